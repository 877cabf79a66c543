"""Each check on slips of hospitals, councils and schools, and all of them on clean paragraphs."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from deckgen import lint
from deckgen.model.facts import Figure
from deckgen.model.glossary import Acronym, Glossary, Term
from deckgen.model.period import Period
from deckgen.model.prose import Prose
from deckgen.model.spec import Event, Target

KNOWN = lint.Knowledge(
    last=Period.month(2024, 9),
    as_at=date(2024, 11, 1),
    headings=frozenset({"Data Summary", "Overview of Performance", "Service Update"}),
    glossary=Glossary(
        acronyms=(
            Acronym("ED", "Emergency Department"),
            Acronym("SEND", "special educational needs and disabilities"),
            Acronym("EHCP", "Education, Health and Care Plan"),
        ),
        terms=(Term("average waiting time", ("mean wait", "typical wait")),),
        names=("Martha’s Rule", "111"),
    ),
    events=(
        Event(
            "booking",
            Period.month(2024, 1),
            "New booking system",
            ("bookings",),
            True,
            "the new booking system",
        ),
    ),
    targets=(Target("lift-repair", Figure(4, "count"), "standard"),),
)


def told(text: str, code: str = "") -> list[tuple[str, str]]:
    """Code and words of each finding on a slide of this text."""
    page = lint.printed(f"Outpatient care\nData Summary\n{text}", "care")
    return [(each.code, each.words) for each in lint.check(Prose((page,)), KNOWN, (code,) if code else ())]


def faults() -> list[tuple[str, str, str]]:
    """Code, words at fault, and the text that they stand in; ' / ' parts its lines."""
    with (Path(__file__).parent / "faults.csv").open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["words"], row["text"].replace(" / ", "\n")) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("code", "words", "text"), faults(), ids=lambda value: str(value)[:40])
def test_a_slip_is_found(code: str, words: str, text: str) -> None:
    assert [each for _, each in told(text, code) if words in each or each in words]


def clean() -> list[str]:
    """Paragraphs without a slip."""
    return (Path(__file__).parent / "clean.txt").read_text(encoding="utf-8").strip().split("\n\n")


@pytest.mark.parametrize("text", clean(), ids=lambda value: value[2:40])
def test_clean_prose_has_no_findings(text: str) -> None:
    assert told(text) == []


def test_a_finding_names_its_words_and_gives_the_better_ones() -> None:
    page = lint.printed("Care\nData Summary\n• There were 1,204 visits in Sep-24.", "care")
    (found,) = lint.check(Prose((page,)), KNOWN)
    assert (found.code, found.slide, found.words) == ("L17", "care", "Sep-24")
    assert found.hint == "write 'September 2024'"
