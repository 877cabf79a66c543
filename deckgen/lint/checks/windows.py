"""Windows of time that belong together: a length and its dates, a run told again, two periods compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from deckgen.claims import dated_lengths, effects_dated, lengths, stretches, windows_again, windows_apposed
from deckgen.claims.lengths import Length
from deckgen.claims.stretches import Dated
from deckgen.lint import windows_across, windows_told
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.prose import Line, Page

_COMPARED = re.compile(
    r"\b(?:compar\w+\s+(?:with|to)|than|against|versus|vs\.?|(?:up|down)\s+(?:on|from)|(?<!months\s)(?<!weeks\s)(?<!period\s)from)\s+(?:(?:[^.;]{0,40}|£?\d+\.\d+\s?%?(?:\s+[a-z]+){0,2}\s+)\b(?:in|for|over|during|of)\s+)?"
    r"(?:the\s+)?$",
    re.I,
)
_LEVELLED = re.compile(
    r"\b(?:average\w*|mean|median|monthly|weekly|daily|annual\w*|per|typical\w*|normal\w*|highest|lowest|record|peak|a\s+(?:month|week|day|year)|"
    r"baseline|target|limits?)\b",
    re.I,
)
_PER = re.compile(
    r"\b(?:monthly|weekly|daily|annual\w*|per|each|an?\s+(?:month|week|day|year)|baseline|target|limits?)\b",
    re.I,
)
"""Says that figures are of one month or day each, so that windows of any length have the like."""
_TO = re.compile(r"\s*to\s+[^.;]{1,40}\s(?:in|for|over|during)\s+(?:the\s+)?", re.I)
_TERM = re.compile(r"\bterm\b", re.I)
_WINDOWS = frozenset({"range", "rolling", "quarter"})
_OPENS = re.compile(r"(?:^|[.!?]\s+)(?:In|For|During|Over)\s+$")


@check("L29", "two windows that belong together have different lengths")
def window_mismatch(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "since November 2023" is 11 months to September; "the last 10 months" is another window."""
    before: Dated | None = None
    said: list[Length] = []
    above = windows_told.Above()
    yield from windows_across.slips(page, known)
    for line, reading in read_lines(page, known):
        yield from windows_told.slips(line, reading, above)
        told = dated_lengths.of(reading, known.last, above.nearest)
        for window in told:
            if not window.agrees:
                yield _apart(line, window.text, window.length, window.dated)
        own = {each.length for each in told}
        for length, dated in dated_lengths.goes_back(reading, known.last, before, said):
            if length not in own and not dated_lengths.agrees(length, dated):
                own.add(length)
                yield _apart(line, length.text, length, dated)
        again = windows_again.misfits(reading, known.last, above.told, said)
        apposed = windows_apposed.misfits(reading, known.last)
        for length, dated in (*apposed, *again, *effects_dated.too_long(reading, above.nearest)):
            if length not in own:
                own.add(length)
                yield _apart(line, length.text, length, dated)
        if not told:
            yield from _recent(line, reading, known)
        above.add(reading, known.last)
        said += lengths.find(reading)
        before = next(iter(stretches.find(reading, known.last)), before)
        yield from _compared(line, reading)


def _recent(line: Line, reading: Reading, known: Knowledge) -> Iterator[Slip]:
    """ "Since November 2023 ... The last 10 months": two windows to today in one paragraph."""
    if any(each.form == "quarter" for each in reading.periods):
        return
    since = [each for each in stretches.find(reading, known.last) if each.since]
    for length in lengths.find(reading):
        if (
            since
            and length.recent
            and not length.run
            and not length.ended
            and not dated_lengths.agrees(length, since[0])
            and not dated_lengths.is_other(reading.text, length, since[0])
        ):
            yield _apart(line, length.text, length, since[0])


def _apart(line: Line, words: str, length: Length, dated: Dated) -> Slip:
    since = "since " if dated.since else ""
    return Slip(
        line,
        words,
        f"'{length.text}' is not the {_months(dated.months)} of '{since}{dated.text}'",
        "use one window for both, and say which months it has",
    )


def _months(months: Fraction) -> str:
    return f"{float(months):g} months" if months.denominator == 1 else f"{int(months * 30)} days"


def _compared(line: Line, reading: Reading) -> Iterator[Slip]:
    """Figures of two periods of different lengths: 12 months compared with 6 months."""
    for number, sentence in enumerate(reading.sentences):
        inside = [
            each for each in reading.periods
            if sentence.start <= each.start < sentence.end and _has_length(reading, each)
        ]  # fmt: skip
        earlier = [each for each in reading.periods if each.end <= sentence.start and each.form in _WINDOWS]
        changed = any(each.role == "change" and each.sentence == number for each in reading.claims)
        paired = [*pairwise(inside), *(_one_each(earlier, inside) if changed else [])]
        if _LEVELLED.search(sentence.text):
            paired = [] if _PER.search(sentence.text) else [each for each in paired if _of_two_years(*each)]
        for one, other in paired:
            between = reading.text[one.end : other.start]
            moved = _TO.fullmatch(between) and re.search(
                r"\bfrom\b", reading.text[sentence.start : one.start]
            )
            linked = one in earlier or _COMPARED.search(between) or moved
            terms = any(_TERM.search(each.text) for each in (one, other))  # as long as they happen to be
            if one.length != other.length and linked and not terms:
                yield _uneven(line, one, other)
                break


def _of_two_years(one: PeriodMention, other: PeriodMention) -> bool:
    """Whether two windows end with months of one name: "the 9 months to May 2024", "the 12 to May 2023"."""
    if not (one.form == other.form == "rolling" and one.span and other.span):
        return False
    apart = abs(one.span.last.ordinal - other.span.last.ordinal)
    return apart > 0 and apart % 12 == 0


def _one_each(
    earlier: list[PeriodMention], inside: list[PeriodMention]
) -> list[tuple[PeriodMention, PeriodMention]]:
    """The one window told before a sentence and the one told in it, where they have no month in common."""
    if len(earlier) != 1 or len(inside) != 1 or inside[0].form not in _WINDOWS:
        return []
    one, other = earlier[0].span, inside[0].span
    apart = one is not None and other is not None and (one.last < other.first or other.last < one.first)
    return [(earlier[0], inside[0])] if apart else []


def _uneven(line: Line, one: PeriodMention, other: PeriodMention) -> Slip:
    return Slip(
        line,
        other.text,
        f"'{one.text}' has {one.length} months, '{other.text}' {other.length}, and they are compared",
        "compare periods of one length",
    )


def _has_length(reading: Reading, mention: PeriodMention) -> bool:
    """Whether figures can be of all of a period's months. A month has a figure, a quarter 3 months."""
    if mention.span is None or mention.length is None:
        return False
    if mention.form == "month":
        before = reading.text[: mention.start]
        near = any(0 <= mention.start - each.numeral.end < 30 for each in reading.claims)
        return mention.text[:1].isalpha() and (near or bool(_OPENS.search(before)))
    return mention.form in ("rolling", "range") or (mention.form == "quarter" and mention.length == 3)
