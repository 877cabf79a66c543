"""Turn what a name means, a fact or a slide, into the story of its figures, for a terminal."""

from deckgen.explain.fact import told
from deckgen.explain.find import Found, found
from deckgen.explain.slide import outline

__all__ = ["Found", "found", "outline", "told"]
