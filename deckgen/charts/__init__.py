"""Turn charts' data, words and sizes into pictures: SVG, PNG and PDF, drawn with Altair and Vega-Lite.

Importing this package loads neither Altair nor V8.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from deckgen.charts.look import Look, look_of
from deckgen.charts.pool import WORKERS, Pool, draw_here
from deckgen.model.chart import ChartData, ChartText, Image
from deckgen.problems import Problems
from deckgen.units import Size

if TYPE_CHECKING:
    from deckgen.charts.drawing import Order

__all__ = ["Drawing", "Look", "draw", "look_of", "warm_up"]

_pool: Pool | None = None
_making = threading.Lock()


class Drawing(Protocol):
    """A chart that is to be drawn: what, with which words, how large."""

    @property
    def data(self) -> ChartData: ...
    @property
    def text(self) -> ChartText: ...
    @property
    def size(self) -> Size: ...


def warm_up() -> None:
    """Start the workers, so that V8 and Altair are ready, on other cores, when charts are to be drawn."""
    global _pool
    with _making:
        if _pool is None:
            _pool = Pool(WORKERS)


def draw(
    drawings: Mapping[str, Drawing], look: Look, problems: Problems, *, workers: bool = True
) -> dict[str, Image]:
    """Every chart by name, in the order given. Without `workers` they are drawn in this process.

    A chart without data is an empty frame that says so, and a warning; a chart of an unknown kind is left
    out, and an error. The same input gives the same SVG and PNG; a PDF's fonts may stand in another order.
    """
    orders: list[Order] = [(name, each.data, each.text, each.size) for name, each in drawings.items()]
    if not orders:
        return {}
    if workers:
        warm_up()
    images, found = _pool.draw(orders, look) if workers and _pool else draw_here(orders, look)
    problems.extend(found)
    return {name: images[name] for name in drawings if name in images}
