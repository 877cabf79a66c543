"""Turn a text into changes of who counts what: units that take others in, work that goes to another to count.

"On 2 May 2024 Castle ward took in 2,100 homes from Priory ward"; "Park Library closed on 31 January 2024, and
its readers use Central".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.model.claim import PeriodMention, Reading, Sentence

_UNITS = (
    r"(?:(?:primary|secondary|infant|junior|community|minor\s+injur(?:y|ies)|health|children[’']s)\s+)?"
    r"(?:schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|hospitals?|clinics?|practices?|surger(?:y|ies)|wards?|units?|centres?|"
    r"rounds?|departments?|services?|teams?|trusts?|councils?|parish(?:es)?|districts?|boroughs?|villages?|towns?|areas?|sites?|depots?|"
    r"librar(?:y|ies)|branches|offices?|homes|estates?|routes?|lines?)"
)
_A_TIME = (
    r"(?:(?:the|an?|its|their)\s+)?(?:(?:first|last|second|third|early|late|middle|end|start|beginning|usual|old)\s+(?:of\s+(?:the\s+)?)?)?"
    r"(?:\d|(?:week|month|term|day|morning|afternoon|evening|night|weekend)s?\b|(?:spring|summer|autumn|winter)\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
"""What a unit is moved from when only its hours change: "moved from the last week of term"."""
_NAMED = r"(?:\s+(?:of|at|in|and|for|(?-i:[A-Z])[\w’'-]+))*"
_TAKEN_IN = (
    r"(?:joined|left|passed\s+(?:in)?to|merged|amalgamated|became\s+part\s+of|(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+)?(?:merged|absorbed|"
    r"amalgamated|annexed|incorporated|moved\s+over|taken\s+(?:over|on|in)|(?:added|transferred|handed(?:\s+over)?|moved)\s+(?:in)?to|"
    r"brought\s+(?:in)?to|(?:moved|split|removed|taken)\s+(?:from|out\s+of)"
    rf"(?!\s+{_A_TIME}))|"
    r"transferred\s+(?:in)?to|came\s+under|(?:moved|came|passed|went|switched|transferred)\s+(?:over\s+|across\s+)?to\s+(?:us|our\s+(?:service|team|books|roll|list|care|area|figures))|came\s+(?:over|across)\s+from|split\s+(?:from|off))"
)
_TAKES_IN = (
    r"(?:took\s+(?:over|on|in(?!\s+(?:the\s+)?\d))|absorbed|acquired|inherited|annexed|merged\s+with|gained|lost|"
    r"handed\s+over|gave\s+up)"
)
_THINGS = (
    r"(?:calls?|callers|enquir(?:y|ies)|reports?|requests?|referrals?|applications?|cases|complaints?|bookings?|appointments?|visits?|patients|"
    r"clients|tests?|samples|inspections?|repairs?|orders?|claims?|renewals?|journeys|deliveries|collections|births|registrations|questions|"
    r"emails|e-mails|letters|payments?|work|caseload|contacts?|attendances?|clinics?|scans?|operations?|loans|returns|tickets|pupils|tenancies)"
)
"""What is counted, and may be sent to another to count."""
_SENT = (
    r"(?:(?:(?:was|were|has\s+been|have\s+been|are|is)\s+(?:all\s+|now\s+)?(?:moved|transferred|diverted|switched|passed|routed|re-?directed|"
    r"handed|sent|put\s+through|shifted|referred))|moved|went|transferred|switched|passed|shifted|go)"
)
_ELSEWHERE = (
    r"(?:(?:an?|the|its|their|our|another)\s+)?(?:(?!(?:in|on|at|by|from|and)\b)[\w’'-]+\s+){0,4}?(?:lines?|numbers?|desks?|websites?|web\s+forms?|portals?|hubs?|providers?|"
    r"contractors?|suppliers?|compan(?:y|ies)|apps?|switchboards?|teams?|services?|trusts?|councils?|registers?|systems?|queues?|mailbox(?:es)?|inbox)"
)
"""Who or what takes over a part of what is counted."""
_CHANNEL = (
    r"(?:(?:(?:online|web|paper|reporting|report|booking|phone|telephone|freephone|text|mobile|referral|complaints?|enquiry|self-service|drop-in|"
    r"feedback|incident)[\s-]+)+(?:forms?|app|line|lines|number|service|portal|website|page|channel|hotline|kiosks?|desk|counter|system|tool))"
)
"""By what people report or book, so that its coming or going changes how many are counted."""
_OTHER_PLACE = (
    r"(?:another|(?:a|the)\s+(?:neighbouring|different|second|private|nearby|next)|neighbouring)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:rooms?|centres?|hospitals?|offices?|units?|clinics?|departments?|sites?|rounds?|routes?|areas?|schools?|practices?|agenc(?:y|ies)|providers?)"
)
PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_UNITS}{_NAMED}\s+(?:\w+ly\s+)?(?:(?:was|were|has\s+been|have\s+been)\s+)?(?:moved|passed|transferred|handed|became|went|joined)\b[^.;\d]{{0,40}}?"
        r"\b(?:another|neighbouring|a\s+(?:different|private))\s+(?:trust|council|provider|landlord|operator|authority|supplier|contractor|organisation|borough|company)\b",
        r"\b(?:joined|left|transferred|became\s+part\s+of|merged|closed|opened)\b[^.]{0,90}?"
        r"\b(?:its|their|whose|these|they|it)\b[^.]{0,40}?\b(?:are|is|were|was)\s+(?:now\s+|also\s+)?(?:in|ex)cluded\b",
        r"\b(?:brought|moved|transferred|put|took)\b[^.;]{3,50}?\s(?:into|out\s+of)\s+the\s+(?:borough|district|county|city|parish|catchment|"
        r"trust|area|council|division|constituency)\b",
        r"\b(?:since|from)\b[^.;]{0,40}?\b(?:also\s+(?:takes?|handles?|answers?|deals?\s+with|sees?|receives?)|"
        r"(?:also|now)\s+(?:covers?|serves?|includes?|counts?|takes?\s+in))\b[^.;\d]{3,}",
        rf"\b{_UNITS}{_NAMED}\s+(?:formally\s+|then\s+|also\s+)?{_TAKEN_IN}\b",
        rf"\b{_TAKES_IN}\s+(?:(?!(?:on|in|at|by|from|to|with|for)\b)[\w’'-]+\s+){{0,6}}?{_UNITS}\b",
        rf"\b{_THINGS}\b[^.;]{{0,60}}?\s{_SENT}\s+(?:over\s+|across\s+|straight\s+|directly\s+|on\s+)?to\s+{_ELSEWHERE}\b",
        rf"\b{_CHANNEL}\s+(?:was|were|has\s+been|have\s+been)\s+(?:withdrawn|closed|switched\s+off|turned\s+off|taken\s+(?:down|away|offline)|"
        r"retired|scrapped|shut(?:\s+down)?|stopped|launched|introduced|opened)\b",
        rf"\b(?:withdrew|closed|switched\s+off|turned\s+off|retired|scrapped|shut\s+down|launched|introduced|opened)\s+(?:the|its|our|their|an?)\s+{_CHANNEL}\b",
        rf"(?<!\d )\b{_THINGS}\b[^.;]{{0,40}}?\s{_SENT}\s+(?:over\s+|across\s+)?"
        rf"to\s+{_OTHER_PLACE}\b",
    )
)
"""What tells of such a change, of whatever is counted on the slide."""
_HOMES = (
    r"(?:homes|houses|households|streets|villages|addresses|properties|tenancies|practices|estates|schools|parishes|postcodes|rounds|routes|"
    r"neighbourhoods|hamlets|wards|stops)"
)
"""What stays where it is, and is counted by whoever has it."""
_RECEIVER = rf"(?:the\s+|its\s+|our\s+|an?\s+|another\s+)?(?:[\w’'-]+\s+){{0,3}}?{_UNITS}\b"
_HANDED = (
    re.compile(
        rf"\b(?:took\s+(?:in|on|over)|taking\s+(?:in|on|over)|gained|inherited|absorbed|acquired)\s+(?:about\s+|some\s+|a\s+further\s+)?"
        rf"(?:\d[\d,]*|several|the)\s+(?:more\s+|extra\s+|new\s+)?(?:[a-z]+\s+)?{_HOMES}\b",
        re.I,
    ),
    re.compile(
        rf"\b(?:received|lost|gave(?:\s+up)?|ceded|handed(?:\s+over)?|passed|transferred|moved|swapped|added)\s+(?:[\w,’'-]+\s+){{0,4}}?{_HOMES}\b"
        rf"[^.;]{{0,40}}?\s(?:from|(?:over\s+|in)?to)\s+{_RECEIVER}",
        re.I,
    ),
    re.compile(
        rf"\b{_HOMES}\b[^.;\d]{{0,40}}?\s(?:(?:was|were|has\s+been|have\s+been)\s+(?:moved|transferred|passed|added|handed|reassigned|switched|shifted)|"
        rf"moved|went|passed|transferred|switched|shifted)\s+(?:over\s+|across\s+)?(?:from\s+[^.;]{{2,40}}?\s)?(?:in)?to\s+{_RECEIVER}",
        re.I,
    ),
)
_PEOPLE = (
    r"(?:patients|readers|pupils|users|members|customers|residents|visitors|clients|mothers|women|families|children|callers|calls|borrowers|tenants|"
    r"swimmers|drivers|work|cases|referrals|attendances|emergencies|births|admissions|services?|list|beds)"
)
_SHUT = r"\b(?:closed|closure\s+of|shut|closing\s+of|demolition\s+of|demolished|merged|merger\s+of)\b"
_GO = (
    r"(?:(?:are|were|was|is|have|has|been|now|all|mostly|often|usually)\s+)*(?:move[ds]?|go|goes|went|gone|use|uses|used|come|came|transfer(?:red)?|sent|seen|"
    r"treated|directed|diverted|attend|travel|taken|switched|registered|passed|handled|served|joined)"
)
_CLOSED = re.compile(
    rf"{_SHUT}.{{0,110}}?\b{_PEOPLE}\b(?:\s+from\s+[\w’'-]+)?\s+{_GO}\s+(?:over\s+|on\s+|instead\s+)?(?:(?:to|at|by|into)\s+)?(?:the\s+)?(?-i:[A-Z])",
    re.I | re.S,
)
_GOES_ON = re.compile(r"[•\s]*(?:Its|Their|The|These|Those|Most|All)\b")
_NAME = re.compile(r"\b[A-Z][a-z]+(?:[’'-][A-Za-z]+)?")
_NO_NAMES = frozenset({
    "On", "In", "From", "The", "Since", "Following", "After", "Its", "Their", "A", "An", "As", "When",
    "With", "At", "For", "Until", "Before", "Quarter", "January", "February", "March", "April", "May",
    "June", "July", "August", "September", "October", "November", "December", "These", "Those", "Most",
    "All", "We", "It", "They", "Some",
})  # fmt: skip
_DATED = frozenset({"month", "day", "month-alone", "quarter"})


@dataclass(frozen=True, slots=True)
class Handover:
    """When something that is counted passed from one place to another, and the names of the places."""

    when: PeriodMention
    names: frozenset[str]

    def concerns(self, text: str) -> bool:
        """Whether a text is on one of the places; where none is named, every text is."""
        return not self.names or bool(self.names & names(text))


def of(reading: Reading) -> Iterator[Handover]:
    """Places that took over what others had, and those that closed and whose people go elsewhere."""
    for number, sentence in enumerate(reading.sentences):
        dates = [each for each in reading.periods if _is_dated(each, sentence)]
        if not dates:
            continue
        following = reading.sentences[number + 1 : number + 2]
        goes_on = following and _GOES_ON.match(following[0].text)
        end = following[0].end if goes_on else sentence.end
        handed = any(each.search(reading.text, sentence.start, sentence.end) for each in _HANDED)
        closed = _CLOSED.search(reading.text, sentence.start, end)
        if handed or (closed and closed.start() < sentence.end):
            yield Handover(dates[0], names(reading.text[sentence.start : end]))


def names(text: str) -> frozenset[str]:
    """The proper names of a text."""
    return frozenset(_NAME.findall(text)) - _NO_NAMES


def _is_dated(mention: PeriodMention, sentence: Sentence) -> bool:
    inside = sentence.start <= mention.start < sentence.end
    return inside and mention.form in _DATED and mention.span is not None
