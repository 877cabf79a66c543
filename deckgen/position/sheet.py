"""One slide while it is being filled: its look, its names, where problems go, what is to be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from deckgen.model.chart import ChartData, ChartText
from deckgen.model.deck import Item, Shape
from deckgen.model.template import Colour, Placeholder, SlideLayout
from deckgen.model.text import Paragraph, ParagraphKind, Run
from deckgen.position.setting import Setter, SetText
from deckgen.position.styles import Look
from deckgen.problems import Place, Problems
from deckgen.units import Length, Rect, Size


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart that is to be drawn: what, with which words, how large."""

    data: ChartData
    text: ChartText
    size: Size


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points."""

    x: float
    y: float
    width: float
    height: float

    @classmethod
    def of(cls, rect: Rect) -> Area:
        """A rectangle of EMU in points."""
        return cls(rect.x.pt, rect.y.pt, rect.width.pt, rect.height.pt)

    @property
    def rect(self) -> Rect:
        """The same in EMU; edges that two areas share stay shared."""
        left, top = Length.points(self.x), Length.points(self.y)
        right, bottom = Length.points(self.x + self.width), Length.points(self.y + self.height)
        return Rect(left, top, Length(right - left), Length(bottom - top))

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    def below(self, height: float) -> Area:
        """What is left below the first `height` points."""
        return Area(self.x, self.y + height, self.width, self.height - height)

    def top(self, height: float) -> Area:
        """The first `height` points."""
        return Area(self.x, self.y, self.width, height)


@dataclass(slots=True)
class Sheet:
    """What the parts of one slide need to be placed, and what they leave behind."""

    id: str
    where: Place
    look: Look
    layout: SlideLayout
    setter: Setter
    problems: Problems
    continued: str  # "(continued)", in the report's language
    drawings: dict[str, Drawing] = field(default_factory=dict)
    _taken: set[int] = field(default_factory=set)

    def name(self, slot: str) -> str:
        """A shape's name: `slide/slot`."""
        return f"{self.id}/{slot}"

    def take(self, placeholders: Iterable[Placeholder]) -> int | None:
        """The idx of the first of these that no text on this slide fills yet, or None."""
        for each in placeholders:
            if each.index not in self._taken:
                self._taken.add(each.index)
                return each.index
        return None

    def shape(self, slot: str, area: Area, fill: Colour) -> Shape:
        """A filled rectangle without words."""
        return Shape(self.name(slot), area.rect, "rectangle", fill)

    def tell_cut(self, text: SetText, slot: str) -> None:
        """Warn of words that are wider than their box."""
        for word in text.cut:
            self.problems.warning(
                "word-too-long",
                self.where,
                f"'{word}' is wider than its box ({slot}) and is broken",
                "shorten the word, or put a hyphen or a space in it",
            )


class Part(Protocol):
    """A block, or a piece of one, at the width of its region."""

    @property
    def least(self) -> float:
        """The height that it needs, in points."""
        ...

    @property
    def stretches(self) -> bool:
        """Whether it fills spare room."""
        ...

    def split(self, room: float) -> tuple[Part, Part] | None:
        """A piece that needs at most `room` points and the rest; None where no piece is that small."""
        ...

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """Its items inside `area`, which is at least as high as it needs."""
        ...


def plain(text: str, kind: ParagraphKind = "caption", level: int = 0) -> Paragraph:
    """A paragraph of one plain run; without a run where the text is empty."""
    return Paragraph((Run(text),) if text else (), kind, level)
