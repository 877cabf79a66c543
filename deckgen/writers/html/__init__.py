"""A positioned deck as one accessible, self-contained web page: its words and charts without their places."""

from deckgen.writers.html.writer import write

__all__ = ["write"]
