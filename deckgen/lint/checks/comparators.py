"""Changes that are told without what they are changes of, or since when."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim
from deckgen.model.prose import Line, Page

_LEVELS_OF = {"points": ("percent",), "percent": ("percent", "", "money"), "seconds": ("seconds",), "": ("",)}


@check("L15", "a change is told without what it is a change of, or since when", of_numbers=True)
def comparator_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A percentage needs a level or a number; a change needs the period it is compared with."""
    dated = any(each.form == "rolling" for _, reading in read_lines(page, known) for each in reading.periods)
    for line, reading in read_lines(page, known):
        for _sentence, told in by_sentence(reading):
            changes = [each for each in told if _tells_change(each)]
            if not changes:
                continue
            missing = _missing(changes[0], line, told, dated, bool(reading.periods))
            if missing:
                yield Slip(
                    line,
                    changes[0].numeral.text,
                    f"'{changes[0].numeral.text}' is told without {missing}",
                    f"add {missing}",
                )


def _tells_change(claim: Claim) -> bool:
    """Whether a figure is a change: "up 12%", "by a third", "have doubled"."""
    multiple = claim.numeral.unit == "times" and claim.numeral.form == "words" and claim.role == "level"
    return multiple or (claim.role == "change" and claim.numeral.unit != "rank")


def _missing(change: Claim, line: Line, told: list[Claim], dated: bool, periods: bool) -> str:
    """What a reader needs to weigh the change: the level that it came to, and the period compared with."""
    family = _LEVELS_OF.get(change.numeral.unit, ("", "percent", "seconds", "money"))
    others = [each for each in told if each is not change]
    levels = [
        each
        for each in others
        if each.role in ("level", "prior", "share", "base") and each.numeral.unit in family
    ]
    if change.numeral.unit == "percent":  # a percentage of another measure is no level of this one
        levels = [each for each in levels if each.numeral.unit == "" or each.metric == change.metric]
    item = len(line.text.split()) <= 14  # an item of a list, whose total was told above
    counted = any(each.role in ("count-of", "change") and each.numeral.unit == "" for each in others)
    if not levels and not (item and (counted or any(each.numeral.unit == "percent" for each in others))):
        return (
            "the level that it came to"
            if counted or change.numeral.unit != "percent"
            else "the numbers behind it"
        )
    if not periods and not dated:
        return "the period that it is compared with"
    return ""
