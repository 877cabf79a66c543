"""Parts that contradict what they are parts of: "8 were granted, of which 3 were refused"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from deckgen.claims import bounds, deed_times, opposites, parts_told
from deckgen.lint import parts_later
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_FIRST_TIME = re.compile(
    r"\b(?:passed|right|correct|clear|compliant|succeeded|successful)\s+(?:at\s+(?:the\s+|their\s+)?)?first\s+"
    r"(?:time|attempt|try|visit|inspection)\b",
    re.I,
)
_WAS_ENDED = re.compile(
    r"\s*(?:\d[\d,]*\s+(?:of\s+(?:them|these)\s+)?)?(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:[a-z]+ed|let|sold|paid|shut|put\s+right|dealt\s+with)\b",
    re.I,
)
"""What opens the words of a part that left a passing state: "of the empty posts, 3 were filled by June"."""
_LASTING = re.compile(r"\b(?:had|have|has|still|already|remain\w*|stay\w*|are|is)\b", re.I)
_OF_THEIR_OWN = re.compile(
    r"[;.,]\s+(?:the\s+)?(?!work\b)[a-z]+\s+(?:on|to|for|at|in)\s+\d[\d,]*\s+of\s+(?:these|those|them|the)$",
    re.I,
)
"""What something else of a part is told by: "; repairs on 9 of these"."""
_COUNTED = frozenset({"level", "count-of", "base"})
_NOT_YET = re.compile(r"\b(?:not\s+yet|yet\s+to)\b", re.I)
_ONLY_WHEN = re.compile(
    r"[\s\d,]*(?:(?P<deed>[a-z]{4,})\s+)?"
    r"(?:(?:were|was|are|came|happened|occurred|fell|took place|dated|from)\s+)*(?:in|on|from)?\s*$"
)
_ONE_MEMBER = re.compile(r"\bthe\s+(?:[a-z]+est|first|second|last|other|main)\b|\b(?:one|each|every)\b", re.I)
_SOME_OF_WHOM = re.compile(
    r"\b(?:both|all|each|neither|none|most|many|some|few|half|one|two|three|several)\s+$", re.I
)
_LED_TO = re.compile(r"(?!\s+there\b)(?:\s+(?!(?:when|while|where|and|but)\b)[\w’'-]+,?){0,7}\s*", re.I)
_OF = re.compile(
    r"(?:\s+\([^()]*\))?(?:\s+[a-z]+){0,3}?(?:\s+(?:out\s+of|of|among|from)|/)\s*(?:(?:the|all|these|those|its|our|a\s+total\s+of)\s+)*"
)


@check("L08", "a part contradicts what it is a part of")
def subset_contradiction(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "8 were granted, of which 3 were refused": none of the granted can be."""
    previous = ""
    for line, reading in read_lines(page, known):
        told = [each for pair in parts_told.of(reading) for each in _contradicting(line, reading, pair)]
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
    for pair in parts_told.of(reading):
        if pair.whole[0] < len(lead) <= pair.start:
            yield from _contradicting(line, reading, pair, at_least=len(lead))


def _contradicting(line: Line, reading: Reading, pair: parts_told.Pair, at_least: int = 0) -> Iterator[Slip]:
    rest = re.split(r";|,\s+(?:while|whereas)\b|\)", reading.text[pair.start : pair.end])[0]
    whole = reading.text[slice(*pair.whole)]
    lasting = _LASTING.search(rest)
    if pair.none:
        contradiction = opposites.alike(whole, rest)
    elif (
        (pair.kinds_only and not lasting)
        or (
            _has_period(reading, pair.whole)
            and _has_period(reading, (pair.start, pair.end))
            and not re.search(r"\b(?:still|remain\w*)\b", rest)
            and not (_NOT_YET.search(rest) and not _earlier(reading, pair))
            and not (opposites.passing(whole) and _earlier(reading, pair))
        )
        or _is_ended(reading, pair, whole, rest)
    ):
        contradiction = opposites.of_kinds(whole, rest)  # what was open in one month may be closed by another
    else:
        contradiction = opposites.of(whole, rest)
    if not pair.none:
        contradiction = (
            contradiction or _outside_bounds(reading, pair, len(rest)) or _other_time(reading, pair, rest)
        )
    timed = None if contradiction or pair.none else deed_times.apart(whole, rest)
    contradiction = contradiction or timed
    if contradiction is None:
        return
    if _OF_THEIR_OWN.search(reading.text, 0, pair.start):
        return
    if _is_shared_out(reading, pair, len(rest)) and not parts_later.is_as_planned(rest, contradiction[1]):
        return
    said, against = contradiction
    if not (timed or _FIRST_TIME.search(whole)) and parts_later.is_of_another_time(
        whole, rest, said, against
    ):
        return
    at = 0 if re.match(r"\d|(?:All|Every|Each|None|No)\b", whole) else max(whole.find(said), 0)
    start = max(min(pair.whole[0] + at, pair.start), at_least)
    words = reading.text[start : max(pair.start + len(rest), pair.whole[1])].rstrip(" .,")
    yield Slip(
        line,
        words,
        f"some of those '{said}' are called '{against}'",
        "give the two numbers beside each other: '8 were granted and 3 were refused'",
    )


def _is_shared_out(reading: Reading, pair: parts_told.Pair, length: int) -> bool:
    """Whether the parts are all of the whole: "of 61 who finished, 54 passed and 7 left early"."""
    told = [each for each in reading.claims if each.numeral.unit == "" and each.role in _COUNTED]
    whole = [each for each in told if pair.whole[0] <= each.numeral.start < pair.whole[1]]
    parts = [each.numeral.value for each in told if pair.start <= each.numeral.start < pair.start + length]
    return len(parts) > 1 and bool(whole) and whole[0].numeral.value == sum(parts)


def _has_period(reading: Reading, stretch: tuple[int, int]) -> bool:
    return any(stretch[0] <= each.start < stretch[1] for each in reading.periods)


def _earlier(reading: Reading, pair: parts_told.Pair) -> bool:
    """Whether a part is dated before its whole: "84 outstanding on 30 June include 19 completed in May"."""
    whole = [each.span for each in reading.periods if pair.whole[0] <= each.start < pair.whole[1]]
    part = [each.span for each in reading.periods if pair.start <= each.start < pair.end]
    return bool(part) and all(one and other and one.last < other.first for one in part for other in whole)


def _is_ended(reading: Reading, pair: parts_told.Pair, whole: str, rest: str) -> bool:
    """Whether a state passed at a date: "3 of the 5 empty posts were filled by 30 September 2024"."""
    dated = _has_period(reading, (pair.start, pair.start + len(rest)))
    return (
        dated
        and opposites.passing(whole)
        and bool(_WAS_ENDED.match(rest))
        and not _has_period(reading, pair.whole)
    )


def _outside_bounds(reading: Reading, pair: parts_told.Pair, length: int) -> tuple[str, str] | None:
    """ "Aged 65 and over, of whom 12 were under 60"."""
    for one in bounds.of(reading, *pair.whole):
        for other in bounds.of(reading, pair.start, pair.start + length, exact=True):
            if one.excludes(other):
                return one.text, other.text
    return None


def _other_time(reading: Reading, pair: parts_told.Pair, rest: str) -> tuple[str, str] | None:
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
        counts = [each for each in told if each.numeral.unit == "" if each.role in _COUNTED]
        for one, other in itertools.pairwise(counts):
            of_months = re.match(r"(?:all\s+)?(?:months|days|weeks|quarters|years)\b", other.numeral.noun)
            whole = other.role == "base" and one.role != "base" and _counts_the_same(reading.text, one, other)
            rough = one.numeral.hedge or other.numeral.hedge
            if whole and one.numeral.value > other.numeral.value and not (of_months or rough):
                yield _too_many(line, one, other)
        exact = [each for each in counts if not each.numeral.hedge]
        yield from _larger_part(line, reading, sentence, exact)


def _counts_the_same(text: str, part: Claim, whole: Claim) -> bool:
    """Whether "of" leads from a part to its whole, both of one thing: not "90 pupils of 9 schools"."""
    nouns = [each.numeral.noun.split()[-1] for each in (part, whole) if each.numeral.noun]
    between = text[part.numeral.end : whole.numeral.start]
    return len(set(nouns)) <= 1 and bool(_OF.fullmatch(between))


def _larger_part(line: Line, reading: Reading, sentence: Sentence, counts: list[Claim]) -> Iterator[Slip]:
    """ "25 plans, 30 of which were signed"; "25 plans, of which 30 were signed"."""
    link = re.search(r"\b(?:of which|of whom)\b", sentence.text, re.I)
    if not link:
        return
    at = sentence.start + link.start()
    if _SOME_OF_WHOM.search(reading.text, sentence.start, at):
        return  # "both of whom were trained"
    before = [each for each in counts if each.numeral.end <= at]
    after = [each for each in counts if each.numeral.start >= at]
    ahead = bool(before) and not reading.text[before[-1].numeral.end : at].strip()
    part = before.pop() if ahead else after[0] if after else None
    led = part and _LED_TO.fullmatch(reading.text, sentence.start + link.end(), part.numeral.start)
    if part and not ahead and not led:
        return  # "of which there were 40", "of which all were open, when 90 came"
    if part and not ahead and _ONE_MEMBER.search(reading.text, at, part.numeral.start):
        return  # "3 halls, of which the largest seats 240"
    if part and before and part.numeral.value > before[-1].numeral.value:
        yield _too_many(line, part, before[-1])


def _too_many(line: Line, part: Claim, whole: Claim) -> Slip:
    return Slip(
        line,
        part.numeral.text,
        f"'{part.numeral.text}' is more than the {whole.numeral.text} that it is a part of",
        "check both numbers",
    )
