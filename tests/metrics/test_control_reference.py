"""Our control charts against NHSRplotthedots and qicharts2, to 1e-9."""

import csv
from pathlib import Path

import pytest

from deckgen.metrics.control import xmr
from deckgen.metrics.limits import Method
from deckgen.model.facts import Signal
from deckgen.model.period import Period, Span

SPC = Path(__file__).resolve().parents[3] / "shared/data/spc"
FIRST = Period.month(2020, 1)
WORDS: dict[Signal | None, str] = {
    "outside": "CL",
    "trend": "7 Point Trend",
    "two-of-three": "2 in 3",
    "shift": "7 Points",
    None: "Common Cause",
}
DOTTED = sorted(path.name for path in SPC.glob("[np]*.csv"))

pytestmark = pytest.mark.skipif(
    not SPC.is_dir(), reason="the reference results are not beside the repository"
)


def rows_of(name: str) -> list[dict[str, str]]:
    with (SPC / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def nearly(text: str) -> object:
    return None if text == "NA" else pytest.approx(float(text), rel=1e-9)


def signal_of(word: str) -> Signal | None:
    if word in ("Above UCL", "Below LCL"):
        return "outside"
    return next(signal for signal, start in WORDS.items() if word.startswith(start))


@pytest.mark.parametrize("name", DOTTED or ["none"])
def test_results_agree_with_nhsrplotthedots(name: str) -> None:
    rows = rows_of(name)
    groups = [row["rebase_group"] for row in rows]
    control = xmr(
        [(FIRST + step, float(row["y"])) for step, row in enumerate(rows)],
        better="higher" if name.startswith("nhsr") else "lower",
        breaks=[FIRST + step for step in range(1, len(rows)) if groups[step] != groups[step - 1]],
        method=Method(screened="unscreened" not in name, between_only=True, minimum_points=1),
    )
    for point, row in zip(control.points, rows, strict=True):
        assert point.mean == nearly(row["mean_col"])
        assert (point.lower, point.upper) == (nearly(row["lpl"]), nearly(row["upl"]))
        assert point.side == int(row["relative_to_mean"])
        assert point.signal == signal_of(row["special_cause_type"])
        assert row["point_type"] in (f"special_cause_{point.verdict}", f"{point.verdict}_cause")


@pytest.mark.parametrize("name", ["ptd_short_6_points.csv", "ptd_short_12_points.csv"])
def test_from_fewer_than_13_points_we_conclude_nothing(name: str) -> None:
    series = [(FIRST + step, float(row["y"])) for step, row in enumerate(rows_of(name))]
    control = xmr(series, better="lower")
    assert control.reason == "too-few"
    assert {point.verdict for point in control.points} == {"common"}


def test_results_agree_with_qicharts2() -> None:
    rows = rows_of("qicharts2_ref_ex_6.5_3.csv")
    frozen = sum(row["baseline"] == "TRUE" for row in rows)
    control = xmr(
        [(FIRST + step, float(row["y"])) for step, row in enumerate(rows)],
        better="neither",
        baseline=Span(FIRST, FIRST + (frozen - 1)),
        method=Method(limits_factor=3 / 1.128),
    )
    for point, row in zip(control.points, rows, strict=True):
        assert (point.mean, point.lower, point.upper) == (
            nearly(row["cl"]),
            nearly(row["lcl"]),
            nearly(row["ucl"]),
        )
        assert (point.signal == "outside") == (row["sigma.signal"] == "TRUE")
