"""Cells that every sum takes alike are one class, as large as all of them."""

from __future__ import annotations

from deckgen.metrics.classes import blocks, classes, of_sum
from deckgen.metrics.forms import Atom, Form


def cells(*rows: int) -> Form:
    return frozenset(map(cell, rows))


def cell(row: int) -> Atom:
    return "wards", "deaths", row


def test_what_is_taken_alike_is_in_one_block() -> None:
    assert blocks([{1: 1, 2: 1, 3: 1}, {1: 1, 2: 1}]) == {1: 0, 2: 0, 3: 1}


def test_how_often_it_is_taken_matters() -> None:
    assert blocks([{1: 1, 2: -1}]) == {1: 0, 2: 1}


def test_a_class_is_as_large_as_its_cells() -> None:
    found = classes([cells(1, 2, 3), cells(3)], [], lambda atom: atom[2])
    assert [found.size(found.group(form)) for form in (cells(1, 2, 3), cells(3))] == [6, 3]
    assert (len(found.sizes), found.of[cell(1)]) == (2, found.of[cell(2)])


def test_links_tell_cells_apart_too() -> None:
    found = classes([cells(1, 2)], [{cell(1): 1, cell(9): -1}], lambda _: 1)
    assert found.of[cell(1)] != found.of[cell(2)]
    assert found.combination({cell(1): 1, cell(9): -1}) == {found.of[cell(1)]: 1, found.of[cell(9)]: -1}


def test_a_sum_takes_each_once() -> None:
    assert of_sum(frozenset({4, 7})) == {4: 1, 7: 1}
