"""Which headings stand below which: ranks of headings into levels that skip none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

HeadingKind = Literal["title", "heading", "section", "subheading"]

RANKS: dict[HeadingKind, int] = {"title": 0, "heading": 1, "section": 2, "subheading": 3}
"""A slide's title, the heading of a pane or table, that of a section within it, and one within a section."""


def opened(above: Sequence[int], rank: int) -> list[int]:
    """The ranks of the headings that are open once one of `rank` begins, itself the last.

    `above` are those open before. Their number is its level: one deeper than the nearest heading of a higher
    rank, so that no level is skipped.
    """
    return [*(each for each in above if each < rank), rank]
