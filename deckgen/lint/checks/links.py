"""Links that a reader cannot use: bare addresses, words that say nothing, places that open for few."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page

_BEHIND_WORDS = re.compile(r"(?<=[\w)’'”]\]\()[^)\s]+(?=\))")
"""The address of a link as Markdown writes it: "[the plan of May](https://...)"."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(
    r"\b(?:(?:https?|ftp|file|mailto):/*\S+|www\.\S+|"
    r"(?:[\w-]+\.)+(?:uk|org|com|gov|net|eu|info|io|ly|gl|me|co|edu|int|biz|tv|app|nhs|scot|wales|cymru|london|local|internal|"
    r"intranet|lan|example|test)\b(?:/\S*)?)",
    re.I,
)
_POINTING = (
    r"(?:click(?:ing)?|tap(?:ping)?|press(?:ing)?|see|read|seen|found|find|available|view(?:ed)?|download(?:ed)?|access(?:ed)?|look|visit|"
    r"go|published|posted|listed|more|details?|information|report|plan|it|results|figures|data|sign\s+up|book|register|apply)"
)
_VAGUE = re.compile(
    rf"\b(?:(?:click|tap|press)(?:ing)?\s+(?:on\s+)?(?:here|this|below|(?:the\s+|this\s+)?(?:link|button|icon))|"
    rf"(?P<pointing>{_POINTING}\s+(?:it\s+)?(?:out\s+)?(?:more\s+)?here)\b(?!\s+to\s+stay)|"
    r"(?:see|via|use|using|follow|through|from|at|by)\s+(?:this|the|that|attached|following|our)\s+(?:following\s+|attached\s+)?(?:web\s?)?link\b|"
    r"(?:this|the)\s+(?:web\s?)?link(?:\s+(?:below|above|here))?\b(?!\s+(?:road|between|worker|with|to\s+the\s+\w+\s+road))|"
    r"link\s+(?:here|below|above|attached)|read\s+more|more\s+info(?:rmation)?(?=\s*(?:[.:)]|$))|(?:find|learn)\s+(?:out\s+)?more(?=\s*(?:[.:)]|$))|"
    r"(?P<ending>(?<!ed\s)here)(?=\s*(?:[.()\]]|$))|(?:from|on|at|via|see|visit)\s+(?:this|that|the\s+following)\s+(?:web\s?)?(?:page|site|website|address)|"
    r"(?<=[(\[])(?:link|here|click|web\s?page|website|url))\b",
    re.I,
)
_DOCUMENT = re.compile(
    r"\b(?:reports?|papers?|minutes|agendas?|plans?|maps?|forms?|tables?|lists?|charts?|results?|data|figures|details?|information|"
    r"timetables?|calendars?|polic(?:y|ies)|guid(?:es?|ance)|leaflets?|dashboards?|surveys?|consultations?|pages?|sites?|websites?|links?|"
    r"documents?|spreadsheets?|strateg(?:y|ies)|summar(?:y|ies)|newsletters?|videos?|recordings?|application|vacanc(?:y|ies)|appl(?:y|ies)|"
    r"register|book|sign\s+up|join|more|say|answers?|questions?|responses?|views?|feedback|comments?|it|this|them)\b",
    re.I,
)
"""What can lie behind a link."""
_OF_THE_SLIDE = re.compile(
    r"\b(?:not|never|no|without|only|cannot|nor|neither|exclud\w+|omit\w*|left\s+out)\b|n['’]t\b", re.I
)
"""Says of the slide itself what it leaves out: "the others are not listed here"."""
_READ_MORE = re.compile(r"read\s+more\b", re.I)
_READER = re.compile(r"(?!.*\b(?:to|can|please|and|or|may|should|you)\s+$)[\w’'-]\s+$", re.I)
"""What comes before "read more" where somebody does it."""
_PEOPLE = re.compile(
    r"\b(?:(?:patients?|pupils?|people|residents?|children|visitors?|babies|famil(?:y|ies)|students?|staff|nurses|teachers)"
    r"(?:\s+(?:\w+\s+){0,2}?seen)?|(?:live|lives|lived|living|work|works|worked|working|born|stay\w*|treated|taught|teach\w*|study\w*|studied|moved?|"
    r"arriv\w+|cared\s+for|trained))\s+here$",
    re.I,
)
"""Says what somebody does at a place, which is where "here" is."""
_FEW = re.compile(
    r"\b(?:(?:on|in|at|via|from|through|see|visit|(?<!moved\s)(?<!moves\s)(?<!moving\s)(?<!switched\s)to)\s+(?:the\s+|our\s+|its\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:intranet|extranet|sharepoint|onedrive|teams\s+(?:site|channel|folder|page)|(?:shared|network|internal|team|common)\s+(?:drive|folder|server|"
    r"area|site|page|portal|dashboard|system|library)|(?:staff|members)(?:[\s-]only)?\s+(?:portal|site|page|area|hub|pages)|[A-Z]\s?[:-]?\s?drive|"
    r"(?<=\bon\s)(?-i:Teams)(?=\s+under\b)|(?:google|dropbox)\s+(?:drive|folder)|(?:teams?|staff|slack)\s+(?:chat|channel)|[A-Z][\w’'-]*\s+folder\b(?:\s+(?:in|on)\s+(?:the|our)\s+"
    r"(?:[\w-]+\s+)?(?:channel|drive|site|area|chat))?)|sharepoint|onedrive|intranet(?=/)|(?:staff|internal)\s+(?:use|access|network)\s+only|"
    r"(?:log[\s-]?in|password|staff\s+login)\s+(?:is\s+)?(?:required|needed)|"
    r"(?:(?:staff|members[’']?|governors?[’']?)\s+)?(?:log[\s-]?in|login|password|intranet)\s+only|behind\s+(?:a|the)\s+(?:password|log[\s-]?in|login)|"
    r"(?:is|are)\s+password[\s-]protected)\b(?:/\S+)?",
    re.I,
)
_MOVED_THERE = re.compile(r"\b(?:mov|migrat|switch|transfer|copi|upgrad)(?:e|es|ed|ing)\b[^.;:]{0,60}$", re.I)
"""What comes before a place that things were moved to, where nothing is to be looked up."""
_PATH = re.compile(
    r"(?<!\w)(?:[A-Za-z]:[\\/]\S*|\\\\[\w$-]+(?:\\\S*)?)|\b[A-Z]\w+\\[A-Z]\w*|\b[\w/\\-]+\.(?:xlsx?|xlsm|docx?|pptx?|csv|msg|aspx|pbix|zip)\b",
    re.I,
)
_CLICKED_THROUGH = re.compile(
    r"(?:[A-Za-z][\w’'-]*\s+)?[A-Za-z][\w’'-]*\s*[>›»]\s*[A-Z][\w’'&-]*(?:\s+[\w’'&-]+){0,3}?\s*[>›»]\s*[A-Z\d][\w’'&-]*(?:\s+[a-z][\w’'&-]*){0,3}"
)
_ON_A_SCREEN = re.compile(
    r"\b(?:home|intranet|(?:web)?sites?|portal|documents?|reports?|forms|files|teams|menu|folders?|staff\s+area|log[\s-]?in|pages?|drive|sharepoint|"
    r"library|settings|services|app|hubs?|dashboards?)\b",
    re.I,
)
"""The way through menus: "staff area > Reports > 2024"."""


@check("L33", "an address stands bare, or a link does not say where it goes")
def link_text(page: Page, _known: Knowledge) -> Iterator[Slip]:
    """A screen reader spells an address; "click here" says nothing; an intranet opens for few."""
    for line in page.lines:
        taken = [match.span() for match in _BEHIND_WORDS.finditer(line.text)]
        for pattern, what, hint in (
            (_EMAIL, "is a bare address", "put it behind words that say whose it is"),
            (
                _PATH,
                "is a file's place, which few can open",
                "name the document, or publish it and link to it",
            ),
            (
                _CLICKED_THROUGH,
                "is a way to click through, and no link",
                "name the document, and link to it where readers can open it",
            ),
            (_URL, "is a bare address", "put the address behind words that say what is there"),
            (_VAGUE, "does not say where the link goes", "name what is there: 'the complaints dashboard'"),
            (
                _FEW,
                "can be opened by few readers",
                "name the document, or publish it where readers can open it",
            ),
        ):
            for match in pattern.finditer(line.text):
                if pattern is _CLICKED_THROUGH and not _ON_A_SCREEN.search(line.text):
                    continue
                if pattern is _VAGUE and _is_no_link(line.text, match):
                    continue
                if pattern is _FEW and _MOVED_THERE.search(line.text, 0, match.start()):
                    continue
                if not any(start < match.end() and match.start() < end for start, end in taken):
                    taken.append(match.span())
                    words = match.group().rstrip(".,;:)")
                    yield Slip(line, words, f"'{words}' {what}", hint)


def _is_no_link(text: str, match: re.Match[str]) -> bool:
    """Whether "here" is the slide ("not listed here") or a place ("patients seen here"), or somebody does
    "read more" ("pupils read more at home").
    """
    if _READ_MORE.match(match.group()):
        return bool(_READER.search(text[: match.start()]))
    if not (match["pointing"] or match["ending"]):
        return False
    clause = re.split(r"[.;,?!]\s", text[: match.end()])[-1]
    if _OF_THE_SLIDE.search(clause) or _PEOPLE.search(clause):
        return True
    return bool(match["ending"]) and not _DOCUMENT.search(clause)
