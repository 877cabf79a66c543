"""Turn a list of figures into what it can be the parts of: an end of it, or a figure told near it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from deckgen.claims import completeness, directions, movements
from deckgen.model.claim import Claim, Reading

_OF_THE_CHANGE = re.compile(rf"\bof\s+(?:the|this|that)\s+(?:{directions.NOUNS}|change)\b", re.I)
_CHANGES = re.compile(rf"\b(?:the|this|that|these|those)\s+(?:[a-z]+\s+)?(?:{directions.NOUNS})\b", re.I)
OF_THEM = re.compile(r"\s+(?:[a-z]+\s+)?of\s+(?:these|them|those|which|whom)\b", re.I)


def of(reading: Reading, parts: list[Claim]) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """What a list can be the parts of: an end of it, a figure of its sentence, or one before or after."""
    unit, most = parts[0].numeral.unit, max(each.numeral.value for each in parts)
    kind = _are_changes(reading, parts)
    of_them = bool(OF_THEM.match(reading.text, parts[0].numeral.end))

    def of_a_kind(each: Claim) -> bool:
        changed = each.role == "change" and (kind or (of_them and each.sentence == parts[0].sentence))
        told = changed or (each.role in ("level", "count-of", "base") and not kind)
        return told and each.numeral.unit == unit and each.numeral.value > most and not each.numeral.hedge

    if len(parts) > 2:
        close = _close(parts[0], parts[1:]) and not _parallel(reading.text, parts)
        if _opens(reading.text, parts) or close or _ends_with_the_rest(reading, parts):
            yield parts[0], parts[1:]
        if completeness.sums_up(reading.text[parts[-2].numeral.end : parts[-1].numeral.end + 20]):
            yield parts[-1], parts[:-1]
    told = [each for each in (*reading.claims, *_distances(reading)) if of_a_kind(each) and each not in parts]
    sentence = parts[0].sentence
    own = [each for each in told if each.sentence == sentence]
    before = [each for each in told if each.sentence < sentence]
    after = [each for each in told if 0 < each.sentence - sentence < 3][:2]
    for each in own or before[-3:]:
        yield each, parts
    for each in after:
        if completeness.sums_up(reading.sentences[each.sentence].text):
            yield each, parts


def _distances(reading: Reading) -> Iterator[Claim]:
    """The changes that a text leaves to be reckoned: "fell from 3,905 to 3,565" by 340."""
    for each in movements.of(reading):
        now, prior = each.now, each.prior
        if now and prior and not each.change and each.unit in ("", "money") and each.way in ("up", "down"):
            apart = abs(now.numeral.value - prior.numeral.value)
            if apart and not (now.numeral.hedge or prior.numeral.hedge):
                yield replace(now, role="change", numeral=replace(now.numeral, value=apart))


def _opens(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the first figure of a list is announced as the whole of the others."""
    between = text[parts[0].numeral.end : parts[1].numeral.start]
    return ":" in between or completeness.said(between)


def _ends_with_the_rest(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether the last of a list is of all others, so that the first is the whole: "9, 5 here, 3 else"."""
    end = reading.sentences[parts[-1].sentence].end
    return completeness.said(re.split(r"[.;,]", reading.text[parts[-1].numeral.end : end])[0])


def _are_changes(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether a list tells changes: each by its words, or all of them by "The rises were ..."."""
    start = reading.sentences[parts[0].sentence].start
    return (
        parts[0].role == "change"
        or bool(_OF_THE_CHANGE.search(reading.text, parts[0].numeral.end, parts[-1].numeral.end + 60))
        or bool(_CHANGES.search(reading.text, start, parts[0].numeral.start))
    )


def _parallel(text: str, parts: Sequence[Claim]) -> bool:
    """Whether the first figure is led like the others, and so one of them: "lamps by 210, columns by 140".

    So are changes told with one word: "610 fewer for toothache, 402 fewer for broken teeth".
    """
    words = {(text[: each.numeral.start].split() or [""])[-1].lower() for each in parts[:3]}
    after = {each.direction.text for each in parts[:3] if each.direction and each.role == "change"}
    changes = all(each.role == "change" for each in parts[:3])
    return len(words) == 1 or (changes and len(after) == 1)


def _close(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure is so near to the sum of those after it that it must be meant as their whole."""
    gap = abs(sum(each.numeral.value for each in parts) - whole.numeral.value)
    return gap * (10 if len(parts) > 2 else 20) <= whole.numeral.value
