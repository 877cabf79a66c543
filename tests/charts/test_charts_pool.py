"""Charts drawn by worker processes are the same as charts drawn here."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from chart_samples import LONG, SAMPLES, Asked, order, points_of

from deckgen import charts
from deckgen.charts.drawing import Order
from deckgen.charts.look import Look
from deckgen.charts.pool import Pool, draw_here
from deckgen.model.chart import ChartData
from deckgen.problems import Problems

NAMES = ("control", "bars", "rolling")
SIZE = (216, 126)


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    pool = Pool(1)
    yield pool
    pool.end()


def orders(*names: str) -> list[Order]:
    return [(name, *order(SAMPLES[name], SIZE)[1:]) for name in names]


def test_a_worker_draws_what_this_process_draws(pool: Pool) -> None:
    there, _ = pool.draw(orders(*NAMES), Look())
    here, _ = draw_here(orders(*NAMES), Look())
    assert {name: (image.svg, image.png) for name, image in there.items()} == {
        name: (image.svg, image.png) for name, image in here.items()
    }


def test_charts_of_a_worker_that_has_gone_are_drawn_here() -> None:
    pool = Pool(1)
    (worker,) = pool._workers
    worker._process.kill()
    worker._process.wait()
    images, _ = pool.draw(orders("control"), Look())
    pool.end()
    assert set(images) == {"control"}


def test_pictures_come_by_name_in_the_order_asked_for_with_their_problems() -> None:
    size = points_of(SIZE)
    asked = {name: Asked(SAMPLES[name], LONG, size) for name in NAMES}
    asked["nothing"] = Asked(ChartData("rolling", "count", "lower", ()), LONG, size)
    problems = Problems()
    images = charts.draw(asked, charts.Look(), problems, workers=False)
    assert list(images) == [*NAMES, "nothing"]
    assert [problem.code for problem in problems] == ["chart-empty"]


def test_nothing_to_draw_starts_nothing() -> None:
    assert charts.draw({}, charts.Look(), Problems()) == {}


def test_importing_charts_loads_neither_altair_nor_v8() -> None:
    heavy = {"altair", "vl_convert", "PIL", "deckgen.fonts"}
    asked = f"import sys, deckgen.charts; print({heavy} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "set()"
