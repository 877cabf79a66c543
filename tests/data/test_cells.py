"""Cells become values, and say why they do not."""

from __future__ import annotations

from datetime import date

import pytest

from deckgen.data import cells
from deckgen.data.cells import BadCell, Value
from deckgen.model.spec import ColumnKind


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("count", "1,234", 1234),
        ("count", "10041.0", 10041),
        ("count", "0", 0),
        ("number", "-1.5", -1.5),
        ("number", "−1.5", -1.5),
        ("number", "1,234.5", 1234.5),
        ("percent", "12%", 12.0),
        ("percent", "12.5", 12.5),
        ("duration", "754", 754.0),
        ("duration", "12:34", 754.0),
        ("duration", "1:12:34", 4354.0),
        ("duration", "90:00", 5400.0),
        ("duration", "8.25", 8.25),
        ("date", "30/09/2024", date(2024, 9, 30)),
        ("date", "", None),
        ("text", "", None),
        ("category", "No", "No"),
        ("category", "007", "007"),
    ],
)
def test_a_cell_is_read_as_its_column_says(kind: ColumnKind, text: str, value: Value) -> None:
    assert cells.read(kind, text) == value


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        ("count", "", "the cell is empty"),
        ("count", "-5", "a count below zero"),
        ("count", "5.5", "a count with a fraction"),
        ("count", "12%", "a percentage, wanted a count"),
        ("count", "-", "'-' is not a count"),
        ("count", "n/a", "'n/a' is not a count"),
        ("count", "1,23", "'1,23' is not a count"),
        ("count", "#REF!", "an error of a formula"),
        ("count", "2024-09-01", "is a date"),
        ("count", "inf", "'inf' is not a count"),
        ("count", "9" * 20, "too large"),
        ("category", "#N/A", "an error of a formula"),
        ("category", "", "the cell is empty"),
        ("duration", "1:75:00", "60 or more"),
        ("duration", "12:75", "60 or more"),
        ("duration", "-3", "below zero"),
        ("duration", "soon", "not a duration"),
        ("percent", "n/a", "not a percentage"),
        ("date", "09/30/2024", "not a date"),
    ],
)
def test_a_bad_cell_says_what_is_wrong(kind: ColumnKind, text: str, message: str) -> None:
    with pytest.raises(BadCell, match=message.replace("#", r"\#")):
        cells.read(kind, text)
