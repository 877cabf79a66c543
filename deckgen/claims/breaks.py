"""Turn a text into the breaks of series in it: sentences that date a change in how things are counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import catchments
from deckgen.model.claim import PeriodMention, Reading, Sentence

_CHANGING = (
    r"new|changes?|changed|changing|introduc\w+|switch\w*|mov(?:e|es|ed|ing)|migrat\w+|revis\w+|replac\w+|redefin\w+|"
    r"implement\w+|different|adopt\w*|updat\w+|upgrad\w+|widen\w*|broaden\w*|narrow\w*|tighten\w*|extend\w*|alter\w*|"
    r"amend\w*|re?structur\w+|came\s+in(?:to)?|went\s+live|took\s+over|brought\s+in|rolled\s+out|switch-over|changeover|"
    r"t(?:akes?|ook)\s+the\s+place\s+of|gave\s+way\s+to|supersed\w+|in\s+place\s+of|convert\w+|modernis\w+|redr[ae]wn?|"
    r"redraw\w*|rais(?:e|ed|es|ing)|lower(?:ed|ing)|lift(?:ed|ing)|relax\w+|loosen\w*|stricter|(?:went|rose|fell|cut)\s+(?:up\s+|down\s+)?(?:from|to)|phased\s+(?:in|out)|scrapped|withdrawn|abolished"
)
_PLAIN_LEADS = (
    "new",
    "the",
    "old",
    "its",
    "our",
    "a",
    "of",
    "different",
    "one",
    "better",
    "same",
    "this",
    "another",
)
"""What stands before a system that is of counting, unless another word says of what: "flying system"."""
_MEANS_OF_COUNTING = (
    r"(?:telephon\w+|phone|call|booking|record\w*|case|computer|IT|reporting|data|logging|referral|tracking|"
    r"administration|management|information|software|electronic|online|digital)[\s-]*(?:systems?|databases?|platforms?)|databases?|platforms?|"
    rf"(?:{'|'.join(f'(?<={each} )' for each in _PLAIN_LEADS)})systems?|"
    r"models?|recording|counting|definitions?|method\w*|software|coding|classifications?|recording\s+form|survey\s+form|"
    r"thresholds?|boundar(?:y|ies)|questionnaires?|categor(?:y|ies)|telephony|guidance\s+on\s+(?:recording|counting)|"
    r"counting\s+rules?|recording\s+(?:rules?|standards?|practice)|criteria\s+for\s+(?:counting|recording)|"
    r"counters?|sensors?|(?:smart\s+)?meters|weighbridges?|(?:head\s*)?counts?\s+by\s+hand|(?:hand|manual)\s+counts?|denominators?|"
    r"codes|(?:(?:age|time|upper|lower|size|income|score|weight)\s+)limits?|(?:measurement\s+|marking\s+|rating\s+|pain\s+|points?\s+)?scales?|"
    r"scoring(?:\s+systems?)?|marking\s+(?:schemes?|systems?)|grading|weightings?|tariffs?\s+for\s+counting|criteri(?:a|on)\s+for\s+\w+|eligibility|formula|cut-?offs?|cut-off\s+points?|catchment(?:\s+areas?)?|"
    r"(?:severity|harm|risk|urgency|triage|priority|need|dependency|acuity)\s+(?:grades?|bands?|bandings?|levels?|groups?)"
)
_WAYS_OF_COUNTING = (
    r"polic(?:y|ies)|process|rules?|guidance|standards?|criteri(?:a|on)|tool|form|practice|procedures?|scope|"
    r"basis"
)
_COUNTS = (
    r"(?:count|record|logg?|includ|exclud|measur|class(?:ed|ified|es|ify)|coded|categoris|register|defin|"
    r"captur)"
)
_PAPERS = (
    r"(?:online|paper|electronic|web|digital|reporting|report|incident)[\s-]+"
    r"(?:forms?|slips?|registers?|logs?|diar(?:y|ies)|app)"
)
_NEAR = r"[^.;]{0,70}?"
_FOUND_OUT = (
    r"(?:weighed|timed|counted|measured|recorded|taken|assessed|asked|sampled|estimated|collected|checked|reported|logged|tested|marked|scored|"
    r"worked\s+out|calculated|rated)"
)
"""What is done to find out a figure."""
_ASKING = r"(?:survey|poll|questionnaire|interviews?|census|count|register|return|audit|sample|form)s?"
_TURNS = (
    r"(?:moved|moves|switched|switches|changed|changes|shifted|went|goes|turned|transferred|has\s+gone|have\s+gone|has\s+been|have\s+been|"
    r"became|is\s+now|was\s+put)(?:\s+over)?\s+(?:from|to|online|on\s+the\s+web|by)\b"
)
_MEDIA = (
    r"(?:telephone|phone|online|paper|post(?:al)?|e-?mail|web|text(?:\s+message)?|tablets?|app|hand|manual|electronic|digital|"
    r"face[\s-]to[\s-]face|doorstep|in\s+person)"
)
"""What people are asked or counted by."""
_NUMBER = r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)"
_COUNTS_AS = (
    r"(?:(?:is|are)\s+(?:now\s+|only\s+|held\s+to\s+be\s+)*(?:(?:marked|counted|classed|deemed|treated|regarded|flagged|rated|scored|considered|recorded|logged|"
    r"reported|registered)|(?:late|overdue|missed|absent|empty|vacant|delayed|lost|urgent|long|persistent|complete|answered|abandoned|stranded|homeless))|"
    r"counts?\s+as|qualif(?:y|ies)\s+as)"
)
_ONCE = (
    r"(?:used\s+to|(?:it|this|that|the\s+(?:limit|line|bar|rule|mark|cut-off))\s+(?:was|had\s+been)|before\s+(?:it|this|that|then)|until\s+(?:then|that)|"
    r"previously|formerly|once|instead\s+of|rather\s+than)"
)
_FROM = r"(?:since|from|after|until|till|before|prior\s+to|up\s+to|as\s+of|with\s+effect\s+from)"
_COUNTING = re.compile(
    rf"\b(?:has|have|had|did|does|do|is|are|was|were|now|also|no\s+longer|only)\s+(?:also\s+|now\s+|not\s+|only\s+|been\s+|no\s+longer\s+)*"
    rf"{_COUNTS}\w*|\b{_COUNTS}(?:s|es|ed|d)?\b",
    re.I,
)
"""Counting told of as a way of doing it; with a number of things after it, it is a result."""
_SINCE = re.compile(rf"\b{_FROM}\s+(?:the\s+)?(?:start\s+of\s+|end\s+of\s+|beginning\s+of\s+)?$", re.I)
_PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:{_CHANGING})\b{_NEAR}\b(?:{_MEANS_OF_COUNTING})\b",
        rf"\b(?:{_MEANS_OF_COUNTING})\b{_NEAR}\b(?:{_CHANGING})\b",
        rf"\b(?:{_CHANGING})\b{_NEAR}\b(?:{_WAYS_OF_COUNTING})\b{_NEAR}\b{_COUNTS}\w*",
        rf"\b(?:{_WAYS_OF_COUNTING})\b{_NEAR}\b(?:{_CHANGING})\b{_NEAR}\b{_COUNTS}\w*",
        rf"\b(?:began|started|stopped|ceased)\b[^.;]{{0,30}}?\b{_COUNTS}\w*",
        rf"\b(?:now|no\s+longer|previously)\b[^.;]{{0,25}}?\b{_COUNTS}\w*",
        rf"\b{_COUNTS}\w*{_NEAR}\b(?:for\s+the\s+first\s+time|as\s+(?:a\s+|an\s+)?separate\w*|separately|instead)\b",
        rf"\b(?:{_CHANGING}|started|began)\b{_NEAR}\b{_PAPERS}\b|\b{_PAPERS}\b{_NEAR}\b(?:{_CHANGING})\b",
        rf"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:also\s+|now\s+)?{_COUNTS}\w*{_NEAR}\b(?:since|from)\b",
        rf"\bway\b[^.;]{{0,40}}\b{_COUNTS}\w*[^.;]{{0,40}}\b(?:{_CHANGING})\b|\b(?:{_CHANGING})\b[^.;]{{0,20}}"
        rf"\bway\b[^.;]{{0,40}}\b{_COUNTS}",
        rf"\bway\b[^.;]{{0,40}}\b(?:worked\s+out|calculated|reckoned|added\s+up|timed|weighed)\b[^.;]{{0,40}}\b(?:{_CHANGING})\b",
        r"\b(?:are|is|were|was)\s+(?:now\s+|also\s+)?(?:in|part\s+of|out\s+of)\s+(?:the|our|their|its|these)\s+"
        r"(?:count|figures?|totals?|data|measure|series)\b",
        rf"\b(?:{_CHANGING})\b{_NEAR}\b(?:{_WAYS_OF_COUNTING}|codes?|regulations?)\b{_NEAR}\b(?:(?:remov|tak)\w+\b{_NEAR}\b(?:from|out\s+of)|"
        rf"add\w*\b{_NEAR}\bto|(?:leav|dropp?|tak)\w*\s+out)\b",
        r"\b(?:are|is|were|was|been)\s+(?:now\s+|also\s+)?(?:outside|no\s+longer\s+in|out\s+of)\s+(?:the\s+|these\s+|our\s+)?"
        r"(?:count|figures?|totals?|data|measure|series)\b",
        r"\bonly\s+since\b",
        rf"\b{_COUNTS_AS}\b[^.;]{{0,50}}?\b(?:after|at|from|above|over|beyond|once|when|past|if)\b[^.;]{{0,30}}?\b{_NUMBER}[^.]{{0,50}}?\b{_ONCE}\b[^.]{{0,30}}?\b{_NUMBER}",
        rf"\bused\s+to\s+(?:be\s+)?{_COUNTS}\w*",
        r"\b(?:door|people|gate|visitor|footfall|traffic|electronic|automatic|infra-?red|laser)\s+counters?\b[^.;]{0,40}?\b(?:fitted|installed|put\s+(?:in|up)|added|placed)\b",
        rf"\b{_ASKING}\b[^.;]{{0,50}}?\b{_TURNS}\b",
        rf"\b{_MEDIA}\s+(?:until|before|up\s+to)\b{_NEAR}\b{_MEDIA}\b",
        rf"\b(?!exclud){_COUNTS}\w*\b(?!\s+\d){_NEAR}\b(?:since|from|until|after)\s+(?:it|they|the|its|their)\b",
        rf"\b(?:since|from)\s+(?:the\s+)?(?:\d{{1,2}}\s+)?(?-i:[A-Z]){_NEAR}\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:also\s+|now\s+)?"
        rf"(?:{_COUNTS}\w*|left\s+out|taken\s+out|dropped|removed|added)\b",
        rf"\b(?:since|from|after|until|before)\b{_NEAR}\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:also\s+)?"
        r"(?:counted|recorded|logged|included|excluded|classed|classified|coded|categorised)\s+"
        r"(?:as|under|in\s+the|with|separately|by|from\s+the|on)\b",
        rf"\bnew\b{_NEAR}\b(?:records|counts|logs|classes|classifies|captures|registers|codes|measures)\b(?!\s+(?:of\b|\d))",
        rf"\b(?:until|before|up\s+to)\b[^.]{{0,60}}?\b(?:was|were)\s+(?:[a-z]+ly\s+)?{_FOUND_OUT}\b[^.]{{0,80}}?\b(?:now|since\s+then|"
        r"after\s+that|from\s+then)\b",
        rf"\b(?:was|were|been|being|is|are)\s+(?:\w+\s+)?{_FOUND_OUT}\b[^.]{{0,60}}?\b(?:until|before|up\s+to)\s+(?:then|that|this)\b",
        r"\b(?:drop(?:s|ped)?|fell|c[ao]me|went|taken|moved|le(?:ft|ave))\s+(?:out\s+of|into|from)\s+the\s+"
        r"(?:count|figures?|totals?|data|measure|series|statistics|return|definition)\b",
        r"\b(?:added\s+to|removed\s+from|taken\s+out\s+of|brought\s+into|moved\s+into|left\s+out\s+of|dropped\s+from)\s+the\s+"
        r"(?:count|figures?|totals?|data|measure|series|statistics|return|definition)\b",
        rf"\b(?:not|n['’]t|never)\s+(?:been\s+|be\s+|\w+ly\s+){{0,2}}{_COUNTS}\w*",
        rf"\b(?:since|from|after|until)\b{_NEAR}\b(?:clock|timed?|{_COUNTS}\w*|calculated|worked\s+out|based)\b{_NEAR}\b"
        r"(?:and\s+not|instead\s+of|rather\s+than|not)\b",
        r"\b(?:merg|combin|group|split|separat|link)\w+\s+(?:repeat\w*\s+|several\s+|all\s+|duplicate\s+|linked\s+)?"
        r"(?:reports|records|cases|contacts|entries|calls|referrals|visits|incidents)\b",
        r"\b(?:re-?classified|re-?categorised|re-?defined|re-?coded|re-?based)\b",
        r"\b(?:dropped|drops|removed|removes|took|taken|moved|added|adds|brought)\b[^.;]{3,50}?\s(?:from|to|into|out\s+of)\s+the\s+"
        r"(?:list|count|figures?|totals?|definition|measure|return)\b",
        r"\b(?:until|before|up\s+to)\b[^.;]{0,30}?\bclock\s+(?:was\s+)?(?:started|stopped|began|ran)\b",
    )
)
_DATED = frozenset({"month", "day", "month-alone", "quarter", "year"})


_NEW_FOR_OLD = re.compile(
    r"\b(?:replac\w+|took\s+the\s+place\s+of|gave\s+way\s+to|supersed\w+|took\s+over\s+from|switch\w*|mov(?:ed|es)\s+(?:to|from)|"
    r"introduc\w+|came\s+in(?:to)?|went\s+live|brought\s+in|chang\w+)\b",
    re.I,
)
_TAKES_UP = (
    rf"(?:{_COUNTS}\w*|takes?\s+in|took\s+in|picks?\s+up|picked\s+up|treat(?:s|ed)?|"
    r"leaves?\s+out|left\s+out|adds?\s+up|lists?)"
)
_OTHERWISE = re.compile(
    rf"\b(?:unlike|where(?:as)?|while|instead\s+of|rather\s+than)\b[^.]{{0,50}}?\b(?:{_TAKES_UP})\b|"
    rf"\b(?:{_TAKES_UP})\b[^.]{{0,70}}?\b(?:unlike|where(?:as)?\s+(?:the\s+)?(?:old|paper|former|previous|earlier|last|it|they)|instead\s+of|rather\s+than|"
    rf"which\s+(?:the\s+)?(?:old|paper|former|previous)|(?:the|its)\s+(?:old|former|previous|predecessor))\b",
    re.I,
)
_OF_THE_NEW = re.compile(
    r"[•\s]*(?:It|They|This|These|The\s+(?:new|old|former|previous)\b|Unlike|Where(?:as)?)\b"
)
"""What begins a sentence on the new way or the old one."""


def find(reading: Reading) -> Iterator[PeriodMention]:
    """The date of each change of counting that a text tells of: of several in its sentence, the nearest."""
    for sentence in reading.sentences:
        patterns = (*_PATTERNS, *catchments.PATTERNS)
        found = [each.search(reading.text, sentence.start, sentence.end) for each in patterns]
        others = _counting_since(reading, sentence), _counts_otherwise(reading, sentence)
        told = [match for match in (*found, *others) if match]
        dates = [each for each in reading.periods if _dates(each, sentence)]
        if told and dates:
            yield min(dates, key=lambda each: min(_apart(each, match) for match in told))


def _counting_since(reading: Reading, sentence: Sentence) -> re.Match[str] | None:
    """ "Since April the school has counted late arrivals": not "has counted 412 late arrivals"."""
    since = any(
        _SINCE.search(reading.text, sentence.start, each.start)
        for each in reading.periods
        if _dates(each, sentence)
    )
    if not since:
        return None
    numbers = {each.numeral.start for each in reading.claims if each.role != "label"}
    ways = _COUNTING.finditer(reading.text, sentence.start, sentence.end)
    return next((way for way in ways if not numbers & set(range(way.end(), way.end() + 25))), None)


def _counts_otherwise(reading: Reading, sentence: Sentence) -> re.Match[str] | None:
    """ "The app replaced paper in May and, unlike paper, takes in grazes"; the next sentence may say it."""
    new = _NEW_FOR_OLD.search(reading.text, sentence.start, sentence.end)
    following = next((each for each in reading.sentences if each.start >= sentence.end), None)
    goes_on = following and _OF_THE_NEW.match(following.text) and _OTHERWISE.search(following.text)
    return new if new and (goes_on or _OTHERWISE.search(sentence.text)) else None


def _apart(mention: PeriodMention, match: re.Match[str]) -> int:
    """How many characters lie between a date and the words of a change."""
    return max(mention.start - match.end(), match.start() - mention.end, 0)


def _dates(mention: PeriodMention, sentence: Sentence) -> bool:
    inside = sentence.start <= mention.start < sentence.end
    return inside and mention.form in _DATED and mention.span is not None
