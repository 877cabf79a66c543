"""Changes that are told without what they are changes of, or since when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from deckgen.claims import adjusted, measures
from deckgen.claims import changes as changes_
from deckgen.lint import comparing, titled_changes
from deckgen.lint.comparing import Here
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_LEVELS_OF = {
    "points": ("percent",),
    "percent": ("percent", "", "money", "seconds"),
    "seconds": ("seconds", ""),
    "": ("",),
}
_AND_ANOTHER = re.compile(r",\s+(?:and|while|whilst|whereas|but)\s")
_FEW = 20  # many pairs of figures are as far apart as this by chance
_GOES_BACK = re.compile(
    r"(?:The|This|That|These)\s+(?:[a-z]+\s+)?(?:increases?|decreases?|rises?|falls?|drops?|reductions?|improvements?|"
    r"changes?|declines?)\b"
)
_TOGETHER = re.compile(r"\b(?:together|as a whole|both|overall|combined|in all|altogether|therefore)\b", re.I)


@check("L15", "a change is told without what it is a change of, or since when", of_numbers=True)
def comparator_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A percentage needs a level or a number; a change needs the period it is compared with."""
    lines = list(read_lines(page, known))
    changed = False
    aims = any(each.role == "target" for _, reading in lines for each in reading.claims)
    dated = any(changes_.is_dated(reading.text, reading) for _, reading in lines)
    compared = any(_is_compared(reading) for _, reading in lines)
    for title in page.lines:
        if title.kind == "title":
            yield from comparing.titled(title, [reading for _, reading in lines])
            yield from titled_changes.untold(title, known.read(title.text), [each for _, each in lines])
    for place, (line, reading) in enumerate(lines):
        beside = [each for _, each in lines[max(place - 1, 0) : place + 2] if each is not reading]
        moved = any(_tells_both(each) for _, each in lines[:place])
        for sentence, told in by_sentence(reading):
            own = any(sentence.start <= each.start < sentence.end for each in reading.periods)
            here = Here(
                line, reading, sentence, told, beside, dated if own or changed else compared, place > 0, moved
            )
            changes = [each for each in told if changes_.is_told(reading, each)]
            if changes and not (
                _explained(here, changed)
                or _is_told_again(changes[0], reading, lines)
                or (_is_exact(changes[0]) and changes_.is_difference(changes[0], [each for _, each in lines]))
            ):
                yield from _without(line, changes[0], _missing(changes[0], here))
            elif not changes:
                yield from _moved_from_nowhere(here)
                yield from comparing.without_figure(here)
            yield from comparing.only_of_peers(here, changes)
            yield from comparing.than_peers(here)
            yield from comparing.above_target(here, aims)
            changed = changed or bool(changes)


def _is_compared(reading: Reading) -> bool:
    """Whether a bullet says what figures are compared with; "offered since 3 June 2024" is no such time."""
    if not changes_.is_dated(reading.text, reading, by_window=False):
        return False
    told = [each for each in reading.claims if each.numeral.form != "words"]
    return bool(told) or not any(each.since for each in reading.periods)


def _without(line: Line, change: Claim, missing: str) -> Iterator[Slip]:
    if missing:
        text = change.numeral.text
        yield Slip(line, text, f"'{text}' is told without {missing}", f"add {missing}")


def _explained(here: Here, changed: bool) -> bool:
    """Whether what stands before says of what: "The increase of 4%", a sum of both, an item of a list."""
    if _GOES_BACK.match(here.sentence.text) or (changed and _TOGETHER.search(here.sentence.text)):
        return True
    before = [each for each in here.reading.claims if each.numeral.start < here.sentence.start]
    item = changed and len(here.line.text.split()) <= 6
    return item or any(each.role == "prior" for each in before)


def _missing(change: Claim, here: Here) -> str:
    """What a reader needs to weigh the change: the level that it came to, and the period compared with."""
    readings = [here.reading, *here.beside]
    if adjusted.is_cleared(here.sentence.text) and any(_tells_a_movement(each) for each in readings):
        return ""  # "after adjustment for the weather it fell by 4.1%", beside what was used
    if changes_.is_difference(change, readings) or changes_.is_of_a_new_rule(
        here.sentence.text, here.reading
    ):
        return ""
    others = [each for each in here.told if each is not change]
    counted = any(each.role in ("count-of", "change") and each.numeral.unit == "" for each in others)
    units = _LEVELS_OF.get(change.numeral.unit, ("", "percent", "seconds", "money"))
    own = [each for each in here.reading.claims if not _of_another_clause(change, each, here.reading.text)]
    elsewhere = any(
        changes_.has_level(change, here.reading, each, units)
        for each in (replace(here.reading, claims=tuple(own)), *here.beside)
    )
    elsewhere = elsewhere or (counted and _told_just_before(here))
    if (
        not _has_level(change, others, here.reading.text)
        and not elsewhere
        and not _listed(here, others, counted)
    ):
        named = counted or change.numeral.unit != "percent"
        return "the level that it came to" if named else "the numbers behind it"
    dated = here.dated or any(each.versus or _is_of_then(each) for each in here.told) or _than_then(here)
    if not dated or changes_.undated(here.sentence.text):
        return "the period that it is compared with"
    return ""


def _tells_a_movement(reading: Reading) -> bool:
    """Whether a bullet has a change with its level, or two levels, so that what moved can be seen there."""
    levels = [
        each for each in reading.claims if each.role in ("level", "prior") and each.numeral.form != "words"
    ]
    units = [(each.numeral.unit, each.numeral.noun) for each in levels]
    if levels and any(each.role == "change" for each in reading.claims):
        return True
    return any(each.role == "prior" for each in levels) or len(units) > len(set(units))


def _tells_both(reading: Reading) -> bool:
    """Whether a bullet tells what a count was and is, of which a list below may tell parts."""
    roles = {each.role for each in reading.claims if each.numeral.unit == ""}
    return {"level", "prior"} <= roles


def _told_just_before(here: Here) -> bool:
    """Whether the sentence before, of the same bullet, counts: "We had 6,280 calls. They rose by 9%"."""
    place = here.told[0].sentence if here.told else 0
    return any(
        each.sentence == place - 1 and each.role == "level" and each.numeral.unit in ("", "times")
        and each.numeral.form != "label" and each.period
        for each in here.reading.claims
    )  # fmt: skip


def _is_exact(change: Claim) -> bool:
    """Whether a difference of two figures of the slide is hardly as large as this by chance."""
    return bool(change.numeral.decimals) or change.numeral.value > _FEW


def _is_told_again(change: Claim, own: Reading, lines: Sequence[tuple[Line, Reading]]) -> bool:
    """Whether another line tells the same change, with what it needs: it is only said twice."""
    return any(
        (each.numeral.value, each.numeral.unit) == (change.numeral.value, change.numeral.unit)
        for _, reading in lines
        if reading is not own and len(reading.claims) > 1
        for each in reading.claims
        if each.role in ("change", "count-of") and each is not change
    )


def _is_of_then(claim: Claim) -> bool:
    """Whether a figure is what was before, and says when: "from the 421 issued in 2022/23"."""
    return claim.role == "prior" and claim.period is not None


def _is_pair(claim: Claim, reading: Reading) -> bool:
    """Whether a text tells a level of a second time."""
    spans = {each.period.span for each in reading.claims if each.role == "level" and each.period}
    return claim.role == "level" and len(spans) > 1


def _is_alone(here: Here) -> bool:
    """Whether a sentence and those beside it tell of one period only: "fewer than before in May"."""
    told = {
        str(each.span or each.text) for reading in (here.reading, *here.beside) for each in reading.periods
    }
    return (
        bool(here.reading.periods) and len(told) == 1 and not any(each.since for each in here.reading.periods)
    )


def _than_then(here: Here) -> bool:
    """Whether a sentence compares with a time of its own: "3.9 lower than the rate of 9.4% in June 2023"."""
    inside = [each for each in here.reading.periods if here.sentence.start <= each.start < here.sentence.end]
    than = re.search(r"\bthan\b[^.;]*\d", here.sentence.text)
    return bool(inside) and bool(than or _two_levels_told(here))


def _two_levels_told(here: Here) -> bool:
    """Whether a level of the sentence and one beside it are of two times: "in 2023 it was 400, up 25%"."""
    spans = [
        {each.period.span for each in told if each.role == "level" and each.period and each.period.span}
        for told in (here.told, [each for reading in here.beside for each in reading.claims])
    ]
    return any(one != other and len(one) == len(other) for one in spans[0] for other in spans[1])


def _listed(here: Here, others: Sequence[Claim], counted: bool) -> bool:
    """Whether a change is an item of a list, whose total was told above, or is compared with its level."""
    item = len(here.line.text.split()) <= 14
    percents = [each for each in others if each.role == "change" and each.numeral.unit == "percent"]
    counts = [each for each in others if each.role in ("change", "count-of") and each.numeral.unit == ""]
    members = len(counts) > 1 and (
        bool(percents) or any(_tells_a_whole(each) for each in here.beside) or here.moved_before
    )
    return members or (item and (counted or any(each.numeral.unit == "percent" for each in others)))


def _tells_a_whole(reading: Reading) -> bool:
    """Whether a bullet tells a change with the level it came to, of which a list beside it tells parts."""
    roles = {each.role for each in reading.claims if each.numeral.unit == ""}
    return "level" in roles and bool(roles & {"change", "count-of"})


def _of_another_clause(change: Claim, level: Claim, text: str) -> bool:
    """Whether a level after a change has a clause and a subject of its own: "fell, and injuries were 61"."""
    joined = _AND_ANOTHER.search(text, change.numeral.end, max(level.numeral.start, change.numeral.end))
    names = [measures.words(each.metric) for each in (change, level)]
    return bool(joined) and all(names) and not (names[0] & names[1])


def _has_level(change: Claim, others: Sequence[Claim], text: str) -> bool:
    family = _LEVELS_OF.get(change.numeral.unit, ("", "percent", "seconds", "money"))
    levels = [
        each
        for each in others
        if each.role in ("level", "prior", "share", "base") and each.numeral.unit in family
    ]
    levels = [each for each in levels if not _of_another_clause(change, each, text)]
    levels += [each for each in others if each.role == "level" and _apposed(each, change)]
    if change.numeral.unit == "percent":  # a percentage of another measure is no level of this one
        levels = [each for each in levels if each.numeral.unit == "" or each.metric == change.metric]
    return bool(levels)


def _apposed(level: Claim, change: Claim) -> bool:
    """Whether a change stands right after its level: "they gave 21,300 hours, 2,250 more than ..."."""
    return 0 <= change.numeral.start - level.numeral.end <= len(", ")


def _moved_from_nowhere(here: Here) -> Iterator[Slip]:
    """ "Visits rose to 14,210 in September 2024", "more were placed than before": from what, since when?"""
    vague = changes_.undated(here.sentence.text)
    compared = any(
        each.role == "prior" or _is_pair(each, reading) for reading in here.beside for each in reading.claims
    )
    if vague and len(here.told) < 2 and not here.sentence.text.endswith("?"):
        if compared or (here.dated and not _is_alone(here)):
            return  # "78.0% in June 2024 and 75.0% in June 2023. / They are happier than they were"
        yield Slip(
            here.line,
            here.sentence.text,
            f"'{vague.group()}' names no period and no figure",
            "say what it was before, and when",
        )
        return
    moved = [each for each in here.told if changes_.is_arrival(here.reading, each)]
    if len(moved) != 1 or changes_.is_dated(here.reading.text, here.reading, by_window=False):
        return
    units = (moved[0].numeral.unit,)
    if not any(changes_.has_level(moved[0], here.reading, each, units) for each in here.beside):
        yield from _without(here.line, moved[0], "what it was before, and when")
