"""Turn a positioned deck into its accessibility faults of layout and words, each a problem at its place.

WCAG 2.2: 1.1.1 (a picture has a description), 1.3.1 (a table has headers), 1.4.3 (text stands out from its
ground), 1.4.11 (so do a chart's marks), 2.4.2 (a slide has a title) and 2.4.4 (a link says where it goes).
What writers make of a deck is accessible by their own making; these are what authors and designers decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from deckgen.accessibility.contrast import faint_charts, faint_words
from deckgen.accessibility.links import links_that_say_nothing, links_to_nowhere
from deckgen.accessibility.parts import fault
from deckgen.model.block import BlockSlide, ChartBlock, TableBlock
from deckgen.model.contrast import Seen
from deckgen.model.deck import Picture, Slide
from deckgen.problems import Place, Problem

__all__ = ["faults"]


def faults(
    slides: Sequence[Slide],
    blocks: Sequence[BlockSlide],
    drawn: Sequence[Seen] = (),
    theme: Mapping[str, Place] = MappingProxyType({}),
) -> Iterator[Problem]:
    """All faults: of contrast first, then in the order of the slides.

    `drawn` has the colours of charts, `theme` where each value of the theme stands.
    """
    places = {slide.id: slide.place for slide in blocks}
    yield from faint_words(slides, places)
    if any(isinstance(item, Picture) for slide in slides for item in slide.items):
        yield from faint_charts(drawn, theme)
    for block_slide in blocks:
        yield from _of_blocks(block_slide)
    names = {slide.id for slide in slides}
    for slide in slides:
        place = places[slide.continues or slide.id]
        yield from _without_title(slide, place)
        yield from links_that_say_nothing(slide, place)
        yield from links_to_nowhere(slide, place, names)


def _of_blocks(slide: BlockSlide) -> Iterator[Problem]:
    """A chart that nothing describes; a table whose columns have no heads."""
    for block in (block for region in slide.regions for block in region.blocks):
        if isinstance(block, ChartBlock) and not block.text.alt.strip():
            yield fault(
                "chart-without-alt",
                block.place,
                slide.id,
                f"the chart '{block.text.title or block.slot}' has no description for who cannot see it",
                "give its kind a pattern below `chart-alt` in phrases.yaml",
            )
        if isinstance(block, TableBlock) and not all(head.strip() for head in block.header):
            yield fault(
                "table-without-header",
                block.place,
                slide.id,
                f"the table '{block.heading or block.slot}' has a column without a header",
                "name every column in phrases.yaml",
            )


def _without_title(slide: Slide, place: Place) -> Iterator[Problem]:
    if not slide.title.strip():
        yield fault(
            "slide-without-title",
            place,
            slide.id,
            f"the slide '{slide.id}' has no title, by which readers find their way",
            "write `title:` in its file",
        )
