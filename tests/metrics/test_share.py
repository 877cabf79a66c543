"""Shares of a total, and beside another metric's."""

from fractions import Fraction

from metrics.worlds import SEPTEMBER, WARDS, fact_of, item, metric, number, problem_of, source, spec, table

from deckgen.model.period import Span

KINDS = source("wards", {"offered": "count", "kind": "category"})
ROWS = [
    {"period": str(SEPTEMBER - back), "offered": value, "kind": kind}
    for back in range(12)
    for kind, value in (("Noise", 534 if back == 0 else 600), ("Litter", 200), ("Other", 132))
]
DATA = table(KINDS, ROWS)
PLAIN = spec([metric()], [KINDS])


def test_a_member_has_its_share_of_the_month() -> None:
    fact = fact_of(PLAIN, [DATA], item("share", "offered", by="kind", member="Noise"))
    assert (fact.id, fact.rule, fact.state) == ("wards.offered.share-noise", "share-of-total", "value")
    assert fact.value == Fraction(53400, 866)
    assert (number(fact, "numerator"), number(fact, "base")) == (534, 866)
    assert (fact.names["member"], fact.names["period"]) == ("Noise", SEPTEMBER)
    assert fact.provenance.formula == "534 / 866 × 100 = 61.6628"


def test_the_year_is_another_fact() -> None:
    fact = fact_of(PLAIN, [DATA], item("share", "offered", by="kind", member="Noise", over="year"))
    assert fact.id == "wards.offered.share-noise-year"
    assert number(fact, "base") == 866 + 11 * 932
    assert fact.names["period"] == Span.ending(SEPTEMBER, 12)


def test_several_members_share_together() -> None:
    fact = fact_of(PLAIN, [DATA], item("share", "offered", by="kind", member=("Noise", "Other")))
    assert number(fact, "numerator") == 666
    assert fact.names["member"] == "Noise and Other"


def test_a_share_beside_that_of_another_metric() -> None:
    people = source("people", {"number": "count", "kind": "category"}, period="")
    data = table(people, [{"number": 30, "kind": "Noise"}, {"number": 70, "kind": "Quiet"}])
    other = metric("people", top="people.number", noun="people")
    asked = item("share", "offered", by="kind", member="Noise", against="wards.people")
    fact = fact_of(spec([metric(), other], [KINDS, people]), [DATA, data], asked)
    assert number(fact, "benchmark") == 30
    assert fact.names["benchmark-noun"] == "people"
    assert {each.source for each in fact.provenance.sources} == {"wards", "people"}


def test_a_share_of_nothing_is_missing() -> None:
    data = table(KINDS, [{"period": "2024-09", "offered": 0, "kind": "Noise"}])
    assert fact_of(PLAIN, [data], item("share", "offered", by="kind", member="Noise")).state == "missing"


def test_a_rate_cannot_be_shared_out() -> None:
    of = metric("rate", "share", "wards.lost", per="wards.offered")
    data = [table(WARDS, [])]
    code, hint = problem_of(spec([of], [WARDS]), data, item("share", "rate", by="area", member="North"))
    assert code == "share-needs-a-count"
    assert hint == "name a metric with `count:` or `answers:`"


def test_an_unknown_member_is_told_with_the_nearest() -> None:
    code, hint = problem_of(PLAIN, [DATA], item("share", "offered", by="kind", member="Nose"))
    assert (code, hint) == ("unknown-member", "did you mean 'Noise'? known here: Litter, Noise, Other")
