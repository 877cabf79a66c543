"""The web page in a browser: for everybody, on every screen, in light and dark, and word for word."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from deckgen import pipeline
from deckgen.model.deck import Item, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.problems import Problems

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
Open = Callable[..., Any]
SCREENS = [(scheme, width) for scheme in ("light", "dark") for width in (1280, 320)]


def on_screen(scheme: str, width: int) -> dict[str, Any]:
    return {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
@pytest.mark.parametrize("name", ["small_web", "whole_web"])
def test_axe_finds_nothing(
    open_page: Open, request: pytest.FixtureRequest, name: str, scheme: str, width: int
) -> None:
    assert open_page(request.getfixturevalue(name), **on_screen(scheme, width)).violations() == []


def test_axe_finds_nothing_in_print(open_page: Open, small_web: Path) -> None:
    opened = open_page(small_web)
    opened.page.emulate_media(media="print")
    assert opened.violations() == []


@pytest.mark.parametrize("how", [
    {"viewport": {"width": 320, "height": 640}},
    {"viewport": {"width": 390, "height": 844}},
    {"viewport": {"width": 768, "height": 1024}},
    {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2},
    {"viewport": {"width": 1024, "height": 768}},
    {"viewport": {"width": 1920, "height": 1080}},
], ids=["320 px", "390 px", "768 px", "200%", "1024 px", "1920 px"])  # fmt: skip
def test_nothing_scrolls_sideways_but_in_itself(
    open_page: Open, small_web: Path, whole_web: Path, how: Any
) -> None:
    for path in (small_web, whole_web):
        page = open_page(path, **how).page
        assert page.evaluate("document.documentElement.scrollWidth") <= how["viewport"]["width"]
        outside = page.locator("main *:visible").evaluate_all(
            """all => all.filter(each => !each.closest('.scrolls, svg, .hidden')
                 && each.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                 .map(each => each.outerHTML.slice(0, 80))"""
        )
        assert outside == []


def test_words_are_large_enough(open_page: Open, whole_web: Path) -> None:
    """At least 16 px, but in charts."""
    for width in (1280, 320):
        page = open_page(whole_web, viewport={"width": width, "height": 800}).page
        sizes = page.evaluate(
            """[...document.querySelectorAll('body *:not(svg, svg *)')]
                 .map(each => parseFloat(getComputedStyle(each).fontSize))"""
        )
        assert min(sizes) >= 16


def test_with_the_keyboard_the_first_stop_skips_to_the_report(open_page: Open, small_web: Path) -> None:
    page = open_page(small_web).page
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("each => each.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "page/report"


def test_the_focus_is_seen_on_every_stop(open_page: Open, small_web: Path) -> None:
    page = open_page(small_web, viewport={"width": 390, "height": 800}).page
    stops = page.locator("a, [tabindex='0']").count()
    for _ in range(stops):
        page.keyboard.press("Tab")
        style = "getComputedStyle(document.activeElement)"
        assert page.evaluate(f"{style}.outlineStyle") == "solid"
        assert float(page.evaluate(f"parseFloat({style}.outlineWidth)")) >= 2


def test_links_of_the_contents_are_large_enough(open_page: Open, whole_web: Path) -> None:
    page = open_page(whole_web, viewport={"width": 390, "height": 800}).page
    heights = page.locator("nav a").evaluate_all("all => all.map(each => each.offsetHeight)")
    assert min(heights) >= 24


def test_charts_keep_a_white_ground_in_the_dark(open_page: Open, small_web: Path) -> None:
    page = open_page(small_web, color_scheme="dark").page
    grounds = page.locator("figure").evaluate_all(
        "all => all.map(each => getComputedStyle(each).backgroundColor)"
    )
    assert set(grounds) == {"rgb(255, 255, 255)"}
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 27)"


def test_a_screen_reader_is_told_what_charts_and_tiles_say(open_page: Open, small_web: Path) -> None:
    page = open_page(small_web).page
    assert page.get_by_role("img", name="Bars of answers.").count() == 1
    assert page.get_by_role("listitem").filter(has_text="Progress update given: 64.5%").count() == 1
    assert page.get_by_role("rowheader", name="Recruit").count() == 1
    assert page.get_by_role("navigation", name="Contents").count() == 1


def test_the_numbers_behind_a_chart_unfold_by_keyboard(open_page: Open, whole_web: Path) -> None:
    opened = open_page(whole_web)
    page = opened.page
    first = page.locator("figure details").first
    table = first.get_by_role("table")
    assert table.is_hidden()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert table.is_visible()
    assert table.get_by_role("rowheader", name="September 2024").count() == 1
    page.keyboard.press("Tab")
    assert opened.focused().startswith("Number each month")  # what scrolls can be reached
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    assert opened.violations() == []


def test_headings_skip_no_level(open_page: Open, whole_web: Path) -> None:
    page = open_page(whole_web).page
    levels = page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("all => all.map(each => +each.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_printed_there_are_no_contents_and_nothing_is_cut_off(open_page: Open, whole_web: Path) -> None:
    page = open_page(whole_web).page
    with pikepdf.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as file:
        assert len(file.pages) < 3 * page.locator("section").count()
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    cut = page.locator(".scrolls").evaluate_all("all => all.map(each => getComputedStyle(each).overflowX)")
    assert set(cut) == {"visible"}


# Word for word: what the slides say, pane by pane, with what goes on joined to what it goes on with.


def spoken(item: Item) -> Iterator[str]:
    """The words of an item as they are read; a tile's figure comes after what it is."""
    told = [each.paragraph.text for each in paragraphs(item)]
    yield from reversed(told) if isinstance(item, Shape) and item.role == "tile" else told


def paragraphs(item: Item) -> tuple[PlacedParagraph, ...]:
    if isinstance(item, Table):
        return tuple(each for row in item.rows for cell in row for each in cell.paragraphs)
    return item.paragraphs if isinstance(item, (TextBox, Shape)) else ()


def read_aloud(slides: list[Slide]) -> list[str]:
    """The words of a slide and of those that go on with it, without furniture and repeated headings."""
    items = [item for slide in slides for item in slide.items if not is_edge(item)]
    panes = dict.fromkeys(each.pane for each in items if each.pane)
    ordered = [each for pane in panes for each in items if each.pane == pane]
    told = [slides[0].title]
    for at, item in enumerate(ordered):
        if isinstance(item, Shape) and item.role == "step":
            continue
        told += spoken(item)
        before = ordered[at - 1] if at else None
        if isinstance(before, Shape) and before.role == "step":
            told += spoken(before)
    sources = [text for slide in slides for item in slide.items if is_source(item) for text in spoken(item)]
    return split([*told, *dict.fromkeys(sources)])


def is_edge(item: Item) -> bool:
    return isinstance(item, TextBox) and item.role in ("title", "source", "furniture", "slide-number")


def is_source(item: Item) -> bool:
    return isinstance(item, TextBox) and item.role == "source"


def split(texts: list[str]) -> list[str]:
    return [word for text in texts for word in re.findall(r"\w+", text)]


def on_page(page: Any, name: str) -> list[str]:
    """The words of a section, but for charts and their numbers, captions told before, and the way back."""
    text = page.locator(f"section:has(> h2[id='{name}'])").evaluate(
        """section => { const copy = section.cloneNode(true);
           const others = 'svg, details, caption.hidden, .group, .back';
           copy.querySelectorAll(others).forEach(each => each.remove());
           copy.querySelectorAll('*:not(abbr, strong, em, a, span)').forEach(each => each.after(' '));
           return copy.textContent; }"""
    )
    return split([str(text)])


def test_the_words_of_the_page_are_those_of_the_deck_in_order(open_page: Open, whole_web: Path) -> None:
    content = pipeline.compose(ROOT, "2024-09", Problems())
    page = open_page(whole_web).page
    alone, joined = 0, 0
    for slide in content.placed.slides:
        own = [each for each in content.placed.slides if slide.id in (each.id, each.continues)]
        if slide.continues:
            continue
        wanted, shown = read_aloud(own), on_page(page, slide.id)
        if len(own) == 1:
            alone += 1
            assert shown == wanted, slide.id
        else:
            joined += 1
            assert shown == without_repeats(wanted, own), slide.id
    assert (alone, joined) == (16, 1)


def without_repeats(words: list[str], slides: list[Slide]) -> list[str]:
    """Words without what a continuation says again: the headings of its panes."""
    for slide in slides[1:]:
        for item in slide.items:
            if isinstance(item, TextBox) and item.role == "heading":
                again = split(list(spoken(item)))
                last = max(at for at in range(len(words)) if words[at : at + len(again)] == again)
                words = words[:last] + words[last + len(again) :]
    return words
