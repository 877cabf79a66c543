"""Turn a whole's change and those of its parts into whether words say that the parts are all of it.

"The only two", "both kinds", "an overall rise of", "formal" beside "informal": each in its own way says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import age_bands, completeness, halves, measures, parts_announced
from deckgen.claims.movement import Movement
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
_SIDES = re.compile(r";|,?\s(?:and|but|while|whereas)\s", re.I)
_SIGN = re.compile(r",(?!\d)|[;:]|\s[–-]\s")
_FEW_WORDS = re.compile(r"(?:\s+(?!(?:and|while|but)\b)[a-z’'-]+){0,4}", re.I)
_LEADS_TO_PARTS = re.compile(
    r":|\b(?:with|as|because|since|made\s+up|compris\w+|consist\w+|being|split|divided|shared|reflecting|driven|after|when|where)\b",
    re.I,
)
_ENDS = re.compile(r"[.;](?:\s|$)|$")


def said(reading: Reading, whole: Movement, parts: list[Movement], topic: str = "") -> bool:
    """Whether words say that the parts are all there are; `topic` is the slide's title."""
    if whole.unit == "percent":
        return False
    if whole.sentence == parts[0].sentence:
        return _inside(reading, whole, parts)
    return _beside(reading, whole, parts, topic)


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


def _beside(reading: Reading, whole: Movement, parts: list[Movement], topic: str) -> bool:
    """Whether the sentences of the parts, or that of the whole, say so."""
    own = reading.sentences[whole.sentence].text
    numbers = sorted({each.sentence for each in parts})
    theirs = [reading.sentences[each].text for each in numbers]
    if completeness.some_only(" ".join(theirs)):
        return False
    near = _are_near(reading, whole.sentence, min(numbers, key=lambda each: abs(each - whole.sentence)))
    told = _told_by_number(reading, parts, own, theirs[0], near)
    if told is not None:
        return told
    if near and _all_moved(whole, parts, theirs[0]):
        return True
    if completeness.puts_together(" ".join(theirs)) and not completeness.of_all(own):
        return False  # the whole is among those taken for the parts
    if len(numbers) == 1 and age_bands.make_up(reading, whole.sentence, numbers[0], len(parts)):
        return True
    if parts_announced.by_number(theirs[0], own, len(parts)):
        return True
    if completeness.said(*theirs) or _no_others_follow(reading, max(numbers[-1], whole.sentence), own):
        return True
    if parts_announced.denies_a_kind(reading.text[parts[-1].end : reading.sentences[numbers[-1]].end], own):
        return True
    if not near or not _of_one_thing(own, " ".join(theirs)):
        return False
    after = whole.sentence > numbers[-1] and completeness.puts_together(own)
    of_two = _are_halves(reading, parts) and not _are_of_some(reading, parts, f"{own} {topic}")
    return after or _of_same_things(whole, f"{topic} {' '.join(theirs)}", of_two, len(parts), own)


def _are_near(reading: Reading, one: int, other: int) -> bool:
    """Whether two sentences stand next to each other, or what stands between them tells no figure."""
    between = range(min(one, other) + 1, max(one, other))
    return len(between) < _TWO and not any(
        each.sentence in between and each.role in ("level", "change", "share") for each in reading.claims
    )


def _told_by_number(
    reading: Reading, parts: list[Movement], own: str, theirs: str, near: bool
) -> bool | None:
    """Whether parts are as many as the whole has, or each of its own; None where no word tells it."""
    counted = parts_announced.places(own)
    if counted and counted != len(parts):
        return False
    stretches = [_stretch(reading, each, parts) for each in parts] if counted else []
    of_places = counted > 0 and parts_announced.are_places(own, stretches)
    each_of_own = of_places if counted else EACH_PART.search(own)
    of_all = completeness.of_all(own) and (EACH_PART.search(theirs) or each_of_own)
    return True if of_all or (near and of_places) else None


def _all_moved(whole: Movement, parts: list[Movement], theirs: str) -> bool:
    """Whether all of a kind are said to have moved as the whole did: "Both pools fell: Ash by"."""
    one_way = len({each.way for each in (whole, *parts)} - {""}) == 1
    return one_way and parts_announced.each_moved(theirs, len(parts))


def _of_same_things(whole: Movement, theirs: str, halves: bool, parts: int, own: str) -> bool:
    """Whether two halves, or three parts of all, are told in words that leave none of the whole's out.

    "Formal and informal complaints" are not all the complaints "about care".
    """
    assert whole.percent
    narrowed = measures.roots(whole.percent.metric) - measures.roots(theirs) - measures.roots(_IDLE)
    if narrowed and not _GOES_BACK.search(theirs):
        return False
    return halves or (completeness.of_all(own) and parts > _TWO)


def _no_others_follow(reading: Reading, last: int, own: str) -> bool:
    """Whether the next sentence denies that there are others: "There is no other ward"."""
    following = reading.sentences[last + 1 : last + 2]
    if not following or any(each.sentence == last + 1 and each.role != "label" for each in reading.claims):
        return False
    return completeness.no_others(following[0].text) or parts_announced.denies_a_kind(following[0].text, own)


def _of_one_thing(own: str, theirs: str) -> bool:
    """Whether two sentences speak of one thing, or one goes back to the other: "the fall was 4.0% in"."""
    goes_back = _GOES_BACK.search(own) or _GOES_BACK.search(theirs)
    return bool(goes_back or measures.roots(own) & measures.roots(theirs))


def _are_halves(reading: Reading, parts: list[Movement]) -> bool:
    """Whether two parts are a kind and its opposite, which nothing stands between: "boys" and "girls"."""
    if len(parts) != _TWO:
        return False
    first, second = (_stretch(reading, each, parts) for each in parts)
    return halves.named(first, second) or any(halves.named(*each) for each in _sides(reading, parts))


def _sides(reading: Reading, parts: list[Movement]) -> Iterator[tuple[str, str]]:
    """What a sentence with two parts says on either side of a join between them: "9% on weekdays, and 6%"."""
    one, other = sorted(parts, key=lambda each: each.start)
    if one.sentence == other.sentence:
        sentence = reading.sentences[one.sentence]
        for join in _SIDES.finditer(reading.text, (one.percent or one.claims[0]).numeral.end, other.start):
            yield reading.text[sentence.start : join.start()], reading.text[join.end() : sentence.end]


def _are_of_some(reading: Reading, parts: list[Movement], own: str) -> bool:
    """Whether two parts are told of some of the whole's things: "adult admissions for asthma"."""
    first, second = (_stretch(reading, each, parts) for each in parts)
    return parts_announced.are_of_some((first, second), own)


def _stretch(reading: Reading, part: Movement, parts: list[Movement]) -> str:
    """The words that a part's percentage is told with, from the part before it on."""
    figure = (part.percent or part.claims[0]).numeral
    start = max(
        [reading.sentences[part.sentence].start] + [each.end for each in parts if each.end <= part.start]
    )
    before = _JOINS.split(reading.text[start : figure.start])[-1]
    after = _FEW_WORDS.match(reading.text, figure.end)
    return before + (after.group() if after else "")


def _end(text: str, at: int) -> int:
    found = _ENDS.search(text, at)
    return found.start() if found else len(text)
