"""Chart data made by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from narrative.facts_by_hand import SEPTEMBER

from deckgen.model.chart import ChartData
from deckgen.model.facts import Control, ControlPoint, Point, Series, Signal, Unit
from deckgen.model.period import Span
from deckgen.model.spec import ChartItem, Value


def line(name: str, values: Sequence[float | None], unit: Unit = "percent") -> Series:
    """Values of consecutive months up to September 2024."""
    months = Span.ending(SEPTEMBER, len(values))
    return Series(name, unit, tuple(Point(at, value) for at, value in zip(months, values, strict=True)))


def bars(name: str, values: Mapping[str, float | None], unit: Unit = "percent") -> Series:
    """Values of categories."""
    return Series(name, unit, tuple(Point(at, value) for at, value in values.items()))


def data(kind: str, *series: Series, unit: Unit = "percent", facts: tuple[str, ...] = ()) -> ChartData:
    """A chart's data without a control chart."""
    return ChartData(kind, unit, "neither", series, facts=facts)


def controlled(
    values: Sequence[float], signals: Sequence[Signal | None], mean: float = 10, reason: str = ""
) -> ChartData:
    """A control chart of months up to September 2024; a signal's side is that of its value to the mean."""
    months = Span.ending(SEPTEMBER, len(values))
    points = tuple(
        ControlPoint(
            at,
            value,
            mean,
            mean - 5,
            mean + 5,
            signal,
            (1 if value > mean else -1) if signal else 0,
            "neutral" if signal else "common",
        )
        for at, value, signal in zip(months, values, signals, strict=True)
    )
    control = Control(points, (months,), None, reason)  # type: ignore[arg-type]
    return ChartData("control", "count", "neither", (line("offered", list(values)),), control)


def chart(kind: str, *metrics: str, title: str = "", **options: Value) -> ChartItem:
    """A chart of metrics of the slide `calls`."""
    names = tuple(f"calls.{name}" for name in metrics or ("offered",))
    return ChartItem(f"chart-{kind}", kind, names, options, title)
