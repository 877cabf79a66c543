"""Places among peers: which end is first, ties, and what is missing."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import SEPTEMBER, fact_of, item, metric, number, problem_of, source, spec, table

from deckgen.metrics.rank import position
from deckgen.metrics.worked import given as written
from deckgen.model.facts import Fact
from deckgen.model.table import SourceTable

PEERS = source("wards", {"offered": "count", "trust": "category"}, complete=False)


def trusts(values: Mapping[str, int | None], period: str = "2024-09") -> SourceTable:
    return table(
        PEERS, [{"period": period, "offered": value, "trust": name} for name, value in values.items()]
    )


def ranked(values: Mapping[str, int | None], better: str = "lower") -> Fact:
    made = spec([metric(better=better)], [PEERS])
    return fact_of(made, [trusts(values)], item("rank", "offered", by="trust", own="Ours", peers="trusts"))


def test_the_lowest_is_first_where_lower_is_better() -> None:
    fact = ranked({"Ours": 12, "One": 5, "Two": 20})
    assert (fact.id, fact.state, number(fact), number(fact, "of")) == ("wards.offered.rank", "value", 2, 3)
    assert number(fact, "level") == 12
    assert (fact.names["own"], fact.names["peers"], fact.names["first"]) == ("Ours", "trusts", "lowest")
    assert fact.names["month"] == SEPTEMBER


def test_the_highest_is_first_where_higher_is_better() -> None:
    fact = ranked({"Ours": 12, "One": 5, "Two": 20, "Three": 30}, "higher")
    assert (number(fact), fact.names["first"]) == (3, "highest")


def test_joint_places_are_a_tie() -> None:
    fact = ranked({"Ours": 12, "One": 5, "Two": 12, "Three": 13})
    assert (fact.state, number(fact)) == ("tie", 2)


def test_peers_without_a_figure_are_not_counted() -> None:
    assert number(ranked({"Ours": 12, "One": None, "Two": 20}), "of") == 2


def test_without_an_own_figure_there_is_no_place_but_a_reason() -> None:
    fact = ranked({"Ours": None, "One": 5, "Two": 20})
    assert (fact.state, fact.names["reason"]) == ("missing", "no figure is held for Ours")


def test_alone_there_is_no_place() -> None:
    fact = ranked({"Ours": 5})
    assert (fact.state, fact.names["reason"]) == ("missing", "no figure is held for any other")


def test_only_the_last_month_counts() -> None:
    made = spec([metric(better="lower")], [PEERS])
    data = trusts({"Ours": 1, "One": 2}, "2024-08")
    assert fact_of(made, [data], item("rank", "offered", by="trust", own="Ours")).state == "missing"


def test_an_unknown_own_is_told_with_the_nearest() -> None:
    made = spec([metric(better="lower")], [PEERS])
    asked = item("rank", "offered", by="trust", own="Our")
    code, hint = problem_of(made, [trusts({"Ours": 1, "One": 2})], asked)
    assert (code, hint) == ("unknown-member", "did you mean 'Ours'? known here: One, Ours")


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 20), min_size=1))
def test_every_place_is_one_more_than_those_before(values: dict[str, int]) -> None:
    peers = {name: written(value) for name, value in values.items()}
    for name, value in values.items():
        assert position(peers, name, "lower").value == 1 + sum(other < value for other in values.values())
        assert position(peers, name, "higher").value == 1 + sum(other > value for other in values.values())
