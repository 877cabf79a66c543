"""Forms of figures: "n." for numbers, dates and durations in one form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import notation
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines, sentence_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Numeral
from deckgen.model.prose import Line, Page

_GOES_ON_AS_NAME = re.compile(
    r"\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][a-z]+"
)
_SHORT_WEEKDAY = re.compile(r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?,?\s+$")


@check("L16", "numbers in brackets are announced in several ways, or by 'n.' or 'no.'")
def number_notation(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "n.", "no.", "#" and "n=27" can be misread, and say less than what was counted: "27 patients"."""
    for line in sentence_lines(page):
        for start, end in notation.announcements(line.text):
            words = line.text[start:end]
            yield Slip(
                line, words, f"'{words}' can be misread", "write 'the number of ...', or what was counted"
            )
    found: list[tuple[Line, str, Numeral, str]] = []
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            form = notation.count_form(reading.text, claim.numeral)
            if form:
                found.append((line, form, claim.numeral, reading.text))
    forms = {form for _, form, _, _ in found}
    for line, form, numeral, text in found:
        if form:
            start = (
                text.rindex("(", 0, numeral.start) + 1
                if "(" in text[: numeral.start][-14:]
                else numeral.start - len(form)
            )
            words = text[max(start, numeral.start - 14) : numeral.end].strip()
            bare = numeral.text.lstrip("-–−+ ")
            what = (
                f"'{words}' is one of {len(forms)} ways on this slide to give a number"
                if len(forms) > 1
                else f"'{words}' can be misread"
            )
            yield Slip(
                line, words, what, f"write what was counted: '{bare} more', '{bare} fewer' or '{bare} of ...'"
            )


@check("L17", "a date or month is not in the one form of the report")
def date_format(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Months in full with four digits of the year, days without endings: "September 2024", "2 September
    2024".
    """
    for line, reading in read_lines(page, known):
        for mention in reading.periods:
            if mention.form in ("relative", "year"):
                continue
            if mention.form == "month-alone" and _GOES_ON_AS_NAME.match(reading.text, mention.end):
                continue  # "Jan Smith House"
            weekday = _SHORT_WEEKDAY.search(reading.text, 0, mention.start) if mention.form == "day" else None
            if weekday:
                words = f"{weekday.group()}{mention.text}"
                yield Slip(
                    line,
                    words,
                    f"'{words}' is not in the report's form of a date",
                    "write the day of the week in full, or leave it out",
                )
            elif not notation.full_date(mention):
                yield Slip(
                    line,
                    mention.text,
                    f"'{mention.text}' is not in the report's form of a date",
                    f"write '{notation.long_date(mention)}'",
                )


@check("L18", "a duration is not in the one form of the report")
def duration_format(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Hours, minutes and seconds in words, side by side: "1 hour 23 minutes", "9 minutes 37 seconds"."""
    hours = any(
        notation.in_hours(claim.numeral) for _, reading in read_lines(page, known) for claim in reading.claims
    )
    for line, reading in read_lines(page, known):
        for start, end in notation.loose_durations(line.text):
            words = line.text[start:end]
            what = f"'{words}' is not in the report's form of a duration"
            yield Slip(line, words, what, "write it in hours and minutes, or in minutes and seconds")
        for claim in reading.claims:
            numeral = claim.numeral
            if numeral.unit != "seconds" or numeral.form == "words" or claim.role == "label":
                continue
            if notation.hours_of_a_week(reading.text, numeral):
                continue
            if not notation.full_duration(numeral) or (hours and notation.beyond_an_hour(numeral)):
                yield Slip(
                    line,
                    numeral.text,
                    f"'{numeral.text}' is not in the report's form of a duration",
                    f"write '{notation.long_duration(numeral)}'",
                )
