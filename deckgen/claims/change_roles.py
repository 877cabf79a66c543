"""Turn the words right beside a number into whether it is a change, or how far from a target it is."""

from __future__ import annotations

import re

from deckgen.claims import directions
from deckgen.model.claim import Numeral, Role

_AIM = (
    r"(?:target|standard|sla|service level|threshold|budget|limit|ceiling|cap|plan|goal|ambition|expectation|"
    r"trajectory)"
    r"s?"
)
_MORE_AFTER = re.compile(
    r"(?!,\s+(?:[a-z]+\s+)?[a-z]+\s+than\b)"
    r"\)?(?:\s+\([^()]*\))?,?\s+(?:(?!(?:to|and|or|than|was|were|is|are|had|has|have|saw|the|who|which|that|for|in|of|at|on|from|needs?|wants?|got|gave|took|"
    r"paid|spent|felt|ate|[a-z]{3,}ed)\b)[a-z]+\s+)"
    r"{0,2}?(?:more|fewer|less|higher|lower|longer|shorter|quicker|faster|slower|sooner|better|worse|cheaper|dearer|"
    r"larger|smaller|greater|heavier|lighter|(?:below|above)(?=\s+(?:the\s+(?!(?:[\w.%£]+\s+){0,3}"
    + _AIM
    + r"\b)(?:[a-z]+\s+){0,2}?(?:\d|(?:year|month|quarter|week|term)\b)|"
    r"last\s+(?:year|month|quarter|term)\b|(?:19|20)\d\d\b)))\b"
    r"(?!\s+than\s+(?:\d[\d.,]*|two|three|four|five|six|ten|twelve)\s+(?:minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|times?)\b)",
    re.I,
)
_COMPARED_THINGS = re.compile(
    r"\s+(?:higher|lower|longer|shorter|quicker|faster|slower|better|worse|cheaper|larger|smaller|greater|heavier|lighter)\s+"
    r"(?!(?:this|as|across|was|has|is|is|towards|overseas|unless|less|versus|times|points|years|months|weeks|days|hours|minutes|seconds)\b)"
    r"[a-z-]+s\b",
    re.I,
)
_COUNTED_MOVES = re.compile(rf"\s+(?:[a-z]+\s+)?(?:falls|{directions.NOUNS})(?<=[a-z]s)\b", re.I)
_ADDITIONAL = re.compile(r"\s+(?:additional|extra|further)\b", re.I)
_OR_SO_MANY = re.compile(
    r"(?:\bor|\bthat\s+is|\bwhich\s+is|\bequal\s+to|\bequivalent\s+to|%\)?,|\()\s+$", re.I
)
_OF_WHAT_WAS = re.compile(
    r"\s+of\s+(?:(?:the|its|their|that)\s+(?:earlier|previous|prior|preceding|former|original|starting|opening|baseline)|"
    r"(?:last\s+year|the\s+year\s+before)['’]s)\b",
    re.I,
)
_DEGREES = re.compile(r"\s*(?:°|degrees?\b|celsius\b|C\b)", re.I)
_OF_SOMETHING = re.compile(r"\s+of\s+(?!(?:its|their|our|the|his|her)\b)[a-z]", re.I)
"""Staff who "lost 4.6% of contracted hours" tell a share; a club that "lost 12% of its members" shrank."""
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b", re.I)
_EXTRA_BEFORE = re.compile(r"\b(?:extra|additional|further)\s+$", re.I)
_TO_WHAT_IS = re.compile(r"[^.;]*\b(?:taking|bringing|lifting|raising|making)\b[^.;]*\d")
_DONE_BY = re.compile(
    r"(?:\b(?:was|were|is|are|been|being)|,)\s+(?:[a-z]+ly\s+)?"
    r"(?P<done>(?!missed|exceeded|overspent|delayed|extended|moved|changed|raised|trimmed|beaten)"
    r"(?:[a-z]+ed|taken|given|sent|seen|written|chosen|made|used|run|held|led))\s+by\s+$"
)
_TAKEN_UP_BY = re.compile(r"\b(?:taken|took|signed|picked)\s+up\s+by\s+$", re.I)
""" "Taken up by 61.2%" is what so many did."""
_DONE_BY_ANYONE = re.compile(
    r"reached|achieved|attained|passed|attended|chosen|used|taken|completed|returned|signed|supported|backed|opposed|"
    r"rejected|visited|seen|owned|run|made"
)
"""What people do: "grade 4 was reached by 149"."""
_DOWN_ON = re.compile(r"\s+(?:up|down)(?:\s+on\b|\s*(?=[.,;)]|$))", re.I)
_DOWN_BETWEEN = re.compile(r"\s+(?:up|down)\s+(?:between|over|since|compared|from|in|for|during)\b", re.I)
"""A percentage that is "8.3% down between" two dates moved; "two floors down from the ward" is a place."""
_NOUN_WAS = re.compile(
    r"\b(?:the|this|that|an?)\s+(?:overall\s+|total\s+|net\s+)?(?:increase|decrease|reduction|rise|fall|drop|decline|growth|"
    r"improvement|change)\s+(?:(?:in|across|over|for)\s+[\w\s]{1,40}?\s+)?(?:was|is|came\s+to|stood\s+at|amounted\s+to)\s+"
    r"(?:therefore\s+|only\s+|just\s+)?$",
    re.I,
)
_IN_A_ROW = re.compile(
    r"\s+(?:of\s+\d+|in\s+(?:a\s+row|succession)|running|together|on\s+the\s+chart)\b", re.I
)
"""What makes points those of a chart: "above its limit for 4 points in a row"."""
_LABELLED_CHANGE = re.compile(
    rf"(?:^|[.;:•(\n]\s*)(?:{directions.NOUNS}|change|difference|savings?)\s*[:=]\s*$", re.I
)
_ANOTHER_ONE = re.compile(
    rf"\b(?:{directions.NOUNS})\s+of\s+(?:[^.;:]|\.(?=\d)){{1,60}}?(?:\band|,)\s+(?:one|another)\s+of\s+$",
    re.I,
)
"""What leads to another change of the kind told before: "a rise of 512 in books and one of"."""
_SAID_BETWEEN = re.compile(r",\s[^,;.()%]{1,60},\s*$")
"""What is said between a noun and its figure: "an increase, set beside the year before, of 12"."""
_BY_BEFORE = re.compile(
    r"\b(?:by|of)\s+(?:just\s+|only\s+|a\s+(?:further|total of)\s+|(?:around|some|about|nearly|almost|"
    r"roughly|over|"
    r"approximately)\s+)*$",
    re.I,
)
_NOUN_AFTER = re.compile(
    r"[\s-]+(?:year-on-year\s+|(?!an?\b|the\b|and\b)[a-z]+\s+){0,1}?(?:increases?|decreases?|"
    r"reductions?|rises?|falls?(?!\s+(?:short|below|behind|outside|within))|drops?|declines?|"
    r"(?<!requires )(?<!requiring )(?<!needs )(?<!needing )"
    r"improvements?(?!\s+(?:notices?|plans?|works|programmes?|grants?|boards?|projects?|schemes?|orders?|teams?))|"
    r"uplift|growth|cut|jump|surge|dip|slump|upturn|downturn|deterioration|contraction|expansion)\b",
    re.I,
)
_UPDOWN_BEFORE = re.compile(
    rf"(?:{directions.NO_MOVE_UP}\bup|{directions.NO_MOVE_DOWN}\bdown)\s+(?:by\s+)?$", re.I
)
_FROM_TARGET = re.compile(
    rf"\b{_AIM}\b(?:[^.;]|\.(?=\d))*,?\s+by\s+(?:just\s+|only\s+|about\s+|some\s+)?$",
    re.I,
)
_MOVED_APART = re.compile(
    r",\s+(?:and|but|while)\s[^,]*\b(?:higher|lower|up|down|longer|shorter)\s+by\s+", re.I
)
_VERB_OF_CHANGE = re.compile(rf"(?!exceed)(?:{directions.VERBS})", re.I)
_TO_TARGET_AFTER = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:below|above|short of|under|over|outside|within|inside|off|away from|"
    r"better than|worse than|"
    r"(?:higher|lower|more|less|longer|shorter|faster|slower|quicker)\s+than)\s+(?:(?:[\w'’-]|[.,](?=\d)|[%£])+\s+){0,4}?"
    rf"{_AIM}\b",
    re.I,
)
DONE_BY_SHARE = re.compile(r"\s+(?:\([^)]*\)\s+)?of\b|\s*\(\d[\d,]*\s+(?:out\s+)?of\b", re.I)
_CHANGE_VERB_BEFORE = re.compile(
    r"\b(?:increas\w+|ris\w+|rose|grew|grown|decreas\w+|reduc\w+|declin\w+|fell|fall(?:en|ing)?|"
    r"dropp\w+|drop|improv\w+|deteriorat\w+|worsen\w*|increase|lengthened|shortened|gained|lost|climbed|jumped|"
    r"slipped|dipped|slumped|plummeted|plunged|tumbled|soared|surged|shrank|shrunk|narrowed|widened)"
    r"(?:\s+(?:year-on-year|significantly|slightly|sharply|by))*\s+$",
    re.I,
)


def change_role(before: str, after: str, numeral: Numeral) -> Role | None:
    if (_is_from_target(before) and not DONE_BY_SHARE.match(after)) or _TO_TARGET_AFTER.match(after):
        return ""  # how far from a target, and no change
    if _ANOTHER_ONE.search(before):
        return "change"
    labelled = _LABELLED_CHANGE.search(before) and not DONE_BY_SHARE.match(after)  # falls are happenings too
    if _NOUN_WAS.search(before) or labelled or _told_as_more(before, after, numeral):
        return "change"
    if _change_after(after, numeral) or _UPDOWN_BEFORE.search(before) or _moved_by(before, after, numeral):
        return _done_by(before, after)
    by = _BY_BEFORE.search(before)
    if (
        by
        and by.group().lower().startswith("by")
        and (DONE_BY_SHARE.match(after) or _is_agent(before, numeral) or _TAKEN_UP_BY.search(before))
    ):
        return None
    if by and (by.group().lower().startswith("by") or _change_noun_before(before[: by.start()])):
        return "change"
    if (numeral.unit == "points" and not _IN_A_ROW.match(after)) or (
        numeral.sign and numeral.unit in ("percent", "seconds", "") and not _DEGREES.match(after)
    ):
        return "change"
    return None


def _is_from_target(before: str) -> bool:
    """Whether a target was missed or beaten by so much; children "with a plan" may have "grown by 112"."""
    aim = _FROM_TARGET.search(before)
    if aim and _MOVED_APART.search(aim.group()):
        return False  # "below the target, and arrears are higher by"
    words = directions.find(aim.group()) if aim else ()
    return aim is not None and not any(_VERB_OF_CHANGE.fullmatch(each.text) for each in words)


def _is_agent(before: str, numeral: Numeral) -> bool:
    """Whether so many people did what was done: "answered by 420 parents"; not "was cut by 420 places"."""
    done = _DONE_BY.search(before) if numeral.unit == "" else None
    if done is None or not (numeral.noun or _DONE_BY_ANYONE.fullmatch(done["done"])):
        return False
    return not directions.find(done["done"])


def _told_as_more(before: str, after: str, numeral: Numeral) -> bool:
    """Whether a figure tells a change over again: "or 286 additional", "25.0% of the earlier figure"."""
    if _EXTRA_BEFORE.search(before) and _TO_WHAT_IS.match(after):
        return True  # "an extra 120 joined, taking it to 1,120"
    again = _ADDITIONAL.match(after) and _OR_SO_MANY.search(before)
    return bool(again or (numeral.unit in ("percent", "ratio") and _OF_WHAT_WAS.match(after)))


def _moved_by(before: str, after: str, numeral: Numeral) -> bool:
    """Whether a verb of change stands right before: "fell 12%"; who "lost 40 days" lost things."""
    verb = _CHANGE_VERB_BEFORE.search(before)
    things = numeral.unit == "seconds" or (numeral.unit == "" and bool(numeral.noun))
    things = things or (numeral.unit == "percent" and bool(_OF_SOMETHING.match(after)))
    if verb and numeral.unit == "" and _OF_THEM.match(after):
        return False  # "applicants declined 29 of them"
    return bool(verb) and not (things and verb and re.match(r"(?:gained|lost)\s+$", verb.group(), re.I))


def _change_after(after: str, numeral: Numeral) -> bool:
    """Whether a word of change follows: "12 more", "a 5% rise".

    "842 falls" are things that fell, "4 monthly increases" are so many, "210 larger bins" are bins.
    """
    things = numeral.unit == "" and _COUNTED_MOVES.match(after)
    more = _MORE_AFTER.match(after) and not (numeral.unit == "" and _COMPARED_THINGS.match(after))
    moved = _DOWN_ON.match(after) or (numeral.unit in ("percent", "points") and _DOWN_BETWEEN.match(after))
    return bool(more or moved or (_NOUN_AFTER.match(after) and not things))


def is_followed(after: str) -> bool:
    """Whether a word of change follows a number, whatever it counts."""
    return bool(_MORE_AFTER.match(after) or _NOUN_AFTER.match(after))


def _done_by(before: str, after: str) -> Role | None:
    """ "Gained by 21.5% (46 of 214)" tells who did it, and no change."""
    return None if re.search(r"\bby\s+$", before, re.I) and DONE_BY_SHARE.match(after) else "change"


def _change_noun_before(before: str) -> bool:
    return bool(
        re.search(
            rf"\b(?:{directions.NOUNS}|savings?|improvements?|deterioration|changes?|differences?)"
            r"(?:\s+(?:year-on-year|overall|in [\w\s]{1,30}))?\s*$",
            _SAID_BETWEEN.sub("", before),
            re.I,
        )
    )
