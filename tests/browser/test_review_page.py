"""The review page in a browser: what an approver does on it, by mouse and by keyboard."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from review_by_hand import FILES

from deckgen import release
from deckgen.problems import Problems

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


def text(page: Any, selector: str) -> str:
    return str(page.locator(selector).inner_text())


def tick_all(page: Any) -> None:
    for box in page.locator("[data-tick]").all():
        box.check()


def printed_pages(page: Any) -> int:
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as file:
        return len(file.pages)


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


def test_a_figure_that_is_withheld_is_told_in_words_and_why(open_page: Open, changed: Path) -> None:
    page = open_page(changed).page
    page.get_by_role("button", name="10,041", exact=True).first.click()
    row = text(page, "#panel tr:has(th:text('value before'))")
    assert "fewer than 5" in row
    assert "Withheld: it is a small number." in row
    assert "none" not in row


def test_periods_are_told_by_their_months_names(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.get_by_role("button", name="10,041", exact=True).first.click()
    assert page.locator("#panel dl div:has(dt:text-is('Period')) dd").inner_text() == "September 2024"


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
    assert text(page, "#shown") == "Shown: 2 of 3 slides, 4 of 4 problems, 2 of 2 changes."
    page.get_by_label("Kind of problem").select_option("accepted")
    assert shown() == ["slide-calls-2"]
    assert page.locator("#problem-1").is_hidden()
    assert page.locator("#problem-A1").is_visible()
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Only changed slides").check()
    assert shown() == ["slide-calls", "slide-calls-2"]
    page.get_by_role("button", name="Show all").click()
    page.get_by_label("Find words").fill("respondents")
    assert shown() == ["slide-calls-2"]


def test_words_are_found_among_folded_changes_and_tables_without_them_are_hidden(
    open_page: Open, changed: Path
) -> None:
    page = open_page(changed).page
    row = page.locator("#changed tr", has_text="Measure 7")
    assert row.is_hidden()
    page.get_by_label("Find words").fill("measure 7")
    assert row.is_visible()
    assert page.locator("#changed .entry:visible").count() == 1
    assert page.locator("#changed h3:visible").all_inner_texts() == ["New value 13"]
    assert text(page, "#shown").endswith("1 of 21 changes.")


def test_changes_are_found_by_the_period_in_the_head_of_their_table(open_page: Open, changed: Path) -> None:
    page = open_page(changed).page
    page.get_by_label("Find words").fill("quarter 2")
    assert page.locator("#changed .entry:visible th").all_inner_texts() == ["Answer time"]


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


def test_what_is_not_ticked_yet_is_a_way_to_its_slide(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator("#tick-calls").check()
    page.get_by_role("button", name="Download sign-off file").click()
    page.locator("#refusal a", has_text="3").click()
    assert page.evaluate("document.activeElement.id") == "slide-plan-heading"


def test_what_is_changed_after_signing_is_said_to_be_unsigned(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    tick_all(page)
    page.get_by_label("Your name").fill("A. N. Approver")
    with page.expect_download():
        page.get_by_role("button", name="Download sign-off file").click()
    assert text(page, "#refusal").startswith("Signed as A. N. Approver: sign-off-2024-09-01234567.json")
    page.locator("#comment-plan").fill("one more thing")
    assert "download the sign-off file again" in text(page, "#refusal")


def test_who_does_not_sign_downloads_comments_that_anybody_can_read(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    button = page.get_by_role("button", name="Download comments only")
    button.click()
    assert "no comment yet" in text(page, "#refusal")
    page.locator("#comment-plan").fill("Step 2 is wrong")
    with page.expect_download() as download:
        button.click()
    assert download.value.suggested_filename == "comments-2024-09-01234567.txt"
    written = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Slide 3, Plan on a page: Step 2 is wrong" in written
    assert "This is no sign-off." in written
    assert "Nothing was signed." in text(page, "#refusal")


def test_where_a_browser_keeps_nothing_it_is_said_and_the_page_works(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    assert "stay in this browser" in text(page, "#kept")
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } })")
    page.reload()
    assert "keeps no ticks" in text(page, "#kept")
    tick_all(page)
    assert text(page, "#progress-words") == "3 of 3 slides checked"


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
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_among_changes_of_every_kind(
    open_page: Open, changed: Path, width: int, scheme: str
) -> None:
    opened = open_page(changed, viewport={"width": width, "height": 800}, color_scheme=scheme)
    opened.page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert opened.violations() == []


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
    {"viewport": {"width": 360, "height": 740}},
    {"viewport": {"width": 768, "height": 1024}},
    {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
    {"viewport": {"width": 320, "height": 200}, "device_scale_factor": 4},
], ids=["320 px", "360 px", "768 px", "200%", "400%"])  # fmt: skip
def test_nothing_is_cut_off_on_a_narrow_screen(open_page: Open, whole: Path, changed: Path, how: Any) -> None:
    for path in (whole, changed):
        page = open_page(path, **how).page
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= how["viewport"]["width"]


def test_on_a_phone_a_change_reads_from_what_it_was_to_what_it_is(open_page: Open, changed: Path) -> None:
    page = open_page(changed, viewport={"width": 360, "height": 740}).page
    row = page.locator("#changed tbody tr", has_text="Recruit")
    assert row.locator("th").bounding_box()["y"] < row.locator(".was").bounding_box()["y"]
    assert row.locator(".to").text_content() == "Slide 3, Plan on a page"
    assert row.locator(".title").bounding_box()["width"] <= 1
    arrow = "getComputedStyle(document.querySelector('#changed tbody .was + .now'), '::before').content"
    assert "→" in page.evaluate(arrow)
    assert page.get_by_role("table", name="New direction").get_by_role("rowheader").count() == 1


def test_beside_the_sentences_the_drawing_stays_and_covers_nothing(open_page: Open, whole: Path) -> None:
    page = open_page(whole, reduced_motion="reduce").page
    card = page.locator("article.slide").nth(1)
    drawing, tick = card.locator(".drawing"), card.locator(".signs")
    card.locator(".sentences").evaluate("each => window.scrollTo(0, each.getBoundingClientRect().top + 300)")
    assert 0 < drawing.bounding_box()["y"] < 100
    tick.evaluate("each => each.scrollIntoView({ block: 'center' })")
    above = drawing.bounding_box()
    assert above["y"] + above["height"] <= tick.bounding_box()["y"]


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (1024, False), (768, False), (360, False)])
def test_a_slide_is_as_wide_as_its_card_where_there_is_no_room_beside_it(
    open_page: Open, small: Path, width: int, beside: bool
) -> None:
    page = open_page(small, viewport={"width": width, "height": 800}).page
    drawing = page.locator("#slide-calls .drawing").bounding_box()
    assert (drawing["width"] < 0.6 * width) == beside


def test_targets_are_large_enough(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    small_ones = page.locator("button:visible, input:visible, select:visible, nav a").evaluate_all(
        """all => all.filter(each => Math.min(each.offsetWidth, each.offsetHeight) < 24)
             .map(each => each.outerHTML)"""
    )
    assert [each for each in small_ones if ">17<" not in each] == []


def test_in_print_there_are_findings_and_checklist_and_no_panel(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    page.locator("#tick-calls").check()
    page.emulate_media(media="print")
    assert page.locator("#panel").is_hidden()
    assert page.locator("nav").is_hidden()
    assert page.locator("#problem-A1").is_visible()
    assert text(page, "[data-checked='calls']") == "checked"


def test_in_print_folded_changes_are_told_and_are_folded_again(open_page: Open, changed: Path) -> None:
    page = open_page(changed).page
    row = page.locator("#changed tr", has_text="Measure 7")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert row.is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert row.is_hidden()


def test_what_a_figure_tells_is_printed_only_where_it_stands_open(open_page: Open, small: Path) -> None:
    page = open_page(small).page
    closed = printed_pages(page)
    page.get_by_role("button", name="8 seconds").click()
    assert printed_pages(page) == closed + 1
    page.emulate_media(media="print")
    assert "Calls offered: 10,041, more." in page.locator("#panel-body ul").first.inner_text()
    assert page.locator("#panel-close").is_hidden()
    page.emulate_media(media="null")
    page.keyboard.press("Escape")
    assert printed_pages(page) == closed


def test_in_print_each_slide_of_the_sample_has_one_page(open_page: Open, whole: Path) -> None:
    """Changes, problems and sign-off take five more at most."""
    page = open_page(whole).page
    assert printed_pages(page) <= page.locator("article.slide").count() + 5


def test_changes_of_the_sample_are_scanned_within_two_screens(open_page: Open, whole: Path) -> None:
    page = open_page(whole).page
    assert page.locator("#changed").bounding_box()["height"] < 2 * 800
    page.locator("#changed summary").click()
    assert page.locator("#changed").bounding_box()["height"] < 7 * 800


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
    assert {path.suffix for path in built} == {".pptx", ".pdf", ".html", ".xlsx", ".json"}
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in built}
    assert signed["files"] == hashes
    # And it is what a release is approved with.
    problems = Problems()
    slides = [slide["id"] for slide in json.loads((whole.parent / "deck.json").read_text())["slides"]]
    found = release.read_sign_off(Path(download.value.path()), "2024-09", hashes, slides, problems)
    assert not tuple(problems)
    assert found is not None and found.name == "A. N. Approver"


def test_axe_finds_nothing_in_the_sample(open_page: Open, whole: Path) -> None:
    assert open_page(whole).violations() == []
