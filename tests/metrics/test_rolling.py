"""Month, year, and both in one."""

from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import (
    SEPTEMBER,
    WARDS,
    fact_of,
    item,
    metric,
    number,
    one,
    problem_of,
    source,
    spec,
    table,
)

from deckgen.model.period import Period
from deckgen.model.spec import Event, Judgement


def test_a_month_is_the_last_months_value() -> None:
    fact = one(item("month", "offered"), [7, 9])
    assert (fact.id, fact.rule, fact.state, number(fact)) == (
        "wards.offered.month",
        "month-value",
        "value",
        9,
    )
    assert fact.names == {"noun": "offered things", "short": "offered", "month": SEPTEMBER}


def test_a_month_without_data_is_missing() -> None:
    assert one(item("month", "offered"), [7, None]).state == "missing"


def test_a_year_is_twelve_months_against_the_twelve_before() -> None:
    fact = one(item("year", "offered"), [100] * 12 + [120] * 12)
    assert (fact.id, fact.rule, fact.state) == ("wards.offered.year", "rolling-total", "rise")
    assert (number(fact), number(fact, "prior"), number(fact, "change")) == (1440, 1200, 240)
    assert number(fact, "change-percent") == 20
    assert (fact.names["end"], fact.names["prior-end"]) == (SEPTEMBER, Period.month(2023, 9))


def test_too_few_months_before_tell_how_many_are_held() -> None:
    fact = one(item("year", "offered"), [10] * 17)
    assert fact.state == "no-prior"
    assert (number(fact, "held"), number(fact, "window")) == (5, 12)
    assert "change" not in fact.figures


def test_the_window_is_the_layouts() -> None:
    fact = one(item("year", "offered"), [10, 10, 20, 20], judgement=Judgement(window=2, small_base=0))
    assert (number(fact), number(fact, "prior")) == (40, 20)


def test_month_and_year_carries_both() -> None:
    fact = one(item("month-and-year", "offered"), [100] * 12 + [120] * 12)
    assert [part.id for part in fact.parts] == ["wards.offered.month", "wards.offered.year"]
    assert (fact.id, fact.state) == ("wards.offered.month-and-year", "rise")
    assert (number(fact, "month-value"), number(fact, "year-value"), number(fact)) == (120, 1440, 1440)


def test_a_rate_over_a_year_is_pooled_and_changes_in_points() -> None:
    rows = [
        {"period": str(SEPTEMBER - back), "offered": 100, "lost": 10 if back < 12 else 20, "area": "North"}
        for back in range(24)
    ]
    of = metric("rate", "share", "wards.lost", per="wards.offered", better="lower")
    fact = fact_of(spec([of], [WARDS]), [table(WARDS, rows)], item("year", "rate"))
    assert (fact.rule, fact.state, number(fact), number(fact, "change")) == ("rolling-rate", "fall", 10, -10)
    assert fact.figures["change"].unit == "points"
    assert "change-percent" not in fact.figures
    assert (number(fact, "numerator"), number(fact, "base")) == (120, 1200)


def test_a_year_of_medians_says_what_it_is() -> None:
    rows = [{"period": str(SEPTEMBER - back), "seconds": 60.0, "area": "North"} for back in range(24)]
    of = metric("typical", "median", "wards.seconds")
    fact = fact_of(spec([of], [WARDS]), [table(WARDS, rows)], item("year", "typical"))
    assert (fact.rule, fact.state) == ("rolling-duration", "unchanged")
    assert fact.names["statistic"] == "mean-of-medians"


def test_a_break_inside_the_comparison_is_named() -> None:
    def broken(month: Period, breaks: bool = True) -> object:
        event = Event("merger", month, "Merger", ("wards.offered",), breaks)
        names = one(item("year", "offered"), [10] * 24, events=(event,)).names
        return names.get("break"), names.get("break-month")

    assert broken(Period.month(2024, 1)) == ("Merger", Period.month(2024, 1))
    assert broken(Period.month(2022, 11)) == ("Merger", Period.month(2022, 11))
    assert broken(Period.month(2022, 10)) == (None, None)  # the comparison's first month: nothing is parted
    assert broken(Period.month(2024, 1), breaks=False) == (None, None)


def test_a_source_without_periods_has_no_year() -> None:
    undated = source("wards", {"offered": "count"}, period="")
    data = table(undated, [{"offered": 1}])
    code, hint = problem_of(spec([metric()], [undated]), [data], item("year", "offered"))
    assert code == "undated-source"
    assert hint.startswith("name the column that dates its rows")


def test_a_source_that_was_not_read_is_missing_without_a_word() -> None:
    assert fact_of(spec([metric()], [WARDS]), [], item("year", "offered")).state == "missing"


@given(st.lists(st.integers(0, 10**5), min_size=24, max_size=24), st.integers(2, 50))
def test_scaling_every_count_scales_the_change_and_keeps_the_percentage(
    values: list[int], factor: int
) -> None:
    free = Judgement(small_base=0)
    asked = item("year", "offered")
    one_fact = one(asked, values, judgement=free)
    scaled = one(asked, [value * factor for value in values], judgement=free)
    assert scaled.state == one_fact.state
    assert scaled.figures["change"].value == (one_fact.figures["change"].value or 0) * factor
    assert scaled.figures.get("change-percent") == one_fact.figures.get("change-percent")
