"""Turn a sentence with its neighbours into comparisons that lack their other side: peers, targets, times."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deckgen.claims import bare_changes
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line

_GOES_ON = re.compile(r"(?:This|That|It|These|They|Both)\b")
_TARGET = re.compile(
    r"\b(?:above|below|over|under|within|outside|short\s+of|better\s+than|worse\s+than|on|off|higher\s+than|lower\s+than|"
    r"ahead\s+of|behind)\s+(?:the\s+|its\s+|our\s+)?(?:target|standard|benchmark|threshold|plan|budget)s?\b",
    re.I,
)
_STANDS = re.compile(
    r"\b(?:is|are|was|were|remains?|remained|stays?|stayed|stands?|stood|runs?|ran)\s+(?:still\s+|now\s+|well\s+|just\s+|comfortably\s+)*$",
    re.I,
)
_PEERS = (
    r"similar|other|others|neighbouring|comparable|peers?|national|nationally|regional|regionally|county|nearby|most(?!\s+of\b)|England|average|"
    r"elsewhere|rest"
)
_THAN_PEERS = re.compile(
    r"\b(?:higher|lower|more|fewer|less|better|worse|longer|shorter|larger|smaller|faster|slower|quicker|cheaper|dearer|safer|cleaner|busier|quieter|healthier|older|younger|above|below|ahead\s+of|behind|"
    r"compares?\s+(?:very\s+)?(?:well|badly|favourably|unfavourably|poorly)\s+with)\b"
    r"(?:\s+[a-z]+){0,3}?\s+(?:than\s+)?(?:(?:in|at|for|on|among|of)\s+)?(?:the\s+|those\s+(?:in|of|at)\s+|that\s+(?:in|of|at)\s+)?"
    rf"(?:[a-z]+\s+(?=elsewhere))?(?P<peers>{_PEERS})\b[^.;]*",
    re.I,
)
_WE_ARE = re.compile(
    r"(?:We|Our|This|That|It|These|They|The\s+(?:rate|share|figure|proportion|level|total|number|average|result)s?)\b(?!.*\b(?:may|might|should|will|can|could|aims?|to\s+be|whether|if|want)\b)"
)
_ANY_OTHER = re.compile(
    r"\bthan\s+(?:(?:in|at|for|on|of|from)\s+)?(?:any\b|all\s+(?:the\s+)?others?\b|every\s+other\b)", re.I
)
_NATION = re.compile(
    r"\b(?:national(?:ly|\s+average)?|regional(?:ly)?|England(?:\s+and\s+Wales)?|the\s+country|the\s+region|similar|comparable|neighbouring)\b",
    re.I,
)
_NEXT_CLAUSE = re.compile(r"[;:]|\b(?:and|but|while)\s")
_CLAUSE_ENDS = re.compile(r";|,\s+(?:and|but|so|while|with)\s")
_CLAUSE = re.compile(r"[;:]|,(?!\d)|\b(?:while|whereas|but|and|compared\s+(?:with|to)|against|when)\b", re.I)


@dataclass(frozen=True, slots=True)
class Here:
    """A sentence with its figures, the paragraph that it is in, and the bullets before and after that."""

    line: Line
    reading: Reading
    sentence: Sentence
    told: Sequence[Claim]
    beside: Sequence[Reading]
    dated: bool  # whether the slide says somewhere which periods it compares
    follows: bool = False  # whether the first of the bullets beside it stands before it
    moved_before: bool = False  # whether a bullet before tells what a count was and is


def without_figure(here: Here) -> Iterator[Slip]:
    """ "3,410 reports, down from the year before": how many were there then?"""
    words = bare_changes.find(here.reading, here.sentence, list(here.told))
    elsewhere = [
        each for reading in (here.reading, *here.beside) for each in reading.claims if each not in here.told
    ]
    if not words or any(each.role in ("change", "prior") for each in elsewhere):
        return
    levels = [each for each in (*elsewhere, *here.told) if each.role in ("level", "share")]
    for one in levels:
        for other in levels:
            times = {_spans(one), _spans(other)} - {None}
            nouns = {each.numeral.noun.split()[-1] for each in (one, other) if each.numeral.noun}
            if one.numeral.unit == other.numeral.unit and len(times) > 1 and len(nouns) < 2:
                return
    yield Slip(
        here.line,
        words if here.told else here.sentence.text,
        f"'{words}' is told without a figure",
        "say how many it was before, or by how much it changed",
    )


def _spans(claim: Claim) -> object:
    return claim.period.span or claim.period.text if claim.period else None


def only_of_peers(here: Here, changes: Sequence[Claim]) -> Iterator[Slip]:
    """ "14,260 were mended, compared with a national fall of 6.0%": by how much did ours change?"""
    theirs = [each for each in changes if _is_of_peers(here, each)]
    beside = [each for reading in here.beside for each in reading.claims if each.role in ("change", "prior")]
    own = [each for each in here.told if each.role in ("level", "share") and each not in theirs]
    ours = [each for each in here.reading.claims if each.role in ("change", "prior") and each not in theirs]
    if theirs and own and not ours and not beside:
        yield Slip(
            here.line,
            theirs[0].numeral.text,
            f"'{theirs[0].numeral.text}' is a change, and by how much ours changed is not said",
            "compare changes with changes and levels with levels, of the same period",
        )


def _is_of_peers(here: Here, change: Claim) -> bool:
    """Whether the clause of a change says that it is one of the nation or of others alike."""
    start, end = here.sentence.start, here.sentence.end
    for match in _CLAUSE.finditer(here.reading.text, start, end):
        if match.end() <= change.numeral.start:
            start = match.end()
        elif match.start() >= change.numeral.end:
            end = match.start()
            break
    lead = re.match(r"\s*[A-Z][a-z]+,\s+", here.sentence.text)  # "Nationally, the rate rose by 3.1%"
    opened = (
        lead
        and _NATION.search(lead.group())
        and not re.search(r"\d", here.reading.text[here.sentence.start : start])
    )
    return bool(opened or _NATION.search(here.reading.text, start, end))


def above_target(here: Here, aims: bool) -> Iterator[Slip]:
    """ "This is above target": which target?"""
    match = _TARGET.search(here.sentence.text)
    stands = match and _STANDS.search(here.sentence.text, 0, match.start())
    ends = _NEXT_CLAUSE.search(here.sentence.text, match.end()) if match else None
    end = here.sentence.start + (ends.start() if ends else len(here.sentence.text))
    told = any(each.numeral.start < end for each in here.told)
    goes_on = not here.told and _GOES_ON.match(here.sentence.text)
    if match and not aims and not told and (stands or goes_on):
        yield Slip(
            here.line,
            here.sentence.text,
            f"'{match.group()}' is told without the target",
            "give the target",
        )


def than_peers(here: Here) -> Iterator[Slip]:
    """ "9.3%, a higher share than at similar hospitals": what was it there?"""
    reading, sentence, told = here.reading, here.sentence, here.told
    goes_on = not told and _GOES_ON.match(sentence.text)
    of_what = list(told)
    if not told and (bare := _no_figures_at_all(here)):
        yield Slip(
            here.line,
            bare,
            f"'{bare}' is told without any figure of theirs",
            "give both figures, and their period",
        )
        return
    if goes_on:
        of_what = [each for each in reading.claims if each.numeral.end <= sentence.start]
        before = here.beside[0] if here.beside and here.follows else None
        of_what = of_what or list(before.claims if before else ())
    levels = [
        each for each in of_what if each.role in ("level", "share", "count-of", "base") and each.numeral.value
    ]  # 0 is where a scale begins
    match = _THAN_PEERS.search(sentence.text)
    if match and _ANY_OTHER.search(match.group()):
        return  # "27.3%, more than any other reason": it is the most of all
    if match is None or not levels or (match["peers"].lower().startswith("other") and _peers_told(here)):
        return
    at = sentence.start + match.start()
    ends = _CLAUSE_ENDS.search(reading.text, at)
    end = ends.start() if ends else len(reading.text)
    gap = next((each for each in levels if 0 <= at - each.numeral.end < len("  ")), None)
    if gap is not None and match.group().startswith(("above", "below")):
        if any(each is not gap and each.numeral.unit == gap.numeral.unit for each in levels):
            return  # "8.3%, which is 1.2% above that of the others"
        levels = [gap]
    elsewhere = [
        each
        for each in reading.claims
        if at <= each.numeral.start < end
        or each.role in ("prior", "change", "target")
        or each.numeral.unit == "rank"
    ]
    several = sum(each.numeral.unit == levels[0].numeral.unit for each in levels if each.role != "base") > 1
    if not elsewhere and (not several or goes_on):
        yield Slip(
            here.line,
            sentence.text if goes_on else match.group(),
            f"'{match.group()}' is told without the figure that it is compared with",
            f"add the figure of the {match['peers']} and its period",
        )


def _no_figures_at_all(here: Here) -> str:
    """The words that compare with others of whom the slide has no figure: "We bin less than elsewhere"."""
    match = _THAN_PEERS.search(here.sentence.text)
    if match is None or not _WE_ARE.match(here.sentence.text) or " than " not in match.group():
        return ""
    if here.reading.claims or _ANY_OTHER.search(match.group()) or here.sentence.text.endswith("?"):
        return ""
    theirs = any(
        _NATION.search(each.text) or re.search(rf"\b(?:{_PEERS})\b", each.text, re.I)
        for each in here.beside if each.claims
    )  # fmt: skip
    return "" if theirs else match.group()


def titled(title: Line, below: Sequence[Reading]) -> Iterator[Slip]:
    """ "Council tax collection better than elsewhere" above figures of the council's own alone."""
    match = _THAN_PEERS.search(title.text)
    if match is None or " than " not in match.group() or re.search(r"\d", title.text):
        return
    theirs = rf"\b(?:{_PEERS})\b"
    if not any(
        each.claims and (_NATION.search(each.text) or re.search(theirs, each.text, re.I)) for each in below
    ):
        yield Slip(
            title,
            match.group(),
            f"'{match.group()}' is told without any figure of theirs",
            "give both figures, and their period",
        )


def _peers_told(here: Here) -> bool:
    """Whether the bullets beside give the others' figures: "more than any other ward. / East had 22"."""
    return any(sum(each.role == "level" for each in reading.claims) > 1 for reading in here.beside)
