"""Turn a claim into whether it tells a change of a measure, and a text into whether it says since when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import changed_things, directions, distances, measures
from deckgen.model.claim import Claim, PeriodMention, Reading

_COMPARATIVE_AFTER = re.compile(
    r"(?:\s+[a-z]+){0,2}?\s+(?:more|fewer|less|sooner|later|earlier|(?!number|after|under|over)(?-i:[a-z]{3,}er))\b",
    re.I,
)
_ADDED_AFTER = re.compile(r"\s+(?:more|further|extra|additional|new)\b", re.I)
_TO_COME = re.compile(
    r"\s+(?:more|further|extra|additional|new)\s+(?:(?:[a-z]+\s+){1,3}?(?:will|are\s+(?:to|due|expected))|"
    r"(?:[a-z]+\s+){0,2}?(?:to\s+(?:join|follow|come|open|start|begin|go|be)|due))\b",
    re.I,
)
_DEGREES = re.compile(r"\s*(?:°|degrees?\b|celsius\b|C\b)", re.I)
_MANY = 100  # so many are hardly brought, bought or hired: they are counted
_COUNTED = re.compile(
    r"\bthere\s+(?:was|were|is|are|has\s+been|have\s+been)\s+$|[(,]\s*(?:or\s+|with\s+|a\s+total\s+of\s+)?$",
    re.I,
)
_BROUGHT = re.compile(
    r"\b(?:hir|employ|recruit|appoint|bought|buy|order|install|open|add|plant|train|fitt?|provid|fund|build|built|set\s+up|"
    r"took\s+on|tak|bring|brought|need|want|creat|deliver|plan|ask|suppl|purchas|acquir|leas|rent|allow)(?:[a-z]*)\s+"
    r"(?:for\s+|up\s+)?(?:an?\s+|another\s+)?$",
    re.I,
)
_THAN = re.compile(r"\bthan\b", re.I)
_IS_NONE = re.compile(
    r"\binterval\s+(?:(?:is|was|runs|ran|of)\s+)?(?:from\s+)?(?:minus\s+)?$|\b(?:aim|hop)(?:e|es|ed|ing)?\s+for\s+$|\bcounts?\s+for\s+$|"
    r"\b(?:held|set|took|put|made|picked|opened|backed|built|signed|gave|kept|looked)\s+up\s+$|\d\s+years?\s+$",
    re.I,
)
"""What leads to an end of an interval, an aim, the weight of one, things that were "held up"."""
_AIMED_AT = re.compile(
    r"\b(?:ask(?:s|ed|ing)?\s+for|aim(?:s|ed|ing)?\s+(?:for|at)|call(?:s|ed|ing)?\s+for|target(?:s|ed|ing)?|plan(?:s|ned|ning)?(?:\s+for)?|"
    r"promis(?:e[sd]?|ing)|sought|seeks?|want(?:s|ed)?(?:\s+to\s+(?:see|have|make))?|hop(?:es?|ed|ing)\s+for|requir(?:e[sd]?|ing)|expect(?:s|ed|ing)?|"
    r"forecast(?:s|ing)?|budgeted\s+for|(?:target|goal|aim)\s+(?:is|was|of|for)(?:\s+for)?)\s+"
    rf"an?\s+(?:[a-z]+\s+)?(?:{directions.NOUNS}|improvement)\s+of\s+(?:at\s+least\s+|up\s+to\s+)?$",
    re.I,
)
_TO_MAKE = re.compile(
    rf"\b(?:to|will|would|should|must|can|could)\s+(?:agree|find|make|deliver|achieve|secure|reach|identify|plan|produce|bring|get|see)\s+(?:an?\s+|the\s+)?"
    rf"(?:[a-z]+\s+)?(?:{directions.NOUNS}|improvements?|savings?|cuts?)\s+of\s+(?:at\s+least\s+|up\s+to\s+)?$",
    re.I,
)
"""What leads to a change that is wanted, and is none yet: "the plan asked for a fall of "."""
_WAS_BELOW_NIL = re.compile(r"\b(?:was|were|is|are|at|of|scored|averaged|to)\s+$", re.I)
_ACTED = re.compile(r"\b(?:was|were|been|be|being)\s+$", re.I)
_WITHIN = re.compile(r"\b(?:within|in\s+(?:under|less\s+than))\s+$", re.I)
_AT = re.compile(
    r"\b(?:on|at|in|across|among|to|for|with|between)\s+(?:the\s+|all\s+(?:the\s+)?|some\s+)?$", re.I
)
_SO_OFTEN = re.compile(r"\s+times$", re.I)
_MULTIPLIED_BY = re.compile(
    r"\s+(?:(?:as|what|higher|lower|more|fewer|larger|greater|longer)\b|(?:the|its|their)\s+(?!(?:same|day|week|month|term|year)\b))",
    re.I,
)
"""What makes "four times" a multiple; a panel that "met four times" did so often."""
_BY_KIND = re.compile(
    r"\b(?:pays?|costs?|seats?|holds?|gets?|receives?|earns?|charges?|carr(?:y|ies)|weighs?)\s+(?:about\s+|just\s+)?$"
)
"""Verbs of today that lead to how far one kind of thing is from another, and not one time."""
_THAN_THEN = re.compile(
    r"\bthan\s+(?:in|at|on|before|last|the\s+year|it\s+(?:was|did))\b|\b(?:now|before|last|since|from)\b"
)
_DEED = re.compile(rf"cut|{directions.VERBS}", re.I)
_GAINED = re.compile(r"\b(?:gain|los[et]|need|allow|add)\w*\s+$", re.I)
_EARLIER = re.compile(
    r"\b(?:over|across|during|within)\s+(?:the|that|this)\s+(?:same\s+|whole\s+)?(?:year|period|time|month|quarter|decade)\b|"
    r"\b(?:year|month|quarter|week|period|survey|wave|round|time|count|figure)\s+(?:before|earlier|ago|previously)\b|"
    r"\b(?:last|previous|prior|preceding|earlier|same)\s+(?:year|month|quarter|week|survey|period|wave|round|term|time)s?\b|"
    r"\b(?:since|between|in\s+the\s+same\s+two)\b|"
    r"\bfrom\s+(?=[\d£])(?!\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm)\b)",
    re.I,
)
_BOUND_AFTER = re.compile(r"\s+(?:[a-z]+\s+){1,3}?(?:more|less|fewer|longer|later)\s+than\s+[\d£]", re.I)
_ARRIVED = re.compile(
    rf"\b(?:{directions.VERBS}|{directions.JUDGING_VERBS}|(?:is|was|are|were)\s+(?=down\s))\s*(?:[a-z]+ly\s+)?(?:(?:back|again|up|down)\s+)?to\s+(?:just\s+|only\s+|a\s+total\s+of\s+)?$",
    re.I,
)
_NO_TIME = re.compile(
    r"\bthan\s+(?:before(?!\s+(?:\d|the\b|noon|midday|[A-Z]))|previously|in\s+the\s+past|usual|normal|ever|(?:it|they|that|this)\s+(?:was|were|used\s+to\s+be|had\s+been))\b"
    r"(?!\s+(?:in|at|on|during|before|when|until)\b)|"
    r"\bcompared\s+(?:with|to)\s+(?:before|previously|the\s+past|earlier)\b(?!\s+(?:in|[A-Z]))",
    re.I,
)
_FROM_A_DAY = re.compile(r"\b(?:from|since|with\s+effect\s+from)\s+$", re.I)
_LEVELS = frozenset({"level", "prior", "share", "base"})


def is_told(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is a change of a measure: "up 12%", "have doubled"; not "hired 8 more cleaners"."""
    if claim.numeral.unit == "times":
        acted = _ACTED.search(reading.text, 0, claim.numeral.start)  # "places were doubled on 2 September"
        often = _SO_OFTEN.search(claim.numeral.text) and not _MULTIPLIED_BY.match(
            reading.text, claim.numeral.end
        )
        return claim.numeral.form == "words" and claim.role in ("level", "prior") and not acted and not often
    if claim.role != "change" or claim.numeral.unit == "rank":
        return False
    before, after = reading.text[: claim.numeral.start], reading.text[claim.numeral.end :]
    if claim.direction is None and not claim.numeral.sign and not _COMPARATIVE_AFTER.match(after):
        return False  # "raised by 60 centimetres", "91 points"
    if (
        _IS_NONE.search(before)
        or _AIMED_AT.search(before)
        or _TO_MAKE.search(before)
        or distances.is_distance(claim, before, after)
    ):
        return False
    if claim.numeral.unit == "seconds" and _WITHIN.search(before):
        return False  # "seen within 1 hour (86.0%), below"
    if (
        re.match("minus", claim.numeral.text, re.I)
        and claim.direction is None
        and _WAS_BELOW_NIL.search(before)
    ):
        return False  # "the balance was minus 0.8"
    if _BY_KIND.search(before) and not _THAN_THEN.search(reading.text, claim.numeral.end):
        return False  # "boats longer than 12 metres pay £40 more"
    if claim.numeral.unit == "" and claim.numeral.noun and _AT.search(before) and _is_done(claim):
        return False  # "tags on 150 pumps cut the search from 26 minutes to 8"
    if claim.numeral.unit == "" and _BOUND_AFTER.match(after) and claim.numeral.noun:
        return False  # "37 began more than 30 minutes late"
    return not _is_act(reading, claim, before, after)


def _is_done(claim: Claim) -> bool:
    """Whether the word of change after a count is what something before it did."""
    word = claim.direction
    return word is not None and word.start > claim.numeral.end and bool(_DEED.fullmatch(word.text))


def _is_act(reading: Reading, claim: Claim, before: str, after: str) -> bool:
    """Whether so many things are brought, ordered or needed: nothing is measured twice."""
    if claim.numeral.unit not in ("", "seconds", "money"):
        return False
    if _GAINED.search(before):
        return claim.numeral.unit == "" or bool(_ADDED_AFTER.match(after))
    if claim.numeral.unit == "seconds" and re.search(r"\d\s+to\s+$", before):
        return True  # "10 to 15 minutes more"
    if _TO_COME.match(after):
        return True  # "3 more plumbers will start"
    added = claim.numeral.unit == "" and _ADDED_AFTER.match(after)
    sentence = reading.sentences[claim.sentence]
    rest = reading.text[claim.numeral.end : sentence.end]
    if re.match(r"\s+more\s+(?:minutes|hours|days|weeks|months|years)\b", after):
        return not _THAN.search(rest)  # "has 3 more weeks to reply"
    few = claim.numeral.value < _MANY and not _COUNTED.search(before)
    brought = _BROUGHT.search(before) or few
    return bool(added and brought) and not _THAN.search(rest)


def is_arrival(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is what a measure moved to: "rose to 14,210"."""
    moved = claim.direction is not None and claim.direction.direction in ("up", "down")
    warm = _DEGREES.match(reading.text, claim.numeral.end)  # temperatures are no measure of the report
    arrived = _ARRIVED.search(reading.text[: claim.numeral.start])
    return claim.role == "level" and moved and bool(arrived) and not warm


def is_dated(text: str, reading: Reading, *, by_window: bool = True) -> bool:
    """Whether a stretch of a text says what it is compared with: two periods, or "the year before".

    With `by_window` "the 12 months to September 2024" says it too: the 12 months before.
    """
    start = reading.text.find(text)
    inside = [each for each in reading.periods if start <= each.start < start + len(text)]
    told = {str(each.span or each.text) for each in inside if not _is_said_again(reading, each, inside)}
    starts = {each.start for each in inside}  # "from 11 November 2024" is no earlier figure
    return (
        len(told) > 1
        or any((by_window and each.form == "rolling") or each.since for each in inside)
        or any(start + each.end() not in starts for each in _EARLIER.finditer(text))
    )


def _is_said_again(reading: Reading, mention: PeriodMention, all_: Sequence[PeriodMention]) -> bool:
    """Whether a period in brackets says when the one before it was: "summer 2024 (May to July 2024)"."""
    for other in all_:
        if reading.text[other.end : mention.start] == " (" and other.span and mention.span:
            return other.span.first <= mention.span.first and mention.span.last <= other.span.last
    return False


def undated(text: str) -> re.Match[str] | None:
    """The words that compare with no time in particular: "than before", "than it was"."""
    return _NO_TIME.search(text)


def is_of_a_new_rule(text: str, reading: Reading) -> bool:
    """Whether a sentence tells from which day something is otherwise: "open 2 hours longer than before"."""
    start = reading.text.find(text)
    return bool(undated(text)) and any(
        each.form == "day" and _FROM_A_DAY.search(reading.text, start, each.start)
        for each in reading.periods
        if start <= each.start < start + len(text)
    )


def has_level(change: Claim, reading: Reading, other: Reading, units: Sequence[str]) -> bool:
    """Whether another text tells a level of what changed, in one of these units."""
    if changed_things.labels_differ(reading, other):
        return False
    head = changed_things.head(change, reading)
    return any(
        each.role in _LEVELS
        and each.numeral.unit in units
        and _speaks_of(head, other, each)
        and _of_one_window(change, each)
        and not _another_share(change, reading, other, each)
        for each in other.claims
    )


def is_difference(change: Claim, readings: Sequence[Reading]) -> bool:
    """Whether two levels that are told are as far apart as the change says."""
    if change.numeral.unit == "percent":
        return False
    unit = "percent" if change.numeral.unit == "points" else change.numeral.unit
    value = change.numeral.value
    if unit == "" and change.numeral.noun.startswith("pence"):
        unit, value = "money", value / 100
    levels = [
        each.numeral.value
        for reading in readings
        for each in reading.claims
        if each.role in _LEVELS or (unit == "percent" and each.role == "change")  # of two gaps in per cent
        if each.numeral.unit == unit
    ]
    far = change.numeral.step if change.numeral.decimals else 0
    return any(abs(abs(one - other) - value) <= far for one in levels for other in levels if one != other)


def _speaks_of(head: frozenset[str], reading: Reading, level: Claim) -> bool:
    return not head or bool(head & measures.words(reading.sentences[level.sentence].text))


def _of_one_window(change: Claim, level: Claim) -> bool:
    """Whether a level is of what a change is counted over: a month's is not the level of a year's change."""
    one, other = (each.period.span if each.period else None for each in (change, level))
    return one is None or other is None or len(one) == len(other)


def _another_share(change: Claim, reading: Reading, other: Reading, level: Claim) -> bool:
    """Whether a percentage of the same sentence says something else: "a 25% increase, with 71% at night"."""
    shares = change.numeral.unit == level.numeral.unit == "percent"
    return shares and other.text == reading.text and change.sentence == level.sentence
