"""A slide's words are told as headings, lists and tables, and figures among them are buttons."""

from __future__ import annotations

from lxml import html

from deckgen.model.deck import Picture, Slide
from deckgen.model.text import Run
from deckgen.units import Rect
from deckgen.writers.review.sentences import Reader
from deckgen.writers.review.words import Writer

WRITER = Writer({"plan": "slide-plan"})


def told(*runs: Run, marks: tuple[str, ...] = ()) -> str:
    return WRITER.words(runs, marks)


def article(page: html.HtmlElement, slide: str) -> html.HtmlElement:
    return page.get_element_by_id(f"slide-{slide}").find_class("sentences")[0]


def test_punctuation_stays_with_its_figure() -> None:
    words = told(Run("up 1% ("), Run("1,538", fact="a.b#change"), Run("). More"))
    (held,) = html.fromstring(f"<p>{words}</p>").find_class("held")
    assert held.text_content() == "(1,538)."
    assert held.xpath("./button/@data-figure") == ["a.b#change"]
    assert html.fromstring(f"<p>{words}</p>").text_content() == "up 1% (1,538). More"


def test_words_are_marked_across_runs_and_within_a_figure() -> None:
    words = told(Run("the "), Run("12 days", fact="a.b#value"), Run(" of"), marks=("12 days of",))
    assert html.fromstring(f"<p>{words}</p>").xpath("string()") == "the 12 days of"
    assert html.fromstring(f"<p>{words}</p>").xpath("//mark/text()") == ["12 days", " of"]


def test_only_harmless_addresses_become_links() -> None:
    assert 'href="https://example.org/a b"' in told(Run("x", link="https://example.org/a b"))
    assert 'href="#slide-plan"' in told(Run("x", link="#plan"))
    assert told(Run("x", link="javascript:alert(1)")) == "x"


def test_bold_italic_and_another_language_are_told() -> None:
    words = told(Run("x", bold=True, italic=True, language="cy"))
    assert words == '<span lang="cy"><strong><em>x</em></strong></span>'


def test_bullets_are_lists_in_lists(page: html.HtmlElement) -> None:
    sentences = article(page, "calls")
    (inner,) = sentences.xpath("./ul/li[2]/ul/li")
    assert inner.text_content().startswith("Since June, 17 by the IC.")
    assert len(sentences.xpath("./ul/li")) == 3


def test_a_pane_heads_the_sections_in_it(page: html.HtmlElement) -> None:
    headings = [(each.tag, each.text_content()) for each in article(page, "calls").xpath(".//h4 | .//h5")]
    assert headings == [("h4", "What is happening?"), ("h5", "Data summary")]


def test_a_table_has_heads_of_columns_and_a_caption(page: html.HtmlElement) -> None:
    (table,) = article(page, "calls").xpath(".//table")
    assert table.xpath(".//th[@scope='col']/text()") == ["Action", "Due"]
    assert table.xpath("./caption/text()") == ["Actions"]


def test_everything_a_slide_says_is_told_but_its_number(page: html.HtmlElement) -> None:
    words = article(page, "calls").text_content()
    for said in (
        "Line chart of calls, rising.",
        "Source: telephony",
        "Recruit",
        "Figures are to September 2024.",
    ):
        assert said in words
    assert article(page, "plan").xpath(".//a[@href='#slide-calls']/text()")[0] == "Step 0"


def test_figures_of_a_charts_description_can_be_asked() -> None:
    alt = (Run("Calls rose to "), Run("10,041", fact="calls.offered.month#value"), Run("."))
    picture = Picture(
        "calls/chart", Rect.points(0, 0, 9, 9), "one", "Calls rose to 10,041.", (), ((), (), alt)
    )
    told = Reader(WRITER, ()).read(Slide("calls", "Calls", "Metric", "", (picture,)))
    assert html.fromstring(f"<div>{told}</div>").xpath("//button/@data-figure") == [
        "calls.offered.month#value"
    ]
