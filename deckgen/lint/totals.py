"""Turn the lines of a slide into totals that changed, each with the parts listed below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.claims import completeness, measures, movements_begun, parts_announced
from deckgen.lint.changes_together import EACH_PART
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import sections
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_WHEN = re.compile(
    r"\b(?:both|all|each|every)\s+(?:in|against|over|on|since|compared|from|of\s+them\s+in)\b", re.I
)
"""Words for all of some figures that only say when: "both in the same 12 months"."""
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
            if each.role != "label" and not movements_begun.is_part_of_base(reading, index)
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


def are_parts(total: Part, parts: Sequence[Part]) -> bool:
    """Whether parts can be those of a total: words say so, or they are of its things.

    "Loans of books" and "loans of films" have a name of their own in common: they are no parts of "visits".
    """
    if any(completeness.puts_together(each.line.text) for each in parts) and not completeness.puts_together(
        total.line.text
    ):
        return False  # the last of them is the whole: "tickets and app payments together rose by 16.1%"
    texts = [total.line.text, *(each.line.text for each in parts)]
    if completeness.said(*texts):
        return True
    if _are_mixed((total, *parts)):
        return False
    names = [measures.roots(each.name) for each in parts]
    common = frozenset.intersection(*names) if len(set(names)) == len(names) else frozenset[str]()
    return not common - measures.roots(total.line.text)


def are_told_of(total: Part, parts: Sequence[Part], known: Knowledge) -> bool:
    """Whether parts are said to be all: by words, after a colon, or in a line each."""
    if len({id(each.line) for each in parts}) > 1 or total.line.text.rstrip().endswith(":"):
        return True
    if _add_up(known.read(total.line.text), known.read(parts[0].line.text)):
        return True
    if parts_announced.places(total.line.text):
        return False  # all places, and the parts may be of other kinds: "across both sites", "about food"
    theirs = _WHEN.sub(" ", parts[0].line.text)
    return completeness.said(total.line.text, theirs) or bool(EACH_PART.search(theirs))


def _add_up(total: Reading, parts: Reading) -> bool:
    """Whether the levels of two parts or more come to a level of the whole."""
    whole, own = (
        [each.numeral for each in reading.claims if each.role in ("level", "prior")]
        for reading in (total, parts)
    )
    digits = [each.text.split()[0].replace(",", "") for each in own]
    added = sum(int(each) for each in digits if each.isdigit())
    return len(digits) > 1 and any(each.value == added for each in whole)


def _are_mixed(parts: Sequence[Part]) -> bool:
    """Whether some rose and some fell."""
    told = [each.count or each.percent for each in parts]
    return {"up", "down"} <= {each.direction.direction for each in told if each and each.direction}


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
