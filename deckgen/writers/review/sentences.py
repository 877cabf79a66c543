"""A slide's words into headings, lists and tables in reading order, each figure a button that tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from deckgen.model.deck import Item, Picture, PlacedParagraph, Slide, Table, TextBox
from deckgen.model.text import Run
from deckgen.writers.review.findings import Finding
from deckgen.writers.review.markup import Markup, element, together
from deckgen.writers.review.words import Writer


@dataclass(slots=True)
class Reader:
    """Goes through a slide once.

    Headings begin at `top` and never skip a level: a pane's heading opens one, and headings of sections stand
    below it where there is one.
    """

    writer: Writer
    findings: Sequence[Finding]
    top: int = 4
    _section: int = field(default=0, init=False)
    _headed: str = field(default="", init=False)  # the last heading's words

    def read(self, slide: Slide) -> Markup:
        """All that the slide says, but its title, which heads the whole."""
        self._section = self.top
        return together(*(part for item in slide.items for part in self._item(item)))

    def _item(self, item: Item) -> Iterator[Markup]:
        marks = [
            each.problem.words for each in self.findings if each.problem.words and each.item == item.name
        ]
        if isinstance(item, Picture):
            yield self._chart(item, marks)
        elif isinstance(item, Table):
            yield self._table(item, marks)
        elif isinstance(item, TextBox):
            yield from self._box(item, marks)
        elif any(each.paragraph.text for each in item.paragraphs):
            words = [self._words(each, marks) for each in item.paragraphs if each.paragraph.text]
            linked = self.writer.linked(item.link, together(*_between(words, ": ")))
            yield element("p", linked, class_="tile")
        elif item.alt:
            yield element("p", item.alt, class_="alt")

    def _box(self, box: TextBox, marks: Sequence[str]) -> Iterator[Markup]:
        if box.role in ("title", "slide-number"):
            return
        if box.role in ("source", "furniture"):
            for each in box.paragraphs:
                if each.paragraph.text:
                    yield element("p", self._words(each, marks), class_="edge")
            return
        if box.role == "heading":
            self._section = self.top + 1
            yield from (self._heading(each, self.top, marks) for each in box.paragraphs)
            return
        for bulleted, group in groupby(box.paragraphs, _is_bullet):
            if bulleted:
                yield self._list(list(group), marks)
            else:
                yield from (self._plain(each, marks) for each in group if each.paragraph.text)

    def _plain(self, paragraph: PlacedParagraph, marks: Sequence[str]) -> Markup:
        if paragraph.paragraph.kind == "heading":
            return self._heading(paragraph, self._section, marks)
        if paragraph.paragraph.kind == "subheading":
            return element("p", element("strong", self._words(paragraph, marks)))
        return element("p", self._words(paragraph, marks))

    def _heading(self, paragraph: PlacedParagraph, level: int, marks: Sequence[str]) -> Markup:
        self._headed = paragraph.paragraph.text
        return element(f"h{level}", self._words(paragraph, marks))

    def _list(self, bullets: Sequence[PlacedParagraph], marks: Sequence[str]) -> Markup:
        """Bullets as a list; deeper ones are a list in the bullet before them."""
        least = min(each.paragraph.level for each in bullets)
        entries: list[Markup] = []
        at = 0
        while at < len(bullets):
            own = bullets[at]
            at += 1
            deeper = at
            while deeper < len(bullets) and bullets[deeper].paragraph.level > least:
                deeper += 1
            inner = self._list(bullets[at:deeper], marks) if deeper > at else Markup("")
            entries.append(element("li", self._words(own, marks), inner))
            at = deeper
        return element("ul", *entries)

    def _chart(self, picture: Picture, marks: Sequence[str]) -> Markup:
        """A chart's description, with its figures where it has them, and a button for all of them."""
        alt = next((runs for runs in picture.runs if _text(runs) == picture.alt), (Run(picture.alt),))
        kind = element("span", "Chart", class_="kind")
        parts = [kind, " ", self.writer.words(alt, marks)]
        if picture.facts:
            count = f"{len(picture.facts)} figure{'' if len(picture.facts) == 1 else 's'}"
            rest = element("span", f" of the chart: {picture.alt}", class_="hidden")
            parts += [
                " ",
                element("button", count, rest, type="button", class_="quiet", data_chart=picture.name),
            ]
        return element("p", *parts, class_="alt")

    def _table(self, table: Table, marks: Sequence[str]) -> Markup:
        rows = []
        for index, row in enumerate(table.rows):
            cells = (
                element(
                    "td" if index else "th",
                    *_between([self._words(each, marks) for each in cell.paragraphs], " "),
                    scope=None if index else "col",
                )
                for cell in row
            )
            rows.append(element("tr", *cells))
        told = (
            table.title == self._headed
        )  # just above: the eye needs it once, who hears the table needs both
        caption = element("caption", table.title, class_="hidden" if told else None)
        body = element("tbody", *rows[1:])
        # A table wider than its column scrolls in itself, and what scrolls must be reachable by keyboard.
        return element(
            "div",
            element("table", caption if table.title else Markup(""), element("thead", *rows[:1]), body),
            class_="scrolls",
            tabindex=0,
            role="group",
            aria_label=table.title or "Table",
        )

    def _words(self, paragraph: PlacedParagraph, marks: Sequence[str]) -> Markup:
        return self.writer.words(paragraph.paragraph.runs, marks)


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _is_bullet(paragraph: PlacedParagraph) -> bool:
    return bool(paragraph.style.bullet) and bool(paragraph.paragraph.text)


def _between(parts: Sequence[Markup], space: str) -> list[str]:
    return [each for part in parts for each in (space, part)][1:]
