"""Each slide has the notes of the figures that stand on it."""

from dataclasses import replace

from blocks_by_hand import section, slide_of

from deckgen.fonts import Ruler
from deckgen.model.block import Note, TextBlock
from deckgen.model.template import Template
from deckgen.model.text import Paragraph, Run
from deckgen.position import place
from deckgen.problems import Problems

MUCH = ("words that fill a line and more than a line of a pane, as long as they are told " * 2,) * 14


def printing(name: str, block: TextBlock) -> TextBlock:
    """The section, its first words a figure."""
    first = Paragraph((Run("12", fact=f"{name}#value"), Run(" calls")))
    return replace(block, paragraphs=(first, *block.paragraphs))


def noted(template: Template, ruler: Ruler, *notes: Note) -> list[tuple[str, ...]]:
    """The notes of two pages: the first prints `calls.one.year`, the second `calls.two.year`."""
    blocks = (
        printing("calls.one.year", section("One", *MUCH)),
        printing("calls.two.year", section("Two", *MUCH)),
    )
    slide = replace(slide_of({"text": blocks}), notes=notes)
    placed = place((slide,), template, {}, Problems(), ruler)
    assert len(placed.slides) == 2
    return [each.notes for each in placed.slides]


def test_a_note_stands_where_its_figure_does(template: Template, ruler: Ruler) -> None:
    one, two = Note("of one", ("calls.one.year",)), Note("of two", ("calls.two.year",))
    assert noted(template, ruler, one, two) == [("of one",), ("of two",)]


def test_a_note_of_both_slides_stands_on_both(template: Template, ruler: Ruler) -> None:
    both = Note("source", ("calls.one.year", "calls.two.year"))
    assert noted(template, ruler, both) == [("source",), ("source",)]


def test_what_stands_nowhere_is_noted_on_the_first(template: Template, ruler: Ruler) -> None:
    assert noted(template, ruler, Note("of all"), Note("of another", ("calls.x.year",))) == [
        ("of all", "of another"),
        (),
    ]
