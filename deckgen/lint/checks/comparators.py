"""Changes that are told without what they are changes of, or since when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_LEVELS_OF = {
    "points": ("percent",), "percent": ("percent", "", "money"), "seconds": ("seconds", ""), "": ("",),
}  # fmt: skip
_GOES_BACK = re.compile(
    r"(?:The|This|That|These)\s+(?:[a-z]+\s+)?(?:increases?|decreases?|rises?|falls?|drops?|reductions?|improvements?|"
    r"changes?|declines?)\b"
)
_TOGETHER = re.compile(r"\b(?:together|as a whole|both|overall|combined|in all|altogether|therefore)\b", re.I)
_THAN_PEERS = re.compile(
    r"\b(?:higher|lower|more|fewer|less|better|worse|longer|shorter|larger|smaller|faster|slower|quicker|above|below)\b"
    r"(?:\s+[a-z]+){0,3}?\s+(?:than\s+)?(?:(?:in|at|for|on|among|of)\s+)?(?:the\s+|those\s+(?:in|of|at)\s+|that\s+(?:in|of|at)\s+)?"
    r"(?P<peers>similar|other|others|neighbouring|comparable|peers?|national|regional|county|nearby|most|England|average|"
    r"elsewhere|rest)\b[^.;]*",
    re.I,
)


@check("L15", "a change is told without what it is a change of, or since when", of_numbers=True)
def comparator_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A percentage needs a level or a number; a change needs the period it is compared with."""
    dated = any(each.form == "rolling" for _, reading in read_lines(page, known) for each in reading.periods)
    changed = False
    for line, reading in read_lines(page, known):
        for sentence, told in by_sentence(reading):
            changes = [each for each in told if _tells_change(each)]
            if changes and not _explained(reading, sentence, changed, line):
                yield from _without(line, changes[0], _missing(changes[0], line, told, dated, reading))
            yield from _than_peers(line, reading, sentence, told)
            changed = changed or bool(changes)
            dated = dated or (changed and bool(reading.periods))


def _without(line: Line, change: Claim, missing: str) -> Iterator[Slip]:
    if missing:
        text = change.numeral.text
        yield Slip(line, text, f"'{text}' is told without {missing}", f"add {missing}")


def _explained(reading: Reading, sentence: Sentence, changed: bool, line: Line) -> bool:
    """Whether what stands before says of what: "The increase of 4%", a sum of both, an item of a list."""
    if _GOES_BACK.match(sentence.text) or (changed and _TOGETHER.search(sentence.text)):
        return True
    before = [each for each in reading.claims if each.numeral.start < sentence.start]
    priors = [each for each in before if each.role == "prior"]
    item = changed and len(line.text.split()) <= 6
    return item or bool(priors)


def _tells_change(claim: Claim) -> bool:
    """Whether a figure is a change: "up 12%", "by a third", "have doubled"."""
    multiple = (
        claim.numeral.unit == "times" and claim.numeral.form == "words" and claim.role in ("level", "prior")
    )
    return multiple or (claim.role == "change" and claim.numeral.unit != "rank")


def _missing(change: Claim, line: Line, told: Sequence[Claim], dated: bool, reading: Reading) -> str:
    """What a reader needs to weigh the change: the level that it came to, and the period compared with."""
    others = [each for each in told if each is not change]
    counted = any(each.role in ("count-of", "change") and each.numeral.unit == "" for each in others)
    item = len(line.text.split()) <= 14  # an item of a list, whose total was told above
    listed = item and (counted or any(each.numeral.unit == "percent" for each in others))
    compared = change.numeral.unit == "" and len(reading.periods) > 1  # "187 fewer than the year before"
    if not _has_level(change, others) and not listed and not compared:
        named = counted or change.numeral.unit != "percent"
        return "the level that it came to" if named else "the numbers behind it"
    if not reading.periods and not dated:
        return "the period that it is compared with"
    return ""


def _has_level(change: Claim, others: Sequence[Claim]) -> bool:
    family = _LEVELS_OF.get(change.numeral.unit, ("", "percent", "seconds", "money"))
    levels = [
        each
        for each in others
        if each.role in ("level", "prior", "share", "base") and each.numeral.unit in family
    ]
    if change.numeral.unit == "percent":  # a percentage of another measure is no level of this one
        levels = [each for each in levels if each.numeral.unit == "" or each.metric == change.metric]
    return bool(levels)


def _than_peers(line: Line, reading: Reading, sentence: Sentence, told: Sequence[Claim]) -> Iterator[Slip]:
    """ "9.3%, a higher share than at similar hospitals": what was it there?"""
    levels = [each for each in told if each.role in ("level", "share", "count-of", "base")]
    match = _THAN_PEERS.search(sentence.text)
    if match is None or not levels:
        return
    at = sentence.start + match.start()
    elsewhere = [
        each
        for each in reading.claims
        if each.numeral.start >= at
        or each.role in ("prior", "change", "target")
        or each.numeral.unit == "rank"
    ]
    several = sum(each.numeral.unit == levels[0].numeral.unit for each in levels if each.role != "base") > 1
    if not elsewhere and not several:
        yield Slip(
            line,
            match.group(),
            f"'{match.group()}' is told without the figure that it is compared with",
            f"add the figure of the {match['peers']} and its period",
        )
