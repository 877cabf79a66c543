"""The printed report's pages, the findings of all checks on them, and what people made of these.

`evidence.csv` has what the rules quote, a row a finding; `judged.csv` the findings beside those, each judged
by hand as a slip ("true") or none ("false").
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from deckgen import lint, load
from deckgen.lint import Finding
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.prose import Prose
from deckgen.problems import Problems

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent

Row = tuple[str, str, str]
"""Code, slide, words."""


@cache
def findings() -> tuple[Finding, ...]:
    """What the checks find on the printed report, with the sample's glossary, headings and events."""
    spec = load.load(ROOT, "2024-09", SENTENCE_VERBS, CHART_VERBS, Problems())
    assert spec is not None and spec.as_at == date(2024, 11, 1)
    pages = sorted((ROOT / "tests/reference/as_printed").glob("*.txt"))
    prose = Prose(tuple(lint.printed(page.read_text(encoding="utf-8"), page.stem) for page in pages))
    return lint.check(prose, lint.knowledge_of(spec))


def evidence() -> list[Row]:
    """What the rules quote."""
    with (HERE / "evidence.csv").open(encoding="utf-8", newline="") as file:
        return [(row["code"], row["slide"], row["words"]) for row in csv.DictReader(file)]


def judged() -> dict[Row, str]:
    """What people made of findings that no rule quotes."""
    with (HERE / "judged.csv").open(encoding="utf-8", newline="") as file:
        return {(row["code"], row["slide"], row["words"]): row["verdict"] for row in csv.DictReader(file)}


def matches(finding: Finding, row: Row) -> bool:
    """Whether a finding is the one that a row means: its words hold the row's, or the other way."""
    code, slide, words = row
    same = (finding.code, finding.slide) == (code, slide)
    return same and (words in finding.words or finding.words in words)


def missed(rows: Sequence[Row]) -> list[Row]:
    """The rows that no finding matches."""
    return [row for row in rows if not any(matches(each, row) for each in findings())]


def unquoted() -> list[Finding]:
    """Findings that no row of the evidence means."""
    rows = evidence()
    return [each for each in findings() if not any(matches(each, row) for row in rows)]
