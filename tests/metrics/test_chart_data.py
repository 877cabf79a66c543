"""Charts over time."""

from metrics.worlds import (
    COUNTS,
    SEPTEMBER,
    WARDS,
    book_of,
    chart,
    chart_of,
    counts,
    metric,
    slide,
    spec,
    table,
)

from deckgen.model.chart import EventMark
from deckgen.model.facts import Figure
from deckgen.model.period import Period
from deckgen.model.spec import Event, Target

EVENT = Event("opening", Period.month(2024, 1), "Opening", ("wards.offered",), False)


def test_a_control_chart_has_every_month_and_its_gaps() -> None:
    values: list[int | None] = [*[100, 102] * 10, None, 101]
    made = spec(
        [metric(better="lower")],
        [COUNTS],
        events=(EVENT,),
        targets=(Target("wards.offered", Figure(105, "count"), "limit"),),
    )
    data = chart_of(made, [counts(values)], chart("control", "offered"))
    assert [point.value for point in data.series[0].points[-3:]] == [102.0, None, 101.0]
    assert all(isinstance(point.value, float) for point in data.series[0].points if point.value is not None)
    assert data.control is not None
    assert len(data.control.points) == 21
    assert data.control.assurance == "hit-and-miss"
    assert (data.target, data.target_label) == (Figure(105, "count"), "limit")
    assert data.events == (EventMark(Period.month(2024, 1), "Opening"),)
    assert data.facts == ("wards.offered.month", "wards.offered.run")
    assert data.provenance.sources[0].rows == tuple(range(2, 24))


def test_a_rolling_chart_starts_with_the_first_full_year() -> None:
    data = chart_of(spec([metric()], [COUNTS]), [counts([10] * 15)], chart("rolling", "offered"))
    (line,) = data.series
    assert [point.value for point in line.points] == [120.0] * 4
    assert line.points[0].at == SEPTEMBER - 3
    assert data.facts == ("wards.offered.year",)


def test_a_rolling_chart_has_a_gap_a_year_long_after_a_missing_month() -> None:
    data = chart_of(
        spec([metric()], [COUNTS]), [counts([1] * 12 + [None] + [1] * 12)], chart("rolling", "offered")
    )
    assert [point.value for point in data.series[0].points] == [12.0, *[None] * 12, 12.0]


def test_a_rolling_chart_holds_the_months_that_it_draws() -> None:
    """Months of no whole year are not drawn; the empty one keeps others from being."""
    values: list[int | None] = [*[1] * 5, None, *[1] * 12]
    data = chart_of(spec([metric()], [COUNTS]), [counts(values)], chart("rolling", "offered"))
    assert [(each.columns, each.rows) for each in data.provenance.sources] == [
        (("offered",), tuple(range(7, 20)))
    ]


def test_a_line_a_member() -> None:
    rows = [
        {"period": str(SEPTEMBER - back), "offered": value, "area": area}
        for back in range(13)
        for area, value in (("South", 1), ("North", 2))
    ]
    data = chart_of(spec([metric()], [WARDS]), [table(WARDS, rows)], chart("rolling", "offered", by="area"))
    assert [(line.name, line.points[-1].value) for line in data.series] == [("North", 24.0), ("South", 12.0)]
    assert data.facts == ("wards.offered.by-area.north", "wards.offered.by-area.south")


def test_different_units_cannot_share_a_chart() -> None:
    made = spec(
        [metric(), metric("wait", "average", "wards.seconds", per="wards.offered")],
        [WARDS],
        slides=(slide((), [chart("rolling", "offered", "wait")]),),
    )
    book, problems = book_of(made, [table(WARDS, [])])
    assert [each.code for each in problems] == ["mixed-units"]
    assert book.charts == {}


def test_a_chart_with_nothing_to_show_is_said_and_left_out() -> None:
    asked = slide((), [chart("control", "offered"), chart("rolling", "offered")])
    book, problems = book_of(spec([metric()], [COUNTS], slides=(asked,)), [counts([None])])
    assert {(each.code, each.severity) for each in problems} == {("empty-chart", "warning")}
    assert book.charts == {}
