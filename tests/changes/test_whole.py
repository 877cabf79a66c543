"""Workings of a published file: references put in, and those of a chart said once."""

from __future__ import annotations

from typing import Any

from deckgen.changes import whole
from deckgen.changes.whole import Workings


def cells(first: str, last: str, **more: object) -> dict[str, Any]:
    return {"take": "sum", "source": "desk", "column": "offered", "periods": [first, last], **more}


def line(*points: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "desk/chart/offered", "points": list(points), **more}


def point(at: str, working: dict[str, Any] | None, value: int | None = 1) -> dict[str, Any]:
    return {"at": at, "value": value, "working": working}


MAY, JUNE = (cells(month, month) for month in ("2024-05", "2024-06"))
CHART = line(point("2024-05", MAY), point("2024-06", JUNE), point("2024-07", None, None))
YEAR = {
    "operation": "add",
    "of": [{"series": CHART["id"], "from": "2024-05", "to": "2024-06"}, {"constant": 1}],
}
DOCUMENT = {
    "facts": [
        {"id": "a", "figures": {"value": {"working": {"series": CHART["id"], "at": "2024-06"}}}},
        {"id": "b", "figures": {"value": {"working": YEAR}}},
        {"id": "c", "figures": {"value": {"working": {"figure": "c#value"}}}},
    ],
    "series": [CHART],
}


def test_a_figure_or_point_that_is_referred_to_is_put_in() -> None:
    workings = Workings(DOCUMENT)
    assert workings.whole({"figure": "a#value"}) == JUNE
    assert workings.whole({"figure": "b#value"}) == {"operation": "add", "of": [MAY, JUNE, {"constant": 1}]}


def test_where_cells_stood_is_not_kept() -> None:
    full = cells("2024-05", "2024-05", rows=[[2, 2]], value=7, where={"area": ["North"]})
    assert Workings({}).whole(full) == cells("2024-05", "2024-05", where={"area": ["North"]})


def test_what_refers_to_nothing_or_to_itself_has_no_working() -> None:
    workings = Workings(DOCUMENT)
    assert workings.whole({"figure": "gone#value"}) is None
    assert workings.whole({"figure": "c#value"}) is None
    assert workings.whole({"operation": "add", "of": [MAY, {"figure": "gone#value"}]}) is None


def test_the_workings_of_a_line_are_said_once_and_found_again() -> None:
    rolling = line(*(point(at, cells(f"2023-{at[5:]}", at)) for at in ("2024-05", "2024-06")))
    wholes = whole.points(rolling, Workings({}))
    shared = whole.shared(wholes)
    assert shared == cells("", "") | {"periods": [-12, 0]}
    short = line({"at": "2024-05", "value": 1}, {"at": "2024-06", "value": 1}, working=shared)
    assert whole.points(short, Workings({})) == wholes


def test_a_point_that_is_worked_out_otherwise_keeps_its_own() -> None:
    wholes = {"2024-05": MAY, "2024-06": JUNE, "2024-07": cells("2024-01", "2024-07")}
    shared = whole.shared(wholes)
    assert [at for at, each in wholes.items() if whole.is_shared(each, at, shared)] == ["2024-05", "2024-06"]


def test_bars_of_no_time_share_nothing() -> None:
    assert whole.shared({"North": MAY, "South": MAY}) is None
