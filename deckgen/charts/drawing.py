"""Turn one chart's data, words and size into its picture, whatever its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from deckgen.charts import bars, control, empty, paired, profile, rolling, stacked
from deckgen.charts.frame import Frame, frame
from deckgen.charts.look import Look
from deckgen.charts.plot import Document, Plot, Structure, document
from deckgen.charts.render import render
from deckgen.model.chart import ChartData, ChartText, Image
from deckgen.problems import Place, Problems, nearest
from deckgen.units import Size

_LEAST = 48.0  # points of width that marks need to be read

Order = tuple[str, ChartData, ChartText, Size]
"""A chart to be drawn: its name, what it shows, its words and its size."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of chart: its structure, whether data fill it, and what one chart adds."""

    structure: Structure
    has_data: Callable[[ChartData], bool]
    plot: Callable[[ChartData, Frame, Look], Plot]


KINDS: Mapping[str, Kind] = {
    module.__name__.rsplit(".", 1)[-1]: Kind(module.structure, module.has_data, module.plot)
    for module in (control, rolling, bars, stacked, paired, profile)
}
_EMPTY = Kind(empty.structure, empty.has_data, empty.plot)


def draw_one(order: Order, look: Look, problems: Problems) -> Image | None:
    """The picture of a chart, an empty frame where it has no data; None for a kind that is none of ours."""
    made = describe(order, look, problems)
    return render(made) if made is not None else None


def describe(order: Order, look: Look, problems: Problems) -> Document | None:
    """A chart's Vega-Lite document, or None for a kind that is none of ours."""
    name, data, text, size = order
    place = Place(slide=name)
    kind = KINDS.get(data.kind)
    if kind is None:
        message = f"unknown kind of chart '{data.kind}'"
        problems.error("chart-kind-unknown", place, message, nearest(data.kind, KINDS))
        return None
    if not kind.has_data(data):
        message = f"the chart '{text.title}' has no data, and is drawn as an empty frame"
        problems.warning("chart-empty", place, message, "check the data file's months, or take the chart out")
        kind = _EMPTY
    around = frame(text, size, look)
    plot = kind.plot(data, around, look)
    _report_crowding(plot, text, place, problems)
    return document(kind.structure, plot, around, look, text.alt)


def _report_crowding(plot: Plot, text: ChartText, place: Place, problems: Problems) -> None:
    if plot.left_out:
        message = f"the chart '{text.title}' is too low for {plot.left_out} of its rows"
    elif plot.box.width < _LEAST or plot.box.height < _LEAST / 2:
        message = f"the chart '{text.title}' has too little room for its marks beside its words"
    else:
        return
    hint = "shorten its title or its members' names, show fewer members, or put fewer charts on the slide"
    problems.warning("chart-crowded", place, message, hint)
