"""Turn sentences into what they tell, so that a fact that is told again in other words can be known.

"The 7 branches lent 12,406 books" and "In total, 12,406 books were lent at the branches" are one fact;
"the 12,406 books" goes back to it and tells it no more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from deckgen.claims import complements, happenings, same_fact
from deckgen.model.claim import Claim, PeriodMention, Reading

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
    "beginning", "middle", "end", "do", "does",
})  # fmt: skip
_GOES_BACK = re.compile(
    r"\b(?:the|these|those|this|all|both|of|our|its|their|every|each\s+of)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+)?$",
    re.I,
)
_TOTALS = re.compile(r"\b(?:total|sum|number|average|figure|rate|volume)\s+of\s+(?:the\s+)?$", re.I)
_TELLING = frozenset({"level", "change", "share", "count-of", "prior"})
_ANOTHER = re.compile(
    r"\b(?:also|too|likewise|same|both|again|equally|another|other|others|elsewhere)\b", re.I
)
_RESTATES = re.compile(
    r"(?:in\s+other\s+words|that\s+is(?:\s+to\s+say)?|put\s+(?:another\s+way|differently|simply)|to\s+put\s+it|"
    r"as\s+(?:\w+\s+)?(?:said|stated|noted|mentioned|shown|reported|above)|to\s+repeat|again|once\s+more)\b",
    re.I,
)


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
    return [_telling(reading, number) for number in range(len(reading.sentences))]


def again(first: Telling, later: Telling) -> bool:
    """Whether the later sentence tells only what the first has told."""
    if later.text.startswith("(") or not _dates_agree(first, later) or not later.names <= first.names:
        return False
    shared = frozenset(each for each in later.words if any(same_fact.alike(each, one) for one in first.words))
    fresh = later.words - shared
    if later.claims and _RESTATES.match(later.text):
        return bool(_weight(first, later))
    if later.claims and _denies(first, later, fresh):
        return True
    if later.claims:
        weight = _weight(first, later)
        if not weight or (_ANOTHER.search(later.text) and fresh):
            return False
        if same_fact.contrast(first.said, later.said):
            return False
        if weight > 2:
            return same_fact.retold(first.words, later.words, weight)
        named = any(word.capitalize() in later.text for word in later.said if _stem(word) in fresh)
        return bool(shared) and (not fresh or (len(shared) > 1 and len(fresh) < 2 and not named))
    if later.known or not later.whole:
        return False
    if later.dates:
        return _happens_again(first, later, shared)
    return (
        len(shared) > 3
        and 3 * len(fresh) <= len(shared)
        and not (first.claims and not first.words <= later.words)
    )


def _denies(first: Telling, later: Telling, fresh: frozenset[str]) -> bool:
    """Whether a sentence says of the rest what the first has said of a part: that it did not."""
    if not complements.rest_of(first.known, later.known):
        return False
    contrary = complements.denied(first.text, later.text)
    if contrary is None:
        return False
    return fresh <= complements.REST | _stems(contrary.split())


def share_again(first: Telling, later: Telling, reading: Reading) -> tuple[Claim, Claim] | None:
    """The number and its base that a later sentence tells again: "with 36 of the 41 governors there"."""
    if not (first.dates and later.dates and _dates_agree(first, later) and first.words & later.words):
        return None
    if _ANOTHER.search(later.text) or same_fact.contrast(first.said, later.said):
        return None
    for pair in pairwise(later.known):
        clause = same_fact.clause(reading, pair[0])
        if _share(pair) in first.shares and same_fact.retold(first.words, _stems(list(clause.words)), 3):
            return pair
    return None


def _share(pair: tuple[Claim, Claim]) -> tuple[Fraction, Fraction] | None:
    one, other = pair
    counted = one.numeral.unit == other.numeral.unit == ""
    if not counted or (one.role == "base") == (other.role == "base"):
        return None
    part, base = (one, other) if other.role == "base" else (other, one)
    return part.numeral.value, base.numeral.value


def _happens_again(first: Telling, later: Telling, shared: frozenset[str]) -> bool:
    """One thing on one day, told in two ways: "was approved in", "the board agreed it in"."""
    fresh = later.words - shared
    if first.happenings & later.happenings:
        verbs = {_stem(word) for word in happenings.verbs(later.happenings)}
        beside = fresh - verbs
        common = shared - verbs
        few = len(beside) <= len(common) > 1 or (len(shared) > 2 and len(beside) == 1)
        return bool(common) and (not beside or (few and not same_fact.contrast(first.said, later.said)))
    return len(shared) > 2 and 2 * len(fresh) < len(shared)


def _dates_agree(first: Telling, later: Telling) -> bool:
    """Whether all dates of the later sentence are those of the first one."""
    told = {_when(each) for each in first.dates}
    if not later.claims:  # an event of a day may be told again of its month
        told |= {(each.span, None) for each in first.dates if each.day and each.span}
    return all(_when(each) in told for each in later.dates) if told or not later.claims else not later.dates


def _when(mention: PeriodMention) -> tuple[object, int | None]:
    return (mention.span or mention.text.lower(), mention.day)


def _weight(first: Telling, later: Telling) -> int:
    """How many digits the later sentence repeats; 0 where one of its figures is new."""
    if any(each.role == "base" and not any(_equal(each, one) for one in first.known) for each in later.known):
        return 0
    total = 0
    for claim in later.claims:
        if not any(_equal(claim, each) for each in first.known):
            return 0
        total += _digits(claim)
    return total


def _digits(claim: Claim) -> int:
    """How many digits say something; amounts of many steps hardly agree by chance."""
    numeral = claim.numeral
    if numeral.value / numeral.step >= (60 if numeral.unit == "seconds" else 1000):
        return 3
    digits = re.sub(r"\D", "", numeral.text).lstrip("0")
    return len(digits if numeral.decimals else digits.rstrip("0")) or 1


def _equal(one: Claim, other: Claim) -> bool:
    a, b = one.numeral, other.numeral
    if {a.unit, b.unit} == {"ratio", "percent"}:
        ratio, percent = (a, b) if a.unit == "ratio" else (b, a)
        return abs(ratio.value * 100 - percent.value) < 1
    if a.unit != b.unit:
        return False
    rough = max(a.value, b.value) / 50 if a.hedge or b.hedge else 0
    return abs(a.value - b.value) <= rough and (one.role == "change") == (other.role == "change")


def _telling(reading: Reading, number: int) -> Telling:
    sentence = reading.sentences[number]
    known = tuple(
        each for each in reading.claims
        if each.sentence == number and each.role in (*_TELLING, "base") and each.numeral.form != "label"
    )  # fmt: skip
    claims = tuple(each for each in known if each.role in _TELLING and not goes_back(reading.text, each))
    dates = tuple(
        each for each in reading.periods
        if sentence.start <= each.start < sentence.end and each.form != "relative"
    )  # fmt: skip
    bare = happenings.plain(_without_dates(reading, sentence.start, sentence.end))
    said = [word.lower() for word in _WORD.findall(bare)]
    whole = sentence.text.endswith((".", "!"))
    names = frozenset(
        each.numeral.text for each in reading.claims if each.sentence == number and each.role == "label"
    )
    shares = frozenset(each for pair in pairwise(known) if (each := _share(pair)))
    return Telling(
        sentence.text,
        claims,
        known,
        dates,
        tuple(said),
        _stems(said),
        names,
        happenings.kinds(tuple(said)),
        shares,
        whole,
    )


def _without_dates(reading: Reading, start: int, end: int) -> str:
    text = reading.text
    for each in reading.periods:
        text = text[: each.start] + " " * (each.end - each.start) + text[each.end :]
    return text[start:end]


def one_fact(one: tuple[Reading, Claim], other: tuple[Reading, Claim]) -> bool:
    """Whether two equal figures tell one fact in the words of their clauses."""
    clauses = [same_fact.clause(reading, claim) for reading, claim in (one, other)]
    first, later = (each.words for each in clauses)
    if not clauses[1].names <= clauses[0].names:
        return False
    if same_fact.contrast(first, later) or _ANOTHER.search(" ".join(later)):
        return False
    kinds = happenings.kinds(first) & happenings.kinds(later)
    verbs = frozenset(_stem(word) for word in happenings.verbs(kinds))
    whole = _telling(one[0], one[1].sentence).words
    return same_fact.retold(whole, _stems(list(later)) - verbs, _digits(other[1]))


def goes_back(text: str, claim: Claim) -> bool:
    """Whether a figure only points to one told before: "the 402 calls", "of this £21,404"."""
    before = text[: claim.numeral.start]
    amount = claim.numeral.unit in ("", "money")
    return amount and bool(_GOES_BACK.search(before)) and not _TOTALS.search(before)


def _stems(words: list[str]) -> frozenset[str]:
    return frozenset(
        _stem(word) for word in words if word.rstrip("s") not in _IDLE and word not in _IDLE and len(word) > 1
    )


def _stem(word: str) -> str:
    word = re.sub(r"[’']s$|[’']$", "", word)
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3 and not word.endswith("ss"):
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
