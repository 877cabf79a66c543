"""The order in which a slide is read out: its title first, each heading with its text, and nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from deckgen.lint import broken_order, titles
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.lint.registry import Slip, check
from deckgen.lint.titles import plain
from deckgen.model.prose import Line, Page

_NUMBERED = re.compile(r"^(?P<name>[A-Z][a-z]+)\s+(?P<number>\d{1,2})\b(?=\s*[:.–-])")
_LISTED = re.compile(r"^\(?(?P<number>\d{1,2})[.)]\s+(?=[A-Za-z])")
_LETTERED = re.compile(r"^\(?(?P<letter>[a-h])[.)]\s+(?=[A-Za-z])", re.I)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_ORDINAL = re.compile(rf"^(?P<ordinal>{'|'.join(_ORDINALS)})(?:ly)?[,:]\s", re.I)
_BULLET_INSIDE = re.compile(r"\S\s+[•❖▪◦]\s+\S")
_TITLE_TWICE = re.compile(r"(?P<title>.{6,}?)\W+(?P=title)")
_BEGUN_AGAIN = re.compile(r"\b(?P<run>[A-Za-z]+(?:\W+\w+){3,}?)\W+(?P=run)\b")
"""A stretch of 4 words or more that stands twice in a row."""
_APART = frozenset({"cell", "tile", "header-cell", "alt", "chart-title", "chart-subtitle"})
_HEADS = frozenset({"heading", "title", "pane"})


@check("L36", "lines are doubled, out of order, or headings stand without their text")
def reading_order(page: Page, known: Knowledge) -> Iterator[Slip]:
    """What a listener hears: the title first, each heading with what belongs to it, and nothing twice."""
    yield from _twice(page, known)
    yield from _twice_in_line(page, known)
    yield from _numbered_in_order(page)
    yield from _across_boxes(page)
    for line, message in (
        *titles.misplaced(page, known),
        *titles.run_together(page, known),
        *broken_order.torn(page, known),
        *broken_order.torn_by_heading(page, known),
        *broken_order.goes_back_to_nothing(page, known),
        *broken_order.without_text(page, known),
        *broken_order.after_its_text(page, known),
        *broken_order.below_nothing(page),
        *broken_order.announces_nothing(page),
    ):
        yield Slip(
            line,
            line.text,
            message,
            "put the title first in the reading order, and each heading before its text",
        )


def _twice(page: Page, known: Knowledge) -> Iterator[Slip]:
    seen: dict[str, Line] = {}
    heading = ""
    for number, line in enumerate(page.lines):
        if number > 1 and _is_title_again(line, page, known):
            continue
        heading = line.text if line.kind in ("heading", "pane") else heading
        # A sub-heading may come again below another heading.
        words = f"{plain(heading)}: {plain(line.text)}" if line.kind == "subheading" else plain(line.text)
        head = line.text.strip() in known.headings or (
            line.kind in (*_HEADS, "bullet") and words == plain(page.lines[0].text)
        )
        short = len(words.split()) < 3 and not head
        if line.kind in _APART or short:
            continue
        digits = any(each.isdigit() for each in line.text + (seen[words].text if words in seen else ""))
        if words in seen and (not digits or line.text == seen[words].text):
            yield _doubled(line, line.text)
        seen.setdefault(words, line)


def _is_title_again(line: Line, page: Page, known: Knowledge) -> bool:
    """Whether a section is called what the slide is called; right below the title it is the title doubled.

    Where the layout has headings of its own, a section has one of them.
    """
    named = not known.headings or line.text.strip() in known.headings
    return named and line.kind == "heading" and plain(line.text) == plain(page.lines[0].text)


def _twice_in_line(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A sentence or a heading of the layout that stands twice in a row: two boxes, one upon the other."""
    for line in page.lines:
        sentences = known.read(line.text).sentences
        for one, other in pairwise(sentences):
            if one.text == other.text and len(one.text.split()) > 2:
                yield _doubled(line, other.text)
        if line.kind in SENTENCES and (begun := _BEGUN_AGAIN.search(line.text)):
            yield _doubled(line, begun.group())
        if line.kind == "title" and (doubled := _TITLE_TWICE.fullmatch(line.text.strip())):
            yield _doubled(line, doubled.group())
        for heading in sorted(known.headings):
            if re.fullmatch(rf"{re.escape(heading)}\W*{re.escape(heading)}", line.text.strip(), re.I):
                yield _doubled(line, line.text)


def _doubled(line: Line, words: str) -> Slip:
    return Slip(
        line, words, f"'{words}' stands twice on this slide", "keep it once: doubled boxes are read out twice"
    )


def _numbered_in_order(page: Page) -> Iterator[Slip]:
    """ "Priority 4" before "Priority 1", "c)" before "b)": what has numbers comes in their order."""
    last: dict[str, int] = {}
    jumped: set[str] = set()
    opened: dict[str, int] = {}
    for line in page.lines:
        numbered = _number(line)
        if numbered is None:
            continue
        name, number = numbered
        opens = opened.setdefault(name, number)
        begins_anew = number == opens == 1 and not name[:1].isupper()
        if number < last.get(name, 0) and name not in jumped and not begins_anew:
            jumped.add(name)
            yield Slip(
                line,
                line.text,
                f"'{line.text}' comes after {f'{name} {last[name]}'.strip()}",
                f"put {f'{name} {number}'.strip()} before it, so that it is read in order",
            )
        last[name] = number


def _number(line: Line) -> tuple[str, int] | None:
    """What is numbered ("Step", "" for a list) and its number, where a line begins with them."""
    if line.kind in _APART:
        return None
    match = _NUMBERED.match(line.text) or _LISTED.match(line.text)
    if match:
        return match.groupdict().get("name") or "", int(match["number"])
    lettered = _LETTERED.match(line.text)
    if lettered:
        return "letter", ord(lettered["letter"].lower()) - ord("a") + 1
    said = _ORDINAL.match(line.text)
    return ("ordinal", _ORDINALS.index(said["ordinal"].lower()) + 1) if said else None


def _across_boxes(page: Page) -> Iterator[Slip]:
    """Lines of two boxes side by side that are read as one: a bullet inside another's line."""
    for line in page.lines:
        if line.kind in SENTENCES and _BULLET_INSIDE.search(line.text):
            yield Slip(
                line,
                line.text,
                f"'{line.text}' runs through two bullets, as boxes side by side do when they are read across",
                "put each box's text into its own box, one after the other",
            )
