"""Turn what a slide says must come first into the pairs of dated events that break it.

"Staff are trained once the system is installed. Training ends in May and installation begins in June."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from deckgen.claims import happenings
from deckgen.lint.events import Event
from deckgen.model.claim import Reading

_FIRST_BEFORE = re.compile(
    r"\b(?:must|needs?|needed|required|ha(?:s|ve)|should|can|cannot|will|to|is|are|be)\b[^.;]*?\b(?P<word>before|ahead\s+of|prior\s+to)\b",
    re.I,
)
_NO_LENGTH = r"(?<!looked )(?<!looks )(?<!looking )(?<!look )(?<!days )(?<!weeks )(?<!months )(?<!years )"
_AFTER_IT = re.compile(
    rf"\b(?P<word>once|only\s+when|only\s+after|{_NO_LENGTH}after|as\s+soon\s+as|not\s+(?:\w+\s+){{0,3}}until|depends?\s+on|follows|waits?\s+for)\b",
    re.I,
)
_IN_TIME_FOR = re.compile(
    r"\b(?:before|ahead\s+of|prior\s+to|in\s+(?:good\s+)?time\s+for|in\s+readiness\s+for|ready\s+for|by)\s+(?:the|its|their|that|this|our|it|"
    r"they)\s+(?:[a-z-]+\s+){0,2}?(?P<what>start(?:s|ing)?|beg[iu]n(?:s|ning)?|open(?:s|ing)?|launch(?:es)?|go(?:es)?[\s-]live|mov(?:e|es|ing)|"
    r"meet(?:s|ing)|held|inspection|visit|clos(?:es|ing|ure)|ends?)\b",
    re.I,
)
_NEEDED_FOR = re.compile(
    r"\b(?<!not\s)(?<!n['’]t\s)(?<!longer\s)(?:needed|required|necessary|essential|wanted)\s+(?:for|before|by|on|at)\s+(?:the\s+|its\s+|their\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?P<what>start|beginning|opening|launch|go[\s-]live|move|inspection|visit|closure)\b",
    re.I,
)
"""What something has to be there for: "lifeguards needed for opening day"."""
_MUST_COME_FIRST = re.compile(
    r"\b(?:must|ha(?:s|ve)\s+to|needs?\s+to|should)\s+(?:[a-z]+\s+){1,3}?(?:first|beforehand|before\s+(?:that|then|it|they))\b|"
    r"^[•\s]*(?:Before|Until)\s+[^,.;]{3,50}\b(?:may|can|could|uses?|opens?|starts?|goes|go|moves?|begins?)\b[^,.;\d]*,\s+[^.;]*\b(?:must|ha(?:s|ve)\s+to|"
    r"needs?\s+to)\b",
    re.I,
)
_TO_BE_DONE_BEFORE = re.compile(
    r"\b(?:must|needs?|ha(?:s|ve)\s+to|to|should)\s+be\s+[a-z]+(?:\s+[a-z]+){0,3}?\s+(?:before|ahead\s+of)\s+(?:the|they|their|its|it|any|each)\b"
    r"[^,.;]{2,40}",
    re.I,
)
_GOES_ON = re.compile(r"\s*,?\s*(?:and|but|then|before|to)\s+(?:then\s+|will\s+|is\s+|are\s+)?[a-z]+")
_RIGHT_AFTER = 12  # characters: "before the start on 1 April"
_ENDS = re.compile(r"[.;,]|\b(?:is|are)\s+(?:now\s+)?due\b|\bwill\b")
_DATE = re.compile(
    r"\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d|January|February|March|April|May\b|June|July|August|September|October|November|December)"
)
_WORD = re.compile(r"[a-z]{4,}")
_IDLE = frozenset({
    "must", "need", "have", "been", "will", "should", "cannot",
    "that", "this", "they", "once", "before", "after", "when",
    "only", "soon", "finish", "complete", "start", "begin",
    "with", "from", "which", "their", "system", "first",
    "until", "there", "these", "than", "prior", "ahead", "depend", "does", "done",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Dependence:
    """The words of what comes first and of what waits for it, as stems."""

    first: frozenset[str]
    later: frozenset[str]


def too_late(told: Mapping[Event, Reading]) -> Iterator[tuple[Event, Event]]:
    """Pairs whose second is said to come before the first, and is dated after it.

    "The contract starts on 1 April. Terms are agreed on 30 June, before the start."
    """
    for event, reading in told.items():
        for other in _comes_first(reading, event, list(told)):
            if other.ends < event.begins:
                yield other, event
        sentence = next(each for each in reading.sentences if each.start <= event.mention.start < each.end)
        for match in _awaited(reading.text, sentence.start, sentence.end):
            beside = _dated_right_after(reading, match.end())
            awaited = happenings.named(match["what"])
            for other in told:
                later = other != event and awaited & happenings.named(other.words)
                if later and not beside and other.ends < event.begins:
                    yield other, event


def _awaited(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    yield from _IN_TIME_FOR.finditer(text, start, end)
    yield from _NEEDED_FOR.finditer(text, start, end)


def _comes_first(reading: Reading, event: Event, told: Sequence[Event]) -> Iterator[Event]:
    """The event before one whose sentence says that it must come first."""
    sentence = next(each for each in reading.sentences if each.start <= event.mention.start < each.end)
    at = told.index(event)
    if not at:
        return
    before_it = _TO_BE_DONE_BEFORE.search(sentence.text)
    undated = before_it and not _dated_right_after(reading, sentence.start + before_it.end())
    alone = (
        sum(
            sentence.start <= each.mention.start < sentence.end
            for each in told
            if each.sentence == event.sentence
        )
        == 1
    )
    planned = "future" in (event.tense, told[at - 1].tense) and "past" not in (
        event.tense,
        told[at - 1].tense,
    )
    if _MUST_COME_FIRST.search(sentence.text) or (undated and alone and planned):
        yield told[at - 1]


def _dated_right_after(reading: Reading, at: int) -> bool:
    return any(0 <= each.start - at < _RIGHT_AFTER for each in reading.periods)


def broken(readings: list[Reading], told: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs of events, in the order of their place, of which the one that waits is dated first."""
    said = [each for reading in readings for each in _said(reading)]
    whole = {each: _with_subject(told, each) for each in told}
    for one, other in combinations(told, 2):
        if one.ends < other.begins:
            early, late = one, other
        elif other.ends < one.begins:
            early, late = other, one
        else:
            continue
        if any(_breaks(each, early.words, whole[late]) for each in said):
            yield one, other


def _said(reading: Reading) -> Iterator[_Dependence]:
    for sentence in reading.sentences:
        text = sentence.text
        for pattern, first_leads in ((_FIRST_BEFORE, True), (_AFTER_IT, False)):
            match = pattern.search(text)
            if match is None:
                continue
            rest = text[match.end("word") :]
            end = _ENDS.search(rest)
            counts = match["word"].lower() == "after" and _has_figure(reading, sentence.start, match.start())
            if counts:
                continue  # "the list held 618 names, after 53 plots were divided"
            if _DATE.match(rest):
                continue  # "should be recovered before 31 March 2025"
            upto = sentence.start + match.end("word") + (end.start() if end else len(rest))
            waits_dated = any(
                sentence.start + match.end("word") <= each.start < upto for each in reading.periods
            )
            if not first_leads and waits_dated:
                continue  # "opens in January, after approval by the board on 4 September 2024"
            led, follows = _stems(text[: match.start("word")]), _stems(rest[: end.start()] if end else rest)
            first, later = (led, follows) if first_leads else (follows, led)
            if first - later and later - first:
                yield _Dependence(first - later, later - first)


def _has_figure(reading: Reading, start: int, before: int) -> bool:
    """Whether what "after" explains is a figure, and waits for nothing."""
    return any(
        start <= each.numeral.start < start + before and each.role in ("level", "change", "prior", "share")
        for each in reading.claims
    )


def _with_subject(told: list[Event], event: Event) -> str:
    """An event's words, with those before it in its sentence that have its subject: "and closes on"."""
    at = told.index(event)
    shared = at and told[at - 1].sentence == event.sentence and _GOES_ON.match(event.words)
    return f"{told[at - 1].words} {event.words}" if shared else event.words


def _breaks(said: _Dependence, early: str, late: str) -> bool:
    """Whether the early event speaks of what waits alone, and the late one of what comes first alone."""
    before, after = _stems(early), _stems(late)
    return bool(said.later & before and said.first & after and not said.first & before)


def _stems(text: str) -> frozenset[str]:
    found = (word for word in _WORD.findall(text.lower()) if word not in _IDLE)
    return frozenset(each for word in found if (each := _stem(word)) not in _IDLE)


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e")
