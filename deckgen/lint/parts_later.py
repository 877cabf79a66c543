"""Turn the words of a part into whether it was once what its whole is, and became the contrary later.

"8 were granted, of which 3 were later refused", "of which the tribunal allowed 6".
"""

from __future__ import annotations

import re

_OTHER_TIME = re.compile(
    r"\b(?:later(?!\s+(?:date|time|day))|subsequently|afterwards|then|on appeal|at first|"
    r"earlier|previously|originally|"
    r"initially|formerly|before(?!\s+(?:the\s+(?!appeal|review|hearing|panel)|"
    r"they|it|their|any|being|reaching|anyone)[a-z]*)|"
    r"after\s+(?:that|then|this|which|the\s+(?!due\s+date|deadline|bell)|an?\s+(?!wait|delay|stay)|[a-z]+ing\b)|"
    r"(?<!empty )(?<!vacant )(?<!idle )(?<!unused )(?<!shut )since(?!\s+the\s+start)|"
    r"(?:went\s+ahead|took\s+place|held|rearranged|rebooked)\s+within|"
    r"reopened|(?<!rang )(?<!called )again|"
    r"(?:at|by)\s+(?:the\s+|an?\s+)?(?:tribunal|ombudsman|court|review)|overturned|"
    r"will|(?:are|is)\s+(?:due|expected|to\s+(?:be|have))|"
    r"(?:re)?(?:classified|graded|allocated)|(?:down|up)graded|turned\s+out|bec[oa]me|converted|changed\s+to|"
    r"had\s+(?!not\b|never\b)(?:\w+\s+)?been|had\s+(?:at\s+)?first\s+[a-z]+|"
    r"had\s+(?:failed|stood|lain|gone|lost|refused|missed|closed|waited|[a-z]+ly\s+[a-z]+ed))\b",
    re.I,
)
_GOES_ON_LATER = re.compile(
    r",?\s+and\s+(?:so\s+)?(?:(?:they|it|these)\s+)?(?:will|(?:are|is)\s+(?:due|to|being))\b", re.I
)
"""What is told of the part after what it is: "7 did not meet it and will take the check again"."""
_AS_PLANNED = re.compile(
    r"\s*(?:as\s+planned|on\s+time|(?:on|at)\s+(?:the|their|its)\s+(?:planned|booked|original|set|due|appointed)\s+(?:day|date|time))\b",
    re.I,
)
_LET_STAND = re.compile(r"upheld|confirmed|stood|(?:let|left)\s+stand\w*", re.I)
_ANOTHER_BODY = re.compile(
    r"\s+(?:the|an?|our|their|its)\s+(?:[a-z]+\s+){0,2}?(?P<body>tribunal|court|ombudsman|panel|inspector\w*|judge|"
    r"magistrates?|regulator|minister|board|committee|commission\w*|governors|secretary)\b",
    re.I,
)
"""Who decided of a part, before what they did with it: "of which the tribunal allowed 6"."""
_ORDERED = re.compile(r"(?:before|after|by|past|ahead|prior|later)\b", re.I)


def is_of_another_time(whole: str, rest: str, said: str, against: str) -> bool:
    """Whether a part was once so and is now otherwise: "8 were granted, of which 3 were later refused".

    What a panel upheld it did not overturn itself.
    """
    own = re.split(r"\(|\bbecause\b", rest)[0]
    body = _ANOTHER_BODY.match(own)
    if body and body["body"].lower() not in whole.lower():
        return True
    at = own.find(against)
    goes_on = _GOES_ON_LATER.search(own, at + len(against)) if at >= 0 else None
    told = _OTHER_TIME.search(own[: goes_on.start()] if goes_on else own)
    if told and is_as_planned(rest, against):
        return False  # what was cancelled and "went ahead on the planned day, the others later"
    if told is None or _ORDERED.match(against):
        return False
    undone = told.group().lower() == against.lower() == "overturned" and _LET_STAND.fullmatch(said)
    return not undone or bool(
        re.match(r"\s+(?:by|at|on|after\s+(?:an?|the)\s+(?:appeal|review|hearing))\b", own[told.end() :])
    )


def is_as_planned(rest: str, against: str) -> bool:
    """Whether a part was done when it was to be: no later time can have turned it into the other."""
    at = rest.find(against)
    return at >= 0 and bool(_AS_PLANNED.match(rest, at + len(against)))
