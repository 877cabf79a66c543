"""Charts over categories."""

from collections.abc import Mapping

import pytest
from metrics.worlds import SEPTEMBER, book_of, chart, chart_of, metric, slide, source, spec, table

from deckgen.model.table import SourceTable

AREAS = source("wards", {"offered": "count", "area": "category"})


def test_bars_are_changes_with_the_largest_fall_first() -> None:
    changes = {"North": 5, "South": -20, "East": 10, "West": -1}
    rows = [
        {
            "period": str(SEPTEMBER - back),
            "offered": 100 + (change if back == 0 else 0),
            "area": area,
        }
        for area, change in changes.items()
        for back in range(24)
    ]
    rows.append({"period": "2024-09", "offered": 3, "area": "New"})
    made = spec([metric(better="lower")], [AREAS])
    data = chart_of(made, [table(AREAS, rows)], chart("bars", "offered", by="area"))
    (bars,) = data.series
    assert [(point.at, point.value) for point in bars.points] == [
        ("South", -20.0),
        ("West", -1.0),
        ("North", 5.0),
        ("East", 10.0),
    ]
    assert data.facts[0] == "wards.offered.by-area.south"
    assert (data.unit, data.better, data.texts) == ("count", "lower", ())
    only = chart("bars", "offered", by="area", only=("East", "South"))
    data = chart_of(made, [table(AREAS, rows)], only)
    assert [point.at for point in data.series[0].points] == ["East", "South"]


ASKED = source("wards", {"trust": "category", "safe": "category"}, "year", records=True, complete=False)
TRUST = metric("trust", "answers", "wards.trust", saying=("4", "5"), short="Trust")
SAFE = metric("safe", "answers", "wards.safe", saying=("4", "5"), short="Safe")


def answers(waves: Mapping[str, Mapping[tuple[str | None, str | None], int]]) -> SourceTable:
    rows = [
        {"period": wave, "trust": trust, "safe": safe}
        for wave, given in waves.items()
        for (trust, safe), times in given.items()
        for _ in range(times)
    ]
    return table(ASKED, rows)


DATA = answers({"2021": {("4", None): 60, ("1", None): 40}, "2024": {("5", "1"): 30, ("1", "4"): 70}})
PLAIN = spec([TRUST, SAFE], [ASKED])


def test_stacked_has_a_series_an_answer_and_a_bar_a_question() -> None:
    data = chart_of(PLAIN, [DATA], chart("stacked", "trust", "safe", steps=("1", "4", "5")))
    assert {line.name: [point.value for point in line.points] for line in data.series} == {
        "1": [70.0, 30.0],
        "4": [0.0, 70.0],
        "5": [30.0, 0.0],
    }
    assert [point.at for point in data.series[0].points] == ["Trust", "Safe"]
    for bar in range(2):
        assert sum(line.points[bar].value or 0 for line in data.series) == 100
    assert data.facts == ("wards.trust.survey", "wards.safe.survey")
    latest = tuple(range(102, 202))  # 100 of the wave before stand above
    assert [(each.columns, each.rows) for each in data.provenance.sources] == [
        (("trust",), latest),
        (("safe",), latest),
    ]


@pytest.mark.parametrize(
    ("steps", "code", "said"),
    [
        (("1", "4", "5", "six"), "unknown-answer", "nobody gave the answer 'six'"),
        (("1", "4"), "answer-without-step", "the answers 5 have no step"),
    ],
)
def test_steps_and_answers_must_agree(steps: tuple[str, ...], code: str, said: str) -> None:
    asked = slide((), [chart("stacked", "trust", "safe", steps=steps)])
    _, problems = book_of(spec([TRUST, SAFE], [ASKED], slides=(asked,)), [DATA])
    (found,) = problems
    assert found.code == code
    assert found.message.startswith(said)


def test_paired_sets_two_waves_side_by_side_with_a_gap_where_nobody_was_asked() -> None:
    data = chart_of(PLAIN, [DATA], chart("paired", "trust", "safe"))
    assert [line.name for line in data.series] == ["2021", "2024"]
    assert [[point.value for point in line.points] for line in data.series] == [[60.0, None], [30.0, 70.0]]


def test_paired_with_one_wave_is_one_series() -> None:
    data = chart_of(PLAIN, [answers({"2024": {("5", "4"): 100}})], chart("paired", "trust"))
    assert [line.name for line in data.series] == ["2024"]


def test_a_profile_sets_shares_beside_those_of_another_metric() -> None:
    people = source("people", {"number": "count", "trust": "category"}, period="")
    number = metric("number", top="people.number", short="People")
    counted = table(people, [{"number": 3, "trust": "1"}, {"number": 1, "trust": "5"}])
    everyone = metric("all", "answers", "wards.trust", saying=("1", "4", "5"), short="Asked")
    asked = chart("profile", "all", by="trust", against="wards.number")
    data = chart_of(spec([everyone, number], [ASKED, people]), [DATA, counted], asked)
    assert [line.name for line in data.series] == ["Asked", "People"]
    values = {line.name: {str(point.at): point.value for point in line.points} for line in data.series}
    assert values["Asked"] == {"1": 70.0, "4": 0.0, "5": 30.0}
    assert values["People"]["1"] == 75.0
    assert data.facts[0] == "wards.all.share-1"
