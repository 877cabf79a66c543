"""Turn numbers in words into numerals: "forty-seven", "a quarter of", "1 in 4", "third best", "doubled"."""

from __future__ import annotations

import re
from fractions import Fraction

from deckgen.claims.numeral_parts import Free, numeral_at, unit_at
from deckgen.model.claim import Numeral

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
    r"\b(?:(?P<top>a|one|two|three|four|five|six|seven|eight|nine)[\s-](?P<name>third|quarter|fifth|sixth|eighth|tenth)s?"
    r"|(?P<half>(?<!first\s)(?<!second\s)(?<!latter\s)half))(?=\s+(?:of|the|all|as|were|are|had|have|said|say|felt|feel|agreed|did)\b|"
    r"\s*\(\d[\d,.]*(?:\s+(?:out\s+)?of\b|\s?%))",
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


def shares(text: str, free: Free) -> list[Numeral]:
    """ "1 in 4", "a quarter of": the share of one that they are."""
    found: list[Numeral] = []
    for match in _ONE_IN.finditer(text):
        top, bottom = (
            int(each) if each.isdigit() else _VALUES[each.lower()] for each in match.group("top", "bottom")
        )
        small = bottom <= 20 and top < bottom and "out of" not in match.group().lower()
        if small and free(match.start(), match.end()):
            found.append(numeral_at(text, free, *match.span(), Fraction(top, bottom), "ratio", "words"))
    for match in _PART_OF_IT.finditer(text):
        group = "part" if match["part"] else "more"
        if free(*match.span(group)):
            found.append(numeral_at(text, free, *match.span(group), _part_of(match[group]), "ratio", "words"))
    for match in _FRACTION.finditer(text):
        if free(match.start(), match.end()):
            found.append(numeral_at(text, free, *match.span(), _part_of(match.group()), "ratio", "words"))
    for match in _FRACTION_ALONE.finditer(text):
        if free(*match.span("part")):
            found.append(
                numeral_at(text, free, *match.span("part"), _part_of(match["part"]), "ratio", "words")
            )
    return found


def whole_number(word: str) -> int:
    """The value of "12" or "twelve"."""
    return int(word) if word.isdigit() else _VALUES[word.lower()]


def _part_of(words: str) -> Fraction:
    """The value of "a third", "two-thirds", "half"."""
    top, _, name = words.lower().replace("-", " ").partition(" ")
    return _FRACTIONS[name.removesuffix("s")] * _VALUES.get(top, 1) if name else Fraction(1, 2)


def spelt(text: str, free: Free) -> list[Numeral]:
    found: list[Numeral] = []
    for match in _SPELT.finditer(text):
        numeral = _spelt_one(text, free, match)
        if numeral is not None:
            found.append(numeral)
    for match in _RANK_WORD.finditer(text):
        if free(*match.span()):
            value = Fraction(_RANKS[match["rank"].lower()])
            found.append(numeral_at(text, free, *match.span(), value, "rank", "words"))
    for match in _TIMES_WORD.finditer(text):
        if free(*match.span()):
            value = _TIMES[match["word"].lower()[:5]]
            found.append(numeral_at(text, free, *match.span(), value, "times", "words"))
    return found


def _spelt_one(text: str, free: Free, match: re.Match[str]) -> Numeral | None:
    start, end = match.span()
    if not free(start, end):
        return None
    if re.match(r"-hours?\b", text[end:], re.I) and match.group().lower() == "zero":
        return None  # a zero-hours contract counts nothing
    if _PART_OF_WORD.match(text, end):
        return None  # a two-bedroom home is one home
    value = _spelt_value(match)
    unit, stop = unit_at(text, end)
    if (
        match["small"]
        and match["small"].lower() == "one"
        and not (match["scale"] or unit or _counts_one(text, match))
    ):
        return None  # "one of them", "no one": a word, hardly ever a figure
    return numeral_at(text, free, start, stop, value, unit, "words")


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
