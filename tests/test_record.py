"""facts.json has the sentence, tile, row or chart that tells each fact, and formulas that can be read."""

import json
import re
from typing import Any

import pytest

from deckgen.pipeline import Built


@pytest.fixture(scope="module")
def facts(sample: Built) -> dict[str, dict[str, Any]]:
    (path,) = [file for file in sample.files if file.name == "facts.json"]
    return {fact["id"]: fact for fact in json.loads(path.read_text(encoding="utf-8"))["facts"]}


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("calls-999.answer-time.contrast-abandoned-offered", "even though calls offered to 999 rose by 1.3%"),
        ("calls-999.offered.month", "Calls offered to 999: 10,041 in September 2024; 119,973 in the year"),
        ("domestic-abuse.dvds.trend", "have risen in every month since May 2024"),
        ("calls-999.chart-offered-control.shown", "999 calls offered within expected range"),
        ("rasso.recorded.month", "RASSO crimes within expected range"),
        ("victim-voice.right-to-review.year", "53.4%"),
        ("progress.priority-1.public-consultation-and-launch-of-new-police-and-crime-plan", "; 95%"),
    ],
)
def test_a_fact_has_the_words_that_tell_it(facts: dict[str, dict[str, Any]], fact: str, words: str) -> None:
    assert words in facts[fact]["text"]


def test_every_fact_on_a_slide_has_words(facts: dict[str, dict[str, Any]]) -> None:
    untold = [name for name, fact in facts.items() if not fact["text"]]
    assert untold == []


def test_numbers_in_formulas_have_separators(facts: dict[str, dict[str, Any]]) -> None:
    year = facts["calls-999.offered.year"]
    assert year["formula"].startswith("offered_999 (2023-10 to 2024-09) = 10,363 + 9,642 + ")
    assert year["figures"]["change"]["formula"] == "119,973 - 118,435"
    rows = re.compile(r"rows? [\d, to]+")
    told = [rows.sub("", each["formula"]) for fact in facts.values() for each in fact["figures"].values()]
    bare = [each for each in told if re.search(r"(?<![\d.,:-])\d{4,}(?![\d-])", each)]
    assert bare == []
