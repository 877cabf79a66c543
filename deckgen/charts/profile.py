"""Turn two shares by member into a plot of two bars a member: who answered, beside who lives there."""

from __future__ import annotations

from collections.abc import Sequence

import altair as alt

from deckgen.charts.formats import capitalised, value_text
from deckgen.charts.frame import FLOOR, Frame, KeyEntry, key
from deckgen.charts.look import Look
from deckgen.charts.plot import (
    Layers,
    Plot,
    Row,
    by_point,
    by_value,
    key_layers,
    key_sets,
    rows_of,
    words_layer,
)
from deckgen.charts.rows import Setting, rows
from deckgen.charts.scales import Axis
from deckgen.charts.words import Word, width
from deckgen.model.chart import ChartData
from deckgen.model.facts import Series

_SEAM = 1.0  # points between a member's two bars


def structure(look: Look) -> Layers:
    """Bars of both series, the zero line, the key, words."""
    x, y = by_value(alt.X, shown=False), by_point(alt.Y)
    colour = alt.Color("colour:N", scale=None)
    return (
        rows_of("bars").mark_rect().encode(x, y, x2="x2:Q", y2="py2:Q", color=colour),
        rows_of("zero").mark_rule(color=look.axis, strokeWidth=0.8).encode(x, y, y2="py2:Q"),
        *key_layers(),
        words_layer(),
    )


def has_data(data: ChartData) -> bool:
    """Whether any member has a share."""
    return any(point.value is not None for series in data.series for point in series.points)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows, axis and words of one chart of shares."""
    both = data.series[:2]
    entries = tuple(
        KeyEntry(capitalised(series.name), colour)
        for series, colour in zip(both, (look.first, look.second), strict=False)
    )
    legend = key(entries, frame, max(8.5, frame.small_size), look)
    members = list(dict.fromkeys(str(point.at) for series in both for point in series.points))
    placed = rows(members, frame, frame.top + legend.height + 4, look)
    numbers = [point.value for series in both for point in series.points if point.value is not None]
    setting = Setting(placed, _axis(numbers, placed.box.width, data, frame), data.unit, frame, look)
    bars, words = _bars(both, members, setting)
    zero: list[Row] = [{"x": 0.0, "py": start, "py2": end} for start, end in placed.zero_lines]
    sets = {"bars": bars, "zero": zero, **key_sets(legend, placed.box)}
    told = (*frame.words, *legend.words, *placed.words, *words)
    return Plot(placed.box, told, sets, setting.axis, left_out=placed.left_out)


def _axis(values: list[float], length: float, data: ChartData, frame: Frame) -> Axis:
    """From 0 to the most, with room behind it for the widest value's words."""
    widest = max(width(value_text(value, data.unit), frame.text_size) for value in values)
    most = max(*values, 0.0) or 1.0
    return Axis(min(*values, 0.0), most / (1 - min(0.5, (widest + 4) / length)), ())


def _bars(both: Sequence[Series], members: Sequence[str], setting: Setting) -> tuple[list[Row], list[Word]]:
    """Each member's bars, the first series on top, each with its value beside it."""
    bars: list[Row] = []
    words: list[Word] = []
    look, thick = setting.look, setting.placed.thick / len(both)
    size = min(setting.frame.text_size, max(FLOOR, thick + 1))
    rows_at = dict(zip(members, setting.placed.middles, strict=False))
    for index, (series, colour) in enumerate(zip(both, (look.first, look.second), strict=False)):
        for point in series.points:
            if point.value is None or str(point.at) not in rows_at:
                continue
            top = rows_at[str(point.at)] + (index - len(both) / 2) * thick
            ends = {"x": 0.0, "x2": point.value, "py": top + _SEAM / 2, "py2": top + thick - _SEAM / 2}
            bars.append({**ends, "colour": colour, "series": series.name, "member": str(point.at)})
            words.append(setting.beside(point.value, setting.across(point.value) + 3, top + thick / 2, size))
    return bars, words
