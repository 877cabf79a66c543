"""Bounds that exclude one another."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import bounds


def excluded(one: str, other: str) -> bool:
    found = [bounds.of(read(text), 0, len(text)) for text in (one, other)]
    return any(first.excludes(second) for first in found[0] for second in found[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("patients aged 65 and over", "aged 40 to 50"),
        ("people over 65", "people under 60"),
        ("waits of more than 12 hours", "under 10 hours"),
        ("bills over £500", "less than £200"),
    ],
)
def test_nothing_is_inside_both(one: str, other: str) -> None:
    assert excluded(one, other)


def test_what_something_took_is_a_bound_where_it_is_wanted() -> None:
    within, took = read("Cleared within 2 days"), read("6 took 5 days")
    (limit,) = bounds.of(within, 0, len(within.text))
    assert bounds.of(took, 0, len(took.text)) == []
    (exact,) = bounds.of(took, 0, len(took.text), exact=True)
    assert limit.excludes(exact)
    assert not bounds.of(read("6 took 2 days"), 0, 13, exact=True)[0].excludes(limit)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("patients aged 65 and over", "aged 80 and over"),
        ("waits of more than 12 hours", "more than 24 hours"),
        ("waits of more than 12 hours", "people under 10"),
    ],
)
def test_some_may_be_inside_both(one: str, other: str) -> None:
    assert not excluded(one, other)
