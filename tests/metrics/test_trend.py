"""Trends: every step one way, the control chart's own, or none; never from two points."""

from metrics.worlds import COUNTS, SEPTEMBER, counts, item, metric, number, one, problem_of, spec

from deckgen.model.facts import Fact
from deckgen.model.period import Period

WAVY = [100, 102, 99, 103, 100, 104, 98] * 3


def trend(values: list[int | None], since: str, on: str = "month") -> Fact:
    return one(item("trend", "offered", since=since, on=on), values)


def test_every_month_since_rose() -> None:
    fact = trend([*WAVY, 105, 106, 107, 108], "2024-06")
    assert (fact.id, fact.state) == ("wards.offered.trend", "every-rise")
    assert (number(fact, "periods"), number(fact, "steps")) == (4, 3)
    assert (fact.names["since"], fact.names["end"], fact.names["series"]) == (
        Period.month(2024, 6),
        SEPTEMBER,
        "month",
    )


def test_every_month_since_fell() -> None:
    assert trend([*WAVY, 98, 97, 96, 95], "2024-06").state == "every-fall"


def test_two_points_are_never_a_trend() -> None:
    assert trend([*WAVY, 100, 101], "2024-08").state == "none"
    assert trend([1, 2], "2024-08").state == "too-few"


def test_a_tie_is_no_step() -> None:
    assert trend([*WAVY, 105, 105, 106], "2024-07").state == "none"


def test_a_rising_trend_of_the_control_chart_is_told_since_its_start() -> None:
    fact = trend([*WAVY, 105, 90, 91, 92, 93, 94, 95, 96], "2024-01")
    assert (fact.state, number(fact, "periods"), number(fact, "steps")) == ("trend-rise", 7, 6)
    assert fact.names["since"] == Period.month(2024, 3)


def test_a_shift_of_the_control_chart() -> None:
    fact = trend([*WAVY, 110, 112, 111, 112, 111, 112, 111], "2023-10")
    assert (fact.state, number(fact, "periods")) == ("shift-above", 7)
    assert trend([*WAVY, 90, 88, 89, 88, 89, 88, 89], "2023-10").state == "shift-below"


def test_twelve_month_values_are_judged_by_their_steps_alone() -> None:
    fact = trend([*range(100, 124)], "2023-09", on="year")
    assert (fact.id, fact.state, fact.names["series"]) == ("wards.offered.trend-year", "every-rise", "year")
    assert number(fact, "periods") == 13
    wavy = [100, 110, 90] * 8
    assert trend(wavy, "2023-09", on="year").state == "none"  # type: ignore[arg-type]


def test_a_missing_month_leaves_too_few() -> None:
    assert trend([*WAVY, 105, None, 107, 108], "2024-06").state == "too-few"
    assert trend([*range(23)], "2023-09", on="year").state == "too-few"


def test_since_must_be_before_the_last_period() -> None:
    made = spec([metric()], [COUNTS])
    code, hint = problem_of(made, [counts([1, 2])], item("trend", "offered", since="2024-09"))
    assert (code, hint) == ("since-after-the-data", "name an earlier period")
