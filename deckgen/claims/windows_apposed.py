"""Turn a length and a window that stands beside it as its other name into whether both are as long.

"Since November 2023, in the last 7 months to September 2024, ..."; "all but 1 of the last 8 months have been
below average (July 2023 to June 2024)". A length in a clause of its own may be another window.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen.claims import dated_lengths, lengths
from deckgen.claims.lengths import Length, sentence_at
from deckgen.claims.stretches import Dated
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period

_SINCE = re.compile(
    r"[•\s]*[Ss]ince\s+(?P<event>(?:the|its|our|it|they|we|this|that)\s[^,;.()]{0,60}?\s(?:in|of|on)\s+)?"
)
_IN_THE = (
    r"(?:in|over|during|for|across|throughout)\s+(?:all\s+(?:of\s+)?)?(?:the\s+)?(?:(?:last|past|latest)\s+)?"
)
_APPOSED = re.compile(rf"\s*[,(]\s*(?:(?:that\s+is|i\.e\.|or|namely),?\s+)?{_IN_THE}", re.I)
_NAMED_AGAIN = re.compile(rf"\s*,?\s*(?:that\s+is|i\.e\.|namely|or\s+rather),?\s+{_IN_THE}", re.I)
_THEN_SINCE = re.compile(r"\s*,\s*(?:that\s+is,?\s+)?since\s+")
_CLOSES = re.compile(r"\s*(?:[,;)]|\.|$)")
_EACH = re.compile(
    r"\b(?:all|each|every(?:\s+one)?|none|any|throughout)\s+(?:(?:but|except)\s+(?:\d+|one|two|three)\s+)?(?:of\s+)?(?:the\s+)?"
    r"(?:last|past|latest)\s+$",
    re.I,
)
"""Says of what is told that it is so in each of the months: "all but 1 of the last"."""
_OF_ELSE = re.compile(
    r"\b(?:compar\w+|than\s+(?:in|the|a|last|before)|before|earlier|years?|period|average|mean|median|limits?|baseline|record|targets?|months?|"
    r"pilot|trial|course|project|campaign|survey|scheme|season|term)\s*\($",
    re.I,
)
"""What a bracket with dates may be of itself."""
_MONTHS = frozenset({"month", "month-alone"})


def misfits(reading: Reading, last: Period | None) -> Iterator[tuple[Length, Dated]]:
    """Lengths that are not those of the windows beside them."""
    for length in lengths.find(reading):
        dated = _since(reading, length, last) or _then_since(reading, length, last)
        dated = dated or _in_brackets(reading, length)
        if dated is not None and not dated_lengths.agrees(length, dated):
            yield length, dated


def _since(reading: Reading, length: Length, last: Period | None) -> Dated | None:
    """ "Since November 2023, in the last 7 months", at the beginning of a sentence or named again."""
    start = reading.sentences[sentence_at(reading, length.start)].start
    for each in reading.periods:
        if not (start <= each.start and each.end <= length.start and each.form in _MONTHS):
            continue
        between = reading.text[each.end : length.start]
        opens = _SINCE.fullmatch(reading.text, start, each.start)
        named_again = each.since and _NAMED_AGAIN.fullmatch(between)
        if named_again or (opens and _APPOSED.fullmatch(between)):
            return _until(reading, each, length, last, about=bool(opens and opens["event"]))
    return None


def _then_since(reading: Reading, length: Length, last: Period | None) -> Dated | None:
    """ "In the last 8 months to September 2024, since October 2023, ..."."""
    window = _own(reading, length)
    end = window.end if window else length.end
    following = _THEN_SINCE.match(reading.text, end)
    each = next((one for one in reading.periods if following and one.start == following.end()), None)
    recent = length.recent or length.ended
    if each is None or not recent or each.form not in _MONTHS or not _CLOSES.match(reading.text, each.end):
        return None
    return _until(reading, each, length, last, about=False)


def _until(
    reading: Reading, first: PeriodMention, length: Length, last: Period | None, *, about: bool
) -> Dated | None:
    """The window from a month to the end that a length says, or to the report's."""
    window = _own(reading, length)
    end = window.span.last if window and window.span else last
    if end is None or first.span is None or first.span.first > end:
        return None
    months = Fraction(end.ordinal - first.span.first.ordinal + 1)
    return Dated(first.text, first.start, first.end, months, True, about)


def _own(reading: Reading, length: Length) -> PeriodMention | None:
    """The mention that says the end of a length: "the 12 months to September 2024"."""
    if not length.ended:
        return None
    return next((each for each in reading.periods if each.start <= length.start < each.end), None)


def _in_brackets(reading: Reading, length: Length) -> Dated | None:
    """The months in brackets at the end of a sentence on each of the last months."""
    sentence = reading.sentences[sentence_at(reading, length.start)]
    if length.ended or not length.recent or not _EACH.search(reading.text, sentence.start, length.start):
        return None
    for each in reading.periods:
        if each.form != "range" or each.span is None or not length.end < each.start < sentence.end:
            continue
        before = reading.text[length.end : each.start]
        closes = re.fullmatch(r"\)\s*\.?\s*", reading.text[each.end : sentence.end])
        if closes and before.endswith("(") and not _OF_ELSE.search(before) and before.count("(") == 1:
            return Dated(each.text, each.start, each.end, Fraction(len(each.span)), False, False)
    return None
