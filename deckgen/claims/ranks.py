"""Turn a text into the ranks it tells: "ranked 42nd out of 44", "came fourth", "our rank was 28 of 31".

An ordinal alone is no rank: a 3rd floor, a 20th anniversary and a second visit are in no order of merit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from deckgen.claims import happenings, ranks_in_groups
from deckgen.model.claim import Claim, Numeral, Reading

_ORDINAL = (
    r"(?:\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)"
)
PLACE = rf"(?:(?:joint|equal|tied)[\s-]+)?{_ORDINAL}\b(?:[\s-]+(?:equal|joint|place|position|rank))?"
_COUNT = r"(?:\d{1,3}(?:,\d{3})*|[a-z]+(?:-[a-z]+)?)"
_OUT_OF = (
    rf"\s+(?:(?:place|position|overall|nationally|regionally)\s+)?"
    rf"(?:out\s+of|of|among|amongst|in\s+a\s+(?:list|league|group|table)\s+of)\s+(?:the\s+|all\s+|its\s+|our\s+)*{_COUNT}"
)
_RANKING = (
    r"(?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|position(?:s|ed)?|place|came|come|comes|coming|finish(?:es|ed|ing)?|"
    r"put(?:s|ting)?|stand(?:s|ing)?|stood|sits?|sat|sitting|rated|moved|rose|climbed|fell|dropped|slipped|went)"
)
_STRONG = r"(?:rank(?:s|ed|ings?)?|placed|position(?:ed)?|league\s+table|benchmark\w*)"
_ON = r"(?:for|on|in|among|amongst|by|within|nationally|locally|regionally)"
_PEERS = (
    r"(?:schools|trusts|councils|hospitals|forces|authorities|districts|boroughs|counties|academies|colleges|services|regions|areas|"
    r"practices|boards|wards|providers|places|towns|cities|museums|libraries|theatres|bodies)"
)
"""Whom a body is ranked among."""
_WITHIN = (
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:(?:in|at|as|to|from|up|down|was|is|of|now|still|just|only|the|us|it|them|our|"
    r"(?:the\s+)?(?:trust|council|school|hospital|county|borough|ward|academy))\s+)*"
)
EXTREME = (
    r"(?:best|worst|highest|lowest|fastest|slowest|quickest|longest|shortest|largest|smallest|biggest|busiest|quietest|"
    r"most|least|fewest|greatest|cheapest|dearest|youngest|oldest|safest|cleanest|strongest|weakest|better|worse|"
    r"higher|lower|fewer|faster|slower|shorter|longer|good|poor|top|bottom)"
)
_NO_NOUN_AFTER = (
    rf"(?=\s*(?:$|[.,;:()–-])|\s+(?:for|in|of|out|among|amongst|on|at|to|with|and|by|from|when|while|but|this|last|nationally|overall|"
    rf"locally|regionally|equal|place|position|again|{EXTREME})\b)"
)
_RANK = re.compile(
    # "came 4th for", "ranked joint 9th out of 34", "put us 11th of the 23 schools", "fell from 3rd to 8th"
    rf"\b{_RANKING}{_WITHIN}(?P<led>{PLACE}(?:{_OUT_OF}|{_NO_NOUN_AFTER}))"
    # "42nd out of 44 trusts", "third of the twelve schools"
    rf"|\b(?P<counted>{PLACE}\s+(?:place\s+|position\s+)?(?:out\s+of|of\s+(?:the\s+|all\s+|its\s+|our\s+)*(?=\d|(?:two|three|four|"
    rf"five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b)|among(?:st)?)\s*(?:the\s+|all\s+)*{_COUNT}"
    rf"|{PLACE}\s+of\s+(?:the|our|its)\s+(?:[a-z-]+\s+)?[a-z]+[’']s?\s+(?:\d{{1,3}}|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve|twenty|thirty|forty|fifty)\b)"
    # "in 6th place", "6th position"
    rf"|\b(?P<placed>(?:joint\s+)?{_ORDINAL}[\s-]+(?:place|position|rank))\b"
    # "a rank of 28 out of 31", "our position was 12 of 40", "ranked 12 (of 20)", "ranked number 3"
    rf"|\b{_STRONG}{_WITHIN}(?P<plain>(?:number\s+|no\.\s*|#\s?)?(?<![\d,.])\d{{1,3}}\s*\(?\s*(?:out\s+of|of|among|/)\s*"
    rf"(?:the\s+|all\s+)*{_COUNT}\b)"
    rf"|\b(?:is|are|was|were|be|been|now|currently)\s+(?P<nationally>{PLACE})\s+(?:for\b|nationally|regionally|locally|overall|"
    r"in\s+(?:the|our|its)\s+(?:country|county|region|area|city|borough|group|list|table|league|north|south|east|west)\b)"
    r"|\b(?:rank|ranking|(?:place|position|standing)(?=\s+in\s+the\b[^.;\d]{0,30}?\b(?:table|list|ranking|order)\b))\b"
    r"(?:\s+(?!was\b|is\b)[\w’'-]+){0,6}?\s+(?:was|is|of|at)\s+(?P<bare>\d{1,3})\b(?![.,]\d|\s?%)"
    # "is second in a group of 14", "is third among 20"; "of 44 trusts, ours was the 30th"
    rf"|\b(?:is|are|was|were)\s+(?:now\s+|still\s+|only\s+)?(?P<grouped>{PLACE}(?:\s+in\s+a\s+(?:[a-z]+\s+)?(?:group|list|table|league)\s+of"
    rf"|\s+among(?:st)?)\s+(?:the\s+)?{_COUNT})"
    rf"|\b(?:[Oo]f|[Oo]ut\s+of|[Aa]mong(?:st)?|table\s+of|list\s+of|group\s+of)\s+(?:the\s+|all\s+|our\s+)*(?:\d{{1,3}}|[a-z]+)\s+[^.;\d]{{3,40}}?\s"
    rf"(?:is|are|was|were)\s+(?:the\s+|in\s+|only\s+|now\s+)*(?P<lone>{PLACE})(?=\s*[.,;]|\s+(?:for|on|in|at)\b)"
    r"|\brank(?:s|ed)\s+(?P<high>\d{1,3})\b(?=\s*(?:[.;]|,\s|$)|\s+(?:for|in|on|nationally|overall|regionally)\b)"
    # "Rank for waits: 14 out of 20", "Position on absence: 5 of 12 schools", "Place among 12 schools: 5"
    rf"|\b(?P<labelled>(?:(?:rank|ranking)(?:\s+{_ON}\s+[^.;:\d]{{2,50}})?(?:\s+20\d\d)?|(?:rank|ranking|position|place|placing|standing)(?:\s+(?:among|amongst|in|within)\s+[^.;:]{{3,40}})?)"
    rf"\s*[:=]\s*(?:{PLACE}|\d{{1,3}})(?:\s*\(?\s*(?:out\s+of|of|/)\s*(?:the\s+)?{_COUNT}|(?=\s*(?:[.;,()]|$)|\s+(?:for|in|on)\b))"
    rf"|(?:position|place|placing|standing)(?:\s+{_ON}\s+[^.;:\d]{{2,50}})?(?:\s+20\d\d)?\s*[:=]\s*(?:{PLACE}|\d{{1,3}}\s*\(?\s*(?:out\s+of|of|/)\s*(?:the\s+|all\s+)*{_COUNT}"
    rf"(?:\s+[a-z-]+){{0,2}}?\s+{_PEERS}\b))"
    rf"|\b(?:stands?|stood|sits?|sat|is|was|were|are)\s+(?:now\s+|still\s+)?(?:at\s+)?(?P<tabled>\d{{1,3}}\s+(?:out\s+of|of)\s+(?:the\s+)?{_COUNT}"
    rf"(?=(?:\s+[a-z-]+)?\s+(?:in|on)\s+(?:the|a|our|its)\s+(?:[\w-]+\s+)?(?:table|league|rankings?|(?:national|county|regional|published)\s+list)\b))"
    rf"|\brank(?:s|ed)?\s+(?P<number>(?:number\s+|no\.\s*|#\s?)\d{{1,3}})\b"
    r"|\b(?P<listed>(?:number|no\.)\s*\d{1,3}\s+(?:out\s+of|of|in|on|among)\s+(?:the\s+|a\s+|our\s+)?(?:\w+\s+)?(?:list|league|table|"
    r"ranking|\d{1,3}|order)\b)",
    re.I,
)
_GROUPS = (
    "led",
    "counted",
    "placed",
    "plain",
    "nationally",
    "bare",
    "number",
    "listed",
    "labelled",
    "tabled",
    "grouped",
    "lone",
    "high",
)
_SCALE_TOLD = re.compile(
    rf"\b(?:1st|first|1|one|last|\d{{1,3}}(?:st|nd|rd|th))(?:\s+(?:place|position|rank|out\s+of\s+\d+))?"
    rf"\s*(?:is|was|being|means?|meaning|=|:|–|-|for|has|had|having|goes\s+to|denotes|indicates|shows)\s*(?:the\s+|an?\s+)*"
    rf"(?:[\w’'-]+\s+){{0,4}}?{EXTREME}\b"
    rf"|\b(?:1st|first)\s+(?:place\s+)?[a-z]+s\s+(?:the\s+|an?\s+){EXTREME}\b"
    rf"|\b(?:where|with|in\s+which)\s+(?:1st|first)\s+(?:place\s+)?[a-z]+s\s+(?:[\w’'-]+\s+){{0,3}}?{EXTREME}\b"
    rf"|\b{EXTREME}\s+(?:[\w’'-]+\s+){{0,3}}?(?:first|1st|ranks?\s+(?:first|1st|1))\b"
    rf"|\b(?:rank\w*|count\w*|order\w*|start\w*|number\w*)\s+(?:from|with|at)\s+(?:the\s+)?(?:[\w’'-]+\s+)?{EXTREME}\b"
    rf"|\bthe\s+{EXTREME}(?:\s+[\w’'-]+){{0,3}},?\s+the\s+{EXTREME}\b|\bwith\s+(?:1st|first|1)\s+(?:the\s+|as\s+)*{EXTREME}\b"
    rf"|\bfrom\s+(?:the\s+)?(?:[\w’'-]+\s+)?{EXTREME}\b(?:\s+[\w’'-]+){{0,3}}?\s+to\s+(?:the\s+)?{EXTREME}\b"
    rf"|\b(?:low|high|small|large)(?:er)?\s+(?:number|rank|position|place|score)s?\s+(?:is|are|means?)\s+(?:\w+\s+)?{EXTREME}\b",
    re.I,
)
_FRACTION = re.compile(r"\b(?:an?|one|by)\s+$", re.I)
_ITEM = re.compile(r"\bthe\s+$", re.I)
_APPOSED = re.compile(
    r"(?:(?:,|–|\(|:|;)\s*|\b(?:is|was|were)\s+)(?:(?:which|this|that|it)\s+(?:is|was|makes?|made)\s+)?(?:only\s+|now\s+|still\s+)?the\s+$",
    re.I,
)
_IN_TIME = re.compile(
    r"\s+(?:\w+\s+)?(?:years?|terms?|quarters?|months?|weeks?|days?|stages?|phases?|steps?|waves?|rounds?|"
    r"(?:due\s+)?to|due)\b|\s+[a-z]+ed\b",
    re.I,
)
_TO_DO = re.compile(
    r"\s+(?:(?!according|compared|due|close\w*|next|for\b|on\b|in\b|by\b|out\b)[a-z-]+\s+){1,2}to\s+(?!date\b|the\b|an?\b)[a-z]+",
    re.I,
)
_IN_A_QUEUE = re.compile(
    r"\s+(?:on|in)\s+(?:the|a|our|its)\s+(?:waiting\s+list|queue|list\s+of\s+(?:questions|reasons|causes|topics|things|subjects|requests|names))\b|\s+of\s+(?:the\s+)?(?:\d+\s+)?(?:actions|items|tasks|risks|projects|works|jobs|schemes|recommendations|repairs|streets|bays|beds|desks|stops)\b",
    re.I,
)
_EACH = re.compile(r"\s+(?:per|an?|each|every)\s+\w", re.I)
_CONTEST = re.compile(
    r"\b(?:competition|contest|tournament|race|gala|final|finals|award|awards|prize|quiz|cup|bids?|tenders?|election|ballot|show)\b",
    re.I,
)
_OWN_END = re.compile(rf"[\s-]+(?:equal\s+|joint\s+)?{EXTREME}\b|\s+from\s+(?:the\s+)?{EXTREME}\b", re.I)


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank as written; `end_said` where its own words say which end of the order it is counted from."""

    text: str
    start: int
    end: int
    end_said: bool


def of(reading: Reading) -> tuple[Rank, ...]:
    """All ranks in order of place. A list of places ("1st is best") is no rank."""
    text = reading.text
    scales = [match.span() for match in _SCALE_TOLD.finditer(text)]
    found: list[Rank] = []
    for match in _RANK.finditer(text):
        group = next(name for name in _GROUPS if match[name])
        start, end = match.span(group)
        if any(low <= start < high for low, high in scales) or _is_no_rank(
            reading, start, end, counted=group == "lone"
        ):
            continue
        found.append(Rank(text[start:end], start, end, _end_said(text, start, end)))
    taken = [(each.start, each.end) for each in found]
    for start, end in ranks_in_groups.find(text):
        if not any(low < end and start < high for low, high in (*taken, *scales)):
            found.append(Rank(text[start:end], start, end, _end_said(text, start, end)))
            taken.append((start, end))
    found.extend(_of_numerals(reading, taken, scales))
    return tuple(sorted(found, key=lambda each: each.start))


def scale_told(text: str) -> bool:
    """Whether the text says what a first place means: "1st is the shortest wait", "from best to worst"."""
    return bool(_SCALE_TOLD.search(text))


def _of_numerals(reading: Reading, taken: list[tuple[int, int]], scales: list[tuple[int, int]]) -> list[Rank]:
    """ "42nd out of 44" however it is led up to: ordinals with a number that they are out of."""
    found = []
    for claim, following in zip(reading.claims, reading.claims[1:], strict=False):
        numeral: Numeral = claim.numeral
        if claim.role != "rank" or following.role != "rank-of":
            continue
        if _is_no_rank(reading, numeral.start, following.numeral.end):
            continue
        inside = any(low <= numeral.start < high for low, high in (*taken, *scales))
        if not inside:
            end = following.numeral.end
            said = _end_said(reading.text, numeral.start, end)
            found.append(Rank(reading.text[numeral.start : end], numeral.start, end, said))
    return found


def _is_beside_a_value(reading: Reading, start: int, end: int) -> bool:
    """Whether a measure is put in its place: "a ratio of 97.2, the 41st of the 119 published"."""
    sentence = next((each for each in reading.sentences if each.start <= start < each.end), None)
    if (
        sentence is None
        or _IN_TIME.match(reading.text, end)
        or not _APPOSED.search(reading.text[sentence.start : start])
    ):
        return False
    before = reading.text[sentence.start : start]
    measured = any(
        each.role == "level" and sentence.start <= each.numeral.start < start and _is_measure(reading, each)
        for each in reading.claims
    )
    return measured and not happenings.kinds(tuple(before.lower().split()))


def _is_measure(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is of a measure that ranks places; money is one where it is for each of something."""
    numeral = claim.numeral
    each = numeral.unit != "money" or _EACH.match(reading.text, numeral.end)
    return bool(each and (numeral.unit or numeral.decimals))


def _end_said(text: str, start: int, end: int) -> bool:
    own = bool(re.search(rf"\b{EXTREME}\b", text[start:end], re.I))
    return own or bool(_OWN_END.match(text, end))


def _is_turn(text: str, start: int, end: int) -> bool:
    """Whether an ordinal says when one of many did something: "first of the 12 depots to be refitted"."""
    return bool(_TO_DO.match(text, end)) and not re.search(r"\brank\w*\b[^.;]*$", text[:start], re.I)


def _is_no_rank(reading: Reading, start: int, end: int, *, counted: bool = False) -> bool:
    """Whether it is a date ("fell 3rd of May"), a place won, or "first" for what nobody did before.

    What has been said before to be one of so many is a rank even as "the 30th".
    """
    if (
        not counted
        and not _is_beside_a_value(reading, start, end)
        and _ITEM.search(reading.text[:start])
        and not re.search(r"out\s+of|place|position", reading.text[start:end], re.I)
    ):
        return True  # "the first of 12 homes"
    if _FRACTION.search(reading.text[:start]) and not re.search(
        r"out\s+of|place|position|rank", reading.text[start:end], re.I
    ):
        return True  # "fell by a tenth"
    if _is_turn(reading.text, start, end) or _IN_A_QUEUE.match(reading.text, end):
        return True
    dated = any(each.start < end and start < each.end for each in reading.periods)
    sentence = next((each.text for each in reading.sentences if each.start <= start < each.end), "")
    return dated or bool(_CONTEST.search(sentence)) or reading.text[start:end].lower() == "first"
