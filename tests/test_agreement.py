"""Numbers as printed: those that can all be true are never refused, and those that cannot are."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from deckgen import agreement
from deckgen.agreement import Printed

counts = st.integers(1, 10**6)
places = st.integers(0, 3)


def printed(value: Fraction | int, decimals: int) -> Printed:
    """A number rounded half up, as a report prints it."""
    scale = 10**decimals
    rounded = Fraction((2 * value * scale + 1) // 2, scale)
    return Printed(rounded, Fraction(1, scale))


@given(counts, counts, places)
def test_a_share_of_whole_counts_always_fits_its_percentage(part: int, base: int, decimals: int) -> None:
    share = Fraction(100 * part, base)
    assert agreement.share_fits(Printed(Fraction(part)), Printed(Fraction(base)), printed(share, decimals))


def test_a_share_that_its_counts_cannot_make_is_refused() -> None:
    percent = Printed(Fraction("12.9"), Fraction("0.1"))
    assert not agreement.share_fits(Printed(Fraction(27)), Printed(Fraction(224)), percent)
    assert agreement.share_fits(Printed(Fraction(27)), Printed(Fraction(209)), percent)


@given(counts, counts, places)
def test_a_true_change_always_fits(prior: int, now: int, decimals: int) -> None:
    change = abs(now - prior)
    percent = printed(Fraction(100 * change, prior), decimals)
    assert agreement.change_fits(Printed(Fraction(now)), Printed(Fraction(change)), percent, now >= prior)


def test_a_percentage_of_another_change_is_refused() -> None:
    level, change = Printed(Fraction(1000)), Printed(Fraction(50))
    assert not agreement.change_fits(level, change, Printed(Fraction(10), Fraction("0.1")), rising=True)
    assert agreement.change_fits(level, change, Printed(Fraction("5.3"), Fraction("0.1")), rising=True)


@given(st.lists(counts, min_size=1, max_size=6), st.integers(-3, 3))
def test_whole_parts_fit_their_total_and_no_other(parts: list[int], off: int) -> None:
    total = Printed(Fraction(sum(parts) + off))
    assert agreement.parts_fit(total, [Printed(Fraction(each)) for each in parts]) == (off == 0)


@given(st.lists(st.fractions(0, 100), min_size=1, max_size=6))
def test_rounded_parts_fit_the_rounded_total(parts: list[Fraction]) -> None:
    assert agreement.parts_fit(printed(sum(parts, Fraction(0)), 1), [printed(each, 1) for each in parts])


@given(st.fractions(0, 100), st.fractions(0, 100), places)
def test_a_true_distance_always_fits(level: Fraction, prior: Fraction, decimals: int) -> None:
    change = printed(abs(level - prior), decimals)
    assert agreement.points_fit(printed(level, decimals), printed(prior, decimals), change)


@given(st.lists(st.tuples(counts, counts), min_size=2, max_size=4))
def test_the_percentage_of_a_whole_is_what_its_parts_allow(parts: list[tuple[int, int]]) -> None:
    falls = [(prior, fall) for prior, fall in ((max(a, b), min(a, b)) for a, b in parts)]
    assume(all(Fraction(100 * fall, prior) > Fraction(1, 10) for prior, fall in falls))
    told = [(Printed(Fraction(fall)), printed(Fraction(100 * fall, prior), 1)) for prior, fall in falls]
    whole = Fraction(100 * sum(fall for _, fall in falls), sum(prior for prior, _ in falls))
    low, high = agreement.total_percent(told)
    assert low <= whole <= high


def test_chance_is_that_of_two_poisson_counts() -> None:
    assert agreement.chance(Fraction(1521), Fraction(1516))
    assert agreement.chance(Fraction(149), Fraction(122))  # 27 fewer, where 32 are chance
    assert not agreement.chance(Fraction(191619), Fraction(141625))


def test_a_change_inside_the_margin_of_two_samples() -> None:
    base = Fraction(1125)
    assert agreement.inside_margin_of_two(Fraction("26.1"), base, base, Fraction("3.2"))
    assert not agreement.inside_margin_of_two(Fraction("61.2"), base, base, Fraction("9.1"))
    assert agreement.inside_margin_of_two(Fraction("61.2"), base, Fraction(100), Fraction("9.1"))
