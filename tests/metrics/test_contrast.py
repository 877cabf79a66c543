"""Contrasts: good news against bad."""

import pytest
from metrics.worlds import SEPTEMBER, WARDS, fact_of, item, metric, spec, table

from deckgen.model.facts import Fact


def contrast(lost: int, offered: int, better: str = "lower") -> Fact:
    """Both were 1,000 a month the year before."""
    rows = [
        {
            "period": str(SEPTEMBER - back),
            "offered": offered if back < 12 else 1000,
            "lost": lost if back < 12 else 1000,
        }
        for back in range(24)
    ]
    made = spec([metric("lost", top="wards.lost", better=better), metric()], [WARDS])
    return fact_of(made, [table(WARDS, rows)], item("contrast", "lost", "offered"))


@pytest.mark.parametrize(
    ("lost", "offered", "better", "state"),
    [
        (900, 1100, "lower", "despite"),  # fewer lost, though there was more demand
        (1100, 900, "lower", "despite"),  # more lost, though there was less demand
        (1100, 1100, "lower", "and"),
        (900, 900, "lower", "and"),
        (1100, 1100, "higher", "despite"),
        (1000, 1100, "lower", "and"),  # unchanged conflicts with nothing
        (999, 1100, "lower", "and"),  # nor does what hardly changed
    ],
)
def test_despite_needs_a_conflict(lost: int, offered: int, better: str, state: str) -> None:
    assert contrast(lost, offered, better).state == state


def test_parts_keep_the_order_asked() -> None:
    fact = contrast(900, 1100)
    assert fact.id == "wards.lost.contrast-offered"
    assert [part.id for part in fact.parts] == ["wards.lost.year", "wards.offered.year"]


def test_a_missing_part_makes_it_missing() -> None:
    made = spec([metric("lost", top="wards.lost"), metric()], [WARDS])
    assert fact_of(made, [table(WARDS, [])], item("contrast", "lost", "offered")).state == "missing"
