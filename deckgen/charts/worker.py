"""Turn orders read from standard input into pictures on standard output: the other end of `pool`.

Run in a process of its own. V8 holds Python's lock from start to end, so that a thread would stop the whole
program while it starts or draws; a process uses the second core.
"""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Sequence
from typing import BinaryIO

from deckgen.charts import frame, look, plot, render
from deckgen.charts.drawing import KINDS, Order, draw_one
from deckgen.charts.look import Look
from deckgen.model.chart import ChartText, Image
from deckgen.problems import Problem, Problems
from deckgen.units import Length, Size

Drawn = tuple[dict[str, Image], tuple[Problem, ...]]


def draw_batch(orders: Sequence[Order], chosen: Look) -> Drawn:
    """The pictures of some charts by name, and what there is to say of them."""
    problems = Problems()
    images: dict[str, Image] = {}
    for order in orders:
        image = draw_one(order, chosen, problems)
        if image is not None:
            images[order[0]] = image
    return images, tuple(problems)


def get_ready() -> None:
    """Do once what the first chart would wait for: start V8, find fonts, validate each kind's structure."""
    chosen = look.Look()
    small = frame.frame(ChartText("A", "a", ""), Size(Length.points(80), Length.points(60)), chosen)
    empty = plot.Plot(frame.Box(10, 40, 60, 10), small.words)
    documents = [plot.document(kind.structure, empty, small, chosen, "") for kind in KINDS.values()]
    render.render(documents[0])


def serve() -> None:
    """Answer batches until standard input ends. Whatever else is printed goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    get_ready()
    _answer(sys.stdin.buffer, answers)


def _answer(questions: BinaryIO, answers: BinaryIO) -> None:
    while True:
        try:
            orders, chosen = pickle.load(questions)
        except EOFError:
            return
        pickle.dump(draw_batch(orders, chosen), answers, protocol=pickle.HIGHEST_PROTOCOL)
        answers.flush()
