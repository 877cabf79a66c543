"""Recorded crime and its outcomes: all crime, domestic abuse, rape and serious sexual offences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from make_data.control import calm, outside, quiet, rolling
from make_data.months import MONTHS, YEAR_1, YEAR_2, YEAR_3, index
from make_data.split import (
    Floats,
    Group,
    Ints,
    by_season,
    latest_year,
    part,
    scatter,
    settle,
    spread_groups,
    three_years,
    wobble,
)

# Chosen: levels that print leaves out. The second and third year differ by what is published.
CRIME = (46_872, 46_118, 43_684)
CRIME_FURTHER_ACTION_FIRST, CRIME_OUT_OF_COURT_FIRST = 12.9, 2.7
DOMESTIC_ABUSE = (7_104, 7_272, 6_443)  # 829 fewer, 11.4%
DOMESTIC_ABUSE_FURTHER_ACTION_FIRST, DOMESTIC_ABUSE_ARRESTS_FIRST = 10.2, 36.4
RASSO_FIRST, RASSO_ARRESTS_FIRST = 1_497, 24.8
RASSO_FURTHER_ACTION, RASSO_CHARGES = (148, 157, 134), (115, 119, 118)
NOTICES = (118, 126, 131)  # domestic violence protection notices submitted in each year
DISCLOSURES_SINCE_MAY = (86, 91, 96, 101, 107)  # Clare's Law, May to September 2024; 107 is published

CRIME_PROFILE = by_season(1.00, 0.96, 0.95, 0.97, 0.92, 1.00, 0.99, 1.05, 1.05, 1.06, 1.03, 1.02)
HARM_PROFILE = by_season(0.99, 0.96, 1.00, 0.98, 0.91, 0.99, 0.98, 1.04, 1.05, 1.07, 1.04, 0.99)


@dataclass(frozen=True)
class Whole:
    """Monthly counts with their parts."""

    recorded: Ints
    parts: dict[str, Ints]

    def frame(self) -> pd.DataFrame:
        return pd.DataFrame({"month": MONTHS, "recorded": self.recorded, **self.parts})


def year_totals(counts: Ints) -> tuple[int, int, int]:
    """The sums of the three years."""
    first, second, third = (int(counts[list(year)].sum()) for year in (YEAR_1, YEAR_2, YEAR_3))
    return first, second, third


def parts_at(counts: Ints, percents: tuple[float, float, float]) -> tuple[int, int, int]:
    """The counts of the three years that come nearest to these percentages."""
    first, second, third = (
        part(whole, percent) for whole, percent in zip(year_totals(counts), percents, strict=True)
    )
    return first, second, third


def thrown(rng: np.random.Generator, totals: tuple[int, int, int], weights: Floats, caps: Ints) -> Ints:
    """Each year's total thrown over its months, never above the caps."""
    months = np.zeros(len(MONTHS), dtype=np.int64)
    for year, total in zip((YEAR_1, YEAR_2, YEAR_3), totals, strict=True):
        here = list(year)
        months[here] = scatter(rng, total, weights[here], caps[here])
    return months


def _recorded(name: str, groups: list[Group], shape: Floats, noise: float) -> Ints:
    return settle(name, lambda rng: spread_groups(groups, shape * wobble(rng, noise)), calm)


def _rate(
    name: str, totals: tuple[int, int, int], whole: Ints, slope: Floats, holds: Callable[[Floats], bool]
) -> Ints:
    """Parts of a whole, month by month; the condition is asked of the monthly rates."""
    return settle(
        name,
        lambda rng: thrown(rng, totals, whole * slope, whole),
        lambda made: holds(made / whole),
    )


def crime() -> pd.DataFrame:
    """All recorded crime with further action taken and out-of-court resolutions."""
    recorded = _recorded(
        "crime", three_years(CRIME[0], CRIME[1], latest_year(CRIME[2])), CRIME_PROFILE, 0.025
    )
    further = (CRIME_FURTHER_ACTION_FIRST, 13.7, 17.5)
    out_of_court = (CRIME_OUT_OF_COURT_FIRST, 3.2, 6.0)
    taken = settle("crime, further action", lambda rng: _climbing_part(rng, recorded, further, 0.04))
    resolved = settle(
        "crime, out of court",
        lambda rng: _climbing_part(rng, recorded, out_of_court, 0.05),
        lambda made: (made <= taken).all(),
    )
    return Whole(recorded, {"further_action": taken, "out_of_court": resolved}).frame()


def _rises_every_month(part_of: Ints, whole: Ints) -> bool:
    """The rate over 12 months has risen at every step from September 2022."""
    return bool((np.diff(rolling(part_of, whole)) > 0).all())


def _climbing_part(
    rng: np.random.Generator, whole: Ints, percents: tuple[float, float, float], noise: float
) -> Ints:
    """Parts of a whole whose rate grows steadily through the three years, with some noise."""
    slope = np.interp(np.arange(len(MONTHS)), (5.5, 17.5, 29.5), percents)
    slope[-6:] += np.arange(1, 7) * (percents[2] - percents[1]) / 12
    first, second, third = parts_at(whole, percents)
    groups = three_years(first, second, latest_year(third))
    return spread_groups(groups, whole * slope * wobble(rng, noise))


def _climbing(name: str, percents: tuple[float, float, float], recorded: Ints, noise: float) -> Ints:
    """A part whose rate over 12 months rises in every month."""
    return settle(
        name,
        lambda rng: _climbing_part(rng, recorded, percents, noise),
        lambda made: _rises_every_month(made, recorded) and (made <= recorded).all(),
    )


def domestic_abuse() -> pd.DataFrame:
    """Domestic abuse crimes, outcomes, protection notices and orders, and Clare's Law applications."""
    first, second, third = DOMESTIC_ABUSE
    recorded = _recorded(
        "domestic abuse",
        three_years(first, second, latest_year(third, september=465)),
        HARM_PROFILE,
        0.06,
    )
    parts = {
        "further_action": _climbing(
            "domestic abuse, further action",
            (DOMESTIC_ABUSE_FURTHER_ACTION_FIRST, 12.2, 14.6),
            recorded,
            0.05,
        ),
        "arrests": _climbing(
            "domestic abuse, arrests", (DOMESTIC_ABUSE_ARRESTS_FIRST, 42.5, 49.3), recorded, 0.03
        ),
        **_protection_orders(),
        "dvds_applications": _disclosures(),
    }
    return Whole(recorded, parts).frame()


def _protection_orders() -> dict[str, Ints]:
    """Notices, those authorised, and what became of each authorised one at court.

    September 2024: 11 submitted, all authorised; 8 granted, 2 refused, 1 out of time.
    """
    latest = latest_year(NOTICES[2], september=11)

    def make(rng: np.random.Generator) -> dict[str, Ints]:
        submitted = thrown(rng, NOTICES, np.ones(36), np.full(36, 20))
        rest = list(YEAR_3)[:-1]
        submitted[rest] = scatter(rng, latest[1][1], np.ones(11), np.full(11, 16))
        submitted[-1] = 11
        authorised = submitted - (rng.random(36) < 0.3)
        refused = (rng.random(36) * authorised * 0.28).astype(np.int64)
        late = (rng.random(36) < 0.35).astype(np.int64)
        authorised[-1], refused[-1], late[-1] = 11, 2, 1
        return {
            "dvpn_submitted": submitted,
            "dvpn_authorised": authorised,
            "dvpo_granted": authorised - refused - late,
            "dvpo_refused": refused,
            "dvpo_out_of_time": late,
        }

    return settle(
        "protection notices",
        make,
        lambda made: made["dvpn_submitted"].min() >= 5 and quiet(made["dvpn_submitted"]),
    )


def _disclosures() -> Ints:
    """Applications under Clare's Law: a modest rise since May 2024 that no control limit notices."""

    def make(rng: np.random.Generator) -> Ints:
        months = np.rint(np.linspace(79, 93, 36) * wobble(rng, 0.09)).astype(np.int64)
        months[index("2024-05") :] = DISCLOSURES_SINCE_MAY
        return months

    return settle(
        "disclosures", make, lambda made: made[index("2024-04")] > made[index("2024-05")] and calm(made)
    )


def rasso() -> pd.DataFrame:
    """Rape and serious sexual offences with outcomes, and the orders in force at each month's end."""
    recorded = settle(
        "rasso",
        lambda rng: thrown(rng, (RASSO_FIRST, 1_521, 1_516), HARM_PROFILE, np.full(36, 999)),
        quiet,
    )
    growth = np.concatenate([np.ones(24), np.linspace(0.96, 1.04, 12)])
    arrests = _rate(
        "rasso, arrests", parts_at(recorded, (RASSO_ARRESTS_FIRST, 25.9, 30.6)), recorded, growth, calm
    )
    further = _rate("rasso, further action", RASSO_FURTHER_ACTION, recorded, np.ones(36), calm)
    charges = settle(
        "rasso, charges",
        lambda rng: thrown(rng, RASSO_CHARGES, further.astype(float), further),
        lambda made: quiet(made / recorded),
    )
    parts = {"further_action": further, "arrests": arrests, "charges": charges}
    return Whole(recorded, {**parts, **_orders_in_force()}).frame()


def _ending_at(last: int, steps: Ints) -> Ints:
    """A stock that ends at a number after these monthly steps."""
    levels = np.concatenate([[0], np.cumsum(steps)])
    return np.asarray(levels - levels[-1] + last, dtype=np.int64)


def _orders_in_force() -> dict[str, Ints]:
    """Two stocks that drift up to those published for now, 605 and 14."""

    def make(rng: np.random.Generator) -> dict[str, Ints]:
        return {
            "shpo_in_force": _ending_at(605, rng.integers(-4, 9, 35)),
            "sro_in_force": _ending_at(14, rng.integers(-1, 2, 35)),
        }

    return settle(
        "orders in force",
        make,
        lambda made: made["sro_in_force"].min() >= 8 and not outside(np.diff(made["shpo_in_force"])).any(),
    )
