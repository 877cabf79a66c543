"""Dates that cannot be: in an impossible order, past for a plan, ahead for what is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading, Sentence
from deckgen.model.prose import Line, Page

_FUTURE = re.compile(
    r"\b(?:will|(?:is|are) due(?!\s+to\s+(?:the|a|an|changes?|increased|higher|lower|fewer|"
    r"more)\b)|due (?:in|by|to (?:be|start|open|begin|finish|complete|launch|report|end|close|go))|"
    r"planned (?:for|to)|scheduled (?:for|to)|expected (?:to|in|by)|is to|are to|"
    r"to be (?:completed|launched|delivered|opened|held)|aims? to|intends? to)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|has been|have been|had been|opened|launched|completed|started|began|took place|"
    r"finished|held|delivered)\b",
    re.I,
)
_ORDER = re.compile(r"\b(?P<word>before|ahead of|prior to|after|following|once|until)\b", re.I)
_EARLIER_FIRST = frozenset({"before", "ahead of", "prior to", "until"})
_DONE = re.compile(r"\b(?:100\s?%|100 per cent|complete[d]?)(?!\s+(?:by|in|of)\b)", re.I)
_OPEN_ENDED = re.compile(
    r"^\s*(?:continu\w+|ongoing|work(?:ing)?\b(?: (?:together|in partnership))? with|maintain\w*|"
    r"support\w*|monitor\w*|oversee\w*|ensur\w+|keep\w*|promot\w+|engag\w+ with)\b",
    re.I,
)
_DATED = ("month", "day", "month-alone")


@check("L09", "a date cannot be: past for a plan, ahead for what is done, or after what depends on it")
def due_date_logic(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Judged at the day of the report; a row of a table is judged with its due date and its progress."""
    for line in page.lines:
        if line.kind in ("source", "footer", "alt", "note", "kicker"):
            continue
        reading = known.read(line.text)
        for sentence in reading.sentences:
            yield from _tense(line, reading, sentence, known)
            yield from _ordered(line, reading, sentence)
        yield from _progress(line, reading, known)
    yield from _year_slips(page, known)


def _dates(reading: Reading, sentence: Sentence) -> list[PeriodMention]:
    return [
        each
        for each in reading.periods
        if sentence.start <= each.start < sentence.end
        and each.form in _DATED
        and each.span
        and re.search(r"\d{2}", each.text)
    ]


def _tense(line: Line, reading: Reading, sentence: Sentence, known: Knowledge) -> Iterator[Slip]:
    if known.as_at is None:
        return
    for mention in _dates(reading, sentence):
        assert mention.span
        if (
            re.search(
                r"\b(?:since|from|in the \d+ months to|compared with|against|on)\s+$",
                reading.text[sentence.start : mention.start],
                re.I,
            )
            and mention.form != "day"
        ):
            continue
        ends, begins = mention.span.last.last_day, mention.span.first.first_day
        before = reading.text[sentence.start : mention.start]
        verbs = [(match.start(), "future") for match in _FUTURE.finditer(before)] + [
            (match.start(), "past") for match in _PAST.finditer(before)
        ]
        tense = max(verbs)[1] if verbs else ""
        if (
            tense == "future"
            and ends < known.as_at
            and not re.search(
                r"\bwas\s+(?:due|planned|scheduled|expected|to be)\b|\bwere\s+(?:due|planned|"
                r"scheduled|expected|to be)\b",
                before,
                re.I,
            )
        ):
            yield _date_slip(line, mention, f"is before {_day(known.as_at)}, and is told as still to come")
        elif (
            tense == "past"
            and begins > known.as_at
            and not _FUTURE.search(before)
            and not re.search(r"\b(?:until|to|by|for)\s+$", before)
        ):
            yield _date_slip(line, mention, f"is after {_day(known.as_at)}, and is told as done")


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


def _progress(line: Line, reading: Reading, known: Knowledge) -> Iterator[Slip]:
    """A row of action, due date and per cent."""
    ends = re.search(r"(?P<percent>\d{1,3})\s?%\s*$", line.text)
    dated = next((each for each in reading.periods if each.form in _DATED and each.span), None)
    if not dated or known.as_at is None or dated.span is None:
        return
    done = (
        ends["percent"] == "100"
        if ends
        else bool(_DONE.search(line.text) and re.search(r"\bdue\b", line.text, re.I))
    )
    if done and dated.span.first.first_day > known.as_at:
        yield _date_slip(line, dated, "is still ahead, and the action is 100% complete")
    elif ends and ends["percent"] != "100" and _OPEN_ENDED.match(line.text):
        yield Slip(
            line,
            ends.group(),
            f"'{ends.group()}' is progress of a duty that has no end",
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
