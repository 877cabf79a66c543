"""Problems onto the slides and boxes that they are said of, numbered as the page tells them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from deckgen.model.deck import Item, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.problems import Problem
from deckgen.units import Rect

_CONTINUED = re.compile(r"-\d+$")


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its number ("3"; "A3" where it is accepted) and its place.

    `slide` is the id of a placed slide, or "" for what is said of no slide. `item` names the box it is pinned
    to, and `rect` is that box; both are empty where only the slide is known.
    """

    number: str
    problem: Problem
    slide: str = ""
    item: str = ""
    rect: Rect | None = None

    @property
    def anchor(self) -> str:
        """The id of its entry in the list."""
        return f"problem-{self.number}"

    @property
    def grade(self) -> str:
        """`accepted`, or its severity: what the page filters by."""
        return "accepted" if self.problem.accepted else self.problem.severity


def origins(slides: Sequence[Slide]) -> dict[str, str]:
    """For each placed slide the slide of the layout that it belongs to: itself, or what it continues."""
    known = {slide.id for slide in slides}
    bases = {slide.id: _CONTINUED.sub("", slide.id) for slide in slides}
    return {name: base if base in known else name for name, base in bases.items()}


def located(problems: Iterable[Problem], slides: Sequence[Slide]) -> tuple[Finding, ...]:
    """Problems with their places, in their order; those that stand are counted apart from accepted ones."""
    belongs = origins(slides)
    found: list[Finding] = []
    counts = {True: 0, False: 0}
    for problem in problems:
        accepted = bool(problem.accepted)
        counts[accepted] += 1
        number = f"A{counts[accepted]}" if accepted else str(counts[accepted])
        own = [slide for slide in slides if belongs[slide.id] == problem.where.slide]
        place = _box(problem, own)
        slide = place[0] if place else next(iter(own), None)
        item = place[1] if place else None
        found.append(
            Finding(
                number,
                problem,
                slide.id if slide else "",
                item.name if item else "",
                item.rect if item else None,
            )
        )
    return tuple(found)


def _box(problem: Problem, slides: Sequence[Slide]) -> tuple[Slide, Item] | None:
    """The box of the problem's slot, and of several (or without a slot) the one that has its words."""
    boxes = [(slide, item) for slide in slides for item in slide.items]
    if problem.where.slot:
        boxes = [(slide, item) for slide, item in boxes if _is_slot(slide, item, problem.where.slot)]
    worded = [box for box in boxes if problem.words and problem.words in words(box[1])]
    if worded:
        return worded[0]
    return boxes[0] if boxes and problem.where.slot else None


def _is_slot(slide: Slide, item: Item, slot: str) -> bool:
    """Whether the box is the slot's, or one of its parts: `tiles-2` of `tiles`."""
    own = item.name.removeprefix(f"{slide.id}/")
    return own == slot or own.startswith(f"{slot}-")


def paragraphs(item: Item) -> Iterator[PlacedParagraph]:
    """Everything that a box says, in order."""
    if isinstance(item, Table):
        for row in item.rows:
            for cell in row:
                yield from cell.paragraphs
    elif isinstance(item, (TextBox, Shape)):
        yield from item.paragraphs


def words(item: Item) -> str:
    """All words of a box, and what is read out for it."""
    told = [each.paragraph.text for each in paragraphs(item)]
    return "\n".join([*told, getattr(item, "alt", "")])
