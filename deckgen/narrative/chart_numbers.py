"""Turn a chart's data into the table of its numbers, printed in full as sentences print them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from deckgen.model.chart import ChartData, ChartText
from deckgen.model.discretion import Discretion
from deckgen.model.facts import Control, ControlPoint, Figure, Number, Point, Unit
from deckgen.model.numbers import Entry, Numbers, NumbersRow
from deckgen.model.period import Period
from deckgen.model.spec import ChartItem
from deckgen.model.text import Run
from deckgen.narrative import english, formats
from deckgen.narrative.tokens import NO_WORDS, Wording

FAMILY = "numbers"
_BEFORE_BARS = 3  # a chart's title, subtitle and description
_GAP = Entry(formats.NOT_AVAILABLE)
_WITHHELD = Entry("withheld", withheld=True)
_LINES: tuple[tuple[str, Callable[[ControlPoint], float | None]], ...] = (
    ("Mean", lambda point: point.mean),
    ("Lower limit", lambda point: point.lower),
    ("Upper limit", lambda point: point.upper),
)
"""As control charts name them."""
_MEMBERS = {"stacked": "Question", "compared": "Question", "paired": "Question"}
"""What the rows of a chart of no periods are, by its kind, where no category says."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column's name and unit, and its entry in each row that it has one for."""

    name: str
    unit: Unit
    entries: Mapping[Period | str, Entry]


def numbers(item: ChartItem, data: ChartData, text: ChartText, wording: Wording) -> Numbers:
    """The numbers of a chart, and what it says beside them: a control chart's signals, the words at bars."""
    columns = [*_series(item, data, wording), *_beside(data, text, wording)]
    if data.control and not data.withheld:  # lines drawn anew from what is shown stand in the chart alone
        columns.extend(_signals(data.control, wording))
        columns.extend(_lines(data.control, data.unit, _decimals(item, 0, wording)))
    columns.extend(_target(data, columns))
    at = list(dict.fromkeys(each for column in columns for each in column.entries))
    periods = sorted(each for each in at if isinstance(each, Period))
    over_time = bool(at) and len(periods) == len(at)
    rows = (
        NumbersRow(_name(each, wording), tuple(column.entries.get(each, _GAP) for column in columns))
        for each in (periods if over_time else at)
    )
    return Numbers(
        text.title,
        "; ".join(filter(None, (text.subtitle, *_events(data, wording)))),
        _head(item, periods if over_time else (), wording),
        tuple(column.name for column in columns),
        tuple(column.unit for column in columns),
        tuple(rows),
        over_time,
    )


def _series(item: ChartItem, data: ChartData, wording: Wording) -> Iterator[_Column]:
    sources = wording.spec.sources.items()
    discretion = Discretion([name for name, source in sources if source.personal])
    for index, series in enumerate(data.series):
        decimals = _decimals(item, index, wording)
        entries = {point.at: _entry(point, series.unit, decimals, discretion) for point in series.points}
        name = f"Change in {english.uncapitalised(series.name)}" if item.kind == "bars" else series.name
        yield _Column(english.capitalised(name), series.unit, entries)


def _beside(data: ChartData, text: ChartText, wording: Wording) -> Iterator[_Column]:
    """What stands beside each bar in words."""
    if any(data.texts) and data.series:
        told = zip(data.series[0].points, text.runs[_BEFORE_BARS:], strict=False)
        entries = {point.at: _said(runs) for point, runs in told if english.plain(runs)}
        yield _Column(wording.plain(FAMILY, "beside"), "number", entries)


def _signals(control: Control, wording: Wording) -> Iterator[_Column]:
    """What each point's mark says, where any has one."""
    if any(point.verdict != "common" for point in control.points):
        entries: dict[Period | str, Entry] = {
            each.period: _said(wording.tell(FAMILY, each.verdict, NO_WORDS)) for each in control.points
        }
        yield _Column(wording.plain(FAMILY, "signal"), "number", entries)


def _said(runs: tuple[Run, ...]) -> Entry:
    return Entry(english.plain(runs), said=runs)


def _events(data: ChartData, wording: Wording) -> Iterator[str]:
    """The dated lines of a chart."""
    for each in data.events:
        words = {"event": each.label, "period": formats.period(each.period, wording.spec.year_starts)}
        yield wording.plain(FAMILY, "event", words)


def _entry(point: Point, unit: Unit, decimals: int | None, discretion: Discretion) -> Entry:
    """A point; of a source about persons not one that a single cell says, as a chart alone may show it."""
    if point.withheld or (point.working is not None and discretion.is_one_cell(point.working)):
        return _WITHHELD
    return _number(point.value if point.exact is None else point.exact, unit, decimals)


def _lines(control: Control, unit: Unit, decimals: int | None) -> Iterator[_Column]:
    """The mean and the limits; of those that no point has, no column."""
    for name, read in _LINES:
        values = {point.period: read(point) for point in control.points}
        if any(value is not None for value in values.values()):
            yield _Column(name, unit, {at: _number(value, unit, decimals) for at, value in values.items()})


def _target(data: ChartData, columns: Sequence[_Column]) -> Iterator[_Column]:
    """The target that a chart draws, which holds throughout."""
    target = data.target
    if target is not None and target.value is not None and columns:
        entry = Entry(formats.figure(target), float(target.value))
        name = english.capitalised(data.target_label or "target")
        yield _Column(name, target.unit, dict.fromkeys(columns[0].entries, entry))


def _number(value: Number | None, unit: Unit, decimals: int | None) -> Entry:
    return _GAP if value is None else Entry(formats.figure(Figure(value, unit, decimals)), float(value))


def _decimals(item: ChartItem, index: int, wording: Wording) -> int | None:
    """Of the series' own metric, or of the one that all are of."""
    metric = (
        wording.spec.metrics.get(item.metrics[min(index, len(item.metrics) - 1)]) if item.metrics else None
    )
    return metric.decimals if metric else None


def _name(at: Period | str, wording: Wording) -> str:
    return formats.period(at, wording.spec.year_starts) if isinstance(at, Period) else at


def _head(item: ChartItem, periods: Sequence[Period], wording: Wording) -> str:
    """What the rows are: "Month", "Area", "Question"."""
    if periods:
        return english.capitalised(periods[0].frequency)
    by = item.options.get("by")
    told = wording.name_text("by", by) if isinstance(by, str) else _MEMBERS.get(item.kind, "Member")
    return english.capitalised(told)
