"""Turn a sentence into its phrase of going on, of meaning well, of mattering, or of being so everywhere."""

from __future__ import annotations

import re

from deckgen.claims import cheering, vague_words

_WORKING = (
    r"(?:work|efforts?|progress|discussions?|conversations?|dialogue|monitoring|engagement|activit(?:y|ies)|actions?|steps|talks|"
    r"improvements?|developments?|initiatives?)"
)
_UNDER_WAY = re.compile(
    rf"\b{_WORKING}\b[^.;,]{{0,40}}?\b(?:(?:is|are|was|were|remains?|stays?|has\s+been|have\s+been)\s+(?:still\s+|now\s+|also\s+)?(?:ongoing|"
    r"on-going|under\s?way|in\s+(?:progress|hand|train)|continuing|(?:being\s+)?(?:made|taken|undertaken|done|explored|progressed)|taking\s+place|"
    r"going\s+(?:on|well))|continues?|continued)\b",
    re.I,
)
_MUCH = re.compile(
    r"^(?:there(?:['’]s|\s+is|\s+are)\s+)?(?:so\s+)?(?:an?\s+(?:great|good)\s+deal|an?\s+(?:huge\s+)?(?:amount|lot)|lots|loads|plenty|much|things)\s+"
    r"(?:(?:is|are|has|have|of\s+(?:things|work|good\s+things))\s+){0,2}"
    r"(?:going\s+on|being\s+(?:done|achieved)|happening|under\s?way|been\s+(?:done|achieved|accomplished|learn(?:t|ed)|gained))\b|"
    r"\b(?:stronger|closer|tighter|harder|more\s+(?:important|committed|determined|vital|relevant|joined-up|ambitious|focused))\s+than\s+ever\b",
    re.I,
)
"""That much goes on, with no word of what: "a great deal is being done", "stronger than ever"."""
MEANING_TO = re.compile(
    r"\b(?:continu(?:es?|ed|ing)|committed|dedicated|strives?|striving|endeavours?|determined|keen|passionate|focus(?:s?es|s?ed|s?ing)?|"
    r"working\s+(?:hard|tirelessly|closely)|works?\s+(?:hard|tirelessly|closely)|seeks?|looks?|looking)\s+"
    r"(?:(?:to|on|about|at)\s+)?(?:be(?:ing)?\s+)?(?P<verb>[a-z]+(?:ing)?)\b",
    re.I,
)
_STANDING = re.compile(
    r"\b(?:remains?|is|are|continues?\s+to\s+be|stays?|will\s+be|has\s+been)\s+(?:an?|the|our|its|one\s+of\s+(?:the|our))\s+(?:[\w-]+\s+){0,2}?"
    r"(?:focus|priorit(?:y|ies)|challenge|concern|area\s+of\s+\w+|issue|theme|commitment|ambition|strength|"
    r"consideration|matter|topic|aim|objective|goal|aspiration|imperative)\b",
    re.I,
)
_TRUISM = re.compile(
    r"^(?:as|like)\s+(?:(?:in|with|at|for|on)\s+)?(?:any|every|all|most|many|other)\b[^,;]*|^some\s+[a-z]+\b(?=.*\bthan\s+(?:others?|most)\b)|"
    r"^(?:naturally|of\s+course|clearly|needless\s+to\s+say|it\s+goes\s+without\s+saying|unsurprisingly)\b|"
    r"\bfrom\s+(?:(?P<one>[a-z]+)\s+to\s+(?P=one)|time\s+to\s+time)\b|\bmore\s+[a-z]+\s+than\s+others\b|"
    r"\bas\s+(?:(?:there|it|they)\s+(?:is|are|do|does)\s+)?everywhere\b|\b(?:near\s+and\s+far|far\s+and\s+wide|all\s+walks\s+of\s+life)\b",
    re.I,
)
"""What is so everywhere: "as in any school", "some more than others", "from ward to ward"."""
_SERIOUSLY = re.compile(
    r"\btak(?:es?|ing)\b[^.;]{0,40}?\b(?:very\s+)?seriously\b|\bat\s+the\s+heart\s+of\b|"
    r"\b(?:rise|rises|rising|rose|risen|step\w*)\s+(?:up\s+)?to\s+(?:the|every|each|this|that|these)\s+(?:challenges?|occasion|plate|task)\b|"
    r"\bpull(?:s|ed|ing)?\s+together\b|\bweigh(?:s|ed|ing)?\s+up\b|"
    r"\bturn(?:s|ed|ing)?\s+(?:things|matters|it|this)\s+a?round\b",
    re.I,
)


_IN_BOTH = re.compile(
    r"^[^,;.\d]*\b(?:(?:has|have|had)\s+been|was|were)\s+(?:held|seen|found|identified|recorded|reported|received|noted|noticed|observed|"
    r"raised|made|carried\s+out|experienced)\s+(?:(?:in|across|at|on|from|among|amongst)\s+both|both\s+(?:in|across|at|on|from|among|amongst))\s+"
    r"[^,;.\d]*\band\b[^,;.\d]*\.?$|"
    r"^[^,;.\d]*\b(?:has|have)\s+been\s+(?:seen|found|identified|recorded|reported|received|noted|noticed|observed|raised)\s+(?:in|across)\s+"
    r"(?:the\s+)?(?:north|south|east|west|centre)\b[^;.\d]*\band\b[^;.\d]*\.?$",
    re.I,
)
"""That there were some here and there: "cases have been identified both in the north and in the south"."""
_BEING = (
    r"(?:lives?|comes?|works?|exists?|occurs?|happens?|arises?|moves?|travels?|rides?|walks?|stays?|belongs?|"
    r"(?:is|are|was|were|can\s+be|may\s+be)\s+(?:present|found|seen|based|spread|located|active|to\s+be\s+found|(?=both\b)))"
)
_WHEREVER = re.compile(
    rf"^[^,;.\d]*\b{_BEING}\s*\b(?:from\s+)?(?:both\s+)?(?:in|inside|within)\s+and\s+(?:outside|beyond)\b[^,;.\d]*\.?$"
    rf"|^[^,;.\d]*\b{_BEING}\s*\b(?:in|from|across|among|on)\s+(?:both\s+)?(?:the\s+)?(?:urban\s+and\s+rural|rural\s+and\s+urban|"
    r"rich\s+and\s+poor|old\s+and\s+young|young\s+and\s+old)\b[^,;.\d]*\.?$"
    rf"|^[^,;.\d]*\b{_BEING}\s*\b(?:in|from|across|on|at|among)\s+(?:the\s+)?[a-z-]+\s+and\s+[a-z-]+\s+alike\.?$"
    rf"|^[^,;.\d]*\b{_BEING}\s*\b(?:in|from|across|on)\s+(?:all\s+(?:sorts|kinds|parts|sides|corners)|many\s+(?:parts|kinds|places|walks|backgrounds))"
    r"(?:\s+of\s+(?:the\s+|our\s+)?[\w-]+)?\.?$",
    re.I,
)
"""What is true wherever one looks: "live both inside and outside the county", "come from all parts"."""
_VERBLESS = re.compile(
    r"^(?:(?:an?|the|our|with)\s+)?(?:(?:very|really)\s+)?(?:strong|clear|big|real|renewed|continued|continuing|sharp|sharper|relentless|ongoing|"
    r"greater|keen|great|huge|firm|constant|heavy)\s+(?:(?:focus|emphasis|push|attention)\s+(?:on|to|towards)|(?:commitment|determination)\s+to|"
    r"(?:appetite|enthusiasm)\s+for)\s+(?:[a-z][\w’'-]*\s*){1,6}\.?$"
    r"|^an?\s+(?:[a-z-]+\s+)?(?:culture|ethos|spirit|sense)\s+of\s+(?!(?:smell|sight|touch|taste|hearing|direction)\b)(?:[a-z][\w’'-]*\s*){1,6}\.?$"
    r"|^(?:lots|plenty|an?\s+lot|much|a\s+great\s+deal)\s+of\s+(?:good|great|hard|positive|useful|valuable|excellent)\s+"
    r"(?:work|activity|progress|effort|interest|energy|enthusiasm|engagement|learning)\b(?:\s+[a-z][\w’'-]*){0,6}\.?$",
    re.I,
)
"""A heading's words as a sentence: "Strong focus on phonics going forward"."""
_DONE = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|which|that|who|led|means|brought|raised|cut)\b", re.I
)


def of(text: str) -> str:
    """What is said to go on, to be meant or to matter."""
    for pattern in (_UNDER_WAY, _MUCH, _STANDING, _SERIOUSLY, _TRUISM, _IN_BOTH, _WHEREVER):
        if found := pattern.search(text):
            return found.group()
    if cheer := cheering.of(text):
        return cheer
    verbless = _VERBLESS.search(text)
    if verbless and not _DONE.search(text):
        return verbless.group()
    meant = MEANING_TO.search(text)
    return meant.group() if meant and vague_words.is_vague(meant["verb"]) else ""
