"""The items of a slide with what says what they are: a journey's step has its words in the box after it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from deckgen.model.deck import Item, Shape, TextBox


def with_their_words(items: Sequence[Item]) -> Iterator[tuple[Item, TextBox | None]]:
    """Each item, a step of a journey with the box that says what its figure is."""
    at = 0
    while at < len(items):
        item, after = items[at], items[at + 1] if at + 1 < len(items) else None
        is_step = isinstance(item, Shape) and item.role == "step" and isinstance(after, TextBox)
        yield item, after if is_step and isinstance(after, TextBox) else None
        at += 2 if is_step else 1
