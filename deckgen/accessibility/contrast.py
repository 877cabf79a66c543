"""Turn what is painted on slides into words and marks of charts that stand out too little from their ground.

WCAG 2.2, 1.4.3 and 1.4.11: words 4.5:1, large ones and what a chart says by its marks 3:1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from deckgen.accessibility.parts import fault, paragraphs, short
from deckgen.model.contrast import Seen, contrast
from deckgen.model.deck import Item, Line, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.model.template import Colour
from deckgen.problems import Place, Problem
from deckgen.units import Rect

_WHITE = Colour("FFFFFF")
_LEAST, _LEAST_LARGE, _LEAST_MARK = 4.5, 3.0, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points


@dataclass(frozen=True, slots=True)
class _Ground:
    """What words may stand on."""

    rect: Rect
    colour: Colour


@dataclass(frozen=True, slots=True)
class _Pair:
    """Words of one colour on a ground of another; `large` ones need less contrast."""

    colour: str
    ground: str
    large: bool

    @property
    def ratio(self) -> float:
        return contrast(f"#{self.colour}", f"#{self.ground}")

    @property
    def least(self) -> float:
        return _LEAST_LARGE if self.large else _LEAST


def faint_words(slides: Sequence[Slide], places: Mapping[str, Place]) -> Iterator[Problem]:
    """Words that stand out too little from what is behind them: a pair of colours once for all its slides."""
    first: dict[_Pair, tuple[Slide, str]] = {}
    slides_of: dict[_Pair, set[str]] = {}
    for slide in slides:
        for pair, words in _pairs(slide):
            if pair.ratio < pair.least:
                first.setdefault(pair, (slide, words))
                slides_of.setdefault(pair, set()).add(slide.id)
    for pair, (slide, words) in first.items():
        others = len(slides_of[pair]) - 1
        beside = f" (and on {others} more slide{'s' if others > 1 else ''})" if others else ""
        yield fault(
            "low-contrast",
            places[slide.continues or slide.id],
            slide.id,
            f"'{short(words)}'{beside} is #{pair.colour} on #{pair.ground}, a contrast of "
            f"{_floored(pair.ratio)}:1; {'large text' if pair.large else 'text'} needs {pair.least:g}:1",
            "choose a darker or lighter colour for its role in theme.yaml, or for the slide's group",
        )


def faint_charts(colours: Sequence[Seen], theme: Mapping[str, Place]) -> Iterator[Problem]:
    """Colours of charts that stand out too little from what they stand on in a chart.

    `theme` has where each value of the theme stands, by its path joined with dots.
    """
    for each in colours:
        ratio, least = contrast(each.colour, each.ground), _LEAST if each.is_of_words else _LEAST_MARK
        if ratio < least:
            yield Problem(
                "low-contrast",
                "error",
                theme.get(f"charts.{each.name}", theme.get("charts", Place(file="theme.yaml"))),
                f"the colour '{each.name}' of charts is {each.colour} on {each.ground}, a contrast of "
                f"{_floored(ratio)}:1; {'words' if each.is_of_words else 'marks'} need {least:g}:1",
                f"choose a darker or lighter `{each.name}` below `charts` in theme.yaml",
            )


def _pairs(slide: Slide) -> Iterator[tuple[_Pair, str]]:
    """The colours of each paragraph and of what was painted behind it, with its words."""
    grounds = [_Ground(shape.rect, shape.fill) for shape in slide.background if shape.fill]
    for item in slide.items:
        grounds.extend(_own_grounds(item))
        for paragraph in paragraphs(item):
            if paragraph.lines and paragraph.paragraph.text.strip():
                ground = _behind(paragraph.lines[0], grounds)
                pair = _Pair(paragraph.style.colour.rgb, ground.rgb, _is_large(paragraph))
                yield pair, paragraph.paragraph.text


def _floored(ratio: float) -> str:
    """One decimal, never rounded up to the limit that it misses."""
    return f"{int(ratio * 10) / 10:g}"


def _is_large(paragraph: PlacedParagraph) -> bool:
    style = paragraph.style
    bold = style.bold or all(run.bold for run in paragraph.paragraph.runs)
    return style.size >= (_LARGE_BOLD if bold else _LARGE)


def _own_grounds(item: Item) -> Iterator[_Ground]:
    if isinstance(item, TextBox | Shape) and item.fill:
        yield _Ground(item.rect, item.fill)
    if isinstance(item, Table):
        yield from (_Ground(cell.rect, cell.fill) for row in item.rows for cell in row if cell.fill)


def _behind(line: Line, grounds: Sequence[_Ground]) -> Colour:
    """The last that was painted where a line begins, a little above its baseline; else the white slide.

    A template's ground of several colours, or a picture, is not known here.
    """
    x, y = line.x + min(line.width, 2.0) / 2, line.baseline - 2.0
    here = (
        each.colour
        for each in reversed(grounds)
        if each.rect.x.pt <= x <= each.rect.right.pt and each.rect.y.pt <= y <= each.rect.bottom.pt
    )
    return next(here, _WHITE)
