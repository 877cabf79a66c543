"""Turn text into the numbers that stand in it, each with its unit, its step and the word that hedges it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from deckgen.claims import characters, durations, naming
from deckgen.model.claim import Numeral, NumeralForm, NumeralUnit

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![A-Za-z\d])\.\d+)"
_POINTS = (
    r"percentage\s+points?|per\s?cent(?:age)?\s+points?|%\s?(?:age\s)?p(?:oin)?ts?\b|%\s?p\.?p\.?\b|"
    r"p\.?p\.?t?s?\b|p(?:oin)?ts?\b"
)
_UNITS = re.compile(
    rf"\s?(?:(?P<points>{_POINTS})|(?P<percent>%(?:age)?|per\s?cent\b|percent\b)|(?P<rank>st\b|nd\b|"
    rf"rd\b|th\b)"
    r"|(?P<times>times\b|-?fold\b|x\b))",
    re.I,
)
_MULTIPLIER = re.compile(r"\s?(?P<multiplier>million|billion|thousand|bn|m|k)\b", re.I)
_MULTIPLES = {"million": 10**6, "m": 10**6, "billion": 10**9, "bn": 10**9, "thousand": 1000, "k": 1000}
_NUMBER = re.compile(rf"(?P<currency>[£$€])?(?P<digits>{_DIGITS})")
_ATTACHED = re.compile(
    r"[A-Za-z]+[-/]?\d[\w/.-]*\w|[A-Za-z]+\d|\d+(?!(?:st|nd|rd|th|s|m|k|bn|mth|pts?|pp|x)\b)[A-Za-z]\w*", re.A
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[\w.-]+/(?:[\w.-]+/)+\S*")
_WITH_UNIT = re.compile(r"n[-/]?\d|\d+(?:st|nd|rd|th|per|pc|m|k|bn|million)\b", re.I)
_HEDGE = re.compile(
    r"(?<![A-Za-z])(?P<hedge>nearly|almost|about|around|approximately|approx\.?|roughly|circa|c\.|just over|"
    r"just under|over|"
    r"more than|above|under|fewer than|less than|below|up to|at least|at most|close to|in excess of|some|"
    r"plus or minus|\+/-|±)\s*(?:a total of\s+|of\s+)?$",
    re.I,
)
_SIGN = re.compile(r"(?P<sign>[-–−+])$")
_SPACED_SIGN = re.compile(r"\b(?:by|of)\s+(?P<sign>[-–−+])\s$")
_SIGN_WORD = re.compile(r"(?<!or )\b(?P<sign>minus|(?<=by )plus|(?<=of )plus|(?<=up )plus)\s$", re.I)
_LABEL_BEFORE = re.compile(
    r"\b(?:section|sections|sec|level|levels|round|phase|option|options|priority|band|ward|key stage|stage|"
    r"route|area|grade|class|step|part|table|figure|chart|slide|page|chapter|tier|type|category|block|zone|"
    r"objective|goal|strand|theme|item|appendix|annex|version|article|act|schedule|clause|paragraph|question|"
    r"ages?|aged|aged (?:under|over|below|above|up to|at least)|ages of|years|room|unit|site|building|line|"
    r"bay|theatre|clinic|form|group|team|district)\s*$",
    re.I,
)
_NAMED_PLACE = re.compile(
    r"(?:^|[\s(])(?!(?:The|On|In|At|For|From|Of|To|By|And|Our|All|Each|Per|With|Under|Over|Both|No|See|Public|This)\s)[A-Z][a-z’']+\s+"
    r"(?:ward|area|site|team|unit|clinic|zone|building|district|group|form|theatre|bay|line|room|block)\s+$"
    r"|\b(?:the|our)\s+[a-z]{3,}\s+(?:ward|area|site|team|unit|clinic|zone|building|district|group|line|block)\s+$"
)
_YEAR_GROUP = re.compile(r"\bYears?\s*$")
_LABEL_AFTER = re.compile(
    r"\s?[-–]?\s?(?:year[\s-]olds?|years?\sold|years?\sof\sage)\b|[-–]year[\s-]olds?\b", re.I
)
_LABEL_JOINED = re.compile(r"(?:\s+(?:or|and|to)\s+|\s?[-–/&]\s?|,\s?)$")
_OF_SOMETHING = re.compile(r"\s+(?:[a-z]+\s+){0,2}?(?:on|in|at|for|from|of|to|by)\s+[A-Z]")
_RANGE_AFTER = re.compile(r"(?:\s?[-–]\s?|\s+to\s+)\d+\s?[-–]?\s?year[\s-]olds?\b", re.I)
_NOT_NOUN = re.compile(
    r"(?:of|in|to|for|from|and|or|but|with|by|at|on|as|than|is|was|are|were|be|"
    r"been|being|has|had|have|which|that|who|when|if|while|over|under|per|compared|"
    r"against|more|fewer|less|higher|lower|up|down|out|between|during|since|until|"
    r"this|these|those|the|a|an|it|they|we|respectively|so|not|also|only|both|each|"
    r"because|despite|did|do|made|took|rose|fell|went|came|versus|vs)",
    re.I,
)
_WORD = re.compile(r"[^\S\n]+(?P<word>[A-Za-z][\w’'-]*)")

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_VALUES: dict[str, int] = _ONES | _TENS
_ONE = "|".join(_ONES)
_TEN = "|".join(_TENS)
_SMALL = rf"(?:(?:{_TEN})(?:[\s-](?:{'|'.join(list(_ONES)[1:10])}))?|{_ONE})"
_SPELT = re.compile(
    rf"\b(?:(?P<hundreds>{_ONE}|a)\s+hundred\s+and\s+(?P<units>{_SMALL})|"
    rf"(?P<small>{_SMALL})(?:\s+(?P<scale>hundred|thousand|million|billion))?|"
    r"(?P<dozen>(?:a|half a|two)\s+dozen)|(?P<a>a)\s+(?P<ascale>hundred|thousand|million))\b",
    re.I,
)
_FRACTIONS = {
    "half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5),
    "sixth": Fraction(1, 6), "eighth": Fraction(1, 8), "tenth": Fraction(1, 10),
}  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?P<top>a|one|two|three|four|five|seven|nine)[\s-](?P<name>third|quarter|fifth|sixth|eighth|tenth)s?"
    r"|(?P<half>half))(?=\s+(?:of|the|all|as|were|are|had|have|said|say|felt|feel|agreed|did)\b)",
    re.I,
)
_PART_OF_IT = re.compile(
    r"\b(?:by\s+(?:(?:nearly|almost|about|around|over|more than|just over|just under|roughly|some)\s+)?"
    r"(?P<part>(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?|half)\b"
    r"|(?P<more>(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?|half)"
    r"(?=\s+(?:more|fewer|less|higher|lower|longer|shorter|up on|down on)\b))",
    re.I,
)
_FRACTION_ALONE = re.compile(
    r"(?:[,(]|\bor|\bis|\bwas|\bwere)\s*(?:or\s+|just\s+|exactly\s+|only\s+)?"
    r"(?:(?:nearly|almost|about|around|roughly|(?:just\s+)?over|(?:just\s+)?under|(?:more|less|fewer)\s+than|some)\s+)?"
    r"(?P<part>(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|sixth|eighth|tenth)s?|half)(?=\s*[,).])",
    re.I,
)
_ONE_IN = re.compile(
    r"\b(?P<top>\d{1,2}|one|two|three|four|five|six|seven|eight|nine)\s+"
    r"(?:(?!more|fewer|less|or|and|of)[a-z]+\s+(?=in\s))?(?:in|out of)\s+(?:every\s+)?(?P<bottom>\d+|"
    rf"{'|'.join(list(_VALUES)[2:])})\b",
    re.I,
)
_PART_OF_WORD = re.compile(
    r"-(?!(?:year|month|quarter|week|day|hour|minute|second|thirds?|fifths?|tenths?)s?\b)[a-z]{3,}"
)
_AFTER_NUMBERS = re.compile(rf"\b(?:{'|'.join(list(_ONES)[2:])})\b[^.;:]*(?:,|\band)\s+$", re.I)
_ONE_SOMETHING = re.compile(r"(?!\s+(?:of|or|in|another|by|to|more|day|time|other|way)\b)(?:\s+[a-z]|[.,;])")
_RANKS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10,
}  # fmt: skip
_RANK_WORD = re.compile(
    rf"\b(?P<rank>{'|'.join(_RANKS)})(?=\s+(?:out of|of\s+\d|highest|lowest|best|worst|largest|"
    rf"place|most|least))",
    re.I,
)
_TIMES_WORD = re.compile(
    r"\b(?P<word>doubled|doubling|double(?=\s+(?:the|that|what|its)\b)|halved|halving|trebled|tripled|quadrupled|"
    r"twice(?=\s+(?:as|the|that|what|its|their)\b))\b",
    re.I,
)
_TIMES = {
    "doubl": Fraction(2),
    "twice": Fraction(2),
    "halve": Fraction(1, 2),
    "halvi": Fraction(1, 2),
    "trebl": Fraction(3),
    "tripl": Fraction(3),
    "quadr": Fraction(4),
}
_CLOCK_TIME = re.compile(
    r"\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)\b|\b24/7\b|"
    r"(?:(?<=m to )|(?<=m and )|(?<=until )|(?<=opens at )|(?<=closes at )|(?<=starts at ))"
    r"\d{1,2}:\d{2}\b(?!:)",
    re.I,
)
_SUFFIX_S = re.compile(r"\d+s\b")

Taken = Sequence[tuple[int, int]]


def find(text: str, taken: Taken, names: frozenset[str] = frozenset()) -> tuple[Numeral, ...]:
    """All numbers in order outside the stretches `taken` (by periods), none overlapping.

    `names` are words that hold digits and are no quantities: "111 calls", "Section 60".
    """
    free = _Free(text, taken)
    found = _named(text, free, names)
    for finder in (_labels, _durations, _shares, _characters, _written, _spelt):
        found.extend(finder(text, free))
    found.sort(key=lambda each: each.start)
    return tuple(found)


class _Free:
    """The stretches of a text that no reading has taken yet."""

    def __init__(self, text: str, taken: Taken) -> None:
        self._taken = bytearray(len(text))
        for start, end in taken:
            self.take(start, end)

    def __call__(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\1" * (end - start)


def _numeral(
    text: str,
    free: _Free,
    start: int,
    end: int,
    value: Fraction,
    unit: NumeralUnit,
    form: NumeralForm,
    *,
    decimals: int = 0,
    step: Fraction = Fraction(1),
) -> Numeral:
    """The numeral with its sign and its hedge, which stand before it, and the noun after it."""
    sign, start = _sign(text, start)
    hedge = _HEDGE.search(text[:start])
    free.take(start, end)
    return Numeral(
        text[start:end], start, end, value, unit, form, decimals, step, sign,
        hedge["hedge"].lower() if hedge else "", _noun(text, end),
    )  # fmt: skip


def _sign(text: str, start: int) -> tuple[Literal[-1, 0, 1], int]:
    """A sign before the digits and where the number starts with it; a dash between words is none."""
    before = text[:start]
    close = _SIGN.search(before)
    bare = before[:-1]
    if close and (bare[-1:].isalnum() or bare.endswith((")", "+/"))):
        close = None
    found = close or _SPACED_SIGN.search(before) or _SIGN_WORD.search(before)
    if found is None:
        return 0, start
    return (1 if found["sign"].lower() in ("+", "plus") else -1), found.start("sign")


def _noun(text: str, end: int) -> str:
    """Up to four words after a number, as far as they can be the thing that is counted."""
    words: list[str] = []
    at = end
    while len(words) < 4:
        match = _WORD.match(text, at)
        if match is None or _NOT_NOUN.fullmatch(match["word"]):
            break
        words.append(match["word"])
        at = match.end()
    return " ".join(words)


def _label(text: str, free: _Free, start: int, end: int) -> Numeral:
    digits = re.search(r"\d+", text[start:end])
    free.take(start, end)
    value = Fraction(int(digits.group())) if digits else Fraction(0)
    return Numeral(text[start:end], start, end, value, "", "label", noun="")


def _named(text: str, free: _Free, names: frozenset[str]) -> list[Numeral]:
    return [_label(text, free, start, end) for start, end in naming.find(text, names) if free(start, end)]


def _labels(text: str, free: _Free) -> list[Numeral]:
    """Digits that are part of a name: addresses, times of day, SDS40, P1, 50-79-year-olds."""
    found: list[Numeral] = []
    for pattern in (_ADDRESS, _CLOCK_TIME, _ATTACHED):
        for match in pattern.finditer(text):
            attached = pattern is _ATTACHED and not _is_name(text, match)
            if attached or not any(each.isdigit() for each in match.group()):
                continue
            if free(match.start(), match.end()):
                found.append(_label(text, free, match.start(), match.end()))
    return found


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Whether letters with digits are a name, and no number with its unit ("90s", "15mins", "n1,538")."""
    before = text[max(match.start() - 2, 0) : match.start()]
    inside_number = before[-1:].isalnum() or before[-1:] in tuple("£$€") or re.search(r"\d[.,]$", before)
    number = durations.starts(match.group()) or _WITH_UNIT.match(match.group())
    return not inside_number and not number


def _durations(text: str, free: _Free) -> list[Numeral]:
    found: list[Numeral] = []
    for start, end, value, form, step in durations.find(text):
        if free(start, end):
            found.append(_numeral(text, free, start, end, value, "seconds", form, step=step))
    return found


def _shares(text: str, free: _Free) -> list[Numeral]:
    """ "1 in 4", "a quarter of": the share of one that they are."""
    found: list[Numeral] = []
    for match in _ONE_IN.finditer(text):
        top, bottom = (
            int(each) if each.isdigit() else _VALUES[each.lower()] for each in match.group("top", "bottom")
        )
        small = bottom <= 20 and top < bottom and "out of" not in match.group().lower()
        if small and free(match.start(), match.end()):
            found.append(_numeral(text, free, *match.span(), Fraction(top, bottom), "ratio", "words"))
    for match in _PART_OF_IT.finditer(text):
        group = "part" if match["part"] else "more"
        if free(*match.span(group)):
            found.append(_numeral(text, free, *match.span(group), _part_of(match[group]), "ratio", "words"))
    for match in _FRACTION.finditer(text):
        if free(match.start(), match.end()):
            found.append(_numeral(text, free, *match.span(), _part_of(match.group()), "ratio", "words"))
    for match in _FRACTION_ALONE.finditer(text):
        if free(*match.span("part")):
            found.append(_numeral(text, free, *match.span("part"), _part_of(match["part"]), "ratio", "words"))
    return found


def _characters(text: str, free: _Free) -> list[Numeral]:
    """Characters that are numbers: "½ of calls", "⑫"; with their unit where one follows."""
    found: list[Numeral] = []
    for start, end, value in characters.find(text):
        if not free(start, end):
            continue
        if text[max(start - 1, 0)].isalpha() or _is_label(text, start, end):
            found.append(_label(text, free, start, end))
            continue
        unit, stop = _unit(text, end)
        share = not unit and value < 1
        found.append(_numeral(text, free, start, stop, value, "ratio" if share else unit, "words"))
    return found


def whole_number(word: str) -> int:
    """The value of "12" or "twelve"."""
    return int(word) if word.isdigit() else _VALUES[word.lower()]


def _part_of(words: str) -> Fraction:
    """The value of "a third", "two-thirds", "half"."""
    top, _, name = words.lower().replace("-", " ").partition(" ")
    return _FRACTIONS[name.removesuffix("s")] * _VALUES.get(top, 1) if name else Fraction(1, 2)


def _written(text: str, free: _Free) -> list[Numeral]:
    found: list[Numeral] = []
    for match in _NUMBER.finditer(text):
        if free(match.start(), match.end()):
            found.append(_one(text, free, match))
    return found


def _one(text: str, free: _Free, match: re.Match[str]) -> Numeral:
    start, end = match.span()
    if not match["currency"] and _is_label(text, start, end):
        return _label(text, free, start, end)
    value = (
        Fraction(match["digits"].replace(",", ""))
        if match["digits"][0] != "."
        else Fraction("0" + match["digits"])
    )
    decimals = len(match["digits"].partition(".")[2])
    step = Fraction(1, 10**decimals)
    unit: NumeralUnit = "money" if match["currency"] else ""
    form: NumeralForm = "digits"
    multiplied = _MULTIPLIER.match(text, end)
    if multiplied and (match["currency"] or len(multiplied["multiplier"]) > 1):
        times = _MULTIPLES[multiplied["multiplier"].lower()]
        value, step, end, form = value * times, step * times, multiplied.end(), "mixed"
    if not unit:
        unit, end = _unit(text, end)
    return _numeral(text, free, start, end, value, unit, form, decimals=decimals, step=step)


def _unit(text: str, end: int) -> tuple[NumeralUnit, int]:
    match = _UNITS.match(text, end)
    if match is None or match.lastgroup is None:
        return "", end
    if match.lastgroup == "rank" and match.group()[0].isspace():
        return "", end
    units: dict[str, NumeralUnit] = {
        "points": "points",
        "percent": "percent",
        "rank": "rank",
        "times": "times",
    }
    return units[match.lastgroup], match.end()


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a number names something: what stands beside it says so, or the label it is joined to."""
    if re.match(r"\s?(?:%|per\s?cent\b|percent)", text[end:]):
        return False
    before = text[:start]
    if _LABEL_AFTER.match(text, end) or _RANGE_AFTER.match(text, end):
        return True
    if (_LABEL_BEFORE.search(before) and not _NAMED_PLACE.search(before)) or _YEAR_GROUP.search(before):
        return True
    joined = _LABEL_JOINED.search(before)
    head = re.search(r"(?P<digits>\d+)$", before[: joined.start()]) if joined else None
    if head is None or _OF_SOMETHING.match(text, end):
        return False  # "14 on Ward 4, 19 on Ward 7"
    return bool(_LABEL_BEFORE.search(before[: head.start("digits")]))


def _spelt(text: str, free: _Free) -> list[Numeral]:
    found: list[Numeral] = []
    for match in _SPELT.finditer(text):
        numeral = _spelt_one(text, free, match)
        if numeral is not None:
            found.append(numeral)
    for match in _RANK_WORD.finditer(text):
        if free(*match.span()):
            value = Fraction(_RANKS[match["rank"].lower()])
            found.append(_numeral(text, free, *match.span(), value, "rank", "words"))
    for match in _TIMES_WORD.finditer(text):
        if free(*match.span()):
            value = _TIMES[match["word"].lower()[:5]]
            found.append(_numeral(text, free, *match.span(), value, "times", "words"))
    return found


def _spelt_one(text: str, free: _Free, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if not free(start, end):
        return None
    if re.match(r"-hours?\b", text[end:], re.I) and match.group().lower() == "zero":
        return None  # a zero-hours contract counts nothing
    if _PART_OF_WORD.match(text, end):
        return None  # a two-bedroom home is one home
    value = _spelt_value(match)
    unit, stop = _unit(text, end)
    if (
        match["small"]
        and match["small"].lower() == "one"
        and not (match["scale"] or unit or _counts_one(text, match))
    ):
        return None  # "one of them", "no one": a word, hardly ever a figure
    return _numeral(text, free, start, stop, value, unit, "words")


def _counts_one(text: str, match: re.Match[str]) -> bool:
    """Whether "one" ends a list of numbers in words: "seven were good, three fair and one outstanding"."""
    sentence = re.split(r"[.;:]\s", text[: match.start()])[-1]
    return bool(_AFTER_NUMBERS.search(sentence) and _ONE_SOMETHING.match(text, match.end()))


def _spelt_value(match: re.Match[str]) -> Fraction:
    scales = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
    if match["dozen"]:
        return Fraction({"a": 12, "h": 6, "t": 24}[match["dozen"][0].lower()])
    if match["hundreds"]:
        return Fraction(100 * _VALUES.get(match["hundreds"].lower(), 1) + _spelt_small(match["units"]))
    if match["a"]:
        return Fraction(scales[match["ascale"].lower()])
    return Fraction(_spelt_small(match["small"]) * scales.get((match["scale"] or "").lower(), 1))


def _spelt_small(words: str) -> int:
    """The value of "forty-seven"."""
    return sum(_VALUES[each] for each in re.split(r"[\s-]", words.lower()))
