"""Turn a sentence into whether the way that a figure was worked out is that of the word for it.

What is found by dividing is a mean, what half are above is a median, and what was only added up is a total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\b(?P<word>median|mean|average|total|sum)\b", re.I)
_LEADS = re.compile(
    r"[^.;]{0,60}?(?:,|\(|\bwas|\bis)\s*(?:(?:found|worked\s+out|calculated|obtained|got|reached|arrived\s+at|taken|reckoned|made|computed)\s+(?:by|as|from)\s+|"
    r"(?:which|that)\s+(?:is|was|means)\s+|i\.e\.,?\s+|(?:that\s+is|meaning|being),?\s+)",
    re.I,
)
_DIVIDED = re.compile(
    r"(?:the\s+result\s+of\s+)?(?:dividing|divided|sharing\s+[^.;,]*\s(?:out|equally))\b|[^.;,]*\bdivided\s+by\b",
    re.I,
)
_MIDDLE = re.compile(
    r"(?:the\s+)?(?:middle|midpoint|mid-point|halfway|central)\b|(?:the\s+[a-z]+\s+)?(?:that\s+)?half\s+(?:of\s+)?(?:the\s+)?[a-z]+\s[^.;,]*\b(?:more|less|fewer|longer|shorter|"
    r"above|below|under|over)\b",
    re.I,
)
_ADDED = re.compile(r"(?:adding|summing)\b(?![^.;]*\bdivid)|(?:the\s+)?sum\s+of\b(?![^.;]*\bdivid)", re.I)
_METHODS = (("mean", _DIVIDED), ("median", _MIDDLE), ("total", _ADDED))
_KINDS = {
    "median": ("median",),
    "mean": ("mean",),
    "average": ("mean", "median"),
    "total": ("total",),
    "sum": ("total",),
}


def slips(text: str) -> Iterator[tuple[str, str, str]]:
    """The words from the wrong word to its method, the word, and the right one."""
    for word in _WORD.finditer(text):
        leads = _LEADS.match(text, word.end())
        if leads is None or _WORD.search(text, word.end(), leads.end()):
            continue
        for kind, method in _METHODS:
            found = method.match(text, leads.end())
            if found and kind not in _KINDS[word["word"].lower()]:
                yield text[word.start() : found.end()], word.group(), kind
