"""Turn a chart without data into an honest empty frame that says so."""

from __future__ import annotations

import altair as alt

from deckgen.charts.frame import Box, Frame
from deckgen.charts.look import Look
from deckgen.charts.plot import Layers, Plot, by_point, rows_of, words_layer
from deckgen.charts.words import Word
from deckgen.model.chart import ChartData

NO_DATA = "No data for this period"


def structure(look: Look) -> Layers:
    """A thin outline, and words."""
    outline = rows_of("outline").mark_rect(filled=False, stroke=look.grid, strokeWidth=0.8)
    return (outline.encode(by_point(alt.X), by_point(alt.Y), x2="px2:Q", y2="py2:Q"), words_layer())


def has_data(_data: ChartData) -> bool:
    """An empty frame draws without any."""
    return True


def plot(_data: ChartData, frame: Frame, look: Look) -> Plot:
    """The outline below the title, with the words in its middle."""
    top = frame.top + 4
    box = Box(0, top, frame.width, frame.height - top)
    middle = Word(
        NO_DATA, frame.width / 2, top + box.height / 2 + 3.5, frame.text_size, look.muted, align="center"
    )
    outline = {"px": 0.5, "py": 0.5, "px2": box.width - 0.5, "py2": box.height - 0.5}
    return Plot(box, (*frame.words, middle), {"outline": [outline]})
