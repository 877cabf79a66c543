"""Trends that are claimed without a run of periods that shows them."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.claims import trends
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page


@check("L23", "a trend is claimed without a run of periods behind it")
def trend_unsupported(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A trend needs more than two values: a number of months in a row, or a signal of a control chart."""
    for line, reading in read_lines(page, known):
        if _by_rule(line, known) or _is_shown(reading, known):
            continue
        for trend in trends.find(reading):
            words = reading.text[trend.start : trend.end]
            yield Slip(
                line,
                words,
                f"'{words}' claims a trend, and nothing beside it shows one",
                "say in how many periods in a row it rose or fell, or tell only the change",
            )


def _is_shown(reading: Reading, known: Knowledge) -> bool:
    """Whether a run is told, or its values are, and no value goes the other way."""
    told = trends.values(reading)
    if len(told) > 2 and not trends.one_way(told):
        return False
    return len(told) > trends.LEAST_STEPS or trends.is_run(reading, known.last)


def _by_rule(line: Line, known: Knowledge) -> bool:
    """Whether the sentence comes from a rule that tests for trends or runs."""
    if known.facts is None:
        return False
    rules = {
        known.facts.facts[run.fact.split("#")[0]].rule
        for run in line.runs
        if run.fact.split("#")[0] in known.facts.facts
    }
    return bool(rules & {"trend-direction", "exceptional-run", "exceptional-count"})
