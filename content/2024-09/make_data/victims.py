"""Victim Satisfaction Survey: one row a respondent, with the published shares of each year.

Counts are chosen, with few degrees of freedom: respondents and satisfied ones of each crime type must give
four published shares and their changes, and add up to the overall ones.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from make_data.control import limits, outside
from make_data.months import MONTHS, YEAR_1, YEAR_2, YEAR_3, since
from make_data.split import Ints, part, settle, spread, spread_groups, wobble

BASELINE = since("2021-10", "2023-09")
LAST_FOUR = since("2024-06")
BEFORE_THEM = since("2023-10", "2024-05")
LOW = 66.3  # chosen: satisfied in the last four months together, per cent

TYPES = ("Violent crime", "Vehicle crime", "Burglary", "Hate crime")
# Chosen: (respondents, satisfied) by type, for the years to September 2022, 2023 and 2024.
ANSWERED = (
    ((508, 383), (262, 185), (191, 163), (101, 83)),
    ((514, 384), (259, 181), (196, 167), (109, 89)),  # 74.7, 69.9, 85.2, 81.7; 821 of 1,078: 76.2%
    ((514, 374), (265, 181), (180, 145), (109, 73)),  # 72.8, 68.3, 80.6, 67.0; 773 of 1,068: 72.4%
)
# Yes, per cent of each year. The latest is published; `recommend` and `confident` as 922 and 906 of 1,068.
YES = {
    "operator_understood": (92.6, 92.3, 91.8),
    "officer_understood": (93.8, 93.4, 93.0),
    "informed_of_action": (82.7, 82.1, 80.5),
    "progress_update": (67.4, 66.8, 64.5),
    "informed_of_outcome": (55.6, 55.0, 53.1),
    "right_to_review": (54.8, 54.6, 53.4),
    "recommend": (88.0, 87.7, 100 * 922 / 1068),
    "confident": (86.9, 86.4, 100 * 906 / 1068),
}
HORIZON = ((41, 33), (49, 39), (55, 44))  # (yes, satisfied of them); the latest is published
# Those who are not satisfied say no more often; the factor is for the satisfied.
MILD, STRONG = 0.8, 0.35
NOES = {name: STRONG if name in ("recommend", "confident") else MILD for name in YES}
# Of the satisfied, and of the others.
SATISFIED = {"Very satisfied": 0.56, "Satisfied": 0.44}
OTHERS = {"Neither": 0.36, "Dissatisfied": 0.36, "Very dissatisfied": 0.28}


def _year_totals(column: int) -> list[int]:
    return [sum(pair[column] for pair in year) for year in ANSWERED]


def _respondents() -> Ints:
    years = list(zip((YEAR_1, YEAR_2, YEAR_3), _year_totals(0), strict=True))
    return settle("victims, respondents", lambda rng: spread_groups(years, wobble(rng, 0.05)))


def _satisfied(respondents: Ints) -> Ints:
    """Satisfied respondents by month: exceptionally low in the last four, as none before."""
    first, second, third = _year_totals(1)
    low = part(int(respondents[LAST_FOUR.start :].sum()), LOW)
    groups = [(YEAR_1, first), (YEAR_2, second), (BEFORE_THEM, third - low), (LAST_FOUR, low)]
    size = np.where(np.arange(len(MONTHS)) < LAST_FOUR.start, 1.0, 0.25)

    def make(rng: np.random.Generator) -> Ints:
        return spread_groups(groups, respondents * (1 + (wobble(rng, 0.033) - 1) * size))

    def holds(made: Ints) -> bool:
        rates = 100 * made / respondents
        lower = limits(rates, BASELINE)[0]
        before = outside(rates, BASELINE)[: LAST_FOUR.start]
        clear = rates[LAST_FOUR.start :].max() < lower - 0.5 and rates[BEFORE_THEM.stop - 1] > lower + 1
        return bool(clear and not before.any())

    return settle("victims, satisfied", make, holds)


def _shuffled(rng: np.random.Generator, values: list[str]) -> list[str]:
    return [values[place] for place in np.argsort(rng.random(len(values)))]


def _people(rng: np.random.Generator, year: int, respondents: Ints, satisfied: Ints) -> pd.DataFrame:
    """Month, satisfaction and crime type of each respondent: both margins of each are exact."""
    frames = []
    for happy, months in ((True, satisfied), (False, respondents - satisfied)):
        counts = [pair[1] if happy else pair[0] - pair[1] for pair in ANSWERED[year]]
        types = np.repeat(TYPES, counts).tolist()
        here = np.repeat(MONTHS[12 * year : 12 * year + 12], months)
        frames.append(
            pd.DataFrame({"interview_month": here, "crime_type": _shuffled(rng, types), "satisfied": happy})
        )
    return pd.concat(frames, ignore_index=True)


def _overall(rng: np.random.Generator, satisfied: pd.Series) -> list[str]:
    answers = np.empty(len(satisfied), dtype=object)
    for happy, shares in ((True, SATISFIED), (False, OTHERS)):
        places = np.flatnonzero(satisfied == happy)
        counts = spread(len(places), list(shares.values()))
        answers[places] = _shuffled(rng, np.repeat(list(shares), counts).tolist())
    return answers.tolist()


def _yes_or_no(rng: np.random.Generator, people: pd.DataFrame, yes: int, factor: float) -> list[str]:
    """Exactly so many yes; the noes spread over crime types alike, and more among those not satisfied."""
    cells = people.groupby(["crime_type", "satisfied"]).indices
    happy_share = float(people["satisfied"].mean())
    other = (1 - happy_share * factor) / (1 - happy_share)
    happy = [bool(people["satisfied"].iloc[places[0]]) for places in cells.values()]
    weights = [
        len(places) * (factor if content else other)
        for places, content in zip(cells.values(), happy, strict=True)
    ]
    answers = np.full(len(people), "Yes", dtype=object)
    for places, noes in zip(cells.values(), spread(len(people) - yes, weights), strict=True):
        answers[places[np.argsort(rng.random(len(places)))[:noes]]] = "No"
    return answers.tolist()


def _horizon(rng: np.random.Generator, satisfied: pd.Series, counts: tuple[int, int]) -> list[str]:
    answers = np.full(len(satisfied), "No", dtype=object)
    for happy, number in ((True, counts[1]), (False, counts[0] - counts[1])):
        places = np.flatnonzero(satisfied == happy)
        answers[places[np.argsort(rng.random(len(places)))[:number]]] = "Yes"
    return answers.tolist()


def _year(rng: np.random.Generator, year: int, respondents: Ints, satisfied: Ints) -> pd.DataFrame:
    people = _people(rng, year, respondents, satisfied)
    columns = {"overall": _overall(rng, people["satisfied"])}
    for question, percents in YES.items():
        yes = part(len(people), percents[year])
        columns[question] = _yes_or_no(rng, people, yes, NOES[question])
    columns["horizon"] = _horizon(rng, people["satisfied"], HORIZON[year])
    answers = people.drop(columns="satisfied").assign(**columns)
    shuffled = answers.iloc[np.argsort(rng.random(len(answers)))]
    return shuffled.sort_values("interview_month", kind="stable")


def victim_survey() -> pd.DataFrame:
    """One row a respondent, by month of interview."""
    respondents = _respondents()
    satisfied = _satisfied(respondents)

    def make(rng: np.random.Generator) -> list[pd.DataFrame]:
        return [
            _year(rng, year, respondents[12 * year :][:12], satisfied[12 * year :][:12]) for year in range(3)
        ]

    return pd.concat(settle("victims", make), ignore_index=True)
