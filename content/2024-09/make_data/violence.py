"""Violence with injury by area and offence, with outcomes and the domestic abuse tag.

The two years' totals of each area and offence are chosen so that rows and columns give every published
change: see the margins that `_check` holds them to.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from make_data.control import calm
from make_data.months import MONTHS
from make_data.offences import HARM_PROFILE
from make_data.split import Floats, Ints, scatter, settle, wobble

AREAS = ("Swindon", "County", "Not recorded")
OFFENCES = (
    "Assault occasioning actual bodily harm",
    "Wounding with intent to do grievous bodily harm",
    "Malicious wounding: wounding or inflicting grievous bodily harm",
    "Non-fatal strangulation and suffocation",
    "Assault with injury on an emergency worker",
    "Other violence with injury",
)
# Chosen: rows are areas, columns offences, as above. Year to September 2022, 2023 and 2024.
CRIMES = (
    ((2_064, 62, 43, 78, 122, 178), (2_743, 83, 58, 134, 161, 238), (5, 0, 0, 0, 1, 2)),
    ((2_100, 65, 44, 91, 122, 175), (2_760, 84, 59, 148, 164, 235), (7, 0, 0, 0, 1, 0)),
    ((1_728, 50, 35, 117, 111, 156), (2_356, 72, 48, 182, 168, 250), (14, 0, 1, 1, 2, 1)),
)
FURTHER_ACTION = (858, 932, 1_117)  # 15.4% and 21.1% are published
ARRESTS = (1_760, 1_853, 1_783)  # 30.6% and 33.7%
TAGGED_STRANGULATION = (151, 169, 213)  # 71% of 300 in the year to September 2024

# How likely each offence is to end so, beside the others; the totals above set the level.
FURTHER_ACTION_ODDS = (1.0, 1.5, 1.4, 1.1, 1.9, 0.8)
ARREST_ODDS = (1.0, 1.6, 1.5, 1.5, 1.3, 0.7)
TAGGED = (0.36, 0.16, 0.20, 0.0, 0.02, 0.13)  # of the other offences, domestic abuse

Cells = dict[str, Ints]


def _check() -> None:
    """The published margins, before anything is made from them."""
    before, now = (np.array(CRIMES[year]) for year in (1, 2))
    change = now - before
    if change.sum(axis=1).tolist() != [-400, -374, 11]:
        raise ValueError("the areas do not change as published")
    if change.sum(axis=0).tolist()[:3] != [-769, -27, -19]:
        raise ValueError("the offences do not change as published")
    if (int(now.sum()), int(before.sum())) != (5_292, 6_055):
        raise ValueError("the totals are not those chosen")


def _profile(rng: np.random.Generator, year: int) -> Floats:
    season = np.asarray(HARM_PROFILE[12 * year : 12 * year + 12])
    drift = np.linspace(1.03, 0.97, 12) if year == 2 else np.ones(12)
    return season * drift * wobble(rng, 0.02, 12)


def _year(rng: np.random.Generator, year: int) -> Cells:
    """The cells of one year, indexed month, area, offence and flattened in that order."""
    table = np.array(CRIMES[year])
    profile = _profile(rng, year)
    recorded = np.zeros((12, *table.shape), dtype=np.int64)
    for area, offence in np.ndindex(*table.shape):
        recorded[:, area, offence] = scatter(rng, int(table[area, offence]), profile)
    slope = np.linspace(0.94, 1.06, 12)[:, None, None] if year else np.ones((12, 1, 1))
    return {
        "recorded": recorded.ravel(),
        "further_action": _outcomes(rng, FURTHER_ACTION[year], recorded, slope, FURTHER_ACTION_ODDS),
        "arrests": _outcomes(rng, ARRESTS[year], recorded, slope, ARREST_ODDS),
        "domestic_abuse": _tagged(rng, TAGGED_STRANGULATION[year], recorded),
    }


def _outcomes(
    rng: np.random.Generator, total: int, recorded: Ints, slope: Floats, odds: tuple[float, ...]
) -> Ints:
    weights = recorded * slope * np.array(odds)
    return scatter(rng, total, weights.ravel(), recorded.ravel())


def _tagged(rng: np.random.Generator, strangulation: int, recorded: Ints) -> Ints:
    """Domestic abuse tags: strangulation as published, the others at their usual share."""
    tagged = np.zeros_like(recorded)
    for offence, share in enumerate(TAGGED):
        crimes = recorded[:, :, offence].ravel()
        total = strangulation if offence == 3 else round(int(crimes.sum()) * share)
        tagged[:, :, offence] = scatter(rng, total, crimes, crimes).reshape(recorded.shape[:2])
    return tagged.ravel()


def _make(rng: np.random.Generator) -> Cells:
    years = [_year(rng, year) for year in range(3)]
    return {column: np.concatenate([year[column] for year in years]) for column in years[0]}


def _unremarkable(cells: Cells) -> bool:
    """No month of the latest year is exceptional: crimes, further action, arrests."""
    months = {column: values.reshape(36, -1).sum(axis=1) for column, values in cells.items()}
    rates = (months["further_action"], months["arrests"])
    return calm(months["recorded"]) and all(calm(part / months["recorded"]) for part in rates)


def violence() -> pd.DataFrame:
    """One row a month, area and offence, zeros included."""
    _check()
    cells = settle("violence with injury", _make, _unremarkable)
    index = pd.MultiIndex.from_product([MONTHS, AREAS, OFFENCES], names=["month", "area", "offence"])
    return pd.DataFrame(cells, index=index).reset_index()
