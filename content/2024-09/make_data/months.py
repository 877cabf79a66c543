"""The 36 months of the data, October 2021 to September 2024, and groups of them."""

from __future__ import annotations

MONTHS = tuple(f"{2021 + (9 + step) // 12}-{(9 + step) % 12 + 1:02d}" for step in range(36))

YEAR_1 = range(12)  # to September 2022: nothing is published
YEAR_2 = range(12, 24)  # to September 2023: the year that figures are compared with
YEAR_3 = range(24, 36)  # to September 2024
SPRING = range(30, 33)  # April to June 2024, printed as Q1
SUMMER = range(33, 36)  # July to September 2024, printed as Q2
SEPTEMBER = range(35, 36)

_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def index(month: str) -> int:
    """The position of an ISO month, such as `2024-01`, among the 36."""
    return MONTHS.index(month)


def since(first: str, last: str = "2024-09") -> range:
    """The positions from one ISO month to another, both included."""
    return range(index(first), index(last) + 1)


def short(month: str) -> str:
    """`Sep-24` for `2024-09`: how the telephony dashboard exports its months."""
    year, number = month.split("-")
    return f"{_SHORT[int(number) - 1]}-{year[2:]}"
