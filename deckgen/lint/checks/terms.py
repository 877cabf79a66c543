"""Words of the trade: one term for one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page


@check("L22", "one thing is called by two names")
def term_consistency(page: Page, known: Knowledge) -> Iterator[Slip]:
    """The glossary has the one name of each measure, programme and body, and the names that are not to be
    used.
    """
    for line in page.lines:
        if line.kind in ("source", "footer", "note"):
            continue
        for term in known.glossary.terms:
            for other in term.instead_of:
                for match in re.finditer(rf"(?<!\w){re.escape(other)}(?!\w)", line.text, re.I):
                    inside = re.search(
                        re.escape(term.name), line.text[max(0, match.start() - 30) : match.end() + 30], re.I
                    )
                    if not (inside and other.lower() in term.name.lower()):
                        yield Slip(
                            line,
                            match.group(),
                            f"'{match.group()}' is called '{term.name}' in this report",
                            f"write '{term.name}'",
                        )
