"""Survey shares: bases, margins, waves, and changes beyond chance."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import COUNTS, SEPTEMBER, fact_of, item, metric, number, problem_of, source, spec, table

from deckgen.metrics.margins import difference_margin, own_margin
from deckgen.metrics.worked import given as written
from deckgen.model.facts import Fact
from deckgen.model.period import Period, Span
from deckgen.model.table import SourceTable

WAVES = source("wards", {"answer": "category"}, "year", records=True, complete=False)
GOOD = metric("good", "answers", "wards.answer", saying=("4", "5"))


def asked(of: object, periods: Mapping[str, Mapping[str | None, int]]) -> SourceTable:
    rows = [
        {"period": period, "answer": answer}
        for period, answers in periods.items()
        for answer, times in answers.items()
        for _ in range(times)
    ]
    return table(of, rows)  # type: ignore[arg-type]


def survey(waves: Mapping[str, Mapping[str | None, int]], tells: str = "share") -> Fact:
    return fact_of(spec([GOOD], [WAVES]), [asked(WAVES, waves)], item("survey", "good", tells=tells))


def test_the_margin_of_1125_responses() -> None:
    assert round(float(own_margin(written(0.5), written(1125)).value), 3) == 2.922


def test_a_share_has_base_and_own_margin() -> None:
    fact = survey({"2024": {"5": 300, "4": 240, "3": 585, None: 9}})
    assert (fact.id, fact.state, number(fact)) == ("wards.good.survey", "value", 48)
    assert (number(fact, "numerator"), number(fact, "base")) == (540, 1125)
    assert number(fact, "own-margin") == pytest.approx(2.919, abs=5e-4)
    assert fact.names["wave"] == Period("year", 2024)
    assert fact.names["answer"] == "4 or 5"


def test_a_change_beyond_the_margin_of_the_difference_is_a_fall() -> None:
    fact = survey({"2021": {"5": 578, "1": 547}, "2024": {"5": 477, "1": 648}})
    assert fact.state == "fall"
    assert number(fact, "prior-base") == 1125
    assert number(fact, "change") == pytest.approx(-8.978, abs=1e-3)
    assert number(fact, "margin") == pytest.approx(4.107, abs=1e-3)
    assert fact.names["prior-wave"] == Period("year", 2021)


def test_a_change_inside_the_margin_is_within() -> None:
    assert survey({"2021": {"5": 258, "1": 867}, "2024": {"5": 294, "1": 831}}).state == "within"


def test_the_same_share_is_unchanged() -> None:
    assert survey({"2021": {"5": 50, "1": 50}, "2024": {"5": 100, "1": 100}}).state == "unchanged"


def test_fewer_than_a_hundred_answers_are_a_small_base() -> None:
    fact = survey({"2021": {"5": 200}, "2024": {"5": 44, "1": 11}})
    assert (fact.state, number(fact)) == ("small-base", 80)
    assert number(fact, "own-margin") == pytest.approx(10.57, abs=5e-3)


def test_a_wave_in_which_nobody_answered_is_no_prior_wave() -> None:
    fact = survey({"2021": {None: 5}, "2024": {"5": 100}})
    assert fact.state == "value"
    assert "prior-wave" not in fact.names


def test_no_answers_are_missing() -> None:
    assert survey({"2024": {None: 5}}).state == "missing"


def test_the_prior_wave_is_the_last_one_held() -> None:
    fact = survey({"2015": {"5": 200}, "2021": {"5": 200}, "2024": {"5": 200}})
    assert fact.names["prior-wave"] == Period("year", 2021)


def test_a_margin_is_that_of_one_half() -> None:
    fact = survey({"2024": {"5": 1000, "1": 125}}, "margin")
    assert (fact.id, number(fact, "base")) == ("wards.good.survey-margin", 1125)
    assert number(fact) == pytest.approx(2.922, abs=5e-4)


def test_the_mode_is_the_answer_given_most_often() -> None:
    fact = survey({"2024": {"3": 300, "1": 200, "5": 100}}, "mode")
    assert (fact.id, fact.state, fact.value) == ("wards.good.survey-mode", "value", 3)
    assert fact.figures["value"].unit == "rating"
    assert (fact.names["answer"], number(fact, "share"), number(fact, "numerator")) == ("3", 50, 300)


def test_a_mode_in_words_has_its_share_as_value() -> None:
    made = spec([metric("good", "answers", "wards.answer", saying=("Good",))], [WAVES])
    rows = asked(WAVES, {"2024": {"Good": 150, "Bad": 50}})
    fact = fact_of(made, [rows], item("survey", "good", tells="mode"))
    assert (fact.names["answer"], number(fact), fact.figures["value"].unit) == ("Good", 75, "percent")


def test_two_modes_are_a_tie() -> None:
    fact = survey({"2024": {"3": 100, "4": 100}}, "mode")
    assert (fact.state, fact.names["answer"]) == ("tie", "3 and 4")


def test_monthly_interviews_are_pooled_over_twelve_months() -> None:
    monthly = source("wards", {"answer": "category"}, records=True)
    periods = {str(SEPTEMBER - back): {"5": 30 if back < 12 else 10, "1": 20} for back in range(24)}
    fact = fact_of(spec([GOOD], [monthly]), [asked(monthly, periods)], item("survey", "good"))  # type: ignore[arg-type]
    assert (fact.state, number(fact), number(fact, "base")) == ("rise", 60, 600)
    assert fact.names["wave"] == Span.ending(SEPTEMBER, 12)
    assert fact.names["prior-wave"] == Span.ending(Period.month(2023, 9), 12)


def test_a_count_is_no_survey() -> None:
    code, hint = problem_of(spec([metric()], [COUNTS]), [], item("survey", "offered"))
    assert (code, hint) == ("survey-needs-answers", "name a metric with `answers:` and `saying:`")


@given(st.floats(0, 1), st.integers(1, 10**5))
def test_no_margin_is_wider_than_that_of_one_half(share: float, base: int) -> None:
    part, whole = written(share), written(base)
    own = own_margin(part, whole).value
    assert own <= own_margin(written(0.5), whole).value
    assert difference_margin(part, whole, part, whole).value >= own
