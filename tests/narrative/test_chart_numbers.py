"""The numbers behind a chart are a table: periods or members down, series across, printed in full."""

from __future__ import annotations

from dataclasses import replace

from narrative.charts_by_hand import bars, chart, controlled, data, line
from narrative.facts_by_hand import book, wording

from deckgen.model.chart import ChartData, EventMark
from deckgen.model.facts import Figure, Point, Series
from deckgen.model.numbers import Numbers
from deckgen.model.period import Period
from deckgen.model.spec import ChartItem
from deckgen.model.text import Run
from deckgen.narrative import charts_text


def behind(item: ChartItem, of: ChartData) -> Numbers:
    found = charts_text.block(item, of, book(), wording(), "calls").numbers
    assert found is not None
    return found


def table(numbers: Numbers) -> list[list[str]]:
    rows = ([row.name, *(entry.text for entry in row.entries)] for row in numbers.rows)
    return [[numbers.head, *numbers.columns], *rows]


def test_a_line_has_a_row_a_month_in_order() -> None:
    found = behind(chart("rolling"), data("rolling", line("999 calls offered", [1200, 1300], "count")))
    assert table(found) == [
        ["Month", "999 calls offered"],
        ["August 2024", "1,200"],
        ["September 2024", "1,300"],
    ]
    assert found.rows[1].entries[0].value == 1300


def test_a_control_chart_has_its_mean_and_limits() -> None:
    found = behind(chart("control"), controlled([10, 11, 9], [None, None, None]))
    assert found.columns[1:] == ("Mean", "Lower limit", "Upper limit")


def test_lines_of_other_months_share_rows_and_say_what_they_lack() -> None:
    first, second = line("Offered", [10, 12], "count"), line("Answered", [8], "count")
    assert [row[1:] for row in table(behind(chart("rolling"), data("rolling", first, second)))[1:]] == [
        ["10", "not available"],
        ["12", "8"],
    ]


def test_members_stand_as_the_chart_has_them() -> None:
    of = data("bars", bars("VWI crimes", {"Swindon": -15.4, "County": 10.8}))
    found = behind(chart("bars", by="area"), of)
    assert table(found) == [["Area", "Change in VWI crimes"], ["Swindon", "−15.4%"], ["County", "10.8%"]]


def test_the_words_beside_bars_are_told_with_their_facts() -> None:
    of = replace(data("bars", bars("VWI crimes", {"Swindon": -15.4, "County": 10.8})), texts=("fewer", ""))
    found = behind(chart("bars", by="area"), of)
    assert [row[2] for row in table(found)] == ["In words", "fewer", "not available"]
    assert [row.entries[1].said for row in found.rows] == [(Run("fewer"),), ()]


def test_the_signals_of_a_control_chart_are_told_where_there_are_any() -> None:
    found = behind(chart("control"), controlled([10, 11, 19], [None, None, "outside"]))
    assert found.columns[1] == "Signal"
    assert [row.entries[1].text for row in found.rows] == ["None", "None", "Change"]


def test_events_are_told_below_the_title() -> None:
    of = replace(
        data("rolling", line("Calls", [10, 12], "count")), events=(EventMark(Period.month(2024, 8), "Move"),)
    )
    assert behind(chart("rolling"), of).subtitle.endswith("Move in August 2024")


def test_what_is_withheld_is_no_number() -> None:
    series = line("999 calls offered", [1200, 1300], "count")
    hidden = replace(series, points=(replace(series.points[0], value=None, withheld=True), series.points[1]))
    (first, _) = behind(chart("rolling"), replace(data("rolling", hidden), withheld=True)).rows
    assert (first.entries[0].text, first.entries[0].value, first.entries[0].withheld) == (
        "withheld",
        None,
        True,
    )


def test_a_number_is_printed_from_what_it_is_and_not_from_what_is_drawn() -> None:
    of = data("bars", Series("Share", "percent", (Point("Swindon", 0.15, exact=0.25),)))
    assert behind(chart("bars", by="area"), of).rows[0].entries[0].text == "0.3%"


def test_a_target_that_is_drawn_is_told() -> None:
    of = replace(
        data("rolling", line("Answer time", [40, 53], "seconds"), unit="seconds"),
        target=Figure(30, "seconds"),
        target_label="service level",
    )
    assert table(behind(chart("rolling"), of)) == [
        ["Month", "Answer time", "Service level"],
        ["August 2024", "40 seconds", "30 seconds"],
        ["September 2024", "53 seconds", "30 seconds"],
    ]
