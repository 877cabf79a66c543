"""Turn slides of blocks and a template into positioned slides, and charts into drawings of known size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from deckgen.fonts import Ruler
from deckgen.model.block import BlockSlide
from deckgen.model.deck import Item, Slide
from deckgen.model.template import SlideLayout, Template
from deckgen.position.appendix import tied
from deckgen.position.furniture import background, foot, head, pane_heading, with_words
from deckgen.position.noted import with_notes
from deckgen.position.pages import Page
from deckgen.position.regions import Filled, Filler, on_page, regions_of
from deckgen.position.setting import Setter
from deckgen.position.sheet import Area, Drawing, Sheet
from deckgen.position.styles import Look, look_of
from deckgen.position.unshown import tell_unshown
from deckgen.problems import Place, Problems, nearest

_CONTINUED = "(continued)"


@dataclass(frozen=True, slots=True)
class Placed:
    """All slides with their items placed, and each chart with the size that it is to be drawn at.

    `appendix` are the pages that follow in documents alone.
    """

    slides: tuple[Slide, ...]
    drawings: Mapping[str, Drawing]
    appendix: tuple[Slide, ...] = ()


def place(
    slides: Sequence[BlockSlide],
    template: Template,
    theme: Mapping[str, object],
    problems: Problems,
    ruler: Ruler | None = None,
    *,
    places: Mapping[str, Place] = MappingProxyType({}),
    appendix: Sequence[BlockSlide] = (),
) -> Placed:
    """Place every slide, then the appendix; `places` has where each value of the theme stands.

    Text that does not fit at the smallest allowed size goes on to a slide "(continued)" with a warning of how
    much is too much; words wider than their box and characters that the font lacks are warnings too. A slide
    layout, region or colour that the template lacks is an error, and what is left is placed without it.
    """
    placer = _Placer(slides, template, theme, problems, ruler or Ruler(), places)
    for slide in slides:
        placer.add(slide)
    count = len(placer.slides)
    for slide in appendix:
        placer.add(slide)
    placed, after = placer.slides[:count], placer.slides[count:]
    return Placed(tuple(placed), MappingProxyType(placer.drawings), tied(after, placed))


class _Placer:
    """Places slide after slide; counts them."""

    def __init__(
        self,
        slides: Iterable[BlockSlide],
        template: Template,
        theme: Mapping[str, object],
        problems: Problems,
        ruler: Ruler,
        places: Mapping[str, Place],
    ) -> None:
        self._template, self._problems, self._ruler = template, problems, ruler
        self._look = look_of(theme, template, problems, places)
        self._setter = Setter(ruler)
        self._continued = _continued(theme)
        self._ids = {slide.id for slide in slides}
        self.slides: list[Slide] = []
        self.drawings: dict[str, Drawing] = {}

    def add(self, slide: BlockSlide) -> None:
        """Place one slide, and the slides on which it goes on."""
        layout = self._template.layouts.get(slide.slide_layout)
        if layout is None:
            self._problems.error(
                "slide-layout-unknown",
                slide.place,
                f"the template has no slide layout '{slide.slide_layout}'",
                nearest(slide.slide_layout, self._template.layouts),
            )
            return
        look = self._look_for(slide)
        regions = regions_of(slide, layout, self._problems)
        filled = Filler(look, self._setter, self._continued, self._problems).fill(slide, regions)
        first = len(self.slides)
        for number in range(max((len(each.pages) for each in filled), default=1)):
            self._add_page(slide, layout, look, filled, number)
        self.slides[first:] = with_notes(self.slides[first:], slide.notes)

    def _look_for(self, slide: BlockSlide) -> Look:
        if slide.colour and slide.colour not in self._template.colours:
            message = f"the template's theme has no colour '{slide.colour}'"
            hint = nearest(slide.colour, self._template.colours)
            self._problems.error("colour-unknown", slide.place, message, hint)
        return self._look.in_colour(slide.colour)

    def _add_page(
        self,
        slide: BlockSlide,
        layout: SlideLayout,
        look: Look,
        filled: Sequence[Filled],
        number: int,
    ) -> None:
        identity = slide.id if number == 0 else self._new_id(slide.id, number + 1)
        title = with_words(slide.title, self._continued) if number else slide.title
        sheet = Sheet(identity, slide.place, look, layout, self._setter, self._problems, self._continued)
        items: list[Item] = [*head(slide, title, sheet)]
        for region, page in on_page(filled, number):
            placed = [*pane_heading(region, sheet), *self._page(page, region.area, sheet)]
            items.extend(replace(each, pane=region.block.name) for each in placed)
        items.extend(foot(slide, len(self.slides) + 1, sheet))
        tell_unshown(items, sheet, self._ruler)
        self.drawings.update(sheet.drawings)
        self.slides.append(
            Slide(
                identity,
                title.text,
                layout.name,
                slide.section,
                tuple(items),
                background(sheet),
                continues=slide.id if number else "",
                colour=look.group,
            )
        )

    def _new_id(self, base: str, number: int) -> str:
        """`calls-2`, or the next number that no slide has."""
        while f"{base}-{number}" in self._ids:
            number += 1
        self._ids.add(f"{base}-{number}")
        return f"{base}-{number}"

    def _page(self, page: Page, area: Area, sheet: Sheet) -> Iterator[Item]:
        """The parts of a page, with spare room where it does good: to charts and tiles, else between."""
        if page.overfull:
            message = f"what stands in a pane of '{sheet.id}' is too high for it, even alone"
            hint = "shorten it, or give the pane more room in the template"
            sheet.problems.error("does-not-fit", sheet.where, message, hint)
        gap = page.gap
        count = len(page.parts)
        spare = max(area.height - sum(part.least for part in page.parts) - gap * (count - 1), 0.0)
        stretching = sum(part.stretches for part in page.parts)
        if not stretching and count > 1:
            gap += max(min(spare / (count - 1), sheet.look.gaps["section-most"] - gap), 0.0)
        y = area.y
        for part in page.parts:
            height = part.least + (spare / stretching if part.stretches else 0.0)
            yield from part.place(Area(area.x, y, area.width, height), sheet)
            y += height + gap


def _continued(theme: Mapping[str, object]) -> str:
    """The words for a slide that goes on, which a theme in another language gives under `words:`."""
    words = theme.get("words")
    return str(words.get("continued", _CONTINUED)) if isinstance(words, Mapping) else _CONTINUED
