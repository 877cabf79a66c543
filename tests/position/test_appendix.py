"""Pages of numbers follow the slides, and lead to where their charts stand."""

from __future__ import annotations

from dataclasses import replace

from blocks_by_hand import chart, section, slide_of

from deckgen.fonts import Ruler
from deckgen.model.block import BlockSlide, TableBlock
from deckgen.model.deck import Slide, Table, TextBox
from deckgen.model.template import Template
from deckgen.model.text import Paragraph, Run
from deckgen.position import place
from deckgen.problems import Problems

LONG = [f"{number}: the volume of calls offered in the 12 months rose" for number in range(30)]


def numbers_of(*slots: str) -> BlockSlide:
    """A page of a table for each chart, with a link back."""
    row = tuple(Paragraph((Run(text),), "body") for text in ("North", "7"))
    tables = tuple(
        TableBlock(slot, slot, ("Area", "Calls"), (row,), (1.0, 1.0), behind=f"calls/{slot}")
        for slot in slots
    )
    made = slide_of({"tiles": tables}, "Plan on a page")
    back = Paragraph((Run("Back to "), Run("Calls", link="#calls")), "caption")
    return replace(made, id="numbers.calls", source=back)


def links(page: Slide) -> list[str]:
    boxes = (each for each in page.items if isinstance(each, TextBox))
    told = (each.paragraph for box in boxes for each in box.paragraphs)
    return [run.link for paragraph in told for run in paragraph.runs if run.link]


def behind(page: Slide) -> list[str]:
    return [each.behind for each in page.items if isinstance(each, Table)]


def placed(numbers: BlockSlide, template: Template, ruler: Ruler) -> Slide:
    """The page of numbers of a slide whose words, and so its charts, go on to a second one."""
    charts = (chart("offered"), chart("abandoned"))
    slide = slide_of({"text": (section("Calls", *LONG), section("More", *LONG[:9])), "charts": charts})
    made = place([slide], template, {}, Problems(), ruler, appendix=[numbers])
    assert [each.id for each in made.slides] == ["calls", "calls-2"]
    (page,) = made.appendix
    return page


def test_pages_of_numbers_are_counted_on(template: Template, ruler: Ruler) -> None:
    page = placed(numbers_of("offered"), template, ruler)
    (counter,) = (each for each in page.items if isinstance(each, TextBox) and each.role == "slide-number")
    assert counter.paragraphs[0].paragraph.text == "3"


def test_a_page_leads_to_the_slide_where_its_charts_stand(template: Template, ruler: Ruler) -> None:
    page = placed(numbers_of("abandoned"), template, ruler)
    assert (links(page), behind(page)) == (["#calls-2"], ["calls-2/abandoned"])


def test_a_page_of_charts_on_several_slides_leads_to_the_first(template: Template, ruler: Ruler) -> None:
    page = placed(numbers_of("offered", "abandoned"), template, ruler)
    assert (links(page), behind(page)) == (["#calls"], ["calls/offered", "calls-2/abandoned"])


def test_a_table_of_no_chart_is_behind_none(template: Template, ruler: Ruler) -> None:
    page = placed(numbers_of("answered"), template, ruler)
    assert (links(page), behind(page)) == (["#calls"], [""])
