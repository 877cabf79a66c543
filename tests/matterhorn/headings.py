"""Headings that nobody loses their way in: checkpoint 14."""

from __future__ import annotations

from collections.abc import Iterator

from matterhorn.elements import Element
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_LEVELS = {f"H{level}": level for level in range(1, 7)}


@checks("14-002")
def the_first_heading_is_h1(tagged: Tagged) -> Iterator[Refusal]:
    """The first numbered heading is of the first level."""
    first = next(_numbered(tagged.elements), None)
    if first is not None and first.role != "H1":
        yield Refusal("14-002", str(first), "it is the first heading")


@checks("14-003")
def no_level_is_skipped(tagged: Tagged) -> Iterator[Refusal]:
    """A heading is at most one level deeper than the heading before it."""
    level = 0
    for heading in _numbered(tagged.elements):
        if level and _LEVELS[heading.role] > level + 1:
            yield Refusal("14-003", str(heading), f"it follows H{level}")
        level = _LEVELS[heading.role]


@checks("14-006")
def no_node_has_two_plain_headings(tagged: Tagged) -> Iterator[Refusal]:
    """No element holds more than one H."""
    for element in tagged.elements:
        if sum(each.role == "H" for each in element.elements) > 1:
            yield Refusal("14-006", str(element), "it holds more than one H")


@checks("14-007")
def headings_are_all_of_one_kind(tagged: Tagged) -> Iterator[Refusal]:
    """Headings are all numbered or all plain."""
    plain = next((each for each in tagged.elements if each.role == "H"), None)
    if plain is not None and next(_numbered(tagged.elements), None) is not None:
        yield Refusal("14-007", str(plain), "there are numbered headings too")


@checks("slide-title")
def every_section_begins_with_its_title(tagged: Tagged) -> Iterator[Refusal]:
    """A Sect has one H1, and it is what it begins with."""
    for section in tagged.elements:
        if section.role != "Sect":
            continue
        titles = [each for each in section.within if each.role == "H1"]
        if len(titles) != 1 or section.kids[0] is not titles[0]:
            yield Refusal("slide-title", str(section), f"it has {len(titles)} H1, or does not begin with it")


def _numbered(elements: tuple[Element, ...]) -> Iterator[Element]:
    return (each for each in elements if each.role in _LEVELS)
