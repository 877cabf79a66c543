"""The lowest, the highest, and the largest drop."""

from collections.abc import Mapping, Sequence

from metrics.worlds import SEPTEMBER, fact_of, item, metric, number, problem_of, source, spec, table

from deckgen.model.facts import Fact
from deckgen.model.table import SourceTable

ASKED = source("wards", {"offered": "count", "met": "count", "kind": "category"})
RATE = metric("rate", "share", "wards.met", per="wards.offered")


def kinds(rates: Mapping[str, tuple[int, int]]) -> SourceTable:
    """Met of 100 a month: the year before, and this year."""
    rows = [
        {"period": str(SEPTEMBER - back), "offered": 100, "met": now if back < 12 else before, "kind": kind}
        for kind, (before, now) in rates.items()
        for back in range(24)
    ]
    return table(ASKED, rows)


def extreme(rates: Mapping[str, tuple[int, int]], which: str) -> Fact:
    asked = item("extreme", "rate", by="kind", which=which)
    return fact_of(spec([RATE], [ASKED]), [kinds(rates)], asked)


def test_the_lowest_member_is_named() -> None:
    fact = extreme({"Hate": (80, 67), "Vehicle": (70, 68), "Violent": (75, 73)}, "lowest")
    assert (fact.id, fact.state, fact.names["member"]) == ("wards.rate.lowest-kind", "value", "Hate")
    assert (number(fact), number(fact, "of")) == (67, 3)
    assert [part.id for part in fact.parts] == ["wards.rate.by-kind.hate"]
    assert fact.provenance.sources[0].rows == tuple(range(2, 74)), "all three were looked at"


def test_it_remains_the_lowest_only_if_it_was() -> None:
    assert extreme({"Hate": (60, 67), "Vehicle": (70, 68)}, "lowest").state == "remains"
    assert extreme({"Hate": (70, 67), "Vehicle": (70, 68)}, "lowest").state == "value"


def test_the_highest_is_another_fact() -> None:
    fact = extreme({"Hate": (60, 67), "Vehicle": (70, 68)}, "highest")
    assert (fact.id, fact.names["member"]) == ("wards.rate.highest-kind", "Vehicle")


def test_a_tie_names_all() -> None:
    fact = extreme({"Hate": (60, 67), "Vehicle": (70, 67), "Violent": (70, 70)}, "lowest")
    assert (fact.state, fact.names["member"]) == ("tie", "Hate and Vehicle")
    assert len(fact.parts) == 2


def test_one_member_alone_is_no_extreme() -> None:
    assert extreme({"Hate": (60, 67)}, "lowest").state == "missing"


STEPS = [metric(name, "share", f"wards.{name}", per="wards.offered") for name in ("first", "second", "third")]
JOURNEY = source("wards", {"offered": "count", "first": "count", "second": "count", "third": "count"})


def journey(values: Sequence[int | None], which: str = "largest-drop") -> Fact:
    names = ("first", "second", "third")
    rows = [
        {"period": str(SEPTEMBER - back), "offered": 100, **dict(zip(names, values, strict=True))}
        for back in range(12)
    ]
    asked = item("extreme", *names, which=which)
    return fact_of(spec(STEPS, [JOURNEY]), [table(JOURNEY, rows)], asked)


def test_the_largest_drop_names_the_step_it_ends_at() -> None:
    fact = journey([90, 80, 60])
    assert (fact.id, fact.state, fact.names["member"]) == (
        "wards.first.largest-drop",
        "value",
        "third things",
    )
    assert (number(fact), number(fact, "drop"), number(fact, "from")) == (60, -20, 80)
    assert fact.figures["drop"].unit == "points"
    assert fact.names["before"] == "second things"


def test_steps_that_only_rise_have_no_drop() -> None:
    assert journey([60, 80, 80]).state == "none"


def test_a_step_without_a_value_makes_it_missing() -> None:
    assert journey([60, None, 80]).state == "missing"


def test_metrics_can_be_compared_too() -> None:
    fact = journey([60, 70, 80], "highest")
    assert (fact.id, fact.state, fact.names["member"]) == ("wards.first.highest", "value", "third things")


def test_one_metric_without_a_column_is_no_choice() -> None:
    code, hint = problem_of(spec([RATE], [ASKED]), [], item("extreme", "rate", which="lowest"))
    assert code == "extreme-of-one"
    assert hint.startswith("name the column of the members")
