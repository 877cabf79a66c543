"""Forms of figures: missing units, "n." for numbers, dates and durations in one form, one precision."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import notation
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Numeral
from deckgen.model.prose import Line, Page

_MEASURED = re.compile(
    r"\b(?:times?|waits?|waiting|duration|rates?|proportion|percentage|satisfaction|length of|cost|"
    r"spend|budget|"
    r"speed|temperature|distance|weight|attendance|occupancy|compliance|delay)\b",
    re.I,
)
_TIME = re.compile(r"\b(?:times?|waits?|waiting|duration|delay|length of)\b", re.I)
_NOTED = re.compile(r"^(?:n|nos?)[.=:]", re.I)


@check("L14", "a figure stands without its unit")
def unit_missing(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "1 hour 23", "an answer time of 12.49", "the rate was 83"."""
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            numeral = claim.numeral
            if numeral.form == "units" and re.search(r"[A-Za-z]\s+\d+$", numeral.text):
                yield _unit(line, numeral, f"write '{notation.long_duration(numeral)}'")
            elif _bare(claim) and _measures(claim, reading.text):
                unit = "seconds or minutes" if _TIME.search(claim.metric) else "its unit (%, minutes, £)"
                yield _unit(line, numeral, f"say {unit} after {numeral.text}")


def _bare(claim: Claim) -> bool:
    numeral = claim.numeral
    return (
        numeral.unit == ""
        and numeral.form == "digits"
        and not numeral.noun
        and claim.role in ("level", "prior", "change", "target")
    )


def _measures(claim: Claim, text: str) -> bool:
    """Whether the number is of something that has a unit: a decimal, or a time or rate by its name."""
    after = text[claim.numeral.end : claim.numeral.end + 12]
    on_a_scale = re.search(r"\d\s?[-–]\s?$", text[: claim.numeral.start]) or re.match(
        r"\s+being\b|[-–]\d", after
    )
    if on_a_scale or re.match(r"\s*(?:of|out of|to|and|or|in \d|points?|/)\b", after):
        return False
    sentence = text[max(0, claim.numeral.start - 90) : claim.numeral.start]
    return bool(_MEASURED.search(claim.metric) or (claim.numeral.decimals and _MEASURED.search(sentence)))


def _unit(line: Line, numeral: Numeral, hint: str) -> Slip:
    return Slip(line, numeral.text, f"'{numeral.text}' has no unit", hint)


@check("L16", "numbers in brackets are announced in several ways, or by 'n.' or 'no.'")
def number_notation(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "n.", "no." and "n=-" can be read as anything; "n=27" is kept where it is the one form of a slide."""
    found: list[tuple[Line, str, Numeral, str]] = []
    for line, reading in read_lines(page, known):
        for claim in reading.claims:
            form = notation.count_form(reading.text, claim.numeral)
            if form:
                found.append((line, form, claim.numeral, reading.text))
    forms = {form for _, form, _, _ in found}
    for line, form, numeral, text in found:
        if form != "n=" or len(forms) > 1:
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
        places = {each.numeral.decimals for each in shares}
        odd = [each for each in shares if each.numeral.decimals > usual + 0 and each.numeral.decimals > 1]
        if len(places) > 1:
            most = max(places, key=lambda each: (sum(c.numeral.decimals == each for c in shares), each))
            odd = [each for each in shares if each.numeral.decimals != most]
        for each in odd:
            yield _precision(
                line,
                each.numeral,
                f"give it to {max(usual, 1)} decimal place{'s' if usual > 1 else ''}, as the "
                f"figures beside it",
            )
        for _, own in by_sentence(reading):
            yield from _durations(line, own)


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
