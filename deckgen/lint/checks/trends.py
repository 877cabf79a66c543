"""Trends that are claimed without a run of periods that shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import trends
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page

_OF_THE_SAME = re.compile(
    r"[•\s]*(?:(?:The|This|These|Overall|Monthly|Total)\s+)?(?:It|They|This|These|That|[Dd]emand|[Nn]umbers?|[Ff]igures?|[Ll]evels?|[Tt]otals?|"
    r"[Vv]olumes?|[Cc]ounts?|[Aa]ctivity|[Pp]erformance|[Rr]ates?|[Pp]osition|[Pp]icture)\b"
)
"""Subjects that name no other thing than the line above."""


@check("L23", "a trend is claimed without a run of periods behind it")
def trend_unsupported(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A trend needs more than two values: a number of months in a row, or a signal of a control chart."""
    lines = list(read_lines(page, known))
    for index, (line, reading) in enumerate(lines):
        if _by_rule(line, known):
            continue
        above = lines[index - 1][1] if index else None
        if _is_shown(reading, known) and not (above and _is_denied(reading, above)):
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


def _is_denied(reading: Reading, above: Reading) -> bool:
    """Whether the values of the line above go both ways, and this line gives none of its own."""
    told = trends.values(above)
    own = [each for each in reading.claims if each.role in ("level", "prior", "share", "change")]
    if own or len(told) < 3 or trends.one_way(told):
        return False
    return bool(_OF_THE_SAME.match(reading.text) or key_words(told[0].metric) & key_words(reading.text))


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
