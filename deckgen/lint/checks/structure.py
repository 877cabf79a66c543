"""Structure: headings of the layout's own set."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import HEADINGS
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_DOUBLED = re.compile(r"^(?P<words>.{4,}?[:.]?)\s*(?:(?P=words))", re.I)


@check("L21", "a heading is not exactly one of the layout's")
def box_heading(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Date Summary" for "Data Summary"; "What happening?"; a heading that is doubled."""
    for line in page.lines:
        if line.kind not in HEADINGS and not _headlike(line, known) and not _DOUBLED.match(line.text):
            continue
        doubled = _DOUBLED.match(line.text)
        if doubled:
            yield Slip(
                line,
                doubled.group(),
                f"'{doubled.group()}' says the same twice",
                f"write '{doubled['words'].strip()}' once",
            )
        elif line.kind != "title" or known.headings:
            yield from _near(line, known)


def _headlike(line: Line, known: Knowledge) -> bool:
    return line.kind == "body" and len(line.text) < 60 and bool(_closest(line.text, known))


def _near(line: Line, known: Knowledge) -> Iterator[Slip]:
    text = line.text.strip().rstrip(":")
    if text in known.headings or line.kind in ("title", "kicker"):
        return
    closest = _closest(text, known)
    if closest:
        yield Slip(line, line.text, f"'{line.text}' is not a heading of this layout", f"write '{closest}'")


def _closest(text: str, known: Knowledge) -> str:
    """The layout's heading that this one was meant to be, or ""."""
    plain = {_plain(heading): heading for heading in sorted(known.headings)}
    if text in known.headings:
        return ""
    if _plain(text) in plain:
        return plain[_plain(text)]
    close = difflib.get_close_matches(_plain(text), list(plain), n=1, cutoff=0.72)
    if close:
        return plain[close[0]]
    inside = [
        heading
        for words, heading in plain.items()
        if len(words) > 8 and words in _plain(text) and len(text) < 2.6 * len(words)
    ]
    return inside[0] if inside else ""


def _plain(text: str) -> str:
    return re.sub(r"[^a-z ]", "", text.lower()).strip()
