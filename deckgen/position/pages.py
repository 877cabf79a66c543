"""Turn the parts of a region into pages of its height: what does not fit goes on, and nothing is cut off."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.position.sheet import Part
from deckgen.position.text import TextPart

_WORTH_STARTING = 0.25  # of a page: a section longer than a page starts on this one if so much is left


@dataclass(frozen=True, slots=True)
class Page:
    """Parts that stand below one another, at least `gap` points apart.

    `overfull` when even a page of its own is too low for one.
    """

    parts: tuple[Part, ...]
    gap: float
    overfull: bool = False


def paginate(parts: Sequence[Part], height: float, gap: float) -> tuple[Page, ...]:
    """Pages of `height` points with `gap` between parts.

    A part that does not fit moves to the next page whole, so that pages break at headings; only one that is
    longer than a page is split.
    """
    pages: list[list[Part]] = [[]]
    overfull: set[int] = set()
    waiting = list(parts)
    while waiting:
        part = waiting.pop(0)
        page = pages[-1]
        room = height - sum(each.least + gap for each in page)
        if part.least <= room:
            page.append(part)
            continue
        pieces = None
        if not page or (part.least > height and room >= height * _WORTH_STARTING):
            pieces = part.split(room)
        if pieces is not None:
            page.append(pieces[0])
            waiting.insert(0, pieces[1])
        elif page:
            waiting.insert(0, part)
        else:
            page.append(part)
            overfull.add(len(pages) - 1)
        if waiting:
            pages.append([])
    return tuple(Page(tuple(page), gap, number in overfull) for number, page in enumerate(pages))


def load(parts: Sequence[Part], height: float, gap: float) -> float:
    """How full one page with all of these is: 1.0 is just full."""
    return (sum(part.least for part in parts) + gap * max(len(parts) - 1, 0)) / height


def words_over(parts: Sequence[Part], height: float, gap: float) -> int:
    """About how many words must go so that all fit on one page; 0 where no text could make room."""
    texts = [part.text for part in parts if isinstance(part, TextPart)]
    tall = sum(text.height for text in texts)
    words = sum(len(each.measured.text.split()) for text in texts for each in text.paragraphs)
    over = (load(parts, height, gap) - 1) * height
    if over <= 0 or not tall:
        return 0
    return min(words, max(1, math.ceil(over / tall * words)))
