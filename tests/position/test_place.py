"""A slide of blocks becomes a slide of items: in reading order, named, inside its regions, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from blocks_by_hand import bullet, chart, section, slide_of

from deckgen.fonts import Ruler
from deckgen.model.block import TableBlock, TextBlock, Tile, TilesBlock
from deckgen.model.deck import Picture, Shape, Slide, Table, TextBox
from deckgen.model.template import SlideLayout, Template
from deckgen.model.text import Paragraph, Run
from deckgen.position import Placed, place
from deckgen.problems import Place, Problems
from deckgen.units import Rect

WORDS = "The volume of calls offered in the 12 months to September increased by 1.3% to 119,973."
MUCH = [WORDS] * 15  # more than half a pane, even at the smallest sizes
One = Callable[..., Slide]
Many = Callable[..., Placed]


def item(slide: Slide, slot: str) -> TextBox | Picture | Table | Shape:
    return next(each for each in slide.items if each.name == f"{slide.id}/{slot}")


def box(slide: Slide, slot: str) -> TextBox:
    found = item(slide, slot)
    assert isinstance(found, TextBox)
    return found


def text_of(found: TextBox | Shape) -> list[str]:
    return [each.paragraph.text for each in found.paragraphs]


def codes(problems: Problems) -> list[str]:
    return [problem.code for problem in problems]


def table() -> TableBlock:
    rows = tuple((bullet(f"Launch of number {n}"), bullet("March 2025"), bullet("60%")) for n in range(3))
    bars = ((2, (0.95, 0.2, 0.0)),)
    return TableBlock(
        "deliverables", "Deliverables", ("Action", "Due", "Progress"), rows, (190, 70, 96), bars
    )


def tiles(kind: str, count: int = 6) -> TilesBlock:
    made = tuple(Tile(bullet(f"Informed of step {n}"), bullet(f"{n}0.5%")) for n in range(count))
    return TilesBlock("steps", "Steps", kind, made)  # type: ignore[arg-type]


def test_items_stand_in_reading_order(one_slide: One) -> None:
    slide = one_slide(
        {"text": (section("Data Summary", WORDS),), "charts": (chart("offered"),)},
        headings={"text": "What is happening?", "charts": "What is the situation?"},
    )
    assert [each.name for each in slide.items] == [
        "calls/title",
        "calls/kicker",
        "calls/text-pane-heading",
        "calls/data-summary",
        "calls/data-summary-rule",
        "calls/charts-pane-heading",
        "calls/offered",
        "calls/source",
        "calls/footer",
        "calls/slide-number",
        "calls/band",
    ]


def test_text_fills_the_placeholders_of_its_region_in_order(one_slide: One, template: Template) -> None:
    slide = one_slide({"text": tuple(section(f"Section {n}", WORDS) for n in range(5))})
    holders = [each.index for each in template.layouts["Metric"].numbered("text")]
    assert [box(slide, f"section-{n}").placeholder for n in range(5)] == [*holders, None]


def test_a_section_is_its_heading_and_bullets(one_slide: One) -> None:
    data = box(
        one_slide({"text": (section("Data Summary", WORDS),)}, headings={"text": "What?"}), "data-summary"
    )
    heading, first = data.paragraphs
    assert (heading.paragraph.text, heading.style.bold, heading.style.bullet) == ("Data Summary", True, "")
    assert (first.paragraph.text, first.style.bullet, first.style.hanging) == (WORDS, "•", 12)


def test_the_rule_under_a_heading_is_in_the_groups_colour(one_slide: One) -> None:
    slide = one_slide({"text": (section("Data Summary", WORDS),)}, headings={"text": "What?"})
    rule = item(slide, "data-summary-rule")
    assert isinstance(rule, Shape) and rule.fill is not None
    assert rule.fill.theme == "accent2"
    assert rule.rect.height.pt == 2


def test_without_a_pane_heading_sections_stand_on_a_tint(one_slide: One) -> None:
    slide = one_slide({"left": (section("Outcomes", WORDS),)}, layout="Priority highlight")
    names = [each.name for each in slide.items]
    assert names.index("calls/outcomes-tint") < names.index("calls/outcomes")


def test_the_band_is_drawn_in_the_groups_colour(one_slide: One) -> None:
    slide = one_slide({"text": (section("Data Summary", WORDS),)})
    band = item(slide, "band")
    assert isinstance(band, Shape) and band.fill is not None and band.fill.theme == "accent2"
    assert band.rect == Rect.points(0, 0, 960, 8)
    assert slide.background == ()


def test_other_drawings_of_the_template_are_the_background(template: Template, ruler: Ruler) -> None:
    layout = template.layouts["Metric"]
    drawn = tuple(replace(each, follows_group=False) for each in layout.drawings)
    other = SlideLayout(layout.name, layout.placeholders, drawn)
    changed = replace(template, layouts={"Metric": other})
    (slide,) = place([slide_of({})], changed, {}, Problems(), ruler).slides
    assert [each.rect for each in slide.background] == [Rect.points(0, 0, 960, 8)]
    assert "calls/band" not in [each.name for each in slide.items]


def test_few_words_are_set_large_and_many_small(positioned: Many) -> None:
    few = positioned({"text": (section("Data Summary", WORDS),)}).slides[0]
    many = positioned({"text": (section("Data Summary", *[WORDS] * 12),)}).slides[0]
    assert box(few, "data-summary").paragraphs[1].style.size == 12
    assert box(many, "data-summary").paragraphs[1].style.size < 12


def test_all_text_of_a_slide_has_one_size(one_slide: One) -> None:
    regions = {"left": (section("Outcomes", *[WORDS] * 14),), "right": (section("Focus", WORDS),)}
    slide = one_slide(regions, layout="Priority highlight")
    sizes = {box(slide, slot).paragraphs[1].style.size for slot in ("outcomes", "focus")}
    assert len(sizes) == 1


@pytest.mark.parametrize(("size", "gap"), [("12/15", 10), ("12/15/0.5", 5)])
def test_sections_stand_as_far_apart_as_their_step_says(one_slide: One, size: str, gap: float) -> None:
    theme = {"text": {"body": {"sizes": [size]}}, "gaps": {"section": 10, "section-most": 0}}
    slide = one_slide({"text": (section("One", WORDS), section("Two", WORDS))}, theme=theme)
    assert box(slide, "two").rect.y.pt - box(slide, "one").rect.bottom.pt == pytest.approx(gap)


def test_sections_stand_further_apart_where_there_is_room(one_slide: One) -> None:
    theme = {"gaps": {"section": 10, "section-most": 18}}
    slide = one_slide({"text": (section("One", WORDS), section("Two", WORDS))}, theme=theme)
    assert box(slide, "two").rect.y.pt - box(slide, "one").rect.bottom.pt == pytest.approx(18)


def test_too_many_words_go_on_to_another_slide(positioned: Many, problems: Problems) -> None:
    regions = {"text": tuple(section(f"Section {n}", *MUCH) for n in range(2))}
    first, second = positioned(regions).slides
    assert (first.id, second.id) == ("calls", "calls-2")
    assert second.title == "Calls to 999 (continued)"
    assert text_of(box(second, "title")) == ["Calls to 999 (continued)"]
    assert second.notes == ()
    assert text_of(box(second, "slide-number")) == ["2"]
    (problem,) = problems
    assert problem.code == "slide-continued"
    assert "% full, so it goes on to 2 slides" in problem.message
    assert problem.hint.startswith("cut about ")


def test_the_words_for_going_on_are_the_themes(positioned: Many) -> None:
    regions = {"text": (section("Data", *[WORDS] * 30),)}
    slides = positioned(regions, theme={"words": {"continued": "(suite)"}}).slides
    assert slides[1].title == "Calls to 999 (suite)"


def test_nothing_is_lost_where_text_goes_on(positioned: Many) -> None:
    texts = [f"{n}. {WORDS}" for n in range(40)]
    slides = positioned({"text": (section("Data Summary", *texts),)}).slides
    told = [text for slide in slides for text in text_of(box(slide, "data-summary"))[1:]]
    assert told == texts


def test_charts_are_dealt_over_the_slides_of_their_text(positioned: Many) -> None:
    regions = {
        "text": (section("One", *MUCH), section("Two", *MUCH)),
        "charts": tuple(chart(f"chart-{n}") for n in range(4)),
    }
    placed = positioned(regions)
    pictures = [[each.name for each in slide.items if isinstance(each, Picture)] for slide in placed.slides]
    assert pictures == [["calls/chart-0", "calls/chart-1"], ["calls-2/chart-2", "calls-2/chart-3"]]


@pytest.mark.parametrize("headed", ["tiles", "charts"])
def test_charts_take_the_room_of_tiles_that_do_not_go_on(
    positioned: Many, template: Template, headed: str
) -> None:
    upper, lower = (template.layouts["Metric with tiles"].placeholder(name) for name in ("charts", "tiles"))
    assert upper is not None and lower is not None
    regions = {
        "text": (section("One", *MUCH), section("Two", *MUCH)),
        "tiles": (tiles("tiles"),),
        "charts": (chart("a"), chart("b")),
    }
    headings = {"text": "What?", headed: "Where?"}
    first, second = positioned(regions, layout="Metric with tiles", headings=headings).slides
    assert item(first, "a").rect.bottom < lower.rect.y
    assert item(second, "b").rect.y >= upper.rect.y
    assert item(second, "b").rect.bottom > lower.rect.y
    assert text_of(box(second, "charts-pane-heading")) == ["Where?"]


def test_sections_stand_on_a_tint_only_where_no_region_has_a_heading(one_slide: One) -> None:
    regions = {"charts": (chart("a"),), "tiles": (tiles("tiles"),)}
    headed = one_slide(regions, layout="Metric with tiles", headings={"charts": "What?"})
    bare = one_slide(regions, layout="Metric with tiles")
    assert [each.name for each in headed.items if each.name.startswith("calls/steps-rule")]
    assert [each.name for each in bare.items if each.name.startswith("calls/steps-tint")]


def test_a_chart_is_drawn_at_the_size_of_its_picture(positioned: Many) -> None:
    placed = positioned({"charts": (chart("offered"),)})
    picture = item(placed.slides[0], "offered")
    assert isinstance(picture, Picture)
    assert placed.drawings[picture.image].size == picture.rect.size
    assert picture.alt == "What offered shows."
    assert picture.facts == ("calls.offered.month",)


def test_a_table_has_bars_over_its_cells(one_slide: One) -> None:
    slide = one_slide({"right": (table(),)}, layout="Priority highlight")
    found = item(slide, "deliverables")
    assert isinstance(found, Table)
    assert len(found.rows) == 4
    assert sum(found.columns) == found.rect.width
    assert sum(found.heights) == found.rect.height
    bar, track = item(slide, "deliverables-bar-1"), item(slide, "deliverables-bar-1-track")
    assert (track.rect.width.pt, track.rect.height.pt) == (60, 8)
    assert bar.rect.width.pt == pytest.approx(57)
    cell = found.rows[1][2].rect
    assert cell.x <= bar.rect.x and bar.rect.bottom <= cell.bottom
    assert "calls/deliverables-bar-3" not in [each.name for each in slide.items]


def test_tiles_are_a_grid_of_even_rows(one_slide: One) -> None:
    slide = one_slide({"tiles": (tiles("tiles"),)}, layout="Metric with tiles")
    shapes = [item(slide, f"steps-{n}") for n in range(1, 7)]
    assert len({each.rect.y for each in shapes}) == 2
    assert len({(round(each.rect.width.pt, 2), each.rect.height) for each in shapes}) == 1
    first = shapes[0]
    assert isinstance(first, Shape)
    assert text_of(first) == ["00.5%", "Informed of step 0"]


def test_a_journey_is_a_row_of_arrows_with_words_below(one_slide: One) -> None:
    slide = one_slide({"tiles": (tiles("journey"),)}, layout="Metric with tiles")
    arrows = [item(slide, f"steps-{n}") for n in range(1, 7)]
    assert [each.geometry for each in arrows if isinstance(each, Shape)] == ["pentagon"] + ["chevron"] * 5
    assert len({each.rect.y for each in arrows}) == 1
    assert box(slide, "steps-1-words").rect.y > arrows[0].rect.bottom


def test_group_tiles_fill_the_slide_and_link(one_slide: One, template: Template) -> None:
    region = template.layouts["Plan on a page"].placeholder("tiles")
    assert region is not None
    made = tuple(
        Tile(bullet(f"Priority {n}"), bullet("A police service"), f"accent{n}", f"priority-{n}")
        for n in range(1, 5)
    )
    block = TilesBlock("plan", "", "group-tiles", made)
    slide = one_slide({"tiles": (block,)}, layout="Plan on a page")
    last = item(slide, "plan-4")
    assert isinstance(last, Shape) and last.fill is not None
    assert (last.link, last.fill.theme) == ("priority-4", "accent4")
    assert last.rect.right.pt == pytest.approx(region.rect.right.pt)
    assert last.rect.bottom.pt == pytest.approx(region.rect.bottom.pt)


def test_a_long_title_is_set_smaller(template: Template, ruler: Ruler, problems: Problems) -> None:
    title = Paragraph((Run("Improve the experience of victims and deliver justice " * 2),), "heading")
    (slide,) = place([replace(slide_of({}), title=title)], template, {}, problems, ruler).slides
    assert box(slide, "title").paragraphs[0].style.size < 24
    assert not len(problems)


def test_a_title_that_never_fits_is_told(template: Template, ruler: Ruler, problems: Problems) -> None:
    title = Paragraph((Run("Improve the experience of victims and deliver justice " * 9),), "heading")
    place([replace(slide_of({}), title=title)], template, {}, problems, ruler)
    assert codes(problems) == ["line-too-long"]


def test_a_word_too_long_is_broken_and_told(one_slide: One, problems: Problems) -> None:
    one_slide({"text": (section("Data", "See https://example.org/" + "very-long/" * 9 + "x" * 99),)})
    assert "word-too-long" in codes(problems)


def test_a_character_that_the_font_lacks_is_told(one_slide: One, problems: Problems) -> None:
    one_slide({"text": (section("Data", "Up ✓ by 漢"),)})
    (problem,) = problems
    assert problem.message == "the font has no sign for ✓ (U+2713) 漢 (U+6F22), on slide 'calls'"


def test_a_slide_layout_that_the_template_lacks_is_told(positioned: Many, problems: Problems) -> None:
    assert positioned({}, layout="Metrics").slides == ()
    (problem,) = problems
    assert problem.code == "slide-layout-unknown"
    assert "did you mean 'Metric'?" in problem.hint


def test_a_region_that_the_slide_layout_lacks_is_told(one_slide: One, problems: Problems) -> None:
    one_slide({"texts": (section("Data", WORDS),)})
    (problem,) = problems
    assert problem.code == "region-unknown"
    assert "did you mean 'text'?" in problem.hint


def test_a_colour_that_the_template_lacks_is_told(template: Template, problems: Problems) -> None:
    place([replace(slide_of({}), colour="accent9")], template, {}, problems)
    assert codes(problems) == ["colour-unknown"]


def test_a_template_without_our_furniture_is_told(template: Template, problems: Problems) -> None:
    layout = template.layouts["Metric"]
    kept = tuple(each for each in layout.placeholders if each.name.startswith("text"))
    bare = replace(template, layouts={"Metric": SlideLayout("Metric", kept, ())})
    place([slide_of({"text": (section("Data", WORDS),)})], bare, {}, problems)
    assert codes(problems) == ["placeholder-missing"] * 4


def test_a_narrow_template_places_the_same_slide(one_slide: One, narrow: Template) -> None:
    slide = one_slide({"text": (section("Data", WORDS),), "charts": (chart("a"), chart("b"))}, on=narrow)
    right = max(each.rect.right.pt for each in slide.items)
    assert right <= 720


def test_a_continuation_never_takes_the_id_of_another_slide(template: Template, ruler: Ruler) -> None:
    long = slide_of({"text": (section("Data", *MUCH, *MUCH),)})
    other = replace(slide_of({}), id="calls-2")
    ids = [slide.id for slide in place([long, other], template, {}, Problems(), ruler).slides]
    assert ids == ["calls", "calls-3", "calls-2"]


def test_the_same_slides_are_placed_the_same(template: Template) -> None:
    slide = slide_of({"text": (section("Data", *[WORDS] * 9),), "charts": (chart("a"),)})
    assert place([slide], template, {}, Problems()) == place([slide], template, {}, Problems())


def test_a_line_stands_where_the_template_puts_it(one_slide: One) -> None:
    """The source ends at the pane's right edge, its one line at the foot of a box that has room for two."""
    source = box(one_slide({"charts": (chart("offered"),)}), "source")
    (line,) = source.paragraphs[0].lines
    assert line.x + line.width == pytest.approx(source.rect.right.pt, abs=0.01)
    assert line.baseline > source.rect.y.pt + source.rect.height.pt / 2
    assert source.anchor == "bottom"


def test_words_that_run_from_right_to_left_are_told(positioned: Many, problems: Problems) -> None:
    positioned({"text": (section("Languages", "Leaflets in שלום and in English"),)})
    (told,) = (each for each in problems if each.code == "right-to-left")
    assert "'שלום' on slide 'calls'" in told.message and told.where.file == "slides/calls.yaml"


def test_what_the_font_lacks_is_told_once_where_it_first_stands(positioned: Many, problems: Problems) -> None:
    written = [
        Paragraph((Run(text),), place=Place(file="words/calls.md", line=line))
        for line, text in enumerate(("Plain", "A 漢", "A 漢 and a 字"), 3)
    ]
    positioned({"text": (TextBlock("summary", "Summary", tuple(written)),)})
    told = [(each.where.line, each.message) for each in problems if each.code == "glyph-missing"]
    assert [(line, "漢" in message, "字" in message) for line, message in told] == [
        (4, True, False),
        (5, False, True),
    ]
