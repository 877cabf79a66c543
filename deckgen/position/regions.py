"""Turn the regions of a slide into areas with parts, and choose the sizes at which they fit."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from deckgen.model.block import BlockRegion, BlockSlide, ChartBlock, TableBlock, TextBlock
from deckgen.model.template import Placeholder, SlideLayout
from deckgen.position.charts import MOST, ChartsPart
from deckgen.position.pages import Page, load, paginate, words_over
from deckgen.position.setting import Setter
from deckgen.position.sheet import Area, Part
from deckgen.position.styles import Look
from deckgen.position.table import table_part
from deckgen.position.text import text_part
from deckgen.position.tiles import tiles_part
from deckgen.problems import Problems, nearest

_HEADING = 20.0  # points for a pane heading where the slide layout has no placeholder for it


@dataclass(frozen=True, slots=True)
class Region:
    """A region of a slide with its place: the heading's, and that of what it holds.

    Sections stand on a tint where no region of the slide has a heading.
    """

    block: BlockRegion
    heading: Area | None
    heading_placeholder: Placeholder | None
    area: Area
    placeholders: tuple[Placeholder, ...]
    tinted: bool

    @property
    def has_text(self) -> bool:
        """Whether sections stand in it: they share one size over the slide."""
        return any(isinstance(block, TextBlock) for block in self.block.blocks)


@dataclass(frozen=True, slots=True)
class Filled:
    """A region with its pages; `step` is the step of the sizes taken."""

    region: Region
    pages: tuple[Page, ...]
    step: int


def regions_of(slide: BlockSlide, layout: SlideLayout, problems: Problems) -> tuple[Region, ...]:
    """The regions of a slide that its layout has; one that it has not is told."""
    found: list[Region] = []
    tinted = not any(block.heading for block in slide.regions)
    for block in slide.regions:
        placeholders = layout.numbered(block.name)
        if not placeholders:
            names = {
                p.name.rsplit("-", 1)[0] if p.name[-1:].isdigit() else p.name for p in layout.placeholders
            }
            problems.error(
                "region-unknown",
                slide.place,
                f"slide layout '{layout.name}' of the template has no placeholder '{block.name}'"
                f" or '{block.name}-1'",
                nearest(block.name, names),
            )
            continue
        found.append(_region(block, layout, placeholders, tinted))
    return tuple(found)


def _region(
    block: BlockRegion, layout: SlideLayout, placeholders: tuple[Placeholder, ...], tinted: bool
) -> Region:
    area, texts = _around(placeholders), _for_text(placeholders)
    own = layout.placeholder(f"{block.name}-heading")
    if not block.heading:
        return Region(block, None, None, area, texts, tinted)
    if own is not None:
        return Region(block, Area.of(own.rect), own, area, texts, tinted)
    return Region(block, area.top(_HEADING), None, area.below(_HEADING), texts, tinted)


def _for_text(placeholders: Sequence[Placeholder]) -> tuple[Placeholder, ...]:
    return tuple(each for each in placeholders if each.kind == "body")


def _around(placeholders: Sequence[Placeholder]) -> Area:
    """The bounding box."""
    x = min(each.rect.x.pt for each in placeholders)
    y = min(each.rect.y.pt for each in placeholders)
    right = max(each.rect.right.pt for each in placeholders)
    bottom = max(each.rect.bottom.pt for each in placeholders)
    return Area(x, y, right - x, bottom - y)


def on_page(filled: Sequence[Filled], number: int) -> Iterator[tuple[Region, Page]]:
    """The regions that have something on this page, the first 0, in order.

    Charts take the room, and the heading, of a region above or below them that has nothing here.
    """
    idle = [each.region for each in filled if number >= len(each.pages)]
    for each in filled:
        if number < len(each.pages):
            page = each.pages[number]
            only_charts = all(isinstance(part, ChartsPart) for part in page.parts)
            yield _grown(each.region, idle) if only_charts else each.region, page


def _grown(region: Region, idle: Sequence[Region]) -> Region:
    for other in idle:
        if (other.area.x, other.area.width) == (region.area.x, region.area.width):
            top = min(region.area.y, other.area.y)
            bottom = max(region.area.bottom, other.area.bottom)
            area = Area(region.area.x, top, region.area.width, bottom - top)
            if region.heading is not None:
                region = replace(region, area=area)
            else:
                block = replace(region.block, heading=other.block.heading)
                region = replace(other, area=area, block=block)
    return region


class Filler:
    """Fills the regions of one slide."""

    def __init__(self, look: Look, setter: Setter, continued: str, problems: Problems) -> None:
        self._look, self._setter, self._continued, self._problems = look, setter, continued, problems

    def fill(self, slide: BlockSlide, regions: Sequence[Region]) -> tuple[Filled, ...]:
        """Each region's pages: the fewest slides, then the largest sizes.

        All regions with text take one step of sizes; others choose their own. Where text goes on to more
        slides, the charts beside it are dealt over them.
        """
        texts = [region for region in regions if region.has_text]
        step = self._step(texts)
        filled = {
            region.block.name: self._filled(region, step if region.has_text else self._step([region]))
            for region in regions
        }
        for region in texts:
            self._tell_continued(slide, filled[region.block.name])
        most = max((len(each.pages) for each in filled.values()), default=1)
        return tuple(self._dealt(filled[region.block.name], most) for region in regions)

    def _step(self, regions: Sequence[Region]) -> int:
        """The first step of sizes that needs the fewest pages."""
        costs: Mapping[int, int] = {
            step: max((len(self._filled(region, step).pages) for region in regions), default=1)
            for step in self._steps(regions)
        }
        return min(costs, key=lambda step: (costs[step], step))

    def _steps(self, regions: Sequence[Region]) -> Iterator[int]:
        """The steps worth trying: none below the first at which each region is one page."""
        for step in self._look.steps():
            yield step
            if all(len(self._filled(region, step).pages) == 1 for region in regions):
                return

    def _filled(self, region: Region, step: int) -> Filled:
        parts = self._parts(region, step)
        return Filled(region, paginate(parts, region.area.height, self._look.section_gap(step)), step)

    def _parts(self, region: Region, step: int) -> list[Part]:
        """A part for each block; charts share one for each six."""
        width, look, setter, continued = region.area.width, self._look, self._setter, self._continued
        tinted = region.tinted
        parts: list[Part] = []
        charts: list[ChartBlock] = []
        for block in region.block.blocks:
            if isinstance(block, ChartBlock):
                charts.append(block)
            elif isinstance(block, TextBlock):
                holders = region.placeholders
                parts.append(text_part(block, width, step, look, setter, continued, holders, tinted))
            elif isinstance(block, TableBlock):
                parts.append(table_part(block, width, tinted, step, look, setter, continued))
            else:
                parts.append(tiles_part(block, width, tinted, step, look, setter, continued))
        for start in range(0, len(charts), MOST):
            group = tuple(charts[start : start + MOST])
            parts.append(ChartsPart(group, region.block.columns, look.gaps["charts"], width))
        return parts

    def _dealt(self, filled: Filled, slides: int) -> Filled:
        parts = [part for page in filled.pages for part in page.parts]
        if slides <= len(filled.pages) or len(parts) != 1 or not isinstance(parts[0], ChartsPart):
            return filled
        return Filled(
            filled.region, tuple(Page((each,), 0.0) for each in parts[0].dealt(slides)), filled.step
        )

    def _tell_continued(self, slide: BlockSlide, filled: Filled) -> None:
        """Say how full a pane is at the smallest sizes, and how much must go for it to be one slide."""
        region, last = filled.region, self._look.steps()[-1]
        gap, floor = self._look.section_gap(last), self._parts(region, last)
        height = region.area.height
        full = load(floor, height, gap)
        if len(filled.pages) == 1 or full <= 1:  # it may go on only because another pane does
            return
        words = words_over(floor, height, gap)
        over = math.ceil(full * 100)
        self._problems.warning(
            "slide-continued",
            replace(slide.place, slide=slide.id),
            f"the {region.block.name} pane of '{slide.id}' is {over}% full, so it goes on to"
            f" {len(filled.pages)} slides",
            f"cut about {_words(words)} to keep it on one" if words else "give it fewer rows or tiles",
        )


def _words(count: int) -> str:
    return f"{count} word" if count == 1 else f"{count} words"
