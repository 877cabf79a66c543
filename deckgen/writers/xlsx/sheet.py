"""Tables of numbers into worksheets: a title in A1, what it is, a way back, and the table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from deckgen.model.deck import Deck
from deckgen.model.facts import Unit
from deckgen.model.numbers import Entry, Numbers

_WITHHELD, _MISSING = "[c]", "[x]"
"""The Analysis Function's shorthand for "confidential" and "not available"."""
_UNITS: Mapping[Unit, str] = {
    "percent": "%",
    "points": "percentage points",
    "seconds": "seconds",
    "money": "£",
}
"""What stands after a column's name; a count needs nothing."""
_NARROWEST, _WIDEST = 12, 60
_ABOUT = (
    "This workbook has the numbers behind each chart of the report, one table a sheet.",
    "Durations are in seconds. Numbers are not rounded; the report rounds them as it prints them.",
    f"Shorthand: {_WITHHELD} is a number withheld so that nobody can be recognised, {_MISSING} one that is "
    "not available.",
)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart's numbers, the sheet they go to, and the title of its slide."""

    sheet: str
    slide: str
    numbers: Numbers


class Looks:
    """The formats of a workbook."""

    def __init__(self, book: Workbook, font: str) -> None:
        self._book, self._base = book, {"font_name": font, "font_size": 12, "valign": "top"}
        self.title = self._of(bold=True, font_size=16)
        self.plain = self._of()
        self.wrapped = self._of(text_wrap=True)
        self.head = self._of(bold=True, text_wrap=True, bottom=1)
        self.link = self._of(font_color="#0B3D91", underline=1)
        self.gap = self._of(align="right")
        self._numbers: dict[str, Format] = {}

    def _of(self, **more: object) -> Format:
        return self._book.add_format({**self._base, **more})

    def number(self, entry: Entry) -> Format:
        """As many decimals as the report prints."""
        _, _, after = entry.text.partition(".")
        places = len(after) - len(after.lstrip("0123456789"))
        pattern = "#,##0" + (f".{'0' * places}" if places else "")
        if pattern not in self._numbers:
            self._numbers[pattern] = self._of(num_format=pattern)
        return self._numbers[pattern]


def write_contents(sheet: Worksheet, deck: Deck, charts: Sequence[Chart], looks: Looks) -> None:
    """The first sheet: what the workbook is, and a link to each table."""
    sheet.write_string(0, 0, f"{deck.title}: numbers behind the charts", looks.title)
    about = [told for told in (deck.marking, deck.subject, *_ABOUT) if told]
    for row, told in enumerate(about, start=1):
        sheet.write_string(row, 0, told, looks.plain)
    _mark(sheet, deck.marking)
    first = 1 + len(about)
    heads = ("Sheet", "Slide", "Chart")
    _mark_up(sheet, first, len(charts), heads, "Contents", looks)
    for row, chart in enumerate(charts, start=first + 1):
        sheet.write_url(row, 0, f"internal:'{chart.sheet}'!A1", looks.link, f"Sheet {chart.sheet}")
        sheet.write_string(row, 1, chart.slide, looks.wrapped)
        sheet.write_string(row, 2, _titled(chart.numbers), looks.wrapped)
    sheet.set_column(0, 0, _NARROWEST)
    sheet.set_column(1, 2, _WIDEST)


def write_chart(sheet: Worksheet, chart: Chart, marking: str, looks: Looks) -> None:
    """A chart's numbers below title, protective marking, slide and way back. Periods and members stand in the
    first column."""
    numbers = chart.numbers
    sheet.write_string(0, 0, _titled(numbers), looks.title)
    about = [told for told in (marking, f"From the slide “{chart.slide}”.") if told]
    for row, told in enumerate(about, start=1):
        sheet.write_string(row, 0, told, looks.plain)
    _mark(sheet, marking)
    back = 1 + len(about)
    sheet.write_url(back, 0, "internal:'Contents'!A1", looks.link, "Back to the contents")
    heads = (numbers.head, *map(_head, numbers.columns, numbers.units))
    _mark_up(sheet, back + 1, len(numbers.rows), heads, f"Numbers_{chart.sheet}", looks)
    for row, each in enumerate(numbers.rows, start=back + 2):
        sheet.write_string(row, 0, each.name, looks.wrapped)
        for column, entry in enumerate(each.entries, start=1):
            _write_entry(sheet, row, column, entry, looks)
    longest = max((len(each.name) for each in numbers.rows), default=0)
    sheet.set_column(0, 0, max(_NARROWEST, min(longest + 2, _WIDEST)))
    sheet.set_column(1, len(numbers.columns), 2 * _NARROWEST)


def _mark(sheet: Worksheet, marking: str) -> None:
    """The protective marking at the head of each printed page."""
    if marking:
        sheet.set_header(f"&R{marking.replace('&', '&&')}")


def _write_entry(sheet: Worksheet, row: int, column: int, entry: Entry, looks: Looks) -> None:
    if entry.said:
        sheet.write_string(row, column, entry.text, looks.wrapped)
    elif entry.value is None:
        sheet.write_string(row, column, _WITHHELD if entry.withheld else _MISSING, looks.gap)
    else:
        sheet.write_number(row, column, entry.value, looks.number(entry))


def _mark_up(sheet: Worksheet, first: int, rows: int, heads: Sequence[str], name: str, looks: Looks) -> None:
    """Mark a table up as one, with a header row, so that a screen reader names each cell's column."""
    columns = [{"header": head, "header_format": looks.head} for head in _told_apart(heads)]
    options = {"name": name, "columns": columns, "autofilter": False, "style": None}
    sheet.add_table(first, 0, first + max(rows, 1), len(heads) - 1, options)


def _told_apart(heads: Sequence[str]) -> Sequence[str]:
    """A table's columns need names that differ, in whatever case."""
    told: dict[str, str] = {}
    for head in heads:
        name, count = head, 1
        while name.casefold() in told:
            count += 1
            name = f"{head} ({count})"
        told[name.casefold()] = name
    return tuple(told.values())


def _head(name: str, unit: Unit) -> str:
    return f"{name} ({_UNITS[unit]})" if unit in _UNITS else name


def _titled(numbers: Numbers) -> str:
    return f"{numbers.title}. {numbers.subtitle}" if numbers.subtitle else numbers.title
