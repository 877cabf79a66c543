"""The monthly sample data behave on control charts and over 12 months as the published report says.

The XmR chart is made here again, without the engine and without the script that made the data.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

DATA = Path(__file__).parents[2] / "content" / "2024-09" / "data"
MONTHS = [str(month) for month in pd.period_range("2021-10", "2024-09", freq="M")]
IMMEDIATE, PRIORITY = {"grade": "Immediate", "area": "Force"}, {"grade": "Priority", "area": "Force"}
COUNTY = {"grade": "Immediate", "area": "County"}


def read(name):
    if name != "telephony":
        return pd.read_csv(DATA / f"{name}.csv")
    frame = pd.read_excel(DATA / "telephony.xlsx", sheet_name="Telephony demand", header=3)
    frame["month"] = pd.to_datetime(frame["Month"], format="%b-%y").dt.strftime("%Y-%m")
    return frame


NAMES = ("response", "violence_with_injury", "domestic_abuse", "rasso", "anti_social_behaviour")
TABLES = {name: read(name) for name in ("telephony", *NAMES)}


def monthly(table, column, **where):
    frame = TABLES[table]
    for name, member in where.items():
        frame = frame[frame[name] == member]
    return frame.groupby("month")[column].sum().reindex(MONTHS).to_numpy(dtype=float)


def limits(values, first="2021-10", last="2024-09"):
    """Mean plus and minus 2.66 mean moving ranges of the baseline."""
    points = np.asarray(values, dtype=float)[MONTHS.index(first) : MONTHS.index(last) + 1]
    reach = 2.66 * sum(abs(b - a) for a, b in pairwise(points)) / (len(points) - 1)
    return sum(points) / len(points) - reach, sum(points) / len(points) + reach


def signals(values):
    """Marks of: outside; 2 of 3 beyond two sigma; 7 on one side; 7 in a trend. Limits from all months."""
    points = np.asarray(values, dtype=float)
    lower, upper = limits(points)
    centre, sigma = (lower + upper) / 2, (upper - lower) / 6
    marks = (points < lower) | (points > upper)
    for end in range(len(points)):
        near = points[max(0, end - 2) : end + 1] - centre
        run = points[max(0, end - 6) : end + 1]
        for side in (-1, 1):
            two = (side * near > 2 * sigma).sum() >= 2 and (side * near > 0).all() and len(near) == 3
            shift = len(run) == 7 and (side * (run - centre) > 0).all()
            trend = len(run) == 7 and (side * np.diff(run) > 0).all()
            marks[end] |= two or shift or trend
    return marks


@pytest.mark.parametrize("column", ["101 Calls Offered", "101 Calls Answered", "CRIB Calls Offered"])
def test_the_model_change_shows_as_exceptional_lows_from_january_2024(column):
    values = monthly("telephony", column)
    lower, upper = limits(values, "2021-10", "2023-12")
    assert (values[27:] < lower).all()
    assert ((lower < values[:27]) & (values[:27] < upper)).all()


def within_target(area):
    where = {"grade": "Priority", "area": area}
    return 100 * monthly("response", "within_target", **where) / monthly("response", "logs", **where)


def test_priority_response_is_exceptionally_high_in_all_11_months_since_november_2023():
    rates = within_target("Force")
    lower, upper = limits(rates, "2021-10", "2023-10")
    assert (rates[25:] > upper).all()
    assert ((lower < rates[:25]) & (rates[:25] < upper)).all()


def test_county_is_above_its_limit_in_8_of_the_last_10_months():
    rates = within_target("County")
    assert (rates[-10:] > limits(rates, "2021-10", "2023-10")[1]).sum() == 8


def test_victim_satisfaction_is_exceptionally_low_in_the_last_4_months_only():
    survey = read("victim_survey")
    happy = survey["overall"].isin(["Very satisfied", "Satisfied"])
    rates = 100 * happy.groupby(survey["interview_month"]).mean().reindex(MONTHS).to_numpy()
    lower, upper = limits(rates, "2021-10", "2023-09")
    assert (rates < lower).tolist() == [False] * 32 + [True] * 4
    assert (rates < upper).all()


COMMON = [
    ("telephony", "999 Calls Offered", None, {}),
    ("telephony", "101 Calls Abandoned", "101 Calls Offered", {}),
    ("telephony", "101 Total Wait (s)", "101 Calls Answered", {}),
    ("response", "logs", None, IMMEDIATE),
    ("response", "within_target", "logs", IMMEDIATE),
    ("response", "response_seconds", "logs", IMMEDIATE),
    ("response", "response_seconds", "logs", COUNTY),
    ("response", "scene_seconds", "logs", IMMEDIATE),
    ("rasso", "recorded", None, {}),
    ("rasso", "charges", "recorded", {}),
]
INSIDE = [
    ("telephony", "999 Calls Abandoned", "999 Calls Offered", {}),
    ("telephony", "999 Total Wait (s)", "999 Calls Answered", {}),
    ("telephony", "CRIB Calls Abandoned", "CRIB Calls Offered", {}),
    ("telephony", "CRIB Total Wait (s)", "CRIB Calls Answered", {}),
    ("response", "logs", None, PRIORITY),
    ("response", "response_seconds", "logs", PRIORITY),
    ("response", "scene_seconds", "logs", PRIORITY),
    ("violence_with_injury", "recorded", None, {}),
    ("violence_with_injury", "further_action", "recorded", {}),
    ("violence_with_injury", "arrests", "recorded", {}),
    ("domestic_abuse", "recorded", None, {}),
    ("rasso", "arrests", "recorded", {}),
    ("rasso", "further_action", "recorded", {}),
    ("anti_social_behaviour", "incidents", None, {}),
    ("anti_social_behaviour", "on_niche", "incidents", {}),
]


def series(table, top, bottom, where):
    return monthly(table, top, **where) / (monthly(table, bottom, **where) if bottom else 1)


@pytest.mark.parametrize(("table", "top", "bottom", "where"), COMMON)
def test_a_series_that_the_report_calls_ordinary_shows_no_signal_in_its_last_year(table, top, bottom, where):
    values = series(table, top, bottom, where)
    assert not signals(values)[-12:].any()


@pytest.mark.parametrize(("table", "top", "bottom", "where"), INSIDE)
def test_a_series_that_changed_has_no_single_exceptional_month_in_its_last_year(table, top, bottom, where):
    values = series(table, top, bottom, where)
    lower, upper = limits(values)
    assert ((lower <= values[-12:]) & (values[-12:] <= upper)).all()


@pytest.mark.parametrize(("table", "top", "bottom", "where"), COMMON + INSIDE)
def test_series_vary_from_month_to_month(table, top, bottom, where):
    values = series(table, top, bottom, where)
    assert np.abs(np.diff(values)).mean() > 0.01 * values.mean()


def rolling(table, top, bottom, **where):
    over, under = (
        np.convolve(monthly(table, column, **where), np.ones(12), "valid") for column in (top, bottom)
    )
    return over / under


def test_disclosures_rise_from_may_to_107_without_a_seven_month_trend():
    applications = monthly("domestic_abuse", "dvds_applications")
    assert applications[-1] == 107
    assert (np.diff(applications[-5:]) > 0).all() and applications[-6] > applications[-5]
    assert not signals(applications)[-12:].any()


@pytest.mark.parametrize("outcome", ["further_action", "arrests"])
def test_domestic_abuse_outcomes_have_risen_in_every_month_since_september_2022(outcome):
    values = rolling("domestic_abuse", outcome, "recorded")
    assert len(values) == 25
    assert (np.diff(values) > 0).all()


def test_answer_time_and_abandonment_of_999_fall_month_by_month_while_calls_rise():
    for top, bottom in (("Total Wait (s)", "Calls Answered"), ("Calls Abandoned", "Calls Offered")):
        assert (np.diff(rolling("telephony", f"999 {top}", f"999 {bottom}")[12:]) < 0).all()
    offered = np.convolve(monthly("telephony", "999 Calls Offered"), np.ones(12), "valid")
    assert (np.diff(offered[12::3]) > 0).all()


def test_county_immediate_response_over_12_months_rises_in_every_month_of_the_year():
    assert (np.diff(rolling("response", "response_seconds", "logs", **COUNTY)[12:]) > 0).all()
