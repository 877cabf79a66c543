"""Turn two waves of the same questions into a plot of two dots a question, joined, each with its value."""

from __future__ import annotations

import altair as alt

from deckgen.charts.formats import capitalised, value_text
from deckgen.charts.frame import FLOOR, Frame, Key, KeyEntry, key
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

_DOT = 62.0  # square points
_ROLES = ("earlier", "later")
_BESIDE = 7.0  # from a dot's middle to its value


def structure(look: Look) -> Layers:
    """A faint line a row, what joins the waves, the earlier wave open, the later one filled, words."""
    x, y = by_value(alt.X, shown=False), by_point(alt.Y)
    dots = rows_of("earlier").mark_point(filled=True, fill=look.ground, stroke=look.common, strokeWidth=1.6)
    return (
        rows_of("tracks").mark_rule(color=look.grid, strokeWidth=0.8).encode(x, y, x2="x2:Q"),
        rows_of("joins").mark_rule(color=look.common, strokeWidth=2).encode(x, y, x2="x2:Q"),
        dots.encode(x, y, size=alt.value(_DOT), opacity=alt.value(1)),
        rows_of("later")
        .mark_point(filled=True, fill=look.first, opacity=1)
        .encode(x, y, size=alt.value(_DOT)),
        *key_layers(),
        words_layer(),
    )


def has_data(data: ChartData) -> bool:
    """Whether any question has a value in any wave."""
    return any(point.value is not None for series in data.series for point in series.points)


def plot(data: ChartData, frame: Frame, look: Look) -> Plot:
    """The rows, axis and words of one chart of two waves; a question of one wave only has one dot."""
    waves = data.series[:2]
    legend = _key(waves, frame, look)
    questions = list(dict.fromkeys(str(point.at) for series in waves for point in series.points))
    placed = rows(questions, frame, frame.top + legend.height + 4, look)
    values = dict(zip(_ROLES[-len(waves) :], (_by_question(series) for series in waves), strict=True))
    numbers = [value for each in values.values() for value in each.values()]
    setting = Setting(placed, _axis(numbers, placed.box.width, data, frame), data.unit, frame, look)
    sets, words = _marks(questions, values, setting)
    told = (*frame.words, *legend.words, *placed.words, *words)
    return Plot(
        placed.box, told, {**sets, **key_sets(legend, placed.box)}, setting.axis, left_out=placed.left_out
    )


def _key(waves: tuple[Series, ...], frame: Frame, look: Look) -> Key:
    looks = ((look.common, False), (look.first, True))[-len(waves) :]
    entries = tuple(
        KeyEntry(capitalised(series.name), colour, "circle", filled)
        for series, (colour, filled) in zip(waves, looks, strict=True)
    )
    return key(entries, frame, max(8.5, frame.small_size), look)


def _by_question(series: Series) -> dict[str, float]:
    return {str(point.at): point.value for point in series.points if point.value is not None}


def _axis(values: list[float], length: float, data: ChartData, frame: Frame) -> Axis:
    """From the least to the most, with room outside both for the widest value's words."""
    least, most = min(values), max(values)
    reach = (most - least) or 1.0
    widest = max(width(value_text(value, data.unit), frame.text_size, bold=True) for value in values)
    room = min(0.47, (widest + _BESIDE + 1) / length)
    scale = reach / (1 - 2 * room)
    return Axis(least - scale * room, most + scale * room, ())


def _marks(
    questions: list[str], values: dict[str, dict[str, float]], setting: Setting
) -> tuple[dict[str, list[Row]], list[Word]]:
    sets: dict[str, list[Row]] = {"tracks": [], "joins": [], "earlier": [], "later": []}
    words: list[Word] = []
    for question, middle in zip(questions, setting.placed.middles, strict=False):
        sets["tracks"].append({"x": setting.axis.low, "x2": setting.axis.high, "py": middle})
        found = [(role, each[question]) for role, each in values.items() if question in each]
        for role, value in found:
            sets[role].append({"x": value, "py": middle, "question": question})
        if len(found) == 2:
            sets["joins"].append({"x": found[0][1], "x2": found[1][1], "py": middle})
        words.extend(_beside(found, middle, setting))
    return sets, words


def _beside(found: list[tuple[str, float]], middle: float, setting: Setting) -> list[Word]:
    """The lower value left of its dot, the higher right; the later wave's in bold."""
    words = []
    size = min(setting.frame.text_size, max(FLOOR, setting.placed.thick + 2))
    for order, (role, value) in enumerate(sorted(found, key=lambda each: each[1])):
        left = order == 0 and len(found) == 2
        x = setting.across(value) + (-_BESIDE if left else _BESIDE)
        words.append(setting.beside(value, x, middle, size, role == "later", "right" if left else "left"))
    return words
