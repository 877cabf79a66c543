"""A checked data file: the frame and where each of its rows came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A source's rows as a pandas DataFrame (typed Any: the model imports no pandas).

    Columns of `frame`: `row` (int: the row's number in the file as its author sees it, header rows counted,
    from 1), `period` (int: Period.ordinal of the source's frequency; absent where the source is undated), and
    each declared column under our name: count -> Int64, number/percent -> Float64, duration -> Float64
    (seconds), category/text -> string (missing is <NA>), date -> datetime64. Sorted by period then by row;
    every declared column is there.
    """

    source: str
    frame: Any
    file: str  # below the workspace
    sha256: str
    sheet: str
    headers: dict[str, str]  # our column name -> header in the file
