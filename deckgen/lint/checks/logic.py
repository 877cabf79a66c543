"""Dates that cannot be: in an impossible order, past for a plan, ahead for what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from deckgen.lint import (
    dependence,
    events,
    own_day,
    progress,
    progress_dates,
    readiness,
    sequence,
    told_distances,
    year_slips,
)
from deckgen.lint.date_slips import date_slip, day_text, months_between
from deckgen.lint.events import Event
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading, Sentence
from deckgen.model.prose import Line, Page

_ORDER = re.compile(
    r"\b(?P<word>before|ahead of|prior to|after|following|once|until)\b(?!\s+(?:it|that|this|then)\b)", re.I
)
_EARLIER_FIRST = frozenset({"before", "ahead of", "prior to", "until"})
_WINDOW = re.compile(r"\b(?:since|from|in the \d+ months to|compared with|against|on)\s+$", re.I)
_SINCE = re.compile(r"\bsince\s+$", re.I)
_LENGTH = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|terms?)\s+$", re.I)
"""What "after" tells how long after: "6 weeks after the death"."""
_BESIDE = re.compile(r"[\s,(–-]{1,3}(?:in|on|by|of|that\s+is)?\s*(?:the\s+)?")
_IN_OTHER_WORDS = re.compile(r"\s*[(–,]\s*(?:that\s+is,?\s+)?(?:on\s+)?")
"""What a date that was told by its distance is told again after: "of a year before (30 September 2023)"."""
_SOON = re.compile(r"\b(?:next|last|this|coming)\s+(?:week|fortnight|month)\b", re.I)
_IN_A_WHILE = re.compile(
    r"\b(?:in|within)\s+(?:the\s+next\s+)?(?P<count>\d{1,2})\s+(?P<unit>week|month)s?(?:['’]?\s+time)?\b",
    re.I,
)
_UP_TO = re.compile(r"\s*(?:to|until|till|and|[–-])\s*")
_NEW_CLAUSE = re.compile(r"[;:]")
_STARTS = re.compile(r"\b(?:runs?|open|closed|lasts?|from|between)\s+(?:from\s+)?$", re.I)
_BY_DECISION = re.compile(
    r"\b(?:by|under|after|following|with|through|in)\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:[a-z]+\s+)?(?:decisions?|agreement|votes?|resolution|approval|orders?|"
    r"announcement|consent|meeting|direction)\b[^.;,]{0,40}\b(?:on|of|in)\s+$",
    re.I,
)
"""What leads to the date of a decision, while the verb tells of what was decided."""
_KNOWN_TO_BE_LATE = re.compile(
    r"\b(?:overdue|missed|(?:is|are|was|were|now|weeks|months|days|running)\s+late|late\b(?=[:;,.]|$)|"
    r"(?:has|have|had)\s+(?:not\s+been\s+(?:met|kept)|slipped|passed|lapsed)|out\s+of\s+time|past\s+(?:its|their)\s+(?:due\s+)?dates?)\b",
    re.I,
)
_DUE_ASIDE = re.compile(r"[,(:;–]\s*(?:(?:which|that)\s+(?:was|were)\s+)?due\s+(?:(?:on|by|in)\s+)?$", re.I)
"""What tells when a thing was due, beside what it is now: "the plan, due on 31 July 2024, lacks costs"."""
_FOR_A_THING = re.compile(
    r"\b(?:for|to|of|towards)\s+(?:the|our|its|their|an?)\s+[a-z][a-z ]{2,40}?\s+(?:on|of|in)\s+$", re.I
)
"""What leads to the date of what something is for: "rehearsals for the concert on"."""
_BESIDE_WHAT_IS = re.compile(
    r"\b(?:besides?|on\s+top\s+of|in\s+addition\s+to|added\s+to|as\s+well\s+as|alongside|than|from)\s+"
    r"(?:the|its|our|their|those)\s+\d[\d,]*\s+(?:[\w’'-]+\s+){0,6}?(?:at|on|in|by)\s+$",
    re.I,
)
"""What leads to the date of what is there already: "14 more will join, beside the 22 in it at"."""
_TIME_SPENT = re.compile(r",?\s(?:after|following|before|within|for|lasting|with)\b", re.I)
"""What leads to a length of time that is no figure of the date: "opens on 3 May, after 4 weeks of tests"."""
_SIGNED_OFF = 31
"""Days that a report may be worked on after its day, while things go on being done."""
_ARTICLE = re.compile(r"\b(?:the|our|its|this)\s+$", re.I)


@check("L09", "a date cannot be: past for a plan, ahead for what is done, or after what depends on it")
def due_date_logic(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Judged at the day of the report, or of the slide where it is another; a row of a table is judged with
    its due date and its progress.
    """
    written = own_day.of(page, known)
    for line in page.lines:
        if line.kind in ("source", "footer", "alt", "note", "kicker"):
            continue
        reading = known.read(line.text)
        told = events.of(reading)
        yield from _no_such_day(line, told)
        yield from _tense(line, reading, told, written)
        for sentence in reading.sentences:
            yield from _ordered(line, reading, sentence)
            yield from _soon(line, reading, sentence, known.as_at)
        if written:
            yield from progress_dates.slips(line, reading, written)
    yield from _reversed(page, known)
    for line, reading, early, late in readiness.too_late(page, known):
        start = reading.text.rfind(". ", 0, late.mention.start) + 1
        words = reading.text[start : late.mention.end].strip("• ")
        what = f"'{words}' comes after {early.mention.text}, when it has to be ready"
        yield Slip(line, words, what, "check the two dates, their years first")
    if written:
        yield from progress_dates.across_lines(page, known, written)
    yield from year_slips.found(page, known)


def _reversed(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Two dates of one sentence, or of sentences that follow each other, in an order that cannot be."""
    lines: dict[Event, tuple[Line, Reading]] = {}
    sentences = 0
    for line, reading in read_lines(page, known):
        own = [
            replace(each, sentence=each.sentence + sentences)
            for each in events.of(reading)
            if not events.as_at(reading.text, each.mention) and not _is_of_a_measure(reading, each)
        ]
        lines |= dict.fromkeys(own, (line, reading))
        sentences += len(reading.sentences)
    told = list(lines)
    spans = [pair for pair in pairwise(told) if _is_reversed_span(*pair, lines)]
    readings = [reading for _, reading in read_lines(page, known)]
    depending = dependence.broken(readings, told)
    read = {event: reading for event, (_, reading) in lines.items()}
    late, apart = dependence.too_late(read), told_distances.wrong(read)
    for one, other in (*sequence.reversed_pairs(told), *spans, *depending, *late, *apart):
        line, reading = lines[other]
        start = one.mention.start if lines[one][0] is line else reading.sentences[0].start
        words = reading.text[start : other.mention.end].lstrip("• ")
        what = f"'{words}' cannot be so with {one.mention.text}"
        yield Slip(line, words, what, "check the two dates, their years first")


def _is_of_a_measure(reading: Reading, event: Event) -> bool:
    """Whether a date is that of a measured figure, and nothing was done on it: "the rate was 4.8% in May"."""
    return any(
        each.period == event.mention
        and (
            each.role in ("level", "prior")
            or (each.role == "share" and each.numeral.end < event.mention.start)
        )
        and each.numeral.unit in ("percent", "seconds")
        and not progress.of(reading.text)
        and not _TIME_SPENT.search(
            reading.text, event.mention.end, max(event.mention.end, each.numeral.start)
        )
        for each in reading.claims
    )


def _is_reversed_span(one: Event, other: Event, lines: Mapping[Event, tuple[Line, Reading]]) -> bool:
    """ "From 14 March 2025 to 10 February 2025"."""
    (line, reading), (other_line, _) = lines[one], lines[other]
    if line is not other_line or other.ends >= one.begins:
        return False
    between = reading.text[one.mention.end : other.mention.start]
    return bool(_UP_TO.fullmatch(between) and _STARTS.search(reading.text[: one.mention.start]))


def _dates(reading: Reading, sentence: Sentence) -> list[PeriodMention]:
    return [
        each.mention for each in events.of(reading) if sentence.start <= each.mention.start < sentence.end
    ]


def _no_such_day(line: Line, told: list[Event]) -> Iterator[Slip]:
    for each in told:
        if not events.is_day(each.mention):
            yield date_slip(line, each.mention, "is no date: its month has fewer days")


def _tense(
    line: Line, reading: Reading, told: list[Event], written: own_day.Written | None
) -> Iterator[Slip]:
    if written is None:
        return
    for each in told:
        before = reading.text[reading.sentences[each.sentence].start : each.mention.start]
        window = _SINCE if each.mention.form == "day" else _WINDOW
        late = _KNOWN_TO_BE_LATE.search(reading.sentences[each.sentence].text) and _DUE_ASIDE.search(before)
        of_what_is = each.tense == "future" and _BESIDE_WHAT_IS.search(before)
        if window.search(before) or _BY_DECISION.search(before) or late or of_what_is:
            continue
        if each.tense == "past" and _FOR_A_THING.search(before) and _names_its_thing(each, told):
            continue
        if each.tense == "future" and each.ends < written.first and not _only_names(reading, each, told):
            yield date_slip(
                line, each.mention, f"is before {day_text(written.first)}, and is told as still to come"
            )
        elif (
            each.tense == "past"
            and (each.begins - written.last).days > _SIGNED_OFF
            and not events.is_ahead_of_words(each, reading.text)
        ):
            yield date_slip(line, each.mention, f"is after {day_text(written.last)}, and is told as done")


def _names_its_thing(event: Event, told: list[Event]) -> bool:
    """Whether the verb has a date of its own: "rehearsals for the concert on 12 December began on 9 May"."""
    return any(
        each.sentence == event.sentence and each.mention.start > event.mention.end and each.tense == "past"
        for each in told
    )


def _only_names(reading: Reading, event: Event, told: list[Event]) -> bool:
    """Whether a date belongs to a noun, and the verb has its own: "the May 2024 level will hold in July"."""
    mention = event.mention
    led = _ARTICLE.search(reading.text, 0, mention.start)
    verb_has_own = any(each.sentence == event.sentence and each.mention.start > mention.end for each in told)
    return bool(led) and verb_has_own and reading.text[mention.end : mention.end + 2].strip().isalpha()


def _soon(line: Line, reading: Reading, sentence: Sentence, as_at: date | None) -> Iterator[Slip]:
    """ "Next month, in November 2026", a year too late; "in 2 months, by December 2026"."""
    if as_at is None:
        return
    for mention in _dates(reading, sentence):
        for pattern in (_SOON, _IN_A_WHILE):
            for match in pattern.finditer(reading.text, sentence.start, mention.start):
                assert mention.span
                months = int(match["count"]) if pattern is _IN_A_WHILE else 1
                apart = abs(months_between(as_at, mention.span.first.first_day))
                if _BESIDE.fullmatch(reading.text[match.end() : mention.start]) and apart > months + 4:
                    yield date_slip(line, mention, f"is not '{match.group()}'")


def _ordered(line: Line, reading: Reading, sentence: Sentence) -> Iterator[Slip]:
    """ "X in June before Y in May", "X in May following Y in June"."""
    dates = _dates(reading, sentence)
    if len(dates) != 2 or not all("20" in each.text or each.day for each in dates):
        return
    first, second = dates
    match = _ORDER.search(reading.text, first.end, second.start)
    if match is None or first.span is None or second.span is None:
        return
    governed = reading.text[match.end() : second.start]
    length = _LENGTH.search(reading.text, 0, match.start())
    of_a_length = length and (not _BESIDE.fullmatch(governed) or _IN_OTHER_WORDS.fullmatch(governed))
    if of_a_length or _NEW_CLAUSE.search(governed):
        return
    early, late = (first, second) if match["word"].lower() in _EARLIER_FIRST else (second, first)
    assert early.span and late.span
    if (early.span.first, early.day or 0) > (late.span.first, late.day or 0):
        yield date_slip(line, second, f"does not agree with '{match['word']}' and {first.text}")
