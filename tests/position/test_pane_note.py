"""A pane's note stands beside its heading, on the same baseline, and what has no room is told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks_by_hand import section, slide_of

from deckgen.fonts import Ruler
from deckgen.model.deck import Slide, TextBox
from deckgen.model.template import Template
from deckgen.position import place
from deckgen.problems import Problems

HEADING = "What is happening?"
NOTE = "Year: the 12 months to September 2024, against the 12 before"


@pytest.fixture
def noted(template: Template, ruler: Ruler, problems: Problems):  # type: ignore[no-untyped-def]
    """Place one slide whose pane of words has a note."""

    def run(note: str = NOTE, heading: str = HEADING, on: Template = template) -> Slide:
        slide = slide_of({"text": (section("Data Summary", "Words."),)}, headings={"text": heading})
        regions = tuple(replace(each, note=note) for each in slide.regions)
        (placed,) = place([replace(slide, regions=regions)], on, {}, problems, ruler).slides
        return placed

    return run


def boxes(slide: Slide) -> dict[str, TextBox]:
    return {each.name: each for each in slide.items if isinstance(each, TextBox)}


def test_a_note_stands_beside_the_heading_on_its_baseline(noted, problems: Problems) -> None:  # type: ignore[no-untyped-def]
    found = boxes(noted())
    heading, note = found["calls/text-pane-heading"], found["calls/text-note"]
    (of_heading,), (of_note,) = heading.paragraphs[0].lines, note.paragraphs[0].lines
    assert note.paragraphs[0].paragraph.text == NOTE
    assert of_note.baseline == pytest.approx(of_heading.baseline, abs=0.01)
    assert note.paragraphs[0].style.size < heading.paragraphs[0].style.size
    assert not len(problems)


def test_heading_and_note_share_the_headings_place_without_touching(noted, template: Template) -> None:  # type: ignore[no-untyped-def]
    holder = template.layouts["Metric"].placeholder("text-heading")
    assert holder is not None
    found = boxes(noted())
    heading, note = found["calls/text-pane-heading"], found["calls/text-note"]
    assert heading.rect.x == holder.rect.x
    assert heading.rect.right < note.rect.x
    assert note.rect.right.pt == pytest.approx(holder.rect.right.pt)
    assert holder.rect.y <= note.rect.y and note.rect.bottom <= holder.rect.bottom
    for box in (heading, note):
        for line in box.paragraphs[0].lines:
            assert box.rect.x.pt <= line.x
            assert line.x + line.width <= box.rect.right.pt + 0.01


def test_a_note_is_read_right_after_its_heading(noted) -> None:  # type: ignore[no-untyped-def]
    names = [each.name for each in noted().items]
    assert names.index("calls/text-note") == names.index("calls/text-pane-heading") + 1


def test_a_long_note_is_set_smaller_and_keeps_to_the_baseline(noted, problems: Problems) -> None:  # type: ignore[no-untyped-def]
    found = boxes(noted(note=f"{NOTE}, unless told"))
    heading, note = found["calls/text-pane-heading"], found["calls/text-note"]
    (line,) = note.paragraphs[0].lines
    assert note.paragraphs[0].style.size < boxes(noted())["calls/text-note"].paragraphs[0].style.size
    assert line.baseline == pytest.approx(heading.paragraphs[0].lines[0].baseline, abs=0.01)
    assert not len(problems)


def test_without_a_note_the_heading_has_its_whole_place(noted, template: Template) -> None:  # type: ignore[no-untyped-def]
    holder = template.layouts["Metric"].placeholder("text-heading")
    assert holder is not None
    found = boxes(noted(note=""))
    assert "calls/text-note" not in found
    assert found["calls/text-pane-heading"].rect == holder.rect


def test_a_heading_set_smaller_leaves_the_note_on_its_baseline(noted, problems: Problems) -> None:  # type: ignore[no-untyped-def]
    long = "What is happening to calls offered, and to how fast they were answered?"
    found = boxes(noted(note="Year", heading=long))
    heading, note = found["calls/text-pane-heading"].paragraphs[0], found["calls/text-note"].paragraphs[0]
    assert heading.style.size < boxes(noted())["calls/text-pane-heading"].paragraphs[0].style.size
    assert [len(heading.lines), len(note.lines)] == [1, 1]
    assert note.lines[0].baseline == pytest.approx(heading.lines[0].baseline, abs=0.01)
    assert not len(problems)


@pytest.mark.parametrize(
    ("heading", "note", "why"),
    [
        ("", NOTE, "there is no heading"),
        (HEADING * 3, NOTE, "leaves too little room"),
        (HEADING * 9, NOTE, "leaves too little room"),
        (HEADING, f"{NOTE} {NOTE}", "leaves too little room"),
    ],
)
def test_a_note_without_room_is_left_out_and_told(noted, heading, note, why, problems: Problems) -> None:  # type: ignore[no-untyped-def]
    assert "calls/text-note" not in boxes(noted(note=note, heading=heading))
    (problem,) = (each for each in problems if each.code == "note-left-out")
    assert problem.severity == "warning"
    assert problem.message.startswith("the note 'Year: the 12 months to September 2024")
    assert why in problem.message
