"""What every number is made of: its unit, sign, hedge and noun, and the stretches of a text still free."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from deckgen.model.claim import Numeral, NumeralForm, NumeralUnit

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
_NOT_NOUN = re.compile(
    r"(?:of|in|to|for|from|and|or|but|with|by|at|on|as|than|is|was|are|were|be|"
    r"been|being|has|had|have|which|that|who|when|if|while|over|under|per|compared|"
    r"against|more|fewer|less|higher|lower|up|down|out|between|during|since|until|"
    r"this|these|those|the|a|an|it|they|we|respectively|so|not|also|only|both|each|"
    r"because|despite|did|do|made|took|rose|fell|went|came|versus|vs)",
    re.I,
)
_WORD = re.compile(r"[^\S\n]+(?P<word>[A-Za-z][\w’'-]*)")
Taken = Sequence[tuple[int, int]]


class Free:
    """The stretches of a text that no reading has taken yet."""

    def __init__(self, text: str, taken: Taken) -> None:
        self._taken = bytearray(len(text))
        for start, end in taken:
            self.take(start, end)

    def __call__(self, start: int, end: int) -> bool:
        return not any(self._taken[start:end])

    def take(self, start: int, end: int) -> None:
        self._taken[start:end] = b"\1" * (end - start)


def numeral_at(
    text: str,
    free: Free,
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


def label(text: str, free: Free, start: int, end: int) -> Numeral:
    digits = re.search(r"\d+", text[start:end])
    free.take(start, end)
    value = Fraction(int(digits.group())) if digits else Fraction(0)
    return Numeral(text[start:end], start, end, value, "", "label", noun="")


def unit_at(text: str, end: int) -> tuple[NumeralUnit, int]:
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
