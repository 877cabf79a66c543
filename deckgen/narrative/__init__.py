"""Turn a report's spec and facts into slides of words, charts and tables that have no place yet."""

from __future__ import annotations

from deckgen.narrative.letters import write_letters
from deckgen.narrative.write import write, write_numbers

__all__ = ["write", "write_letters", "write_numbers"]
