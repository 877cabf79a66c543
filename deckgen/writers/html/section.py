"""A section of the page from a slide: its heading, then what it says and shows in order, then its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from deckgen.model.deck import Deck, Item, Picture, Shape, Table, TextBox
from deckgen.model.journey import with_their_words
from deckgen.writers.html.blocks import Blocks, lines
from deckgen.writers.html.chart import chart
from deckgen.writers.html.colours import Hues
from deckgen.writers.html.flow import Section, heading_words
from deckgen.writers.html.table import table
from deckgen.writers.html.tiles import journey, list_key, tiles
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element


@dataclass(slots=True)
class Sections:
    """Writes sections one after the other, and counts their charts."""

    deck: Deck
    words: Words
    hues: Hues
    _charts: int = field(default=0, init=False)

    def write(self, section: Section, opens: bool, group: str) -> Markup:
        """A section; `opens` where it opens a group of them, `group` the group's name where it tells one."""
        slide = section.slide
        blocks = Blocks(self.words)
        title = next(
            (each for each in slide.items if isinstance(each, TextBox) and each.role == "title"), None
        )
        runs = [run for each in title.paragraphs for run in each.paragraph.runs] if title else []
        words = self.words.of(runs) if runs else self.words.plain(slide.title)
        return element(
            "section",
            element("p", group, class_="group") if group else Markup(""),
            blocks.heading("title", words, self.words.anchors[slide.id]),
            *self._items(section.items, blocks),
            *(part for box in section.sources for part in self._source(box)),
            element("p", element("a", "Back to contents", href="#page/contents"), class_="back"),
            class_=" ".join(filter(None, ("opens" if opens else "", self.hues.of(slide.colour)))) or None,
        )

    def _items(self, items: Sequence[Item], blocks: Blocks) -> Iterator[Markup]:
        headed = pane = ""
        for key, group in groupby(with_their_words(items), lambda each: _kind(each[0])):
            own = list(group)
            if key == "charts":
                yield self._chart_row([item for item, _ in own if isinstance(item, Picture)])
                continue
            if key:
                yield self._list([(each, box) for each, box in own if isinstance(each, Shape)])
                continue
            for item, _ in own:
                if item.pane != pane:
                    blocks.begin_pane()
                    pane = item.pane
                yield from self._item(item, headed, blocks)
                headed = heading_words(item)

    def _item(self, item: Item, headed: str, blocks: Blocks) -> Iterator[Markup]:
        if isinstance(item, TextBox):
            yield from blocks.box(item)
        elif isinstance(item, Table):
            yield table(item, item.title == headed, self.words)
        elif isinstance(item, Shape):
            told = lines(item.paragraphs, self.words) or self.words.plain(item.alt)
            yield element("p", self.words.linked(item.link, told))

    def _list(self, own: Sequence[tuple[Shape, TextBox | None]]) -> Markup:
        if own[0][0].role == "step":
            return journey(own, self.words)
        return tiles([shape for shape, _ in own], self.words, self.hues)

    def _chart_row(self, pictures: Sequence[Picture]) -> Markup:
        figures = []
        for picture in pictures:
            self._charts += 1
            figures.append(
                chart(picture, self._charts, self.deck.images, self.words, bool(self.deck.appendix))
            )
        return element("div", *figures, class_="charts")

    def _source(self, box: TextBox) -> Iterator[Markup]:
        for each in box.paragraphs:
            yield element("p", self.words.of(each.paragraph.runs), class_="source")


def _kind(item: Item) -> str:
    """What stands in one row or list with its neighbours of the same kind; "" for what stands alone."""
    return "charts" if isinstance(item, Picture) else list_key(item)
