"""Turn a run with an end of its own and the date of what brought it about into whether it began too early.

"The lift was mended in May 2024. Thanks to that, it held in each of the 8 months to September 2024": there
are 5 from May. A shorter run fits, as an effect may take its time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.claims import lengths
from deckgen.claims.lengths import Length, sentence_at
from deckgen.claims.stretches import Dated
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Span

_EACH = re.compile(
    r"\b(?:all|each|every(?:\s+one|\s+single\s+one)?|any|none|throughout)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?:(?:last|past|latest)\s+)?$",
    re.I,
)
"""Says that something is so of each month: "in all of the last" 8 months."""
_BROUGHT_BACK = (
    r"(?:(?:thanks|owing|due)\s+to|because\s+of|(?:as\s+)?(?:a\s+)?(?:direct\s+)?(?:result|consequence)\s+of|following|after|since|with|under|on\s+account\s+of)"
    r"\s+(?:(?:this|that|these|those|its|their)\b|(?:it|then|which)\b|the\s+(?:same|new|change|move|switch)\b)"
)
_THANKS_TO = re.compile(
    rf"^[^.;]{{0,60}}?\b(?:{_BROUGHT_BACK}|as\s+(?:a|one)\s+(?:direct\s+)?(?:result|consequence)\b|(?:consequently|from\s+then|ever\s+since)\b)|"
    r"\bsince(?:\s+then)?\s*,",
    re.I,
)
"""Says of a sentence that it tells what came of the one before."""
_BEGAN = re.compile(
    r"\b(?:re-?)?(?:began|begun|started|opened|launched|moved|changed|introduced|installed|fitted|replaced|joined|arrived|(?:taken|took|came)\s+(?:over|on|in)|"
    r"transferred|brought\s+\S+|set\s+up|came\s+in|went\s+live|switched)\b[^.;,\d]{0,40}\b(?:in|on|from)\s+(?:early\s+|late\s+|mid[\s-])?$",
    re.I,
)
"""Says when an event was, right before its date."""
_NEW_SUBJECT = re.compile(
    r"\b(?:and|but|while|whereas|yet|although)\b(?!\s+(?:(?:also|still|now|then|since)\s+)?(?:has|have|had|was|were|is|are|it|they)\b)|;",
    re.I,
)
_DATED = frozenset({"month", "month-alone", "day"})


def too_long(reading: Reading, above: Sequence[PeriodMention]) -> Iterator[tuple[Length, Dated]]:
    """Runs that begin before what they come of, told in their sentence, one before or the line above."""
    for length in lengths.find(reading):
        run = _window(reading, length)
        if run is None or not _EACH.search(reading.text, 0, length.start):
            continue
        began = _in_its_sentence(reading, length) or _before_it(reading, length, above)
        if began is None or began.span is None or began.span.first > run.last:
            continue
        months = run.last.ordinal - began.span.first.ordinal + 1
        if length.months > months:
            since = Dated(began.text, began.start, began.end, Fraction(months), True, False)
            yield length, since


def _window(reading: Reading, length: Length) -> Span | None:
    """The months of a length that says its end."""
    if not length.ended:
        return None
    return next((each.span for each in reading.periods if each.start <= length.start < each.end), None)


def _in_its_sentence(reading: Reading, length: Length) -> PeriodMention | None:
    """The date since which something is, or at which it began, before a run of the same subject."""
    start = reading.sentences[sentence_at(reading, length.start)].start
    told = [each for each in reading.periods if start <= each.start and each.end <= length.start]
    if len(told) != 1 or told[0].form not in _DATED:
        return None
    began = told[0].since or _BEGAN.search(reading.text, start, told[0].start)
    apart = _NEW_SUBJECT.search(reading.text, told[0].end, length.start)
    return told[0] if began and not apart else None


def _before_it(reading: Reading, length: Length, above: Sequence[PeriodMention]) -> PeriodMention | None:
    """The one date of the sentence before, or of the line above, where the run is told to come of it."""
    number = sentence_at(reading, length.start)
    sentence = reading.sentences[number]
    if not _THANKS_TO.search(reading.text[sentence.start : length.start]):
        return None
    own = [each for each in reading.periods if sentence.start <= each.start and each.end <= length.start]
    earlier = [each for each in reading.periods if each.end <= sentence.start] if number else list(above)
    one = earlier[0] if len(earlier) == 1 and not own else None
    return one if one is not None and one.form in _DATED else None
