"""Turn data files into checked tables: every cell converted with care, every fault told with its place."""

from deckgen.data.tables import read_tables

__all__ = ["read_tables"]
