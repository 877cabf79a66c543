"""The sample data of September 2024 give every computable figure that was published, by plain pandas.

Expectations are literals from the published report; where it contradicts itself, the reading that
content/2024-09/README.md lists. Nothing of the engine is used.
"""

from __future__ import annotations

import math
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pandas as pd
import pytest

REPORT = Path(__file__).parents[2] / "content" / "2024-09"
DATA = REPORT / "data"
MONTHS = [str(month) for month in pd.period_range("2021-10", "2024-09", freq="M")]
YEAR = "2023-10", "2024-09"
BEFORE = "2022-10", "2023-09"
QUARTER_1, QUARTER_2 = ("2024-04", "2024-06"), ("2024-07", "2024-09")
SEPTEMBER = "2024-09", "2024-09"
COUNTED = {
    "response": ["grade", "area"],
    "crime": [],
    "violence_with_injury": ["area", "offence"],
    "domestic_abuse": [],
    "rasso": [],
    "anti_social_behaviour": ["type"],
}


def read(name):
    if name == "telephony":
        frame = pd.read_excel(DATA / "telephony.xlsx", sheet_name="Telephony demand", header=3)
        frame["month"] = pd.to_datetime(frame["Month"], format="%b-%y").dt.strftime("%Y-%m")
        return frame
    return pd.read_csv(DATA / f"{name}.csv", dtype={"wave": str, "trust": str})


TABLES = {name: read(name) for name in ("telephony", *COUNTED)}


def chosen(table, where):
    frame = TABLES[table]
    for column, member in where.items():
        frame = frame[frame[column] == member]
    return frame


def total(table, column, span, **where):
    frame = chosen(table, where)
    return int(frame.loc[frame["month"].between(*span), column].sum())


def monthly(table, column, **where):
    return chosen(table, where).groupby("month")[column].sum().reindex(MONTHS).to_numpy(dtype=float)


def ratio(table, top, bottom, span, scale, **where):
    return Fraction(scale * total(table, top, span, **where), total(table, bottom, span, **where))


def half_up(value, places=1):
    """Rounded half away from zero, exactly."""
    scaled = abs(Fraction(value)) * 10**places
    return math.copysign(math.floor(scaled + Fraction(1, 2)) / 10**places, value)


# --- Counts: month, year, change, change in per cent --------------------------------------------------------

COUNTS = [
    ("telephony", "999 Calls Offered", {}, 10_041, 119_973, 1_538, 1.3),
    ("telephony", "101 Calls Offered", {}, 11_370, 141_625, -49_994, -26.1),
    ("telephony", "CRIB Calls Offered", {}, 6_849, 84_716, -23_952, -22.0),
    ("response", "logs", {"grade": "Immediate", "area": "Force"}, 1_684, 19_220, -90, -0.5),
    ("response", "logs", {"grade": "Priority", "area": "Force"}, 1_728, 24_215, -5_363, -18.1),
    ("violence_with_injury", "recorded", {}, None, 5_292, -763, -12.6),
    ("violence_with_injury", "recorded", {"area": "Swindon"}, None, 2_197, -400, -15.4),
    ("violence_with_injury", "recorded", {"area": "County"}, None, 3_076, -374, -10.8),
    ("violence_with_injury", "recorded", {"area": "Not recorded"}, None, 19, 11, 137.5),
    ("domestic_abuse", "recorded", {}, 465, 6_443, -829, -11.4),
    ("rasso", "recorded", {}, None, 1_516, -5, -0.3),
    ("anti_social_behaviour", "incidents", {}, 866, 10_482, -1_284, -10.9),
    ("anti_social_behaviour", "incidents", {"type": "Environmental"}, None, 506, -69, -12.0),
    ("anti_social_behaviour", "incidents", {"type": "Nuisance"}, 534, 6_499, -997, -13.3),
    ("anti_social_behaviour", "incidents", {"type": "Personal"}, None, 3_477, -218, -5.9),
]
OFFENCES = [
    ("Assault occasioning actual bodily harm", -769, -15.8),
    ("Wounding with intent to do grievous bodily harm", -27, -18.1),
    ("Malicious wounding: wounding or inflicting grievous bodily harm", -19, -18.4),
    ("Non-fatal strangulation and suffocation", 61, 25.5),
]


@pytest.mark.parametrize(("table", "column", "where", "month", "year", "change", "percent"), COUNTS)
def test_counts_of_month_and_year_are_as_published(table, column, where, month, year, change, percent):
    now, before = total(table, column, YEAR, **where), total(table, column, BEFORE, **where)
    assert month in (None, total(table, column, SEPTEMBER, **where))
    assert (now, now - before) == (year, change)
    assert half_up(Fraction(100 * (now - before), before)) == percent


@pytest.mark.parametrize(("offence", "change", "percent"), OFFENCES)
def test_offences_change_as_published(offence, change, percent):
    now = total("violence_with_injury", "recorded", YEAR, offence=offence)
    before = total("violence_with_injury", "recorded", BEFORE, offence=offence)
    assert now - before == change
    assert half_up(Fraction(100 * change, before)) == percent


def test_the_three_published_falls_are_the_largest_by_number_and_by_percentage():
    frame = TABLES["violence_with_injury"]
    now, before = (
        frame[frame["month"].between(*span)].groupby("offence")["recorded"].sum() for span in (YEAR, BEFORE)
    )
    published = {offence for offence, change, _ in OFFENCES if change < 0}
    assert set((now - before).nsmallest(3).index) == published
    assert set((now / before).nsmallest(3).index) == published
    assert ((now - before) > 0).sum() == 1


def test_strangulation_is_tagged_as_domestic_abuse_in_71_percent():
    where = {"offence": "Non-fatal strangulation and suffocation"}
    tagged = ratio("violence_with_injury", "domestic_abuse", "recorded", YEAR, 100, **where)
    assert half_up(tagged, 0) == half_up(tagged) == 71


def test_nuisance_is_the_largest_share_of_september():
    assert half_up(Fraction(100 * 534, 866)) == 61.7


# --- Rates: month, year, year before; the difference holds from unrounded and from rounded rates ------------

IMMEDIATE, PRIORITY = {"grade": "Immediate", "area": "Force"}, {"grade": "Priority", "area": "Force"}
RATES = [
    ("telephony", "999 Calls Abandoned", "999 Calls Offered", {}, 1.0, 0.8, 1.7, -0.9),
    ("telephony", "101 Calls Abandoned", "101 Calls Offered", {}, 6.3, 7.4, 6.7, 0.7),
    ("telephony", "CRIB Calls Abandoned", "CRIB Calls Offered", {}, 25.1, 25.1, 20.9, 4.2),
    ("response", "within_target", "logs", IMMEDIATE, 77.3, 78.9, 79.7, -0.8),
    ("response", "within_target", "logs", PRIORITY, 72.9, 64.1, 55.4, 8.7),
    ("crime", "further_action", "recorded", {}, None, 17.5, 13.7, 3.8),
    ("crime", "out_of_court", "recorded", {}, None, 6.0, 3.2, 2.8),
    ("violence_with_injury", "further_action", "recorded", {}, None, 21.1, 15.4, 5.7),
    ("violence_with_injury", "arrests", "recorded", {}, None, 33.7, 30.6, 3.1),
    ("domestic_abuse", "further_action", "recorded", {}, None, 14.6, 12.2, 2.4),
    ("domestic_abuse", "arrests", "recorded", {}, None, 49.3, 42.5, 6.8),
    ("rasso", "arrests", "recorded", {}, None, 30.6, 25.9, 4.7),
    ("rasso", "further_action", "recorded", {}, None, 8.8, 10.3, -1.5),
    ("rasso", "charges", "recorded", {}, None, 7.8, 7.8, 0.0),
    ("anti_social_behaviour", "on_niche", "incidents", {}, None, 32.2, 27.8, 4.4),
]


@pytest.mark.parametrize(("table", "top", "bottom", "where", "month", "year", "before", "change"), RATES)
def test_rates_and_their_differences_are_as_published(table, top, bottom, where, month, year, before, change):
    now, then = (ratio(table, top, bottom, span, 100, **where) for span in (YEAR, BEFORE))
    assert (half_up(now), half_up(then)) == (year, before)
    assert half_up(now - then) == change
    assert round(year - before, 1) == change
    assert month in (None, half_up(ratio(table, top, bottom, SEPTEMBER, 100, **where)))


# --- Durations in seconds ----------------------------------------------------------------------------------

COUNTY = {"grade": "Immediate", "area": "County"}
WAITS = [
    ("telephony", "999 Total Wait (s)", "999 Calls Answered", {}, 8, 9, 18, 11, 9),
    ("telephony", "101 Total Wait (s)", "101 Calls Answered", {}, 53, 60, 54, 61, 55),
    ("telephony", "CRIB Total Wait (s)", "CRIB Calls Answered", {}, 577, 552, 450, None, None),
    ("response", "response_seconds", "logs", IMMEDIATE, 784, 768, 762, 740, 768),
    ("response", "response_seconds", "logs", COUNTY, None, 849, 834, None, None),
    ("response", "response_seconds", "logs", PRIORITY, 3_960, 4_980, 6_779, 5_065, 4_720),
    ("response", "scene_seconds", "logs", IMMEDIATE, 5_100, None, None, None, None),
    ("response", "scene_seconds", "logs", PRIORITY, 7_860, 7_740, 8_436, None, None),
]


@pytest.mark.parametrize(("table", "top", "bottom", "where", *[f"at_{place}" for place in range(5)]), WAITS)
def test_mean_durations_are_as_published_to_the_second(
    table, top, bottom, where, at_0, at_1, at_2, at_3, at_4
):
    spans = (SEPTEMBER, YEAR, BEFORE, QUARTER_1, QUARTER_2)
    for span, seconds in zip(spans, (at_0, at_1, at_2, at_3, at_4), strict=True):
        assert seconds in (None, ratio(table, top, bottom, span, 1, **where))


def test_medians_of_priority_response_average_as_published():
    values = monthly("response", "median_response", **PRIORITY)
    assert (values[-1], values[24:].mean(), values[12:24].mean()) == (2_050, 2_379, 2_719)


# --- What fits into what -----------------------------------------------------------------------------------


def test_the_force_is_the_sum_of_swindon_and_county():
    columns = ["logs", "within_target", "response_seconds", "scene_seconds"]
    parts = TABLES["response"].set_index(["month", "grade", "area"])
    swindon, county, force = (parts.xs(area, level="area") for area in ("Swindon", "County", "Force"))
    pd.testing.assert_frame_equal((swindon + county)[columns], force[columns])
    medians = swindon["median_response"], force["median_response"], county["median_response"]
    assert (medians[0] < medians[1]).all() and (medians[1] < medians[2]).all()


@pytest.mark.parametrize("queue", ["999", "101", "CRIB"])
def test_calls_are_answered_or_abandoned(queue):
    frame = TABLES["telephony"]
    parts = frame[f"{queue} Calls Answered"] + frame[f"{queue} Calls Abandoned"]
    assert (parts == frame[f"{queue} Calls Offered"]).all()


PARTS = [
    ("response", "within_target", "logs"),
    ("crime", "further_action", "recorded"),
    ("crime", "out_of_court", "further_action"),
    ("violence_with_injury", "further_action", "recorded"),
    ("violence_with_injury", "arrests", "recorded"),
    ("violence_with_injury", "domestic_abuse", "recorded"),
    ("domestic_abuse", "further_action", "recorded"),
    ("domestic_abuse", "arrests", "recorded"),
    ("domestic_abuse", "dvpn_authorised", "dvpn_submitted"),
    ("rasso", "further_action", "recorded"),
    ("rasso", "arrests", "recorded"),
    ("rasso", "charges", "further_action"),
    ("anti_social_behaviour", "on_niche", "incidents"),
]


@pytest.mark.parametrize(("table", "part", "whole"), PARTS)
def test_no_part_is_above_its_whole(table, part, whole):
    frame = TABLES[table]
    assert (frame[part] <= frame[whole]).all()
    assert frame[part].min() >= 0


@pytest.mark.parametrize("table", COUNTED)
def test_every_month_of_every_member_is_there_once_in_whole_numbers(table):
    frame, by = TABLES[table], COUNTED[table]
    members = math.prod(frame[column].nunique() for column in by)
    assert len(frame) == len(frame.drop_duplicates(["month", *by])) == 36 * members
    assert sorted(frame["month"].unique()) == MONTHS
    assert (frame.drop(columns=["month", *by]).dtypes == "int64").all()


# --- The rest of the monthly figures -----------------------------------------------------------------------


def test_protection_notices_and_orders_of_september_add_up():
    september = TABLES["domestic_abuse"].set_index("month").loc["2024-09"]
    assert (september["dvpn_submitted"], september["dvpn_authorised"]) == (11, 11)
    orders = september[["dvpo_granted", "dvpo_refused", "dvpo_out_of_time"]]
    assert orders.tolist() == [8, 2, 1]


def test_orders_in_force_and_texts_are_as_published():
    rasso = TABLES["rasso"].iloc[-1]
    assert (rasso["shpo_in_force"], rasso["sro_in_force"]) == (605, 14)
    texts = TABLES["telephony"]["CRIB Texts Sent"].tolist()
    assert texts[:33] == ["-"] * 33 and texts[-1] == 736


def test_patrols_come_to_over_4000_hours():
    patrols = pd.read_csv(DATA / "hotspot_patrols.csv")
    assert patrols["month"].max() == "2024-09"
    assert 4_000 < patrols["patrol_hours"].sum() < 4_200


def test_wiltshire_ranks_42nd_and_34th_of_44_without_ties():
    frame = pd.read_csv(DATA / "national_999.csv").set_index("force")
    mean = frame["answer_seconds"] / frame["answered"]
    within = 100 * frame["answered_within_10s"] / frame["answered"]
    assert len(frame) == 44
    assert (round(mean["Wiltshire"], 2), round(within["Wiltshire"], 1)) == (12.49, 83.4)
    assert mean.rank(method="min")["Wiltshire"] == mean.rank(method="max")["Wiltshire"] == 42
    assert within.rank(ascending=False)["Wiltshire"] == 34
    assert (within.round(1) == 83.4).sum() == 1


# --- The files ---------------------------------------------------------------------------------------------


def test_the_script_writes_the_same_bytes_again(tmp_path):
    command = [sys.executable, "-B", str(REPORT / "make_data.py"), "--out", str(tmp_path)]
    subprocess.run(command, check=True, cwd=tmp_path)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_bytes() for path in DATA.iterdir()}


def test_csv_files_have_line_feeds_and_utf_8():
    for path in DATA.glob("*.csv"):
        content = path.read_bytes()
        assert b"\r" not in content and content.endswith(b"\n")
        content.decode("utf-8")


def test_the_telephony_sheet_opens_with_titles_and_months_as_text():
    sheet = pd.read_excel(DATA / "telephony.xlsx", sheet_name="Telephony demand", header=None)
    assert sheet.iloc[0, 0] == "Telephony Demand"
    assert sheet.iloc[1, 0].startswith("Illustrative data")
    assert sheet.iloc[[2]].isna().all(axis=None)
    assert (sheet.iloc[3, 0], sheet.iloc[-1, 0]) == ("Month", "Sep-24")
