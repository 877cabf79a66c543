"""Turn words into lines that fit: text is measured with Arimo, whose widths are Arial's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from deckgen.fonts import Ruler

Align = Literal["left", "center", "right"]

LEADING = 1.2
_RULER = Ruler()


@dataclass(frozen=True, slots=True)
class Word:
    """A line of text at a place: x and baseline y in points from the chart's top left corner."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    bold: bool = False
    align: Align = "left"

    @property
    def left(self) -> float:
        """Where its ink starts."""
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[self.align]
        return self.x - width(self.text, self.size, self.bold) * share

    @property
    def right(self) -> float:
        """Where its ink ends."""
        return self.left + width(self.text, self.size, self.bold)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size; `height` is from the top of the first to the foot of the last."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """From baseline to baseline."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.leading * len(self.lines)

    @property
    def width(self) -> float:
        """Of the widest line."""
        return max((width(line, self.size, self.bold) for line in self.lines), default=0.0)

    def words(self, x: float, top: float, colour: str, align: Align = "left") -> tuple[Word, ...]:
        """The lines, placed: the first one's top at `top`."""
        first = top + self.size * 0.93
        return tuple(
            Word(line, x, first + index * self.leading, self.size, colour, self.bold, align)
            for index, line in enumerate(self.lines)
        )


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide a line is, in points, without kerning (kerned it is at most a little narrower)."""
    return _RULER.width(text, size, bold).unkerned


def shown(text: str) -> str:
    """What is drawn of a text: for what the font lacks a stand-in, and never a letter of a font at hand."""
    return _RULER.shown(text)


def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """Lines no wider than `room`; a single word wider than that is broken, never cut."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size, bold) <= room:
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, room, size, bold))
    return tuple(lines)


def balanced(fitted: Fitted, text: str, room: float) -> Fitted:
    """The same number of lines, none left with a lone word where the others can share it."""
    while len(fitted.lines) > 1:
        room -= 4
        closer = wrap(text, room, fitted.size, fitted.bold)
        if len(closer) > len(fitted.lines) or room < 40:
            break
        fitted = Fitted(closer, fitted.size, fitted.bold)
    return fitted


def fit(text: str, room: float, sizes: Sequence[float], most: int, bold: bool = False) -> Fitted:
    """The largest of `sizes` that needs `most` lines or fewer; else the smallest, in as many as it needs."""
    tried = [Fitted(wrap(text, room, size, bold), size, bold) for size in sizes]
    return next((fitted for fitted in tried if len(fitted.lines) <= most), tried[-1])


def _pieces(word: str, room: float, size: float, bold: bool) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size, bold) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
