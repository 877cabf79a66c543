"""Turn a page into its title, where that is not read first: late, missing, or run together with a heading."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.model.prose import Line, Page

_TITLE_SAID = re.compile(r"^(?:(?:slide|page|main)\s+)?(?:title|heading)\s*[:=–-]\s*\S", re.I)
_HEADS = frozenset({"heading", "title", "pane"})
_NOT_READ = frozenset({"source", "footer", "note", "alt"})
_ALIKE = 0.8
_LABEL = 9  # words that a title may have
_SENTENCE = 4  # words that a sentence has at least


def misplaced(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """A title that is read after the headings or at the end, or is missing; a heading read after its text."""
    lines = [line for line in page.lines if line.kind not in _NOT_READ]
    if not lines:
        return
    first, last = lines[0], lines[-1]
    headless = _is_headless(lines, known)
    late = _late(lines, known, headless)
    if late:
        yield late, f"'{late.text}' is the title, and is read after '{first.text}'"
    # Fewer words may be a chart's label.
    elif len(lines) > 2 and _heads_nothing(lines, known):
        yield last, f"'{last.text}' is a heading with nothing after it"
    if headless and len(lines) > 1 and (late is None or late is lines[1] or _is_text(first)):
        yield first, f"the slide begins with '{first.text}', not with its title"


def run_together(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """A title that has a heading of the slide in it: "Data Summary Ward visits", above "Data Summary"."""
    title = next((line for line in page.lines if line.kind == "title"), None)
    below = {line.text.strip() for line in page.lines if line.kind in _HEADS and line is not title}
    for heading in sorted(known.headings & below):
        own = re.escape(heading)
        # A heading of one word ("Performance") may well be a word of a title.
        if title and " " in heading and re.search(rf"^{own}\W*\s(?=[A-Z])|[\w)]\W*\s{own}$", title.text):
            yield title, f"'{title.text}' has '{heading}' in it, as boxes upon each other are read"


def plain(text: str) -> str:
    """A heading's words alone, as they are compared."""
    return re.sub(r"[^a-z ]", "", text.lower()).strip()


def _heads_nothing(lines: Sequence[Line], known: Knowledge) -> bool:
    """Whether the last line is a heading; a layout's pane may hold pictures, which are no lines."""
    first, last = lines[0], lines[-1]
    if last.kind == "bullet":
        return last.text.strip() in known.headings
    if _known(last, known):
        return last.kind == "heading"
    again = plain(last.text) == plain(first.text)
    return last.kind in _HEADS and (again or len(last.text.split()) > 2)


def _is_headless(lines: Sequence[Line], known: Knowledge) -> bool:
    """Whether the first line is no title; a section may be called what the slide is called."""
    first = lines[0]
    again = any(line.kind == "heading" and line.text == first.text for line in lines[1:])
    below = any(
        one.kind == "heading"
        and other.kind != "bullet"
        and not _heads_a_box(one, lines, known)
        and _heads_a_box(other, lines, known)
        for one, other in pairwise(lines[1:])
    )  # another name stands right above the heading of a box
    return _is_text(first) or (_known(first, known) and (not again or below))


def _is_text(line: Line) -> bool:
    """Whether a line is a bullet or a whole sentence, as no title is."""
    return line.kind == "bullet" or (line.text.endswith(".") and len(line.text.split()) > _SENTENCE)


def _late(lines: Sequence[Line], known: Knowledge, headless: bool) -> Line | None:
    """The title among the lines after the first; of several that may be it, it is not known which is."""
    said = [line for line in lines[1:] if _TITLE_SAID.match(line.text)]
    if said or not headless:
        return said[0] if said else None
    others = [line for line in lines[1:] if line.kind in _HEADS and not _heads_a_box(line, lines, known)]
    whole = [line for line in lines[1:] if line.kind in SENTENCES and line.text.endswith(".")]
    labels = [line for line in lines[1:] if line.kind in SENTENCES and line not in whole]
    label = not others and (whole or _is_text(lines[0])) and len(labels) == 1
    if label and len(labels[0].text.split()) < _LABEL:
        return labels[0]
    return others[0] if len(others) == 1 else None


def _heads_a_box(line: Line, lines: Sequence[Line], known: Knowledge) -> bool:
    """Whether a line is one of the layout's headings, or stands twice, above all boxes and on its own."""
    return _known(line, known) or sum(each.text == line.text for each in lines) > 1


def _known(line: Line, known: Knowledge) -> bool:
    """Whether a line is one of the layout's headings, or nearly."""
    headings = [plain(heading) for heading in sorted(known.headings)]
    return plain(line.text) in headings or bool(
        difflib.get_close_matches(plain(line.text), headings, n=1, cutoff=_ALIKE)
    )
