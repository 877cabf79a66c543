"""Turn shares of ordered answers into a plot of one full bar a question, each share named where it fits."""

from __future__ import annotations

import altair as alt

from deckgen.charts.formats import capitalised, share_text
from deckgen.charts.frame import Frame, KeyEntry, key
from deckgen.charts.look import Look, readable_on
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
from deckgen.charts.rows import Rows, rows
from deckgen.charts.scales import Axis
from deckgen.charts.words import Word, width
from deckgen.model.chart import ChartData

_SEAM = 0.8  # points of white between two shares
_AXIS = Axis(0.0, 100.0, ())


def structure(look: Look) -> Layers:
    """Shares in their colours with white seams, the key, words."""
    x, y = by_value(alt.X, shown=False), by_point(alt.Y)
    shares = rows_of("shares").mark_rect(stroke=look.ground, strokeWidth=_SEAM)
    colour = alt.Color("colour:N", scale=None)
    return (shares.encode(x, y, x2="x2:Q", y2="py2:Q", color=colour), *key_layers(), words_layer())


def has_data(data: ChartData) -> bool:
    """Whether any answer has a share."""
    return any(point.value for series in data.series for point in series.points)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows and words of one chart of answers: a bar to 100 per cent a question."""
    colours = look.steps(len(data.series))
    entries = tuple(
        KeyEntry(capitalised(series.name), colour)
        for series, colour in zip(data.series, colours, strict=True)
    )
    legend = key(entries, frame, max(8.5, frame.small_size), look)
    questions = [str(point.at) for point in data.series[0].points]
    placed = rows(questions, frame, frame.top + legend.height + 3, look)
    shares, inside = _shares(data, placed, colours, frame)
    sets = {"shares": shares, **key_sets(legend, placed.box)}
    words = (*frame.words, *legend.words, *placed.words, *inside)
    return Plot(placed.box, words, sets, _AXIS, left_out=placed.left_out)


def _shares(
    data: ChartData, placed: Rows, colours: tuple[str, ...], frame: Frame
) -> tuple[list[Row], list[Word]]:
    shares: list[Row] = []
    words: list[Word] = []
    for index, middle in enumerate(placed.middles):
        values = [series.points[index].value or 0.0 for series in data.series]
        total, so_far = sum(values), 0.0
        for value, colour, series in zip(values, colours, data.series, strict=True):
            if not value:
                continue
            start, end = 100 * so_far / total, 100 * (so_far + value) / total
            so_far += value
            half = placed.thick / 2
            ends = {"x": start, "x2": end, "py": middle - half, "py2": middle + half}
            shares.append({**ends, "colour": colour, "answer": series.name, "value": value})
            words.extend(_inside(value, (start, end), middle, placed, colour, frame))
    return shares, words


def _inside(
    value: float, ends: tuple[float, float], middle: float, placed: Rows, colour: str, frame: Frame
) -> tuple[Word, ...]:
    """The share in whole per cent, where its part of the bar has room for it."""
    size = frame.small_size if placed.thick >= frame.small_size + 1 else 8.0
    told = share_text(value)
    start, end = (_AXIS.at(each, placed.box.width) for each in ends)
    if width(told, size) + 4 > end - start or placed.thick < size:
        return ()
    x, y = placed.box.left + (start + end) / 2, placed.box.top + middle + size * 0.36
    return (Word(told, x, y, size, readable_on(colour), align="center"),)
