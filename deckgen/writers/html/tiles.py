"""Tiles and journeys into lists that read as words ("Progress update given: 64.5%"), in their colours."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.deck import Item, Shape, TextBox
from deckgen.writers.html.blocks import lines
from deckgen.writers.html.colours import Hues
from deckgen.writers.html.flow import slot
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element, together

_COLON = element("span", ": ", class_="hidden")


def list_key(item: Item) -> str:
    """What tiles of one list have in common: the list's name; "" for what is no tile."""
    return slot(item).rpartition("-")[0] if isinstance(item, Shape) and item.role else ""


def tiles(own: Sequence[Shape], words: Words, hues: Hues) -> Markup:
    """A list of tiles. The role says so to browsers that take a list without marks for none."""
    kind = "groups" if own[0].role == "group-tile" else "tiles"
    return element("ul", *(_tile(each, words, hues) for each in own), class_=kind, role="list")


def journey(steps: Sequence[tuple[Shape, TextBox | None]], words: Words) -> Markup:
    """A list of steps in order: what each is, then its figure."""
    entries = (_step(shape, box, words) for shape, box in steps)
    return element("ol", *entries, class_="journey", role="list")


def _tile(tile: Shape, words: Words, hues: Hues) -> Markup:
    """What it is, then its figure, although the figure is drawn above it; of a group, its name first."""
    parts = [each for each in tile.paragraphs if each.paragraph.text.strip()]
    if tile.role == "group-tile":
        first, rest = parts[:1], parts[1:]
        told = _pair(lines(first, words), "name", lines(rest, words), "title")
        return element("li", words.linked(tile.link, told), class_=hues.of(tile.fill))
    figure, what = parts[:1], parts[1:]
    told = _pair(lines(what, words), "what", lines(figure, words), "figure")
    return element("li", words.linked(tile.link, told))


def _step(shape: Shape, box: TextBox | None, words: Words) -> Markup:
    what = lines(box.paragraphs, words) if box else Markup("")
    told = _pair(what, "what", lines(shape.paragraphs, words), "figure")
    return element("li", words.linked(shape.link, told))


def _pair(one: Markup, one_class: str, other: Markup, other_class: str) -> Markup:
    """Two parts with a colon between for who listens or copies; of one that is empty, the other alone."""
    if not one or not other:
        return element("span", one or other, class_=one_class if one else other_class)
    first = element("span", one, _COLON, class_=one_class)
    return together(first, element("span", other, class_=other_class))
