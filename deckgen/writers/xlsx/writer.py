"""Turn a deck's charts into a workbook: a sheet of contents, then one table a sheet, whole series.

Laid out as the Government Analysis Function asks of statistics in spreadsheets ("Releasing statistics in
spreadsheets"): one marked-up table a sheet, its title in A1, no merged and no empty cells, and its shorthand
for what is not there. The same deck gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook

from deckgen.model.deck import Deck, Picture
from deckgen.writers.xlsx.sheet import Chart, Looks, write_chart, write_contents

_NO_DATE = datetime(1980, 1, 1, tzinfo=UTC)
"""As the files in the package are dated: a deck has no clock, and the format demands one."""


def write(deck: Deck) -> bytes:
    """The workbook; b"" of a deck that has no chart with numbers."""
    charts = tuple(_charts(deck))
    if not charts:
        return b""
    written = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(written, options) as book:
        properties = {"title": deck.title, "author": deck.author, "subject": deck.subject}
        book.set_properties({**properties, "created": _NO_DATE})
        looks = Looks(book, deck.font)
        contents = book.add_worksheet("Contents")
        write_contents(contents, deck, charts, looks)
        for chart in charts:
            write_chart(book.add_worksheet(chart.sheet), chart, deck.marking, looks)
    return written.getvalue()


def _charts(deck: Deck) -> Sequence[Chart]:
    """The charts in the order of the slides, each with the number that is its sheet's name."""
    shown = [
        (slide.title, item.numbers)
        for slide in deck.slides
        for item in slide.items
        if isinstance(item, Picture) and item.numbers
    ]
    return [Chart(str(index), *each) for index, each in enumerate(shown, start=1)]
