"""Turn a paragraph into lines, as PowerPoint and LibreOffice break it, and say where they may differ.

Both fill each line with as many words as fit. They break after spaces, hyphens and dashes, not at slashes;
they differ in how wide they take the same text to be. So each width is an interval, and a break is
*ambiguous* when the word fits by one end of it and not by the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from uniseg.linebreak import line_break_units

from deckgen.fonts import Ruler
from deckgen.model.text import Run

# LibreOffice rounds type sizes to its own grid; measured with its version 7.4 as the width at which a line of
# 430 pt breaks, against kerned Arimo: how much narrower and wider it may be, as a share of the width.
_DRIFT: Mapping[float, tuple[float, float]] = {
    9.5: (-0.004, 0.003),
    10: (-0.006, 0.0),
    11: (0.0, 0.006),
    11.5: (-0.002, 0.004),
    12: (0.0, 0.0055),
    12.5: (-0.001, 0.003),
    14: (0.0, 0.008),
    16: (-0.002, 0.002),
    20: (-0.001, 0.004),
    24: (-0.001, 0.002),
}
_UNMEASURED = (-0.008, 0.008)
_NEAR = 0.08  # no interval is wider than this share of the width, so lines further off need none
_GRID = 0.3  # points; boxes too are rounded to a grid
_SPACES = " \t\n\u2003\u2009\u200b"
_HYPHENS = "-\u2010"
_TOKEN = re.compile(f"([^{_SPACES}]*)[{_SPACES}]*(?<=.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may begin; `certain` when every renderer may break there."""

    at: int
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """A line: characters `start` to `end`, without the spaces at its end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A paragraph's lines; how many of their breaks are ambiguous; words that had to be cut."""

    lines: tuple[Span, ...]
    ambiguous: int = 0
    cut: tuple[str, ...] = ()


class Measured:
    """A paragraph's characters as measured once, in ems, so that any size can be asked for."""

    def __init__(self, runs: Sequence[Run], bold: bool, ruler: Ruler) -> None:
        self.text = "".join(run.text for run in runs)
        self._plain = [0.0]
        self._kerned = [0.0]
        self._kerns: list[float] = []
        for run in runs:
            for width, kern in ruler.advances(run.text, bold or run.bold, run.italic):
                self._plain.append(self._plain[-1] + width)
                self._kerned.append(self._kerned[-1] + width + kern)
                self._kerns.append(kern)
        self.breaks = opportunities(self.text)
        self.ends = tuple(each.at for each in self.breaks)

    def width(self, start: int, end: int, size: float) -> float:
        """The kerned width of some characters on a line of their own, in points."""
        if end <= start:
            return 0.0
        return (self._kerned[end] - self._kerned[start] - self._kerns[end - 1]) * size

    def interval(self, start: int, end: int, size: float) -> tuple[float, float]:
        """The least and greatest width that a renderer may take these characters to have, in points."""
        kerned = self.width(start, end, size)
        plain = (self._plain[end] - self._plain[start]) * size
        less, more = _DRIFT.get(size, _UNMEASURED)
        least = min(kerned, plain) * (1 + less)
        return least - _GRID, max(kerned * (1 + more), plain * (1 + more)) + _GRID

    def word(self, at: int) -> str:
        """The word around a character, from one certain opportunity to the next."""
        certain = [0, *(each.at for each in self.breaks if each.certain)]
        number = bisect_right(certain, at)
        return self.text[certain[number - 1] : certain[number]].strip()

    def visible(self, start: int, end: int) -> int:
        """`end` without the spaces before it, which hang over the edge."""
        while end > start and self.text[end - 1] in _SPACES:
            end -= 1
        return end


def opportunities(text: str) -> tuple[Break, ...]:
    """Where lines may begin, by UAX #14 as LibreOffice follows it; the end of the text is the last."""
    found: dict[int, bool] = {}
    for token in _TOKEN.finditer(text):
        for inside in _inside(token[1]):
            at = token.start() + inside
            found[at] = _certain(text, at)
        found[token.end()] = True
    return tuple(Break(at, found[at]) for at in sorted(found))


@cache
def _inside(token: str) -> tuple[int, ...]:
    """Where a token without spaces may be broken. Most are words, which uniseg would take long over."""
    if token.isalnum():
        return ()
    ends = accumulate(len(unit) for unit in line_break_units(token))
    # LibreOffice also breaks "2024-25" and "-5" after the hyphen, which UAX #14 does not.
    numbers = (i for i in range(1, len(token)) if token[i - 1] == "-" and token[i].isdigit())
    return tuple(sorted({*ends, *numbers} - {len(token)}))


def _certain(text: str, at: int) -> bool:
    """After a space, or after a hyphen or dash between words: not at a slash, nor before a dash."""
    before = text[at - 1]
    if before in _SPACES:
        return True
    after = text[at]
    if before in _HYPHENS:
        return not after.isdigit()
    return before in "–—" and after not in "–—"


def break_lines(measured: Measured, size: float, width: float) -> Broken:
    """Fill lines of `width` points at `size`. An empty paragraph is one empty line.

    A word that is wider than the line is cut wherever it is full, as renderers do, and named in `cut`.
    """
    breaker = _Breaker(measured, size, width)
    return Broken(tuple(breaker.lines()), breaker.ambiguous, tuple(breaker.cut))


class _Breaker:
    """Breaks one paragraph, greedily, and counts what is ambiguous."""

    def __init__(self, measured: Measured, size: float, width: float) -> None:
        self._measured, self._size, self._width = measured, size, width
        self.ambiguous = 0
        self.cut: list[str] = []

    def lines(self) -> Iterator[Span]:
        measured = self._measured
        start, length = 0, len(measured.text)
        if not length:
            yield Span(0, 0)
        while start < length:
            end = self._next(start)
            yield Span(start, measured.visible(start, end))
            start = end

    def _next(self, start: int) -> int:
        """Where the line that begins at `start` ends: the last opportunity that fits, or a cut."""
        measured, last = self._measured, start
        for each in measured.breaks[bisect_right(measured.ends, start) :]:
            visible = measured.visible(start, each.at)
            width = measured.width(start, visible, self._size)
            fits = width <= self._width
            if not each.certain:
                self.ambiguous += fits and not self._whole_word_fits(start, each.at)
                continue
            if abs(width - self._width) < _NEAR * self._width + _GRID:
                least, most = measured.interval(start, visible, self._size)
                self.ambiguous += least <= self._width < most
            if not fits:
                return last if last > start else self._cut(start, each.at)
            last = each.at
        return last

    def _whole_word_fits(self, start: int, at: int) -> bool:
        following = next(each.at for each in self._measured.breaks if each.at > at and each.certain)
        visible = self._measured.visible(start, following)
        return self._measured.width(start, visible, self._size) <= self._width

    def _cut(self, start: int, end: int) -> int:
        """As many characters as fit, at least one."""
        word = self._measured.word(start)
        if word not in self.cut:
            self.cut.append(word)
        at = start + 1
        while at < end and self._measured.width(start, at + 1, self._size) <= self._width:
            at += 1
        return at


def sliced(runs: Sequence[Run], span: Span) -> tuple[Run, ...]:
    """The runs of some characters, cut at both ends; each piece keeps its look, link and fact."""
    pieces: list[Run] = []
    at = 0
    for run in runs:
        start, end = max(span.start - at, 0), min(span.end - at, len(run.text))
        if start < end:
            whole = start == 0 and end == len(run.text)
            pieces.append(run if whole else _part(run, start, end))
        at += len(run.text)
    return tuple(pieces)


def _part(run: Run, start: int, end: int) -> Run:
    return Run(run.text[start:end], run.bold, run.italic, run.link, run.fact, run.reference, run.language)
