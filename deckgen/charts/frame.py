"""Turn a chart's words and size into a frame: the title and subtitle in lines, and the room left below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from deckgen.charts.look import Look
from deckgen.charts.words import Word, balanced, fit, width
from deckgen.model.chart import ChartText
from deckgen.units import Size

TITLE_SIZES = (12.0, 11.0, 10.0)
SUBTITLE_SIZES = (10.0, 9.0, 8.5)
FLOOR = 8.0
"""No text is drawn smaller, in points."""

_LOW = 150.0  # a chart lower than this gives its height to the marks
_NARROW = 300.0
_GAP = 2.0
_LINE = 1.35  # of a key, in sizes
_BETWEEN = 1.2  # two entries of a key, in sizes


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the chart's top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Frame:
    """Size of the chart in points, its words in place, and `top`, where there is room for the rest."""

    width: float
    height: float
    words: tuple[Word, ...]
    top: float

    @property
    def narrow(self) -> bool:
        """Whether labels must be short or stand above what they name."""
        return self.width < _NARROW

    @property
    def text_size(self) -> float:
        """Of axes and labels, in points."""
        if self.height < _LOW:
            return 8.5
        return 9.0 if self.narrow else 10.0

    @property
    def small_size(self) -> float:
        """Of notes beside lines, in points."""
        return max(FLOOR, self.text_size - 1.0)


def frame(text: ChartText, size: Size, look: Look) -> Frame:
    """The frame of a chart; a title too long for two lines gets a smaller size, then more lines."""
    across, down = size.width.pt, size.height.pt
    title = fit(text.title, across - 2, TITLE_SIZES, 2, bold=True)
    title = balanced(title, text.title, across - 2)
    subtitle = fit(text.subtitle, across - 2, SUBTITLE_SIZES, 1 if down < _LOW else 2)
    subtitle = balanced(subtitle, text.subtitle, across - 2)
    top = title.height + (_GAP if title.lines else 0)
    words = (*title.words(0, 0, look.text), *subtitle.words(0, top, look.muted))
    return Frame(across, down, words, top + subtitle.height + (_GAP if subtitle.lines else 0))


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """What a key explains: what is drawn, in words, and the look of its sample."""

    name: str
    colour: str
    shape: str = "square"
    filled: bool = True


@dataclass(frozen=True, slots=True)
class Key:
    """Entries in lines: samples as (x, y, entry), their words, and the height taken below the subtitle."""

    samples: tuple[tuple[float, float, KeyEntry], ...]
    words: tuple[Word, ...]
    height: float


def key(entries: tuple[KeyEntry, ...], frame: Frame, size: float, look: Look) -> Key:
    """A key beside the end of the subtitle where it fits, else below it in as many lines as it needs."""
    widths = [size + width(entry.name, size) for entry in entries]
    total = sum(widths) + size * _BETWEEN * (len(entries) - 1)
    last = frame.words[-1] if frame.words else None
    if last and not last.bold and last.right + 2 * size + total <= frame.width:
        return _in_lines(
            entries, widths, frame.width - total - 2, last.y - size * 0.36, frame.width, size, look
        )
    below = frame.top + 2 + size * _LINE / 2
    placed = _in_lines(entries, widths, 0.0, below, frame.width, size, look)
    lines = round((max((y for _, y, _ in placed.samples), default=below) - below) / (size * _LINE)) + 1
    return replace(placed, height=lines * size * _LINE + 4 if entries else 0.0)


def _in_lines(
    entries: tuple[KeyEntry, ...],
    widths: list[float],
    left: float,
    middle: float,
    right: float,
    size: float,
    look: Look,
) -> Key:
    samples: list[tuple[float, float, KeyEntry]] = []
    words: list[Word] = []
    x = left
    for entry, wide in zip(entries, widths, strict=True):
        if x > left and x + wide > right + 0.01:
            x, middle = left, middle + size * _LINE
        samples.append((x + size * 0.4, middle, entry))
        words.append(Word(entry.name, x + size, middle + size * 0.36, size, look.text))
        x += wide + size * _BETWEEN
    return Key(tuple(samples), tuple(words), 0.0)
