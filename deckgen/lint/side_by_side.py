"""Turn a bullet's figures that stand side by side into findings where one is told more exactly than another.

Amounts of money, durations and numbers; percentages are another matter (see `precision`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen.claims import exactness, lists, notation, parallels
from deckgen.lint.looking import by_sentence
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Numeral, Reading
from deckgen.model.prose import Line

NEAR = 2  # figures of one measure at several places or times differ by no more than this factor
_PAIR = 2
_TWO_UNITS = 4  # words of a duration of two units: "1 hour 23 minutes"
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:budget|grant|target|limit|plan|forecast|estimate\w*|of\s+which|capital)s?\b", re.I
)
_BREATH = 5  # figures told in one breath are of one measure, and may differ more


def findings(line: Line, reading: Reading) -> Iterator[Slip]:
    """All of them, in the order of the ways to be told otherwise."""
    yield from _in_lists(line, reading)
    yield from _in_one_breath(line, reading)
    yield from _rounded_otherwise(line, reading)
    yield from _sums_of_money(line, reading)
    yield from _in_millions(line, reading)
    yield from _to_the_pound(line, reading)
    yield from _decimals_of_one_thing(line, reading)


def odd_one(line: Line, numeral: Numeral, hint: str) -> Slip:
    """A finding of a figure that is told otherwise than those beside it."""
    what = f"'{numeral.text}' has another precision than the figures it is compared with"
    return Slip(line, numeral.text, what, hint)


def decimals_hint(usual: int) -> str:
    """The better wording, where most figures have so many decimals."""
    return f"give it to {max(usual, 1)} decimal place{'s' if usual > 1 else ''}, as the figures beside it"


def _between(line: Line, reading: Reading, first: Numeral, second: Numeral) -> Slip:
    return Slip(
        line,
        reading.text[first.start : second.end],
        f"'{first.text}' and '{second.text}' are compared, and have different precision",
        "give both to the same place",
    )


def _in_one_breath(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "£9.50 for adults and £6 for children", "1 hour 12 minutes at one site and 2 hours at the other"."""
    for one, other in parallels.of(reading):
        first, second = one.numeral, other.numeral
        low, high = sorted((first.value, second.value))
        if first.hedge or second.hedge or {first.form, second.form} > {"words"} or high > _BREATH * low:
            continue
        if (first.unit == "seconds" and _of_one_form(first, second) and first.step != second.step) or (
            first.unit in ("money", "")
            and {first.form, second.form} == {"digits"}
            and _ends_apart(one, other)
        ):
            yield _between(line, reading, first, second)


def _of_one_form(first: Numeral, second: Numeral) -> bool:
    """Whether two durations are in the house style, and one goes on to a smaller unit or to decimals."""
    if not all(each.form == "units" and notation.full_duration(each) for each in (first, second)):
        return False
    parts = {len(each.text.split()) for each in (first, second)}
    ends = {exactness.last_unit(each) for each in (first, second)}
    if parts == {_TWO_UNITS} and ends == {"minute", "second"}:
        return True  # "1 hour 23 minutes for adults and 29 minutes 59 seconds for children"
    return len(parts) > 1 or exactness.scale(first) == exactness.scale(second)


def _ends_apart(one: Claim, other: Claim) -> bool:
    nouns = {each.numeral.noun.split()[0] for each in (one, other) if each.numeral.noun}
    return one.numeral.decimals != other.numeral.decimals and len(nouns) < _PAIR


def _in_lists(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "6.4 at the first visit, 5.1 at the second and 4.273 at the third"."""
    for told in lists.of(reading):
        decimals = [each for each in told if each.numeral.form == "digits" and not each.numeral.hedge]
        if told[0].numeral.unit not in ("", "money", "seconds") or not any(
            each.numeral.decimals for each in decimals
        ):
            continue
        if len(decimals) <= _PAIR or len({each.numeral.noun for each in decimals}) > 1:
            continue
        places = [each.numeral.decimals for each in decimals]
        usual = max(places, key=places.count)
        if places.count(usual) > 1:
            for each in decimals:
                if each.numeral.decimals != usual:
                    yield odd_one(line, each.numeral, decimals_hint(usual))


def _rounded_otherwise(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Took £1.2 million in the year to March 2023. They took £1,318,442 in the year to March 2024"."""
    levels = [each for each in reading.claims if each.role == "level" and each.numeral.unit in ("", "money")]
    for one, other in itertools.pairwise(levels):
        first, second = one.numeral, other.numeral
        forms = {first.form, second.form}
        near = max(first.value, second.value) <= NEAR * min(first.value, second.value)
        dated = one.period and other.period and one.period.span != other.period.span
        if forms == {"mixed", "digits"} and near and dated and first.unit == second.unit:
            yield _between(line, reading, first, second)


def _sums_of_money(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Roads: £1,840,216. Bridges: £0.9 million. Drainage: £412,655": one is told in millions."""
    money = [each for each in reading.claims if each.numeral.unit == "money" and each.role == "level"]
    money = [each for each in money if not each.numeral.hedge and each.numeral.value >= 1000]
    short = [each for each in money if each.numeral.form == "mixed"]
    if len(short) == 1 and len(money) > _PAIR:
        yield odd_one(line, short[0].numeral, "give it to the pound, as the figures beside it")


def _to_the_pound(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "The shop took £1.2 million and the café took £386,412": one to the pound, one not."""
    told = [each for each in reading.claims if each.numeral.unit == "money" and not each.numeral.hedge]
    for one, other in itertools.pairwise(told):
        between = reading.text[one.numeral.end : other.numeral.start]
        first, second = one.numeral, other.numeral
        exact = first if first.form == "digits" else second
        alike = one.sentence == other.sentence and one.role == other.role == "level"
        joined = re.search(r",?\s+(?:and|while|whereas|but)\b", between) and not _OF_ANOTHER_KIND.search(
            reading.text
        )
        near = max(first.value, second.value) <= _BREATH * min(first.value, second.value)
        if (
            alike
            and joined
            and near
            and {first.form, second.form} == {"mixed", "digits"}
            and exact.value % 1000
        ):
            yield odd_one(
                line, first if first.form == "mixed" else second, f"give it as exactly as {exact.text}"
            )


def _decimals_of_one_thing(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Year 7 borrowed 3.25 books each. Year 8 borrowed 2.4 and Year 9 1.7": numbers of one thing."""
    told = [
        each
        for each in reading.claims
        if each.numeral.unit == "" and each.role == "level" and each.numeral.decimals
    ]
    told = [each for each in told if each.numeral.form == "digits" and not each.numeral.hedge]
    places = [each.numeral.decimals for each in told]
    nouns = {each.numeral.noun.split()[0] for each in told if each.numeral.noun}
    values = [each.numeral.value for each in told]
    if len(told) > _PAIR and len(nouns) < _PAIR and max(values) <= _BREATH * min(values):
        usual = max(places, key=places.count)
        odd = [each for each in told if each.numeral.decimals != usual]
        if len(odd) == 1:
            yield odd_one(line, odd[0].numeral, decimals_hint(usual))


def _in_millions(line: Line, reading: Reading) -> Iterator[Slip]:
    """ "Books cost £0.6 million and films £0.214 million": the one is told more exactly."""
    for _, own in by_sentence(reading):
        told = [each for each in own if each.numeral.form == "mixed" and not each.numeral.hedge]
        told = [each for each in told if each.role in ("level", "count-of", "base") and each.numeral.decimals]
        for one, other in itertools.pairwise(told):
            first, second = one.numeral, other.numeral
            alike = first.unit == second.unit and exactness.scale(first) == exactness.scale(second)
            if alike and first.decimals != second.decimals:
                yield _between(line, reading, first, second)
