"""Turn what came of a thing into pairs of sides that exclude one another: "sold" and "kept"."""

from __future__ import annotations

Sides = tuple[tuple[str, str], ...]

NEVER = (
    r"(?:(?:did|do|does|could)\s+not|didn['’]t|never|failed\s+to|"
    r"(?:has|have|had)\s+(?:not(?:\s+yet)?|never|yet\s+to))"
)

_MADE = (
    r"complet\w+|finish\w+|deliver\w+|buil[dt]|install\w*|laid|(?:re)?surfaced|(?:re)?paint\w*|repav\w+|refurbish\w*|renovat\w+|"
    r"mended|repaired|replaced|closed|signed\s+off|fitted|produced|published|concluded|carried\s+out"
)
_UNBEGUN = (
    r"(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:started|begun|touched|painted|built|ordered|commissioned)|"
    r"(?:yet|still)\s+to\s+(?:be\s+)?(?:started?|begun|begin|touched|ordered|built|designed|commissioned)|"
    r"work\s+(?:is|has|had)\s+(?:still\s+|yet\s+)?(?:not\s+(?:yet\s+)?|to\s+)(?:beg[iu]n|start\w*)|"
    r"(?:in|at|still)\s+(?:an?\s+|the\s+|its\s+|their\s+)?(?:first\s+|early\s+)?(?:draft|(?:planning|design|tender)(?:\s+stage)?)|"
    r"being\s+(?:designed|planned|drafted|written|procured)|on\s+the\s+drawing\s+board|nobody\s+has\s+(?:yet\s+)?(?:begun|started)"
)
_HAD = (
    r"given(?!\s+(?:the|an?)\s+(?:chance|choice|offer|option|opportunity))|gave(?!\s+(?:the|an?)\s+(?:chance|choice|offer))|"
    r"received|accepted|took\s+(?:it\s+)?up|taken(?:\s+up)?\b|eaten|handed(?:\s+out)?|paid|lent|administered"
)
_PERMITS = r"(?:licen[cs]es?|permits?|passes|badges|certificates|permissions?)"
_ISSUED = rf"{_PERMITS}\s+(?:(?:were|was)\s+)?issued|issued\s+(?:[\d,]+\s+)?(?:[a-z]+\s+)?{_PERMITS}"
_WOULD_NOT_HAVE = (
    r"(?:(?:declined|refused|rejected|did\s+not\s+want|would\s+not\s+(?:take|have|accept)|turned\s+down)"
    r"(?:\s+(?:it|them|one|the\s+(?:offer|[a-z]+)))?|"
    r"turned\s+(?:it|them|the\s+(?:[a-z]+\s+)?[a-z]+)\s+down|said\s+no(?:\s+to\s+(?:it|one|them|the\s+[a-z]+))?|opted\s+out(?:\s+of\s+it)?)"
    r"(?=\s*(?:$|[.,;)]|\b(?:in|on|by|because)\b))"
)
_NEVER_GOT = (
    r"(?:never|not)\s+(?:yet\s+)?(?:got|had|received|been\s+given|get|receive)\s+(?:one|it|any|theirs)"
)

OUTCOMES: Sides = (
    (_MADE, _UNBEGUN),
    (
        r"undamaged|intact|unbroken|in\s+good\s+condition",
        r"damaged|torn|stained|broken|cracked|scratched|missing",
    ),
    (
        r"empty|vacant|unoccupied|unlet",
        r"(?:ha(?:s|ve|d)|with)\s+(?:an?\s+|two\s+)?(?:tenants?|patients?|residents?|famil(?:y|ies)|people|occupants?|lodgers?)\b"
        r"(?!\s+(?:waiting|lined|ready|due|moving|from))",
    ),
    (_ISSUED, r"refused|rejected|turned\s+down|denied"),
    (_HAD, rf"{_WOULD_NOT_HAVE}|{_NEVER_GOT}"),
    (
        r"paid|helped|funded|received|refunded|reimbursed|given\s+an?\s+[a-z]+|handed\s+out",
        r"refus\w+|turned\s+down|reject\w+|denied|declin\w+\s+(?:it|them|the\s+[a-z]+)|(?:got|received|were\s+given|were\s+paid)\s+nothing",
    ),
    (
        r"complet\w+|finish\w+|passed|gained|trained|(?:had|ha(?:s|ve)\s+had)\s+(?:the|an?|their)\s+(?:[a-z]+\s+)?(?:training|check|course|visit|"
        r"review|assessment|test)",
        rf"(?:{NEVER}|(?:still|yet)\s+to)\s+(?:attend|take|taken|took|sit|sat|do|done|start|begin|begun|book|enrol|have|had)\w*"
        r"(?:\s+(?:on\s+)?(?:it|them|(?:the|their|this|any|an?)\s+(?:[a-z]+\s+)?(?:course|training|programme|module|scheme|test|check|visit|session|"
        r"review|assessment|exam|paper)s?)\b|(?=\s*(?:[.,;)]|$)))",
    ),
    (
        r"(?:lamps?|lights?|bulbs?|columns?|signals?|beacons?|lanterns?)\s+(?:(?:were|was|found|that\s+were)\s+)?out|found\s+(?:to\s+be\s+)?(?:out|unlit|dark)|"
        r"unlit|not\s+(?:lit|working)",
        r"lit(?!\s+again)|alight|shining|working|in\s+working\s+order",
    ),
    (
        r"seen|served|treated|gave|donated|let\s+in|took\s+part",
        r"(?:turned|sent)\s+away|turned\s+back(?:\s+at)?",
    ),
    (
        r"lent(?:\s+out)?|loaned|sent\s+out|taken\s+out|sailed|departed|set\s+off",
        rf"{NEVER}\s+(?:leave|left|go|gone|sail|depart|set\s+off|move)\w*|(?:stay|remain)(?:s|ed)?\s+(?:in|at|on)\s+(?:the\s+)?"
        r"(?:port|harbour|store|depot|shelf|shelves|building|station|garage|yard|dock)",
    ),
    (
        r"on\s+(?:show|display|view)",
        r"in\s+(?:store|storage)|not\s+on\s+(?:show|display|view)|packed\s+away|out\s+of\s+sight",
    ),
    (
        r"(?<!un)playable|(?<!un)usable|fit\s+for\s+(?:use|play)|passable",
        r"waterlogged|unplayable|flooded|unusable|unfit|impassable|frozen",
    ),
    (
        r"called|invited|telephoned|rung|contacted|written\s+to",
        r"not\s+(?:been\s+)?(?:invited|called|contacted|reached|rung)|"
        r"could\s+not\s+be\s+(?:reached|contacted|found|traced)",
    ),
    (
        r"mended|repaired|fixed|replaced|serviced",
        r"(?:do|does|did|will|would)\s+not\s+(?:light|work|open|close|shut|run|start|go)",
    ),
    (
        r"moved\s+(?:[\d,]+|to|out|on)|transferred",
        r"never\s+(?:left|moved)|(?:ha(?:s|ve|d))\s+not\s+left|stayed\s+where",
    ),
    (
        r"up\s+to\s+(?:the\s+)?(?:[a-z]+\s+){0,3}standard",
        r"f(?:a|e)lls?\s+short|below\s+(?:it|the\s+standard)",
    ),
    (
        r"full\s+attendance|never\s+absent|not\s+a\s+day\s+off",
        r"(?:a|one|two|some|several)\s+(?:days?|sessions?|lessons?)\s+off|absen\w+|missed",
    ),
    (
        r"(?:filled\s+in|came\s+back|returned|handed\s+in)\s+(?:complete|in\s+full)",
        r"missing|incomplete|blank|unsigned|half[\s-](?:done|filled)",
    ),
    (
        r"right\s+first\s+time|without\s+(?:an?\s+)?errors?",
        r"corrected|sent\s+back|with\s+(?:an?\s+)?errors?|redone|done\s+again",
    ),
    (
        r"day\s+(?:cases?|surgery|patients?)|(?:home|left|discharged)\s+(?:on\s+)?the\s+(?:same\s+)?day(?:\s+of\s+[a-z]+)?|without\s+a\s+night\s+in\s+hospital",
        r"stay\w*\s+(?:overnight|the\s+night|for\s+the\s+night|in\s+hospital)|overnight\s+stays?|kept\s+in(?:\s+overnight)?",
    ),
    (
        r"same[\s-]day",
        r"(?:the\s+)?(?:next|following)\s+(?:day|week)|days\s+later|a\s+week\s+later|"
        r"(?:waited|stayed|took|were\s+kept\s+(?:in|waiting))\s+(?:for\s+)?(?:more\s+than\s+|over\s+|up\s+to\s+|another\s+)?"
        r"(?:an?|\d+|two|three|four|five|six|seven|ten)\s+(?:more\s+)?(?:days?|nights?|weeks?)",
    ),
    (
        r"sold|scrapped|disposed\s+of|given\s+away|auctioned|demolished|written\s+off",
        r"kept|retained|held\s+back|(?:still|remain\w*)\s+(?:in\s+(?:use|service|stock)|ours)|unsold|not\s+sold",
    ),
    (r"not\s+upheld", r"(?:partly|partially|part)[\s-]upheld|upheld\s+in\s+part"),
    (
        r"upheld|confirmed|stood|(?:let|left)\s+stand(?:ing)?",
        r"overturned|quashed|set\s+aside|struck\s+(?:down|out)|reversed|(?:they|it|she|he|we)\s+(?:cancelled|lifted|revoked|rescinded|withdrew)",
    ),
    (
        r"closed|finished|concluded|completed|signed\s+off",
        r"(?:are|is|were|was|still|remain\w*)\s+(?:still\s+)?(?:waiting|awaiting|due|running|live|on\s+hold)\b",
    ),
    (
        r"(?:passed|right|correct|clear|successful|compliant|met\s+[a-z\s]{3,20})\s+(?:at\s+the\s+)?first\s+(?:time|attempt|try|visit|inspection)",
        r"failed|(?:inspected|tested|examined|marked|sat)\s+(?:again|twice)|re-?(?:tested|inspected|sat|examined)|needed\s+(?:an?other|a\s+second)",
    ),
    (
        r"immunised|vaccinated",
        r"no\s+(?:vaccine|jab|dose)s?|"
        r"(?:missed|missing)\s+(?:an?|their|one|some)\s+(?:[a-z]+\s+)?(?:dose|jab|vaccine)s?",
    ),
)  # fmt: skip
"""What was had or not, and what a thing passed, sold or kept came to: two sides each."""
