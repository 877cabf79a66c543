"""A positioned deck, its facts and its problems into the page on which somebody reads it all and signs."""

from deckgen.writers.review.writer import Review, write

__all__ = ["Review", "write"]
