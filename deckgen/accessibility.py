"""Turn a positioned deck into its accessibility faults of layout and words, each a problem at its place.

WCAG 2.2: 1.1.1 (a picture has a description), 1.3.1 (a table has headers), 1.4.3 (text stands out from its
ground), 2.4.2 (a slide has a title) and 2.4.4 (a link says where it goes). What the writers make of a deck is
accessible by their own making; these are what authors and designers decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from deckgen.model.block import BlockSlide, ChartBlock, TableBlock
from deckgen.model.contrast import contrast
from deckgen.model.deck import Item, Line, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.model.template import Colour
from deckgen.model.text import Run
from deckgen.problems import Place, Problem
from deckgen.units import Rect

_WHITE = Colour("FFFFFF")
_LEAST, _LEAST_LARGE = 4.5, 3.0
_LARGE, _LARGE_BOLD = 18.0, 14.0  # points
_CLICK = re.compile(r"\b(?:click|tap|press)\s+(?:on\s+)?(?:here|this|the\s+link)\b", re.I)
_SAYS_NOTHING = re.compile(
    r"(?:(?:see|read|find|find\s+out|learn|go|open|view)\s+)?(?:here|this|more|link|read\s+more|details?|"
    r"(?:this|the)\s+(?:link|page|report|document|file|website)|more\s+(?:info(?:rmation)?|details?)|"
    r"website|page|document|report|file|download|pdf)",
    re.I,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[\w-]+\.)+(?:uk|org|com|net|gov|info|eu|int|pdf|html?|aspx)\b(?:/\S*)?",
    re.I,
)
_AROUND = " \t\n.,:;!?…“”\"'‘’()[]<>→»"
_WORDS_SHOWN = 40


def faults(slides: Sequence[Slide], blocks: Sequence[BlockSlide]) -> Iterator[Problem]:
    """All faults: of contrast first, then in the order of the slides."""
    places = {slide.id: slide.place for slide in blocks}
    yield from _faint(slides, places)
    for block_slide in blocks:
        yield from _of_blocks(block_slide)
    for slide in slides:
        place = places[slide.continues or slide.id]
        yield from _without_title(slide, place)
        yield from _links(slide, place)


def _of_blocks(slide: BlockSlide) -> Iterator[Problem]:
    """A chart that nothing describes; a table whose columns have no heads."""
    for block in (block for region in slide.regions for block in region.blocks):
        if isinstance(block, ChartBlock) and not block.text.alt.strip():
            yield _fault(
                "chart-without-alt",
                block.place,
                slide.id,
                f"the chart '{block.text.title or block.slot}' has no description for who cannot see it",
                "give its kind a pattern below `chart-alt` in phrases.yaml",
            )
        if isinstance(block, TableBlock) and not all(head.strip() for head in block.header):
            yield _fault(
                "table-without-header",
                block.place,
                slide.id,
                f"the table '{block.heading or block.slot}' has a column without a header",
                "name every column in phrases.yaml",
            )


def _without_title(slide: Slide, place: Place) -> Iterator[Problem]:
    if not slide.title.strip():
        yield _fault(
            "slide-without-title",
            place,
            slide.id,
            f"the slide '{slide.id}' has no title, by which readers find their way",
            "write `title:` in its file",
        )


# ---- contrast ---------------------------------------------------------------------------------------------


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


def _faint(slides: Sequence[Slide], places: Mapping[str, Place]) -> Iterator[Problem]:
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
        yield _fault(
            "low-contrast",
            places[slide.continues or slide.id],
            slide.id,
            f"'{_short(words)}'{beside} is #{pair.colour} on #{pair.ground}, a contrast of "
            f"{_floored(pair.ratio)}:1; {'large text' if pair.large else 'text'} needs {pair.least:g}:1",
            "choose a darker or lighter colour for its role in theme.yaml, or for the slide's group",
        )


def _pairs(slide: Slide) -> Iterator[tuple[_Pair, str]]:
    """The colours of each paragraph and of what was painted behind it, with its words."""
    grounds = [_Ground(shape.rect, shape.fill) for shape in slide.background if shape.fill]
    for item in slide.items:
        grounds.extend(_own_grounds(item))
        for paragraph in _paragraphs(item):
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

    A template's own ground that is not white is not known here.
    """
    x, y = line.x + min(line.width, 2.0) / 2, line.baseline - 2.0
    here = (
        each.colour
        for each in reversed(grounds)
        if each.rect.x.pt <= x <= each.rect.right.pt and each.rect.y.pt <= y <= each.rect.bottom.pt
    )
    return next(here, _WHITE)


# ---- links ------------------------------------------------------------------------------------------------


def _links(slide: Slide, place: Place) -> Iterator[Problem]:
    """Links that say nothing, each where its words first stand."""
    told: set[str] = set()
    for placed in _words_of(slide):
        own = placed.paragraph.place if placed.paragraph.place.file else place
        for words in _linked(placed.paragraph.runs):
            if words not in told and _says_nothing(words):
                told.add(words)
                yield _fault(
                    "link-says-nothing",
                    own,
                    slide.id,
                    f"the link '{_short(words)}' does not say where it goes",
                    "let the link's words be the name of what it opens",
                )


def _linked(runs: Sequence[Run]) -> Iterator[str]:
    """The words of each link: runs with the same address that follow one another are one."""
    words, address = "", ""
    for run in (*runs, Run("")):
        if run.link != address and words:
            yield words.strip().rstrip(".")
            words = ""
        address = run.link
        words += run.text if run.link else ""


# ---- parts of a slide -------------------------------------------------------------------------------------


def _words_of(slide: Slide) -> Iterator[PlacedParagraph]:
    return (paragraph for item in slide.items for paragraph in _paragraphs(item))


def _paragraphs(item: Item) -> Iterator[PlacedParagraph]:
    if isinstance(item, TextBox | Shape):
        yield from item.paragraphs
    elif isinstance(item, Table):
        yield from (paragraph for row in item.rows for cell in row for paragraph in cell.paragraphs)


def _says_nothing(words: str) -> bool:
    """Whether a link's words name no destination: "click here for more", "this page", or an address."""
    bare = " ".join(words.strip(_AROUND).split())
    return bool(_CLICK.search(bare) or _SAYS_NOTHING.fullmatch(bare) or _ADDRESS.search(bare))


def _short(text: str) -> str:
    return text if len(text) <= _WORDS_SHOWN else f"{text[: _WORDS_SHOWN - 1].rstrip()}…"


def _fault(code: str, place: Place, slide: str, message: str, hint: str) -> Problem:
    return Problem(code, "error", replace(place, slide=slide), message, hint)
