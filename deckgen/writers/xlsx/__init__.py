"""A positioned deck into a workbook of the numbers behind its charts, that a screen reader can follow."""

from deckgen.writers.xlsx.writer import write

__all__ = ["write"]
