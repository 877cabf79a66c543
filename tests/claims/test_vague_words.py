"""Vague words in all their forms."""

from __future__ import annotations

import pytest

from deckgen.claims import vague_words


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("continues", "continue"), ("priorities", "priority"), ("seen", "see"), ("making", "make"),
        ("planned", ""), ("closely", "closely"), ("asbestos", ""), ("Work", "work"),
    ],
)  # fmt: skip
def test_a_form_has_its_base(word: str, base: str) -> None:
    assert vague_words.base(word) == base
    assert vague_words.is_vague(word) is bool(base)
