"""Reports made by hand, as documents whose numbers anyone can compute again from their frames."""

from __future__ import annotations

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from recompute.anyone import differences

from deckgen.model import dump, dump_series
from deckgen.model.book import FactBook
from deckgen.model.dump_workings import Workings
from deckgen.model.spec import Source
from deckgen.model.table import SourceTable
from deckgen.narrative import formats


class Frames:
    """The cells of tables that no file holds."""

    def __init__(self, tables: Mapping[str, SourceTable]) -> None:
        self._frames = {name: each.frame.set_index("row") for name, each in tables.items()}

    def numbers(self, leaf: dict[str, Any]) -> list[Fraction]:
        """The cells of a leaf that hold a number."""
        return [Fraction(repr(cell)) for cell in self._cells(leaf)]

    def texts(self, leaf: dict[str, Any]) -> list[str]:
        """The cells of a leaf that hold anything."""
        return [str(cell) for cell in self._cells(leaf)]

    def _cells(self, leaf: dict[str, Any]) -> list[Any]:
        rows = [row for first, last in leaf["rows"] for row in range(first, last + 1)]
        column = self._frames[leaf["source"]][leaf["column"]]
        return [cell.item() if hasattr(cell, "item") else cell for cell in column.loc[rows].dropna()]


def not_recomputed(
    sources: Mapping[str, Source], tables: Mapping[str, SourceTable], book: FactBook
) -> list[str]:
    """Every number of a book's facts and charts that does not come out again from the tables."""
    workings = Workings()
    dump.tell_figures(book.facts.values(), workings)
    series = dump_series.of_charts(book.charts)
    dump_series.tell(series, workings)
    document = {
        "sources": {name: dump.source_document(sources[name], table) for name, table in tables.items()},
        "facts": [dump.fact_document(fact, "", "", workings, formats.figure) for fact in book.facts.values()],
        "series": [dump_series.document(each, workings) for each in series],
    }
    return differences(json.loads(dump.to_json(document)), Frames(tables))
