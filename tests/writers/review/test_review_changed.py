"""What changed is told once, in tables: gravest first, a line with its figure, its values and its slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from lxml import html
from review_by_hand import every_kind, review

from deckgen.model.changes import Change, Changes, Standing
from deckgen.writers.review import write


def section(changes: Changes) -> html.HtmlElement:
    page = html.document_fromstring(
        write(review(changes=changes)).decode(), parser=html.HTMLParser(encoding="utf-8")
    )
    return page.get_element_by_id("changed")


def lines(within: html.HtmlElement) -> list[list[str]]:
    """The words of each row below a table's head."""
    return [[" ".join(cell.text_content().split()) for cell in row] for row in within.xpath(".//tbody/tr")]


def of_kind(kind: str, changes: Changes | None = None) -> html.HtmlElement:
    (found,) = section(changes or every_kind()).find_class(kind)
    return found


def figures(count: int, kind: str = "figure") -> Changes:
    items = tuple(Change(kind, "calls", f"measure {n}", "1", "2", "") for n in range(count))  # type: ignore[arg-type]
    return Changes("2024-06", items=items)


def test_kinds_stand_gravest_first_with_how_many_they_are() -> None:
    assert [each.text_content() for each in section(every_kind()).xpath(".//h3")] == [
        "Revised history 2",
        "New direction 1",
        "New status 1",
        "New value 13",
        "Deliverables 1",
        "Authors’ words 1",
        "Not published before 1",
        "No longer published 1",
    ]


def test_a_line_tells_figure_values_and_slide_and_nothing_twice() -> None:
    message = "calls offered in September 2024: 12, was 10 in June 2024"
    change = Change("figure", "calls", "calls offered", "10", "12", message, "calls.offered.month")
    told = section(Changes("2024-06", items=(change,)))
    assert lines(told) == [["Calls offered", "10", "12", "Slide 1, Calls"]]
    assert told.xpath(".//button/@data-figure") == ["calls.offered.month#value"]
    assert told.xpath(".//td//a/@href") == ["#slide-calls"]
    assert message not in told.text_content()


def test_a_judgement_stands_with_the_figure_that_was_judged() -> None:
    (line,) = lines(of_kind("direction"))
    assert line[1:3] == ["a rise, 1 hour 24 minutes 25 seconds", "a fall, 1 hour 18 minutes 40 seconds"]


def test_changes_of_the_same_periods_share_a_table_whose_head_tells_them() -> None:
    june, may = Standing("June 2024"), Standing("May 2024")
    september = Standing("September 2024")
    items = [
        Change("figure", "calls", f"measure {n}", "1", "2", "", stood=stood, stands=september)
        for n, stood in enumerate((june, may, june))
    ]
    tables = section(Changes("2024-06", items=tuple(items))).xpath(".//table")
    heads = [[head.text_content() for head in table.xpath("./thead//th")] for table in tables]
    assert heads == [
        ["Figure", "Was in June 2024", "Is now in September 2024", "Slide"],
        ["Figure", "Was in May 2024", "Is now in September 2024", "Slide"],
    ]
    assert [[line[0] for line in lines(table)] for table in tables] == [
        ["Measure 0", "Measure 2"],
        ["Measure 1"],
    ]


def test_each_kind_has_the_columns_that_it_needs() -> None:
    def heads(kind: str) -> Sequence[str]:
        return [head.text for head in of_kind(kind).xpath(".//thead//th")]

    assert heads("revised") == ["Figure", "Period", "Was published as", "Is now", "Slide"]
    assert heads("appeared") == ["Figure", "Is now", "Slide"]
    assert heads("dropped") == ["Figure", "Was", "Slide"]
    assert heads("words")[0] == "Where"


def test_every_row_has_a_cell_for_each_of_its_columns() -> None:
    withheld = Change("withheld", "calls", "complaints", "", "withheld", "", stands=Standing("June 2024"))
    told = section(Changes("2024-06", items=(*every_kind().items, withheld)))
    for table in told.xpath(".//table[not(ancestor::div[contains(@class, 'revised')])]"):
        heads = table.xpath("./thead//th")
        assert {len(row) for row in table.xpath("./tbody/tr")} == {len(heads)}
    assert lines(told.find_class("withheld")[0]) == [["Complaints", "withheld", "Slide 1, Calls"]]


def test_a_revised_history_is_told_value_by_value_under_its_figure() -> None:
    told = of_kind("revised")
    assert lines(told) == [
        ["Calls offered", "Month 1", "1", "2", "Slide 1, Calls"],
        ["Month 2", "2", "3"],
        ["Answer time (chart)", "Month 1", "1", "2", "Slide 3, Plan on a page"],
    ]
    assert told.xpath(".//tbody[1]/tr[1]/*/@rowspan") == ["2", "2"]
    assert told.xpath(".//tbody[1]//th/@scope") == ["rowgroup"]


def test_of_very_many_revised_values_the_latest_is_shown_and_all_are_folded() -> None:
    first, folded, other = of_kind("revised", every_kind(values=36)).xpath(".//tbody/tr")
    assert [cell.text_content() for cell in first][1:4] == ["Month 36", "36", "37"]
    told = folded.xpath("./td[@colspan='5']/details//li/text()")
    assert told[0] == "Month 36: 37, published as 36"
    assert len(told) == 36
    assert other.xpath("./th/text()") == ["Answer time (chart)"]


def test_that_nothing_was_revised_is_said() -> None:
    good = "No figure that was published before has been revised."
    assert good in section(figures(1)).text_content()
    assert good not in section(every_kind()).text_content()


def test_what_could_not_be_checked_for_revisions_is_not_called_unrevised() -> None:
    told = section(replace(figures(1), unchecked=3)).text_content()
    assert "Of the figures that could be checked, none that was published before has been revised." in told
    assert "Not checked for revisions: 3 published numbers" in told


@pytest.mark.parametrize(("kind", "folded"), [("figure", True), ("status", False), ("direction", False)])
def test_many_lesser_changes_are_folded_and_grave_ones_never(kind: str, folded: bool) -> None:
    told = section(figures(13, kind))
    assert len(told.xpath(".//details//tbody/tr")) == (13 if folded else 0)
    assert len(lines(told)) == 13
    assert not section(figures(12, kind)).xpath(".//details")


def test_what_has_no_slide_in_this_report_says_so() -> None:
    assert lines(of_kind("dropped")) == [["Calls returned", "12", "not in this report"]]


def test_a_value_that_there_is_not_is_told_as_none() -> None:
    change = Change("figure", "calls", "rank", "", "42nd", "")
    assert lines(section(Changes("2024-06", items=(change,))))[0][1:3] == ["none", "42nd"]


def test_each_table_tells_its_kind_and_each_cell_its_role() -> None:
    """Roles too, since on a narrow screen rows are no longer laid out as a table."""
    for table in section(every_kind(values=36)).xpath(".//table"):
        assert table.get("role") == "table"
        assert table.xpath("string(./caption)")
        assert not table.xpath(".//tr[not(@role='row')] | .//td[not(@role='cell')] | .//th[not(@scope)]")
        assert not table.xpath("./thead//th[not(@role='columnheader')] | ./tbody//th[not(@role='rowheader')]")
        assert all(len(body.xpath(".//th")) >= 1 for body in table.xpath("./tbody"))


def test_captions_tell_tables_apart() -> None:
    captions = section(every_kind()).xpath(".//caption/text()")
    assert "Not published before, September 2024" in captions
    assert len(set(captions)) == len(captions)


def test_what_could_not_be_compared_is_said() -> None:
    assert "does not hold them: deliverables of 2023." in section(every_kind()).text_content()


def test_a_first_report_has_nothing_to_compare_with() -> None:
    assert "no earlier report" in section(Changes()).text_content()


def test_a_report_without_change_says_so() -> None:
    told = section(Changes("2024-06", "April to June 2024")).text_content()
    assert "Nothing changed against April to June 2024" in told
