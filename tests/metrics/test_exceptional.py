"""Runs and counts of exceptional months, up to the last."""

from metrics.worlds import COUNTS, SEPTEMBER, WARDS, counts, fact_of, item, metric, number, one, spec, table

from deckgen.model.facts import Fact
from deckgen.model.period import Period, Span
from deckgen.model.spec import Event

STEADY = [100, 102] * 10  # 20 months: mean 101, limits 95.68 and 106.32


def frozen(last: int) -> object:
    """A metric whose limits are those of the 20 months before the last few."""
    return metric(baseline=Span(SEPTEMBER - (19 + last), SEPTEMBER - last))


def run(tail: list[int | None], side: str = "either", **more: object) -> Fact:
    return one(item("exceptional-run", "offered", side=side), [*STEADY, *tail], frozen(len(tail)), **more)  # type: ignore[arg-type]


def test_within_the_limits_there_is_no_run() -> None:
    fact = run([101])
    assert (fact.id, fact.state, number(fact, "run")) == ("wards.offered.run", "none", 0)
    assert "side" not in fact.names


def test_one_month_above_the_limit() -> None:
    fact = run([150])
    assert (fact.state, fact.names["side"], number(fact), number(fact, "run")) == ("one", "high", 150, 1)
    assert round(number(fact, "limit") or 0, 2) == 106.32
    assert fact.names["first"] == fact.names["month"] == SEPTEMBER


def test_a_run_counts_back_to_its_start() -> None:
    fact = run([101, 90, 80, 85])
    assert (fact.state, fact.names["side"], number(fact, "run")) == ("run", "low", 3)
    assert fact.names["first"] == Period.month(2024, 7)
    assert fact.period == Span(Period.month(2024, 7), SEPTEMBER)


def test_a_run_ends_where_the_side_changes() -> None:
    assert number(run([150, 80]), "run") == 1


def test_a_side_asked_for_is_the_only_one_looked_at() -> None:
    fact = run([80], side="high")
    assert (fact.id, fact.state, fact.names["side"]) == ("wards.offered.run-high", "none", "high")


def test_a_missing_month_ends_a_run() -> None:
    assert number(run([80, None, 80]), "run") == 1


def test_a_missing_last_month_is_missing() -> None:
    assert run([80, None]).state == "missing"


def test_an_event_just_before_the_run_is_named() -> None:
    def event(month: int) -> object:
        events = (Event("opening", Period.month(2024, month), "Opening", ("wards.offered",), False),)
        return run([101, 101, 80, 80], events=events).names.get("event")

    assert event(8) == "Opening"
    assert event(7) == "Opening"
    assert event(6) is None
    assert event(9) is None


def test_too_few_constant_and_zeros_are_said() -> None:
    asked = item("exceptional-run", "offered")
    assert one(asked, [1, 2] * 6).state == "too-few"
    assert one(asked, [5] * 20).state == "constant"
    assert one(asked, [0] * 20).state == "zeros"


def count(tail: list[int | None], last: int = 10, side: str = "high") -> Fact:
    asked = item("exceptional-count", "offered", last=last, side=side)
    return one(asked, [*STEADY, *tail], frozen(len(tail)))  # type: ignore[arg-type]


def test_all_but_two_of_the_last_ten() -> None:
    fact = count([150] * 4 + [100] * 2 + [150] * 4)
    assert (fact.id, fact.state) == ("wards.offered.exceptional-count", "all-but")
    assert (number(fact, "outside"), number(fact, "inside"), number(fact, "window")) == (8, 2, 10)
    assert fact.names["side"] == "high"


def test_all_some_and_none() -> None:
    assert count([150] * 10).state == "all"
    assert count([150] * 7 + [100] * 3).state == "some"
    assert count([100] * 10).state == "none"
    assert count([150, 100, 100], last=3).state == "some"


def test_the_low_side_is_another_fact() -> None:
    fact = count([50] * 10, side="low")
    assert (fact.id, fact.state) == ("wards.offered.exceptional-count-low", "all")


def test_a_month_missing_from_the_window_is_missing() -> None:
    assert count([150, None, 150], last=3).state == "missing"


def test_control_follows_the_conditions_of_the_metric() -> None:
    rows = [
        {"period": str(SEPTEMBER - back), "offered": value + (0 if back else extra), "area": area}
        for area, extra in (("North", 100), ("South", 0))
        for back, value in enumerate(reversed([*STEADY, 100]))
    ]
    made = [metric(name, where=(("area", (name,)),)) for name in ("North", "South")]
    states = [
        fact_of(spec(made, [WARDS]), [table(WARDS, rows)], item("exceptional-run", each.short)).state
        for each in made
    ]
    assert states == ["one", "none"]


def test_a_break_starts_the_limits_anew() -> None:
    events = (Event("merger", SEPTEMBER - 13, "Merger", ("wards.offered",), True),)
    made = spec([metric()], [COUNTS], events=events)
    stepped = counts([*STEADY, *[value * 5 for value in STEADY[:14]]])
    assert fact_of(made, [stepped], item("exceptional-run", "offered")).state == "none"


def test_it_depends_on_every_month_of_the_series() -> None:
    for verb in ("exceptional-run", "exceptional-count", "trend"):
        fact = one(item(verb, "offered"), [*STEADY, 150])
        assert fact.provenance.sources[0].rows == tuple(range(2, 23)), verb
