"""What can be clicked can be reached and is described: checkpoint 28."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Object, Stream

from matterhorn.content import read_form
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_NAMES = """
    Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp
    Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact
"""
_KNOWN = frozenset(_NAMES.split())
"""ISO 32000-1, table 169, and Redact."""


@checks("28-002", "28-006", "28-010", "28-011", "28-017")
def every_annotation_is_in_the_structure(tagged: Tagged) -> Iterator[Refusal]:
    """A link stands in a Link, a field in a Form, a printer's mark nowhere, and anything else in an Annot."""
    for page, annotation in tagged.annotations:
        kind = _kind(annotation)
        roles = [each.role for each in tagged.holders.get(annotation.objgen, [])]
        wanted = {"Link": ["Link"], "Widget": ["Form"], "PrinterMark": []}.get(kind, ["Annot"])
        rule = {"Link": "28-011", "Widget": "28-010", "PrinterMark": "28-017"}.get(kind, "28-002")
        if roles != wanted:
            yield Refusal(rule, f"page {page + 1}", f"a {kind} annotation is in {roles or 'no element'}")
        if kind not in _KNOWN and (roles != wanted or not str(annotation.get("/Contents", ""))):
            yield Refusal("28-006", f"page {page + 1}", f"nobody knows what {kind} is, and nothing tells")


@checks("28-004", "28-012")
def every_annotation_is_described(tagged: Tagged) -> Iterator[Refusal]:
    """An annotation says what it is for."""
    for page, annotation in tagged.annotations:
        said = str(annotation.get("/Contents", "")).strip()
        if _kind(annotation) == "Link" and not said:
            yield Refusal("28-012", f"page {page + 1}", "a link says nothing")
        holders = tagged.holders.get(annotation.objgen, [])
        if _kind(annotation) != "Widget" and not said and not any(each.text("/Alt") for each in holders):
            yield Refusal("28-004", f"page {page + 1}", "an annotation says nothing")


@checks("28-005")
def every_field_is_described(tagged: Tagged) -> Iterator[Refusal]:
    """A field says what belongs in it."""
    for page, annotation in tagged.annotations:
        holders = tagged.holders.get(annotation.objgen, [])
        described = str(annotation.get("/TU", "")) or any(each.text("/Alt") for each in holders)
        if _kind(annotation) == "Widget" and not described:
            yield Refusal("28-005", f"page {page + 1}", "a field says nothing")


@checks("28-007")
def no_traps(tagged: Tagged) -> Iterator[Refusal]:
    """There is no annotation for printing colours over one another."""
    for page, annotation in tagged.annotations:
        if _kind(annotation) == "TrapNet":
            yield Refusal("28-007", f"page {page + 1}", "there is a TrapNet annotation")


@checks("28-008", "28-009")
def the_tab_key_follows_the_structure(tagged: Tagged) -> Iterator[Refusal]:
    """A page with annotations is gone through in the structure's order."""
    for page in {page for page, _ in tagged.annotations}:
        order = tagged.pages[page].obj.get("/Tabs")
        if order is None:
            yield Refusal("28-008", f"page {page + 1}", "there is no Tabs")
        elif order != Name.S:
            yield Refusal("28-009", f"page {page + 1}", f"Tabs is {order}")


@checks("28-014", "28-015")
def media_say_what_they_are(tagged: Tagged) -> Iterator[Refusal]:
    """A media clip has its type and its description."""
    for each in tagged.dictionaries:
        if each.get("/S") == "/MCD":
            if "/CT" not in each:
                yield Refusal("28-014", "media clip", "it has no CT")
            if "/Alt" not in each:
                yield Refusal("28-015", "media clip", "it has no Alt")


@checks("28-016")
def attachments_have_their_names(tagged: Tagged) -> Iterator[Refusal]:
    """An annotation that attaches a file names it in both ways."""
    for page, annotation in tagged.annotations:
        file = annotation.get("/FS", Dictionary())
        if _kind(annotation) == "FileAttachment" and not ("/F" in file and "/UF" in file):
            yield Refusal("28-016", f"page {page + 1}", "an attached file lacks F or UF")


@checks("28-018")
def printers_marks_are_decoration(tagged: Tagged) -> Iterator[Refusal]:
    """What a printer's mark looks like is an artifact."""
    for page, annotation in tagged.annotations:
        look = annotation.get("/AP", Dictionary()).get("/N")
        if _kind(annotation) != "PrinterMark" or not isinstance(look, Stream):
            continue
        if not all(drawn.artifact for drawn in read_form(look, tagged.fonts).drawn):
            yield Refusal("28-018", f"page {page + 1}", "a printer's mark is not decoration")


@checks("link-whole")
def every_link_can_be_followed(tagged: Tagged) -> Iterator[Refusal]:
    """A Link element has one annotation, which leads to a page or an address, and something to be seen."""
    numbers = {page.obj.objgen for page in tagged.pages}
    targets = {annotation.objgen: annotation for _, annotation in tagged.annotations}
    for element in tagged.elements:
        if element.role != "Link":
            continue
        held = [kid.target for kid in element.references if kid.target is not None]
        if len(held) != 1 or len(element.kids) < 2 or held[0] not in targets:
            yield Refusal("link-whole", str(element), f"it has {len(held)} annotations, or nothing else")
        elif not _leads(targets[held[0]], numbers):
            yield Refusal("link-whole", str(element), "it leads nowhere")


def _kind(annotation: Object) -> str:
    return str(annotation.get("/Subtype", "/none"))[1:]


def _leads(annotation: Object, pages: set[tuple[int, int]]) -> bool:
    if "/Dest" in annotation:
        return annotation.Dest[0].objgen in pages
    address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
    return ":" in address and address.isascii()
