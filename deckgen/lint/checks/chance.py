"""Changes that may be chance: counts near to each other, shares inside a margin, "significant" untested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import comparisons, hedges, intervals, measured_things, tolerances
from deckgen.lint import changes, conclusions, set_against
from deckgen.lint.changes import Change
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import HEADINGS, by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim
from deckgen.model.prose import Line, Page

_SIGNIFICANT = re.compile(r"(?<!\bor )\bsignificant(?:ly)?\b(?!\s+(?:harm|other|event|incident))", re.I)
_TESTED = re.compile(
    r"\b(?:statistical\w*|confidence|margin of error|p\s?[<=]|chance|tested|test|intervals?|"
    r"at the \d+% level|95%|control limits?)\b",
    re.I,
)
_OF_MORE_OR_LESS = re.compile(
    r"significant(?:ly)?\s+(?:\w+\s+)?(?:low|high|few|more|less|increas|decreas|reduc|"
    r"improv|ris|fall|fell|rose|drop|differ|chang|better|worse|grow|grew|shrunk|shrank|gain|widen|narrow|slow|quick|fast|cut\b|"
    r"(?:up|down|above|below|ahead\s+of|behind|over|under)\b|"
    r"(?:short|long|larg|great|small|strong|weak|saf|clean|happ|clos|earl|lat|cheap|bus|calm|quiet|warm|cold|heav|light|"
    r"near|hard|rar|costl|full|old|young|tight|high|low|bright|poor)(?:i?er)\b)",
    re.I,
)
_DECIDED = re.compile(
    r"\b(?:beds?|posts?|places?|sites?|schools?|branches|buildings?|vehicles?|theatres?|staff|employees|nurses?|consultants|surgeons|"
    r"therapists|pharmacists|midwives|tutors|librarians|counsellors|trainers|drivers|chefs|apprentices|partners|vans|lorries|buses|"
    r"ambulances|minibuses|librar(?:y|ies)|depots|laptops|doctors?|teachers?|officers?|wardens?|governors?|days|hours|rooms?|machines?|routes?|capacity|budget)\b(?:\s+\w+){0,1}$",
    re.I,
)
"""What somebody decides to have, and does not happen by chance."""
_DONE_BY_STAFF = re.compile(
    r"\b(?:officers?|inspectors?|staff|teams?|nurses?|crews?|volunteers?|council|trust|school|hospital|service|librar(?:y|ies)|wardens?|"
    r"advisers?|teachers?|we)\s+(?:made|carried\s+out|ran|held|delivered|undertook|gave|led|offered|organised|arranged|visited|inspected|planted|"
    r"repaired|resurfaced|trained|ordered|bought|sent|issued)\s+(?:(?:some|about|only|just|a\s+total\s+of)\s+)?$",
    re.I,
)
"""Who does things as planned, before how many they did."""
_MEMBERS_OF = re.compile(
    r"\s+members?\s+of\s+(?:staff|the\s+(?:team|crew|workforce|committee|board))\b", re.I
)
_ROOM_FOR = re.compile(
    r"\b(?:can|could|may)\s+(?:now\s+|only\s+)?(?:seat|hold|take|fit|sleep|accommodate|carry|admit)\s+(?:up\s+to\s+|about\s+)?$|"
    r"\b(?:room|space|capacity|places)\s+for\s+(?:up\s+to\s+|another\s+)?$",
    re.I,
)
"""What leads to how many there could be, and not to how many there are."""
_GROUP_GREW = re.compile(
    r"\b(?:team|crew|workforce|fleet|department|faculty|panel|committee|bench|rota|stock)s?\s+(?:of\s+[a-z]+\s+)?(?:(?:has|have|had|was|were|been|is)\s+)*"
    r"(?:\w+ly\s+)?(?:grown|grew|shrunk|shrank|expanded|enlarged|increased|cut|reduced|rose|risen|fell|fallen|strengthened|extended|doubled)\b",
    re.I,
)
"""A set that somebody makes larger or smaller."""
_SET_AT = re.compile(
    r"\b(?:(?:requires?|required|expects?|expected|demands?|stipulates?|specif(?:y|ies|ied)|funds|funded|pays\s+for|paid\s+for|pledged|promised)|"
    r"(?:plans?|target|goal|pledge|quota|budget|order|contract|requirement|aim|minimum|maximum)\s+(?:was|is|were|are)\s+(?:for\s+|to\s+\w+\s+|set\s+at\s+)?)"
    r"\s*(?:at\s+least\s+|at\s+most\s+|up\s+to\s+|a\s+minimum\s+of\s+)?$",
    re.I,
)
"""What leads to how many somebody asks for, and not to how many there were: "the grant requires 800"."""
_SHORT = re.compile(r"\s+short\b")
_HOW_OFTEN = re.compile(r"\s+(?:times\s+)?(?:a|per|each|every)\s+(?:day|week|month|term|year)\b")
_SET_TO = re.compile(
    r"\b(?:was|were|been)\s+(?:cut|raised|reduced|increased|lowered|extended|moved)\b|\bfrom\b"
)
_NUMBER_OF = re.compile(r"^(?:the\s+)?(?:total\s+)?(?:number|count)\s+of\s+", re.I)
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom|these|them|those)\s*,?\s*$", re.I)
_ASKED = re.compile(
    r"\b(?:survey\w*|respond\w*|questionnaires?|polls?|polled|asked|said|say|felt|feel\w*|agree\w*|satisf\w+|recommend\w*|"
    r"rated|think|thought|believ\w+|opinions?|views)\b",
    re.I,
)
"""Words of what people say when they are asked."""
_PLACED = re.compile(r"\s+(?:of|in|at|on|for|to|from|with|by|across|among|per|who|that|which)\b")


@check("L25", "a change that may be chance is told as a change, or 'significant' without a test")
def chance_or_margin(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Counts: |change| below 1.96 times the root of their sum. Surveys: inside the margin of both waves."""
    yield from _untested(page, known)
    surveys = list(_surveys(page, known))
    titles = " ".join(each.text for each in page.lines if each.kind in HEADINGS)
    for change in (*changes.told(page, known), *conclusions.concluded(page, known)):
        if (
            change.comparison.way not in ("up", "down")
            or hedges.small(change.context)
            or changes.is_placed_only(change)
            or changes.is_run(change, known)
            or changes.is_ahead(change, known)
        ):
            continue
        if change.comparison.count:
            yield from _by_chance(change)
        elif change.comparison.rate:
            yield from _by_margin(change, *_of_its_survey(change, surveys, titles))
    yield from _beside_another(page, known, surveys)


def _beside_another(page: Page, known: Knowledge, surveys: list[_Survey]) -> Iterator[Slip]:
    """ "Trust was higher than England's 58.0%", where a margin is told of the 60.4% that is meant."""
    for each in set_against.found(page, known):
        margins = [own.margin for own in surveys if own.line is each.own_line and own.margin is not None]
        if margins and each.size <= max(margins) and not hedges.small(each.context):
            yield Slip(
                each.line,
                each.words,
                f"a difference of {float(each.size):.10g} percentage points is inside the margin of error",
                "write 'not statistically different from' and give both figures",
            )


def _untested(page: Page, known: Knowledge) -> Iterator[Slip]:
    titles = [(each, known.read(each.text)) for each in page.lines if each.kind == "title"]
    for line, reading in (*titles, *read_lines(page, known)):
        for sentence, told in by_sentence(reading):
            match = _SIGNIFICANT.search(sentence.text)
            said = match and not _TESTED.search(sentence.text) and not hedges.small(sentence.text)
            if match and said and (told or _OF_MORE_OR_LESS.search(sentence.text)):
                yield Slip(
                    line,
                    match.group(),
                    f"'{match.group()}' is said without a test",
                    "say which test, or take the word out and give the figures",
                )


def _by_chance(change: Change) -> Iterator[Slip]:
    before, now = change.comparison.before, change.comparison.now
    if before is None or now is None or before == now or _is_decided(change) or _is_amount(change):
        return
    if _is_of_which(change) or _is_no_change(change):
        return
    if agreement.chance(before, now):
        yield Slip(
            change.line,
            change.words,
            f"a change from about {float(before):,.0f} to {float(now):,.0f} is no more than chance",
            "write 'no clear change' and keep the figures in brackets",
        )


def _is_of_which(change: Change) -> bool:
    """Whether what looks like a change is a part: "1,212, of which 37"."""
    changed = change.comparison.movement.change
    return bool(changed and _OF_WHICH.search(change.reading.text, 0, changed.numeral.start))


def _is_no_change(change: Change) -> bool:
    """Whether figures tell how far a plan is missed, or how often a thing is set to be: "cut to 2 a year"."""
    text = change.reading.text
    ends = [each.numeral.end for each in change.comparison.movement.claims]
    often = any(_HOW_OFTEN.match(text, end) for end in ends) and _SET_TO.search(change.told)
    room = any(_ROOM_FOR.search(text, 0, each.numeral.start) for each in change.comparison.movement.claims)
    levels = [each for each in change.comparison.movement.claims if each.role in ("level", "prior")]
    aimed = any(_SET_AT.search(text, 0, each.numeral.start) for each in levels)
    bound = any(each.numeral.hedge in tolerances.LESS for each in levels)
    return bool(often) or room or aimed or bound or any(_SHORT.match(text, end) for end in ends)


def _is_decided(change: Change) -> bool:
    told = [each for each in change.comparison.movement.claims if each.numeral.unit == ""]
    if any(_DONE_BY_STAFF.search(change.reading.text, 0, each.numeral.start) for each in told):
        return True
    if _GROUP_GREW.search(change.words):
        return True
    if any(_MEMBERS_OF.match(change.reading.text, each.numeral.end) for each in told):
        return True
    return any(_DECIDED.search(_head(name)) for each in told for name in (each.metric, each.numeral.noun))


def _is_amount(change: Change) -> bool:
    """Whether its figures are measured and not counted: "478 kilograms of waste"."""
    told = [each for each in change.comparison.movement.claims if each.numeral.unit == ""]
    return any(measured_things.measured(each.numeral.noun) for each in told)


def _head(name: str) -> str:
    """The thing itself: "fires" of "number of fires at waste sites"."""
    return _PLACED.split(_NUMBER_OF.sub("", name), maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class _Survey:
    """What a line says of a survey: how many answered, or its margin of error in percentage points."""

    line: Line
    answered: Fraction | None
    margin: Fraction | None


def _surveys(page: Page, known: Knowledge) -> Iterator[_Survey]:
    for line, reading in read_lines(page, known):
        ends = list[Claim]()
        for interval in intervals.of(reading):
            ends += [interval.low, interval.high]
            yield _Survey(line, None, interval.margin)
        for claim in (each for each in reading.claims if each not in ends):
            if claim.role == "margin" and claim.numeral.unit in ("points", "percent"):
                yield _Survey(line, None, claim.numeral.value)
            elif (
                claim.numeral.unit == ""
                and claim.role in ("level", "base")
                and re.match(r"(?:\w+ )?(?:responses|respondents|replies)\b", claim.numeral.noun, re.I)
            ):
                yield _Survey(line, claim.numeral.value, None)


def _of_its_survey(
    change: Change, surveys: list[_Survey], titles: str
) -> tuple[Fraction | None, Fraction | None]:
    """The respondents and the margin of a change: those of its line, or of the survey where the change
    is one of what people said. A rate of recorded things has no respondents.
    """
    asked = _ASKED.search(f"{change.context} {titles}") or _ASKED.search(change.line.text)
    own = [each for each in surveys if asked or each.line is change.line]
    margins = [each.margin for each in own if each.margin is not None]
    return next((each.answered for each in own if each.answered), None), max(margins, default=None)


def _by_margin(change: Change, answered: Fraction | None, margin: Fraction | None) -> Iterator[Slip]:
    size, now = change.comparison.size, change.comparison.now
    if not size:
        return
    bases = _bases(change)
    if len(bases) < 2 and answered:
        bases = [answered, answered]
    of = f"{float(bases[0]):,.0f} responses" if bases else "error that is stated"
    inside = margin is not None and size <= margin
    if len(bases) > 1 and now is not None:
        inside = inside or agreement.inside_margin_of_two(now, bases[0], bases[1], size)
    if inside:
        yield Slip(
            change.line,
            change.words,
            f"a change of {float(size):.10g} percentage points is inside the margin of {of}",
            "write 'no statistically significant change' and give both figures",
        )


def _bases(change: Change) -> list[Fraction]:
    """Of how many each of the two shares is, as far as it is told."""
    movement = change.comparison.movement
    levels = [each for each in (movement.now, movement.prior) if each]
    bases = [comparisons.base_of(change.reading, each) for each in levels]
    return [each for each in bases if each]
