"""The review page in a browser: what an approver does on it, by mouse and by keyboard."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from review_by_hand import FILES

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def text(page: Any, selector: str) -> str:
    return str(page.locator(selector).inner_text())


def tick_all(page: Any) -> None:
    for box in page.locator("[data-tick]").all():
        box.check()


def test_a_figure_of_the_drawing_tells_its_rows(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator("#slide-calls .drawing [data-figure='calls.offered.month#value']").click()
    told = text(page, "#panel")
    assert told.startswith("10,041")
    for part in (
        "Calls offered: 10,041, more.",
        "offered (2024-09) = 10041",
        "content/2024-09/data/telephony.xlsx, sheet Demand",
        "7 rows: 35 to 40, 44",
        "d4" * 32,
    ):
        assert part in told


def test_a_figure_among_the_sentences_tells_the_same(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="10,041", exact=True).first.click()
    assert "7 rows: 35 to 40, 44" in text(page, "#panel")
    assert page.locator(".drawing .asked").count() == 1


def test_of_personal_records_only_count_and_numbers_are_told(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="1,125").click()
    told = text(page, "#panel")
    assert "1,125 records: 2 to 1126" in told
    assert "no record" in told


def test_an_authored_figure_tells_its_footnote(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="17", exact=True).click()
    told = text(page, "#panel")
    for part in ("somebody wrote it", "Training log", "2024-09-02", "content/2024-09/words/calls.md:5:3"):
        assert part in told


def test_a_fact_leads_to_its_parts_and_shows_what_else_it_carries(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="8 seconds").click()
    assert "as told" in text(page, "#panel")
    page.get_by_text("Worked out").click()
    told = text(page, "#panel")
    assert "8 seconds, exactly 8.25 seconds" in told
    assert "82840 / 10041" in told
    assert "sum of seconds of telephony, rows 40 = 82,840" in told
    page.locator("#panel details [data-figure='calls.offered.month#value']").click()
    assert "offered (2024-09) = 10041" in text(page, "#panel")


def test_a_chart_tells_its_figures(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator(".drawing .chart").click(position={"x": 100, "y": 100})
    assert "Line chart of calls, rising." in text(page, "#panel")
    assert page.locator("#panel [data-figure]").count() == 2


def test_a_changed_figure_comes_first_and_can_be_asked(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    sections = page.locator("main > section").evaluate_all("all => all.map(each => each.id)")
    assert sections == ["changed", "problems", "accepted", "slides", "sign-off"]
    page.get_by_role("button", name="calls offered").click()
    assert "7 rows" in text(page, "#panel")


def test_a_problem_leads_to_its_place_and_its_pin_back_to_it(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator("#problem-1 a").click()
    assert page.evaluate("document.activeElement.id") == "slide-calls-heading"
    assert page.locator(".pin.current").get_attribute("data-pin") == "1"
    outline = page.locator(".pin.current .outline").bounding_box()
    paper = page.locator("#slide-calls .drawing").bounding_box()
    assert outline["x"] == pytest.approx(paper["x"] + 30 / 960 * paper["width"], abs=3)
    page.locator("[data-pin='1'] .disc").click()
    assert page.evaluate("document.activeElement.id") == "problem-1"


def test_filters_narrow_slides_and_findings_and_say_so(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    shown = lambda: page.locator("article.slide:visible").evaluate_all("all => all.map(each => each.id)")  # noqa: E731
    page.get_by_label("Only slides with problems").check()
    assert shown() == ["slide-calls", "slide-calls-2"]
    assert text(page, "#shown") == "2 of 3 slides and 4 of 4 findings are shown."
    page.get_by_label("Grade").select_option("accepted")
    assert shown() == ["slide-calls-2"]
    assert page.locator("#problem-1").is_hidden()
    assert page.locator("#problem-A1").is_visible()
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Only changed slides").check()
    assert shown() == ["slide-calls", "slide-calls-2"]
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Find words").fill("respondents")
    assert shown() == ["slide-calls-2"]


def test_a_link_to_what_a_filter_hides_shows_it_again(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_label("Find words").fill("step 3")
    assert page.locator("#slide-calls").is_hidden()
    page.locator("#sign-off td a").first.click()
    assert page.locator("#slide-calls").is_visible()
    assert "All is shown again" in text(page, "#shown")


def test_by_keyboard_alone_a_figure_is_asked_and_the_way_goes_on(open_page: Open, small: Path) -> None:
    opened = open_page(small)
    page = opened.page
    page.keyboard.press("Tab")
    assert opened.focused() == "Skip to the review"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    for _ in range(40):
        page.keyboard.press("Tab")
        if opened.focused() == "8 seconds":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-heading"
    assert opened.focused() == "8 seconds"
    page.keyboard.press("Tab")
    assert opened.focused() == "Close"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    assert opened.focused() == "8 seconds"


def test_escape_after_a_click_on_the_drawing_goes_to_the_same_figure_in_words(
    open_page: Open, small: Path
) -> None:
    opened = open_page(small)
    opened.page.locator("#slide-calls .drawing [data-figure='calls.update.note-1#value']").click()
    opened.page.keyboard.press("Escape")
    assert opened.focused() == "17"


def test_focus_is_never_hidden_behind_the_panel(open_page: Open, small: Path) -> None:
    for width in (1280, 390):
        view = {"width": width, "height": 800}
        page = open_page(small, viewport=view, reduced_motion="reduce").page
        page.get_by_role("button", name="10,041", exact=True).first.click()
        panel = page.locator("#panel").bounding_box()
        last = page.locator("#sign-off button.main")
        last.focus()
        box = last.bounding_box()
        beside = box["x"] + box["width"] <= panel["x"]
        above = box["y"] + box["height"] <= panel["y"]
        assert beside or above


def test_nothing_is_signed_before_all_is_ticked_and_named(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    button = page.get_by_role("button", name="Download sign-off file")
    page.locator("#tick-calls").check()
    button.click()
    assert text(page, "#refusal") == "Nothing was signed: slides 2, 3 are not ticked yet."
    assert text(page, "#progress-words") == "1 of 3 slides checked"
    tick_all(page)
    button.click()
    assert text(page, "#refusal") == "Nothing was signed: give your name."
    assert page.evaluate("document.activeElement.id") == "signer"


def test_signing_gives_a_file_bound_to_the_files_of_the_build(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    tick_all(page)
    page.locator("#comment-plan").fill("Looks <right>")
    page.get_by_label("Your name").fill("A. N. Approver")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download sign-off file").click()
    signed = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert download.value.suggested_filename == "sign-off-2024-09-01234567.json"
    assert signed.pop("when").endswith("Z")
    assert signed == {
        "report": "2024-09",
        "build": "0123456789abcdef" * 2,
        "version": "0.1.0",
        "files": FILES,
        "slides": {
            "calls": {"checked": True, "comment": ""},
            "calls-2": {"checked": True, "comment": ""},
            "plan": {"checked": True, "comment": "Looks <right>"},
        },
        "name": "A. N. Approver",
    }


def test_what_was_ticked_is_there_when_the_page_is_opened_again(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator("#tick-calls").check()
    page.locator("#comment-calls").fill("to be asked")
    page.reload()
    assert page.locator("#tick-calls").is_checked()
    assert page.locator("#comment-calls").input_value() == "to be asked"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_small_review(open_page: Open, small: Path, scheme: str) -> None:
    opened = open_page(small, color_scheme=scheme)
    assert opened.violations() == []
    opened.page.get_by_role("button", name="8 seconds").click()
    assert opened.violations() == []
    opened.page.get_by_role("button", name="Download sign-off file").click()
    assert opened.violations() == []


def test_axe_finds_nothing_on_a_small_screen_nor_in_print(open_page: Open, small: Path) -> None:
    opened = open_page(small, viewport={"width": 320, "height": 640})
    opened.page.get_by_role("button", name="8 seconds").click()
    assert opened.violations() == []
    printed = open_page(small)
    printed.page.emulate_media(media="print")
    assert printed.violations() == []


@pytest.mark.parametrize("how", [
    {"viewport": {"width": 320, "height": 640}},
    {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
], ids=["320 px", "200%"])  # fmt: skip
def test_nothing_is_cut_off_on_a_narrow_screen(open_page: Open, whole: Path, how: Any) -> None:
    page = open_page(whole, **how).page
    assert page.evaluate("document.documentElement.scrollWidth") <= how["viewport"]["width"]


def test_targets_are_large_enough(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    small_ones = page.locator("button:visible, input:visible, select:visible, nav a").evaluate_all(
        """all => all.filter(each => Math.min(each.offsetWidth, each.offsetHeight) < 24)
             .map(each => each.outerHTML)"""
    )
    assert [each for each in small_ones if ">17<" not in each] == []


def test_in_print_there_are_findings_and_checklist_and_no_panel(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="8 seconds").click()
    page.locator("#tick-calls").check()
    page.emulate_media(media="print")
    assert page.locator("#panel").is_hidden()
    assert page.locator("nav").is_hidden()
    assert page.locator("#problem-A1").is_visible()
    assert text(page, "[data-checked='calls']") == "checked"
    assert page.pdf().startswith(b"%PDF")


def test_who_wants_no_motion_gets_none(open_page: Open, small: Path) -> None:
    page = open_page(small, reduced_motion="reduce").page
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_words_of_a_line_are_as_wide_as_they_were_measured(open_page: Open, whole: Path) -> None:
    """Whatever font the machine has: the drawing is the slide."""
    page = open_page(whole).page
    off = page.locator(".drawing > text, .drawing > g.figure > text").evaluate_all(
        """all => all.filter(each => each.hasAttribute("textLength")).map(each => {
             const end = each.getEndPositionOfChar(each.getNumberOfChars() - 1).x;
             return Math.abs(end - Number(each.getAttribute("x")) - Number(each.getAttribute("textLength")));
           })"""
    )
    assert len(off) > 1000
    assert max(off) < 0.5


def test_the_sample_is_signed_for_the_files_that_were_built(open_page: Open, whole: Path) -> None:
    opened = open_page(whole)
    page = opened.page
    page.locator("#slide-calls-999 .sentences button.figure").first.click()
    assert "content/2024-09/data/telephony.xlsx" in text(page, "#panel")
    page.keyboard.press("Escape")
    tick_all(page)
    page.get_by_label("Your name").fill("A. N. Approver")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download sign-off file").click()
    signed = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    built = [path for path in whole.parent.iterdir() if path.name not in ("review.html", ".deckgen.json")]
    assert {path.suffix for path in built} == {".pptx", ".pdf", ".json"}
    assert signed["files"] == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in built}


def test_axe_finds_nothing_in_the_sample(open_page: Open, whole: Path) -> None:
    assert open_page(whole).violations() == []
