"""Turn a date that cannot be into a slip at its words."""

from __future__ import annotations

from datetime import date

from deckgen.lint.registry import Slip
from deckgen.model.claim import PeriodMention
from deckgen.model.prose import Line


def date_slip(line: Line, mention: PeriodMention, what: str) -> Slip:
    """The slip of a date, with what is wrong with it."""
    return Slip(
        line, mention.text, f"'{mention.text}' {what}", "check the date, its year first, or the tense"
    )


def months_between(start: date, end: date) -> int:
    """Whole months from the month of one day to that of another."""
    return (end.year - start.year) * 12 + end.month - start.month


def day_text(day: date) -> str:
    """A day as a message has it: "1 November 2024"."""
    return f"{day.day} {day:%B %Y}"
