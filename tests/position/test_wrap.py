"""Lines break where PowerPoint and LibreOffice break them, and doubtful breaks are counted."""

from __future__ import annotations

import pytest

from deckgen.fonts import Ruler
from deckgen.model.text import Run
from deckgen.position.wrap import Measured, Span, break_lines, opportunities, sliced


def pieces(text: str) -> list[tuple[str, bool]]:
    """The text cut at each opportunity, each with whether its end is certain."""
    found, start = [], 0
    for each in opportunities(text):
        found.append((text[start : each.at], each.certain))
        start = each.at
    return found


def lines(text: str, width: float, ruler: Ruler, size: float = 12) -> list[str]:
    measured = Measured((Run(text),), False, ruler)
    return [text[line.start : line.end] for line in break_lines(measured, size, width).lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", [("one ", True), ("two", True)]),
        ("year-on-year", [("year-", True), ("on-", True), ("year", True)]),
        ("well–known", [("well–", True), ("known", True)]),
        ("and/or", [("and/", False), ("or", True)]),
        ("so—that", [("so", False), ("—", True), ("that", True)]),
        ("2024-25", [("2024-", False), ("25", True)]),
        ("by -26.1%", [("by ", True), ("-", False), ("26.1%", True)]),
        ("£1,538 (n.9)", [("£1,538 ", True), ("(n.9)", True)]),
        ("12:48\u00a0minutes", [("12:48\u00a0minutes", True)]),
        ("", []),
    ],
)
def test_a_line_may_begin(text: str, expected: list[tuple[str, bool]]) -> None:
    assert pieces(text) == expected


def test_lines_take_as_many_words_as_fit(ruler: Ruler) -> None:
    text = "the volume of calls offered increased year-on-year"
    width = ruler.width("the volume of calls", 12).kerned + 1
    assert lines(text, width, ruler) == ["the volume of calls", "offered increased", "year-on-year"]


def test_a_space_at_the_end_of_a_line_takes_no_room(ruler: Ruler) -> None:
    assert lines("calls offered", ruler.width("calls", 12).kerned + 0.1, ruler)[0] == "calls"


def test_a_hyphen_stays_on_its_line(ruler: Ruler) -> None:
    assert lines("year-on-year", ruler.width("year-on", 12).kerned + 1, ruler) == ["year-", "on-year"]


def test_a_word_wider_than_the_line_is_cut_and_named(ruler: Ruler) -> None:
    measured = Measured((Run("see https://example.org/very/long now"),), False, ruler)
    broken = break_lines(measured, 12, 60)
    assert broken.cut == ("https://example.org/very/long",)
    assert "".join(measured.text[line.start : line.end] for line in broken.lines).replace(" ", "") == (
        "seehttps://example.org/very/longnow"
    )


def test_a_line_of_one_character_still_goes_on(ruler: Ruler) -> None:
    assert lines("WWW", 1, ruler) == ["W", "W", "W"]


def test_an_empty_paragraph_is_an_empty_line(ruler: Ruler) -> None:
    assert break_lines(Measured((), False, ruler), 12, 100).lines == (Span(0, 0),)


def test_a_word_that_just_fits_is_doubtful(ruler: Ruler) -> None:
    measured = Measured((Run("calls offered to"),), False, ruler)
    width = ruler.width("calls offered", 12).kerned
    assert break_lines(measured, 12, width + 0.1).ambiguous == 1
    assert break_lines(measured, 12, width - 0.1).ambiguous == 1
    assert break_lines(measured, 12, width + 5).ambiguous == 0
    assert break_lines(measured, 12, width - 5).ambiguous == 0


def test_kerning_makes_a_break_doubtful(ruler: Ruler) -> None:
    text = "AVAILABLE To Tell"
    both = ruler.width(text, 12)
    measured = Measured((Run(text),), False, ruler)
    assert both.unkerned - both.kerned > 2
    assert break_lines(measured, 12, (both.kerned + both.unkerned) / 2).ambiguous == 1


def test_a_slash_at_the_edge_is_doubtful(ruler: Ruler) -> None:
    measured = Measured((Run("calls and/or texts"),), False, ruler)
    width = ruler.width("calls and/", 12).kerned + 3
    broken = break_lines(measured, 12, width)
    assert [measured.text[line.start : line.end] for line in broken.lines] == ["calls", "and/or", "texts"]
    assert broken.ambiguous == 1


def test_bold_runs_are_measured_as_bold(ruler: Ruler) -> None:
    measured = Measured((Run("calls "), Run("offered", bold=True)), False, ruler)
    expected = ruler.width("calls ", 12).kerned + ruler.width("offered", 12, bold=True).kerned
    assert measured.width(0, len(measured.text), 12) == pytest.approx(expected)


def test_a_slice_keeps_look_link_and_fact() -> None:
    runs = (Run("In "), Run("10,041 calls", bold=True, link="https://example.org", fact="a.b#value"))
    assert sliced(runs, Span(1, 9)) == (
        Run("n "),
        Run("10,041", bold=True, link="https://example.org", fact="a.b#value"),
    )
