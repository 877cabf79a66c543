"""A period is read back from what it is written as."""

from __future__ import annotations

import pytest

from deckgen.model.period import Period


@pytest.mark.parametrize("text", ["2024-09", "2020-W53", "2024-W01", "2024-Q3", "2024"])
def test_a_period_is_read_as_it_is_written(text: str) -> None:
    assert str(Period.parse(text)) == text


@pytest.mark.parametrize("text", ["", "2024-9", "2024-13", "2024-W54", "2024-Q5", "0000", "Sep 2024"])
def test_nothing_else_is_a_period(text: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(text)
