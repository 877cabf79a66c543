"""What an element is: standard types, roles, and what may stand within what. Checkpoints 02 and 09."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from matterhorn.elements import Element
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_NAMES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
    Ruby RB RT RP Warichu WT WP Figure Formula Form
"""
STANDARD = frozenset(_NAMES.split())
"""ISO 32000-1, 14.8.4."""

_FAMILIES: Mapping[str, Mapping[str, str]] = {
    "09-004": {
        "Table": "Caption TR THead TBody TFoot",
        "THead": "TR",
        "TBody": "TR",
        "TFoot": "TR",
        "TR": "TH TD",
    },
    "09-005": {"L": "Caption L LI", "LI": "Lbl LBody"},
    "09-006": {"TOC": "Caption TOC TOCI", "TOCI": "Lbl Reference NonStruct P TOC"},
    "09-007": {"Ruby": "RB RT RP"},
    "09-008": {"Warichu": "WT WP"},
}
"""For each condition: what may stand directly within what (ISO 32000-1, tables 333, 336, 337 and 338)."""

_PARENTS: Mapping[str, Mapping[str, str]] = {
    "09-004": {"TR": "Table THead TBody TFoot", "TH": "TR", "TD": "TR"}
    | dict.fromkeys(("THead", "TBody", "TFoot"), "Table"),
    "09-005": {"LI": "L", "LBody": "LI", "Lbl": "LI TOCI Note BibEntry"},
    "09-006": {"TOCI": "TOC"},
    "09-007": dict.fromkeys(("RB", "RT", "RP"), "Ruby"),
    "09-008": dict.fromkeys(("WT", "WP"), "Warichu"),
}
"""For each condition: what something may stand directly within."""


@checks("02-001")
def every_type_is_standard_in_the_end(tagged: Tagged) -> Iterator[Refusal]:
    """Each type that is used or mapped ends at a standard type."""
    for kind in dict.fromkeys([*tagged.role_map, *(each.kind for each in tagged.elements)]):
        if kind not in STANDARD and _end(kind, tagged.role_map) not in STANDARD:
            yield Refusal("02-001", kind, "it is no standard type, nor mapped to one")


@checks("02-003")
def no_mapping_goes_round(tagged: Tagged) -> Iterator[Refusal]:
    """No chain of mappings comes back to where it was."""
    for kind in tagged.role_map:
        if _end(kind, tagged.role_map) is None:
            yield Refusal("02-003", kind, "its mapping goes in a circle")


@checks("02-004")
def no_standard_type_is_mapped(tagged: Tagged) -> Iterator[Refusal]:
    """A standard type keeps its meaning."""
    for kind in tagged.role_map:
        if kind in STANDARD:
            yield Refusal("02-004", kind, f"it is mapped to {tagged.role_map[kind]}")


@checks(*_FAMILIES)
def families_keep_together(tagged: Tagged) -> Iterator[Refusal]:
    """Parts of tables, lists, tables of contents, ruby and warichu stand where they belong."""
    for element in tagged.elements:
        for rule in _FAMILIES:
            yield from _misplaced(element, rule)


@checks("sections")
def one_document_with_a_section_for_each_page(tagged: Tagged) -> Iterator[Refusal]:
    """The tree is one Document, and within it a Sect for each page, which holds that page's content alone."""
    tops = [each for each in tagged.elements if each.parent is None]
    if [each.role for each in tops] != ["Document"]:
        yield Refusal("sections", "structure", "its top is not one Document")
        return
    sections = tops[0].elements
    if [each.role for each in sections] != ["Sect"] * len(tagged.pages):
        yield Refusal("sections", "structure", "a Document holds a Sect for each page and nothing else")
    for page, section in enumerate(sections):
        pages = {kid.page for each in section.within for kid in each.references}
        if pages - {page}:
            yield Refusal("sections", str(section), f"it holds content of other pages than {page + 1}")
        if not section.text("/T"):
            yield Refusal("sections", str(section), "it has no title")


@checks("no-empty-element")
def no_element_is_empty(tagged: Tagged) -> Iterator[Refusal]:
    """No reader stops at an element with nothing to read; a cell keeps its place though it is empty."""
    for element in tagged.elements:
        if not element.kids and element.role not in ("TH", "TD") and not element.again:
            yield Refusal("no-empty-element", str(element), "it holds nothing")


def _misplaced(element: Element, rule: str) -> Iterator[Refusal]:
    kids, parents = _FAMILIES[rule], _PARENTS[rule]
    if element.role in kids:
        allowed = kids[element.role].split()
        wrong = [each.role for each in element.elements if each.role not in allowed]
        if wrong or len(element.elements) != len(element.kids):
            yield Refusal(rule, str(element), f"it holds {', '.join(wrong) or 'content of its own'}")
    if element.role in parents:
        above = element.parent.role if element.parent else "nothing"
        if above not in parents[element.role].split():
            yield Refusal(rule, str(element), f"it stands within {above}")


def _end(kind: str, roles: Mapping[str, str]) -> str | None:
    """Where a mapping ends; None where it never does."""
    seen = [kind]
    while seen[-1] in roles:
        if roles[seen[-1]] in seen:
            return None
        seen.append(roles[seen[-1]])
    return seen[-1]
