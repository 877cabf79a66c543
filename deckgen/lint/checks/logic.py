"""Dates that cannot be: in an impossible order, past for a plan, ahead for what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from deckgen.lint import dependence, events, progress, sequence
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
_BESIDE = re.compile(r"[\s,(–-]{1,3}(?:in|on|by|of|that\s+is)?\s*(?:the\s+)?")
_SOON = re.compile(r"\b(?:next|last|this|coming)\s+(?:week|fortnight|month)\b", re.I)
_IN_A_WHILE = re.compile(
    r"\b(?:in|within)\s+(?:the\s+next\s+)?(?P<count>\d{1,2})\s+(?P<unit>week|month)s?(?:['’]?\s+time)?\b",
    re.I,
)
_UP_TO = re.compile(r"\s*(?:to|until|till|and|[–-])\s*")
_STARTS = re.compile(r"\b(?:runs?|open|closed|lasts?|from|between)\s+(?:from\s+)?$", re.I)
_ARTICLE = re.compile(r"\b(?:the|our|its|this)\s+$", re.I)
_LONG_AHEAD = 10
_NEARLY_DONE = 90


@check("L09", "a date cannot be: past for a plan, ahead for what is done, or after what depends on it")
def due_date_logic(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Judged at the day of the report; a row of a table is judged with its due date and its progress."""
    for line in page.lines:
        if line.kind in ("source", "footer", "alt", "note", "kicker"):
            continue
        reading = known.read(line.text)
        told = events.of(reading)
        yield from _no_such_day(line, told)
        yield from _tense(line, reading, told, known.as_at)
        for sentence in reading.sentences:
            yield from _ordered(line, reading, sentence)
            yield from _soon(line, reading, sentence, known.as_at)
            yield from _done_yet_ahead(line, reading, sentence, known.as_at)
            yield from _past_yet_not_late(line, reading, sentence, known.as_at)
        yield from _progress(line, reading, known.as_at)
    yield from _reversed(page, known)
    yield from _year_slips(page, known)


def _reversed(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Two dates of one sentence, or of sentences that follow each other, in an order that cannot be."""
    lines: dict[Event, tuple[Line, Reading]] = {}
    sentences = 0
    for line, reading in read_lines(page, known):
        own = [replace(each, sentence=each.sentence + sentences) for each in events.of(reading)]
        lines |= dict.fromkeys(own, (line, reading))
        sentences += len(reading.sentences)
    told = list(lines)
    spans = [pair for pair in pairwise(told) if _is_reversed_span(*pair, lines)]
    readings = [reading for _, reading in read_lines(page, known)]
    depending = dependence.broken(readings, told)
    for one, other in (*sequence.reversed_pairs(told), *spans, *depending):
        line, reading = lines[other]
        start = one.mention.start if lines[one][0] is line else reading.sentences[0].start
        words = reading.text[start : other.mention.end].lstrip("• ")
        what = f"'{words}' cannot be so with {one.mention.text}"
        yield Slip(line, words, what, "check the two dates, their years first")


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
            yield _date_slip(line, each.mention, "is no date: its month has fewer days")


def _tense(line: Line, reading: Reading, told: list[Event], as_at: date | None) -> Iterator[Slip]:
    if as_at is None:
        return
    for each in told:
        before = reading.text[reading.sentences[each.sentence].start : each.mention.start]
        if each.mention.form != "day" and _WINDOW.search(before):
            continue
        if each.tense == "future" and each.ends < as_at and not _only_names(reading, each, told):
            yield _date_slip(line, each.mention, f"is before {_day(as_at)}, and is told as still to come")
        elif (
            each.tense == "past" and each.begins > as_at and not events.is_ahead_of_words(each, reading.text)
        ):
            yield _date_slip(line, each.mention, f"is after {_day(as_at)}, and is told as done")


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
                apart = abs(_months_between(as_at, mention.span.first.first_day))
                if _BESIDE.fullmatch(reading.text[match.end() : mention.start]) and apart > months + 4:
                    yield _date_slip(line, mention, f"is not '{match.group()}'")


def _done_yet_ahead(line: Line, reading: Reading, sentence: Sentence, as_at: date | None) -> Iterator[Slip]:
    """ "100% complete, with the last session to be held in February"."""
    found = progress.done(reading.text, sentence)
    if found is None or as_at is None:
        return
    for mention in _dates(reading, sentence):
        between = reading.text[found[1] : mention.start]
        assert mention.span
        if between and mention.span.first.first_day > as_at and progress.is_left(between):
            words = reading.text[found[0] : mention.end]
            yield Slip(
                line,
                words,
                f"'{words}': it is told as done, and a part of it is still ahead",
                "give the progress as it is, or check the date",
            )
            return


def _past_yet_not_late(
    line: Line, reading: Reading, sentence: Sentence, as_at: date | None
) -> Iterator[Slip]:
    """ "Due 31 August 2024, 80% complete, and not yet due", said in November."""
    told = [each for each in events.of(reading) if sentence.start <= each.mention.start < sentence.end]
    ends = [*(each.mention.start for each in told[1:]), sentence.end]
    for event, until in zip(told, ends, strict=False):
        mention = event.mention
        done = progress.of(reading.text[mention.end : until])
        calm = progress.not_late(reading.text, mention.end, until)
        due = progress.leads_to_due_date(reading.text[: mention.start])
        if as_at and event.ends < as_at and due and calm and done and done.percent < 100:
            words = reading.text[mention.start : calm]
            yield Slip(
                line,
                words,
                f"'{words}': its due date is before {_day(as_at)}, and it is not complete",
                "say that it is overdue, or check the date",
            )


def _ordered(line: Line, reading: Reading, sentence: Sentence) -> Iterator[Slip]:
    """ "X in June before Y in May", "X in May following Y in June"."""
    dates = _dates(reading, sentence)
    if len(dates) != 2 or not all("20" in each.text or each.day for each in dates):
        return
    first, second = dates
    match = _ORDER.search(reading.text, first.end, second.start)
    if match is None or first.span is None or second.span is None:
        return
    early, late = (first, second) if match["word"].lower() in _EARLIER_FIRST else (second, first)
    assert early.span and late.span
    if (early.span.first, early.day or 0) > (late.span.first, late.day or 0):
        yield _date_slip(line, second, f"does not agree with '{match['word']}' and {first.text}")


def _progress(line: Line, reading: Reading, as_at: date | None) -> Iterator[Slip]:
    """A row of action, due date and per cent."""
    told = progress.of(line.text)
    if told is None or as_at is None:
        return
    dated = [each for each in events.of(reading) if each.begins > as_at]
    if (
        told.percent == 100
        and dated
        and (told.end == len(line.text) or progress.is_left(line.text[told.end :]))
    ):
        yield _date_slip(line, dated[0].mention, "is still ahead, and the action is 100% complete")
    elif (
        _NEARLY_DONE <= told.percent < 100 and dated and _months_between(as_at, dated[0].begins) > _LONG_AHEAD
    ):
        yield _date_slip(
            line, dated[0].mention, f"is a year ahead, and the action is {told.percent}% complete"
        )
    elif told.percent < 100 and progress.is_open_ended(reading, told):
        words = line.text[told.start : told.end]
        yield Slip(
            line,
            words,
            f"'{words}' is progress of a duty that has no end",
            "name the result that is due, or leave the per cent out",
        )


def _year_slips(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A row due in the same month of a later year than the words of the slide say of it."""
    if known.as_at is None:
        return
    months = {
        (mention.span.first.first_day.month, line.text): mention
        for line, reading in read_lines(page, known)
        for mention in reading.periods
        if mention.form == "month-alone" and mention.span
    }
    for line in page.lines:
        for mention in known.read(line.text).periods:
            row = re.search(r"\d{1,3}\s?%\s*$", line.text) or line.kind == "cell"
            if not row or mention.form != "month" or mention.span is None:
                continue
            due = mention.span.first.first_day
            said = [text for month, text in months if month == due.month]
            if said and _months_between(known.as_at, due) >= 12 and _shares_words(line, said[0], page):
                yield _date_slip(line, mention, f"is a year after the {due:%B} that this slide speaks of")


def _shares_words(line: Line, other: str, page: Page) -> bool:
    words = set(re.findall(r"[a-z]{4,}", line.text.lower()))
    rows = " ".join(
        each.text for each in page.lines if each.kind in ("cell", "body", "heading") and each is not line
    )
    near = words or set(re.findall(r"[a-z]{4,}", rows.lower()))
    return len((near or words) & set(re.findall(r"[a-z]{4,}", other.lower()))) > 1 or not words - {
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    }


def _months_between(start: date, end: date) -> int:
    return (end.year - start.year) * 12 + end.month - start.month


def _date_slip(line: Line, mention: PeriodMention, what: str) -> Slip:
    return Slip(
        line, mention.text, f"'{mention.text}' {what}", "check the date, its year first, or the tense"
    )


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
