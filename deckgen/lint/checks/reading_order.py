"""The order in which a slide is read out: its title first, each heading with its text, and nothing twice."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.lint import broken_order
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_NUMBERED = re.compile(r"^(?P<name>[A-Z][a-z]+)\s+(?P<number>\d{1,2})\b(?=\s*[:.–-])")
_LISTED = re.compile(r"^\(?(?P<number>\d{1,2})[.)]\s+(?=[A-Za-z])")
_TITLE_SAID = re.compile(r"^(?:(?:slide|page|main)\s+)?(?:title|heading)\s*[:=–-]\s*\S", re.I)
_BULLET_INSIDE = re.compile(r"\S\s+[•❖▪◦]\s+\S")
_TITLE_TWICE = re.compile(r"(?P<title>.{6,}?)\W+(?P=title)")
_APART = frozenset({"cell", "tile", "header-cell", "alt", "chart-title", "chart-subtitle"})
_HEADS = frozenset({"heading", "title", "pane"})
_ALIKE = 0.8
_LABEL = 9  # words that a title may have


@check("L36", "lines are doubled, out of order, or headings stand without their text")
def reading_order(page: Page, known: Knowledge) -> Iterator[Slip]:
    """What a listener hears: the title first, each heading with what belongs to it, and nothing twice."""
    yield from _twice(page, known)
    yield from _twice_in_line(page, known)
    yield from _numbered_in_order(page)
    yield from _across_boxes(page)
    yield from _title_late(page, known)
    for line, message in (
        *broken_order.torn(page),
        *broken_order.torn_by_heading(page, known),
        *broken_order.goes_back_to_nothing(page, known),
        *broken_order.without_text(page, known),
        *broken_order.after_its_text(page, known),
    ):
        yield _late(line, message)


def _twice(page: Page, known: Knowledge) -> Iterator[Slip]:
    seen: dict[str, Line] = {}
    heading = ""
    for number, line in enumerate(page.lines):
        if number > 1 and _is_title_again(line, page):
            continue
        heading = line.text if line.kind in ("heading", "pane") else heading
        # A sub-heading may come again below another heading.
        words = f"{_plain(heading)}: {_plain(line.text)}" if line.kind == "subheading" else _plain(line.text)
        head = line.text.strip() in known.headings or (
            line.kind in _HEADS and words == _plain(page.lines[0].text)
        )
        short = len(words.split()) < 3 and not head
        if line.kind in _APART or short:
            continue
        digits = any(each.isdigit() for each in line.text + (seen[words].text if words in seen else ""))
        if words in seen and (not digits or line.text == seen[words].text):
            yield _doubled(line, line.text)
        seen.setdefault(words, line)


def _is_title_again(line: Line, page: Page) -> bool:
    """Whether a section is called what the slide is called; right below the title it is the title doubled."""
    return line.kind == "heading" and _plain(line.text) == _plain(page.lines[0].text)


def _twice_in_line(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A sentence or a heading of the layout that stands twice in a row: two boxes, one upon the other."""
    for line in page.lines:
        sentences = known.read(line.text).sentences
        for one, other in pairwise(sentences):
            if one.text == other.text and len(one.text.split()) > 2:
                yield _doubled(line, other.text)
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
    """ "Priority 4" before "Priority 1", "3." before "2.": what has numbers comes in their order."""
    last: dict[str, int] = {}
    jumped: dict[str, Line] = {}
    for line in page.lines:
        match = _NUMBERED.match(line.text) or _LISTED.match(line.text)
        if match is None or line.kind in _APART:
            continue
        name, number = match.groupdict().get("name") or "", int(match["number"])
        begins_anew = not name and number == 1
        if number < last.get(name, 0) and name not in jumped and not begins_anew:
            jumped[name] = line
            yield Slip(
                line,
                line.text,
                f"'{line.text}' comes after {f'{name} {last[name]}'.strip()}",
                f"put {f'{name} {number}'.strip()} before it, so that it is read in order",
            )
        last[name] = number


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


def _title_late(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A title that is read after the headings or at the end, or is missing; a heading read after its text."""
    lines = [line for line in page.lines if line.kind not in ("source", "footer", "note", "alt")]
    if not lines:
        return
    first, last = lines[0], lines[-1]
    headless = _is_headless(lines, known)
    late = _late_title(lines, known, headless)
    if late:
        yield _late(late, f"'{late.text}' is the title, and is read after '{first.text}'")
    # Fewer words may be a chart's label.
    elif len(lines) > 2 and _heads_nothing(last, known):
        yield _late(last, f"'{last.text}' is a heading with nothing after it")
    if headless and len(lines) > 1 and (late is None or late is lines[1] or first.kind == "bullet"):
        yield _late(first, f"the slide begins with '{first.text}', not with its title")


def _heads_nothing(last: Line, known: Knowledge) -> bool:
    """Whether the last line is a heading; a layout's pane may hold pictures, which are no lines."""
    if last.kind == "bullet":
        return last.text.strip() in known.headings
    if _known(last, known):
        return last.kind == "heading"
    return last.kind in _HEADS and len(last.text.split()) > 2


def _is_headless(lines: Sequence[Line], known: Knowledge) -> bool:
    """Whether the first line is no title; a section may be called what the slide is called."""
    first = lines[0]
    again = any(line.kind == "heading" and line.text == first.text for line in lines[1:])
    return first.kind == "bullet" or (_known(first, known) and not again)


def _late_title(lines: Sequence[Line], known: Knowledge, headless: bool) -> Line | None:
    """The title among the lines after the first; of several that may be it, it is not known which is."""
    said = [line for line in lines[1:] if _TITLE_SAID.match(line.text)]
    if said or not headless:
        return said[0] if said else None
    others = [line for line in lines[1:] if line.kind in _HEADS and not _known(line, known)]
    whole = [line for line in lines[1:] if line.kind in SENTENCES and line.text.endswith(".")]
    labels = [line for line in lines[1:] if line.kind in SENTENCES and line not in whole]
    if not others and whole and len(labels) == 1 and len(labels[0].text.split()) < _LABEL:
        return labels[0]
    return others[0] if len(others) == 1 else None


def _late(line: Line, message: str) -> Slip:
    return Slip(
        line, line.text, message, "put the title first in the reading order, and each heading before its text"
    )


def _known(line: Line, known: Knowledge) -> bool:
    """Whether a line is one of the layout's headings, or nearly."""
    plain = [_plain(heading) for heading in sorted(known.headings)]
    return _plain(line.text) in plain or bool(
        difflib.get_close_matches(_plain(line.text), plain, n=1, cutoff=_ALIKE)
    )


def _plain(text: str) -> str:
    return re.sub(r"[^a-z ]", "", text.lower()).strip()
