"""The workbook has a table for each chart, marked up, with a sheet that leads to each."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from handmade import deck_of, slide_of
from openpyxl.workbook import Workbook

from deckgen.model.deck import Deck, Picture
from deckgen.model.numbers import Entry, Numbers, NumbersRow
from deckgen.model.text import Run
from deckgen.units import Rect
from deckgen.writers import xlsx

OFFERED = Numbers(
    "Calls within expected range",
    "Number each month",
    "Month",
    ("Offered", "Wait", "offered"),
    ("count", "seconds", "percent"),
    (
        NumbersRow(
            "August 2024", (Entry("1,200", 1200.0), Entry("9 seconds", 8.6), Entry("withheld", withheld=True))
        ),
        NumbersRow("September 2024", (Entry("1,300", 1300.0), Entry("not available"), Entry("1.5%", 1.46))),
    ),
)


def deck(*charts: Numbers) -> Deck:
    pictures = [
        Picture(f"calls/chart-{index}", Rect.points(0, 0, 9, 9), "image", "A chart.", numbers=each)
        for index, each in enumerate(charts)
    ]
    return deck_of(slide_of(*pictures))


def read(of: Deck) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx.write(of)))


def test_a_sheet_has_title_slide_way_back_and_its_table() -> None:
    rows = list(read(deck(OFFERED))["1"].iter_rows(values_only=True))
    assert rows[0][0] == "Calls within expected range. Number each month"
    assert rows[2][0] == "Back to the contents"
    assert rows[3:] == [
        ("Month", "Offered", "Wait (seconds)", "offered (%)"),
        ("August 2024", 1200, 8.6, "[c]"),
        ("September 2024", 1300, "[x]", 1.46),
    ]


def test_what_a_chart_says_in_words_is_written_in_words() -> None:
    row = NumbersRow("North", (Entry("3 fewer", said=(Run("3 fewer"),)),))
    said = Numbers("Change", "", "Area", ("Words",), ("number",), (row,))
    assert list(read(deck(said))["1"].iter_rows(values_only=True))[4] == ("North", "3 fewer")


def test_numbers_are_shown_as_precisely_as_they_are_printed() -> None:
    sheet = read(deck(OFFERED))["1"]
    assert [sheet.cell(5, column).number_format for column in (2, 3)] == ["#,##0", "#,##0"]
    assert sheet.cell(6, 4).number_format == "#,##0.0"


def test_every_table_is_marked_up_with_a_header_row() -> None:
    book = read(deck(OFFERED, OFFERED))
    for sheet in book.worksheets:
        (table,) = sheet.tables.values()
        assert table.headerRowCount == 1
    assert len({name for sheet in book.worksheets for name in sheet.tables}) == 3


def test_the_contents_lead_to_each_sheet_and_back() -> None:
    book = read(deck(OFFERED, OFFERED))
    links = [
        cell.hyperlink.location for row in book["Contents"].iter_rows() for cell in row if cell.hyperlink
    ]
    assert links == ["'1'!A1", "'2'!A1"]
    assert book["2"]["A3"].hyperlink.location == "'Contents'!A1"


def test_columns_that_differ_by_case_alone_are_told_apart() -> None:
    same = Numbers(
        "A", "", "Area", ("Calls", "calls"), ("count", "count"), (NumbersRow("X", (Entry("1", 1.0),) * 2),)
    )
    assert [cell.value for cell in read(deck(same))["1"][4]] == ["Area", "Calls", "calls (2)"]


@pytest.mark.parametrize("words", ["=1+1", "https://example.org", "{=A1}"])
def test_words_are_never_formulas_or_links(words: str) -> None:
    hostile = Numbers(words, "", words, (words,), ("count",), (NumbersRow(words, (Entry("1", 1.0),)),))
    sheet = read(deck(hostile))["1"]
    assert (sheet["A1"].value, sheet["A5"].value, sheet["A5"].data_type) == (words, words, "s")
    assert sheet["A5"].hyperlink is None


def test_a_deck_without_charts_makes_no_workbook() -> None:
    assert xlsx.write(deck()) == b""


def test_the_same_deck_gives_the_same_bytes_and_no_clock_shows() -> None:
    first, second = xlsx.write(deck(OFFERED)), xlsx.write(deck(OFFERED))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert b"1980-01-01" in package.read("docProps/core.xml")


def test_the_protective_marking_stands_on_every_sheet_and_printed_page() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx.write(replace(deck(OFFERED, OFFERED), marking="OFFICIAL & MORE")))
    )
    for sheet in book.worksheets:
        assert sheet["A2"].value == "OFFICIAL & MORE"
        assert sheet.oddHeader.right.text == "OFFICIAL && MORE"
        (table,) = sheet.tables.values()
        first = sheet[table.ref.partition(":")[0]]
        assert first.value in ("Sheet", "Month"), "the table stands right below what is said of it"
        assert sheet.cell(first.row - 1, 1).value
