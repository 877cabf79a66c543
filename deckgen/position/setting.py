"""Turn paragraphs into set text of a width: lines broken, heights known, then lines with their places."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from deckgen.fonts import Ruler
from deckgen.model.deck import Line, PlacedParagraph, TextStyle
from deckgen.model.text import Paragraph, Run
from deckgen.position.wrap import Broken, Measured, Span, break_lines, sliced

# With exact line spacing LibreOffice sets the baseline this share of the type size above the line's lower
# edge (measured at 9.5 to 24 pt, to 0.1 pt), whatever the spacing.
BELOW_BASELINE = 0.2
_STEP = 0.5  # points by which a text's width is tried narrower

StyledParagraph = tuple[Paragraph, TextStyle]


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph with its style, its lines, and what was measured of it."""

    paragraph: Paragraph
    style: TextStyle
    measured: Measured
    broken: Broken

    @property
    def height(self) -> float:
        """Of its lines, without the space before it."""
        return len(self.broken.lines) * self.style.leading


@dataclass(frozen=True, slots=True)
class SetText:
    """Paragraphs one below the other in `width` points; `give` is how much narrower than allowed that is."""

    paragraphs: tuple[SetParagraph, ...]
    width: float
    give: float = 0.0

    @property
    def height(self) -> float:
        """Of all lines and the spaces between paragraphs; the first has none before it."""
        if not self.paragraphs:
            return 0.0
        return (
            sum(each.height + each.style.before for each in self.paragraphs) - self.paragraphs[0].style.before
        )

    @property
    def lines(self) -> int:
        """How many there are."""
        return sum(len(each.broken.lines) for each in self.paragraphs)

    @property
    def ambiguous(self) -> int:
        """How many breaks may fall elsewhere in another program."""
        return sum(each.broken.ambiguous for each in self.paragraphs)

    @property
    def cut(self) -> tuple[str, ...]:
        """Words that were wider than a line."""
        return tuple(word for each in self.paragraphs for word in each.broken.cut)

    @property
    def widest(self) -> float:
        """The width of its widest line, from where the text starts, in points."""
        return max((_extent(each) for each in self.paragraphs), default=0.0)

    def placed(self, x: float, y: float) -> tuple[PlacedParagraph, ...]:
        """Paragraphs with their lines' places, the first line's upper edge at `y`; points."""
        placed: list[PlacedParagraph] = []
        for number, each in enumerate(self.paragraphs):
            y += each.style.before if number else 0.0
            placed.append(_placed(each, x, y, self.width))
            y += each.height
        return tuple(placed)


class Setter:
    """Sets text; what it has measured of a paragraph it keeps."""

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._known: dict[tuple[tuple[Run, ...], bool], Measured] = {}
        self._broken: dict[tuple[tuple[Run, ...], bool, float, float], Broken] = {}

    def measured(self, paragraph: Paragraph, bold: bool) -> Measured:
        """A paragraph's characters, measured."""
        key = (paragraph.runs, bold)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = Measured(paragraph.runs, bold, self._ruler)
        return found

    def at(self, paragraphs: Iterable[StyledParagraph], width: float) -> SetText:
        """Text set in exactly `width` points."""
        return SetText(tuple(self._set(each, style, width) for each, style in paragraphs), width)

    def best(self, paragraphs: Sequence[StyledParagraph], width: float, give: float) -> SetText:
        """Text set in at most `width` points: up to `give` narrower where fewer breaks are ambiguous then.

        Of the widths with the fewest ambiguous breaks it is the one with the fewest lines, then the widest.
        """
        best = self.at(paragraphs, width)
        for count in range(1, math.floor(give / _STEP) + 1):
            if not best.ambiguous:
                break
            less = count * _STEP
            tried = replace(self.at(paragraphs, width - less), give=less)
            if (tried.ambiguous, tried.lines) < (best.ambiguous, best.lines):
                best = tried
        return best

    def _set(self, paragraph: Paragraph, style: TextStyle, width: float) -> SetParagraph:
        measured = self.measured(paragraph, style.bold)
        room = max(width - style.indent, 1.0)
        key = (paragraph.runs, style.bold, style.size, room)
        broken = self._broken.get(key)
        if broken is None:
            broken = self._broken[key] = break_lines(measured, style.size, room)
        return SetParagraph(paragraph, style, measured, broken)


def parted(each: SetParagraph, lines: int) -> tuple[Paragraph, Paragraph]:
    """A paragraph as two: its first `lines` lines, and the rest, which goes on as plain words."""
    at = each.broken.lines[lines].start
    seen = each.measured.visible(0, at)
    first = sliced(each.paragraph.runs, Span(0, seen))
    rest = sliced(each.paragraph.runs, Span(at, len(each.measured.text)))
    joint = each.measured.text[seen:at]
    return replace(each.paragraph, runs=first), replace(each.paragraph, runs=rest, joint=joint)


def _placed(each: SetParagraph, x: float, y: float, width: float) -> PlacedParagraph:
    style = each.style
    baseline = y + style.leading - BELOW_BASELINE * style.size
    lines: list[Line] = []
    for number, span in enumerate(each.broken.lines):
        length = each.measured.width(span.start, span.end, style.size)
        room = width - style.indent - length
        shift = {"left": 0.0, "centre": room / 2, "right": room}[style.align]
        lines.append(
            Line(
                round(x + style.indent + shift, 3),
                round(baseline + number * style.leading, 3),
                round(length, 3),
                sliced(each.paragraph.runs, span),
            )
        )
    return PlacedParagraph(each.paragraph, style, tuple(lines))


def _extent(each: SetParagraph) -> float:
    widths = (each.measured.width(span.start, span.end, each.style.size) for span in each.broken.lines)
    return each.style.indent + max(widths, default=0.0)
