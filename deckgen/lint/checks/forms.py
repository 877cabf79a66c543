"""Forms of figures: missing units, "n." for numbers, dates and durations in one form, one precision."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen.claims import movements, notation
from deckgen.claims.movements import Movement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines, sentence_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line, Page

_MEASURED = re.compile(
    r"\b(?:times?|waits?|waited|waiting|duration|rates?|proportion|percentage|satisfaction|length of|cost|"
    r"spend|budget|stays?|stayed|journeys?|handovers?|turnaround|"
    r"speed|temperature|distance|weight|occupancy|compliance|delays?|took|takes|lasted|lasting)\b",
    re.I,
)
_SHARED = re.compile(r"\b(?:attendance|uptake|turnout|coverage)\b", re.I)  # a share, where it is below 100
_TIME = re.compile(
    r"\b(?:times?|waits?|waited|waiting|duration|delays?|length of|stays?|stayed|journeys?|handovers?|took|takes|"
    r"lasted|turnaround)\b",
    re.I,
)
_MONEY = re.compile(
    r"\b(?:spend|spending|spent|budget|costs?|income|expenditure|savings?|saved|arrears|debts?|deficit|surplus|"
    r"fees?|price|rent|salar(?:y|ies)|pay|paid|bills?|fines?|revenue|grants?|underspend|overspend)\b",
    re.I,
)
_VERB_OF_TIME = re.compile(
    r"\b(?:waited|waits?|took|takes|taking|lasted|lasts|stayed|spent)\s+(?:for\s+)?(?:an?\s+(?:average|mean|median)\s+of\s+)?"
    r"(?:just\s+|only\s+|about\s+)?$",
    re.I,
)
_NO_UNIT_NEEDED = re.compile(
    r"\s*(?:per\b|of|out of|to|and|or|in \d|points?|/|[-–]\d|being\b|(?:stars?|marks?)\b)"
)


@check("L14", "a figure stands without its unit")
def unit_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "1 hour 23", "an answer time of 12.49", "the rate was 83", "from 26 minutes to 21"."""
    for line, reading in read_lines(page, known):
        odd = {id(claim): other for movement in movements.of(reading) for claim, other in _odd_unit(movement)}
        odd |= _odd_beside(reading)
        for claim in reading.claims:
            numeral = claim.numeral
            if numeral.form == "units" and re.search(r"[A-Za-z]\s+\d+$", numeral.text):
                yield _unit(line, numeral, f"write '{notation.long_duration(numeral)}'")
            elif _bare(claim) and id(claim) in odd:
                yield _unit(line, numeral, f"give it in the unit of {odd[id(claim)].numeral.text}")
            elif _bare(claim) and _measures(claim, reading.text):
                unit = _which_unit(claim, reading.text)
                yield _unit(line, numeral, f"say {unit} {numeral.text}")


def _odd_unit(movement: Movement) -> Iterator[tuple[Claim, Claim]]:
    """A level without a unit, with the other level of its movement that has one."""
    if movement.now and movement.prior:
        for one, other in ((movement.now, movement.prior), (movement.prior, movement.now)):
            if not one.numeral.unit and other.numeral.unit in ("seconds", "money", "percent"):
                yield one, other


def _odd_beside(reading: Reading) -> dict[int, Claim]:
    """A figure without a unit that a sentence compares with one that has: "was 8.4, down from 11.9 days"."""
    found: dict[int, Claim] = {}
    for _, told in by_sentence(reading):
        levels = [each for each in told if each.role in ("level", "prior")]
        for one, other in itertools.pairwise(levels):
            units = {one.numeral.unit, other.numeral.unit}
            compared = "prior" in (one.role, other.role)
            if compared and "" in units and units & {"seconds", "money", "percent"}:
                bare, whole = (one, other) if one.numeral.unit == "" else (other, one)
                found[id(bare)] = whole
    return found


def _bare(claim: Claim) -> bool:
    numeral = claim.numeral
    return (
        numeral.unit == ""
        and numeral.form in ("digits", "mixed")
        and not numeral.noun
        and claim.role in ("level", "prior", "change", "target")
    )


def _measures(claim: Claim, text: str) -> bool:
    """Whether the number is of something that has a unit: a decimal, or a time, a rate or money by its name."""
    before, after = text[: claim.numeral.start], text[claim.numeral.end :]
    if re.search(r"\d\s?[-–]\s?$", before) or _NO_UNIT_NEEDED.match(after):
        return False
    if _VERB_OF_TIME.search(before):
        return True
    if _SHARED.search(claim.metric) and claim.numeral.value <= 100:
        return True
    mixed = claim.numeral.form == "mixed"
    if _MONEY.search(claim.metric) and not _counted(claim):
        return True
    if mixed:
        return False
    near = bool(claim.numeral.decimals and _MEASURED.search(before[-90:]))
    return bool(_MEASURED.search(claim.metric)) or near


def _counted(claim: Claim) -> bool:
    """Whether a measure named for money is a number of things: "the number of grants was 12"."""
    return bool(re.search(r"\b(?:number|claims?|applications?|cases?|households|tenants)\b", claim.metric))


def _which_unit(claim: Claim, text: str) -> str:
    if _MONEY.search(claim.metric):
        return "£ before"
    time = _TIME.search(claim.metric) or _VERB_OF_TIME.search(text[: claim.numeral.start])
    return "seconds, minutes or days after" if time else "its unit (%, minutes, £) with"


def _unit(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(line, numeral.text, f"'{numeral.text}' has no unit", hint)


@check("L16", "numbers in brackets are announced in several ways, or by 'n.' or 'no.'")
def number_notation(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "n.", "no.", "#" and "n=27" can be misread, and say less than what was counted: "27 patients"."""
    for line in sentence_lines(page):
        for start, end in notation.announcements(line.text):
            words = line.text[start:end]
            yield Slip(
                line, words, f"'{words}' can be misread", "write 'the number of ...', or what was counted"
            )
    found: list[tuple[Line, str, Numeral, str]] = []
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            form = notation.count_form(reading.text, claim.numeral)
            if form:
                found.append((line, form, claim.numeral, reading.text))
    forms = {form for _, form, _, _ in found}
    for line, form, numeral, text in found:
        if form:
            start = (
                text.rindex("(", 0, numeral.start) + 1
                if "(" in text[: numeral.start][-14:]
                else numeral.start - len(form)
            )
            words = text[max(start, numeral.start - 14) : numeral.end].strip()
            bare = numeral.text.lstrip("-–−+ ")
            what = (
                f"'{words}' is one of {len(forms)} ways on this slide to give a number"
                if len(forms) > 1
                else f"'{words}' can be misread"
            )
            yield Slip(
                line, words, what, f"write what was counted: '{bare} more', '{bare} fewer' or '{bare} of ...'"
            )


@check("L17", "a date or month is not in the one form of the report")
def date_format(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Months in full with four digits of the year, days without endings: "September 2024", "2 September
    2024".
    """
    for line, reading in read_lines(page, known):
        for mention in reading.periods:
            if mention.form in ("relative", "year"):
                continue
            if not notation.full_date(mention):
                yield Slip(
                    line,
                    mention.text,
                    f"'{mention.text}' is not in the report's form of a date",
                    f"write '{notation.long_date(mention)}'",
                )


@check("L18", "a duration is not in the one form of the report")
def duration_format(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Hours, minutes and seconds in words, side by side: "1 hour 23 minutes", "9 minutes 37 seconds"."""
    for line, reading in read_lines(page, known):
        for start, end in notation.loose_durations(line.text):
            words = line.text[start:end]
            what = f"'{words}' is not in the report's form of a duration"
            yield Slip(line, words, what, "write it in hours and minutes, or in minutes and seconds")
        for claim in reading.claims:
            numeral = claim.numeral
            if numeral.unit != "seconds" or numeral.form == "words" or claim.role == "label":
                continue
            if not notation.full_duration(numeral):
                yield Slip(
                    line,
                    numeral.text,
                    f"'{numeral.text}' is not in the report's form of a duration",
                    f"write '{notation.long_duration(numeral)}'",
                )


@check("L19", "figures that are compared have different numbers of decimals", of_numbers=True)
def precision(page: Page, known: Knowledge) -> Iterator[Slip]:
    """In a sentence or a sequence: "6%" beside "17.5%"; a duration to the minute and its change to the
    second.
    """
    usual = _usual_places(page, known)
    for line, reading in read_lines(page, known):
        told = [each for each in reading.claims if _compares(each)]
        shares = [each for each in told if each.numeral.unit in ("percent", "points")]
        for each in _odd_places(shares, usual):
            yield _precision(line, each.numeral, _places_hint(usual))
        for _, own in by_sentence(reading):
            yield from _durations(line, own)
        for movement in movements.of(reading):
            yield from _levels(line, reading, movement)


def _places_hint(usual: int) -> str:
    return f"give it to {max(usual, 1)} decimal place{'s' if usual > 1 else ''}, as the figures beside it"


def _odd_places(shares: list[Claim], usual: int) -> list[Claim]:
    """Percentages with other decimals than most beside them; where there are as many of each, than 1."""
    places = [each.numeral.decimals for each in shares]
    if len(set(places)) > 1:
        ranked = {each: (places.count(each), -abs(each - 1)) for each in places}
        most = [each for each in ranked if ranked[each] == max(ranked.values())]
        return [each for each in shares if len(most) > 1 or each.numeral.decimals not in most]
    return [each for each in shares if each.numeral.decimals > max(usual, 1)]


def _levels(line: Line, reading: Reading, movement: Movement) -> Iterator[Slip]:
    """Both levels of a movement, of money, of time in one unit, or of a count, with other decimals."""
    now, prior = movement.now, movement.prior
    if not (now and prior) or now.numeral.hedge or prior.numeral.hedge or movement.unit == "percent":
        return
    if now.numeral.unit != prior.numeral.unit or "clock" in (now.numeral.form, prior.numeral.form):
        return
    first, second = sorted((now.numeral, prior.numeral), key=lambda each: each.start)
    if _scale(first) == _scale(second) and first.step != second.step:
        words = reading.text[first.start : second.end]
        yield Slip(
            line,
            words,
            f"'{first.text}' and '{second.text}' are compared, and have different precision",
            "give both to the same place",
        )


def _scale(numeral: Numeral) -> str:
    """The word that a number is told in: "million", "days"; durations of several parts have none in common."""
    words = re.findall(r"[a-z]+", numeral.text.lower())
    return words[0].rstrip("s") if len(words) == 1 else " ".join(words)


def _usual_places(page: Page, known: Knowledge) -> int:
    """The decimals that most percentages of a slide have."""
    places = [
        each.numeral.decimals for _, reading in read_lines(page, known) for each in reading.claims
        if each.numeral.unit in ("percent", "points") and _compares(each)
    ]  # fmt: skip
    return max(set(places), key=lambda each: (places.count(each), -each)) if places else 1


def _compares(claim: Claim) -> bool:
    hundred = claim.numeral.unit == "percent" and claim.numeral.value in (0, 100)
    return (
        claim.role not in ("label", "target", "margin")
        and not claim.numeral.hedge
        and claim.numeral.form != "words"
        and not hundred
    )


def _durations(line: Line, told: list[Claim]) -> Iterator[Slip]:
    levels = [each for each in told if each.numeral.unit == "seconds" and each.role in ("level", "prior")]
    changes = [each for each in told if each.numeral.unit == "seconds" and each.role == "change"]
    for change in changes:
        for level in levels[:1]:
            same = key_words(level.metric) == key_words(change.metric)
            if same and level.numeral.step > change.numeral.step and level.numeral.step >= 60:
                yield _precision(
                    line, level.numeral, "give the value and its change to the same unit (both to the second)"
                )


def _precision(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(
        line,
        numeral.text,
        f"'{numeral.text}' has another precision than the figures it is compared with",
        hint,
    )
