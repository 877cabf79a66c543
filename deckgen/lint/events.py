"""Turn sentences into dated events: what was done or is to be done, when, told as past or as to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from deckgen.claims import periods
from deckgen.lint import words
from deckgen.model.claim import PeriodMention, Reading, Sentence

_DATED = frozenset({"month", "day", "month-alone"})
_DUE = (
    r"due\s+(?:in|by|on)\b|due\s+to\s+(?:be|start|open|re-?open|begin|finish|complete|launch|report|end|close|go|move|arrive|join|"
    r"take|leave|receive|return|hear|come|meet|publish|decide|run)\b"
)
_ARRANGED = (
    r"(?:planned|scheduled|booked|timetabled|arranged|pencilled\s+in|earmarked|slated|lined\s+up|diarised)"
)
_TO_COME = (
    rf"will|shall|(?:is|are)\s+(?:still\s+|now\s+)?(?:{_ARRANGED}(?!\s+by\b)|expected|(?:set|going|likely)(?=\s+(?:to|for)\b)|due(?!\s+to))\b|{_DUE}|"
    rf"{_ARRANGED}\s+(?:for|to)|(?:has|have)\s+(?:now\s+|since\s+|already\s+)?been\s+{_ARRANGED}(?=\s+(?:for|to)\b)|"
    r"expect(?:ed|s)?\s+to|(?:is|are|am)\s+to\b|(?<!known\s)(?<!thought\s)(?<!believed\s)(?<!found\s)(?<!said\s)(?<!reported\s)(?<!judged\s)(?<!estimated\s)to\s+be\s+\w+(?:ed|en|t|ld|de|ne)\b|"
    r"aims?\s+to|intends?\s+to|hopes?\s+to|plans?\s+to|about\s+to|yet\s+to"
)
_ONCE_PLANNED = (
    rf"(?:was|were|had\s+been)\s+(?:originally\s+|first\s+)?(?:due|{_ARRANGED}|expected|meant|supposed|to\s+be|set|going)|"
    r"would|should\s+have|could|planned\s+for"
)
_BEFORE_NOW = (
    r"was|were|had|(?:has|have)\s+(?:now\s+|since\s+|already\s+)?(?:been|\w+(?:ed|en|ne|ld|pt|de))|"
    r"took\s+place"
)
_GOES_ON = (
    r"(?:re-?)?opens|(?:re-?)?starts|begins|commences|launches|closes?|ends?|finishes|concludes|go(?:es)?\s+live|comes?\s+into|takes?\s+(?:place|"
    r"effect)|enters?\s+service|meets|moves|arrives|expires|(?<=\band\s)(?:re-?open|start|begin|close|finish|join|leave|move\s+in)(?=\s+(?:work\s+)?(?:on|by|in|from|at)\b)"
)
"""Verbs of beginning and ending, told of as a timetable tells them."""
_VERB = re.compile(
    rf"\b(?:(?P<once>{_ONCE_PLANNED})|(?P<future>{_TO_COME})|(?P<past>{_BEFORE_NOW})|(?P<base>to\s+[a-z]+)|(?P<timetable>{_GOES_ON})|(?P<word>[a-z]+ed|"
    r"began|held|took|met|went|gave|built|left|sent|made|saw|ran|came|won|led|put|set|told|said|spoke|heard|wrote|taught|"
    r"bought|brought|chose|drew|grew|fell|rose|kept|paid|sold|stood|broke|drove|lost|begun|done|given|taken|written|chosen))\b",
    re.I,
)
_IS = re.compile(r"\b(?:is|are)\s+(?:on\s+|in\s+)?$", re.I)
"""What stands before the date of a thing: "Go-live is 2 December"."""
_THEY_GO_ON = re.compile(
    r"\b[a-z]+s\s+(?:re-?open|start|begin|commence|end|close|finish|go\s+live|arrive|move)\s+(?:on|in|at|by|from)\s+(?:the\s+)?$",
    re.I,
)
"""What several do by a timetable: "The works start on"."""
_BOUNDARY = re.compile(
    r"[;:]|,(?!\d)\s*(?:and|but|which|who|where|when|while|after|before|with|so|following|once|until)\b|"
    r"\b(?:after|before|until|once|while|which|who|following|when|because|where)\b",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:until|to|by|for|from|till|beyond|than|of|and)\s+(?:the\s+)?(?:end\s+of\s+|early\s+|late\s+)?$",
    re.I,
)

_AS_AT = re.compile(
    r"\b(?:as\s+(?:at|of|counted\s+on)|(?:position|status|progress)\s+(?:at|on|as\s+at))\s+(?:the\s+end\s+of\s+)?$",
    re.I,
)
_FOR = re.compile(r"\b(?:for|of)\s+(?:the\s+)?$", re.I)
_MADE_AHEAD = re.compile(
    r"\b(?:applications?|bids?|places?|bookings?|tickets?|preparations?|funding|nominations?|admissions?|offers?|registrations?|orders?)\b"
    r"(?:\s+(?:for|of|to)\s+[^.;,]{3,30}?)?\s+(?:for|in|from)\s+(?:the\s+)?$",
    re.I,
)
"""What is made or had ahead of a date that it is for: "offers of places in May 2026"."""
_ANNOUNCED = re.compile(
    r"\b(?:confirmed|agreed|promised|announced|offered|booked|fixed|secured|proposed|requested|arranged)\s+(?:an?\s+|the\s+|its\s+|their\s+)?"
    r"(?:[a-z-]+\s+){0,2}?(?:deliver(?:y|ies)|start|opening|installation|fitting|visit|meeting|inspection|hearing|launch|completion|handover|"
    r"move|date|arrival|appointment|interview|session|survey|place|slot)s?\s+(?:on|for|in|from|by)\s+(?:the\s+)?$",
    re.I,
)
"""What is told now of what happens then: "has confirmed delivery on"."""
_NOUN_AFTER = re.compile(r"\s+(?P<noun>[a-z]+)\b")
_THINGS_OF_A_MONTH = frozenset(
    {
        "entry",
        "intake",
        "admission",
        "cohort",
        "edition",
        "issue",
        "round",
        "budget",
        "census",
        "return",
        "meeting",
    }
)
_SINCE = re.compile(r"\b(?:from|between)\s+(?:the\s+)?$", re.I)
_UNTIL = re.compile(r"\s+(?:to|until|and)\s+", re.I)
_UP_TO = re.compile(r"\s+(?:to|until|and)\s+|\s*[–-]\s*")
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?(?:been|\w+ed)\b", re.I)


@dataclass(frozen=True, slots=True)
class Event:
    """One date with the words that lead to it since the date before, or follow it where it comes first."""

    mention: PeriodMention
    sentence: int
    words: str
    tense: str  # "past", "future", or "" where the words do not tell

    @property
    def begins(self) -> date:
        """Its first day, as far as the date is told."""
        assert self.mention.span
        first = self.mention.span.first.first_day
        return first.replace(day=self.mention.day) if self.mention.day and is_day(self.mention) else first

    @property
    def ends(self) -> date:
        """Its last day, as far as the date is told."""
        assert self.mention.span
        return self.begins if self.mention.day else self.mention.span.last.last_day


def of(reading: Reading) -> list[Event]:
    """All dated events of a text in order; months without a year are no dates."""
    found: list[Event] = []
    for number, sentence in enumerate(reading.sentences):
        at = sentence.start
        for mention in _dates(reading, sentence):
            said = _led_on(reading.text[at : mention.start], found, number)
            after = _following(reading.text, mention, sentence)
            opens = (
                at == sentence.start
                and not (_VERB.search(said) or _IS.search(said) or _THEY_GO_ON.search(said))
                and bool(re.search("[a-z]", after))
            )
            told = after if opens else said
            tense = _tense(told, opens)
            if tense == "due":
                rest = _VERB.search(reading.text, mention.end, sentence.end)
                tense = "" if rest and not rest["future"] else "future"
            found.append(Event(mention, number, told, tense))
            at = mention.end
    return found


def _led_on(said: str, found: list[Event], sentence: int) -> str:
    """The words that lead to a date; to the end of a range those of its beginning: "runs from ... to"."""
    ranged = found and found[-1].sentence == sentence and _UNTIL.fullmatch(said)
    return f"{found[-1].words.rstrip()}{said}" if ranged and _SINCE.search(found[-1].words) else said


def is_day(mention: PeriodMention) -> bool:
    """Whether the month of a date has such a day."""
    assert mention.span
    return mention.day is None or 1 <= mention.day <= mention.span.last.last_day.day


def is_ahead_of_words(event: Event, text: str) -> bool:
    """Whether the word before the date lets done things reach ahead: "extended until March 2026"."""
    if _ANNOUNCED.search(text, 0, event.mention.start):
        return True
    before = _NOT_YET.search(text[: event.mention.start])
    return before is not None and not (before.group().startswith("by") and _PERFECT.search(event.words))


def as_at(text: str, mention: PeriodMention) -> bool:
    """Whether a date is when something is told, and not when it happens: "as at 30 September 2024"."""
    return bool(_AS_AT.search(text, 0, mention.start))


def _dates(reading: Reading, sentence: Sentence) -> Iterator[PeriodMention]:
    for each in reading.periods:
        inside = sentence.start <= each.start < sentence.end and not _names_a_thing(reading.text, each)
        if inside and each.form in _DATED and re.search(r"\d{2}", each.text):
            yield from _two_days(each) or ([each] if each.span else [])


def _names_a_thing(text: str, mention: PeriodMention) -> bool:
    """Whether a month tells which things are meant: "applications for September 2025 places"."""
    after = _NOUN_AFTER.match(text, mention.end)
    if _MADE_AHEAD.search(text, 0, mention.start):
        return True
    thing = after and (words.plural(after["noun"]) or after["noun"] in _THINGS_OF_A_MONTH)
    return bool(thing and _FOR.search(text, 0, mention.start))


def _two_days(mention: PeriodMention) -> list[PeriodMention]:
    """The two dates of "4 November 2024 to 8 December 2024", each where it stands; none of a single date."""
    link = _UP_TO.search(mention.text)
    if mention.form != "day" or mention.day is not None or link is None:
        return []
    halves = ((mention.text[: link.start()], 0), (mention.text[link.end() :], link.end()))
    found = [
        replace(each, start=mention.start + at + each.start, end=mention.start + at + each.end)
        for half, at in halves
        for each in periods.find(half)
        if each.form == "day" and each.day and each.span
    ]
    return found if len(found) == len(halves) else []


def _following(text: str, mention: PeriodMention, sentence: Sentence) -> str:
    end = _BOUNDARY.search(text, mention.end + 1, sentence.end)
    return text[mention.end : end.start() if end else sentence.end]


def _tense(told: str, opens: bool) -> str:
    """ "past", "future", "" or "due": a participle that a verb after the date may still make past."""
    clauses = _BOUNDARY.split(told)
    clause = clauses[0] if opens else clauses[-1]
    verbs = [each for each in _VERB.finditer(clause) if _is_verb(each, clause)]
    if not verbs:
        return ""
    verb = verbs[0] if opens else verbs[-1]
    if opens and len(verbs) > 1 and verb.group().lower().startswith("to "):
        verb = verbs[1]  # "in May the time to be tested was 24 days"
    if verb["future"] and verb.group().lower().startswith("to be") and len(verbs) > 1 and verbs[-2]["word"]:
        return "past"  # "ceased to be counted"
    if verb["future"]:
        return "due" if verb.group().lower().startswith("due") else "future"
    return "past" if verb["past"] or verb["word"] else ""


def _is_verb(match: re.Match[str], clause: str) -> bool:
    """Whether a word is the finite verb, and no participle after "be" or "is due to be", nor an adjective."""
    if match["base"]:
        return words.base_verb(match["base"].split()[-1])
    if not match["word"]:
        return True
    before = clause[: match.start()]
    if re.search(
        r"\b(?:be|been|being|was|were|is|are|has|have|had|to|will|the|an?)\s+(?:\w+ly\s+|now\s+|not\s+)?$",
        before,
        re.I,
    ):
        return False
    return words.past_form(match["word"])
