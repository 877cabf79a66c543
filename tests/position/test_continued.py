"""What slides on which a slide goes on tell of it: enough for a page that flows to make it whole again."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from blocks_by_hand import bullet, chart, section
from lxml import html
from review_by_hand import deck_of

from deckgen.model.block import Block, TableBlock, Tile, TilesBlock
from deckgen.model.deck import Shape, Slide, TextBox
from deckgen.position import Placed
from deckgen.writers.html import write

Many = Callable[..., Placed]
LONG = " ".join(f"word{number}" for number in range(900))
HEADINGS = {"text": "What is happening?", "charts": "What is the situation?"}


def table(count: int) -> TableBlock:
    rows = tuple((bullet(f"Action {n}"), bullet(f"Due {n}"), bullet(f"{n}%")) for n in range(count))
    return TableBlock("actions", "Actions", ("Action", "Due", "Progress"), rows, (190, 70, 96))


def tiles(kind: str, count: int) -> TilesBlock:
    made = tuple(Tile(bullet(f"Informed of step {n}"), bullet(f"{n}.5%")) for n in range(count))
    return TilesBlock("steps", "Steps", kind, made)  # type: ignore[arg-type]


def page_of(slides: tuple[Slide, ...]) -> html.HtmlElement:
    """The one section that the slides make, their charts left out."""
    drawn = tuple(
        replace(slide, items=tuple(each for each in slide.items if not hasattr(each, "image")))
        for slide in slides
    )
    (found,) = html.document_fromstring(write(deck_of(*drawn)).decode()).iterfind("body/main/section")
    return found


def heads(page: html.HtmlElement) -> list[tuple[str, str]]:
    return [(each.tag, each.text_content()) for each in page if re.fullmatch(r"h\d", each.tag)]


def test_a_continuation_tells_what_it_continues_and_its_panes(positioned: Many) -> None:
    regions: dict[str, tuple[Block, ...]] = {
        "text": (section("One", LONG),),
        "charts": (chart("a"), chart("b")),
    }
    first, *rest = positioned(regions, headings=HEADINGS).slides
    assert first.continues == "" and {each.continues for each in rest} == {"calls"}
    for slide in (first, *rest):
        panes = [each.pane for each in slide.items if each.pane]
        assert panes == sorted(panes, key=["text", "charts"].index)
        outside = {each.name.partition("/")[2] for each in slide.items if not each.pane}
        assert outside <= {"title", "kicker", "source", "footer", "slide-number", "band"}


def test_the_source_has_a_role_of_its_own(positioned: Many) -> None:
    (slide,) = positioned({"text": (section("One", "Words."),)}).slides
    roles = {each.name: each.role for each in slide.items if isinstance(each, TextBox)}
    assert roles["calls/source"] == "source"
    assert {roles["calls/kicker"], roles["calls/footer"]} == {"furniture"}


@pytest.mark.parametrize(
    ("kind", "role"), [("tiles", "tile"), ("journey", "step"), ("group-tiles", "group-tile")]
)
def test_tiles_tell_how_their_words_belong_together(positioned: Many, kind: str, role: str) -> None:
    (slide,) = positioned({"text": (tiles(kind, 3),)}).slides
    assert {each.role for each in slide.items if isinstance(each, Shape) and each.paragraphs} == {role}


def test_a_sentence_that_is_parted_is_whole_again(positioned: Many) -> None:
    slides = positioned({"text": (section("One", LONG, "The end."),)}, headings=HEADINGS).slides
    assert len(slides) > 1
    page = page_of(slides)
    assert [each.text_content() for each in page.iterfind("ul/li")] == [LONG, "The end."]
    assert heads(page) == [("h2", "Calls to 999"), ("h3", "What is happening?"), ("h4", "One")]


def test_a_table_that_goes_on_is_one_table(positioned: Many) -> None:
    slides = positioned({"text": (table(60),)}, headings=HEADINGS).slides
    assert len(slides) > 1
    page = page_of(slides)
    assert [row[0].text_content() for row in page.iterfind(".//tr")] == ["Action"] + [
        f"Action {n}" for n in range(60)
    ]
    assert [each[1] for each in heads(page)] == ["Calls to 999", "What is happening?", "Actions"]


@pytest.mark.parametrize("kind", ["tiles", "journey"])
def test_tiles_that_go_on_are_one_list(positioned: Many, kind: str) -> None:
    slides = positioned({"text": (tiles(kind, 90),)}).slides
    assert len(slides) > 1
    page = page_of(slides)
    told = [each.text_content() for each in page.iterfind("*/li")]
    assert told == [f"Informed of step {n}: {n}.5%" for n in range(90)]
    assert len(page.findall("ul") + page.findall("ol")) == 1
    assert [text for _, text in heads(page)] == ["Calls to 999", "Steps"]


def test_each_pane_is_read_to_its_end_before_the_next(positioned: Many) -> None:
    many = tuple(section(f"Part {n}", *["Said in so many words that it takes room."] * 12) for n in range(4))
    slides = positioned({"text": many, "charts": (tiles("tiles", 4),)}, headings=HEADINGS).slides
    assert len(slides) > 1
    told = [text for _, text in heads(page_of(slides))]
    parts = [f"Part {n}" for n in range(4)]
    assert told == ["Calls to 999", "What is happening?", *parts, "What is the situation?", "Steps"]
