"""The sample surveys give the published shares, changes and counts, by plain pandas without the engine."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest

DATA = Path(__file__).parents[2] / "content" / "2024-09" / "data"
YEAR = "2023-10", "2024-09"
BEFORE = "2022-10", "2023-09"


def half_up(value):
    """One decimal place, rounded half away from zero, exactly."""
    return math.copysign(math.floor(abs(Fraction(value)) * 10 + Fraction(1, 2)) / 10, value)


SATISFIED = ["Very satisfied", "Satisfied"]
YES = {
    "officer_understood": 93.0,
    "operator_understood": 91.8,
    "informed_of_action": 80.5,
    "progress_update": 64.5,
    "informed_of_outcome": 53.1,
    "right_to_review": 53.4,
}
TYPES = [
    (["Violent crime"], 72.8, 74.7, -1.9),
    (["Vehicle crime"], 68.3, 69.9, -1.6),
    (["Burglary"], 80.6, 85.2, -4.6),
    (["Hate crime"], 67.0, 81.7, -14.7),
    (["Violent crime", "Vehicle crime", "Burglary", "Hate crime"], 72.4, 76.2, -3.8),
]


def victims(span, types=None):
    survey = pd.read_csv(DATA / "victim_survey.csv")
    kept = survey["interview_month"].between(*span)
    return survey[kept & survey["crime_type"].isin(types)] if types else survey[kept]


def percent(answers, saying):
    return Fraction(100 * int(answers.isin(saying).sum()), len(answers))


@pytest.mark.parametrize(("types", "now", "before", "change"), TYPES)
def test_satisfaction_and_its_change_are_as_published(types, now, before, change):
    latest, earlier = (percent(victims(span, types)["overall"], SATISFIED) for span in (YEAR, BEFORE))
    assert (half_up(latest), half_up(earlier), half_up(latest - earlier)) == (now, before, change)


def test_1068_victims_answered_every_question():
    survey = victims(YEAR)
    assert len(survey) == 1_068
    assert abs(len(victims(BEFORE)) - 1_068) < 30
    assert not survey.isna().any().any()


@pytest.mark.parametrize(("question", "published"), YES.items())
def test_the_victims_journey_is_as_published(question, published):
    assert half_up(percent(victims(YEAR)[question], ["Yes"])) == published


@pytest.mark.parametrize("kind", [types for types, *_ in TYPES])
def test_the_largest_drop_is_from_action_to_progress_for_all_and_for_each_crime_type(kind):
    steps = ["operator_understood", "officer_understood", "informed_of_action", "progress_update"]
    shares = [percent(victims(YEAR, kind)[step], ["Yes"]) for step in (*steps, "informed_of_outcome")]
    drops = [later - earlier for earlier, later in pairwise(shares)]
    assert drops.index(min(drops)) == 2


def test_confidence_and_horizon_counts_are_as_published():
    survey = victims(YEAR)
    assert (survey["recommend"] == "Yes").sum() == 922
    assert (survey["confident"] == "Yes").sum() == 906
    horizon = survey[survey["horizon"] == "Yes"]
    assert (len(horizon), horizon["overall"].isin(SATISFIED).sum()) == (55, 44)


AGREE = ["Strongly agree", "Agree"]
WAVES = [
    ("confident_999", [4, 5], 68.8, None, None),
    ("confident_101", [4, 5], 42.4, 51.4, -9.0),
    ("trust", [4, 5], 41.2, None, None),
    ("trust", [1, 2], 26.1, 22.9, 3.2),
    ("safe_day", AGREE, 61.2, 70.3, -9.1),
    ("safe_night", AGREE, 35.4, 38.6, -3.2),
    ("safe_house", AGREE, 68.3, 72.2, -3.9),
]
ANSWERS = [
    ("investigating", ["Outstanding", "Good", "Adequate"], 540, 48.0),
    ("confident_local_team", [4, 5], 259, 23.0),
    ("asb_2_years", ["Worse", "Significantly worse"], 642, 57.1),
    ("asb_2_years", ["No change"], 395, 35.1),
    ("asb_5_years", ["Worse", "Significantly worse"], 676, 60.1),
    ("age_band", ["18 to 39"], 105, 9.3),
    ("age_band", ["50 to 79"], 728, 64.7),
]


def wave(year):
    survey = pd.read_csv(DATA / "consultation.csv", dtype=str)
    return survey[survey["wave"] == year]


def share(year, question, saying):
    return percent(wave(year)[question], [str(answer) for answer in saying])


@pytest.mark.parametrize(("question", "saying", "now", "before", "change"), WAVES)
def test_both_waves_of_the_consultation_are_as_published(question, saying, now, before, change):
    latest, earlier = share("2024", question, saying), share("2021", question, saying)
    assert half_up(latest) == now
    assert before in (None, half_up(earlier))
    assert change in (None, half_up(latest - earlier))


@pytest.mark.parametrize(("question", "saying", "count", "published"), ANSWERS)
def test_answers_of_2024_are_as_published(question, saying, count, published):
    answers = wave("2024")[question]
    assert (len(answers), answers.isin([str(answer) for answer in saying]).sum()) == (1_125, count)
    assert half_up(share("2024", question, saying)) == published


def test_confidence_in_999_did_not_change_significantly():
    now, before = (float(share(year, "confident_999", [4, 5])) for year in ("2024", "2021"))
    variance = sum(rate * (100 - rate) / 1_125 for rate in (now, before))
    assert abs(now - before) < 1.96 * math.sqrt(variance)


def test_trust_has_mode_3_and_fewer_answer_from_swindon():
    latest = wave("2024")
    assert latest["trust"].mode().tolist() == ["3"]
    assert (latest["local_authority"] == "Swindon").sum() < (latest["local_authority"] == "Wiltshire").sum()


def test_27_of_224_victims_rate_the_investigating_outstanding_or_good():
    latest = wave("2024")
    ratings = latest.loc[latest["victim_last_2_years"] == "Yes", "investigating"]
    assert (len(ratings), ratings.isin(["Outstanding", "Good"]).sum()) == (224, 27)
    assert half_up(percent(ratings, ["Outstanding", "Good"])) == 12.1


def test_age_bands_have_their_published_share_of_the_population():
    people = pd.read_csv(DATA / "population.csv").set_index("age_band")["people"]
    assert [
        half_up(Fraction(100 * int(people[band]), int(people.sum()))) for band in ("18 to 39", "50 to 79")
    ] == [
        25.6,
        35.4,
    ]
