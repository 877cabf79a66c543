"""Turn what charts over time share into places: the axes, the labels above dated lines and beside ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.charts import labels
from deckgen.charts.formats import capitalised, period_text, standard_text
from deckgen.charts.frame import Box, Frame
from deckgen.charts.look import Look
from deckgen.charts.plot import Row
from deckgen.charts.scales import Axis, period_axis, value_axis
from deckgen.charts.words import Fitted, Word, fit, width
from deckgen.model.chart import ChartData, EventMark
from deckgen.model.facts import Unit
from deckgen.model.period import Period, Span

_CLOSE = 0.98  # of a label's height, how near the next may come
_EDGE = 2.0  # points free right of the labels: other programs draw words a hair wider
_LANE = 1.25  # height of a row of labels above the marks, in sizes


@dataclass(frozen=True, slots=True)
class EndLabel:
    """Words that want to stand right of the marks at the height of a value."""

    text: str
    value: float
    colour: str
    bold: bool = False
    small: bool = False
    dear: int = 0  # the dearer, the longer it is kept where there is room for few


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods in a row with no gaps, the box of the marks, and both axes."""

    periods: tuple[Period, ...]
    box: Box
    x: Axis
    y: Axis

    def index(self, period: Period) -> int:
        """A period's place in the row; below 0 or beyond the last where it is outside."""
        return period.ordinal - self.periods[0].ordinal

    def across(self, index: float) -> float:
        """Points from the chart's left edge to a place in the row."""
        return self.box.left + self.x.at(index, self.box.width)

    def down(self, value: float) -> float:
        """Points from the chart's top edge to a value."""
        return self.box.bottom - self.y.at(value, self.box.height)


def row_of(periods: Sequence[Period]) -> tuple[Period, ...]:
    """All periods from the earliest to the latest, those without a value too."""
    return tuple(Span(min(periods), max(periods)))


def timeline(
    periods: tuple[Period, ...],
    values: Sequence[float],
    unit: Unit,
    frame: Frame,
    top: float,
    right: float,
    spare: float = 0.0,
) -> Timeline:
    """Axes and box, when the marks begin at `top` and `right` points are kept for labels beside them.

    `spare` points are kept free between the values and the box's upper and lower edge.
    """
    size = frame.text_size
    bottom = frame.height - size - 7
    y = value_axis(values, unit, bottom - top, size, spare)
    left = max(y.label_width(size) + 5, width(period_text(periods[0]), size) / 2 - 4)
    box = Box(left, top, frame.width - left - right - _EDGE, bottom - top)
    x = period_axis(periods, box.width, size, left)
    return Timeline(periods, box, x, y)


def end_column(ends: Sequence[EndLabel], frame: Frame, most: float) -> tuple[tuple[EndLabel, Fitted], ...]:
    """Each end with its words in lines that fit a column of at most `most` points."""
    return tuple(
        (end, fit(end.text, most, (frame.small_size if end.small else frame.text_size,), 3, end.bold))
        for end in ends
    )


def end_words(column: Sequence[tuple[EndLabel, Fitted]], line: Timeline) -> tuple[Word, ...]:
    """The ends' words beside their values, moved apart; the least dear go where the box is too low."""
    low, high = line.box.top - 6, line.box.bottom + 3
    kept = sorted(column, key=lambda each: -each[0].dear)
    while len(kept) > 1 and kept[-1][0].dear < kept[0][0].dear and _height(kept) > high - low:
        kept.pop()
    middles = labels.spread(
        [line.down(end.value) for end, _ in kept], [fitted.height * _CLOSE for _, fitted in kept], low, high
    )
    words: list[Word] = []
    for (end, fitted), middle in zip(kept, middles, strict=True):
        words.extend(fitted.words(line.box.right + 4, middle - fitted.height / 2, end.colour))
    return tuple(words)


def _height(column: Sequence[tuple[EndLabel, Fitted]]) -> float:
    return sum(fitted.height * _CLOSE for _, fitted in column)


@dataclass(frozen=True, slots=True)
class Note:
    """Words above the marks for what stands at a place in the row of periods."""

    text: str
    at: float


def events_within(events: Sequence[EventMark], periods: tuple[Period, ...]) -> tuple[EventMark, ...]:
    """The events that fall on a drawn period, each once, in order of time."""
    found = {event: None for event in events if periods[0] <= event.period <= periods[-1]}
    return tuple(sorted(found, key=lambda event: (event.period, event.label)))


def event_at(event: EventMark, periods: tuple[Period, ...]) -> float:
    """Where an event's line stands: as its period begins, between two points."""
    return event.period.ordinal - periods[0].ordinal - 0.5


def notes_height(notes: Sequence[Note], periods: tuple[Period, ...], frame: Frame, room: Box) -> float:
    """How much room above the marks the notes need, in points."""
    rows = _note_rows(notes, periods, frame, room)
    return (max(rows) + 1) * frame.small_size * _LANE + 2 if rows else 0.0


def note_words(notes: Sequence[Note], frame: Frame, line: Timeline, look: Look) -> tuple[Word, ...]:
    """The notes above the marks, in as many rows as they need."""
    size = frame.small_size
    rows = _note_rows(notes, line.periods, frame, line.box)
    return tuple(
        Word(note.text, start, line.box.top - 4 - row * size * _LANE, size, look.text)
        for note, row, (start, _) in zip(
            notes, rows, _note_spans(notes, line.periods, frame, line.box), strict=True
        )
    )


def _note_rows(notes: Sequence[Note], periods: tuple[Period, ...], frame: Frame, box: Box) -> list[int]:
    return labels.rows(_note_spans(notes, periods, frame, box), _note_gap(frame))


def _note_gap(frame: Frame) -> float:
    return frame.small_size * 0.8


def _note_spans(
    notes: Sequence[Note], periods: tuple[Period, ...], frame: Frame, box: Box
) -> list[tuple[float, float]]:
    wants = [
        (box.left + (note.at + 0.5) / len(periods) * box.width, width(note.text, frame.small_size))
        for note in notes
    ]
    return labels.anchored(wants, _note_gap(frame), 0.0, frame.width)


def target_end(data: ChartData, look: Look) -> tuple[EndLabel, ...]:
    """The target's name and value, beside its line; empty without a target."""
    if data.target is None or data.target.value is None:
        return ()
    value = float(data.target.value)
    named = capitalised(data.target_label or "target")
    told = named if any(each.isdigit() for each in named) else f"{named} {standard_text(value, data.unit)}"
    return (EndLabel(told, value, look.text, small=True, dear=2),)


def unbroken(points: Sequence[tuple[int, float | None, int]]) -> list[Row]:
    """Rows of a line from (place, value, segment): `run` tells the pieces between gaps and segments apart."""
    rows: list[Row] = []
    run, before = 0, (-2, -1)
    for place, value, segment in sorted(points, key=lambda point: point[0]):
        if value is None:
            continue
        if (place - 1, segment) != before:
            run += 1
        before = (place, segment)
        rows.append({"x": place, "y": value, "run": run})
    return rows
