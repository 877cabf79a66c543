"""The drawing has every item where the deck has it."""

from __future__ import annotations

import pytest
from lxml import html
from review_by_hand import RULER, calls, deck_of, review

from deckgen.model.chart import Image
from deckgen.model.deck import Picture
from deckgen.units import Rect
from deckgen.writers.markup import data, element, number, raw
from deckgen.writers.review import write
from deckgen.writers.review.canvas import Page
from deckgen.writers.review.picture import draw_picture

PICTURE = Picture("calls/chart", Rect.points(10, 20, 300, 150), "one", "A chart")


def drawn(svg: str) -> str:
    page = Page("calls", {"one": Image(svg.encode(), b"", b"")})
    return draw_picture(PICTURE, page)


def drawing(page: html.HtmlElement, slide: str) -> html.HtmlElement:
    return page.get_element_by_id(f"slide-{slide}").find_class("drawing")[0]


def test_words_stand_on_their_line_and_are_as_wide_as_measured(page: html.HtmlElement) -> None:
    (text,) = [each for each in drawing(page, "calls").xpath(".//text") if each.text == "10,041"]
    start = 42 + RULER.width("Calls offered: ", 12).kerned
    width = RULER.width("10,041", 12, bold=True).kerned
    assert (text.get("x"), text.get("y"), text.get("textlength")) == (number(start), "124", number(width))
    assert text.get("font-weight") == "bold"


def test_a_figure_stands_after_the_words_before_it(page: html.HtmlElement) -> None:
    (text,) = [each for each in drawing(page, "calls").xpath(".//text") if each.text == "17"]
    assert text.get("x") == number(54 + RULER.width("Since June, ", 12).kerned)


def test_shapes_have_the_geometry_of_the_deck(page: html.HtmlElement) -> None:
    own = drawing(page, "plan")
    assert own.xpath(".//polygon/@points")[0] == "480,120 640,120 680,160 640,200 480,200 520,160"
    assert own.xpath(".//rect[@rx]/@rx") == [number(80 * 0.16667)]
    assert own.xpath(".//line[@stroke-width='2']/@x2") == ["900"]


def test_a_table_has_fills_and_rules(page: html.HtmlElement) -> None:
    own = drawing(page, "calls")
    assert len(own.xpath(".//rect[@fill='#dce6f2']")) == 2
    assert own.xpath(".//line/@y1") == ["258", "280"]


def test_a_chart_is_drawn_in_its_rectangle(page: html.HtmlElement) -> None:
    (chart,) = drawing(page, "calls").xpath(".//svg")
    assert [chart.get(name) for name in ("x", "y", "width", "height")] == ["500", "90", "400", "200"]
    assert chart.get("viewbox") == "0 0 300 150"


@pytest.mark.parametrize(
    "bad",
    [
        "<script>alert(1)</script>",
        '<image href="https://example.org/x.png"/>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        '<a href="https://example.org"><path d="M0,0"/></a>',
        '<use href="https://example.org/x.svg#a"/>',
        "<style>@import 'https://example.org'</style>",
    ],
)
def test_of_a_chart_only_what_draws_is_kept(bad: str) -> None:
    kept = drawn(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{bad}<path d="M1,1"/></svg>')
    assert "example.org" not in kept
    assert "alert" not in kept
    assert '<path d="M1,1"/>' in kept


def test_of_a_drawn_element_nothing_is_kept_that_runs_or_is_fetched() -> None:
    kept = drawn(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        '<rect onclick="alert(1)" style="fill:url(https://example.org)" fill="url(https://example.org/#a)"/></svg>'
    )
    assert '<rect fill="none"/>' in kept


def test_the_order_is_ground_background_items_pins() -> None:
    page = html.document_fromstring(write(review(deck=deck_of(calls()))).decode())
    parts = list(drawing(page, "calls"))
    assert parts[0].get("fill") == "#ffffff"
    assert parts[1].get("height") == "8"
    assert [each.get("data-pin") for each in parts[-3:]] == ["1", "2", "A1"]


def test_markup_escapes_words_and_attributes() -> None:
    assert element("p", "<b>", title='"') == '<p title="&quot;">&lt;b&gt;</p>'
    assert element("input", disabled=True, value=None) == '<input disabled="" />'


def test_a_script_may_not_end_itself() -> None:
    with pytest.raises(ValueError, match="would end it"):
        raw("script", "'</SCRIPT>'")
    assert (
        data({"a": "</script>&"})
        == '<script type="application/json">{"a":"\\u003c/script\\u003e\\u0026"}</script>'
    )
