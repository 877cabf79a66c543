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
    r"[,;:.(](?!\d)|\b(?:follow|came|come|has|have|had|was|were|is|are|led|lead|leave|leaving|left|let|meant|means|made|make|allow|free|after|before|because|as|and)\w*\b"
)
"""Where what a change is of has been said, after its figure."""
_LEADS = re.compile(r",\s+(?:and|but|so|as|while|whereas|because|since)\b|;|\b(?:as|while|because|whereas)\b")
"""Where a clause of its own begins: "91.0% were seen, as referrals were down by"."""
_FROM = re.compile(r"\b(?:on|than|from|over|against|since|compared\s+(?:with|to))\s+(?:the\s+)?$")
_FEW = 2  # digits that two changes may have in common by chance
_WENT = frozenset(
    {"went", "go", "goes", "come", "comes", "them", "rises", "falls", "growing", "rising", "falling"}
)
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
    if not own or not own <= told or not (_end_alike(told, own) or _is_from(*other, told)):
        return False
    ours, theirs = _subject(*one), _subject(*other)
    moved = {each for each in theirs if any(same_fact.alike(each, word) for word in ours)}
    spare = 1 if digits_again.digits(later) > _FEW else 0  # "safeguarding concerns" may be "concerns" again
    return bool(moved) and moved == theirs and len(ours) <= len(theirs) + spare


def _end_alike(told: frozenset[Span], own: frozenset[Span]) -> bool:
    return max(each.last for each in own) == max(each.last for each in told)


def _is_from(reading: Reading, claim: Claim, told: frozenset[Span]) -> bool:
    """Whether a change names only the earlier of two windows told: "up by 4% on the year to May 2023"."""
    sentence = reading.sentences[claim.sentence]
    named = [each for each in reading.periods if sentence.start <= each.start < sentence.end]
    earlier = min(told, key=lambda each: each.last)
    return (
        len(told) == 2
        and len(named) == 1
        and named[0].span == earlier
        and claim.numeral.end <= named[0].start
        and bool(_FROM.search(reading.text, claim.numeral.end, named[0].start))
    )


def _subject(reading: Reading, claim: Claim) -> frozenset[str]:
    """The stems of what changed: before the figure, or after it where only the change is told before it."""
    sentence = reading.sentences[claim.sentence]
    before = _plain(reading, sentence.start, claim.numeral.start)
    clauses = [each for each in _LEADS.split(before) if each.strip()]
    if len(clauses) > 1 and _moved(clauses[-1]):
        before = clauses[-1]
    opening = _OPENS.match(before)
    found = _moved(before[opening.end() :] if opening else before)
    if found:
        return found
    after = _plain(reading, claim.numeral.end, sentence.end)
    closing = _CLOSES.search(after)
    return _moved(after[: closing.start()] if closing else after)


def _moved(text: str) -> frozenset[str]:
    """The stems of what moved, less what only says that it did and how it is counted."""
    return tellings.stems([each for each in _words(text) if each not in same_fact.FRAMES | _WENT])


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
