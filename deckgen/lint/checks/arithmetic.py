"""Figures that cannot all be true: levels and changes, parts and wholes, shares and bases, false
superlatives.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, printed, read_lines, sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_SOME_ONLY = re.compile(
    r"\b(?:includ\w+|such as|mainly|mostly|among(?:st)?|notably|e\.g|for example)\b", re.I
)
_OF_WHICH = re.compile(
    r":|\bof which\b|\bcompris\w+|\bmade up of\b|\bsplit\b|\bconsist\w+ of\b|\bbroken down\b|\(|–", re.I
)
_COVERS_ALL = re.compile(r"\b(?:all|both|each of the|every|two|three|four|five|\d)\b", re.I)
_LOWEST = r"lowest|least|smallest|fewest|worst|slowest|shortest|poorest"
_HIGHEST = r"highest|most|largest|greatest|best|biggest|fastest|longest|strongest"
_SUPERLATIVE = re.compile(
    rf"\b(?:(?P<low>{_LOWEST})|(?P<high>{_HIGHEST}))\b(?!\s+(?:notabl|recent|of\b|likely|common))", re.I
)
_QUICK = re.compile(r"\b(?:fastest|shortest|quickest)\b", re.I)
_SLOW = re.compile(r"\b(?:slowest|longest)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Part:
    line: Line
    name: str
    count: Claim | None
    percent: Claim | None
    words: str


@check("L03", "total, change and percentage do not agree", of_numbers=True)
def level_change_percent(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "up 10% (50 more), totalling 1,000": 50 more than 950 is 5.3%."""
    for line, reading in read_lines(page, known):
        for _, told in by_sentence(reading):
            yield from _level_slips(line, told)
            yield from _points_slips(line, told)


def _level_slips(line: Line, told: list[Claim]) -> Iterator[Slip]:
    percents = [each for each in told if each.role == "change" and each.numeral.unit == "percent"]
    counts = [each for each in told if each.numeral.unit == "" and each.role in ("change", "count-of")]
    levels = [each for each in told if each.numeral.unit == "" and each.role == "level"]
    priors = [each for each in told if each.numeral.unit == "" and each.role == "prior"]
    if len(percents) != 1 or len(levels) != 1 or not (len(counts) == 1 or len(priors) == 1):
        return
    percent, level = percents[0], levels[0]
    way = percent.direction.direction if percent.direction else ""
    if way not in ("up", "down") or percent.numeral.hedge or level.numeral.hedge:
        return
    if len(counts) == 1:
        change = printed(counts[0].numeral)
    else:
        change = Printed(abs(level.numeral.value - priors[0].numeral.value))
    if not agreement.change_fits(printed(level.numeral), change, printed(percent.numeral), way == "up"):
        prior = level.numeral.value + (-1 if way == "up" else 1) * change.value
        right = _shown(Fraction(100) * change.value / prior, percent.numeral.decimals) if prior > 0 else "?"
        yield Slip(
            line,
            percent.numeral.text,
            f"'{percent.numeral.text}' does not follow from a change of {_count(change.value)} to "
            f"{_count(level.numeral.value)}: that is {right}%",
            "check the total, the change and the percentage against the data",
        )


def _points_slips(line: Line, told: list[Claim]) -> Iterator[Slip]:
    """Level, prior and change of a rate or a duration, all said in one sentence."""
    changes = [each for each in told if each.role == "change"]
    levels = [each for each in told if each.role == "level"]
    priors = [each for each in told if each.role == "prior"]
    if not (len(changes) == len(levels) == len(priors) == 1):
        return
    change, level, prior = changes[0].numeral, levels[0].numeral, priors[0].numeral
    family = {"percent": "points"}.get(level.unit, level.unit)
    if level.unit != prior.unit or change.unit != family or change.hedge or level.hedge or prior.hedge:
        return
    if not agreement.points_fit(printed(level), printed(prior), printed(change)):
        yield Slip(
            line,
            change.text,
            f"'{change.text}' is not the distance from {prior.text} to {level.text}",
            "check the three figures against the data",
        )


def _parts(lines: Sequence[Line], known: Knowledge) -> list[_Part]:
    """Items of a list that give a change of their own: "County = -10.8% (n.374)"."""
    found: list[_Part] = []
    for line in lines:
        reading = known.read(line.text)
        told = [each for each in reading.claims if each.role != "label"]
        names = {each.metric for each in told}
        for name in sorted(names, key=lambda each: line.text.lower().find(each[:8])):
            own = [each for each in told if each.metric == name]
            count = next(
                (each for each in own if each.role in ("count-of", "change") and each.numeral.unit == ""),
                None,
            )
            percent = next(
                (each for each in own if each.numeral.unit == "percent" and each.role in ("change", "level")),
                None,
            )
            if percent and percent.role == "level" and count is None:
                continue
            if count or percent:
                start = min(each.numeral.start for each in (count, percent) if each)
                end = max(each.numeral.end for each in (count, percent) if each)
                found.append(_Part(line, name, count, percent, reading.text[start:end]))
    return found


def _short(line: Line, reading: Reading) -> bool:
    """Whether a line is an item of a list: hardly more than a name and its figures, and no period of its
    own.
    """
    return len(line.text.split()) <= 14 and not any(each.form == "rolling" for each in reading.periods)


def _groups(page: Page, known: Knowledge) -> Iterator[tuple[_Part, list[_Part]]]:
    """A total that changed, and the parts listed below it or in the sentences after it."""
    total: _Part | None = None
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


def _changed(part: _Part) -> bool:
    """Whether a part tells a change, and is no share of something."""
    told = [each for each in (part.percent, part.count) if each]
    return any(each.role == "change" for each in told)


@check("L04", "the parts do not add up to their total", of_numbers=True)
def parts_not_sum(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Of changes listed by area, and of "120 complaints: 70 about care, 30 about waits and 25 about food"."""
    for total, parts in _groups(page, known):
        counts = [each.count for each in parts if each.count]
        if total.count is None or len(counts) < 2 or total.count.numeral.hedge:
            continue
        whole = total.count.numeral.value
        beyond = [each for each in parts if each.count and each.count.numeral.value > whole]
        if beyond:
            for each in beyond:
                yield _beyond(each, total)
        elif len(counts) == len(parts) and sum(each.numeral.value for each in counts) != whole:
            yield _unequal(parts, total)
    yield from _listed(page, known)


def _beyond(part: _Part, total: _Part) -> Slip:
    assert part.count and total.count
    return Slip(
        part.line,
        part.words,
        f"'{part.words}' is more than the total change of {total.count.numeral.text.lstrip('-–+ ')}",
        "check both against the data, and say which part moved the other way and by how much",
    )


def _unequal(parts: list[_Part], total: _Part) -> Slip:
    assert total.count
    counts = [each.count.numeral.value for each in parts if each.count]
    added = " + ".join(_count(each) for each in counts)
    gap = abs(sum(counts) - total.count.numeral.value)
    return Slip(
        parts[-1].line,
        parts[-1].words,
        f"{added} = {_count(sum(counts))}, and the total is {_count(total.count.numeral.value)}",
        f"say where the other {_count(gap)} are (elsewhere, unassigned), or mend the part that is wrong",
    )


def _listed(page: Page, known: Knowledge) -> Iterator[Slip]:
    for line, reading in read_lines(page, known):
        for sentence, told in by_sentence(reading):
            counts = [
                each
                for each in told
                if each.numeral.unit in ("", "money") and each.role in ("level", "count-of")
            ]
            text = reading.text[sentence.start : sentence.end]
            if len(counts) < 3 or _SOME_ONLY.search(text) or len({each.numeral.unit for each in counts}) > 1:
                continue
            whole, parts = counts[0].numeral, [each.numeral for each in counts[1:]]
            between = reading.text[whole.end : parts[0].start]
            if (
                not _OF_WHICH.search(between)
                or any(each.hedge for each in (whole, *parts))
                or any(each.value > whole.value for each in parts)
            ):
                continue
            if not agreement.parts_fit(printed(whole), [printed(each) for each in parts]):
                words = reading.text[parts[0].start : parts[-1].end]
                yield Slip(
                    line,
                    words,
                    f"'{words}' adds up to {_count(sum(each.value for each in parts))}, not to {whole.text}",
                    "mend the figure that is wrong, or say what the rest is",
                )


@check("L05", "the total's percentage is outside what its parts allow", of_numbers=True)
def parts_percent_conflict(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Every part fell by 5% to 6%, and the total by 10%; or changes and percentages of all parts imply
    another.
    """
    for total, parts in _groups(page, known):
        if (
            total.percent is None
            or total.percent.role != "change"
            or total.percent.numeral.hedge
            or len(parts) < 2
        ):
            continue
        allowed = _allowed(parts)
        if allowed and not agreement.overlap(*allowed, printed(total.percent.numeral)):
            places = total.percent.numeral.decimals
            low, high = (_shown(each, places + 1) for each in allowed)
            yield Slip(
                total.line,
                total.percent.numeral.text,
                f"'{total.percent.numeral.text}' does not follow from its parts: they imply "
                f"{low}% to {high}%",
                "check the total and its parts against the data",
            )


def _allowed(parts: list[_Part]) -> tuple[Fraction, Fraction] | None:
    """The total percentages that the parts allow; None where they do not tell, or may not be all parts."""
    ways = {
        each.percent.direction.direction if each.percent and each.percent.direction else _by_sign(each)
        for each in parts
    }
    if len(ways) != 1 or any(each.percent is None for each in parts):
        return None
    if all(each.count for each in parts):
        pairs = [
            (printed(each.count.numeral), printed(each.percent.numeral))
            for each in parts
            if each.count and each.percent
        ]
        return agreement.total_percent(pairs)
    numbers = [each.percent.numeral for each in parts if each.percent]
    return min(printed(each).low for each in numbers), max(printed(each).high for each in numbers)


def _by_sign(part: _Part) -> str:
    sign = part.percent.numeral.sign if part.percent else 0
    return {1: "up", -1: "down", 0: ""}[sign]


@check("L06", "a percentage is not its number over its base", of_numbers=True)
def share_base_mismatch(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "12.9% (27 of 224)": 27 of 224 is 12.1%."""
    for line, reading in read_lines(page, known):
        for _, told in by_sentence(reading):
            for percent, part, base in _shares(told):
                if any(each.numeral.hedge for each in (percent, part, base)):
                    continue
                if not agreement.share_fits(
                    printed(part.numeral), printed(base.numeral), printed(percent.numeral)
                ):
                    right = _shown(100 * part.numeral.value / base.numeral.value, percent.numeral.decimals)
                    yield Slip(
                        line,
                        percent.numeral.text,
                        f"'{percent.numeral.text}' is not {part.numeral.text} of {base.numeral.text}, "
                        f"which is {right}%",
                        "check the number, its base and the percentage against the data",
                    )


def _shares(told: list[Claim]) -> Iterator[tuple[Claim, Claim, Claim]]:
    """Percentages with the number and the base beside them."""
    for index, percent in enumerate(told):
        if percent.numeral.unit != "percent" or percent.role in ("change", "target", "margin"):
            continue
        near = told[max(0, index - 2) : index] + told[index + 1 : index + 3]
        pair = _pair([each for each in near if _beside(percent, each)])
        if pair:
            yield percent, *pair
            continue
        counts = [each for each in told if each.role == "count-of"]
        after = next((each for each in counts if 0 < each.numeral.start - percent.numeral.end < 8), None)
        before = [each for each in counts if each.numeral.end < percent.numeral.start]
        if after and before and before[-1].numeral.value > after.numeral.value:
            yield percent, after, before[-1]


def _beside(percent: Claim, other: Claim) -> bool:
    one, two = sorted((percent.numeral, other.numeral), key=lambda each: each.start)
    return two.start - one.end < 40


def _pair(near: list[Claim]) -> tuple[Claim, Claim] | None:
    for part, base in itertools.pairwise(near):
        counts = part.numeral.unit == base.numeral.unit == ""
        if counts and part.role in ("count-of", "level") and base.role == "base" and base.numeral.value:
            return part, base
    return None


@check(
    "L07",
    "something is called the highest or lowest, and the figures beside it say otherwise",
    of_numbers=True,
)
def superlative_false(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Vehicle crime, 68.3%, remains the lowest" where hate crime is 67.0%."""
    for _, lines in sections(page):
        told = [(line, known.read(line.text)) for line in lines]
        for line, reading in told:
            for sentence in reading.sentences:
                for match in _SUPERLATIVE.finditer(reading.text, sentence.start, sentence.end):
                    yield from _refuted(line, reading, match, told)


def _refuted(
    line: Line, reading: Reading, match: re.Match[str], told: list[tuple[Line, Reading]]
) -> Iterator[Slip]:
    levels = _levels(reading)
    near = sorted(
        levels,
        key=lambda each: min(abs(each.numeral.start - match.end()), abs(match.start() - each.numeral.end)),
    )
    if not near:
        return
    claimed = near[0]
    low = bool(match["low"])
    if claimed.numeral.unit == "seconds" and (_QUICK.search(match.group()) or _SLOW.search(match.group())):
        low = bool(_QUICK.search(match.group()))
    others = [
        each
        for other, theirs in told
        for each in _levels(theirs)
        if each is not claimed and _alike(claimed, each, line, other)
    ]
    worse = [
        each
        for each in others
        if (each.numeral.value < claimed.numeral.value if low else each.numeral.value > claimed.numeral.value)
    ]
    if worse:
        name = worse[0].metric or "another"
        words = reading.text[
            min(match.start(), claimed.numeral.start) : max(match.end(), claimed.numeral.end)
        ]
        yield Slip(
            line,
            words,
            f"'{words}' is not so: {name} is {worse[0].numeral.text}",
            "name the one that is, or take the claim out",
        )


def _levels(reading: Reading) -> list[Claim]:
    return [
        each
        for each in reading.claims
        if each.role in ("level", "share")
        and not re.search(r"\b(?:overall|total|all|average across|national)\b", each.metric)
    ]


def _alike(claimed: Claim, other: Claim, line: Line, place: Line) -> bool:
    """Whether another figure is one of the same set: same unit, and in the same sentence, list or measure."""
    if claimed.numeral.unit != other.numeral.unit or (
        claimed.numeral.unit == "" and claimed.numeral.noun != other.numeral.noun
    ):
        return False
    if line is place:
        return claimed.sentence == other.sentence or bool(key_words(claimed.metric) & key_words(other.metric))
    items = len(line.text.split()) <= 16 and len(place.text.split()) <= 16
    return items or bool(key_words(claimed.metric) & key_words(other.metric))


def _count(value: Fraction | int) -> str:
    return f"{float(value):,.10g}"


def _shown(value: Fraction, places: int) -> str:
    """A percentage rounded half up, for a message."""
    scale = 10**places
    return f"{(int(value * scale * 2) + 1) // 2 / scale:.{places}f}"
