"""Turn a deck's words into findings: slips of figures, periods, wording and grammar, with better wordings.

`prose` makes one text of the deck, `printed` one of a bare page; `check` runs every check over it, and
`settle` grades what was found as the layout and the report say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deckgen.lint.knowledge import Knowledge, knowledge_of
from deckgen.lint.printed import printed
from deckgen.lint.prose import authored, prose
from deckgen.lint.registry import CHECKS, Finding
from deckgen.lint.settle import settle
from deckgen.model.checks import CHECK_NAMES
from deckgen.model.prose import Prose

__all__ = [
    "CHECKS",
    "OF_WORDS_ALONE",
    "Finding",
    "Knowledge",
    "authored",
    "check",
    "knowledge_of",
    "printed",
    "prose",
    "settle",
]


SPELLING = "L20"
OF_WORDS_ALONE = frozenset(CHECK_NAMES) - {"L15", "L26", "L27", "L32", "L36"}
"""The checks that hold of words without the sentences and charts around them.

The others find that something is said nowhere on a slide, which only a whole slide can tell.
"""


def check(text: Prose, known: Knowledge, codes: Iterable[str] = ()) -> tuple[Finding, ...]:
    """All findings of all checks (or of these codes), by slide, then by place in it, then by code.

    The same words are told once a line and code, however many ways a check came to them.
    """
    from deckgen.lint import checks, likely

    checks.load()
    known = replace(known, pages=text.pages)
    if SPELLING in (codes or CHECKS):
        from deckgen.lint import words

        known = replace(
            known, everyday=words.everyday(line.text for page in text.pages for line in page.lines)
        )
    wanted = set(codes) or set(CHECKS)
    found: dict[tuple[int, int, str, str], Finding] = {}
    for number, page in enumerate(text.pages):
        lines = tuple(likely.judged(page, known)) if wanted & likely.HINTS.keys() else ()
        for code in sorted(wanted):
            told = tuple(CHECKS[code].run(page, known))
            for each in (*told, *likely.find(code, lines, told, page.slide)):
                at = page.lines.index(each.line)
                found.setdefault((number, at, code, each.words), each)
    return tuple(found[key] for key in sorted(found))
