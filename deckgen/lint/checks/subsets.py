"""Parts that contradict what they are parts of: "8 were granted, of which 3 were refused"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import bounds, opposites
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_LINK = re.compile(
    r"\b(?:of which|of whom|from which|including|among (?:which|whom)|counting|"
    r"(?:this|these|that|the (?:figure|total))\s+(?:figure\s+|total\s+|number\s+)?includ(?:es?|ed)|"
    r"included (?:in (?:this|these|that|them)|among (?:them|these))|"
    r"includ(?:es?|ed)\s+(?=\d)|"
    r"(?:of|from|among|amongst|out of|within|in) (?:these|those|them)(?=[\s,:.;)])|"
    r"(?:of|from|among|amongst|within|in) (?:this|that|the same) (?:group|number|total|figure|set|cohort))\b",
    re.I,
)
_SELF = re.compile(
    r"\b(?:\d[\d,]*|[a-z]+)\s+of\s+(?:the|those)\s+(?P<whole>(?!\d)[a-z][\w'’-]*(?:\s+[a-z]+(?:ed|en|nt|ld)(?=\s+(?:was|were|are|is|had|have|did)\b))?)(?P<rest>\s[^.;]*)",
    re.I,
)
_BACK = re.compile(r"\bof\s+(?:the|these|those|all)\s+(?P<count>\d[\d,]*)\b(?P<rest>[^.;]*)", re.I)
_ALL = re.compile(r"\b(?:all|every|each of the)\b", re.I)
_OTHER_TIME = re.compile(
    r"\b(?:later(?!\s+(?:date|time|day))|subsequently|afterwards|since then|then|on appeal|at first|"
    r"earlier|previously|originally|"
    r"initially|"
    r"before|formerly|after\s+(?:that|then|this|which|the\s|an?\s|[a-z]+ing\b)|reopened|again|"
    r"had\s+(?!not\b|never\b)(?:\w+\s+)?been)\b",
    re.I,
)
_SAYS = re.compile(r"\b[a-z]{3,}\b.*\b[a-z]{3,}\b", re.S)
_DONE_TO_SOME = re.compile(
    r"(?P<said>[^,;]*?\b(?:[a-z]+(?:ed|en|ew|ook|ave)|had|has)\s+(?:(?:on|in|for|to|at|by)\s+)?)(?:just\s+|only\s+)?\d[\d,]*\s+$"
)
_OPENING = re.compile(r"\b(?:however|but|and)\b", re.I)
_SOME_WERE = re.compile(
    r"\s*\d[\d,]*\s+(?:of\s+(?:them|these)\s+)?(?:were|was|are|did|remain|still|have|had)\b"
)
_LASTING = re.compile(r"\b(?:had|have|has|still|already|remain\w*|are|is)\b", re.I)
_BACK_TO_WHOLE = re.compile(
    r"th(?:ese|ose|em|is|at)$|includ\w+$|(?:this|that|same) (?:group|number|total|figure|set|cohort)$", re.I
)
_ONLY_WHEN = re.compile(
    r"[\s\d,]*(?:(?P<deed>[a-z]{4,})\s+)?"
    r"(?:(?:were|was|are|came|happened|occurred|fell|took place|dated|from)\s+)*(?:in|on|from)?\s*$"
)
_OPENED_BY_WHOLE = re.compile(r"(?:Out of|Of|Among|Amongst|From)\s+(?:the|all|these|those)\s+[^.;]*?,(?!\d)")
_OPENED_BY_DEED = re.compile(r"\b(?:that|which|who|whom|they|we|it)\s+[a-z]", re.I)
_OF_THE_SAME_NUMBER = re.compile(r"%\s+of\s+the\s+same\s+number$", re.I)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Where a text says what a whole is, and where what a part of it is; each from and to."""

    whole: tuple[int, int]
    start: int
    end: int
    kinds_only: bool = False  # "of the 40 vacant homes, 3 were let": states may have changed


@check("L08", "a part contradicts what it is a part of")
def subset_contradiction(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 were granted, of which 3 were refused": none of the granted can be."""
    previous = ""
    for line, reading in read_lines(page, known):
        told = [each for pair in _pairs(reading) for each in _contradicting(line, reading, pair)]
        told = told or list(_across(previous, line, known))
        yield from told[:1]
        yield from _larger(line, reading)
        previous = line.text


def _across(previous: str, line: Line, known: Knowledge) -> Iterator[Slip]:
    """ "34 premises were compliant. / Six of those 34 failed": the whole stands in the bullet before."""
    if not previous:
        return
    lead = f"{previous.rstrip(' .')}. "
    reading = known.read(lead + line.text)
    for pair in _pairs(reading):
        if pair.whole[0] < len(lead) <= pair.start:
            yield from _contradicting(line, reading, pair, at_least=len(lead))


def _pairs(reading: Reading) -> Iterator[_Pair]:
    """All wholes with what is said of their parts: in one sentence, or "Of these ..." after a sentence."""
    for number, sentence in enumerate(reading.sentences):
        before = reading.sentences[number - 1] if number else None
        yield from _linked(reading.text, sentence, before)
        yield from _of_themselves(reading.text, sentence)
        yield from _counted_again(reading.text, sentence, before)
        yield from _all_and_some(sentence)
        opened = _OPENED_BY_WHOLE.match(sentence.text)
        if opened:
            start = sentence.start
            done = _OPENED_BY_DEED.search(opened.group()) and not opposites.passing(opened.group())
            yield _Pair(
                (start, start + opened.end()), start + opened.end(), sentence.end, kinds_only=not done
            )


def _linked(text: str, sentence: Sentence, before: Sentence | None) -> Iterator[_Pair]:
    """ "46 granted, of which 5 were refused"; "46 were granted. Of these, 5 were refused"."""
    link = _LINK.search(text, sentence.start, sentence.end)
    if not link or _OF_THE_SAME_NUMBER.search(text[: link.end()]):
        return
    if before and _DONE_TO_SOME.search(text[sentence.start : link.start()]):  # "It granted 48 of them"
        yield _Pair((before.start, before.end), sentence.start, link.start())
        return
    if _SAYS.search(_OPENING.sub("", text[sentence.start : link.start()])):
        yield _Pair((sentence.start, link.start()), link.end(), sentence.end)
    if before and _BACK_TO_WHOLE.search(link.group()):
        yield _Pair((before.start, before.end), link.end(), sentence.end)


def _of_themselves(text: str, sentence: Sentence) -> Iterator[_Pair]:
    """ "11 of the late buses arrived on time": the whole is told by the words after "of the"."""
    for match in _SELF.finditer(text, sentence.start, sentence.end):
        if not re.match(r"(?:these|them)\b", match["whole"], re.I):
            yield _Pair((match.start(), match.end("whole")), *match.span("rest"))


def _counted_again(text: str, sentence: Sentence, before: Sentence | None) -> Iterator[_Pair]:
    """ "Staff closed 38 investigations; 4 of the 38 are still open"."""
    for match in _BACK.finditer(text, sentence.start, sentence.end):
        for start, end in ((sentence.start, match.start()), (before.start, before.end) if before else (0, 0)):
            if re.search(rf"(?<![\d,]){match['count']}(?![\d,]*\d)", text[start:end]):
                yield _Pair((start, end), *match.span("rest"))


def _all_and_some(sentence: Sentence) -> Iterator[_Pair]:
    """ "All 214 were checked; 12 were not checked"."""
    clause = re.search(r";|,\s+(?:and|but|while|though)\b", sentence.text)
    if not clause or not _ALL.search(sentence.text[: clause.start()]):
        return
    if _SOME_WERE.match(sentence.text[clause.end() :]):
        start = sentence.start
        yield _Pair((start, start + clause.start()), start + clause.end(), sentence.end)


def _contradicting(line: Line, reading: Reading, pair: _Pair, at_least: int = 0) -> Iterator[Slip]:
    rest = re.split(r";|,\s+(?:while|whereas)\b|\)", reading.text[pair.start : pair.end])[0]
    whole = reading.text[slice(*pair.whole)]
    lasting = _LASTING.search(rest)
    if (pair.kinds_only and not lasting) or (
        _has_period(reading, pair.whole)
        and _has_period(reading, (pair.start, pair.end))
        and not re.search(r"\b(?:still|remain\w*)\b", rest)
        and not (opposites.passing(whole) and _earlier(reading, pair))
    ):
        contradiction = opposites.of_kinds(whole, rest)  # what was open in one month may be closed by another
    else:
        contradiction = opposites.of(whole, rest)
    contradiction = (
        contradiction or _outside_bounds(reading, pair, len(rest)) or _other_time(reading, pair, rest)
    )
    if contradiction is None or _OTHER_TIME.search(rest):
        return
    said, against = contradiction
    at = 0 if re.match(r"\d", whole) else max(whole.find(said), 0)
    start = max(pair.whole[0] + at, at_least)
    words = reading.text[start : pair.start + len(rest)].rstrip(" .,")
    yield Slip(
        line,
        words,
        f"some of those '{said}' are called '{against}'",
        "give the two numbers beside each other: '8 were granted and 3 were refused'",
    )


def _has_period(reading: Reading, stretch: tuple[int, int]) -> bool:
    return any(stretch[0] <= each.start < stretch[1] for each in reading.periods)


def _earlier(reading: Reading, pair: _Pair) -> bool:
    """Whether a part is dated before its whole: "84 outstanding on 30 June include 19 completed in May"."""
    whole = [each.span for each in reading.periods if pair.whole[0] <= each.start < pair.whole[1]]
    part = [each.span for each in reading.periods if pair.start <= each.start < pair.end]
    return bool(part) and all(one and other and one.last < other.first for one in part for other in whole)


def _outside_bounds(reading: Reading, pair: _Pair, length: int) -> tuple[str, str] | None:
    """ "Aged 65 and over, of whom 12 were under 60"."""
    for one in bounds.of(reading, *pair.whole):
        for other in bounds.of(reading, pair.start, pair.start + length):
            if one.excludes(other):
                return one.text, other.text
    return None


def _other_time(reading: Reading, pair: _Pair, rest: str) -> tuple[str, str] | None:
    """ "40 in September 2024, of which 3 were in July 2024"."""
    inside = [each for each in reading.periods if pair.whole[0] <= each.start < pair.whole[1]]
    told = [each for each in reading.periods if pair.start <= each.start < pair.start + len(rest)]
    if len(inside) != 1 or not told:
        return None
    only = _ONLY_WHEN.fullmatch(reading.text, pair.start, told[0].start)
    whole = reading.text[slice(*pair.whole)]
    if only is None or (only["deed"] and not re.search(rf"\b{only['deed']}\b", whole)):
        return None
    one, other = inside[0].span, told[0].span
    apart = one and other and (other.last < one.first or one.last < other.first)
    return (inside[0].text, told[0].text) if apart else None


def _larger(line: Line, reading: Reading) -> Iterator[Slip]:
    """A part that is more than its whole."""
    for sentence, told in by_sentence(reading):
        counts = [
            each
            for each in told
            if each.numeral.unit == "" and not each.numeral.hedge
            if each.role in ("level", "count-of", "base")
        ]
        for one, other in itertools.pairwise(counts):
            of_months = re.match(r"(?:all\s+)?(?:months|days|weeks|quarters|years)\b", other.numeral.noun)
            whole = other.role == "base" and one.role != "base"
            if whole and one.numeral.value > other.numeral.value and not of_months:
                yield _too_many(line, one, other)
        yield from _larger_part(line, reading, sentence, counts)


def _larger_part(line: Line, reading: Reading, sentence: Sentence, counts: list[Claim]) -> Iterator[Slip]:
    """ "25 plans, 30 of which were signed"; "25 plans, of which 30 were signed"."""
    link = re.search(r"\b(?:of which|of whom)\b", sentence.text, re.I)
    if not link:
        return
    at = sentence.start + link.start()
    before = [each for each in counts if each.numeral.end <= at]
    after = [each for each in counts if each.numeral.start >= at]
    ahead = bool(before) and not reading.text[before[-1].numeral.end : at].strip()
    part = before.pop() if ahead else after[0] if after else None
    if part and before and part.numeral.value > before[-1].numeral.value:
        yield _too_many(line, part, before[-1])


def _too_many(line: Line, part: Claim, whole: Claim) -> Slip:
    return Slip(
        line,
        part.numeral.text,
        f"'{part.numeral.text}' is more than the {whole.numeral.text} that it is a part of",
        "check both numbers",
    )
