"""Data files become checked tables; every fault is told with file, row and column."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

THREE = 'month,offered\n2024-07,100\n2024-08,"1,200"\n2024-09,90\n'


def test_a_csv_file_becomes_a_table(desk: Any) -> None:
    table = desk.read(THREE).table
    assert desk.problems == ()
    assert desk.values() == [100, 1200, 90]
    assert table.frame["row"].tolist() == [2, 3, 4]
    assert table.frame["offered"].dtype == "Int64"
    assert table.file == "content/2024-09/data/calls.csv"
    assert table.sha256 == hashlib.sha256(THREE.encode()).hexdigest()
    assert table.headers == {"offered": "offered"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_windows_are_read(desk: Any, declare: Any, col: Any, encoding: str) -> None:
    text = "month,type,offered\r\n2024-09,Café,1\r\n"
    desk.read(text.encode(encoding), declare(col("type", "category"), col("offered"), period="month"))
    assert desk.problems == ()
    assert desk.values("type") == ["Café"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_read(desk: Any, delimiter: str) -> None:
    desk.read(f"month{delimiter}offered\n2024-09{delimiter}1\n")
    assert desk.values() == [1]


def test_headers_differ_in_case_and_spaces(desk: Any, declare: Any, col: Any) -> None:
    desk.read("MONTH, 999  calls offered\n2024-09,5\n", declare(col("offered", header="999 Calls Offered")))
    assert desk.values() == [5]


def test_titles_above_the_header_and_notes_below_the_data_are_passed_over(desk: Any) -> None:
    desk.read("Telephony report,\nExported 1 October,\n,\nmonth,offered\n2024-09,7\n,\nSource: Qlik,\n")
    assert desk.problems == ()
    assert desk.table.frame["row"].tolist() == [5]


def test_a_missing_file_names_its_nearest(desk: Any) -> None:
    folder = desk.folder / "content/2024-09/data"
    folder.mkdir(parents=True)
    (folder / "cals.csv").write_text(THREE)
    desk.read(None)
    assert desk.only.code == "missing-file"
    assert "cals.csv" in desk.only.hint


def test_an_empty_file_is_told(desk: Any) -> None:
    assert desk.read(" \n").only.code == "empty-file"
    assert desk.read("month,offered\n").only.code == "no-rows"


def test_a_file_of_another_kind_is_told(desk: Any, declare: Any) -> None:
    assert desk.read(b"x", declare(file="data/calls.pdf")).only.code == "unknown-file-type"
    assert desk.read(b"x", declare(file="data/calls.xlsx")).only.code == "not-a-workbook"


def test_a_missing_column_names_its_nearest(desk: Any) -> None:
    desk.read("month,offerd\n2024-09,1\n")
    assert desk.only.code == "missing-column"
    assert "did you mean 'offerd'" in desk.only.hint
    assert desk.only.where.row == 1


def test_a_file_without_any_header_is_told(desk: Any) -> None:
    assert desk.read("a,b\n1,2\n").only.code == "no-header"


def test_a_doubled_column_is_told(desk: Any) -> None:
    assert desk.read("month,offered,offered\n2024-09,1,2\n").only.code == "duplicate-column"


@pytest.mark.parametrize("second", ["Month,Offered", "(date),(number)", ",number"])
def test_a_second_header_row_is_told(desk: Any, second: str) -> None:
    desk.read(f"month,offered\n{second}\n2024-09,1\n")
    assert desk.only.code == "second-header"
    assert desk.only.where.row == 2
    assert desk.values() == [1]


def test_a_bad_cell_has_its_place_and_says_how_to_declare_a_missing_value(desk: Any) -> None:
    desk.read("month,offered\n2024-08,n/a\n2024-09,1\n")
    assert str(desk.only.where) == "content/2024-09/data/calls.csv, row 2, column 'offered'"
    assert desk.only.message == "'n/a' is not a count"
    assert 'missing: ["n/a"]' in desk.only.hint
    assert "layouts/monthly/sources.yaml" in desk.only.hint


def test_a_declared_missing_value_is_none(desk: Any, declare: Any, col: Any) -> None:
    desk.read("month,offered\n2024-08,-\n2024-09,1\n", declare(col("offered", missing=("-",))))
    assert desk.problems == ()
    assert desk.table.frame["offered"].isna().tolist() == [True, False]


def test_an_empty_cell_is_not_nought(desk: Any, declare: Any, col: Any) -> None:
    text = "month,offered\n2024-08,\n2024-09,1\n"
    two = declare(col("offered"), col("answered"))
    assert desk.read("month,offered,answered\n2024-09,,1\n", two).only.message == "the cell is empty"
    assert desk.read(text, declare(col("offered", missing=("",)))).problems == ()


def test_many_bad_cells_of_a_kind_are_told_in_few_words(desk: Any) -> None:
    rows = "".join(f"{year}-{month:02d},-\n" for year in (2022, 2023) for month in range(1, 13))
    desk.read(f"month,offered\n{rows}", last="2023-12")
    assert len(desk.problems) == 6
    assert any("19 more rows, to row 25" in problem.message for problem in desk.problems)


def test_a_part_above_its_whole_is_told(desk: Any, declare: Any, col: Any) -> None:
    asked = declare(col("offered"), col("answered", not_above="offered"))
    desk.read("month,offered,answered\n2024-09,10,11\n", asked)
    assert desk.only.code == "part-above-whole"
    assert (desk.only.where.row, desk.only.where.data_column) == (2, "answered")
    assert desk.only.message == "11 is above the 10 in 'offered', which it is a part of"


def test_missing_months_are_named(desk: Any, declare: Any) -> None:
    text = "month,offered\n2024-01,1\n2024-05,1\n2024-07,1\n"
    desk.read(text)
    assert desk.only.code == "missing-period"
    assert "2024-02 to 2024-04, 2024-06, 2024-08 to 2024-09" in desk.only.message
    assert desk.read(text, declare(complete=False)).problems == ()


def test_a_month_missing_for_one_combination_is_named(desk: Any, declare: Any, col: Any) -> None:
    text = "month,area,offered\n2024-08,North,1\n2024-08,South,1\n2024-09,North,1\n"
    desk.read(text, declare(col("area", "category"), col("offered")))
    assert desk.only.message == "no rows of 'South' for 2024-09"
    assert "a row with 0" in desk.only.hint


def test_a_doubled_month_names_both_rows(desk: Any, declare: Any, col: Any) -> None:
    text = "month,area,offered\n2024-09,North,1\n2024-09,South,1\nSep-24,North,2\n"
    desk.read(text, declare(col("area", "category"), col("offered")))
    assert desk.only.code == "doubled-period"
    assert desk.only.message == "2024-09 of 'North' stands in row 2 already"
    assert desk.only.where.row == 4


def test_many_doubled_months_are_told_in_few_words(desk: Any) -> None:
    desk.read("month,offered\n" + "2024-09,1\n" * 100)
    assert len(desk.problems) == 7
    assert desk.problems[-1].message == "2024-09 stands in row 2 already, and so do 92 more rows"


def test_rows_out_of_order_are_sorted_with_a_warning(desk: Any) -> None:
    desk.read("month,offered\n2024-09,3\n2024-07,1\n2024-08,2\n")
    assert (desk.only.code, desk.only.severity) == ("out-of-order", "warning")
    assert desk.values() == [1, 2, 3]
    assert desk.table.frame["row"].tolist() == [3, 4, 2]


def test_blocks_of_categories_are_in_order(desk: Any, declare: Any, col: Any) -> None:
    text = "month,area,offered\n2024-08,N,1\n2024-09,N,1\n2024-08,S,1\n2024-09,S,1\n"
    assert desk.read(text, declare(col("area", "category"), col("offered"))).problems == ()


def test_later_periods_are_left_out_with_a_warning(desk: Any) -> None:
    desk.read("month,offered\n2024-09,1\n2024-10,2\n2024-11,3\n")
    assert (desk.only.code, desk.only.severity) == ("later-period", "warning")
    assert "2024-10 to 2024-11" in desk.only.message
    assert desk.values() == [1]


def test_a_row_that_is_no_month_is_told_and_left_out(desk: Any) -> None:
    desk.read("month,offered\n2024-09,1\nTotal,1\n")
    assert desk.only.code == "not-a-period"
    assert desk.only.hint == "delete the row"
    assert desk.read("month,offered\n2024-09,1\n45536,1\n").only.hint.startswith(
        "format the column as a date"
    )


def test_records_have_many_rows_a_month_but_every_month(desk: Any, declare: Any, col: Any) -> None:
    asked = declare(col("overall", "category"), records=True)
    desk.read("month,overall\n2024-09,Yes\n2024-07,No\n2024-07,\n", asked)
    assert desk.only.message == "no rows for 2024-08"
    assert desk.table.frame["overall"].isna().tolist() == [False, True, False]


def test_members_that_differ_in_case_are_pointed_out(desk: Any, declare: Any, col: Any) -> None:
    text = "month,area,offered\n2024-08,North,1\n2024-09,north,1\n"
    desk.read(text, declare(col("area", "category"), col("offered"), complete=False))
    assert (desk.only.code, desk.only.severity) == ("two-spellings", "warning")


def test_undated_rows_have_no_period(desk: Any, declare: Any, col: Any) -> None:
    text = "band,offered\nyoung,1\nold,2\n"
    desk.read(text, declare(col("band", "category"), col("offered"), period=""))
    assert desk.problems == ()
    assert list(desk.table.frame.columns) == ["row", "band", "offered"]


def test_other_frequencies_are_complete_up_to_the_last_that_ended(desk: Any, declare: Any) -> None:
    weekly = declare(frequency="week", period="week")
    assert desk.read("week,offered\n2024-W38,1\n2024-W39,2\n", weekly).problems == ()
    yearly = declare(frequency="year", period="wave")
    assert desk.read("wave,offered\n2022,1\n2023,2\n", yearly).problems == ()


def test_an_open_quote_is_told(desk: Any) -> None:
    assert desk.read('month,offered\n2024-09,"1\n').only.code == "not-csv"


def test_a_workbook_is_read_with_its_titles_dates_and_notes(
    desk: Any, declare: Any, col: Any, workbook: Callable[..., bytes]
) -> None:
    content = workbook(
        [
            ["Telephony demand"],
            [],
            ["Month", "999 Calls Offered", "Wait"],
            [datetime(2024, 7, 1), 1000, timedelta(minutes=12, seconds=34)],
            ["Aug-24", 1100.0, "0:10:00"],
            ["Sept 2024", "1,200", 600],
            [None, None, None],
            ["Source: Qlik"],
        ]
    )
    columns = (col("offered", header="999 Calls Offered"), col("wait", "duration", header="Wait"))
    desk.read(content, declare(*columns, file="data/calls.xlsx", period="Month", sheet="calls"))
    assert desk.problems == ()
    assert desk.values() == [1000, 1100, 1200]
    assert desk.values("wait") == [754.0, 600.0, 600.0]
    assert desk.table.frame["row"].tolist() == [4, 5, 6]
    assert desk.table.sheet == "Calls"


def test_a_merged_month_stands_for_each_of_its_rows(
    desk: Any, declare: Any, col: Any, workbook: Callable[..., bytes]
) -> None:
    rows = [["month", "area", "offered"], ["2024-09", "North", 1], [None, "South", 2]]
    asked = declare(col("area", "category"), col("offered"), file="data/calls.xlsx")
    desk.read(workbook(rows, merge="A2:A3"), asked)
    assert desk.problems == ()
    assert desk.values() == [1, 2]


def test_a_percentage_of_excel_is_in_per_cent(
    desk: Any, declare: Any, col: Any, workbook: Callable[..., bytes]
) -> None:
    content = workbook([["month", "rate"], ["2024-09", 0.125]], formats="B2=0.0%")
    desk.read(content, declare(col("rate", "percent"), file="data/calls.xlsx"))
    assert desk.values("rate") == [12.5]


def test_an_unknown_sheet_names_its_nearest(desk: Any, declare: Any, workbook: Callable[..., bytes]) -> None:
    content = workbook([["month", "offered"], ["2024-09", 1]], sheet="Telephony demand")
    desk.read(content, declare(file="data/calls.xlsx", sheet="Telephony demnd"))
    assert desk.only.code == "unknown-sheet"
    assert "did you mean 'Telephony demand'" in desk.only.hint


def test_a_cell_of_a_workbook_has_its_sheet_in_its_place(
    desk: Any, declare: Any, workbook: Callable[..., bytes]
) -> None:
    desk.read(workbook([["month", "offered"], ["2024-09", -4]]), declare(file="data/calls.xlsx"))
    assert str(desk.only.where) == "content/2024-09/data/calls.xlsx, sheet 'Calls', row 2, column 'offered'"
