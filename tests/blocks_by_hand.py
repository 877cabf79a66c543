"""Slides of blocks made by hand, for tests of what comes after narrative."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.model.block import Block, BlockRegion, BlockSlide, ChartBlock, Note, TextBlock
from deckgen.model.chart import ChartData, ChartText
from deckgen.model.text import Paragraph, Run
from deckgen.problems import Place


def bullet(text: str, level: int = 0) -> Paragraph:
    return Paragraph((Run(text),), "bullet", level)


def section(heading: str, *texts: str) -> TextBlock:
    return TextBlock(heading.lower().replace(" ", "-"), heading, tuple(bullet(text) for text in texts))


def chart(slot: str) -> ChartBlock:
    data = ChartData("control", "count", "neither", (), facts=(f"calls.{slot}.month",))
    return ChartBlock(slot, data, ChartText("Title", "Subtitle", f"What {slot} shows."))


def slide_of(
    regions: Mapping[str, tuple[Block, ...]],
    layout: str = "Metric",
    headings: Mapping[str, str] | None = None,
    columns: int = 0,
) -> BlockSlide:
    named = tuple(
        BlockRegion(name, (headings or {}).get(name, ""), blocks, columns) for name, blocks in regions.items()
    )
    return BlockSlide(
        id="calls",
        title=Paragraph((Run("Calls to 999"),), "heading"),
        kicker=Paragraph((Run("Priority 2"),), "caption"),
        slide_layout=layout,
        colour="accent2",
        regions=named,
        source=Paragraph((Run("Source: "), Run("Telephony", link="https://example.org")), "caption"),
        footer="Quarterly report",
        notes=(Note("A note"),),
        place=Place(file="slides/calls.yaml", line=1, column=1),
        section="Priority 2",
    )
