"""Turn a figure's place in its sentence into the words that it is told with, and the periods beside them.

In "Letters went out on 9 May, given that term attendance stood at 93.6%" the figure has "term attendance";
in "At 93.6%, attendance reflects" it has "attendance"; what opens the sentence says where, and counts too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import called
from deckgen.model.claim import Claim, PeriodMention, Reading

_REASON = r"because|since|given\s+that|as|now\s+that|so\s+that|so|seeing\s+that|after"
_PARTS = re.compile(
    r"[;•]|:(?=\s)|,\s+(?:and|but|while|with|which|who|whereas|of\s+which|of\s+whom|so|as)\b|"
    rf"\b(?:{_REASON}|while|whereas|although|but|when|where|compared\s+(?:with|to)|against|than|which|from(?=\s+(?:\s{2}|[£\d]))|"
    r"that(?!\s+(?:day|date|week|month|quarter|term|year|period)\b))\b",
    re.I,
)
"""What a figure's own clause opens with."""
_ENDS = re.compile(
    r"[;:•.]|,(?!\d)|\band\s+(?=(?:the|an?|its|our|it|they|we|their)\b|\d|\s{2}|[a-z]+ed\b)|"
    rf"\b(?:{_REASON}|while|whereas|although|but|when|where|compared\s+(?:with|to)|against|than|therefore|which)\b",
    re.I,
)
_GIVES_REASON = re.compile(rf"\b(?:{_REASON})\b", re.I)
_LEADS = re.compile(r"\W*(?:In|On|At|For|Among|Of|Across|By|From|Within|Under|Over)\b[^,]*,")
_AT_FIRST = re.compile(
    r"\W*(?:At|With|Standing\s+at)\s+(?:(?:just|only|an?\s+(?:average|mean|median)\s+of)\s+)*"
)
_SAYS = re.compile(
    r"\b(?:was|were|is|are|has|had|have|will|can|reflects?|shows?|means|leaves?|left|puts?|makes?|gives?|gave|follows?|"
    r"stood|stands|came|remains?|remained|ran|runs|met|meets|miss(?:ed|es)|exceed(?:ed|s)|beats?|compares?|compared)\b"
)
_COUNTED = re.compile(r"\b(?:the|these|those|all|its|their|our)\s+$", re.I)
_NAMED_OF = re.compile(
    r"\b(?:the|its|our|their|that|this)\s+(?:(?!(?:the|its|our|their)\b)[a-z][\w’'-]*\s+){1,5}of\s+$", re.I
)
"""What names a figure as known: "the uptake of 45.1%"."""
_BE = re.compile(r"\b(?:was|were|is|are|has|had|have|will|can|involved?|include[sd]?|led|came|went)\b")
_ANTECEDENT = re.compile(
    r"(?:^|[.,;]\s+|\b(?:the|its|our|their|of|from|by|in|to|for|on|with|and)\s+)(?P<thing>(?:(?!(?:the|its|our|their)\b)[A-Za-z][\w’'-]*\s+){0,3}[A-Za-z][\w’'-]*)"
    r"\s*,?\s+(?:[a-z]+\s+)?which\b"
)
_SUBJECT_OF = re.compile(r"(?P<subject>[A-Za-z].*\b(?:of|at))\s+(?:just\s+|only\s+)?$", re.S)
"""A figure that is told in a subject: "Take-up of 76.8% among those entitled leaves"."""
_WHICH_WAS = re.compile(r"\s*,?\s+(?:which|that)\s+(?:is|was)\s+(?=the\b)")
_COMMENTS = re.compile(r"\b(?:reflects?|shows?|means|leaves?|puts|follows|explains?|helps?)\b")
"""What says something about a figure and nothing of what it measures."""
_APPOSED = re.compile(r"\s*,")
_ASIDE = re.compile(r",\s+(?:when|where|which|who|whose|while|whom)\b[^,;.]*(?=,)")
_WITHIN = re.compile(r"\b(?:within|inside|under|over|than|least|most|up\s+to|every|per)\s+$", re.I)
_BRACKET = re.compile(r"\([^()]*\)")
_NAME = re.compile(r"(?<=[a-z,’']\s)[A-Z][A-Za-z]*|\b\d+\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around a figure, figures and periods left out: lower case, singular; names as they stand."""

    text: str  # figures and periods blanked
    said: str  # as it stands
    words: tuple[str, ...]
    where: tuple[str, ...]  # of what opens the sentence: "On the town routes, 12.5% ran late"
    names: frozenset[str]  # capitals that open no sentence, and numbers: Ward 4, "within 2 hours"
    periods: tuple[PeriodMention, ...]
    known: bool  # "the 1,260 detentions", "the uptake of 45.1%", "because uptake was 45.1%"


def of(reading: Reading, claim: Claim) -> Clause:
    """The clause of a figure."""
    blank = _blanked(reading, claim)
    stretches = list(_stretches(reading, claim, blank))
    text = " ".join(blank[low:high] for low, high in stretches)
    return Clause(
        text,
        " ".join(reading.text[low:high] for low, high in stretches),
        _words(text),
        _words(_lead(reading, claim, blank)),
        frozenset(each.group() for low, high in stretches for each in _NAME.finditer(blank, low, high)),
        next((told for each in stretches if (told := _inside(reading, claim, each))), ()),
        _is_known(blank, reading.sentences[claim.sentence].start, claim.numeral.start, claim.numeral.end),
    )


def _stretches(reading: Reading, claim: Claim, blank: str) -> Iterator[tuple[int, int]]:
    sentence, at = reading.sentences[claim.sentence], claim.numeral
    opened = [*_PARTS.finditer(blank, sentence.start, at.start)]
    start = opened[-1].end() if opened else sentence.start
    found = _ENDS.search(blank, at.end, sentence.end)
    end = found.start() if found else sentence.end
    if blank[: at.start].rstrip().endswith(":"):  # "Median wait in May: 7 minutes"
        start = sentence.start
    counted = _COUNTED.search(blank, start, at.start)
    known = counted or _NAMED_OF.search(blank, start, at.start)
    if counted and (verb := _BE.search(blank, at.end, end)):
        end = verb.start()
    subject = _SUBJECT_OF.search(blank, start, at.start)
    if subject and not _SAYS.search(subject["subject"]) and (verb := _SAYS.search(blank, at.end, end)):
        end = verb.start()
    if comment := _COMMENTS.search(blank, at.end, end):
        end = comment.start()
    if being := _WHICH_WAS.match(blank, at.end, sentence.end):
        found = _ENDS.search(blank, being.end(), sentence.end)
        yield being.end(), found.start() if found else sentence.end
        return
    first = start == sentence.start and _AT_FIRST.fullmatch(blank, start, at.start)
    yield (known.start() if known else start), end
    if first and not called.words(blank[at.end : end].lower()):
        verb = _SAYS.search(blank, end, sentence.end)
        yield end, verb.start() if verb else sentence.end
    lead = _LEADS.match(blank, sentence.start, at.start)
    if lead and not first and (known or lead.end() <= start):
        yield lead.span()
    if opened and opened[-1].group().endswith("which"):
        things = [each for each in _ANTECEDENT.finditer(blank, sentence.start, start) if each.end() == start]
        yield from (each.span("thing") for each in things)


def _inside(reading: Reading, claim: Claim, stretch: tuple[int, int]) -> tuple[PeriodMention, ...]:
    """The periods of a stretch, not those that brackets say beside a figure."""
    low, high = stretch
    aside = [each.span() for each in _asides(reading.text, claim)]
    return tuple(
        each for each in reading.periods
        if low <= each.start < high and not any(start < each.start < end for start, end in aside)
    )  # fmt: skip


def _asides(text: str, claim: Claim) -> Iterator[re.Match[str]]:
    """What is put in beside a figure, in brackets or as a clause between commas."""
    return (
        each
        for aside in (_BRACKET, _ASIDE)
        for each in aside.finditer(text)
        if not each.start() < claim.numeral.start < each.end()
    )


def _lead(reading: Reading, claim: Claim, blank: str) -> str:
    lead = _LEADS.match(blank, reading.sentences[claim.sentence].start, claim.numeral.start)
    return lead.group() if lead else ""


def _words(text: str) -> tuple[str, ...]:
    return called.words(text.lower().replace("-", " "))


def _is_known(blank: str, start: int, at: int, end: int) -> bool:
    reasons = [*_PARTS.finditer(blank, start, at)][-1:]
    apposed = blank[start:at].rstrip().endswith(",") and _APPOSED.match(blank, end)
    return (
        bool(apposed)
        or any(_GIVES_REASON.search(each.group()) for each in reasons)
        or bool(_COUNTED.search(blank, start, at))
        or bool(_NAMED_OF.search(blank, start, at))
    )


def _blanked(reading: Reading, claim: Claim) -> str:
    """The text with periods, figures and asides in brackets blanked, each place kept; not numbers of names
    and the times that things are done within.
    """
    text, at = reading.text, claim.numeral
    figures = [each.numeral for each in reading.claims if each.role != "label"]
    places = [(each.start, each.end) for each in reading.periods]
    places += [
        (each.start, each.end)
        for each in figures
        if each.unit != "seconds" or each is at or not _WITHIN.search(text, 0, each.start)
    ]
    places += [each.span() for each in _asides(text, claim)]
    for start, end in places:
        text = text[:start] + " " * (end - start) + text[end:]
    return re.sub(r"[()]", " ", text)
