"""Labels of rows become periods."""

from __future__ import annotations

import pytest

from deckgen.data import labels


@pytest.mark.parametrize(
    "label",
    [
        *(
            "2024-09",
            "2024-9",
            "2024/09",
            "202409",
            "09/2024",
            "Sep-24",
            "Sept 2024",
            "Sep '24",
            "SEPTEMBER 2024",
        ),
        *(
            "2024 Sep",
            "2024-09-30",
            "2024-09-30 00:00:00",
            "30/09/2024",
            "30.9.2024",
            "30/09/24",
            "30-Sep-2024",
        ),
        *("30 September 2024", " September  2024 "),
    ],
)
def test_a_month_is_read_however_it_is_written(label: str) -> None:
    assert str(labels.period(label, "month")) == "2024-09"


@pytest.mark.parametrize(
    "label", ["", "2024", "Total", "2024-13", "31/06/2024", "09/30/2024", "24-Sep", "45536", "2024-W36"]
)
def test_what_is_no_month_is_not_guessed(label: str) -> None:
    assert labels.period(label, "month") is None


@pytest.mark.parametrize(
    "label", ["2024-W36", "2024W36", "W36 2024", "Week 36, 2024", "2024-09-04", "08/09/2024"]
)
def test_a_week_is_named_or_holds_a_date(label: str) -> None:
    assert str(labels.period(label, "week")) == "2024-W36"


def test_a_month_lies_in_no_week() -> None:
    assert labels.period("2024-09", "week") is None


@pytest.mark.parametrize("label", ["2024-Q3", "Q3 2024", "2024 Q3", "Sep-24", "31/07/2024"])
def test_a_quarter_holds_its_months_and_days(label: str) -> None:
    assert str(labels.period(label, "quarter")) == "2024-Q3"


@pytest.mark.parametrize("label", ["2024", "2024-06", "01/03/2024"])
def test_a_year_holds_its_months_and_days(label: str) -> None:
    assert str(labels.period(label, "year")) == "2024"


def test_a_53rd_week_is_only_there_where_the_year_has_one() -> None:
    assert str(labels.period("2020-W53", "week")) == "2020-W53"
    assert labels.period("2024-W53", "week") is None
