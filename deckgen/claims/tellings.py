"""Turn a sentence into its telling: what it claims, of when, in which words, as stems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from deckgen.claims import happenings
from deckgen.claims.members import less_periods
from deckgen.model.claim import Claim, Numeral, PeriodMention, Reading, Sentence

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_IDLE = frozenset({
    "the", "a", "an", "of", "to", "in", "for", "and", "on", "at", "by", "with", "from", "was", "were",
    "is", "are", "be", "been", "being", "has", "have", "had", "there", "it", "its", "this", "that",
    "these", "those", "all", "now", "also", "total", "totalled", "number", "figure", "overall", "about",
    "just", "only", "some", "when", "which", "who", "stood", "came", "recorded", "reported", "month",
    "year", "quarter", "week", "same", "our", "their", "we", "they", "compared", "than", "down", "up",
    "more", "fewer", "less", "higher", "lower", "as", "over", "during", "so", "but", "however", "then",
    "altogether", "rose", "fell", "rise", "fall", "increase", "increased", "decrease", "decreased",
    "reduction", "drop", "dropped", "grew", "growth", "change", "before", "after", "earlier", "period",
    "between", "out", "not", "did", "saw", "meaning", "mean", "equal", "point", "percentage", "per",
    "cent", "percent", "people", "or", "into", "again",
    "day", "numbered", "since", "thus", "therefore", "hence", "accordingly", "consequently", "such", "made",
    "fallen", "risen", "grown", "gone", "carried", "performed", "undertaken", "conducted", "start",
    "able", "beginning", "middle", "end", "do", "does", "brought", "stands", "amounted",
    "comparing", "comparison", "set", "beside", "against",
})  # fmt: skip
_GOES_BACK = re.compile(
    r"\b(?:the|these|those|this|all|both|of|our|its|their|every|each\s+of)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?$",
    re.I,
)
_TOTALS = re.compile(r"\b(?:total|sum|number|average|figure|rate|volume)\s+of\s+(?:the\s+)?$", re.I)
_OF = re.compile(r"(?:Of|Out\s+of|Among)\s+(?:(?:the|all|these)\s+)*")
_COMES_TO = re.compile(
    r"\b(?:reached|hit|topped)\s+(?=[£\d])|\b(?:first|second|latter)\s+half(?:\s+of)?(?:\s+the)?(?:\s+(?:financial|school|calendar))?\b",
    re.I,
)
"""Verbs that only say "was" of a figure, and the halves of a year, which are dates."""
_JOINS = re.compile(r",\s+(?:and|but|while|whereas|so|although)\s|;\s")
"""What parts the clauses of a sentence."""
_TELLING = frozenset({"level", "change", "share", "count-of", "prior"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence: the claims that it makes, its dates, and the words that say of what, as stems."""

    text: str
    claims: tuple[Claim, ...]
    known: tuple[Claim, ...]  # with those that it only goes back to
    dates: tuple[PeriodMention, ...]
    said: tuple[str, ...]
    words: frozenset[str]
    names: frozenset[str]  # what has a number for its name: Year 7, Ward 4
    happenings: frozenset[int]
    shares: frozenset[tuple[Fraction, Fraction]]  # a number and what it is out of
    whole: bool  # ends as a sentence does; rows and labels do not


def of(reading: Reading) -> list[Telling]:
    """Every sentence of a text."""
    return [of_sentence(reading, number) for number in range(len(reading.sentences))]


def gone_on(told: Sequence[Telling]) -> Iterator[Telling]:
    """The sentences with no date of their own that go on with the one date told before them in their text,
    together with what they go on with: "In June it sold 3,075 pieces. Bananas made up 40.2%."
    """
    dated: Telling | None = None
    for telling in told:
        if telling.dates:
            dated = telling if len({each.span for each in telling.dates}) == 1 else None
        elif dated is not None:
            dated = _together(dated, telling)
            yield dated


def _together(first: Telling, later: Telling) -> Telling:
    return Telling(
        later.text,
        first.claims + later.claims,
        first.known + later.known,
        first.dates,
        (*first.said, *later.said),
        first.words | later.words,
        first.names | later.names,
        first.happenings | later.happenings,
        first.shares | later.shares,
        later.whole,
    )


def clauses(reading: Reading, number: int) -> Iterator[Telling]:
    """The clauses of a sentence that tell figures, each with the sentence's dates where it has none."""
    sentence = reading.sentences[number]
    text = less_periods(reading)
    joins = list(_JOINS.finditer(text, sentence.start, sentence.end))
    starts = [sentence.start, *(each.end() for each in joins)]
    ends = [*(each.start() for each in joins), sentence.end]
    every = of_sentence(reading, number)
    for start, end in zip(starts, ends, strict=True) if joins else ():
        stretch = Sentence(f"{reading.text[start:end]}.", start, end)
        told = _of_stretch(reading, number, stretch)
        if told.claims:
            yield told if told.dates else replace(told, dates=every.dates)


def of_sentence(reading: Reading, number: int) -> Telling:
    return _of_stretch(reading, number, reading.sentences[number])


def _of_stretch(reading: Reading, number: int, sentence: Sentence) -> Telling:
    inside = [
        each
        for each in reading.claims
        if each.sentence == number and sentence.start <= each.numeral.start < sentence.end
    ]
    known = tuple(
        each for each in inside if each.role in (*_TELLING, "base") and each.numeral.form != "label"
    )
    claims = tuple(each for each in known if each.role in _TELLING and not goes_back(reading.text, each))
    dates = tuple(
        each for each in reading.periods
        if sentence.start <= each.start < sentence.end and each.form != "relative"
    )  # fmt: skip
    counts = [each for each in reading.numerals if each.form == "words" and each.value > 1]
    parts = [each for each in reading.numerals if each.form == "words" and each.unit == "ratio"]
    said = _words(reading, sentence, (*reading.periods, *parts, *counts))
    whole = sentence.text.endswith((".", "!"))
    names = frozenset(each.numeral.text for each in inside if each.role == "label")
    counted = [replace(each, role="base") if _opens(reading, sentence, each) else each for each in known]
    shares = frozenset(each for pair in pairwise(counted) if (each := share(pair)))
    return Telling(
        sentence.text,
        claims,
        known,
        dates,
        tuple(_words(reading, sentence, (*reading.periods, *counts))),
        stems(said),
        names,
        happenings.kinds(tuple(said)),
        shares,
        whole,
    )


def _words(reading: Reading, sentence: Sentence, left_out: Sequence[PeriodMention | Numeral]) -> list[str]:
    told = happenings.plain(_without(reading, sentence, left_out))
    return [word.lower() for word in _WORD.findall(told)]


def _opens(reading: Reading, sentence: Sentence, claim: Claim) -> bool:
    """Whether a sentence begins with how many there are: "Of 640 pupils, 160 walk"."""
    return bool(_OF.fullmatch(reading.text, sentence.start, claim.numeral.start))


def _without(reading: Reading, sentence: Sentence, places: Sequence[PeriodMention | Numeral]) -> str:
    text = reading.text
    for each in places:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return _COMES_TO.sub("", text[sentence.start : sentence.end])


def share(pair: tuple[Claim, Claim]) -> tuple[Fraction, Fraction] | None:
    one, other = pair
    counted = one.numeral.unit == other.numeral.unit == ""
    if not counted or (one.role == "base") == (other.role == "base"):
        return None
    part, base = (one, other) if other.role == "base" else (other, one)
    return part.numeral.value, base.numeral.value


def goes_back(text: str, claim: Claim) -> bool:
    """Whether a figure only points to one told before: "the 402 calls", "of this £21,404"."""
    before = text[: claim.numeral.start]
    amount = claim.numeral.unit in ("", "money")
    return amount and bool(_GOES_BACK.search(before)) and not _TOTALS.search(before)


def stems(words: list[str]) -> frozenset[str]:
    return frozenset(
        stem(word) for word in words if word.rstrip("s") not in _IDLE and word not in _IDLE and len(word) > 1
    )


def stem(word: str) -> str:
    word = re.sub(r"[’']s$|[’']$", "", word)
    for ending, left in (("ings", 3), ("ing", 3), ("ed", 3), ("es", 4), ("s", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= left and not word.endswith(("ss", "eed")):
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
