"""Turn a number into the words that make it of a share of some people and of how many there are of them.

"30.2% ... equates to 163,328 people", "scaled up from the survey", "based on the survey, about 2,100 people".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deckgen.claims import rates_from_elsewhere, wholes
from deckgen.model.claim import Claim, Reading

_SCALED = re.compile(
    r"\b(?P<strong>(?:scal|gross|weight|rat|multipl[iy])(?:e|es|ed|ing)?\s+(?:it\s+|this\s+|that\s+|them\s+)?(?:up|to(?=[a-z\s]{0,12}$))|extrapolat\w+|"
    r"(?:projected|applied|generalised|carried\s+over)\s+(?:to|across|onto)|appl(?:y|ying)\s+(?:this|that|it|the\s+\w+)\s+(?:to|across)|"
    r"(?:apply|applying|taking|extending|stretching|spreading|carrying|using)\s+(?:over\s+)?(?:the|this|that|its|a|our)\s+(?:[^.;,]|\.\d){1,70}?\s(?:to|across|over|onto|for)\s+"
    r"(?:(?:the|its|our)\s+(?:whole|entire|full|rest\s+of\s+the)|all(?:\s+of)?)\b|"
    r"(?:if\s+)?(?:the\s+)?same\s+(?:share|rate|proportion|percentage)\s+(?:holds?|held|appl(?:y|ies|ied)|(?:is|was|were)\s+true)|"
    r"if\s+(?:the|this|that|our|its)\s+(?:[^.;,]|\.\d){1,60}?\s(?:holds?|held)\s+(?:true|good|up|for|across)|"
    r"across\s+the\s+whole\s+(?:[\w-]+\s+)?(?:this|that|it)\s+(?:is|would\s+be|points?\s+to|suggests?|means?|comes?\s+to|makes?))"
    r"|(?P<weak>equat\w+\s+(?:to|with)|equivalent\s+to|equal\s+to|translat\w+\s+(?:in)?to|correspond\w*\s+to|amount\w*\s+to|"
    r"points?\s+to|which\s+(?:is|means|represents|would\s+(?:be|mean))|mean(?:s|ing)(?:\s+that)?|impl(?:y|ies|ying)(?:\s+that)?|suggest\w*(?:\s+that)?|"
    r"works?\s+out\s+(?:at|as)|in\s+other\s+words|would\s+(?:be|mean)|that\s+is|or)\b",
    re.I,
)
_SCALED_FROM = re.compile(
    r"[^.;\d]{0,60}?\b(?P<how>(?:scaled|grossed|weighted|rated|multiplied)\s+up|extrapolated|projected|estimated|worked\s+out|calculated)"
    r"\s+from\s+(?:the\s+|an?\s+)?(?:share\s+|sample\s+share\s+)?(?:of\s+)?[\d.]+\s?(?:%|per\s?cent)",
    re.I,
)
_OF_MUCH_ELSE = re.compile(
    r"or|that\s+is|would\s+(?:be|mean)|mean\w*(?:\s+that)?|which\s+(?:is|means).*", re.I
)
_IS_POPULATION = re.compile(
    r"\b(?:to|across|onto|for|of|among)\s+(?:the|all|our|its)\s+(?:whole\s+|total\s+)?(?:of\s+)?$", re.I
)
_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|us)\b", re.I)
_SURVEYED = re.compile(
    r"\b(?:those\s+asked|people\s+asked|survey\w*|sampl\w+|poll\w*|questionnaire|respond\w+|responses|replies|replied|said|results?)\b",
    re.I,
)
_SURVEY = r"(?:survey|sample|poll|questionnaire)\w*"
_FROM_SURVEY = re.compile(
    r"\b(?:based\s+on|going\s+by|judging\s+(?:by|from)|from|according\s+to|on\s+the\s+(?:basis|strength|evidence)\s+of|using|in)\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}?{_SURVEY}\b",
    re.I,
)
_SURVEY_SAYS = re.compile(
    rf"\b{_SURVEY}\b[^.;%]{{0,40}}?\b(?:suggest|indicat|impl|point|put)\w*\s+(?:that\s+|to\s+|there\s+(?:are|were)\s+|the\s+number\s+\w+\s+)*"
    r"(?:about\s+|around\s+|some\s+|roughly\s+|nearly\s+|over\s+)?$",
    re.I,
)
_ESTIMATED = re.compile(
    r"\b(?:an?\s+estimated|we\s+estimate(?:\s+that)?|(?:is|are|was)\s+estimated\s+(?:at|that|to\s+be))\s+$",
    re.I,
)


def scaled_up(reading: Reading, claim: Claim, before: Sequence[Claim], above: str = "") -> str:
    """The words that scale a share up to this number of people, or "".

    `before` are the claims that the share can be among: those of the sentence and of the one before it, which
    may stand in the line `above`.
    """
    numeral = claim.numeral
    if _IS_POPULATION.search(reading.text, 0, numeral.start):
        return ""
    if (
        numeral.unit != ""
        or claim.role not in ("level", "count-of")
        or not (wholes.PEOPLE.search(numeral.noun) or _OF_THEM.match(reading.text, numeral.end))
    ):
        return ""
    sentence = reading.sentences[claim.sentence]
    if of_a_rate := rates_from_elsewhere.makes(reading, claim):
        return of_a_rate
    surveyed = _from_survey(reading.text[sentence.start : numeral.start], bool(numeral.hedge))
    if surveyed:
        return surveyed
    after = _SCALED_FROM.match(reading.text, numeral.end, sentence.end)
    if after:
        return reading.text[numeral.start : after.end()]
    found = list(_SCALED.finditer(reading.text, sentence.start, numeral.start))
    strong = next((each for each in found if each["strong"]), None)
    if strong:
        return strong.group()
    near = [each for each in found if _leads_to(reading.text[each.end() : numeral.start])]
    shares = [each for each in before if each.numeral.unit in ("percent", "ratio") and each.role != "change"]
    if not near or not shares:
        return ""
    words = near[-1].group()
    if _ESTIMATED.search(reading.text, near[-1].end(), numeral.start):
        return words  # "a rate of 40.5%, or an estimated 5,200 smokers"
    return words if _SURVEYED.search(f"{above} {reading.text}") or not _OF_MUCH_ELSE.fullmatch(words) else ""


def _from_survey(before: str, hedged: bool) -> str:
    """The words that make a number of people out of a survey: "based on the survey, about 2,100 people"."""
    suggested, found = _SURVEY_SAYS.search(before), _FROM_SURVEY.search(before)
    if suggested:
        return suggested.group()
    return found.group() if found and (hedged or _ESTIMATED.search(before)) else ""


def _leads_to(between: str) -> bool:
    return len(between) < 40 and not re.search(r"\d", between)


def names_population(claim: Claim, more_than: Claim) -> bool:
    """Whether a claim is of the people that a number was scaled up to: there are more of them."""
    numeral = claim.numeral
    return (
        numeral.unit == "" and claim.role in ("level", "base", "count-of")
        and numeral.value > more_than.numeral.value
        and (claim.role == "base" or bool(wholes.PEOPLE.search(numeral.noun)))
    )  # fmt: skip
