"""Turn a page into slips of windows told in several of its lines, its title among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import lengths, windows_meant, windows_reckoned
from deckgen.claims.windows_meant import Window
from deckgen.claims.windows_reckoned import Figure
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import told_lines
from deckgen.lint.registry import Slip
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page

_NAMED = re.compile(r"(?:[\s-](?!to\b|from\b|between\b)[^\s,:(]+){0,4}\s*[,:(–]\s*(?:from\s+)?(?:the\s+)?")
_COMPOUND = re.compile(r"\d-month\b|[a-z]-month\b", re.I)
_ITS_NOUN = re.compile(r"\s+[a-z]+\s*[,:(–]\s*(?:from\s+)?")
_LIMIT = re.compile(
    r"\b(?:within|under|over|after|than|up\s+to|least|most|next|every|with|for|aged?)\s+(?:the\s+)?$", re.I
)
"""What makes a length a bound or a time to come, and no window."""
_CLOSES = re.compile(r"\s*(?:[.,;)]|$)|\s+(?=[A-Z])")
_NEAR = 2  # months that a writer may be out by


def slips(page: Page, known: Knowledge) -> Iterator[Slip]:
    """All of a page."""
    above: list[Window] = []
    figures: list[Figure] = []
    title: list[Window] = []
    for line, reading in told_lines(page, known):
        yield from _apposed(line, reading)
        for misfit in windows_meant.of(reading, known.last, above):
            yield Slip(
                line,
                misfit.words,
                f"'{misfit.words}' goes back to '{misfit.told.text}', which has other months",
                "use one window for both, and say which months it has",
            )
        for reckoned in windows_reckoned.of(reading, figures):
            yield Slip(
                line,
                reckoned.words,
                f"'{reckoned.one}' and '{reckoned.other}' are put together, and are not the same months",
                "reckon with figures of one window",
            )
        if line.kind == "title":
            title = [each for each in windows_meant.windows(reading, known.last) if each.first]
        above += windows_meant.windows(reading, known.last)
        figures += windows_reckoned.figures(reading)
    yield from _titled(page, known, title)


def _apposed(line: Line, reading: Reading) -> Iterator[Slip]:
    """A title "Nine months of waits, May to September 2024"; "an 18-month window, May to July 2024"."""
    for length in lengths.find(reading):
        compound = _COMPOUND.search(length.text)
        pattern = _NAMED if line.kind == "title" else _ITS_NOUN if compound else None
        if _LIMIT.search(reading.text, 0, length.start):
            continue
        if pattern is None or length.ended or length.slack or length.unit == "steps":
            continue
        for each in reading.periods:
            beside = (
                each.form == "range" and each.span and pattern.fullmatch(reading.text, length.end, each.start)
            )
            if (
                beside
                and _CLOSES.match(reading.text, each.end)
                and each.span
                and len(each.span) != length.months
            ):
                words = reading.text[length.start : each.end]
                what = f"'{words}' has {len(each.span)} months, not {length.months}"
                yield Slip(line, words, what, "use one window for both, and say which months it has")


def _titled(page: Page, known: Knowledge, title: list[Window]) -> Iterator[Slip]:
    """A title of 6 months and text of the last 5 of them alone."""
    if len(title) != 1:
        return
    told = [
        (line, each)
        for line, reading in told_lines(page, known)
        if line.kind != "title"
        for each in windows_meant.windows(reading, known.last)
        if each.first
    ]
    if len(told) != 1:
        return
    (line, window), own = told[0], title[0]
    short = 0 < abs(own.months - window.months) <= _NEAR
    if short and window.first and (window.last == own.last or window.first == own.first):
        what = f"'{window.text}' has {window.months} months, and the title tells of {own.months}"
        yield Slip(line, own.text, what, "use one window for both, and say which months it has")
