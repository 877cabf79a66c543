"""Turn the lines under a heading into one passage, so that what several lines tell is read together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import sections
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_TWO_WORDS = re.compile(r"(?:[A-Za-z][\w’'-]*\s+){1,2}$")

_WORDS_AFTER = re.compile(r"(?:\s+[A-Za-z][\w’'-]*){1,2}")


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines with the claims of all of them; `starts` are where each begins in the reading's text."""

    lines: Sequence[Line]
    starts: Sequence[int]
    reading: Reading

    def line_at(self, place: int) -> Line:
        """The line that a place of the text is in."""
        return self.lines[bisect_right(self.starts, place) - 1]

    def words(self, claims: Sequence[Claim], at: Claim) -> str:
        """From two words before the first of some claims to two after the last, in the line of one."""
        line = self.line_at(at.numeral.start)
        inside = [each.numeral for each in (*claims, at) if self.line_at(each.numeral.start) is line]
        start, end = min(each.start for each in inside), max(each.end for each in inside)
        led = _TWO_WORDS.search(self.reading.text, self.starts[self.lines.index(line)], start)
        goes_on = _WORDS_AFTER.match(self.reading.text, end, self._end(line))
        return self.reading.text[led.start() if led else start : goes_on.end() if goes_on else end]

    def _end(self, line: Line) -> int:
        return self.starts[self.lines.index(line)] + len(line.text)


def titled(page: Page, known: Knowledge) -> Iterator[Passage]:
    """The passage below each heading with the slide's title ahead of it."""
    titles = [line for line in page.lines if line.kind == "title"][:1]
    yield from (_passage([*titles, *lines], known) for _, lines in sections(page) if titles)


def passages(page: Page, known: Knowledge) -> Iterator[Passage]:
    """The passage below each heading."""
    yield from (_passage(lines, known) for _, lines in sections(page))


def _passage(lines: Sequence[Line], known: Knowledge) -> Passage:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line.text) + 1
    return Passage(lines, starts, known.read("\n".join(line.text for line in lines)))
