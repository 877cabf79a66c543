"""Turn a page into due dates that stand a year after the month that its own words speak of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.date_slips import date_slip, months_between
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip
from deckgen.model.prose import Line, Page


def found(page: Page, known: Knowledge) -> Iterator[Slip]:
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
            if said and months_between(known.as_at, due) >= 12 and _shares_words(line, said[0], page):
                yield date_slip(line, mention, f"is a year after the {due:%B} that this slide speaks of")


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
