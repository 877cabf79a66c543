"""Turn the data of a chart into published series: what it draws and labels, its control lines and target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from deckgen.model.chart import ChartData
from deckgen.model.dump_workings import Line, Workings, number
from deckgen.model.facts import Control, ControlPoint, Figure, Number, Unit
from deckgen.model.working import Working


@dataclass(frozen=True, slots=True)
class PublishedPoint:
    """One number of a chart: what it stands at, and how it is worked out."""

    at: str
    value: Number | None
    working: Working | None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class PublishedSeries:
    """Points of a chart by a name that no other series of a report has.

    They are `of` the data, or of the method: a mean, a control limit, a target.
    """

    id: str
    slide: str
    slot: str
    name: str
    unit: Unit
    points: tuple[PublishedPoint, ...]
    of: Literal["data", "method"] = "data"


def of_charts(charts: Mapping[tuple[str, str], ChartData]) -> tuple[PublishedSeries, ...]:
    """Every series of these charts, which are known by slide and slot."""
    return tuple(each for (slide, slot), data in charts.items() for each in of_chart(slide, slot, data))


def of_chart(slide: str, slot: str, data: ChartData) -> tuple[PublishedSeries, ...]:
    """Every series of a chart, in the order in which it draws them."""
    named: dict[str, PublishedSeries] = {}
    drawn = list(_drawn(data))
    method = [*_lines(data.control), *_target(data.target)]
    for place, (name, unit, points) in enumerate((*drawn, *method)):
        base = f"{slide}/{slot}/{name}"
        unique, again = base, 2
        while unique in named:
            unique, again = f"{base} ({again})", again + 1
        named[unique] = PublishedSeries(
            unique,
            slide,
            slot,
            name,
            unit or data.unit,
            tuple(points),
            "data" if place < len(drawn) else "method",
        )
    return tuple(named.values())


def tell(all_series: Iterable[PublishedSeries], workings: Workings) -> None:
    """Tell where the workings of all these points are going to stand."""
    for series in all_series:
        held = [(each.at, each.value, each.working) for each in series.points if each.value is not None]
        workings.tell_series(series.id, held)


def document(series: PublishedSeries, workings: Workings) -> dict[str, Any]:
    """A series as plain values, a point a line; of a point that is a cell about persons not its value."""
    return {
        "id": series.id,
        "slide": series.slide,
        "slot": series.slot,
        "name": series.name,
        "unit": series.unit,
        "of": series.of,
        "points": [_point(series.id, point, workings) for point in series.points],
    }


def _point(series: str, point: PublishedPoint, workings: Workings) -> Line:
    hidden = workings.hides_point(point.working)
    told = Line(
        at=point.at,
        value=None if hidden else number(point.value),
        working=workings.point(series, point.at, point.working),
    )
    if hidden:
        return Line(told | {"personal": True})
    return Line(told | {"withheld": True}) if point.withheld else told


_Drawn = tuple[str, Unit | None, list[PublishedPoint]]


def _drawn(data: ChartData) -> Iterator[_Drawn]:
    for series in data.series:
        points = [
            PublishedPoint(str(point.at), point.value, point.working, point.withheld)
            for point in series.points
        ]
        yield series.name, series.unit, points


_Line = Callable[[ControlPoint], tuple[float | None, Working | None]]
_LINES: tuple[tuple[str, _Line], ...] = (
    ("mean", lambda point: (point.mean, point.workings.mean)),
    ("lower limit", lambda point: (point.lower, point.workings.lower)),
    ("upper limit", lambda point: (point.upper, point.workings.upper)),
)


def _lines(control: Control | None) -> Iterator[_Drawn]:
    for name, line in _LINES if control else ():
        assert control is not None
        yield name, None, [PublishedPoint(str(point.period), *line(point)) for point in control.points]


def _target(target: Figure | None) -> Iterator[_Drawn]:
    if target is not None and target.value is not None:
        yield "target", target.unit, [PublishedPoint("target", target.value, target.working)]
