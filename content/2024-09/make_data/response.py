"""Immediate and priority logs by area: numbers, within target, response times and time at scene.

The Force is made first, from the published figures; County is made as a share of it; Swindon is the rest, so
that the Force is always the sum of its areas.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from make_data.control import calm, limits, outside, quiet, rolling
from make_data.months import MONTHS, SEPTEMBER, SPRING, SUMMER, YEAR_1, YEAR_2, YEAR_3, index, since
from make_data.split import (
    Floats,
    Group,
    Ints,
    by_season,
    latest_year,
    part,
    settle,
    spread_groups,
    three_years,
    total_of,
    wobble,
)

BEFORE_TASK_NOT_ASK = since("2021-10", "2023-10")  # the frozen baseline of the priority response rate
TASK_NOT_ASK = since("2023-11")
LAST_TEN = since("2023-12")
COUNTY_SLIPS = ("2024-01", "2024-03")  # chosen: the two of the last ten months that are not exceptional

# Chosen: the year to September 2022, County's share of the logs, and what print leaves out.
IMMEDIATE_LOGS_FIRST, IMMEDIATE_WITHIN_FIRST, IMMEDIATE_MEAN_FIRST = 19_134, 80.1, 757
PRIORITY_LOGS_FIRST, PRIORITY_WITHIN_FIRST, PRIORITY_MEAN_FIRST = 28_306, 55.9, 6_183
PRIORITY_MEDIANS_FIRST = 12 * 2_655
IMMEDIATE_SCENE, PRIORITY_SCENE_FIRST = (5_220, 5_190, 5_130), 8_490
COUNTY_SHARE = {"Immediate": 0.575, "Priority": 0.555}
COUNTY_MEAN_FIRST = 828  # County's immediate response, seconds; 834 and 849 are published


@dataclass(frozen=True)
class Area:
    """The five numbers of an area, month by month."""

    logs: Ints
    within: Ints
    response: Ints
    median: Ints
    scene: Ints

    def less(self, other: Area, median: Ints) -> Area:
        """What is left of this area without another; medians do not subtract, so it is given."""
        return Area(
            self.logs - other.logs,
            self.within - other.within,
            self.response - other.response,
            median,
            self.scene - other.scene,
        )


def _within_groups(logs: Ints, percents: tuple[float, float, float], september: float) -> list[Group]:
    first, second, third = (
        part(int(logs[list(year)].sum()), percent)
        for year, percent in zip((YEAR_1, YEAR_2, YEAR_3), percents, strict=True)
    )
    return three_years(first, second, latest_year(third, september=part(int(logs[-1]), september)))


def _mean_groups(
    logs: Ints, means: tuple[int, int, int], september: int, spring: int | None, summer: int | None
) -> list[Group]:
    """Exact totals of seconds from means per log."""
    latest = latest_year(
        total_of(logs, YEAR_3, means[2]),
        spring=None if spring is None else total_of(logs, SPRING, spring),
        summer=None if summer is None else total_of(logs, SUMMER, summer),
        september=total_of(logs, SEPTEMBER, september),
    )
    return three_years(total_of(logs, YEAR_1, means[0]), total_of(logs, YEAR_2, means[1]), latest)


def _immediate_force() -> Area:
    profile = by_season(1.00, 0.97, 1.03, 0.98, 0.92, 0.98, 0.97, 1.03, 1.04, 1.05, 1.02, 1.02)
    logs = settle(
        "immediate logs",
        lambda rng: spread_groups(
            three_years(IMMEDIATE_LOGS_FIRST, 19_310, latest_year(19_220, september=1_684)),
            profile * wobble(rng, 0.03),
        ),
        quiet,
    )
    within = settle(
        "immediate within",
        lambda rng: spread_groups(
            _within_groups(logs, (IMMEDIATE_WITHIN_FIRST, 79.7, 78.9), 77.3), logs * wobble(rng, 0.013)
        ),
        lambda made: quiet(made / logs),
    )
    response = settle(
        "immediate response",
        lambda rng: spread_groups(
            _mean_groups(logs, (IMMEDIATE_MEAN_FIRST, 762, 768), 784, 740, 768),
            logs * _roads(rng) * wobble(rng, 0.008),
        ),
        lambda made: quiet(made / logs),
    )
    median = settle(
        "immediate median",
        lambda rng: np.rint(response / logs * 0.81 * wobble(rng, 0.012)).astype(np.int64),
    )
    scene = settle(
        "immediate scene",
        lambda rng: spread_groups(
            _mean_groups(logs, IMMEDIATE_SCENE, 5_100, None, None), logs * wobble(rng, 0.02)
        ),
        lambda made: quiet(made / logs),
    )
    return Area(logs, within, response, median, scene)


def _roads(rng: np.random.Generator) -> Floats:
    """Roads and weather: slower in winter, quicker in spring, in each year alike."""
    season = by_season(1.02, 1.02, 1.03, 1.02, 1.01, 1.01, 0.97, 0.96, 0.965, 0.985, 0.99, 1.02)
    return season * np.tile(wobble(rng, 0.018, 12), 3)


def _share(name: str, whole: Ints, share: float, noise: float) -> Ints:
    """About this share of each month's whole."""
    return settle(
        name, lambda rng: np.rint(whole * share * wobble(rng, noise)).astype(np.int64), lambda _: True
    )


def _immediate_county(force: Area) -> Area:
    logs = _share("immediate logs, county", force.logs, COUNTY_SHARE["Immediate"], 0.012)
    rate = force.within / force.logs
    within = settle(
        "immediate within, county",
        lambda rng: np.rint(logs * (rate - 0.031) * wobble(rng, 0.008)).astype(np.int64),
        lambda made: quiet(made / logs),
    )
    response = settle(
        "immediate response, county",
        lambda rng: _yearly(logs, (COUNTY_MEAN_FIRST, 834, 849), force.response / force.logs, rng),
        lambda made: quiet(made / logs) and bool((np.diff(rolling(made, logs)[12:]) > 0).all()),
    )
    scene = _share("immediate scene, county", force.scene * logs // force.logs, 1.04, 0.01)
    return Area(logs, within, response, _median("immediate median, county", force, 1.10), scene)


def _yearly(logs: Ints, means: tuple[int, int, int], shape: Floats, rng: np.random.Generator) -> Ints:
    """Seconds that give each year its exact mean, shaped like another series."""
    groups = [
        (year, total_of(logs, year, mean)) for year, mean in zip((YEAR_1, YEAR_2, YEAR_3), means, strict=True)
    ]
    return spread_groups(groups, logs * shape * wobble(rng, 0.007))


def _median(name: str, force: Area, ratio: float) -> Ints:
    return _share(name, force.median, ratio, 0.012)


def _priority_logs() -> Ints:
    profile = by_season(1.00, 0.97, 0.98, 0.98, 0.92, 0.99, 0.98, 1.03, 1.05, 1.06, 1.03, 1.01)
    # Fewer logs are graded priority through the last year.
    level = np.concatenate([np.ones(24), np.linspace(1.06, 0.92, 12)])
    return settle(
        "priority logs",
        lambda rng: spread_groups(
            three_years(PRIORITY_LOGS_FIRST, 29_578, latest_year(24_215, september=1_728)),
            profile * level * wobble(rng, 0.07),
        ),
        calm,
    )


def _priority_within(logs: Ints) -> Ints:
    """High since November 2023: every month above limits frozen in October 2023, none before."""
    rise = np.array([0.559, 0.610, 0.612, 0.618, 0.624, 0.632, 0.640, 0.651, 0.663, 0.678, 0.697, 0.729])
    rate = np.concatenate([np.full(12, PRIORITY_WITHIN_FIRST / 100), np.full(12, 0.554), rise])

    def holds(made: Ints) -> bool:
        rates = 100 * made / logs
        lower, upper = limits(rates, BEFORE_TASK_NOT_ASK)
        before, since_then = rates[: TASK_NOT_ASK.start], rates[TASK_NOT_ASK.start :]
        return bool(before.max() < upper and before.min() > lower and since_then.min() > upper + 0.5)

    return settle(
        "priority within",
        lambda rng: spread_groups(
            _within_groups(logs, (PRIORITY_WITHIN_FIRST, 55.4, 64.1), 72.9), logs * rate * wobble(rng, 0.022)
        ),
        holds,
    )


def _priority_force() -> Area:
    logs = _priority_logs()
    within = _priority_within(logs)
    response = settle(
        "priority response",
        lambda rng: spread_groups(
            _mean_groups(logs, (PRIORITY_MEAN_FIRST, 6_779, 4_980), 3_960, 5_065, 4_720),
            logs * wobble(rng, 0.10),
        ),
        lambda made: calm(made / logs),
    )
    median = settle(
        "priority median",
        lambda rng: spread_groups(
            three_years(PRIORITY_MEDIANS_FIRST, 12 * 2_719, latest_year(12 * 2_379, september=2_050)),
            (1.9 - within / logs) * wobble(rng, 0.035),
        ),
    )
    scene = settle(
        "priority scene",
        lambda rng: spread_groups(
            _mean_groups(logs, (PRIORITY_SCENE_FIRST, 8_436, 7_740), 7_860, None, None),
            logs * wobble(rng, 0.035),
        ),
        lambda made: calm(made / logs),
    )
    return Area(logs, within, response, median, scene)


def _priority_county(force: Area) -> Area:
    logs = _share("priority logs, county", force.logs, COUNTY_SHARE["Priority"], 0.012)
    rate = force.within / force.logs
    behind = np.where(np.arange(len(MONTHS)) < TASK_NOT_ASK.start, 0.029, 0.018)
    behind[[index(month) for month in COUNTY_SLIPS]] = 0.042

    def holds(made: Ints) -> bool:
        """8 of the last 10 months are clearly above County's own upper limit, 2 clearly not."""
        rates = 100 * made / logs
        upper = limits(rates, BEFORE_TASK_NOT_ASK)[1]
        last = rates[LAST_TEN.start :]
        clear = bool((np.abs(last - upper) > 0.3).all()) and rates.min() > 50.3
        return clear and int((last > upper).sum()) == 8 and not _exceptional_before(rates)

    within = settle(
        "priority within, county",
        lambda rng: np.rint(logs * (rate - behind) * wobble(rng, 0.016)).astype(np.int64),
        holds,
    )
    response = _share("priority response, county", force.response * logs // force.logs, 1.07, 0.015)
    scene = _share("priority scene, county", force.scene * logs // force.logs, 1.05, 0.012)
    return Area(logs, within, response, _median("priority median, county", force, 1.08), scene)


def _exceptional_before(rates: Floats) -> bool:
    return bool(outside(rates, BEFORE_TASK_NOT_ASK)[: TASK_NOT_ASK.start].any())


def _rows(grade: str, name: str, area: Area) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "month": MONTHS,
            "grade": grade,
            "area": name,
            "logs": area.logs,
            "within_target": area.within,
            "response_seconds": area.response,
            "median_response": area.median,
            "scene_seconds": area.scene,
        }
    )


def response() -> pd.DataFrame:
    """One row a month, grade and area; the rows `Force` are the sums of `Swindon` and `County`."""
    frames = []
    for grade, force, make_county in (
        ("Immediate", _immediate_force(), _immediate_county),
        ("Priority", _priority_force(), _priority_county),
    ):
        county = make_county(force)
        swindon = force.less(county, _median(f"{grade} median, swindon", force, 0.89))
        frames += [
            _rows(grade, name, area)
            for name, area in (("Force", force), ("Swindon", swindon), ("County", county))
        ]
    order = ["month", "grade"]
    return pd.concat(frames).sort_values(order, kind="stable", ignore_index=True)
