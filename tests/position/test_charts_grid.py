"""Charts share a pane on the grid on which the smallest reads best."""

from __future__ import annotations

import pytest
from blocks_by_hand import chart

from deckgen.position.charts import ChartsPart, grid
from deckgen.position.sheet import Area

PANE = Area(486, 92, 444, 404)


def shape(cells: tuple[Area, ...]) -> list[int]:
    """How many charts each row has."""
    tops = [round(cell.y, 3) for cell in cells]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (2, [1, 1]), (3, [1, 1, 1]), (4, [2, 2]), (5, [1, 2, 2]), (6, [2, 2, 2])]
)
def test_a_pane_of_charts(count: int, rows: list[int]) -> None:
    assert shape(grid(count, PANE, 12)) == rows


def test_two_charts_share_the_height_of_their_pane() -> None:
    assert [(cell.width, cell.height) for cell in grid(2, PANE, 12)] == [(444, 196), (444, 196)]


def test_four_charts_share_its_width_too() -> None:
    assert {(cell.width, cell.height) for cell in grid(4, PANE, 12)} == {(216, 196)}


def test_a_low_pane_puts_charts_side_by_side() -> None:
    assert shape(grid(2, Area(0, 0, 444, 156), 12)) == [2]


def test_columns_asked_for_are_honoured() -> None:
    assert shape(grid(3, PANE, 12, columns=2)) == [2, 1]
    assert shape(grid(4, PANE, 12, columns=1)) == [1, 1, 1, 1]


def test_one_chart_is_not_drawn_out() -> None:
    (cell,) = grid(1, PANE, 12)
    assert cell.height == pytest.approx(444 * 0.7)


def test_charts_stay_inside_and_apart() -> None:
    for count in range(1, 7):
        cells = grid(count, PANE, 12)
        for cell in cells:
            assert cell.x >= PANE.x and cell.x + cell.width <= PANE.x + PANE.width + 1e-6
            assert cell.y >= PANE.y and cell.bottom <= PANE.bottom + 1e-6
        assert len({(cell.x, cell.y) for cell in cells}) == count


def test_charts_are_dealt_over_slides_in_order() -> None:
    part = ChartsPart(tuple(chart(name) for name in "abcde"), 0, 12, 444)
    assert [[block.slot for block in each.blocks] for each in part.dealt(2)] == [["a", "b", "c"], ["d", "e"]]
    assert len(ChartsPart((chart("a"),), 0, 12, 444).dealt(2)) == 1
