"""Turn a kind's structure and one chart's values into a Vega-Lite document.

A kind's structure (its layers, marks and encodings) is made with Altair and validated once; what differs
between charts is only named data sets, parameters, padding and size, so that thirty charts are drawn quickly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import altair as alt

from deckgen.charts.frame import Box, Frame, Key
from deckgen.charts.look import FONT, Look
from deckgen.charts.scales import Axis
from deckgen.charts.words import Word, shown

Row = Mapping[str, object]
Document = dict[str, Any]
_NO_AXIS = Axis(0.0, 1.0, ())
_SAMPLE_AREA = 36.0  # square points

Layers = tuple[alt.Chart, ...]
Structure = Callable[[Look], Layers]


@dataclass(frozen=True, slots=True)
class Plot:
    """What one chart adds to its kind's structure.

    `box` is where the marks stand. `x` and `y` are its axes; a kind that places marks by the point leaves
    `y` out. `sets` are rows by data set; a set that is left out is empty and draws nothing. `left_out` counts
    members that the chart is too low for.
    """

    box: Box
    words: tuple[Word, ...]
    sets: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    x: Axis = _NO_AXIS
    y: Axis = _NO_AXIS
    left_out: int = 0


def document(structure: Structure, plot: Plot, frame: Frame, look: Look, description: str) -> Document:
    """The Vega-Lite document of a chart: its picture is exactly as large as the frame."""
    template, names = _validated(structure, look)
    box = plot.box
    sets: dict[str, Sequence[Row]] = dict.fromkeys(names, ())
    sets |= plot.sets
    sets["words"] = [_word(word, box) for word in plot.words]
    return {
        **template,
        "description": description,
        "width": box.width,
        "height": box.height,
        "padding": {
            "left": box.left,
            "top": box.top,
            "right": frame.width - box.right,
            "bottom": frame.height - box.bottom,
        },
        "datasets": {name: list(rows) for name, rows in sets.items()},
        "params": [*_axis("x", plot.x), *_axis("y", plot.y), {"name": "text_size", "value": frame.text_size}],
    }


def rows_of(name: str) -> alt.Chart:
    """A layer's beginning: the rows of a named data set."""
    return alt.Chart(alt.NamedData(name))


def by_value(channel: type[alt.X] | type[alt.Y], shown: bool = True) -> Any:
    """The x or y channel on a value's scale, whose ends, ticks and labels are parameters."""
    name = "x" if channel is alt.X else "y"
    scale = alt.Scale(domain=alt.ExprRef(f"{name}_ends"), nice=False, zero=False)
    axis = alt.Axis(
        title=None,
        values=alt.ExprRef(f"{name}_ticks"),
        labelExpr=f"{name}_labels[indexof({name}_ticks, datum.value)]",
        labelFontSize=alt.ExprRef("text_size"),
    )
    return channel(name, type="quantitative", scale=scale, axis=axis if shown else None)


def by_point(channel: type[alt.X] | type[alt.Y]) -> Any:
    """The x or y channel in points from the top left corner of the marks' box."""
    name = "px" if channel is alt.X else "py"
    return channel(name, type="quantitative", scale=None)


def words_layer() -> alt.Chart:
    """All words of a chart, each where it was measured to stand."""
    words: alt.Chart = rows_of("words").mark_text(
        align=alt.ExprRef("datum.align"),
        baseline="alphabetic",
        fontSize=alt.ExprRef("datum.size"),
        fontWeight=alt.ExprRef("datum.weight"),
        color=alt.ExprRef("datum.colour"),
    )
    return words.encode(by_point(alt.X), by_point(alt.Y), text=alt.Text("text", type="nominal"))


def key_layers() -> tuple[alt.Chart, ...]:
    """The samples of a key, filled or open."""
    layers = []
    for name, filled in (("key_filled", True), ("key_open", False)):
        mark = rows_of(name).mark_point(filled=filled, opacity=1, strokeWidth=1.6)
        layers.append(
            mark.encode(
                by_point(alt.X),
                by_point(alt.Y),
                shape=alt.Shape("shape", type="nominal", scale=None),
                color=alt.Color("colour", type="nominal", scale=None),
                size=alt.Size("area", type="quantitative", scale=None),
            )
        )
    return tuple(layers)


def key_sets(key: Key, box: Box) -> dict[str, list[Row]]:
    """The rows of a key's samples."""
    sets: dict[str, list[Row]] = {"key_filled": [], "key_open": []}
    for x, y, entry in key.samples:
        sets["key_filled" if entry.filled else "key_open"].append(
            {
                "px": round(x - box.left, 2),
                "py": round(y - box.top, 2),
                "shape": entry.shape,
                "colour": entry.colour,
                "area": _SAMPLE_AREA,
            }
        )
    return sets


@lru_cache(maxsize=64)
def _validated(structure: Structure, look: Look) -> tuple[Document, tuple[str, ...]]:
    """A kind's document without its values, checked against the schema, and the names of its data sets."""
    chart = alt.layer(*structure(look)).properties(autosize=alt.AutoSizeParams(type="none"))
    template = chart.configure(**_config(look)).to_dict()
    return template, tuple(sorted({layer["data"]["name"] for layer in template["layer"]}))


def _config(look: Look) -> dict[str, Any]:
    return {
        "font": FONT,
        "background": look.ground,
        "aria": False,
        "view": alt.ViewConfig(stroke=None),
        "axis": alt.AxisConfig(labelColor=look.text, labelOverlap=False, labelLimit=1000, titleFontSize=10),
        "axisX": alt.AxisConfig(
            grid=False,
            domainColor=look.axis,
            tickColor=look.axis,
            tickSize=3,
            labelPadding=3,
            labelFlush=False,
        ),
        "axisY": alt.AxisConfig(
            grid=True, gridColor=look.grid, gridWidth=0.6, domain=False, ticks=False, labelPadding=4
        ),
    }


def _axis(name: str, axis: Axis) -> list[Row]:
    return [
        {"name": f"{name}_ends", "value": [axis.low, axis.high]},
        {"name": f"{name}_ticks", "value": [value for value, _ in axis.ticks]},
        {"name": f"{name}_labels", "value": [label for _, label in axis.ticks]},
    ]


def _word(word: Word, box: Box) -> Row:
    return {
        "text": shown(word.text),
        "px": round(word.x - box.left, 2),
        "py": round(word.y - box.top, 2),
        "size": word.size,
        "weight": "bold" if word.bold else "normal",
        "colour": word.colour,
        "align": word.align,
    }
