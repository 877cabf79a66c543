"""Turn changes by member into a plot of level bars from a zero line, each with its change in words."""

from __future__ import annotations

import altair as alt

from deckgen.charts.formats import value_text
from deckgen.charts.frame import Frame
from deckgen.charts.look import Look
from deckgen.charts.plot import Layers, Plot, by_point, by_value, rows_of, words_layer
from deckgen.charts.rows import rows
from deckgen.charts.scales import Axis
from deckgen.charts.words import Word, fit
from deckgen.model.chart import ChartData

_TEXT_SHARE = 0.4  # of the width, at most, for the words beside the bars


def structure(look: Look) -> Layers:
    """Bars, the zero line over their ends, words."""
    x, y = by_value(alt.X, shown=False), by_point(alt.Y)
    return (
        rows_of("bars").mark_rect(color=look.first).encode(x, y, x2="x2:Q", y2="py2:Q"),
        rows_of("zero").mark_rule(color=look.text, strokeWidth=1).encode(x, y, y2="py2:Q"),
        words_layer(),
    )


def has_data(data: ChartData) -> bool:
    """Whether any member has a change."""
    return bool(data.series) and any(point.value is not None for point in data.series[0].points)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows, axis and words of one chart of changes."""
    points = data.series[0].points
    texts = [_beside(data, index) for index in range(len(points))]
    sizes = (frame.text_size, frame.small_size)
    told = [fit(text, frame.width * _TEXT_SHARE, sizes, 1) for text in texts]
    right = max(each.width for each in told) + 8
    placed = rows([str(point.at) for point in points], frame, frame.top + 5, look, right)
    box = placed.box
    words: list[Word] = [*frame.words, *placed.words]
    bars = []
    for point, each, middle in zip(points, told, placed.middles, strict=False):
        words.extend(each.words(box.right + 6, box.top + middle - each.height / 2, look.text))
        if point.value is not None:
            half = placed.thick / 2
            bars.append(
                {"x": 0.0, "x2": point.value, "py": middle - half, "py2": middle + half, "name": point.at}
            )
    zero = [{"x": 0.0, "py": start, "py2": end} for start, end in placed.zero_lines]
    values = [0.0, *(point.value for point in points if point.value is not None)]
    return Plot(box, tuple(words), {"bars": bars, "zero": zero}, _axis(values), left_out=placed.left_out)


def _beside(data: ChartData, index: int) -> str:
    """The words given for a bar, else its value."""
    if index < len(data.texts) and data.texts[index]:
        return data.texts[index]
    value = data.series[0].points[index].value
    return "No figure" if value is None else value_text(value, data.series[0].unit)


def _axis(values: list[float]) -> Axis:
    low, high = min(values), max(values)
    reach = (high - low) or 1.0
    return Axis(low - reach * 0.01, high + reach * 0.01, ())
