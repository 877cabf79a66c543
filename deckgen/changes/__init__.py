"""Turn the figures of two reports into what changed between them."""

from deckgen.changes.compare import compare
from deckgen.changes.earlier import earlier
from deckgen.changes.edition import Edition, edition, kept
from deckgen.changes.published import KEPT, Asked, Published, find, keep
from deckgen.changes.told import document, listed, problems
from deckgen.changes.words import outward

__all__ = [
    "KEPT",
    "Asked",
    "Edition",
    "Published",
    "compare",
    "document",
    "earlier",
    "edition",
    "find",
    "keep",
    "kept",
    "listed",
    "outward",
    "problems",
]
