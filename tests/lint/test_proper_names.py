"""Names that differ by an ending or by the word for their kind are one; other names are left apart."""

from __future__ import annotations

import pytest
from one_slide import KNOWN

from deckgen import lint
from deckgen.lint import proper_names, synonyms


def second_names(text: str) -> list[str]:
    page = lint.printed(f"Homes\nData Summary\n• {text}", "slide")
    return [each.words for each in proper_names.renamed(page, KNOWN)]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The Cool Homes fund and the Cooler Homes fund help tenants.", "Cooler Homes"),
        ("The Green Streets scheme and the Green Streets project began.", "Green Streets project"),
        ("The Youth Hub and the Youth Centre are open.", "Youth Centre"),
        ("The Calm Minds programme took 512 people, and 204 came to Calm Mind later.", "Calm Mind"),
        ("Calm Minds took 512 people, and 204 came to the Calm Mind scheme later.", "Calm Mind scheme"),
        ("Safe Steps saw 240 homes, and staff of Safer Steps fitted 112 rails.", "Safer Steps"),
    ],
)
def test_one_thing(text: str, again: str) -> None:
    assert second_names(text) == [again]


@pytest.mark.parametrize(
    "text",
    [
        "North Street and South Street are closed.",
        "A Care Home is one of 9 Care Homes.",
        "Green Flags fly; a Green Flag costs £90.",
    ],
)
def test_two_things(text: str) -> None:
    assert second_names(text) == []


def test_synonyms_are_of_one_line() -> None:
    assert synonyms.shared("wait", "delay") and not synonyms.shared("wait", "cost")
