"""Slides into sections that flow: what goes on from slide to slide joined again, furniture left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from deckgen.model.deck import Deck, Item, PlacedParagraph, Shape, Slide, Table, TextBox


@dataclass(frozen=True, slots=True)
class Section:
    """A slide with all that it goes on to: its items in reading order, then the lines of its sources."""

    slide: Slide
    items: tuple[Item, ...]
    sources: tuple[TextBox, ...]


def sections(deck: Deck) -> tuple[Section, ...]:
    """A section for each slide that begins something; pane by pane, so that each is read to its end."""
    slides: dict[str, list[Slide]] = {}
    for slide in deck.slides:
        slides.setdefault(slide.continues or slide.id, []).append(slide)
    return tuple(_section(each) for each in slides.values())


def anchors(deck: Deck) -> dict[str, str]:
    """For each slide the id of its section: its own, or that of the slide that it continues.

    An id may hold no spaces; "/" keeps all others of the page apart from these, which are names of files.
    """
    own: dict[str, str] = {}
    for slide in deck.slides:
        anchor = own.get(slide.continues) or "-".join(slide.id.split())
        while not slide.continues and anchor in own.values():
            anchor += "-"
        own[slide.id] = anchor
    return own


def slot(item: Item) -> str:
    """What an item is called on its slide."""
    return item.name.rpartition("/")[2]


def heading_words(item: Item) -> str:
    """The words of a box that is a heading alone; "" for what is none."""
    if not isinstance(item, TextBox) or len(item.paragraphs) != 1:
        return ""
    is_heading = item.role == "heading" or item.paragraphs[0].paragraph.kind == "heading"
    return _text(item) if is_heading else ""


def _section(slides: Sequence[Slide]) -> Section:
    panes: dict[str, list[Item]] = {}
    sources: dict[str, TextBox] = {}
    for number, slide in enumerate(slides):
        before = tuple(item for pane in panes.values() for item in pane)
        for item in filter(_says_something, slide.items):
            if isinstance(item, TextBox) and item.role == "source":
                sources.setdefault(_text(item), item)
            elif not (number and _is_said(item, before)):
                _add(item, panes.setdefault(item.pane, []), joins=number > 0)
    items = tuple(item for pane in panes.values() for item in pane)
    return Section(slides[0], items, tuple(sources.values()))


def _says_something(item: Item) -> bool:
    """Whether an item is for the page: no title, which heads the section, no furniture and no decoration."""
    if isinstance(item, TextBox):
        return item.role in ("heading", "body", "source") and bool(_text(item).strip())
    if isinstance(item, Shape):
        return bool(_text(item).strip() or item.alt)
    return True


def _is_said(item: Item, before: Iterable[Item]) -> bool:
    """Whether an item of a continuation only says again what it goes on with: a heading, or its note."""
    if not isinstance(item, TextBox):
        return False
    same = [each for each in before if slot(each) == slot(item)]
    if item.role == "heading":
        return bool(same) or _text(item) in {heading_words(each) for each in before}
    return _is_note(item) and any(_text(each) == _text(item) for each in same)


def _add(item: Item, pane: list[Item], joins: bool) -> None:
    """Put an item at the end of its pane; the rest of a text or table into what it is the rest of."""
    last = pane[-1] if pane else None
    of_step = isinstance(last, Shape) and last.role == "step"  # its words: an earlier step's are named so too
    for at, first in enumerate(pane if joins and not of_step else ()):
        if slot(first) != slot(item):
            continue
        if isinstance(first, Table) and isinstance(item, Table):
            pane[at] = replace(first, rows=(*first.rows, *item.rows[1:]))
            return
        if isinstance(first, TextBox) and isinstance(item, TextBox):
            pane[at] = replace(first, paragraphs=_joined(first.paragraphs, item.paragraphs))
            return
    pane.append(item)


def _is_note(box: TextBox) -> bool:
    return all(each.paragraph.kind == "caption" for each in box.paragraphs)


def _joined(first: Sequence[PlacedParagraph], rest: Sequence[PlacedParagraph]) -> tuple[PlacedParagraph, ...]:
    """Two parts of a text, without the heading told again, and a paragraph that was parted whole again."""
    if rest and first[0].paragraph.kind == "heading" == rest[0].paragraph.kind:
        rest = rest[1:]
    if not rest or rest[0].paragraph.joint is None:
        return (*first, *rest)
    one, other = first[-1].paragraph, rest[0].paragraph
    between = replace(other.runs[0], text=other.joint or "", fact="", link="")
    whole = replace(one, runs=(*one.runs, *([between] if between.text else []), *other.runs))
    return (*first[:-1], replace(first[-1], paragraph=whole), *rest[1:])


def _text(item: Item) -> str:
    if isinstance(item, (TextBox, Shape)):
        return " ".join(each.paragraph.text for each in item.paragraphs)
    return ""
