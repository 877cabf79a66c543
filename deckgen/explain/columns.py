"""Turn rows of text into lines whose columns stand below one another."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

WIDTH = 100
"""Characters of a line of running text."""


def aligned(rows: Sequence[Sequence[str]], right: tuple[int, ...] = (), indent: str = "  ") -> list[str]:
    """A line for each row, two spaces between columns; those of `right` (from 0) are set to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        (indent + "  ".join(_cell(text, widths[at], at in right) for at, text in enumerate(row))).rstrip()
        for row in rows
    ]


def _cell(text: str, width: int, to_the_right: bool) -> str:
    return text.rjust(width) if to_the_right else text.ljust(width)


def labelled(label: str, text: str, width: int = 10) -> list[str]:
    """`text` after its label, broken into lines that stand below one another."""
    hang = " " * (2 + width)
    lines = textwrap.wrap(text, WIDTH - len(hang), break_long_words=False, break_on_hyphens=False) or [""]
    return [f"  {label:<{width}}{lines[0]}", *(hang + line for line in lines[1:])]
