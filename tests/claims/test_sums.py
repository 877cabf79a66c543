"""Sums, means and quotients of figures that stand beside one another."""

from deckgen import claims
from deckgen.claims import sums


def test_figures_in_a_row_add_up() -> None:
    told = claims.read("The hall took £210, the café £90 and the shop £40. That makes £340.").claims
    assert sums.is_sum(told[3], told)
    assert not sums.is_sum(told[2], told)


def test_a_figure_is_the_mean_of_those_before() -> None:
    told = claims.read(
        "It took 14 minutes in the north and 18 minutes in the south. It took 16 minutes."
    ).claims
    assert sums.is_mean(told[2], told)
    assert not sums.is_mean(told[1], told)


def test_a_figure_is_one_count_over_another() -> None:
    told = claims.read("There were 18 wards with 486 beds. A ward had 27.").claims
    assert sums.is_quotient(told[2], told)
    assert not sums.is_quotient(told[1], told)
