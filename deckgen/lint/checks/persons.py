"""Turn persons into slips: a reader who is spoken to among others, a "she" that nobody was named for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.model.prose import Line

_YOU = re.compile(r"\b(?:you|your|yours)\b", re.I)
_THIRD = re.compile(
    r"\b(?:victims|respondents|patients|pupils|residents|people|parents|tenants|customers|students|"
    r"callers|users|staff|carers|visitors|those|families|members)\b(?=[^.?!]*\b(?:would|were|are|"
    r"said|stated|felt|had|have|could|will|can|was|reported|agreed)\b)",
    re.I,
)
_SHE = re.compile(r"\b(?P<word>she|her|hers|he|him|his)\b", re.I)
_SOMEONE = re.compile(
    r"\b(?i:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Councillor|Cllr|Inspector|Sergeant|Superintendent|Constable|"
    r"Professor|Chair|"
    r"officer|manager|director|headteacher|teacher|nurse|doctor|commissioner|woman|man|girl|boy|"
    r"patient|pupil|victim|"
    r"mother|father|person|student|resident|chief|leader|governor|mayor|minister|lead|adviser|"
    r"advisor|coordinator|"
    r"worker|child|member|consultant|midwife|carer|client|tenant|employee|driver|caller|offender|witness|"
    r"therapist|clerk|bursar|surgeon|physician|engineer|planner|locum|counsellor|paramedic|registrar|technician|trainee|apprentice|"
    r"volunteer|secretary|assistant|solicitor|surveyor|warden|accountant|architect|caretaker|cook|counsel|coroner|cleaner|clinician|"
    r"practitioner|deputy|trustee|head|judge|librarian|magistrate|musician|matron|mentor|neighbour|owner|parent|partner|physiotherapist|"
    r"porter|principal|provider|receptionist|representative|researcher|ranger|tutor|veteran|visitor|winner|writer|youngster|champion|"
    r"applicant|appellant|claimant|colleague|curate|daughter|son|wife|husband|sister|brother|donor|lecturer|guest|"
    r"[a-z]{4,}(?:ologist|apist|alist|acist|ician|arian))\b"
    r"|\b[A-Z][a-z]+\s[A-Z][a-z]+(?=,|\s(?:is|was|has|had|will|said|joined|left|became|took|led|"
    r"leads|brings)\b)",
)


def slips(line: Line) -> Iterator[tuple[str, str, str]]:
    """Words at fault, what is wrong, and what to write."""
    you = _YOU.search(line.text)
    if (
        you
        and _THIRD.search(line.text)
        and "?" not in line.text
        and not re.search(r"[\"“‘']\s?\w", line.text[: you.start()])
    ):
        yield (
            line.text[max(0, you.start() - 3) : you.end() + 20].strip(),
            "the sentence speaks of others and then to the reader",
            "write 'they' and 'their'",
        )
    she = _SHE.search(line.text)
    if (
        she
        and not _SOMEONE.search(line.text[: she.start()])
        and not _is_quoted(line.text[: she.start()])
        and not re.match(r"Majesty|Highness", line.text[she.end() + 1 :])
    ):
        yield (
            line.text[max(0, she.start() - 10) : she.end()].strip(),
            f"nobody is named whom '{she['word']}' could mean",
            "name the person or the post, or write without one",
        )


def _is_quoted(before: str) -> bool:
    """Whether what follows is somebody's own words, as far as a mark that opens them tells."""
    return (
        before.rfind("“") > before.rfind("”")
        or before.count('"') % 2 == 1
        or bool(re.search(r"‘[^’]*$", before))
    )
