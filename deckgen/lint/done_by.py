"""Turn what a line tells of an action that is done into the dates on which it is yet to be done.

A survey is done by its questionnaires, training by its sessions: "Survey: 100% complete; questionnaires go
out on 20 January". What follows an action may be ahead: a survey's report, the use of what was built.
"""

from __future__ import annotations

import re

from deckgen.lint.events import Event

_TO_BEGIN = re.compile(
    r"\b(?:will|shall|is|are)\s+(?:not\s+)?(?:only\s+|now\s+)?(?:to\s+)?(?:be\s+)?(?:beg[iu]n|start(?:ed)?|commenced?)\s+(?:until|before|on|in|from|only)\b",
    re.I,
)
_OF_ITSELF = re.compile(
    r"(?:\b(?:it|they|work|which|that|who)|\b(?:an?|the|this)\s+(?:task|job|project|action|step|work|piece\s+of\s+work)(?:\s+(?:that|which))?)\s+$",
    re.I,
)
_IN_COURSE = (
    r"\b(?:will|shall|(?:is|are)\s+(?:due\s+)?to)\s+(?:still\s+)?(?:run|go\s+(?:out|round)|take\s+place|visit|call\s+on|check|inspect|interview|train|teach|fit|lay|plant|paint|install|be\s+(?:sent|posted|issued|handed\s+out|held|run|carried\s+out|"
    r"done|asked|interviewed|visited|given|taught|trained|collected|fitted|installed|laid|delivered|planted|painted|moved|copied))\b"
)
_MEANS = (
    (
        r"surveys?|polls?|questionnaires?|consultations?|interviews|census|feedback\s+exercise",
        r"fieldwork|questionnaires?|forms?|interviews?|surveys?|interviewers|letters|responses|households|residents|parents|staff",
    ),
    (
        r"training|courses?|workshops?|induction|briefings?",
        r"sessions?|courses?|classes|workshops?|training|trainers?",
    ),
    (
        r"inspections?|audits?|checks|visits|assessments?|stocktake",
        r"inspect(?:ions?|ors)|auditors?|checks|visits?|assess(?:ments?|ors)|homes|sites",
    ),
    (
        r"install\w*|fitting|replacement|upgrade",
        r"fitters|installers|contractors?|units|lights|boilers|meters|panels|install\w*|engineers",
    ),
    (r"planting", r"trees|saplings|bulbs|hedges|planting"),
    (r"transfer|migration|move|copying", r"records|files|data|transfer|copying|accounts|removal"),
    (r"recruitment|interviewing|appointment", r"interviews?|adverts?|posts?|shortlisting"),
    (
        r"mailing|mailshot|leaflets?|distribution|delivery",
        r"leaflets?|letters|packs|parcels|copies|envelopes",
    ),
)
"""Actions, and what does them or is done in their course."""
_DONE_BY = tuple(
    (
        re.compile(rf"\b(?:{action})\b", re.I),
        re.compile(rf"\b(?:{means})\b[^.;]{{0,40}}?{_IN_COURSE}", re.I),
    )
    for action, means in _MEANS
)
_ABOUT_IT = re.compile(
    r"\b(?:design|draft\w*|prepar\w+|plan(?:s|ning|ned)?|order\w*|procure\w*|purchas\w+|booking|pilot|advert\w*|first|phase|stage|part|wave|round|second|other|next|rest|"
    r"report|results|analysis|approval|funding|materials|recruit\w*\s+of|rooms?|venue|list|schedule|timetable)\b",
    re.I,
)
"""What an action can be of these, and be done before they are."""


def is_yet_to_be_done(subject: str, event: Event) -> bool:
    """Whether the words that lead to a date tell that what is said to be done is still to be done then."""
    begins = _TO_BEGIN.search(event.words)
    if begins and _OF_ITSELF.search(event.words[: begins.start()]):
        return True
    if _ABOUT_IT.search(subject) or _ABOUT_IT.search(event.words):
        return False
    return any(action.search(subject) and means.search(event.words) for action, means in _DONE_BY)
