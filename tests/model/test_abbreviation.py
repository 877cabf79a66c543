"""Abbreviations are found where they stand, with what each is read as."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.model.abbreviation import Expansion, expansions, pieces, read_out

KNOWN = {
    "GP": "general practitioner",
    "GPAS": "general practice alert state",
    "A&E": "accident and emergency",
}


def read_as(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.words) for each in expansions(text, KNOWN)]


def test_each_is_found_whole_with_its_words() -> None:
    assert read_as("A&E and GP visits; GPAS 2, but no GPX or MGP") == [
        ("A&E", "accident and emergency"),
        ("GP", "general practitioner"),
        ("GPAS", "general practice alert state"),
    ]


def test_a_plural_is_read_as_one() -> None:
    assert read_as("40 GPs") == [("GPs", "general practitioners")]


@pytest.mark.parametrize(
    "text", ["A general practitioner (GP)", "Accident and Emergency (A&E)", "general practitioners (GPs)"]
)
def test_what_explains_itself_is_not_read_twice(text: str) -> None:
    assert read_as(text) == []


def test_a_whole_text_is_read_out_with_its_abbreviations() -> None:
    assert read_out("A&E and GPs", KNOWN) == "accident and emergency and general practitioners"
    assert read_out("Waiting times", KNOWN) == ""


def test_where_nothing_is_known_nothing_is_found() -> None:
    assert expansions("A&E", {}) == ()


@given(st.text("GPAS &s", max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_the_pieces_of_a_part_are_its_characters(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    start = min(start, len(text))
    cut = list(pieces(part, start, expansions(text, KNOWN)))
    assert "".join(piece for piece, _ in cut) == part
    assert all(piece for piece, _ in cut)


def test_an_abbreviation_of_two_lines_is_read_in_both() -> None:
    known = (Expansion(2, 8, "words"),)
    assert list(pieces("a bcd", 0, known)) == [("a ", ""), ("bcd", "words")]
    assert list(pieces("efg", 5, known)) == [("efg", "words")]
