"""Problems find the slide and the box that they are said of."""

from __future__ import annotations

from lxml import html
from review_by_hand import PROBLEMS, calls, continued, plan

from deckgen.problems import Place, Problem
from deckgen.writers.review.findings import located, origins

SLIDES = (calls(), continued(), plan())


def place_of(slide: str, slot: str = "", words: str = "") -> tuple[str, str]:
    problem = Problem("x", "warning", Place(slide=slide, slot=slot), "m", "", words)
    (finding,) = located([problem], SLIDES)
    return finding.slide, finding.item


def test_a_continuation_belongs_to_its_slide_and_a_number_in_a_name_to_itself() -> None:
    assert origins(SLIDES) == {"calls": "calls", "calls-2": "calls", "plan": "plan"}


def test_a_slot_is_found_on_whichever_slide_holds_it() -> None:
    assert place_of("calls", "summary") == ("calls", "calls/summary")
    assert place_of("calls", "asked") == ("calls-2", "calls-2/asked")


def test_of_the_parts_of_a_slot_it_is_the_one_with_the_words() -> None:
    assert place_of("plan", "tiles", "Step 2") == ("plan", "plan/tiles-2")


def test_words_without_a_slot_are_looked_for_on_the_whole_slide() -> None:
    assert place_of("calls", "", "Respondents") == ("calls-2", "calls-2/asked")


def test_words_of_a_chart_are_those_that_are_read_out_for_it() -> None:
    assert place_of("calls", "", "Line chart") == ("calls", "calls/chart-offered")


def test_where_only_the_slide_is_known_nothing_is_outlined() -> None:
    assert place_of("calls") == ("calls", "")
    assert place_of("calls", "no-such-slot") == ("calls", "")


def test_what_is_said_of_no_slide_is_pinned_nowhere() -> None:
    assert place_of("") == ("", "")
    assert place_of("elsewhere") == ("", "")


def test_accepted_ones_are_counted_apart() -> None:
    assert [each.number for each in located(PROBLEMS, SLIDES)] == ["1", "2", "A1", "3"]


def test_each_finding_with_a_slide_has_a_pin_and_its_words_are_marked(page: html.HtmlElement) -> None:
    assert sorted(page.xpath("//svg//@data-pin")) == ["1", "2", "A1"]
    marked = page.xpath("//article[@id='slide-calls']//mark/text()")
    assert marked == ["IC", "IC"]


def test_a_reason_is_told_with_what_it_accepts(page: html.HtmlElement) -> None:
    told = page.get_element_by_id("accepted").text_content()
    assert "'more' of what" in told
    assert "The publisher does not say" in told
    assert "The publisher" not in page.get_element_by_id("problems").text_content()
