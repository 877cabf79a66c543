"""Each slide with charts has a page of their numbers: periods across, what lasts told once, members down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from narrative.charts_by_hand import bars, chart, controlled, data, line
from narrative.facts_by_hand import book, phrases, slide, spec

from deckgen import narrative
from deckgen.model.block import BlockSlide, TableBlock
from deckgen.model.chart import ChartData
from deckgen.model.spec import AddedSlide, ChartItem, Judgement, KindSpec, RegionSpec
from deckgen.problems import Problems

OFFERED = chart("rolling")
CALLS = slide(charts=(OFFERED,))
KINDS = (
    KindSpec("metric", "Metric", (RegionSpec("charts", "", ("charts",)),)),
    KindSpec("numbers", "Wide", (RegionSpec("all", "", ("numbers",)),)),
)


def pages(shown: ChartData, of: ChartItem = OFFERED, **more: Any) -> tuple[BlockSlide, ...]:
    """The pages of numbers of a report with one chart."""
    settings = {"numbers": AddedSlide(), "kinds": KINDS, "judgement": Judgement(window=2), **more}
    report = spec(slides=(slide(charts=(of,)),), phrases=phrases(), **settings)
    problems = Problems()
    held = book(charts={("calls", of.slot): shown})
    made = narrative.write_numbers(report, narrative.write(report, held, Problems()), problems)
    assert not list(problems), [str(each) for each in problems]
    return made


def table(made: Sequence[BlockSlide]) -> TableBlock:
    ((block,),) = [region.blocks for page in made for region in page.regions]
    assert isinstance(block, TableBlock)
    return block


def rows(block: TableBlock) -> list[list[str]]:
    return [list(block.header), *([cell.text for cell in row] for row in block.rows)]


ROLLING = data("rolling", line("Offered", [900, 1000, 1100, 1200], "count"))


def test_a_page_is_named_after_its_slide_and_leads_back_to_it() -> None:
    (page,) = pages(ROLLING)
    assert (page.id, page.title.text, page.section) == (
        "numbers.calls",
        "Numbers behind the charts: Calls",
        "Numbers behind the charts",
    )
    assert page.source.text == "Back to Calls"
    assert [run.link for run in page.source.runs if run.link] == ["#calls"]
    assert page.kicker.text.startswith("The last 3 months of each chart")


def test_it_takes_the_kind_called_numbers_or_the_one_asked_for_or_the_last_slides() -> None:
    (own,), (asked,) = pages(ROLLING), pages(ROLLING, numbers=AddedSlide("metric"))
    (last,) = pages(ROLLING, kinds=KINDS[:1])
    assert [(each.slide_layout, each.regions[0].name) for each in (own, asked, last)] == [
        ("Wide", "all"),
        ("Metric", "charts"),
        ("Metric", "charts"),
    ]


def test_a_year_and_the_month_before_it_stand_in_columns() -> None:
    block = table(pages(ROLLING))
    assert rows(block) == [
        ["Series", "July 2024", "August 2024", "September 2024"],
        ["Offered", "1,000", "1,100", "1,200"],
    ]
    assert block.behind == "calls/chart-rolling"


def test_a_narrow_page_has_the_same_with_months_in_rows() -> None:
    block = table(pages(ROLLING)).instead
    assert block is not None
    assert rows(block)[:2] == [["Month", "Offered"], ["July 2024", "1,000"]]


def test_what_is_the_same_in_all_months_is_told_once() -> None:
    block = table(pages(controlled([10, 11, 9], [None, None, None]), chart("control")))
    assert block.about is not None
    assert block.about.text.endswith("; mean 10; lower limit 5; upper limit 15")
    assert [row[0] for row in rows(block)] == ["Series", "Offered"]


def test_the_series_itself_is_a_row_though_it_never_changes() -> None:
    block = table(pages(data("rolling", line("Offered", [7, 7, 7], "count"))))
    assert rows(block)[1:] == [["Offered", "7", "7", "7"]]


def test_members_stand_as_in_their_chart() -> None:
    block = table(
        pages(data("bars", bars("Crimes", {"North": -15.4, "South": 10.8})), chart("bars", by="area"))
    )
    assert rows(block) == [["Area", "Change in crimes"], ["North", "−15.4%"], ["South", "10.8%"]]
    assert block.weights == ()


def test_more_periods_than_a_page_is_wide_stand_in_rows() -> None:
    block = table(pages(data("rolling", line("Offered", [5] * 30, "count")), judgement=Judgement(window=24)))
    assert len(block.rows) == 25 and block.header == ("Month", "Offered")


def test_there_are_none_where_nobody_asks_or_nothing_is_drawn() -> None:
    assert pages(ROLLING, numbers=None) == ()
    assert pages(data("profile"), chart("profile", by="area")) == ()
