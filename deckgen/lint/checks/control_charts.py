"""Control charts of rolling values: neighbours share months, so that limits are too narrow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import signals
from deckgen.claims.signals import Signal, Values
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page

_GOES_ON = re.compile(
    r"^(?:(?:We|I|Analysts)\s+(?:\w+\s+){1,3}?(?:this|that|it|these|those|them)\b|(?:It|They|This|That|These|Those|Both|Each|All|Also|Again|The\s+(?:latest|last|rate|figure|total|value|chart|series|limits?|"
    r"trend|measure|number|points?|line|average|data)|(?:[A-Z][a-z]+|\d+)(?:\s+of\s+(?:the|its|these|those)(?:\s+[\w-]+){0,2}?)?\s+points|Points|Values)\b)",
    re.I,
)


@check("L28", "a control-chart word is said of rolling values")
def control_limits_on_rolling(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Rolling values share months, so their moving ranges are too small: limits need single periods."""
    before: tuple[Values, str] = ("", "")
    judged: Signal | None = None
    for line, reading in read_lines(page, known):
        told = signals.of(reading)
        before = before if before[0] == "rolling" else ("", "")  # a period is that of its own paragraph
        judged = None
        for number, sentence in enumerate(reading.sentences):
            kind, words, start = signals.values(reading, sentence)
            own = [each for each in told if each.sentence == number]
            if own and kind in ("rolling", "window"):
                yield _slip(line, _stretch(reading, start, len(words), own), words)
            elif (
                own
                and not kind
                and before[0] in ("rolling", "window")
                and _goes_on(reading, number, before[0])
            ):
                yield _slip(line, own[0].text, before[1])
            elif judged and kind == "rolling" and _goes_on(reading, number, kind):
                yield _slip(line, judged.text, words)
            judged = own[-1] if own and not kind and before[0] != "single" else None
            before = (kind, words) if kind else before


def _goes_on(reading: Reading, number: int, before: Values) -> bool:
    """Whether a sentence speaks of the values of the one before: no measure and no month of its own."""
    sentence = reading.sentences[number]
    month = any(
        each.form in ("month", "month-alone") and not each.since
        for each in reading.periods
        if sentence.start <= each.start < sentence.end
    )
    return bool(_GOES_ON.match(sentence.text)) and (before == "rolling" or not month)


def _stretch(reading: Reading, start: int, length: int, told: list[Signal]) -> str:
    """The words from the rolling values to the signals, whichever stand first, with what leads up to them."""
    first, last = min(each.start for each in told), max(each.end for each in told)
    last = max(last, signals.end_of_rolling(reading, reading.sentences[told[0].sentence]))
    begin = min(start, first)
    opening = reading.sentences[told[0].sentence].start
    told_before = [each.start for each in reading.numerals] + [each.start for each in reading.periods]
    figures = any(opening <= at < begin for at in told_before)
    return reading.text[begin if figures else opening : max(start + length, last)]


def _slip(line: Line, words: str, values: str) -> Slip:
    return Slip(
        line,
        words,
        f"'{words}' judges rolling values ({values}) as a control chart judges single months",
        "judge the monthly values against limits of monthly values, and say so",
    )
