"""The Police and Crime Plan consultation, one row a respondent, and the population it is compared with."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from make_data.split import Floats, settle

RESPONDENTS = 1_125  # published for 2024; chosen for 2021
NOT_PUBLISHED = "Not published"  # questions whose 2021 answers the report does not give

RATING = ("1", "2", "3", "4", "5")
AGREE = ("Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree")
CHANGE = ("Significantly worse", "Worse", "No change", "Better", "Significantly better")
QUALITY = ("Inadequate", "Requires improvement", "Adequate", "Good", "Outstanding")
AGES = ("18 to 39", "40 to 49", "50 to 79", "80 and over")
AUTHORITIES = ("Swindon", "Wiltshire")

Counts = tuple[int, ...]
# Answers from the worst to the best, then how many gave each. The sums are published (774 confident of 999 in
# 2024: 4 and 5); how they divide is chosen.
SCALES: dict[str, tuple[tuple[str, ...], dict[str, Counts]]] = {
    "confident_999": (RATING, {"2024": (63, 92, 196, 372, 402), "2021": (60, 86, 190, 368, 421)}),
    "confident_101": (RATING, {"2024": (139, 204, 305, 306, 171), "2021": (102, 155, 290, 364, 214)}),
    "confident_local_team": (RATING, {"2024": (261, 288, 317, 176, 83)}),
    "trust": (RATING, {"2024": (118, 176, 368, 318, 145), "2021": (101, 157, 371, 343, 153)}),
    "safe_day": (AGREE, {"2024": (71, 151, 214, 488, 201), "2021": (48, 103, 183, 529, 262)}),
    "safe_night": (AGREE, {"2024": (177, 288, 262, 306, 92), "2021": (160, 272, 259, 329, 105)}),
    "safe_house": (AGREE, {"2024": (50, 104, 203, 514, 254), "2021": (44, 91, 178, 522, 290)}),
    "asb_2_years": (CHANGE, {"2024": (228, 414, 395, 76, 12)}),
    "asb_5_years": (CHANGE, {"2024": (301, 375, 318, 109, 22)}),
}
AGE_COUNTS = {"2024": (105, 208, 728, 84), "2021": (121, 214, 705, 85)}
AUTHORITY_COUNTS = {"2024": (214, 911), "2021": (268, 857)}
# 2024 only: 224 victims, 27 of whom say outstanding or good; 540 of all say adequate or better.
VICTIMS_RATE = (67, 78, 52, 23, 4)
OTHERS_RATE = (163, 277, 262, 165, 34)

# Chosen: 18 to 39 is 25.6% and 50 to 79 is 35.4% of people of all ages, as printed.
POPULATION = {
    "Under 18": 155_400,
    "18 to 39": 190_400,
    "40 to 49": 94_100,
    "50 to 79": 263_300,
    "80 and over": 40_600,
}


def _dealt(rng: np.random.Generator, mood: Floats, answers: tuple[str, ...], counts: Counts) -> list[str]:
    """Exactly these counts, the better answers mostly to those in a better mood."""
    order = np.argsort(mood + 1.2 * rng.random((3, mood.size)).sum(axis=0))
    dealt = np.empty(mood.size, dtype=object)
    dealt[order] = np.repeat(answers, counts)
    return dealt.tolist()


def _wave(wave: str, rng: np.random.Generator) -> pd.DataFrame:
    mood = rng.random((3, RESPONDENTS)).sum(axis=0)
    by_chance = np.zeros(RESPONDENTS)
    columns: dict[str, Any] = {
        "wave": wave,
        "age_band": _dealt(rng, by_chance, AGES, AGE_COUNTS[wave]),
        "local_authority": _dealt(rng, by_chance, AUTHORITIES, AUTHORITY_COUNTS[wave]),
        "victim_last_2_years": NOT_PUBLISHED,
        "investigating": NOT_PUBLISHED,
    }
    for question, (answers, counts) in SCALES.items():
        asked = wave in counts
        columns[question] = _dealt(rng, mood, answers, counts[wave]) if asked else NOT_PUBLISHED
    frame = pd.DataFrame(columns)
    return _with_victims(rng, frame, mood) if wave == "2024" else frame


def _with_victims(rng: np.random.Generator, frame: pd.DataFrame, mood: Floats) -> pd.DataFrame:
    """Who was a victim of crime, and how each group rates the investigating of crime."""
    counts = (sum(VICTIMS_RATE), sum(OTHERS_RATE))
    victim = np.array(_dealt(rng, mood, ("Yes", "No"), counts))
    rating = np.empty(len(frame), dtype=object)
    for answer, rates in (("Yes", VICTIMS_RATE), ("No", OTHERS_RATE)):
        places = np.flatnonzero(victim == answer)
        rating[places] = _dealt(rng, mood[places], QUALITY, rates)
    return frame.assign(victim_last_2_years=victim, investigating=rating)


def consultation() -> pd.DataFrame:
    """Both waves, one row a respondent."""
    waves = [settle(f"consultation {wave}", partial(_wave, wave)) for wave in ("2021", "2024")]
    return pd.concat(waves, ignore_index=True)


def population() -> pd.DataFrame:
    """People of all ages by band."""
    return pd.DataFrame({"age_band": list(POPULATION), "people": list(POPULATION.values())})
