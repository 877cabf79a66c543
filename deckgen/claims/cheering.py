"""Turn a sentence into the words that only cheer: that good work is done, that all have a part to play.

"Much good work goes on in our parks" is so of any park, and in any year.
"""

from __future__ import annotations

import re

_GOOD = (
    r"(?:good|great|hard|positive|excellent|important|valuable|useful|exciting|fantastic|wonderful|vital|"
    r"worthwhile|impressive)"
)
_SO_MUCH = (
    r"(?:an?\s+(?:(?:great|good|huge|whole)\s+)?(?:deal|amount|lot)(?:\s+of)?|(?:lots|loads|plenty)(?:\s+of)?|"
    r"(?:so\s+)?(?:much|many))"
)
_STUFF = r"(?:work|activity|activities|things?|progress|practice|efforts?|initiatives?|projects?)"
_HAPPENS = (
    r"(?:goes\s+on|go\s+on|happens?|takes?\s+place|gets?\s+done|(?:is|are)\s+(?:now\s+|still\s+)?(?:going\s+on|"
    r"happening|taking\s+place|under\s?way|(?:being\s+)?done))"
)
_GOOD_WORK = re.compile(
    rf"^(?:{_SO_MUCH}\s+(?:{_GOOD}\s+)*(?:{_STUFF}\s+)?|(?:{_GOOD}\s+)+{_STUFF}\s+){_HAPPENS}\b|"
    rf"^there(?:['’]s|\s+is|\s+are)\s+(?:{_SO_MUCH}|(?:every|good)\s+reason)\s+to\s+"
    r"(?:be\s+(?:proud|pleased|happy|thankful|grateful|hopeful)|celebrate|admire|learn|look\s+forward|"
    r"build\s+on|shout\s+about)\b",
    re.I,
)
_FOR_ALL = re.compile(
    r"\b(?:has|have)\s+(?:an?\s+|their\s+)?(?:[a-z]+\s+)?(?:part|role)s?\s+to\s+play\b|"
    r"\b(?:is|are|am)\s+(?:now\s+|all\s+|still\s+)?on\s+(?:an?|our|this|the)\s+(?:[a-z]+\s+)?journey\b|"
    r"\bjourney\s+(?:of|towards?|to)\s+(?:improvement|excellence|change|recovery|transformation|outstanding)\b",
    re.I,
)


def of(text: str) -> str:
    """The words of a sentence that cheer, or ""."""
    found = _GOOD_WORK.search(text) or _FOR_ALL.search(text)
    return found.group() if found else ""
