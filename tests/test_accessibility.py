"""What authors and designers can get wrong for who sees little or nothing is told, and stops a build."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from handmade import BODY, runs, slide_of, words

from deckgen import accessibility
from deckgen.charts import Look
from deckgen.model.block import BlockRegion, BlockSlide, ChartBlock, TableBlock
from deckgen.model.chart import ChartData, ChartText
from deckgen.model.deck import Item, Line, Picture, PlacedParagraph, Shape, TextBox
from deckgen.model.template import Colour
from deckgen.model.text import Paragraph, Run
from deckgen.problems import Place, Problem
from deckgen.units import Rect

WHITE, BLACK, GREY = Colour("FFFFFF"), Colour("000000"), Colour("8A8A8A")
ORANGE = Colour("F46A25")
BOX = Rect.points(30, 100, 400, 100)
FILE = Place("layouts/board/slides/calls.yaml", 1, 1)


def placed(text: str, colour: Colour, **style: object) -> PlacedParagraph:
    paragraph = words(text, replace(BODY, colour=colour, **style))  # type: ignore[arg-type]
    return replace(paragraph, lines=(Line(40, 130, 100, paragraph.paragraph.runs),))


def box(*paragraphs: PlacedParagraph, fill: Colour | None = None) -> TextBox:
    return TextBox("calls/text", BOX, paragraphs, fill=fill)


def blocks(*held: ChartBlock | TableBlock) -> BlockSlide:
    title = Paragraph((Run("Calls"),), "heading")
    region = BlockRegion("charts", "", held)
    return BlockSlide("calls", title, title, "Metric", "accent1", (region,), title, "", (), FILE)


def told(*items: Item, title: str = "Calls", of: BlockSlide | None = None) -> list[Problem]:
    return list(accessibility.faults([slide_of(*items, title=title)], [of or blocks()]))


def test_faint_words_are_told_with_both_colours_and_their_place() -> None:
    (problem,) = told(box(placed("Calls rose", GREY)))
    assert (problem.code, problem.severity, str(problem.where)) == ("low-contrast", "error", str(FILE))
    assert problem.message == "'Calls rose' is #8A8A8A on #FFFFFF, a contrast of 3.4:1; text needs 4.5:1"


def test_large_words_need_less() -> None:
    assert told(box(placed("Calls", GREY, size=18.0))) == []
    assert told(box(placed("Calls", GREY, size=14.0, bold=True))) == []
    assert told(box(placed("Calls", GREY, size=14.0))) != []


def test_words_are_seen_on_what_was_painted_last_behind_them() -> None:
    assert told(box(placed("Calls", WHITE), fill=BLACK)) == []
    tile = Shape("tile", BOX, "rectangle", BLACK)
    assert told(tile, box(placed("Calls", WHITE))) == []
    assert [each.code for each in told(tile, box(placed("Calls", WHITE), fill=ORANGE))] == ["low-contrast"]
    assert [each.code for each in told(box(placed("Calls", WHITE)))] == ["low-contrast"]


def test_a_pair_of_colours_is_told_once_with_how_many_slides_have_it() -> None:
    assert len(told(box(placed("Calls", GREY), placed("Answered", GREY)))) == 1
    slides = [slide_of(box(placed("Calls", GREY)), id=each, continues="calls") for each in ("a", "b", "c")]
    (problem,) = accessibility.faults(slides, [blocks()])
    assert problem.message.startswith("'Calls' (and on 2 more slides) is #8A8A8A on #FFFFFF")


THEME = Place("layouts/board/theme.yaml", 9, 3)


def drawn(**colours: str) -> list[Problem]:
    """The faults of a slide with a chart, drawn in the colours of the Look but these."""
    chart = Picture("calls/chart", BOX, "calls/chart", "A line.")
    look = replace(Look(), **colours)
    return list(accessibility.faults([slide_of(chart)], [blocks()], look.seen, {"charts.first": THEME}))


def test_the_look_of_charts_is_seen() -> None:
    assert drawn() == []


def test_a_pale_mark_of_charts_is_told_where_its_colour_stands() -> None:
    (problem,) = drawn(first="#9A9A9A", text="#757575")
    assert (problem.where.file, problem.where.line) == (THEME.file, THEME.line)
    assert problem.message == (
        "the colour 'first' of charts is #9A9A9A on #FFFFFF, a contrast of 2.8:1; marks need 3:1"
    )


def test_words_of_charts_need_more_than_marks() -> None:
    (problem,) = drawn(first="#8A8A8A", text="#8A8A8A")
    assert problem.message.startswith("the colour 'text' of charts") and "words need 4.5:1" in problem.message


def test_charts_are_seen_on_their_own_ground() -> None:
    named = {each.message.split("'")[1] for each in drawn(ground="#000000")}
    assert {"text", "first", "mean"} <= named and "second" not in named


def test_lines_are_seen_on_the_shade_of_a_baseline() -> None:
    assert {each.message.split("'")[1] for each in drawn(band="#333333")} == {"common", "limit", "mean"}


def test_without_charts_their_colours_do_not_matter() -> None:
    look = replace(Look(), text="#EEEEEE")
    assert list(accessibility.faults([slide_of(box())], [blocks()], look.seen)) == []


@pytest.mark.parametrize(
    "words",
    [
        *("click here", "Here.", "read more", "https://example.org/a", "www.example.org", "“here”"),
        *(
            "bit.ly/abc",
            "gov.wales/x",
            "find out more here",
            "download here",
            "click",
            "→",
            "1",
            "192.168.0.1",
        ),
        *("visit our website", "link to report", "as PDF", "this one", "here and here", " "),
        *("click  here for more details", "find out more", "this report", "PDF", "See https://a.org/x"),
        *("example.org/report.pdf", "police.uk/your-area"),
    ],
)
def test_a_link_that_says_nothing_is_told(words: str) -> None:
    (problem,) = told(box(runs(Run("See "), Run(words, link="https://example.org"), Run(" and so on"))))
    assert (problem.code, problem.severity) == ("link-says-nothing", "error")


def test_a_link_that_says_nothing_is_told_where_it_was_written() -> None:
    made = runs(Run("Here", link="https://example.org"))
    made = replace(made, paragraph=replace(made.paragraph, place=Place(file="words/calls.md", line=9)))
    (problem,) = told(box(made))
    assert (problem.where.file, problem.where.line) == ("words/calls.md", 9)


def test_the_words_of_a_link_are_read_together() -> None:
    link = "https://example.org"
    assert told(box(runs(Run("Here", bold=True, link=link), Run(" is the plan", link=link)))) == []


def test_a_chart_without_a_description_and_a_table_without_a_header_are_told() -> None:
    chart = ChartBlock("chart", ChartData("rolling", "count", "neither", ()), ChartText("Calls", "", " "))
    table = TableBlock("table", "Actions", ("Action", ""), (), (1, 1))
    assert [each.code for each in told(of=blocks(chart, table))] == [
        "chart-without-alt",
        "table-without-header",
    ]
    described = replace(chart, text=ChartText("Calls", "", "A line."))
    assert told(of=blocks(described, replace(table, header=("Action", "Due")))) == []


def test_a_slide_without_a_title_is_told() -> None:
    assert [each.code for each in told(title=" ")] == ["slide-without-title"]


def test_a_continuation_is_told_at_the_slide_that_it_continues() -> None:
    slide = slide_of(box(placed("Calls", GREY)), id="calls-2", continues="calls")
    (problem,) = accessibility.faults([slide], [blocks()])
    assert (problem.where.file, problem.where.slide) == (FILE.file, "calls-2")


@pytest.mark.parametrize(
    "words",
    [
        *("Annual report 2024", "Here to Help service", "the PDF of the plan", "St. Mary"),
        *("Web.archive.com plan", "Police.uk data", "Find out more about DVDS"),
    ],
)
def test_a_link_that_names_what_it_opens_is_let_be(words: str) -> None:
    assert told(box(runs(Run(words, link="https://example.org")))) == []


@pytest.mark.parametrize("link", ["#nowhere", "nowhere"])
def test_a_link_to_nowhere_is_told_where_it_was_written(link: str) -> None:
    made = runs(Run("The plan", link=link))
    made = replace(made, paragraph=replace(made.paragraph, place=Place(file="words/calls.md", line=9)))
    (problem,) = told(box(made, made))
    assert (problem.code, problem.where.file, problem.where.line) == ("unknown-link", "words/calls.md", 9)


def test_a_tile_that_leads_nowhere_is_told() -> None:
    tile = Shape("tile", BOX, "rectangle", BLACK, link="nowhere")
    assert [each.code for each in told(tile)] == ["unknown-link"]


@pytest.mark.parametrize("link", ["#calls", "calls", "mailto:a@example.org", "https://example.org/x"])
def test_a_link_to_a_slide_or_an_address_is_let_be(link: str) -> None:
    assert told(box(runs(Run("The plan", link=link)))) == []


def test_the_documentation_tells_what_stops_a_build() -> None:
    root = Path(__file__).parents[1]
    page = (root / "docs/accessibility.md").read_text(encoding="utf-8")
    table = page.partition("## What stops a build")[2].partition("## ")[0]
    source = "".join(
        each.read_text(encoding="utf-8") for each in (root / "deckgen/accessibility").glob("*.py")
    )
    assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.M)) == set(
        re.findall(r'fault\(\s*"([\w-]+)"', source)
    )
