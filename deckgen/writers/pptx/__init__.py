"""A positioned deck and the template it was positioned on, into the bytes of a .pptx that people edit."""

from deckgen.writers.pptx.writer import write

__all__ = ["write"]
