"""Turn ordinary words into pairs of kinds that exclude one another: "girls", "boys"."""

from __future__ import annotations

from deckgen.claims.contrary_outcomes import Sides

KINDS: Sides = (
    (r"full[- ]time", r"part[- ]time"),
    (r"permanent\w*", r"temporary|temporarily|fixed[- ]term|agency"),
    (r"planned|elective|scheduled", r"unplanned|unscheduled|emergenc\w+"),
    (r"urgent|emergenc\w+", r"routine|non-urgent"),
    (r"girls?|women|woman|female\w*", r"boys?|men|man|male\w*"),
    (r"adults?|grown-ups?", r"child(?:ren)?|babies|infants|toddlers|under 1[0-8]"),
    (r"primary[- ](?:school|age|pupil)s?", r"secondary[- ](?:school|age|pupil)s?"),
    (r"in-?patients?", r"out-?patients?|day cases?"),
    (r"teaching staff|teachers", r"non-teaching|teaching assistants|support staff"),
    (r"clinical staff|nurses|doctors", r"non-clinical|clerical|porters"),
    (r"employees|paid staff|salaried", r"volunteers?|unpaid"),
    (
        r"vacant|unoccupied|unfilled",
        r"(?:held|occupied|filled)\s+by(?!\s+(?:\d|the\s+(?:end|start|middle|summer|autumn|spring|winter)|(?:January|February|March|April|May|June|July|"
        r"August|September|October|November|December)\b))",
    ),
    (r"operat(?:ed|ions?)|surgery", r"(?:without|no)\s+(?:surgery|(?:an?\s+)?operation)|not\s+operated\s+on"),
    (r"electric", r"diesel|petrol"),
    (r"indoors?", r"outdoors?"),
    (r"urban", r"rural"),
    (r"weekdays?", r"weekends?|saturdays?|sundays?"),
    (r"day ?time|by day|during the day|day shifts?", r"night ?time|at night|overnight|night shifts?"),
    (
        r"(?:in|inside|within) the (?:county|city|borough|district|town)|in-county|in-area",
        r"(?:out of|outside) the (?:county|city|borough|district|town)|out-of-(?:county|area)",
    ),
    (r"first-time|newcomers?|new (?:starters|members|patients|tenants)", r"repeat|returning|existing \w+"),
    (r"voluntary|voluntarily", r"compulsory|compulsorily"),
    (r"online|electronic\w*", r"on paper|paper (?:forms?|copies)"),
    (r"in working order", r"faulty|broken|out of order|defective"),
    (r"fatal", r"non-fatal|survived|slight|minor"),
    (r"minor|slight|low-risk", r"fatal|severe|serious|high-risk"),
    (r"unmarried", r"married"),
    (r"new", r"second-?hand"),
    (r"boarders?|boarding", r"day\s+(?:pupils?|boys?|girls?)"),
    (r"day\s+(?:pupils?|boys?|girls?)", r"board(?:ed)?(?=\s*(?:$|[.,;]|\b(?:during|in|at|on|all)\b))"),
    (r"live-in|living\s+in", r"liv(?:e|ed|ing)\s+(?:elsewhere|out|at\s+home)|non-resident\w*"),
    (
        r"unannounced|without\s+(?:any\s+)?notice",
        r"announced|(?:told|known|warned)\s+(?:of\s+\w+\s+)?in\s+advance",
    ),
    (r"vegetarian|meat-free|vegan", r"meat|chicken|beef|lamb|pork|bacon"),
    (r"hot\s+meals?", r"cold|packed\s+lunch\w*|sandwich\w*"),
    (
        r"face[\s-]to[\s-]face|in\s+person",
        r"(?:by|over\s+the)\s+(?:telephone|phone|video)|remote(?:ly)?|virtual(?:ly)?",
    ),
    (r"breast-?fed|breastfeeding", r"formula|bottle-?fed"),
    (r"vaginal(?:ly)?|natural\s+births?", r"caesareans?"),
    (r"ground[\s-]floor", r"upstairs|first[\s-]floor|upper\s+floors?"),
    (r"qualified", r"in\s+training|trainees?|without\s+(?:a\s+)?qualifications?"),
    (
        r"first\s+(?:choice|preference)",
        r"(?:second|third|lower|last)\s+(?:choice|preference)|none\s+of\s+their",
    ),
)  # fmt: skip
"""What a thing is and stays: two sides each."""
