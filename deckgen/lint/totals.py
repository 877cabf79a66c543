"""Turn the lines of a slide into totals that changed, each with the parts listed below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.claims import movements
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import sections
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_WORD_AFTER = re.compile(r"\s+(?:more|fewer|less|higher|lower)\b")


@dataclass(frozen=True, slots=True)
class Part:
    line: Line
    name: str
    count: Claim | None
    percent: Claim | None
    words: str


def _parts(lines: Sequence[Line], known: Knowledge) -> list[Part]:
    """Items of a list that give a change of their own: "County = -10.8% (n.374)"."""
    found: list[Part] = []
    for line in lines:
        reading = known.read(line.text)
        told = [
            each
            for index, each in enumerate(reading.claims)
            if each.role != "label" and not movements.is_part_of_base(reading, index)
        ]
        names = {each.metric for each in told}
        for name in sorted(names, key=lambda each: line.text.lower().find(each[:8])):
            own = [each for each in told if each.metric == name]
            counts = [each for each in own if each.role in ("count-of", "change") and each.numeral.unit == ""]
            percents = [
                each for each in own if each.numeral.unit == "percent" and each.role in ("change", "level")
            ]
            if percents:
                count, percent = next(iter(counts), None), percents[0]
                if count or percent.role == "change":
                    found.append(_part(line, name, reading, count, percent))
            else:
                # "North had 210 fewer, Central 188 fewer": one metric, and a part for each number
                found.extend(_part(line, name, reading, each, None) for each in counts)
    return found


def _part(line: Line, name: str, reading: Reading, count: Claim | None, percent: Claim | None) -> Part:
    numerals = [each.numeral for each in (count, percent) if each]
    start, end = min(each.start for each in numerals), max(each.end for each in numerals)
    goes_on = _WORD_AFTER.match(reading.text, end)
    return Part(line, name, count, percent, reading.text[start : goes_on.end() if goes_on else end])


def _short(line: Line, reading: Reading) -> bool:
    """Whether a line is an item of a list: hardly more than a name and its figures, and no period of its
    own.
    """
    return len(line.text.split()) <= 14 and not any(each.form == "rolling" for each in reading.periods)


def totals_of(page: Page, known: Knowledge) -> Iterator[tuple[Part, list[Part]]]:
    """A total that changed, and the parts listed below it or in the sentences after it."""
    total: Part | None = None
    for _, lines in sections(page):
        listed: list[Line] = []
        for line in lines:
            reading = known.read(line.text)
            item = (listed or total) and _short(line, reading)
            if item and _parts([line], known):
                listed.append(line)
                continue
            if total and len(listed) > 1:
                yield total, _parts(listed, known)
            listed = []
            parts = _parts([line], known)
            if len(parts) == 1 and _changed(parts[0]) and not _short(line, reading):
                total = parts[0]
            elif total and len(parts) > 1:
                yield total, parts
        if total and len(listed) > 1:
            yield total, _parts(listed, known)


def _changed(part: Part) -> bool:
    """Whether a part tells a change, and is no share of something."""
    told = [each for each in (part.percent, part.count) if each]
    return any(each.role == "change" for each in told)
