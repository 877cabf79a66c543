"""Turn an XmR control chart's result into a plot: line, mean, dashed limits and a mark a verdict.

Limits and signals come from metrics; nothing is judged here. Each verdict has a colour and a shape of its
own, each segment its own mean and limits, and what the limits stand on is named above the marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import altair as alt

from deckgen.charts.formats import value_text
from deckgen.charts.frame import Frame, Key, KeyEntry, key
from deckgen.charts.look import (
    EVENT_DASH,
    LIMIT_DASH,
    TARGET_DASH,
    VERDICT_AREAS,
    VERDICT_SHAPES,
    VERDICT_WORDS,
    Look,
)
from deckgen.charts.plot import Layers, Plot, Row, by_value, key_layers, key_sets, rows_of, words_layer
from deckgen.charts.timeline import (
    EndLabel,
    Note,
    Timeline,
    end_column,
    end_words,
    event_at,
    events_within,
    note_words,
    notes_height,
    row_of,
    target_end,
    timeline,
    unbroken,
)
from deckgen.charts.words import Fitted
from deckgen.model.chart import ChartData
from deckgen.model.facts import Control, ControlPoint
from deckgen.model.period import Period

_COLUMN = 0.25  # of the width, at most, for the words beside the marks
_CLOSE = 5.0  # points from mark to mark, below which marks are smaller
_KEYED = ("improvement", "concern", "neutral")


def structure(look: Look) -> Layers:
    """Back to front: baseline, target, events, mean, limits, line, points by verdict, words."""
    x, y = by_value(alt.X), by_value(alt.Y)
    verdicts = list(look.verdicts)
    points = rows_of("points").mark_point(filled=True, opacity=1, strokeWidth=0)
    return (
        rows_of("baseline").mark_rect(color=look.band, opacity=0.45).encode(x, x2="x2:Q"),
        rows_of("target").mark_rule(color=look.target, strokeWidth=1.5, strokeDash=TARGET_DASH).encode(y),
        rows_of("events").mark_rule(color=look.event, strokeWidth=1, strokeDash=EVENT_DASH).encode(x),
        rows_of("mean").mark_rule(color=look.mean, strokeWidth=1).encode(x, y, x2="x2:Q"),
        rows_of("limits")
        .mark_rule(color=look.limit, strokeWidth=1, strokeDash=LIMIT_DASH)
        .encode(x, y, x2="x2:Q"),
        rows_of("line")
        .mark_line(color=look.common, strokeWidth=1.3, strokeJoin="round")
        .encode(x, y, detail="run:N"),
        points.encode(
            x,
            y,
            shape=_of_verdict(alt.Shape, verdicts, [VERDICT_SHAPES[each] for each in verdicts]),
            color=_of_verdict(alt.Color, verdicts, [look.verdicts[each] for each in verdicts]),
            size=alt.Size("area", type="quantitative", scale=None),
        ),
        *key_layers(),
        words_layer(),
    )


def _of_verdict(
    channel: type[alt.Shape] | type[alt.Color], verdicts: list[str], values: Sequence[str]
) -> alt.Shape | alt.Color:
    scale = alt.Scale(domain=verdicts, range=list(values))
    return channel("verdict", type="nominal", scale=scale, legend=None)


def has_data(data: ChartData) -> bool:
    """Whether there is a point to draw."""
    return bool(data.control and data.control.points)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows, axes and words of one control chart."""
    assert data.control is not None
    control = data.control
    periods = row_of([point.period for point in control.points])
    legend = _key(control, frame, look)
    ends = _ends(data, control, frame, look)
    column = end_column(ends, frame, frame.width * _COLUMN)
    line = _timeline(data, control, periods, frame, frame.top + legend.height, column)
    notes = _notes(data, control, periods)
    words = (
        *frame.words,
        *legend.words,
        *end_words(column, line),
        *note_words(notes, frame, line, look),
    )
    return Plot(line.box, words, _sets(data, control, line, legend), line.x, line.y)


def _timeline(
    data: ChartData,
    control: Control,
    periods: tuple[Period, ...],
    frame: Frame,
    top: float,
    column: Sequence[tuple[EndLabel, Fitted]],
) -> Timeline:
    """The axes twice: how wide the marks are decides how many rows the notes above them need."""
    values = _values(data, control)
    right = max(fitted.width for _, fitted in column) + 6
    notes = _notes(data, control, periods)
    first = timeline(periods, values, data.unit, frame, top + 6, right)
    above = max(6.0, notes_height(notes, periods, frame, first.box))
    return timeline(periods, values, data.unit, frame, top + above, right)


def _values(data: ChartData, control: Control) -> list[float]:
    """All that must be inside the axis, limits held within what the unit can be."""
    values = [point.value for point in control.points]
    for point in control.points:
        lower, upper = _limits(data, point)
        values.extend(each for each in (lower, upper, point.mean) if each is not None)
    if data.target is not None and data.target.value is not None:
        values.append(float(data.target.value))
    return values


def _limits(data: ChartData, point: ControlPoint) -> tuple[float | None, float | None]:
    """A point's limits as drawn: never below 0 for what cannot be negative, nor above 100 per cent."""
    lower, upper = point.lower, point.upper
    if lower is not None and all(each.value >= 0 for each in (data.control or _NONE).points):
        lower = max(0.0, lower)
    if upper is not None and data.unit == "percent":
        upper = min(100.0, upper)
    return lower, upper


_NONE = Control((), (), None, "")


def _sets(data: ChartData, control: Control, line: Timeline, legend: Key) -> dict[str, list[Row]]:
    target = data.target.value if data.target else None
    mean, limits = _levels(data, control, line)
    baseline = control.baseline
    return {
        "baseline": [{"x": line.index(baseline.first) - 0.5, "x2": line.index(baseline.last) + 0.5}]
        if baseline
        else [],
        "target": [{"y": float(target)}] if target is not None else [],
        "events": [
            {"x": event_at(event, line.periods)} for event in events_within(data.events, line.periods)
        ],
        "mean": mean,
        "limits": limits,
        "line": unbroken(
            [(line.index(point.period), point.value, _segment(control, point)) for point in control.points]
        ),
        "points": _points(control, line),
        **key_sets(legend, line.box),
    }


def _points(control: Control, line: Timeline) -> list[Row]:
    """Common points first, so that signals are drawn over them; smaller where they stand close."""
    ordered = sorted(control.points, key=lambda point: (point.verdict != "common", point.period))
    scale = 1.0 if line.box.width / len(line.periods) >= _CLOSE else 0.6
    return [
        {
            "x": line.index(point.period),
            "y": point.value,
            "verdict": point.verdict,
            "area": VERDICT_AREAS[point.verdict] * scale,
            "period": str(point.period),
        }
        for point in ordered
    ]


def _segment(control: Control, point: ControlPoint) -> int:
    return next((index for index, span in enumerate(control.segments) if point.period in span), -1)


def _levels(data: ChartData, control: Control, line: Timeline) -> tuple[list[Row], list[Row]]:
    """Mean and limits as level pieces, one for each stretch of points that has the same."""
    means: list[Row] = []
    limits: list[Row] = []
    last = max(point.period for point in control.points)

    def level(point: ControlPoint) -> tuple[object, ...]:
        return (_segment(control, point), point.mean, *_limits(data, point))

    for (_, mean, *both), stretch in groupby(control.points, key=level):
        points = list(stretch)
        ends = {
            "x": line.index(points[0].period) - 0.4,
            "x2": line.index(points[-1].period) + (0.5 if points[-1].period == last else 0.4),
        }
        means.append({**ends, "y": mean})
        limits.extend({**ends, "y": each} for each in both if each is not None)
    return means, limits


def _ends(data: ChartData, control: Control, frame: Frame, look: Look) -> tuple[EndLabel, ...]:
    """The last value, and the names of the last segment's lines."""
    last = max(control.points, key=lambda point: point.period)
    lower, upper = _limits(data, last)
    trial = control.reason == "too-few"
    short = frame.narrow
    named = (
        (upper, "Upper" if short else "Trial limit" if trial else "Upper limit"),
        (last.mean, "Mean"),
        (lower, "Lower" if short else "Trial limit" if trial else "Lower limit"),
    )
    ends = [
        EndLabel(name, at, look.muted, small=True, dear=0 if name == "Mean" else 1)
        for at, name in named
        if at is not None
    ]
    latest = EndLabel(value_text(last.value, data.unit), last.value, look.text, bold=True, dear=3)
    return (latest, *ends, *target_end(data, look))


def _notes(data: ChartData, control: Control, periods: tuple[Period, ...]) -> list[Note]:
    notes = [Note(event.label, event_at(event, periods)) for event in events_within(data.events, periods)]
    if control.baseline:
        start = max(0, control.baseline.first.ordinal - periods[0].ordinal)
        notes.insert(
            0, Note("Baseline", (start - 1 + control.baseline.last.ordinal - periods[0].ordinal + 1) / 2)
        )
    return notes


def _key(control: Control, frame: Frame, look: Look) -> Key:
    """What the marks mean that this chart has."""
    present = [each for each in _KEYED if any(point.verdict == each for point in control.points)]
    entries = tuple(
        KeyEntry(VERDICT_WORDS[each], look.verdicts[each], VERDICT_SHAPES[each]) for each in present
    )
    return key(entries, frame, frame.small_size, look)
