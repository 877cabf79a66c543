"""Shares, rates and scaled-up numbers that do not name what they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.claims import scaled, shares_of_nothing, two_groups, wholes
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import HEADINGS, by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_POPULATION = re.compile(
    r"\b(?:population|residents|respondents?|responses|people|pupils|patients|cohort|electorate|households)\b",
    re.I,
)
_GOES_ON = re.compile(r"(?:This|That|It|If|Scaled|In\s+other\s+words|Across|For|On\s+that\s+basis)\b")
"""How a line begins that says what the share of the line above comes to."""
_AGED = re.compile(r"\b(?:over|under|aged|age|above|below)\s+$", re.I)
_MANY = 20
"""Fewer are not asked for a share in per cent."""
_REPLIES = re.compile(
    r"\b(?:replies|responses|answers|respondents|forms|questionnaires|surveys|returns)\b", re.I
)
_AGAINST = re.compile(
    r"\b(?:when\s+they|but|while|whereas|compar(?:ed|es|ison|ator|ative)|contrast|benchmark|(?:up|down)\s+(?:from|on)|against|versus|despite|although|yet)\b",
    re.I,
)


@check("L31", "a share is scaled up or compared without its base")
def denominator_unstated(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "30.2% ... equates to 163,328 people": of how many? Shares of two groups: of how many in each?"""
    lines = list(read_lines(page, known))
    yield from _title(page, known)
    of_whom = any(
        each.noun for line in page.lines if line.kind in HEADINGS for each in wholes.scales(line.text)
    )
    everything = [claim for _, reading in lines for claim in reading.claims]
    asked = not any(_sizes(reading, each) for _, reading in lines for each in reading.claims)
    above: tuple[str, list[Claim]] = ("", [])
    people = False
    for line, reading in lines:
        named = [each for each in wholes.scales(line.text) if each.noun]
        if not of_whom:
            yield from _rates(line, reading, named[0].start if named else len(line.text), people)
        people = people or wholes.counts_people(reading.claims)
        of_whom = of_whom or bool(named)
        goes_on, near = above if _GOES_ON.match(line.text) else ("", [])
        before: list[Claim] = []
        for _, told in by_sentence(reading):
            yield from _scaled_up(line, reading, told, [*near, *before, *told], everything, goes_on)
            shared = list(_shares(line, reading, told, before, of_some=asked))
            yield from shared or _opening(line, reading, told, opens=line is lines[0][0])
            before, near, goes_on = told, [], ""
        above = line.text, before


def _title(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A title that sets two shares of a group against each other, and no line says what they are of."""
    for line in page.lines:
        if line.kind != "title":
            continue
        reading = known.read(line.text)
        shares = [each for each in reading.claims if each.numeral.unit == "percent"]
        told = any(
            each.numeral.text in other.text for each in shares for other in page.lines if other is not line
        )
        if not told and two_groups.set_beside_a_name(reading, shares):
            words = reading.text[shares[0].numeral.start : shares[1].numeral.end]
            ends = not reading.text[shares[1].numeral.end :].strip(" .")
            if ends and " of " not in words:
                yield _base(line, shares[0], words)


def _rates(line: Line, reading: Reading, end: int, people: bool) -> Iterator[Slip]:
    """ "41.2 per 1,000": of whom? "A rate of 6.2": per what? Before the place where a text says so.

    Where `people` have been counted above, "£1.85 a head" is for each of them.
    """
    scales = wholes.scales(reading.text)
    heads = () if people or wholes.counts_people(reading.claims) else wholes.heads(reading)
    for scale in (*scales, *heads):
        if scale.start >= end:
            return
        number = next(
            (each.numeral for each in reversed(reading.claims) if each.numeral.end <= scale.start), None
        )
        near = number is not None and scale.start - number.end < 3
        words = reading.text[number.start if near and number else scale.start : scale.end]
        yield _slip(
            line, words, f"'{scale.text}' does not say of whom or of what", "write 'per 100,000 residents'"
        )
        return
    for claim in reading.claims:
        if not scales and wholes.is_bare_rate(reading, claim):
            yield _slip(
                line, claim.numeral.text, f"'{claim.numeral.text}' is a rate, and of how many is not said",
                "write 'per 1,000 pupils'",
            )  # fmt: skip
            return


def _scaled_up(
    line: Line,
    reading: Reading,
    told: Sequence[Claim],
    near: Sequence[Claim],
    everything: Sequence[Claim],
    above: str,
) -> Iterator[Slip]:
    """A number made of a share and a population that is not named; `above` is the line that this goes on."""
    for claim in told:
        words = scaled.scaled_up(reading, claim, near, above)
        if words and not any(scaled.names_population(each, claim) for each in everything):
            with_figure = claim.numeral.text in words or any(each.numeral.text in words for each in near)
            yield _base(line, claim, words if with_figure else "")


def _shares(
    line: Line, reading: Reading, told: Sequence[Claim], before: Sequence[Claim], *, of_some: bool
) -> Iterator[Slip]:
    """Shares of nobody, of two wholes, or of those who were asked (`of_some`: how many is nowhere told)."""
    shares = [
        each for each in told
        if each.numeral.unit in ("percent", "ratio") and each.role in ("share", "level", "prior")
    ]  # fmt: skip
    counts = [each for each in told if _is_count(reading, each)]
    contrasted = [each for each in shares if wholes.is_contrasted(reading, each)]
    if not contrasted and (alone := shares_of_nothing.set_against(reading, told)):
        contrasted = [alone]
    counted = any(each.numeral.unit == "" and each.role in ("level", "base") for each in before)
    if contrasted:
        yield _base(line, contrasted[0])
        return
    if two_groups.unsized(reading, shares) and not counts and not counted:
        yield _base(line, shares[0], two_groups.told(reading, shares))
        return
    if not shares or counts:
        return
    text = reading.sentences[shares[0].sentence].text
    of_two = two_groups.of_two_wholes(reading, shares) or two_groups.of_ages_untold(reading, shares)
    of_two = of_two or two_groups.set_apart(reading, shares)
    if not counted and (of_two or (of_some and two_groups.asked(reading, shares))):
        yield _base(line, shares[0])
        return
    if len(shares) > 1 and _two_wholes(text) and _AGAINST.search(text):
        yield _base(line, shares[0])
        return
    parts = [each for each in shares if wholes.is_part(reading, each)]
    nobody = [each for each in shares if wholes.is_of_nobody(reading, each)]
    one_in = [each for each in nobody if each.numeral.unit == "ratio"]
    compared = len(shares) > 1 and (len(nobody) > 1 or _AGAINST.search(text))
    if not counted and (parts or one_in or (nobody and compared and not _whole_above(reading, nobody[0]))):
        first = (parts or one_in or nobody)[0]
        beside = not parts and not one_in and len(shares) == 2
        yield _base(line, first, two_groups.told(reading, shares) if beside else "")


def _sizes(reading: Reading, claim: Claim) -> bool:
    """Whether a figure can say how many were asked."""
    numeral = claim.numeral
    return (claim.role == "base" and numeral.value >= _MANY) or (
        _is_count(reading, claim)
        and bool(wholes.PEOPLE.search(numeral.noun) or _REPLIES.search(numeral.noun))
    )


def _is_count(reading: Reading, claim: Claim) -> bool:
    """Whether a figure says how many there were; "4.2 of every 1,000" does not."""
    numeral = claim.numeral
    scaled = any(each.start <= numeral.start < each.end for each in wholes.scales(reading.text))
    aged = _AGED.search(reading.text, 0, numeral.start)
    counted = numeral.unit == "" and not numeral.decimals and not scaled and not aged
    return counted and claim.role in ("level", "count-of", "base")


def _opening(line: Line, reading: Reading, told: Sequence[Claim], opens: bool) -> Iterator[Slip]:
    """A slide that begins with a percentage of nobody: "23.4% speak French"; or two beside a group."""
    shares = [each for each in told if each.numeral.unit == "percent"]
    counts = [each for each in told if _is_count(reading, each)]
    if not shares or counts:
        return
    begins = opens and shares[0].numeral.start == 0 and wholes.is_of_nobody(reading, shares[0])
    if begins or two_groups.set_beside_a_name(reading, shares):
        yield _base(line, shares[0])


def _whole_above(reading: Reading, claim: Claim) -> bool:
    """Whether a sentence before in the paragraph has said whom the shares are of."""
    start = reading.sentences[claim.sentence].start
    return bool(re.search(r"(?:%|per cent)\s+of\s+|\bof\s+(?:the|all|those)\b", reading.text[:start]))


def _two_wholes(text: str) -> bool:
    wholes_named = {match.group().lower() for match in _POPULATION.finditer(text)}
    return len(wholes_named) > 1


def _base(line: Line, claim: Claim, words: str = "") -> Slip:
    return _slip(
        line,
        words or claim.numeral.text,
        f"'{claim.numeral.text}' does not say what it is a share of",
        "name the base: 'of 1,125 responses', 'of a population of 540,000'",
    )


def _slip(line: Line, words: str, message: str, hint: str) -> Slip:
    return Slip(line, words, message, hint)
