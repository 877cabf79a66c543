"""Numbers and their workings, made together."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from deckgen.metrics import worked
from deckgen.metrics.worked import Worked, constant, moving_range, percentage, positive, root, run, total
from deckgen.metrics.worked import given as written
from deckgen.model.facts import Figure
from deckgen.model.working import Constant, Given, Step


def all_of(*values: int) -> list[Worked]:
    return [written(value) for value in values]


def test_what_is_done_to_the_number_is_done_to_the_working() -> None:
    change = percentage(written(3) - written(4), written(4))
    assert change.value == -25
    difference = Step("subtract", (Given(3), Given(4)))
    assert change.working == Step(
        "multiply", (Step("divide", (difference, Given(4))), Constant(100, "per cent"))
    )


def test_a_quotient_of_whole_numbers_is_exact() -> None:
    assert (written(1) / written(3)).value == Fraction(1, 3)


def test_what_is_written_with_decimals_is_that_decimal() -> None:
    assert constant(2.66, "").value == Fraction(266, 100)


def test_only_a_root_makes_a_float() -> None:
    assert root(written(Fraction(9, 4))).value == 1.5
    assert isinstance(root(written(9)).value, float)
    assert (written(2) / root(written(4))).value == 1.0


def test_one_alone_needs_no_sum_and_no_mean() -> None:
    (alone,) = all_of(7)
    assert total([alone]) is alone
    assert worked.mean([alone]) is alone


def test_a_number_without_a_sign_stays_as_it_is() -> None:
    assert written(4).magnitude() == written(4)
    assert written(-4).magnitude() == Worked(4, Step("absolute", (Given(-4),)))


def test_a_moving_range_is_the_mean_difference_between_neighbours() -> None:
    assert moving_range(all_of(1, 4, 2)).value == Fraction(5, 2)


def test_zero_is_not_above_zero() -> None:
    assert positive(all_of(1, 0, -1, 2)).value == 2
    assert run(all_of(1, 0, 1, 1)).value == 2
    assert run(all_of(1, 1, 0)).value == 0


def test_there_may_be_nothing_to_count() -> None:
    assert (worked.count([]).value, positive([]).value, run([]).value, total([]).value) == (0, 0, 0, 0)


def test_a_figure_that_was_only_written_is_worked_out_from_itself() -> None:
    assert worked.of_figure(Figure(5, "count")) == written(5)
    known = Figure(5, "count", working=Constant(5, "fingers"))
    assert worked.of_figure(known).working == Constant(5, "fingers")


@given(st.lists(st.integers(-50, 50), min_size=1))
def test_a_run_is_never_longer_than_all_that_are_positive(values: list[int]) -> None:
    assert run(all_of(*values)).value <= positive(all_of(*values)).value <= len(values)
