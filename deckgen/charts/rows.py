"""Turn names into the rows of a chart of level bars: names beside or above, and where each row's marks go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.charts.formats import value_text
from deckgen.charts.frame import FLOOR, Box, Frame
from deckgen.charts.look import Look
from deckgen.charts.scales import Axis
from deckgen.charts.words import LEADING, Align, Fitted, Word, fit, width, wrap
from deckgen.model.facts import Unit

_COLUMN = (
    0.22,
    0.28,
    0.34,
    0.4,
    0.46,
    0.52,
    0.58,
    0.64,
)  # shares of the width that names beside the marks may take
_GAP = 6.0
_THICKEST = 24.0  # of a row's marks
_HIGHEST = 64.0  # of a row; room beyond stays free below
_SHORT = 0.34  # of the width: names within it stand beside the marks even in a narrow chart
_FULL = 22.0  # a lower row gives its marks all it can


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows stand: `box` is for marks, `middles` their heights in it, `thick` a row's marks at most.

    Lengths are points, `middles` from the box's top. `left_out` names had no room.
    """

    box: Box
    middles: tuple[float, ...]
    thick: float
    words: tuple[Word, ...]
    left_out: int = 0
    apart: bool = False  # names stand between the rows

    @property
    def zero_lines(self) -> tuple[tuple[float, float], ...]:
        """From where to where the line at zero is drawn: whole, or row by row between names."""
        if not self.apart:
            return ((0.0, self.box.height),)
        reach = self.thick / 2 + 1.5
        return tuple((middle - reach, middle + reach) for middle in self.middles)


@dataclass(frozen=True, slots=True)
class Setting:
    """All that places a value's mark and its words: the rows, the axis along them, the unit and the look."""

    placed: Rows
    axis: Axis
    unit: Unit
    frame: Frame
    look: Look

    def across(self, value: float) -> float:
        """Points from the chart's left edge to a value."""
        return self.placed.box.left + self.axis.at(value, self.placed.box.width)

    def down(self, middle: float) -> float:
        """Points from the chart's top edge to a height in the marks' box."""
        return self.placed.box.top + middle

    def beside(
        self, value: float, x: float, middle: float, size: float, bold: bool = False, align: Align = "left"
    ) -> Word:
        """A value in words, centred on a row's height."""
        told = value_text(value, self.unit)
        return Word(told, x, self.down(middle) + size * 0.36, size, self.look.text, bold, align)


def rows(
    names: Sequence[str], frame: Frame, top: float, look: Look, right: float = 0.0, bottom: float = 1.0
) -> Rows:
    """Rows from `top` down; `right` and `bottom` points stay free. Long names may go above."""
    height = frame.height - bottom - top
    shown, left_out = _that_fit(names, height)
    pitch = min(height / len(shown), _HIGHEST)
    short = all(width(name, frame.text_size) <= frame.width * _SHORT for name in shown)
    if frame.narrow and not short and pitch >= FLOOR * LEADING + 12 and not left_out:
        lines = _above(shown, frame, pitch)
        if lines is not None:
            return _rows_below_names(lines, frame, top, pitch, look, right)
    return _rows_beside_names(shown, frame, top, pitch, look, right, left_out)


def _that_fit(names: Sequence[str], height: float) -> tuple[tuple[str, ...], int]:
    """As many names as have a line each, and how many are left out; the last row then says so."""
    most = max(2, int(height / (FLOOR * 1.1)))
    if len(names) <= most:
        return tuple(names), 0
    left_out = len(names) - most + 1
    return (*names[: most - 1], f"and {left_out} more"), left_out


def _above(names: Sequence[str], frame: Frame, pitch: float) -> tuple[Fitted, ...] | None:
    """Each name in the lines above its marks, all of one size; None where beside is better."""
    for size in _sizes(frame):
        lines = tuple(Fitted(wrap(name, frame.width - 2, size), size) for name in names)
        if all(each.height + 11 <= pitch for each in lines):
            return lines
    return None


def _sizes(frame: Frame) -> tuple[float, ...]:
    return tuple(sorted({frame.text_size, 8.5, FLOOR}, reverse=True))


def _rows_below_names(
    lines: Sequence[Fitted], frame: Frame, top: float, pitch: float, look: Look, right: float
) -> Rows:
    tallest = max(each.height for each in lines)
    thick = min(pitch - tallest - 4, _THICKEST)
    block = tallest + thick + 2
    box = Box(0.0, top, frame.width - right, pitch * len(lines))
    words: list[Word] = []
    middles: list[float] = []
    for index, each in enumerate(lines):
        start = index * pitch + (pitch - block) / 2
        words.extend(each.words(0, top + start + tallest - each.height, look.text))
        middles.append(start + tallest + 1 + thick / 2)
    return Rows(box, tuple(middles), thick, tuple(words), apart=True)


def _rows_beside_names(
    names: Sequence[str], frame: Frame, top: float, pitch: float, look: Look, right: float, left_out: int
) -> Rows:
    lines = _beside(names, frame, pitch)
    left = max(each.width for each in lines) + _GAP
    box = Box(left, top, frame.width - left - right, pitch * len(names))
    centres = tuple((index + 0.5) * pitch for index in range(len(names)))
    words = tuple(
        word
        for each, middle in zip(lines, centres, strict=True)
        for word in each.words(0, top + middle - each.height / 2, look.text)
    )
    middles = centres[:-1] if left_out else centres
    return Rows(box, middles, min(pitch * (0.86 if pitch < _FULL else 0.66), _THICKEST), words, left_out)


def _beside(names: Sequence[str], frame: Frame, pitch: float) -> tuple[Fitted, ...]:
    """Names in the narrowest column in which each fits its row and no word is broken, as large as may be."""
    lines: tuple[Fitted, ...] = ()
    for size in _sizes(frame):
        most = max(1, int((pitch + 1) / (size * LEADING)))
        longest = max((width(word, size) for name in names for word in name.split()), default=0.0)
        for share in _COLUMN:
            room = frame.width * share
            lines = tuple(fit(name, room, (size,), most) for name in names)
            if longest <= room and all(len(each.lines) <= most for each in lines):
                return lines
    return lines
