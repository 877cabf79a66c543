"""Quarter to quarter: which quarter, and what it is compared with."""

import pytest
from metrics.worlds import SEPTEMBER, item, metric, number, one, problem_of, source, spec, table

from deckgen.metrics.quarter import last_quarter
from deckgen.model.period import Period


@pytest.mark.parametrize(
    ("last", "starts", "span"),
    [
        ("2024-09", 4, "2024-07 to 2024-09"),
        ("2024-08", 4, "2024-04 to 2024-06"),
        ("2024-07", 4, "2024-04 to 2024-06"),
        ("2024-01", 4, "2023-10 to 2023-12"),
        ("2024-09", 1, "2024-07 to 2024-09"),
        ("2024-09", 2, "2024-05 to 2024-07"),
        ("2024-10", 2, "2024-08 to 2024-10"),
        ("2024-W39", 4, "2024-W27 to 2024-W39"),
        ("2024-Q3", 4, "2024-Q3"),
    ],
)
def test_the_last_full_quarter_follows_the_fiscal_year(last: str, starts: int, span: str) -> None:
    assert str(last_quarter(Period.parse(last), starts)) == span


def test_a_quarter_is_compared_with_the_one_before() -> None:
    fact = one(item("quarter-to-quarter", "offered"), [100, 100, 100, 50, 60, 70])
    assert fact.id == "wards.offered.quarter"
    assert (fact.state, number(fact), number(fact, "prior"), number(fact, "change")) == (
        "fall",
        180,
        300,
        -120,
    )
    assert number(fact, "change-percent") == -40
    assert str(fact.names["period"]) == "2024-07 to 2024-09"
    assert str(fact.names["prior-period"]) == "2024-04 to 2024-06"


def test_a_quarter_without_one_before_says_so() -> None:
    fact = one(item("quarter-to-quarter", "offered"), [40, 50, 60, 70])
    assert (fact.state, number(fact, "held"), number(fact, "window")) == ("no-prior", 1, 3)
    assert fact.names["prior-end"] == Period.month(2024, 6), "as the words of a year without one before need"
    assert one(item("quarter-to-quarter", "offered"), [60, 70]).state == "missing"


def test_from_a_small_quarter_the_direction_is_told_without_a_percentage() -> None:
    fact = one(item("quarter-to-quarter", "offered"), [1, 1, 1, 5, 6, 7])
    assert fact.state == "rise"
    assert "change-percent" not in fact.figures


def test_yearly_data_has_no_quarters() -> None:
    yearly = source("wards", {"offered": "count"}, "year")
    data = table(yearly, [{"period": "2024", "offered": 1}])
    code, hint = problem_of(spec([metric()], [yearly]), [data], item("quarter-to-quarter", "offered"))
    assert code == "no-quarter"
    assert hint.startswith("ask for `year`")


def test_the_period_is_the_reports_last() -> None:
    assert one(item("month", "offered"), [1]).names["month"] == SEPTEMBER
