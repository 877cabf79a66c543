"""Turn events into pairs that can come in one order only: what is built opens later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.lint.events import Event
from deckgen.lint.looking import key_words

_BEGUN = r"beg[aiu]n\w*|start(?:s|ed|ing)?|commenc\w+|kicked\s+off|set\s+up|launch\w*"
_ENDED = (
    r"finish\w*|complet\w+|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|conclud\w+|report\w*|result\w*|"
    r"evaluat\w+|findings"
)
_MADE_READY = (
    r"(?:build\w*|built|fitting[\s-]out|furnish\w*|(?:re)?wiring|roof\w*|repairs?|(?:re)?paint(?:ing|ed)|plaster\w*|decorat\w*|"
    r"carpet\w*|tiling|flooring|plumbing|glazing|heating|landscap\w*|resurfac\w*|scaffold\w*|equip\w*|cabling|drainage|demoli\w*|"
    r"snagging|commissioning|construct\w*|works?|refurbish\w*|refit\w*|conversion|install\w*|contractor\w*|builders?|fit-?out|"
    r"inspect\w*|safety\s+(?:test\w*|check\w*)|test(?:s|ed|ing)?|certificat\w*|hand(?:ed)?[\s-]over|handover)"
)
_IN_USE = (
    r"(?:re-?)?open(?:s|ed|ing)?|g(?:o|oes|one|oing)\s+live|went\s+live|mov(?:e|es|ed|ing)\s+in(?:to)?|welcom\w+|first\s+(?:patients|"
    r"pupils|visitors|residents|customers|users|guests|tenants|cases|operations?|lessons?)|in(?:to)?\s+(?:use|service)|occupied|launch\w*|"
    r"(?:enters?|entered)\s+service|treats?|admits?"
)


@dataclass(frozen=True, slots=True)
class _Order:
    """What comes first and what after it; `own` where the two must have one subject by grammar."""

    first: re.Pattern[str]
    later: re.Pattern[str]
    own: bool = False


def _order(first: str, later: str, *, own: bool = False) -> _Order:
    return _Order(re.compile(rf"\b(?:{first})\b", re.I), re.compile(rf"\b(?:{later})\b", re.I), own)


_ORDERS = (
    _order(_BEGUN, _ENDED, own=True),
    _order(r"open(?:s|ed|ing)?|launch\w*", r"clos(?:es?|ed|ing)|end(?:s|ed)?|report\w*|result\w*", own=True),
    _order(rf"{_MADE_READY}", _IN_USE),
    _order(
        r"bids?|tenders?|advert\w*|applications?|applied|nominat\w+|interview\w*|shortlist\w*|candidates",
        r"award\w*|appoint\w*|sign(?:s|ed)?|grant(?:s|ed)?|filled|(?:take|took|taken)\s+up",
    ),
    _order(
        r"applications?\b.*\bclos\w+|clos\w+.*\bapplications?|applications?\s+(?:are\s+)?(?:due|open)",
        r"interview\w*|shortlist\w*",
    ),
    _order(
        r"(?:texts?|plans?|reports?|papers?|drafts?|strateg(?:y|ies)|cases?|bids?|documents?|polic(?:y|ies)|budgets?|proposals?|forms?|"
        r"presentations?)\b.*\b(?:writ\w+|draft(?:ed|ing)|drawn\s+up|prepar\w+|finalis\w+|finish\w*|complet\w+|ready)",
        r"(?:go(?:es)?|going|went|gone|put|taken|presented|submitted|sent)\s+(?:to|before)\b.*|(?:discuss|consider|debat|approv|examin|"
        r"scrutinis)\w+|vote[ds]?\s+on",
    ),
    _order(
        r"draft\w*|consult\w*|pilot\w*|trial\w*",
        r"approv\w+|adopt\w*|agree[ds]?|sign(?:s|ed)?\s+off|publish\w*|final",
    ),
    _order(
        r"inspect\w*|audit\w*|survey\w*|assess\w*|review\w*|visit\w*|consultation\b.*\b(?:opens?|opened|starts?|started|begins?|began|runs?)",
        r"reports?\b|results?|findings|published|rating",
    ),
    _order(
        r"clos(?:es?|ed|ing)|deadline", r"decid\w+|decisions?|chosen|results?|announc\w+|award\w*|winners?"
    ),
    _order(
        r"(?:consultation|survey|poll|ballot|call)s?\b.*\b(?:runs?|ran|lasts?|is\s+open|open\s+(?:from|until)|until|to)|(?:comments|responses|replies|"
        r"objections|representations)\b.*\b(?:due|invited|accepted|taken|until)",
        r"(?:consider|weigh|discuss|review|analys|examin)\w*\b.*\b(?:responses|comments|replies|results|objections|representations|views|findings)|"
        r"decid\w+|decisions?",
    ),
    _order(
        r"posted|sent|issued|mailed",
        r"(?:invit\w+|notices?|remind\w+|agenda|tickets?)\b.*\b(?:clinics?|meetings?|hearings?|sessions?|events?|interviews?|visits?|"
        r"elections?|exams?|tests?|workshops?|conference|training)",
    ),
    _order(
        r"written|drafted|drawn\s+up|prepared|finalised|agreed|approv\w+|adopt\w+|signed|ready|consult(?:ed|ation)|decid\w+|vot\w+\s+on|"
        r"(?:goes|go|going|went|put|taken|presented|submitted)\s+(?:to|before)\s+(?:the\s+|its\s+)?(?:[a-z]+\s+){0,2}?(?:trustees|governors|council|"
        r"cabinet|board|committee|members|councillors|directors|panel)",
        r"in\s+force|(?:takes?|took|come|comes|came)\s+(?:into\s+)?(?:effect|force)|in\s+place|appl(?:y|ies|ied)",
    ),
    _order(
        r"choos\w+|chos\w+|choice|select\w+|appoint\w*|bids?|tender\w*|interview\w*|shortlist\w*|award\w*|hir(?:ing|ed)|"
        r"(?:vot\w+|deci\w+)(?=.*\b(?:on\s+(?:it|them)|who|which)\b)|approv\w+",
        r"starts?|begins?|commences?|takes?\s+(?:up|over)|apply|applies|to\s+(?:start|begin|run|apply)|goes\s+live|opens?|"
        r"serves?",
    ),
    _order(r"design\w*|planning\s+permission|funding", r"built|construct\w*|building\s+work|foundations"),
    _order(r"order(?:s|ed)?|bought|purchas\w+|procur\w+", r"deliver\w*|arriv\w+|install\w*"),
    _order(
        r"deliver\w*|arriv\w+",
        r"in(?:to)?\s+(?:use|service)|(?:enters?|entered)\s+service|first\s+used|switched\s+on|fitted|installed",
    ),
    _order(r"train(?:s|ed|ing)|recruit\w*", r"went\s+live|goes?\s+live|took\s+up\s+post"),
    _order(r"referr\w+|admitted", r"discharg\w+|treated"),
)
_MEANT_FOR = re.compile(
    r"\b(?:advertised|vacant|needed|wanted|recruited|applied|bought|ordered|offered|enrolled|registered|chosen|posts?|places?|"
    r"vacanc(?:y|ies)|applications?|staff|bids?)\s+for\s+(?:the\s+)?$"
)
"""What leads to a date that a thing is meant for, and on which it was not done: "posts advertised for"."""
_SAME_SUBJECT = re.compile(
    r"^\s*,?\s*(?:and|but|then|before|after)?\s*(?:then\s+|was|were|will|is|are|has|have|it|its|their|they|to|[a-z]+ed|finish|end|close|open|start|complete|report|conclude)\b",
    re.I,
)
_GOES_BACK = re.compile(r"^[•\s]*(?:It|Its|They|Their|This|The\s+\w+['’]s)\b")
_CONTRAST = re.compile(
    r"\b(?P<side>last\s+year|old|former|previous|existing|temporary|new|next|replacement|another|second|phase\s+\d|other)\b",
    re.I,
)
_LATER_PART = re.compile(
    r"\b(?:exten\w+|renew\w*|continu\w+|future|more|further|trial\w*|pilot\w*|replac\w+|successor|"
    r"additional|extra)\b",
    re.I,
)
"""Words of what is decided of a thing that runs already."""
_PART = re.compile(
    r"\b(?:(?:first|last|other|remaining|next|second|third|final)\s+(?:\d+|one|two|three|four|five|six|half|phase|part|stage)|"
    r"\d+\s+of\s+(?:the|these|them)|half\s+of|some\s+of|one\s+of|the\s+rest|interim|emerging|early\s+(?:results|findings|responses|replies|views)|(?:so|thus)\s+far)\b",
    re.I,
)
_NAMED_AGAIN = re.compile(
    r"\s(?:it|(?:its|their)\s+(?:results?|findings|responses|replies|outcome|recommendations))\s"
)
_DATE_WORDS = frozenset(
    {"on", "will", "be", "due", "is", "are", "new", "work", "council", "trust", "school", "service"}
)


def reversed_pairs(events: list[Event]) -> Iterator[tuple[Event, Event]]:
    """Pairs in the order of their place, of which the one that must come first is dated last."""
    for index, one in enumerate(events):
        for other in events[index + 1 :]:
            if other.sentence - one.sentence > 1 or not _dated_apart(one, other):
                continue
            if any(_is_reversed(order, one, other) for order in _ORDERS):
                yield one, other


def goes_back(words: str) -> bool:
    """Whether a sentence speaks of what the one before it names: "It", "Their"."""
    return bool(_GOES_BACK.match(words))


def _dated_apart(one: Event, other: Event) -> bool:
    return one.ends < other.begins or other.ends < one.begins


def _is_reversed(order: _Order, one: Event, other: Event) -> bool:
    early, late = (
        (one, other) if other.ends < one.begins else (other, one)
    )  # as they should not be: late is dated first
    if not (order.first.search(early.words) and order.later.search(late.words)):
        return False
    if _MEANT_FOR.search(early.words) or _MEANT_FOR.search(late.words):
        return False
    if order.first.search(late.words) and order.later.search(early.words):
        return False  # both can be either
    if order.own:
        return _of_one_subject(one, other)
    return _of_one_thing(one, other) and not _contrasted(one, other)


def _of_one_subject(one: Event, other: Event) -> bool:
    if one.sentence == other.sentence:
        return bool(_SAME_SUBJECT.match(other.words))
    return goes_back(other.words)


def _of_one_thing(one: Event, other: Event) -> bool:
    labels = one.words.rstrip().endswith(":") and other.words.rstrip().endswith(":")
    if one.sentence == other.sentence or goes_back(other.words) or labels:
        return True
    return bool((key_words(one.words) & key_words(other.words)) - _DATE_WORDS) or bool(
        _NAMED_AGAIN.search(other.words)
    )


def _contrasted(one: Event, other: Event) -> bool:
    """Whether one is of the old thing and the other of the new one, or one of a part of the other."""
    if any(bool(each.search(one.words)) != bool(each.search(other.words)) for each in (_PART, _LATER_PART)):
        return True
    sides = [{each["side"].lower() for each in _CONTRAST.finditer(event.words)} for event in (one, other)]
    return sides[0] != sides[1] and bool(
        {"old", "former", "previous", "temporary", "last year"} & (sides[0] | sides[1])
    )
