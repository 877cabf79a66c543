"""Kinds of happening, by their verbs."""

from __future__ import annotations

import pytest

from deckgen.claims import happenings


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("opened", "launched", True), ("opened", "closed", False), ("lift", "bus", False)],
)
def test_verbs_of_one_kind_tell_of_one_happening(one: str, other: str, alike: bool) -> None:
    assert bool(happenings.kinds((one,)) & happenings.kinds((other,))) is alike


def test_a_phrase_stands_for_its_verb() -> None:
    assert happenings.plain("Lamps took the place of candles.") == "Lamps replaced candles."


def test_the_verbs_of_a_kind_are_known() -> None:
    assert "launched" in happenings.verbs(happenings.kinds(("opened",)))
