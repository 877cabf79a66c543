"""One term for one thing: the glossary's, and the first that a slide uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import (
    compared_names,
    level_names,
    named_again,
    names_known,
    proper_names,
    second_names,
    whole_names,
)
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.naming import Renamed
from deckgen.lint.registry import Slip, check
from deckgen.model.glossary import Term
from deckgen.model.prose import Line, Page

_DID = re.compile(
    r"\s+(?:had|have|has)\s+(?:\w+ly\s+)?(?:received|seen|made|given|sent|taken|visited|agreed|checked|signed|written|met|held|asked|offered|"
    r"approved|paid|closed|opened|issued|found|dealt|answered|completed|finished|begun|started|collected|returned|replied)\b"
)


@check("L22", "one thing is called by two names")
def term_consistency(page: Page, known: Knowledge) -> Iterator[Slip]:
    """The glossary has names that are not to be used; a slide's own second names stand beside the first."""
    for line in page.lines:
        if line.kind in ("source", "footer", "note"):
            continue
        for term in known.glossary.terms:
            yield from _instead_of(line, term)
    for each in _second_names(page, known):
        yield Slip(
            each.line,
            each.words,
            f"'{each.words}' was called '{each.first}' before",
            f"write '{each.first}', or say how the two differ",
        )


def _second_names(page: Page, known: Knowledge) -> Iterator[Renamed]:
    """What stands under a second name on the slide, each words once a line; proper names as they are."""
    seen: set[tuple[str, str]] = set()
    for find in (
        proper_names.renamed,
        compared_names.renamed,
        level_names.renamed,
        whole_names.renamed,
        second_names.renamed,
        named_again.renamed,
    ):
        for each in find(page, known):
            place = (each.line.text, each.words)
            proper = find is proper_names.renamed
            is_another = names_known.is_name(each.words) and not names_known.is_said_before(page, each)
            same = _is_subject(each) or (
                find is whole_names.renamed and names_known.is_of_one_root(each.words, each.first)
            )
            if place not in seen and (proper or (is_another and not same)):
                seen.add(place)
                yield each


def _is_subject(renamed: Renamed) -> bool:
    """Whether the words are followed by what they did or cost: "Officers had received", "Energy cost £4"."""
    text = renamed.line.text
    at = text.find(renamed.words)
    costs = renamed.words.endswith((" cost", " costs")) and text[at + len(renamed.words) :].startswith(" £")
    return costs or (at >= 0 and bool(_DID.match(text, at + len(renamed.words))))


def _instead_of(line: Line, term: Term) -> Iterator[Slip]:
    for other in term.instead_of:
        for match in re.finditer(rf"(?<!\w){re.escape(other)}(?!\w)", line.text, re.I):
            beside = line.text[max(0, match.start() - 30) : match.end() + 30]
            inside = re.search(re.escape(term.name), beside, re.I)
            if not (inside and other.lower() in term.name.lower()):
                yield Slip(
                    line,
                    match.group(),
                    f"'{match.group()}' is called '{term.name}' in this report",
                    f"write '{term.name}'",
                )
