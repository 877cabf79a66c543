"""Turn two changes into whether the later is the first told again: of one thing and over the same time.

"Notices fell by 8.3% in the 12 months to May 2024" and "with notices 8.3% down between the 12 months to May
2023 and those to May 2024, a desk closed" are one change, whatever else the later sentence goes on to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import digits_again, same_fact, tellings
from deckgen.model.claim import Claim, Reading
from deckgen.model.period import Span

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_OPENS = re.compile(r"(?:With|Given|After|Following|As|While|Since|And|But|So|Now)\s+", re.I)
_CLOSES = re.compile(
    r"[,;:.(](?!\d)|\b(?:follow|came|come|has|have|had|was|were|is|are|led|meant|means|after|before|because|as|and)\w*\b"
)
"""Where what a change is of has been said, after its figure."""
_ANOTHER = re.compile(
    r"\b(?:also|too|likewise|same|both|again|equally|another|other|others|elsewhere)\b", re.I
)
_WINDOWS = frozenset({"rolling", "range", "quarter", "year", "month"})


def tells(one: tuple[Reading, Claim], other: tuple[Reading, Claim]) -> bool:
    """Whether two changes alike are of what has the same words, and of the same windows."""
    (_, first), (later_reading, later) = one, other
    if not first.role == later.role == "change" or digits_again.opposed(first, later):
        return False
    if _ANOTHER.search(later_reading.sentences[later.sentence].text):
        return False
    told, own = _windows(*one), _windows(*other)
    if not own or not own <= told or max(each.last for each in own) != max(each.last for each in told):
        return False
    ours, theirs = _subject(*one), _subject(*other)
    moved = {each for each in theirs if any(same_fact.alike(each, word) for word in ours)}
    return bool(moved) and moved == theirs and len(ours) <= len(theirs)


def _subject(reading: Reading, claim: Claim) -> frozenset[str]:
    """The stems of what changed: before the figure, or after it where only the change is told before it."""
    sentence = reading.sentences[claim.sentence]
    before = _plain(reading, sentence.start, claim.numeral.start)
    opening = _OPENS.match(before)
    found = tellings.stems(_words(before[opening.end() :] if opening else before))
    if found:
        return found
    after = _plain(reading, claim.numeral.end, sentence.end)
    closing = _CLOSES.search(after)
    return tellings.stems(_words(after[: closing.start()] if closing else after))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _plain(reading: Reading, start: int, end: int) -> str:
    """A stretch without its dates and figures."""
    text = reading.text
    dates = [(each.start, each.end) for each in reading.periods]
    for low, high in [*dates, *((each.start, each.end) for each in reading.numerals)]:
        text = text[:low] + " " * (high - low) + text[high:]
    return text[start:end]


def _windows(reading: Reading, claim: Claim) -> frozenset[Span]:
    """The windows of a change's sentence; from a month to one of another year are two months."""
    return frozenset(_spans(reading, claim))


def _spans(reading: Reading, claim: Claim) -> Iterator[Span]:
    sentence = reading.sentences[claim.sentence]
    for each in reading.periods:
        if not (sentence.start <= each.start < sentence.end and each.span and each.form in _WINDOWS):
            continue
        if each.form == "range" and len(each.span) % 12 == 1:  # "from May 2023 to May 2024"
            yield Span(each.span.first, each.span.first)
            yield Span(each.span.last, each.span.last)
        else:
            yield each.span
