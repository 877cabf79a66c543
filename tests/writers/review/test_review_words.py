"""A slide's words are told as headings, lists and tables, and figures among them are buttons."""

from __future__ import annotations

import pytest
from lxml import html

from deckgen.model.text import Paragraph, Run
from deckgen.writers.review.figures import Span, authored, piece_spans, spans
from deckgen.writers.review.words import Writer

WRITER = Writer("calls", {"plan": "slide-plan"})


def told(*runs: Run, marks: tuple[str, ...] = ()) -> str:
    return WRITER.words(Paragraph(runs), marks)


def article(page: html.HtmlElement, slide: str) -> html.HtmlElement:
    return page.get_element_by_id(f"slide-{slide}").find_class("sentences")[0]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Over 30", "30"),
        ("totalling £284,000", "£284,000"),
        ("the year to March 2023 (1 million", "(1 million"),
        ("17 ", "17"),
        ("dozens", "dozens"),
    ],
)
def test_an_authored_figure_is_the_last_number_before_its_mark(text: str, figure: str) -> None:
    assert authored(text) == figure


def test_a_run_with_a_footnote_is_words_and_then_its_figure() -> None:
    assert spans(Run("Over 30 ", note="2")) == (Span("Over "), Span("30", "note:2"), Span(" "))


def test_of_a_run_on_two_lines_only_the_last_line_has_the_figure() -> None:
    paragraph = Paragraph((Run("Since June 2024 we have 17", note="1"),))
    assert piece_spans(Run("Since June 2024", note="1"), paragraph) == (Span("Since June 2024"),)
    assert piece_spans(Run("we have 17", note="1"), paragraph)[-1] == Span("17", "note:1")


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
    assert inner.text_content().startswith("Since June, 17 new operators")
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
