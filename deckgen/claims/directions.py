"""Turn text into its words of change, each with the way it points once negation is taken into account."""

from __future__ import annotations

import re

from deckgen.model.claim import Direction, DirectionWord

_UP_VERBS = (
    r"increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing)|climb(?:s|ed|ing)?|"
    r"went up|go(?:es|ing|ne)? up|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|exceed(?:s|"
    r"ed|ing)?|gain(?:s|ed|ing)?|escalat(?:e|es|ed|ing)|lengthen(?:s|ed|ing)?|widen(?:s|ed|ing)?"
)
_NO_THINGS = (
    r"(?!\s+(?:programmes?|prevention|teams?|clinics?|services?|lead|risks?|assessments?|groups?|projects?|"
    r"numbered|caused|were|are|averaged|totalled|stood|came\s+to|fell|rose|per|had|have|led|resulted|decreased|increased|"
    r"dropped|with\s+(?:\w+\s+)?(?:harm|injur)))"
)
"""What follows where "falls" are things that are counted, or looked after: "falls numbered 122"."""
_DOWN_VERBS = (
    r"decreas(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|f(?:all|ell|allen|alling)|"
    rf"(?<!\d )falls{_NO_THINGS}|"
    r"dropp(?:ed|ing)|drops?(?!-)|went down|go(?:es|ing|ne)? down|lower(?:s|ed|ing)|shorten(?:s|ed|ing)?|"
    r"shr(?:ink|inks|ank|unk|inking)|dipp(?:ed|ing)|dips?|slump(?:s|ed|ing)?|halv(?:ed|ing)|narrow(?:s|"
    r"ed|ing)|diminish(?:es|ed|ing)?|contract(?:ed|ing)|cut(?=\s+by)|dwindl(?:e|es|ed|ing)|plummet(?:s|"
    r"ed|ing)?|tumbl(?:e|es|ed|ing)|nosediv(?:es|ed|ing)"
)
_WITH_A_FIGURE = r"(?=\s+(?:[a-z]+ly\s+)?(?:by|from|to|back|further|minus|plus|[-–−+]?\d))"
_UP_VERBS += (
    r"|(?:expand(?:s|ed|ing)?|swell(?:s|ed|ing)?|swollen|leapt|leaps?|mounted|spiked|ballooned|rocketed|advanced)"
    rf"{_WITH_A_FIGURE}"
)
_DOWN_VERBS += (
    r"|(?:slid(?:es)?|sliding|slip(?:s|ped|ping)?|eas(?:es|ed|ing)|sank|sunk|sinks?|plung(?:es|ed|ing)|receded|subsided|waned|"
    rf"tapered|collapsed|crashed|shed){_WITH_A_FIGURE}"
)
VERBS = rf"{_UP_VERBS}|{_DOWN_VERBS}"
"""Verbs of rising and falling in all their forms, as a pattern."""
_UP_NOUNS = r"increases?|(?<!\d )rises|rise|growth|upturn|uplift|surge|jump|gain|upward|escalation|expansion"
_DOWN_NOUNS = (
    rf"decreases?|reductions?|declines?|(?<!\d )falls{_NO_THINGS}|fall|drops?(?!-)|dip|downturn|downward|"
    rf"shortfall|slump|cut|"
    r"contraction|savings?(?=\s+of\b)"
)
NOUNS = rf"{_UP_NOUNS}|{_DOWN_NOUNS}"
"""Nouns of rising and falling, as a pattern."""
NO_MOVE_UP = "".join(
    rf"(?<!\b{verb} )"
    for verb in (
        "made", "make", "makes", "making", "set", "took", "taken", "signed", "follow", "picked", "opened",
        "backed",
        "ended", "carried", "summed",
    )
)  # fmt: skip
"""What "up" belongs to where nothing moves: "picked up 83.6% of calls"."""
NO_MOVE_DOWN = "".join(
    rf"(?<!\b{verb} )"
    for verb in (
        "took", "taken", "wrote", "written", "broke", "broken", "shut", "closed", "tore", "pulled", "knocked",
        "laid",
    )
)  # fmt: skip
_NO_COMPARISON = (
    r"(?!\s+(?:control|process|confidence|limits?|thresholds?|bounds?|quartiles?|school|sixth|ground|"
    r"floors?))"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_AT_MOST = "".join(rf"(?<!\b{word} )" for word in ("by", "being", "of", "for"))
"""What "up to 27" stands after where it is no more than 27, and nothing moves."""
_UP_WORDS = rf"{NO_MOVE_UP}{_AT_MOST}up(?!\s+to\s+(?:{_MONTHS})\b)|higher|more|longer|upwards?|greater|above"
_DOWN_WORDS = rf"{NO_MOVE_DOWN}down|lower{_NO_COMPARISON}|fewer|less|shorter|downwards?|below|quicker|faster"
_CHANGING = r"(?:chang|mov|alter|shift|vari|differ)(?:es?|ed|s|ing|y|ies)?"
NO_CHANGE = (
    rf"(?:hardly|barely|scarcely|little)\s+(?:any\s+)?{_CHANGING}|(?:did|does|do|has|have)\s+not\s+(?:really\s+)?chang(?:ed?)|"
    r"(?:no|little|hardly\s+any)(?:\s+(?:real|marked|material|great|overall|notable|obvious))?\s+(?:change|movement|difference|"
    r"variation)|(?:much|just)\s+as\s+(?:before|it\s+was)|(?:at|to)\s+(?:a|the)\s+(?:very\s+)?(?:similar|same)\s+(?:level|rate)"
)
"""Changing that is denied or made as little as can be, as a pattern."""
_SAME = (
    rf"{NO_CHANGE}|"
    r"stable|unchanged|no change|remain(?:s|ed|ing)? (?:the same|constant|steady|level|flat|static)|"
    r"(?:stay(?:s|ed|ing)?|kept|held) (?:the same|constant|steady|level|flat|static|firm)|"
    r"(?:much|about|almost|virtually|roughly) the same|"
    r"flat(?!\s+(?:fees?|rates?|charges?|rents?|roofs?|screens?|\d))|"
    rf"steady(?! (?:{_UP_NOUNS}|{_DOWN_NOUNS}|improvement|worsening)\b)|static|little changed?|"
    rf"the same as|consistent with|no (?:clear|significant|"
    r"statistically significant) (?:change|difference)|level(?:led)? off|plateau(?:s|ed)?|"
    r"broadly similar"
)
JUDGING_VERBS = (
    r"improv(?:e|es|ed|ing)|deteriorat(?:e|es|ed|ing)|worsen(?:s|ed|ing)?|strengthen(?:s|ed|ing)?|"
    r"weaken(?:s|ed|ing)?"
)
"""Verbs of getting better or worse, as a pattern."""
_GOOD = r"improv(?:e|es|ed|ing)|improvements?|better|strengthen(?:s|ed|ing)?|recover(?:s|ed|ing|y)"
_BAD = r"deteriorat(?:e|es|ed|ing|ion)|worsen(?:s|ed|ing)?|worse|weaken(?:s|ed|ing)?"

_WORDS = re.compile(
    rf"\b(?:(?P<same>{_SAME})|(?P<good>{_GOOD})|(?P<bad>{_BAD})|(?P<up>{_UP_VERBS}|{_UP_NOUNS})"
    rf"|(?P<down>{_DOWN_VERBS}|{_DOWN_NOUNS})|(?P<upword>{_UP_WORDS})|(?P<downword>{_DOWN_WORDS}))\b",
    re.I,
)
_UP_NOUN = re.compile(rf"(?:{_UP_NOUNS}|{_DOWN_NOUNS})", re.I)
_ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|no|any|further|slight|small|large|overall|significant|[\d.,%]+|"
    r"points?|percent|cent|trend)[\s-]+(?:[\w-]+\s+)?$",
    re.I,
)
_NEGATION = re.compile(
    r"\b(?:not|n['’]t|never|no longer|without|no|neither|nor|failed to|fails to|failing to|"
    r"unable to|yet to|instead of|rather than)"
    r"\s+(?:\w+\s+){0,2}$|n['’]t\s+(?:\w+\s+)?$",
    re.I,
)
_OR = re.compile(r"(?:\d%?|[a-z])\s+or\s+$", re.I)
_THAN = re.compile(r"\s+than\b", re.I)
_FALLS = re.compile(r"f(?:all|alls|ell|allen|alling)", re.I)
_WHERE = re.compile(r"\s+(?:outside|inside|within|between|into|due|ill|behind|under\s+(?!\d))\b", re.I)
_GIVING = re.compile(r"\b(?:giv(?:e|es|en|ing)|gave)\s+$", re.I)
_TO = re.compile(r"\s+to\b", re.I)
"""Round "rise" they say what causes something: "dogs gave rise to 604 complaints"."""
_SIDES: dict[str, Direction] = {
    "up": "up", "upword": "up", "good": "up",
    "down": "down", "downword": "down", "bad": "down",
    "same": "same",
}  # fmt: skip


def find(text: str) -> tuple[DirectionWord, ...]:
    """All words of change in order. A negated rise or fall points nowhere: it may be the other or none."""
    return tuple(_word(text, match) for match in _WORDS.finditer(text) if not _moves_nothing(text, match))


def _moves_nothing(text: str, match: re.Match[str]) -> bool:
    """Whether a word only says how far something reaches, or where it lies: "6 or more", "fell outside"."""
    if match.lastgroup in ("upword", "downword"):
        return bool(_OR.search(text, 0, match.start()) and not _THAN.match(text, match.end()))
    if _FALLS.fullmatch(match.group()) and _WHERE.match(text, match.end()):
        return True
    return bool(_GIVING.search(text, 0, match.start()) and _TO.match(text, match.end()))


def _word(text: str, match: re.Match[str]) -> DirectionWord:
    kind = match.lastgroup or ""
    negated = kind != "same" and bool(_NEGATION.search(text[: match.start()]))
    noun = bool(_UP_NOUN.fullmatch(match.group())) and bool(_ARTICLE.search(text[: match.start()]))
    return DirectionWord(
        match.group(),
        match.start(),
        match.end(),
        "" if negated else _SIDES[kind],
        negated,
        kind in ("good", "bad"),
        noun,
    )
