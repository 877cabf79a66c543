"""Turn one or more series over periods into a plot of lines, each named at its end: no key to look up."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from deckgen.charts import labels
from deckgen.charts.formats import value_text
from deckgen.charts.frame import Frame
from deckgen.charts.look import EVENT_DASH, LINE_DASHES, TARGET_DASH, Look
from deckgen.charts.plot import Layers, Plot, Row, by_value, rows_of, words_layer
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
from deckgen.charts.words import Fitted, Word, width
from deckgen.model.chart import ChartData
from deckgen.model.facts import Series
from deckgen.model.period import Period

_COLUMN = 0.3  # of the width, at most, for the words beside the lines
_STYLES = 4  # colours and dashes that can be told apart


def structure(look: Look) -> Layers:
    """Back to front: target, events, lines by place in the order, first and last values' dots, words."""
    x, y = by_value(alt.X), by_value(alt.Y)
    order = [str(index) for index in range(_STYLES)]
    colour = alt.Color("style:N", scale=alt.Scale(domain=order, range=list(look.lines)), legend=None)
    dash = alt.StrokeDash(
        "style:N", scale=alt.Scale(domain=order, range=[list(each) for each in LINE_DASHES]), legend=None
    )
    return (
        rows_of("target").mark_rule(color=look.target, strokeWidth=1.5, strokeDash=TARGET_DASH).encode(y),
        rows_of("events").mark_rule(color=look.event, strokeWidth=1, strokeDash=EVENT_DASH).encode(x),
        rows_of("lines")
        .mark_line(strokeWidth=2, strokeJoin="round")
        .encode(x, y, color=colour, strokeDash=dash, detail=["series:N", "run:N"]),
        rows_of("ends").mark_point(filled=True, opacity=1, size=22).encode(x, y, color=colour),
        words_layer(),
    )


def has_data(data: ChartData) -> bool:
    """Whether any series has a value."""
    return any(_valued(series) for series in data.series)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows, axes and words of one chart of lines."""
    drawn = [series for series in data.series if _valued(series)]
    periods = row_of([period for series in drawn for period, _ in _valued(series)])
    ends = [_end(index, series, len(drawn), data, look) for index, series in enumerate(drawn)]
    column = end_column((*ends, *target_end(data, look)), frame, frame.width * _COLUMN)
    line = _timeline(data, drawn, periods, frame, column)
    words = (
        *frame.words,
        *end_words(column, line),
        *note_words(_notes(data, periods), frame, line, look),
        *_starts(data, drawn, line, frame, look),
    )
    return Plot(line.box, words, _sets(data, drawn, line), line.x, line.y)


def _valued(series: Series) -> list[tuple[Period, float]]:
    return [
        (point.at, point.value)
        for point in series.points
        if isinstance(point.at, Period) and point.value is not None
    ]


def _timeline(
    data: ChartData,
    drawn: Sequence[Series],
    periods: tuple[Period, ...],
    frame: Frame,
    column: Sequence[tuple[EndLabel, Fitted]],
) -> Timeline:
    values = [value for series in drawn for _, value in _valued(series)]
    if data.target is not None and data.target.value is not None:
        values.append(float(data.target.value))
    right = max(fitted.width for _, fitted in column) + 6
    spare = frame.small_size + 5
    notes = _notes(data, periods)
    first = timeline(periods, values, data.unit, frame, frame.top + 6, right, spare)
    above = max(6.0, notes_height(notes, periods, frame, first.box))
    return timeline(periods, values, data.unit, frame, frame.top + above, right, spare)


def _end(index: int, series: Series, count: int, data: ChartData, look: Look) -> EndLabel:
    """A line's last value; with its name, in its colour, where there are several lines."""
    value = _valued(series)[-1][1]
    told = value_text(value, data.unit)
    if count == 1:
        return EndLabel(told, value, look.text, bold=True, dear=3)
    return EndLabel(f"{series.name} {told}", value, look.line_words[index % _STYLES], dear=3)


def _starts(
    data: ChartData, drawn: Sequence[Series], line: Timeline, frame: Frame, look: Look
) -> tuple[Word, ...]:
    """Each line's first value over its dot, or under it, where it stands clear; else not at all."""
    size, path = frame.small_size, _path(drawn, line)
    words: list[Word] = []
    taken: list[tuple[float, float, float, float]] = []
    starts = [(index, *_valued(series)[0]) for index, series in enumerate(drawn) if len(_valued(series)) > 1]
    for index, period, value in sorted(starts, key=lambda each: -each[2]):
        told = value_text(value, data.unit)
        left, at = line.across(line.index(period)) - 2, line.down(value)
        bases = [base for base in (at - 5, at + size + 3) if base <= line.box.bottom]
        boxes = [(left - 1, base - size, left + width(told, size) + 2, base + 1) for base in bases]
        free = [box for box in boxes if not any(box[1] < other[3] and other[1] < box[3] for other in taken)]
        if not free:
            continue
        box = free[labels.clearest(free, path)]
        taken.append(box)
        colour = look.text if len(drawn) == 1 else look.line_words[index % _STYLES]
        words.append(Word(told, left, box[3] - 1, size, colour))
    return tuple(words)


def _path(drawn: Sequence[Series], line: Timeline) -> list[list[tuple[float, float]]]:
    return [
        [(line.across(line.index(period)), line.down(value)) for period, value in _valued(series)]
        for series in drawn
    ]


def _notes(data: ChartData, periods: tuple[Period, ...]) -> list[Note]:
    return [Note(event.label, event_at(event, periods)) for event in events_within(data.events, periods)]


def _sets(data: ChartData, drawn: Sequence[Series], line: Timeline) -> dict[str, list[Row]]:
    lines: list[Row] = []
    ends: list[Row] = []
    for index, series in enumerate(drawn):
        valued = _valued(series)
        style = {"series": f"{index} {series.name}", "style": str(index % _STYLES)}
        pieces = unbroken([(line.index(period), value, 0) for period, value in valued])
        lines.extend({**row, **style} for row in pieces)
        ends.extend(
            {"x": line.index(period), "y": value, **style} for period, value in (valued[0], valued[-1])
        )
    target = data.target.value if data.target else None
    return {
        "lines": lines,
        "ends": ends,
        "events": [
            {"x": event_at(event, line.periods)} for event in events_within(data.events, line.periods)
        ],
        "target": [{"y": float(target)}] if target is not None else [],
    }
