"""Turn a part of a whole that is set against a percentage into whether that one is of nothing.

"Boys made up 71.8% of suspensions, but only 50.9%" and "against 50.9% overall": of what? "A team answered
81.0% of calls, against 77.0% overall" is a rate, and of the same things both times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from deckgen.claims import wholes
from deckgen.model.claim import Claim, Reading

_OF_WHOLE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?of\s+(?!(?:(?:all|both)\s+)?(?:them|these|those|whom|which)\s+(?:but|yet|as|against|compared|versus|vs|while|whereas|although|though|and|in|at|on|from|for|by|with)\b)"
    r"(?!(?:them|whom|which)\b)(?:(?:the|all|our|its|those|these)\s+)*[a-z]",
    re.I,
)
_CONTRASTED = re.compile(
    r"\b(?:but|yet|(?:as\s+)?against|compared\s+(?:with|to)|versus|vs\.?|while|whereas|although|though|and(?=\s+(?:only|just|they|are|were)\b))\s+"
    r"(?:(?:they|it|these|this)\s+)?(?:(?:are|is|were|was|ma(?:ke|de)s?(?:\s+up)?|represent(?:s|ed)?|account(?:s|ed)?\s+for|form(?:s|ed)?)\s+)?"
    r"(?:(?:only|just|some|about|around|nearly|barely|an?\s+mere)\s+)*$",
    re.I,
)
_OF_NOTHING = re.compile(
    r"(?:\s+(?:elsewhere|overall|generally|in\s+general|otherwise|normally|usually|in\s+total|in\s+all|altogether|more\s+(?:widely|broadly|generally)|"
    r"at\s+large|as\s+a\s+whole|on\s+the\s+whole|of\s+(?:the\s+(?:total|whole|lot|overall\s+(?:total|figure|number))|every(?:one|body|thing)|all)))?(?=\s*(?:[.,;]|$))",
    re.I,
)
_OF_NO_NAME = re.compile(
    r"\s+(?:of\s+(?:the\s+(?:total|whole|lot|overall\s+(?:total|figure|number))|every(?:one|body|thing)|all)|overall|in\s+general|altogether)(?=\s*(?:[.,;]|$))",
    re.I,
)
_OF_DEEDS = re.compile(
    r"\s*(?:\([^)]*\)\s*)?of\s+(?:(?:the|all|our|its|those|these)\s+)*(?P<what>(?:[a-z-]+\s+)?[a-z-]+)", re.I
)
_LOCALLY = re.compile(
    r"\s+(?:locally|hereabouts|here|in\s+(?:the|our)\s+(?:(?:local|wider|whole)\s+)?(?:area|town|city|village|community|catchment|neighbourhood|borough|district))"
    r"(?=\s*(?:[.,;)]|$))",
    re.I,
)
_BELOW = re.compile(r"\b(?:below|above|under|over|than)\s+(?:the\s+)?$", re.I)
_NEXT = re.compile(r"\s*of\s+[^.;,]{3,60},\s*")
_JOINED = re.compile(r"(?:[,;]|\band)\s+(?:(?:only|just|some|about)\s+)*$", re.I)
_THEIRS = re.compile(
    r"(?:\b(?:above|below|over|under|than|beyond|exceed(?:s|ed|ing)|twice|times|double|proportion\s+to|against|with|to|for\s+all|despite)\s+"
    r"(?:what\s+is\s+)?(?:only\s+|just\s+)?(?:their|its|his|her)|[;,–-]\s+(?:and\s+|but\s+|while\s+|yet\s+)?(?:their|its)\s+(?:own\s+)?share\s+(?:is|was)|"
    r"\b(?:but|yet|while|whereas|although)\s+(?:their|its)\s+(?:own\s+)?share\s+(?:is|was)|"
    r"[;–-]\s+(?:and\s+|but\s+|yet\s+)?they\s+(?:are|were|make\s+up|made\s+up))\s+"
    r"(?:(?:own|usual)\s+)?(?:(?:share|proportion|figure|percentage)\s+(?:of\s+|at\s+)?)?(?:only\s+|just\s+|about\s+)?$",
    re.I,
)
"""Leads to a share that is told as if it were known: "well above their 24.3%"."""
_UNDATED_END = re.compile(r"\s*(?:[.,;)]|$)")
_GROUP_NAMED = re.compile(r"(?P<group>[^:.;%]{3,50}):\s*(?:(?:just|only|about|some)\s+)*")
_AGED = re.compile(r"(?:aged|under|over)[\s-]?\d|[a-z]+s\s+aged\b", re.I)
_BARE_PART = re.compile(
    r"\b(?:ma(?:de|kes?|king)\s+up|account(?:s|ed|ing)?\s+for|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing))\s+(?:(?:just|only|about|some|nearly|over)\s+)*$",
    re.I,
)
_OF_THOSE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:of|among|amongst)\s+(?:(?:the|all|our|its|those|these)\s+)*(?:\d[\d,]*\s+)?[a-z]",
    re.I,
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:of|among|amongst|out\s+of)\s+(?:the\s+|all\s+|these\s+|those\s+|our\s+|its\s+|them\b|\d)", re.I
)
_MADE = re.compile(
    r"\b(?:put\s+in|lodg\w+|ma(?:d|k)es?|sen[dt]s?|cast|fil(?:e|es|ed)|submit\w*|rais(?:e|es|ed)|w[io]ns?|ha(?:s|d|ve)|brought|gave|wrote|committed|suffered|"
    r"drew|held|owe[sd]?|caused?|ma(?:de|ke)|ask(?:ed)?\s+for|t(?:ook|ake)|us(?:ed|e))(?:\s+in)?\s+(?:(?:just|only|about|around|nearly|almost|over|some|more\s+than|less\s+than)\s+)*$",
    re.I,
)
"""Verbs of what people do whose doings are the whole: "renters put in 44% of claims"."""
_AIM = re.compile(
    r"\b(?:target|standard|aim|goal|expect\w*|(?<!care\s)(?<!support\s)(?<!behaviour\s)plan\w*|forecast|budget\w*|limit|threshold)\b",
    re.I,
)


def set_against(reading: Reading, told: Sequence[Claim]) -> Claim | None:
    """A percentage in a sentence that has no whole, and is set against a part of one."""
    shares = [each for each in told if each.numeral.unit == "percent" and each.role != "change"]
    for one, other in pairwise(shares):
        sentence = reading.sentences[one.sentence]
        if _AIM.search(sentence.text):
            continue
        part = _is_part(reading, one, sentence.start)
        if part and (_is_of_nothing(reading, one, other) or _is_of_the_place(reading, one, other)):
            return other
        if _is_bare_part(reading, one, other):
            return one
    return None


def _is_of_the_place(reading: Reading, one: Claim, other: Claim) -> bool:
    """Whether people's part in deeds is set against that of a place: "31.0% of loans, 19.4% locally"."""
    between = reading.text[one.numeral.end : other.numeral.start]
    before = reading.text[reading.sentences[one.sentence].start : one.numeral.start]
    done = _OF_DEEDS.match(between)
    of_people = wholes.PEOPLE.search(before) or _AGED.search(before)
    set_apart = _CONTRASTED.search(between) or _BELOW.search(between) or _NEXT.fullmatch(between)
    return (
        bool(done and of_people and set_apart)
        and not (done and wholes.are_people(done["what"]))
        and bool(_LOCALLY.match(reading.text, other.numeral.end))
    )


def _is_of_nothing(reading: Reading, one: Claim, other: Claim) -> bool:
    """Whether the second share is of nothing: "but only 50.9%", "29.8% of the total", "above their 24.3%"."""
    between = reading.text[one.numeral.end : other.numeral.start]
    if _THEIRS.search(between):
        return bool(_UNDATED_END.match(reading.text, other.numeral.end))
    of_all = _OF_NO_NAME.match(reading.text, other.numeral.end) and _JOINED.search(between)
    contrasted = _OF_WHOLE.match(between) and (of_all or _CONTRASTED.search(between))
    return bool(contrasted) and bool(_OF_NOTHING.match(reading.text, other.numeral.end))


def _is_bare_part(reading: Reading, one: Claim, other: Claim) -> bool:
    """Whether the first share is of nothing and the second of those who are named.

    "Pupils with a plan made up 41.7%, compared with 17.2% of the 1,034 on roll".
    """
    text, sentence = reading.text, reading.sentences[one.sentence]
    before = text[sentence.start : one.numeral.start]
    between = text[one.numeral.end : other.numeral.start]
    told_before = any(each.numeral.unit == "" and each.sentence < one.sentence for each in reading.claims)
    dated = [each for each in reading.periods if one.numeral.end <= each.start < sentence.end]
    return (
        bool(_BARE_PART.search(before) and _CONTRASTED.search(between))
        and not (_OF_THOSE.search(between) or _WHOLE_BEFORE.search(before) or told_before)
        and bool(_OF_THOSE.match(text, other.numeral.end))
        and len({each.span for each in dated}) < 2
    )


def _is_part(reading: Reading, share: Claim, start: int) -> bool:
    """Whether a share is what a group makes up of a whole, or of what people do."""
    before = reading.text[start : share.numeral.start]
    made = _MADE.search(before) and wholes.PEOPLE.search(before)
    named = _GROUP_NAMED.fullmatch(before.lstrip("• "))
    of_people = named and (wholes.are_people(named["group"]) or _AGED.match(named["group"]))
    return bool(made or of_people) or wholes.is_composition(reading, share, being=True)
