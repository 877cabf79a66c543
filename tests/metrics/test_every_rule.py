"""What holds of every rule and chart, whatever the numbers: order, scale, signs, parts, gaps."""

from __future__ import annotations

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from metrics import every_rule
from metrics.every_rule import (
    ANSWERS,
    AREAS,
    MONTHS,
    NUMBERS,
    Answers,
    Numbers,
    Row,
    evaluated,
    reply_rows,
    ward_rows,
)
from metrics.worlds import SEPTEMBER, months
from narrative import facts_by_hand

from deckgen import claims
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact, Figure, Unit
from deckgen.model.spec import SlideSpec
from deckgen.narrative import sentences
from deckgen.problems import Problems

FEW = settings(max_examples=25)
Told = dict[tuple[str, str], tuple[object, Unit]]
_SCALED: frozenset[Unit] = frozenset({"count", "seconds"})


def told(book: FactBook) -> Told:
    """Every figure of every fact: what it is, and its unit."""
    return {
        (fact.id, name): (figure.value, figure.unit)
        for fact in book.facts.values()
        for name, figure in fact.figures.items()
    }


def test_every_rule_is_asked_for() -> None:
    asked = {each.verb for each in every_rule.ASKED}
    assert asked | {"month", "year"} == set(SENTENCE_VERBS)  # month-and-year asks for both
    drawn = {each.kind for each in every_rule.CHARTS}
    assert set(CHART_VERBS) - drawn == {"stacked", "paired"}  # waves of surveys: tests of their own


@FEW
@given(NUMBERS, ANSWERS, st.integers(0, 2**32))
def test_shuffled_rows_change_nothing(numbers: Numbers, answers: Answers, seed: int) -> None:
    rows, replies = ward_rows(numbers), reply_rows(answers)
    other_rows, other_replies = list(rows), list(replies)
    Random(seed).shuffle(other_rows)
    Random(seed).shuffle(other_replies)
    one, other = evaluated(rows, replies), evaluated(other_rows, other_replies)
    assert told(one) == told(other)
    assert [fact.state for fact in one.facts.values()] == [fact.state for fact in other.facts.values()]
    assert {slot: data.series for slot, data in one.charts.items()} == {
        slot: data.series for slot, data in other.charts.items()
    }


@FEW
@given(NUMBERS, st.integers(2, 40))
def test_a_scaled_series_scales_counts_and_keeps_rates_runs_and_ranks(numbers: Numbers, factor: int) -> None:
    rows = ward_rows(numbers)
    larger: list[Row] = [
        row | {name: int(str(row[name])) * factor for name in ("offered", "lost", "seconds")}  # type: ignore[operator]
        for row in rows
    ]
    free: dict[str, object] = {"small_base": 0, "small_rate_base": 0, "chance": False, "chance_rates": False}
    one, other = evaluated(rows, [], **free), evaluated(larger, [], **free)
    assert set(told(one)) == set(told(other))
    for fact in one.facts.values():
        if fact.rule == "survey-estimate":
            continue
        assert other.facts[fact.id].state == fact.state, fact.id
        for name, figure in fact.figures.items():
            _compare(fact, name, figure, other.facts[fact.id].figures[name], factor)


def _compare(fact: Fact, name: str, figure: Figure, scaled: Figure, factor: int) -> None:
    """A count scales; the average of scaled seconds over scaled counts stays, as do percentages and runs."""
    if figure.value is None or scaled.value is None:
        assert figure.value is scaled.value, (fact.id, name)
        return
    counted = name not in ("count", "of") and (
        figure.unit == "count" or (figure.unit in _SCALED and fact.measure == "count")
    )
    expected = figure.value * factor if counted else figure.value
    if isinstance(figure.value, float) or isinstance(scaled.value, float):
        assert scaled.value == pytest.approx(expected), (fact.id, name)
    else:
        assert scaled.value == expected, (fact.id, name)


@FEW
@given(NUMBERS)
def test_parts_and_totals_agree(numbers: Numbers) -> None:
    book = evaluated(ward_rows(numbers), [])
    total = book.facts["wards.offered.year"]
    parts = [book.facts[f"wards.offered.by-area.{area.lower()}"] for area in AREAS]
    for name in ("value", "prior", "change"):
        assert sum(_exact(part.figures[name]) for part in parts) == _exact(total.figures[name])
    broken = book.facts["wards.offered.by-area"]
    assert _exact(broken.figures["gap"]) == 0
    shares = [book.facts[f"wards.offered.share-{area.lower()}"] for area in AREAS]
    assert sum(_exact(share.figures["value"]) for share in shares) == 100
    assert sum(_exact(share.figures["numerator"]) for share in shares) == _exact(shares[0].figures["base"])
    for share in shares:
        worked = _exact(share.figures["numerator"]) * 100 / _exact(share.figures["base"])
        assert worked == _exact(share.figures["value"])


def _exact(figure: Figure) -> Fraction:
    assert figure.value is not None
    return Fraction(figure.value)


@FEW
@given(NUMBERS)
def test_a_change_is_the_value_less_the_prior_and_its_state_has_its_sign(
    numbers: Numbers,
) -> None:
    book = evaluated(ward_rows(numbers), [])
    compared = [fact for fact in book.facts.values() if "prior" in fact.figures and "change" in fact.figures]
    assert len(compared) > 10
    for fact in compared:
        change = _exact(fact.figures["change"])
        assert change == _exact(fact.figures["value"]) - _exact(fact.figures["prior"]), fact.id
        if fact.state in ("rise", "fall"):
            assert (change > 0) == (fact.state == "rise"), fact.id
        if "change-percent" in fact.figures:
            percent = _exact(fact.figures["change-percent"])
            assert percent * _exact(fact.figures["prior"]) == change * 100, fact.id


@FEW
@given(
    NUMBERS,
    st.integers(0, MONTHS - 1),
    st.sampled_from(AREAS),
    st.tuples(st.integers(5000, 9000), st.integers(10000, 20000)),
)
def test_a_missing_month_is_never_silently_filled(
    numbers: Numbers, at: int, area: str, fillings: tuple[int, int]
) -> None:
    """A figure that is told without a month's row is one that does not depend on that row.

    The exceptions say what they stand on: control limits on the points that there are; a rank or an extreme
    on the members that have a value, whose number it tells.
    """
    period, rows = months(MONTHS)[at], ward_rows(numbers)
    without = [
        row | {"offered": None, "lost": None, "seconds": None}
        if (row["period"], row["area"]) == (period, area)
        else row
        for row in rows
    ]
    filled = [
        [
            row | {"offered": each, "lost": each // 3, "seconds": each * 1000}
            if (row["period"], row["area"]) == (period, area)
            else row
            for row in rows
        ]
        for each in fillings
    ]
    missing, one, other = (evaluated(each, []) for each in (without, *filled))
    found = told(missing)
    for key, (value, unit) in found.items():
        fact = missing.facts[key[0]]
        if (
            value is None
            or unit == "periods"
            or fact.rule in _OF_WHAT_THERE_IS
            or key[1] in ("count", "held")
        ):
            continue
        assert (told(one)[key], told(other)[key]) == ((value, unit), (value, unit)), key
    for data in missing.charts.values():
        if data.control is not None:
            assert period not in [str(point.period) for point in data.control.points]


_OF_WHAT_THERE_IS = (
    "exceptional-run",
    "exceptional-count",
    "trend-direction",
    "extreme-member",
    "rank-position",
)


@FEW
@given(NUMBERS)
def test_words_of_direction_agree_with_signs(numbers: Numbers) -> None:
    """The sentences that are printed, read back as claims: no change is told the other way."""
    book = evaluated(ward_rows(numbers), [])
    checked = 0
    for (_, _, index), fact in book.items.items():
        item = every_rule.ASKED[index]
        if item.verb not in ("month-and-year", "quarter-to-quarter"):
            continue
        of = facts_by_hand.spec(slides=(SlideSpec("wards", "Wards", "metric", "", "", (), (), (), ()),))
        problems = Problems()
        for paragraph in sentences.said(item, fact, facts_by_hand.wording(of, problems)):
            checked += _agrees(paragraph.text, fact)
        assert list(problems) == []
    assert checked or all(fact.state not in ("rise", "fall") for fact in book.facts.values())


def _agrees(text: str, fact: Fact) -> int:
    """How many changes the text tells; each must go the way of the fact's own."""
    change = fact.figures.get("change")
    read = [
        each for each in claims.read(text, last=SEPTEMBER).claims if each.role == "change" and each.direction
    ]
    for claim in read:
        assert change is not None and change.value is not None and claim.direction is not None, text
        way = claim.direction.direction
        assert way in ("same", "") or (way == "up") == (change.value > 0), text
        assert claim.numeral.sign == 0, text
    return len(read)
