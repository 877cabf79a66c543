"""The three call queues (999, 101, CRIB) of the telephony dashboard, month by month."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from make_data.control import calm, limits, quiet, rolling
from make_data.months import MONTHS, SEPTEMBER, SPRING, SUMMER, YEAR_1, YEAR_2, YEAR_3, short, since
from make_data.split import (
    Floats,
    Group,
    Ints,
    by_season,
    by_year,
    latest_year,
    part,
    settle,
    spread_groups,
    three_years,
    total_of,
    wobble,
)

OLD_MODEL = since("2021-10", "2023-12")  # the frozen baseline of 101 and CRIB
NEW_MODEL = since("2024-01")

# Chosen: the year to September 2022, and how the year of the model change divides.
OFFERED_999_FIRST = 117_046
OFFERED_101_FIRST, OFFERED_101_BEFORE_CHANGE = 193_872, 46_215
OFFERED_CRIB_FIRST, OFFERED_CRIB_BEFORE_CHANGE = 109_754, 25_130
TEXTS = {"2024-07": 652, "2024-08": 701, "2024-09": 736}  # live from July 2024; September is published

Condition = Callable[[Ints], bool]


@dataclass(frozen=True)
class Waits:
    """Mean seconds to answer: the three years, then what is published of the latest."""

    first: int
    second: int
    third: int
    september: int
    spring: int | None = None
    summer: int | None = None

    def groups(self, answered: Ints) -> list[Group]:
        """Exact totals of seconds for calls answered."""
        spring = None if self.spring is None else total_of(answered, SPRING, self.spring)
        summer = None if self.summer is None else total_of(answered, SUMMER, self.summer)
        september = total_of(answered, SEPTEMBER, self.september)
        latest = latest_year(
            total_of(answered, YEAR_3, self.third), spring=spring, summer=summer, september=september
        )
        return three_years(
            total_of(answered, YEAR_1, self.first), total_of(answered, YEAR_2, self.second), latest
        )


def _spread_noisily(
    name: str, groups: Iterable[Group], shape: Floats, noise: float, holds: Condition
) -> Ints:
    kept = list(groups)
    return settle(name, lambda rng: spread_groups(kept, shape * wobble(rng, noise)), holds)


def _abandoned_groups(offered: Ints, percents: tuple[float, float, float], september: float) -> list[Group]:
    """Calls abandoned from the rates of three years and of September 2024."""
    first, second, third = (
        part(int(offered[list(year)].sum()), percent)
        for year, percent in zip((YEAR_1, YEAR_2, YEAR_3), percents, strict=True)
    )
    return three_years(first, second, latest_year(third, september=part(int(offered[-1]), september)))


def _queue_999() -> dict[str, Ints]:
    profile = by_season(1.02, 0.98, 1.03, 0.97, 0.91, 0.97, 0.98, 1.03, 1.04, 1.05, 1.02, 1.00)
    offered = _spread_noisily(
        "999 offered",
        three_years(OFFERED_999_FIRST, 118_435, latest_year(119_973, september=10_041)),
        profile,
        0.03,
        lambda made: quiet(made) and bool((np.diff(rolling(made)[12::3]) > 0).all()),
    )
    abandoned = _spread_noisily(
        "999 abandoned",
        _abandoned_groups(offered, (1.2, 1.7, 0.8), 1.0),
        offered * by_year(1.2, 1.7, 0.8),
        0.20,
        lambda made: calm(made / offered) and _falls(made, offered),
    )
    answered = offered - abandoned
    waits = Waits(13, 18, 9, 8, spring=11, summer=9).groups(answered)
    # After its peak in the winter of 2022/23 the answer time comes down through 2023.
    level = by_year(13, 18, 9) * np.concatenate([np.ones(12), np.linspace(1.25, 0.75, 12), np.ones(12)])
    seconds = _spread_noisily(
        "999 wait",
        waits,
        answered * level,
        0.17,
        lambda made: calm(made / answered) and _falls(made, answered),
    )
    return _columns("999", offered, abandoned, seconds)


def _falls(top: Ints, bottom: Ints) -> bool:
    """The ratio over 12 months falls in every month of the latest year."""
    return bool((np.diff(rolling(top, bottom)[12:]) < 0).all())


def _steps_down(made: Ints) -> bool:
    """Every month of the new model is well below limits frozen before it, and none of the old one is."""
    lower, upper = limits(made, OLD_MODEL)
    old, new = made[: NEW_MODEL.start], made[NEW_MODEL.start :]
    return bool(new.max() < 0.97 * lower and old.min() > lower and old.max() < upper)


def _queue_101() -> dict[str, Ints]:
    profile = by_season(1.01, 0.97, 0.95, 1.02, 0.94, 1.01, 0.98, 1.02, 1.01, 1.05, 1.03, 1.01)
    latest = [
        (range(24, 27), OFFERED_101_BEFORE_CHANGE),
        (range(27, 35), 141_625 - OFFERED_101_BEFORE_CHANGE - 11_370),
        (SEPTEMBER, 11_370),
    ]
    offered = _spread_noisily(
        "101 offered", three_years(OFFERED_101_FIRST, 191_619, latest), profile, 0.03, _steps_down
    )
    abandoned = _spread_noisily(
        "101 abandoned",
        _abandoned_groups(offered, (6.4, 6.7, 7.4), 6.3),
        offered * by_year(6.4, 6.7, 7.4),
        0.09,
        lambda made: quiet(made / offered) and _steps_down(offered - made),
    )
    answered = offered - abandoned
    seconds = _spread_noisily(
        "101 wait",
        Waits(51, 54, 60, 53, spring=61, summer=55).groups(answered),
        answered * by_year(51, 54, 60),
        0.09,
        lambda made: quiet(made / answered),
    )
    return _columns("101", offered, abandoned, seconds)


def _queue_crib() -> dict[str, Ints]:
    profile = by_season(1.01, 0.98, 0.95, 1.01, 0.94, 1.00, 0.99, 1.02, 1.02, 1.04, 1.03, 1.01)
    latest = [
        (range(24, 27), OFFERED_CRIB_BEFORE_CHANGE),
        (range(27, 35), 84_716 - OFFERED_CRIB_BEFORE_CHANGE - 6_849),
        (SEPTEMBER, 6_849),
    ]
    offered = _spread_noisily(
        "CRIB offered", three_years(OFFERED_CRIB_FIRST, 108_668, latest), profile, 0.035, _steps_down
    )
    abandoned = _spread_noisily(
        "CRIB abandoned",
        _abandoned_groups(offered, (19.6, 20.9, 25.1), 25.1),
        offered * by_year(19.6, 20.9, 25.1),
        0.09,
        lambda made: calm(made / offered),
    )
    answered = offered - abandoned
    seconds = _spread_noisily(
        "CRIB wait",
        Waits(428, 450, 552, 577).groups(answered),
        answered * by_year(428, 450, 552),
        0.10,
        lambda made: calm(made / answered),
    )
    return _columns("CRIB", offered, abandoned, seconds)


def _columns(queue: str, offered: Ints, abandoned: Ints, seconds: Ints) -> dict[str, Ints]:
    return {
        f"{queue} Calls Offered": offered,
        f"{queue} Calls Answered": offered - abandoned,
        f"{queue} Calls Abandoned": abandoned,
        f"{queue} Total Wait (s)": seconds,
    }


def telephony() -> pd.DataFrame:
    """One row a month, under the dashboard's own headers; `-` where no texts were sent yet."""
    columns = {**_queue_999(), **_queue_101(), **_queue_crib()}
    frame = pd.DataFrame({"Month": [short(month) for month in MONTHS], **columns})
    frame["CRIB Texts Sent"] = [TEXTS.get(month, "-") for month in MONTHS]
    return frame
