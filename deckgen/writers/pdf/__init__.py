"""A positioned deck and the font files into the bytes of a PDF that people read, by eye or by ear."""

from deckgen.writers.pdf.writer import write

__all__ = ["write"]
