"""Turn a page into the dates on which a thing is used, held or opened before what it needs is ready.

"We move in on 20 January. The building work is due to be finished by 31 March." "A licence, needed before
the fair, is due on 4 June" where the fair is on 1 June. "For the poll on 7 May, training finishes on 21 May."
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from deckgen.lint import events
from deckgen.lint.events import Event
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.model.claim import Reading, Sentence
from deckgen.model.prose import Line, Page

_USED = re.compile(
    r"\b(?:mov(?:e|es|ing)\s+in(?:to)?|move\s+to|(?:re-?)?open(?:s|ing)?|welcom(?:e|es)|go(?:es)?\s+live|(?:in|into)\s+use|"
    r"first\s+(?:patients?|pupils?|visitors?|lessons?|customers?|residents?|tenants?|guests?|families|children|sessions?|clinics?|buses)|"
    r"occup(?:y|ies|ied)|start(?:s)?\s+(?:using|lessons|clinics))\b",
    re.I,
)
"""What is done with a place once it is built."""
_WORK = re.compile(
    r"\b(?:(?:building|construction|structural|electrical|engineering|conversion|refurbishment|installation|roofing|plumbing)\s+(?:works?|project|job)|"
    r"(?:the\s+|its\s+|our\s+)(?:build|building\s+works?|works|construction|refurbishment|refit|fit-?out|conversion|renovation|rebuild)\b)",
    re.I,
)
_DONE = re.compile(
    r"\b(?:finish\w*|complet\w+|end(?:s|ed)?|done|ready|hand(?:ed|s)?\s+over|handover)\b", re.I
)
_A_PART = re.compile(
    r"\b(?:phases?|stages?|parts?|second|third|next|last|final|remaining|remainder|rest|other|further|later|outside|outdoor|external|"
    r"landscap\w+|garden|car\s+park|snag\w*|upper|lower|half|temporar\w+|partly|while|whilst|during|around)\b",
    re.I,
)
"""Words of a part that may be ready before or after the rest."""
_NEEDED = re.compile(
    r"\b(?<!not\s)(?<!n['’]t\s)(?<!longer\s)(?:needed|required|necessary|essential|wanted|a\s+(?:condition|requirement))\s+(?:before|for|by|ahead\s+of|prior\s+to|of)\s+"
    r"(?:the\s+|its\s+|their\s+|our\s+|any\s+)?(?P<what>(?!start\b|opening\b|launch\b)[a-z][a-z’'-]*(?:\s+(?!(?:to|can|may|and|is|are|takes|goes|starts|opens|in|on|at|by)\b)"
    r"[a-z][a-z’'-]*){0,3}?)(?=\s*[:;,.(]|\s+(?:to|can|may|is|are|takes|goes|starts|opens)\b|\s*$)"
)
"""What has to be there before another thing, and that thing."""
_FOR_THE_DAY = re.compile(
    r"[•\s]*(?P<lead>For|Ahead\s+of|Before|In\s+(?:good\s+)?time\s+for|In\s+readiness\s+for|In\s+preparation\s+for|Prior\s+to)\s+"
    r"(?:the|our|its|this|an?)\s+[^,.;\d]{3,60}?\s+(?:on|of|in)\s+$"
)
_PREPARED = re.compile(
    r"\b(?:training|recruit\w*|prepar\w+|print\w+|plan\w*|book\w+|build\w*|test(?:s|ing)|rehears\w+|deliver\w*|install\w*|brief\w*|\d+%\s+(?:done|complete|ready|"
    r"booked|trained)|set-?up|signage|stewards|orders?|purchas\w+)\b",
    re.I,
)
_COMES_AFTER = re.compile(
    r"\b(?:results?|count\w*|evaluat\w+|report\w*|review\w*|follow\w*|after\w*|feedback|survey\w*|clear\w*|debrief|close\w*|appeal\w*|second|repeat\w*|"
    r"catch-up|declar\w+|publish\w*)\b",
    re.I,
)
_BOOKING = re.compile(
    r"\b(?:ticket\s+sales|tickets|bookings?|registrations?|entries|nominations|invitations|applications|enrolments?|sign-?ups?)\s+(?:for|to)\s+(?:the|our|its|this)\s+"
    r"(?P<what>[a-z]+(?:\s+(?!closes?\b|ends?\b|opens?\b|will\b|is\b|are\b)[a-z]+){0,3}?)\s+(?:closes?|ends?|opens?|starts?|begins?|will|(?:is|are)\s+due)\b",
    re.I,
)
_TAKES_PLACE = re.compile(
    r"\b(?:takes?\s+place|will\s+(?:be\s+held|take\s+place|be)|is\s+(?:on|to\s+be\s+held)|are\s+(?:on|to\s+be\s+held)|starts?|begins?|follows?)\b",
    re.I,
)
_STARTS_USING = re.compile(
    r"\b(?:begins?|starts?|will\s+(?:begin|start))\s+(?:using|to\s+use|driving|answering|teaching|giving|work|duty|shifts|on\s+the)\b|\bgo(?:es)?\s+live\b",
    re.I,
)
_TRAINED = re.compile(
    r"\b(?:(?:be|are|is)\s+(?:first\s+)?(?:trained|vetted|inducted|checked|taught)|training\s+in\s+(?:it|them))\b",
    re.I,
)
_GOES_BACK = re.compile(r"[•\s]*(?:It|This|That|They|These)\b")
_WORD = re.compile(r"[a-z]{4,}")
_PLAIN = frozenset(
    {"with", "from", "that", "this", "will", "have", "been", "first", "date", "work", "works", "part"}
)


@dataclass(frozen=True, slots=True)
class _Told:
    """An event, with its line and its sentence."""

    line: Line
    reading: Reading
    event: Event

    @property
    def sentence(self) -> Sentence:
        return self.reading.sentences[self.event.sentence]


def too_late(page: Page, known: Knowledge) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """The line, and the two events: what comes too early, and what it needs."""
    told = list(_told(page, known))
    yield from _used_unfinished(told)
    yield from _needed_later(told)
    yield from _prepared_after(told)
    yield from _booked_after(told)
    yield from _trained_after(told)


def _told(page: Page, known: Knowledge) -> Iterator[_Told]:
    for line in page.lines:
        if line.kind in (*SENTENCES, "title"):
            reading = known.read(line.text)
            for event in events.of(reading):
                yield _Told(line, reading, event)


def _used_unfinished(told: list[_Told]) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """A place that is to be used on a day, and the work on it, which ends later."""
    for used in told:
        if (
            used.event.tense == "past"
            or not _USED.search(used.event.words)
            or _A_PART.search(used.sentence.text)
        ):
            continue
        for work in told:
            if (
                work.event.tense == "future"
                and used.event.ends < work.event.begins
                and _WORK.search(work.sentence.text)
                and _DONE.search(work.event.words)
                and not _A_PART.search(work.sentence.text)
                and _is_of_one_place(used, work)
            ):
                yield work.line, work.reading, used.event, work.event


def _is_of_one_place(used: _Told, work: _Told) -> bool:
    """Whether the work is on what is used, or names nothing that it is on."""
    on = re.search(
        r"\b(?:works?|build|construction|refurbishment|refit|fit-?out|conversion)\s+(?:of|on|to|at|in|for)\s+(?P<what>[^,.;\d]+)",
        work.sentence.text,
        re.I,
    )
    return on is None or bool(_stems(on["what"]) & _stems(used.event.words))


def _needed_later(told: list[_Told]) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """What is needed for a thing that takes place before it is there."""
    for late in told:
        at = late.event.sentence
        own = [late.sentence.text[: late.event.mention.start - late.sentence.start]]
        if at and _GOES_BACK.match(late.sentence.text):
            own.append(late.reading.sentences[at - 1].text)
        for text in own:
            for match in _NEEDED.finditer(text):
                awaited, subject = _stems(match["what"]), _stems(text[: match.start()])
                for early in told:
                    if (
                        early.event.ends < late.event.begins
                        and early.sentence is not late.sentence
                        and early.event.tense != "past"
                        and awaited <= _stems(_led(early))
                        and not subject & _stems(_led(early))
                        and not _A_PART.search(early.sentence.text)
                    ):
                        yield late.line, late.reading, early.event, late.event


def _led(told: _Told) -> str:
    """The words of a sentence to the first date in it; to a later one none, which may tell how far it is."""
    events_of = [each for each in events.of(told.reading) if each.sentence == told.event.sentence]
    first = bool(events_of) and events_of[0] == told.event
    return told.reading.text[told.sentence.start : told.event.mention.start] if first else ""


def _prepared_after(told: list[_Told]) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """ "For the poll on 7 May 2026, training of clerks finishes on 21 May 2026"."""
    for one, other in pairwise(told):
        if one.line is not other.line or one.sentence.start != other.sentence.start:
            continue
        led = _FOR_THE_DAY.match(one.reading.text, one.sentence.start, one.event.mention.start)
        between = one.reading.text[one.event.mention.end : other.event.mention.start]
        if (
            led
            and between.startswith(",")
            and one.event.ends < other.event.begins
            and other.event.tense != "past"
            and not _COMES_AFTER.search(between)
            and (led["lead"] != "For" or _PREPARED.search(between))
        ):
            yield one.line, one.reading, one.event, other.event


def _booked_after(told: list[_Told]) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """ "Ticket sales for the concert close on 20 July; the concert takes place on 12 July"."""
    for late in told:
        found = _BOOKING.search(late.event.words)
        if found is None or late.event.tense == "past":
            continue
        for early in told:
            if (
                early.event is not late.event
                and early.event.tense != "past"
                and early.event.ends < late.event.begins
                and _TAKES_PLACE.search(early.event.words)
                and _stems(found["what"]) & _stems(early.event.words)
                and not _BOOKING.search(early.event.words)
                and not _A_PART.search(early.sentence.text + late.sentence.text)
            ):
                yield late.line, late.reading, early.event, late.event


def _trained_after(told: list[_Told]) -> Iterator[tuple[Line, Reading, Event, Event]]:
    """ "Crews begin using the pumps on 2 December and will be trained in them on 13 January"."""
    for one, other in pairwise(told):
        same = one.line is other.line and one.event.sentence == other.event.sentence
        if (
            same
            and one.event.ends < other.event.begins
            and "past" not in (one.event.tense, other.event.tense)
            and _STARTS_USING.search(_led(one))
            and _TRAINED.search(other.event.words)
            and not _A_PART.search(one.sentence.text)
        ):
            yield one.line, one.reading, one.event, other.event


def _stems(text: str) -> frozenset[str]:
    return frozenset(
        re.sub(r"(?:ing|ed|es|s|e)$", "", each) for each in _WORD.findall(text.lower()) if each not in _PLAIN
    )
