"""Turn progress and the dates beside it into slips: done and still ahead, past and not late."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from deckgen.claims import happenings
from deckgen.lint import done_by, events, progress, sequence
from deckgen.lint.date_slips import date_slip, day_text, months_between
from deckgen.lint.events import Event
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.own_day import Written
from deckgen.lint.progress import Progress
from deckgen.lint.registry import Slip
from deckgen.model.claim import PeriodMention, Reading, Sentence
from deckgen.model.prose import Line, Page

_LONG_AHEAD = 10
_NEARLY_DONE = 90
_A_PART = re.compile(r"\b(?:phase|stage|part|first|second|third|\d+|one|some|most)\b", re.I)
_NEW_CLAUSE = re.compile(r";|,\s+(?:and|but|while|so)\s", re.I)
_SUBJECT_END = re.compile(r"\b(?:of|at|in|on|for|to|with|by|from|is|are|was|were|has|have)\b")


def slips(line: Line, reading: Reading, written: Written) -> Iterator[Slip]:
    """Those of one line."""
    for sentence in reading.sentences:
        yield from _done_yet_ahead(line, reading, sentence, written)
        yield from _done_before_its_parts(line, reading, sentence, written)
        yield from _past_yet_not_late(line, reading, sentence, written)
    yield from _yet_to_be_done(line, reading, written)
    yield from _progress(line, reading, written)


def across_lines(page: Page, known: Knowledge, written: Written) -> Iterator[Slip]:
    """ "It opens on 3 March 2025. The opening is 100% complete": done in one line, ahead in another."""
    yield from _late_line_before(page, known, written)
    ahead = [
        each
        for _, reading in read_lines(page, known)
        for each in events.of(reading)
        if each.begins > written.last and each.tense != "past"
    ]
    for line, reading in read_lines(page, known):
        for sentence in reading.sentences:
            found = progress.done(reading.text, sentence)
            if found and not _dates(reading, sentence):
                subject = _NEW_CLAUSE.split(reading.text[sentence.start : found[0]])[-1].strip("•: ")
                if any(_is_of(subject, each) for each in ahead):
                    words = reading.text[found[0] : found[1]]
                    yield Slip(
                        line, words, f"'{words}': its date is still ahead", "check the date, or the progress"
                    )


def _late_line_before(page: Page, known: Knowledge, written: Written) -> Iterator[Slip]:
    """ "The refit was due on 30 June 2024. / As at 30 September 2024 it is 60% complete and not yet due."."""
    lines = list(read_lines(page, known))
    for (_, above), (line, reading) in pairwise(lines):
        first = reading.sentences[0]
        told = progress.of(first.text)
        calm = progress.not_late(reading.text, first.start, first.end)
        if (
            told is None
            or told.percent == 100
            or calm is None
            or not progress.is_of_the_line_above(first.text)
        ):
            continue
        for event in events.of(above):
            due = progress.leads_to_due_date(above.text[: event.mention.start])
            if due and event.ends < written.first:
                words = reading.text[slice(*calm)]
                what = f"'{words}': it was due on {event.mention.text}, and is not complete"
                yield Slip(line, words, what, "say that it is overdue, or check the date")


def _is_of(subject: str, event: Event) -> bool:
    """Whether what is told as done is itself what the event is: "go-live" of "goes live"."""
    end = _SUBJECT_END.search(subject)
    head = subject[: end.start()] if end else subject
    parts = _A_PART.search(subject) or _A_PART.search(event.words)
    return not parts and bool(happenings.named(head) & happenings.named(event.words))


def _dates(reading: Reading, sentence: Sentence) -> list[PeriodMention]:
    return [
        each.mention for each in events.of(reading) if sentence.start <= each.mention.start < sentence.end
    ]


def _done_yet_ahead(line: Line, reading: Reading, sentence: Sentence, written: Written) -> Iterator[Slip]:
    """ "100% complete, with the last session to be held in February"."""
    found = progress.done(reading.text, sentence)
    if found is None:
        return
    for mention in _dates(reading, sentence):
        between = reading.text[found[1] : mention.start]
        assert mention.span
        if between and mention.span.first.first_day > written.last and progress.is_left(between):
            words = reading.text[found[0] : mention.end]
            yield Slip(
                line,
                words,
                f"'{words}': it is told as done, and a part of it is still ahead",
                "give the progress as it is, or check the date",
            )
            return


def _done_before_its_parts(
    line: Line, reading: Reading, sentence: Sentence, written: Written
) -> Iterator[Slip]:
    """ "It is 100% complete. The first of its 4 sessions will be held in January"."""
    found = progress.done(reading.text, sentence)
    following = next((each for each in reading.sentences if each.start >= sentence.end), None)
    if found is None or following is None or not progress.speaks_of_its_part(following.text):
        return
    words = reading.text[found[0] : found[1]]
    for event in events.of(reading):
        inside = following.start <= event.mention.start < following.end
        if inside and event.begins > written.last and event.tense != "past":
            what = f"'{words}': a part of it is still ahead, on {event.mention.text}"
            yield Slip(line, words, what, "give the progress as it is, or check the date")
            return


def _yet_to_be_done(line: Line, reading: Reading, written: Written) -> Iterator[Slip]:
    """ "Staff survey: 100% complete; questionnaires will go out on 20 January 2025"."""
    told = progress.of(reading.text)
    done = next((found for each in reading.sentences if (found := progress.done(reading.text, each))), None)
    if done is None and told is not None and told.percent == 100:
        done = told.start, told.end
    if done is None:
        return
    for event in events.of(reading):
        at = min(done[0], event.mention.start)
        subject = reading.text[:at].partition(":")[0].lstrip("• ")
        if event.begins > written.last and done_by.is_yet_to_be_done(subject, event):
            words = reading.text[slice(*done)]
            what = f"'{words}': it is to be done on {event.mention.text}"
            yield Slip(line, words, what, "give the progress as it is, or check the date")
            return


def _past_yet_not_late(line: Line, reading: Reading, sentence: Sentence, written: Written) -> Iterator[Slip]:
    """ "Due 31 August 2024, 80% complete, and not yet due", said in November."""
    told = [
        each
        for each in events.of(reading)
        if sentence.start <= each.mention.start < sentence.end
        and not progress.is_dated_by(reading.text, each.mention.start)
    ]
    ends = [*(each.mention.start for each in told[1:]), _with_what_goes_back(reading, sentence)]
    for event, until in zip(told, ends, strict=False):
        mention = event.mention
        done = progress.reached(reading.text[mention.end : until]) or progress.reached(
            reading.text[sentence.start : until]
        )
        calm = progress.not_late(reading.text, mention.end, until)
        if calm is None and len(told) == 1:
            calm = progress.not_late(reading.text, sentence.start, mention.start)
        due = progress.leads_to_due_date(reading.text[: mention.start])
        if event.ends < written.first and due and calm and done and done.percent < 100:
            words = reading.text[min(mention.start, calm[0]) : max(mention.end, calm[1])]
            yield Slip(
                line,
                words,
                f"'{words}': its due date is before {day_text(written.first)}, and it is not complete",
                "say that it is overdue, or check the date",
            )


def _with_what_goes_back(reading: Reading, sentence: Sentence) -> int:
    """Where a sentence ends with the next one, if that is told of the same thing: "It is 60% done"."""
    following = next((each for each in reading.sentences if each.start >= sentence.end), sentence)
    goes_back = sequence.goes_back(following.text) and not any(
        following.start <= each.start < following.end for each in reading.periods
    )
    return following.end if goes_back else sentence.end


def _progress(line: Line, reading: Reading, written: Written) -> Iterator[Slip]:
    """A row of action, due date and per cent."""
    told = progress.of(line.text)
    if told is None:
        yield from _of_no_end(line, reading)
        return
    dated = [each for each in events.of(reading) if each.begins > written.last]
    first = min(written.first, written.last)
    ahead = [each for each in events.of(reading) if each.begins > first]
    if (
        told.percent == 100
        and dated
        and (told.end >= len(line.text.rstrip(". ")) or progress.is_left(line.text[told.end :]))
    ):
        ends = dated[0].mention.end
        words = line.text[told.start : ends] if ends > told.end else dated[0].mention.text
        yield Slip(
            line,
            words,
            f"'{words}': it is complete, and its date is still ahead",
            "check the date, or the progress",
        )
    elif (
        _NEARLY_DONE <= told.percent < 100 and ahead and months_between(first, ahead[0].begins) > _LONG_AHEAD
    ):
        yield date_slip(
            line, ahead[0].mention, f"is a year ahead, and the action is {told.percent}% complete"
        )
    elif told.percent < 100 and progress.is_open_ended(reading, told):
        yield _endless(line, told)


def _of_no_end(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Support to managers, with no end date, has reached 45%", of the sentence alone."""
    for sentence in reading.sentences:
        told = progress.reached(sentence.text)
        if told and told.percent < 100 and progress.has_no_end(sentence.text[: told.start]):
            at = replace(told, start=told.start + sentence.start, end=told.end + sentence.start)
            yield _endless(line, at)


def _endless(line: Line, told: Progress) -> Slip:
    words = line.text[told.start : told.end]
    return Slip(
        line,
        words,
        f"'{words}' is progress of a duty that has no end",
        "name the result that is due, or leave the per cent out",
    )
