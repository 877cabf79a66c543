"""What is not words has words of its own: checkpoints 13, 17 and 19."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pikepdf import Array

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("13-004")
def every_figure_is_described(tagged: Tagged) -> Iterator[Refusal]:
    """A figure has a description, or the text that stands for it."""
    for element in tagged.elements:
        if element.role == "Figure" and not (element.text("/Alt").strip() or "/ActualText" in element.object):
            yield Refusal("13-004", str(element), "it has no description")


@checks("figure-box")
def every_figure_has_its_place(tagged: Tagged) -> Iterator[Refusal]:
    """A figure says where it is, within its page."""
    for element in tagged.elements:
        if element.role != "Figure":
            continue
        box = element.attribute("/Layout", "/BBox")
        page = next((kid.page for kid in element.references), 0)
        edges = [float(edge) for edge in tagged.pages[page].mediabox]
        if not isinstance(box, Array) or not _inside([float(edge) for edge in box], edges):
            yield Refusal("figure-box", str(element), f"its box is {box}")


@checks("17-002")
def every_formula_is_described(tagged: Tagged) -> Iterator[Refusal]:
    """A formula has a description."""
    for element in tagged.elements:
        if element.role == "Formula" and not element.text("/Alt").strip():
            yield Refusal("17-002", str(element), "it has no description")


@checks("19-003", "19-004")
def every_note_has_a_name_of_its_own(tagged: Tagged) -> Iterator[Refusal]:
    """A note has an ID that no other note has."""
    names = [each.text("/ID") for each in tagged.elements if each.role == "Note"]
    for name, count in Counter(names).items():
        if not name:
            yield Refusal("19-003", "Note", f"{count} have no ID")
        elif count > 1:
            yield Refusal("19-004", f"Note {name}", f"{count} have this ID")


def _inside(box: list[float], page: list[float]) -> bool:
    left, bottom, right, top = box
    slack = 0.01
    return (
        page[0] - slack <= left < right <= page[2] + slack
        and page[1] - slack <= bottom < top <= page[3] + slack
    )
