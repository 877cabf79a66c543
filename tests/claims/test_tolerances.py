"""What percentages, fractions and hedged ones can fairly stand for."""

import pytest

from deckgen.claims import read, tolerances


@pytest.mark.parametrize(
    ("words", "inside", "outside"),
    [
        ("a quarter of pupils walked", 27, 31),
        ("almost half of pupils walked", 47, 51),
        ("just over a third of pupils walked", 36, 32),
        ("more than half of pupils walked", 60, 45),
        ("fewer than half of pupils walked", 42, 55),
        ("about 20% of pupils walked", 23, 30),
        ("seven in ten pupils walked", 71, 80),
    ],
)
def test_a_share_in_words_is_near_its_figure(words: str, inside: int, outside: int) -> None:
    low, high = tolerances.of(read(f"In June 2024 {words}.").claims[0])
    assert low <= inside <= high
    assert not low <= outside <= high
