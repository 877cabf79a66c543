"""A rate's change is held against the margin of the difference of its two shares."""

from math import sqrt

import pytest
from metrics.worlds import SEPTEMBER, fact_of, item, metric, number, source, spec, table

from deckgen.model.facts import Fact
from deckgen.model.spec import Judgement

CASES = source("wards", {"closed": "count", "cases": "count"})
RECORDS = source("wards", {"answer": "category"}, records=True)
YEARS = [str(SEPTEMBER - step) for step in range(23, -1, -1)]


def rate(closed: tuple[int, int], cases: tuple[int, int], **judgement: object) -> Fact:
    """Twelve months before and twelve after, with this many cases closed of so many each month."""
    rows = [
        {"period": period, "closed": closed[index // 12], "cases": cases[index // 12]}
        for index, period in enumerate(YEARS)
    ]
    of = metric("closed", "share", "wards.closed", per="wards.cases")
    made = spec([of], [CASES], judgement=Judgement(**judgement))  # type: ignore[arg-type]
    return fact_of(made, [table(CASES, rows)], item("year", "closed"))


def margin_of(share: float, base: int, prior: float, prior_base: int) -> float:
    """The margin at 95% of the difference of two independent shares, in points."""
    return 196 * sqrt(share * (1 - share) / base + prior * (1 - prior) / prior_base)


def answers(satisfied: tuple[int, int], of: int) -> Fact:
    rows = [
        {"period": period, "answer": "Yes" if number < satisfied[index // 12] else "No"}
        for index, period in enumerate(YEARS)
        for number in range(of)
    ]
    made = spec([metric("satisfied", "answers", "wards.answer", saying=("Yes",))], [RECORDS])
    return fact_of(made, [table(RECORDS, rows)], item("year", "satisfied"))


def test_a_change_beyond_the_margin_is_a_change() -> None:
    fact = rate((10, 20), (100, 100))
    assert (fact.state, number(fact, "change")) == ("rise", 10)
    assert number(fact, "margin") == pytest.approx(margin_of(0.2, 1200, 0.1, 1200))


def test_a_change_inside_the_margin_is_chance_and_keeps_its_figures() -> None:
    fact = rate((10, 11), (100, 100))
    assert (fact.state, number(fact, "change")) == ("chance", 1)
    assert number(fact, "margin") == pytest.approx(margin_of(0.11, 1200, 0.1, 1200))


def test_a_small_change_of_a_rate_is_little_changed_before_it_is_chance() -> None:
    assert rate((100, 101), (1000, 1000)).state == "stable"


def test_a_layout_may_leave_rates_untested() -> None:
    fact = rate((10, 11), (100, 100), chance_rates=False)
    assert fact.state == "rise"
    assert "margin" not in fact.figures


def test_more_parts_than_the_whole_are_no_share_and_have_no_margin() -> None:
    fact = rate((110, 111), (100, 100))
    assert fact.state == "rise"
    assert "margin" not in fact.figures


def test_a_survey_never_says_little_changed_inside_its_margin() -> None:
    fact = answers((20, 21), 40)
    assert (fact.state, fact.names["statistic"]) == ("chance", "survey")
    assert number(fact, "margin") == pytest.approx(margin_of(0.525, 480, 0.5, 480))


def test_a_survey_that_changed_beyond_its_margin_says_so() -> None:
    assert answers((20, 30), 40).state == "rise"
