"""Turn a whole's change and those of its parts into whether words say that the parts are all of it.

"The only two", "both kinds", "an overall rise of", "formal" beside "informal": each in its own way says so.
"""

from __future__ import annotations

import re

from deckgen.claims import age_bands, completeness, halves, measures
from deckgen.claims.movements import Movement
from deckgen.lint.changes_together import EACH_PART
from deckgen.model.claim import Reading

_GOES_BACK = re.compile(
    r"(?:^|\b)(?:the|this|that|an?)\s+(?:[a-z]+\s+)?(?:rise|fall|increase|decrease|reduction|drop|growth|decline|change|"
    r"figure|cut)\b",
    re.I,
)
_BESIDE_OTHERS = re.compile(
    r"\b(?:against|compared|than|while|whereas|although|but|despite|unlike|below|above|nationally|national|england|"
    r"target|budget|plan|forecast)\b",
    re.I,
)
_IDLE = "all whole total days hours sessions cases numbers"
"""What things are counted by, and no kind of them."""
_TWO = 2
_JOINS = re.compile(
    r"[;:]|\b(?:and|while|but)\b|,(?!\d|\s*(?:an?|the|down|up|which|or|by|from|rising|falling|growing)\b)",
    re.I,
)
_NUMBERS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_ALL_SO_MANY = re.compile(
    r"(?:(?:All|Each|Every\s+one)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?|The\s+|Its\s+|Our\s+)"
    r"(?P<count>[2-6]|two|three|four|five|six)\s+(?P<things>(?:[a-z-]+\s+){0,2}?[a-z-]+s)\b[^.;]*:",
    re.I,
)
"""What announces parts by their number, and opens a sentence."""
_BOTH_PLACES = re.compile(
    r"(?:Both|Each\s+of\s+the\s+two)\s+(?:of\s+)?(?:the\s+|our\s+|its\s+)?(?:sites|areas|districts|regions|hospitals|wards|phases|campuses|localities|"
    r"towns|libraries|branches|schools|sexes|divisions|depots|centres)\b[^.;]*:",
)
"""What announces two parts by the kind of place that a whole has: "Both sites fell: Ash by"."""
_SIGN = re.compile(r",(?!\d)|[;:]|\s[–-]\s")
_FEW_WORDS = re.compile(r"(?:\s+(?!(?:and|while|but)\b)[a-z’'-]+){0,4}", re.I)
_LEADS_TO_PARTS = re.compile(
    r":|\b(?:with|as|because|since|made\s+up|compris\w+|consist\w+|being|split|divided|shared|reflecting|driven|after|when|where)\b",
    re.I,
)
_ENDS = re.compile(r"[.;](?:\s|$)|$")


def said(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether words say that the parts are all there are."""
    if whole.unit == "percent":
        return False
    return _inside(reading, whole, parts) if whole.sentence == parts[0].sentence else _beside(
        reading, whole, parts
    )  # fmt: skip


def _inside(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether a sentence tells of all of its parts: after the whole, or before it in "an overall rise of"."""
    sentence, text = reading.sentences[whole.sentence], reading.text
    if whole.start < parts[0].start:
        led, theirs = text[whole.end : parts[0].start], text[whole.end : _end(text, parts[-1].end)]
        if not _LEADS_TO_PARTS.search(led) or completeness.some_only(theirs):
            return False
        return completeness.said(theirs) or _are_halves(reading, parts) or ":" in led
    own = _SIGN.split(text[parts[-1].end : whole.start])[-1] + text[whole.start : _end(text, whole.end)]
    theirs = text[sentence.start : parts[-1].end]
    return completeness.is_sum(own) and not (_BESIDE_OTHERS.search(own) or completeness.some_only(theirs))


def _beside(reading: Reading, whole: Movement, parts: list[Movement]) -> bool:
    """Whether the sentences of the parts, or that of the whole, say so."""
    own = reading.sentences[whole.sentence].text
    numbers = sorted({each.sentence for each in parts})
    theirs = [reading.sentences[each].text for each in numbers]
    if completeness.some_only(" ".join(theirs)):
        return False
    if completeness.of_all(own) and (EACH_PART.search(theirs[0]) or EACH_PART.search(own)):
        return True
    if completeness.puts_together(" ".join(theirs)) and not completeness.of_all(own):
        return False  # the whole is among those taken for the parts
    if len(numbers) == 1 and age_bands.make_up(reading, whole.sentence, numbers[0], len(parts)):
        return True
    if _counts_all(theirs[0], own, len(parts)):
        return True
    if completeness.said(*theirs) or _no_others_follow(reading, max(numbers[-1], whole.sentence)):
        return True
    near = min(abs(each - whole.sentence) for each in numbers) == 1
    if not near or not _of_one_thing(own, " ".join(theirs)):
        return False
    after = whole.sentence > numbers[-1] and completeness.puts_together(own)
    return after or _of_same_things(whole, " ".join(theirs), _are_halves(reading, parts), len(parts), own)


def _counts_all(theirs: str, own: str, parts: int) -> bool:
    """Whether the parts are announced as so many, all of the whole's: "All three meals of the day fell:"."""
    if parts == _TWO and _BOTH_PLACES.match(theirs):
        return True
    told = _ALL_SO_MANY.match(theirs)
    if told is None or _NUMBERS.get(told["count"].lower(), told["count"]) != str(parts):
        return False
    return bool(measures.roots(told["things"]) & measures.roots(own))


def _of_same_things(whole: Movement, theirs: str, halves: bool, parts: int, own: str) -> bool:
    """Whether two halves, or three parts of all, are told in words that leave none of the whole's out.

    "Formal and informal complaints" are not all the complaints "about care".
    """
    assert whole.percent
    narrowed = measures.roots(whole.percent.metric) - measures.roots(theirs) - measures.roots(_IDLE)
    if narrowed and not _GOES_BACK.search(theirs):
        return False
    return halves or (completeness.of_all(own) and parts > _TWO)


def _no_others_follow(reading: Reading, last: int) -> bool:
    """Whether the next sentence denies that there are others: "There is no other ward"."""
    following = reading.sentences[last + 1 : last + 2]
    figures = any(each.sentence == last + 1 and each.role != "label" for each in reading.claims)
    return bool(following) and not figures and completeness.no_others(following[0].text)


def _of_one_thing(own: str, theirs: str) -> bool:
    """Whether two sentences speak of one thing, or one goes back to the other: "the fall was 4.0% in"."""
    goes_back = _GOES_BACK.search(own) or _GOES_BACK.search(theirs)
    return bool(goes_back or measures.roots(own) & measures.roots(theirs))


def _are_halves(reading: Reading, parts: list[Movement]) -> bool:
    """Whether two parts are a kind and its opposite, which nothing stands between: "boys" and "girls"."""
    if len(parts) != _TWO:
        return False
    first, second = (_stretch(reading, each, parts) for each in parts)
    return halves.named(first, second)


def _stretch(reading: Reading, part: Movement, parts: list[Movement]) -> str:
    """The words that a part's percentage is told with, from the part before it on."""
    assert part.percent
    start = max(
        [reading.sentences[part.sentence].start] + [each.end for each in parts if each.end <= part.start]
    )
    before = _JOINS.split(reading.text[start : part.percent.numeral.start])[-1]
    after = _FEW_WORDS.match(reading.text, part.percent.numeral.end)
    return before + (after.group() if after else "")


def _end(text: str, at: int) -> int:
    found = _ENDS.search(text, at)
    return found.start() if found else len(text)
