"""Superlatives: what is called the highest or the lowest, beside figures that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.claims import estimates, lists, members, movements, superlatives
from deckgen.claims.members import Member
from deckgen.claims.settings import is_setting
from deckgen.claims.superlatives import Superlative, Way
from deckgen.lint.beside import Told, alike
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_AVERAGES = re.compile(
    r"\b(?:overall|total|all|average across|national|nationally|england|altogether|together|average for|"
    r"combined|(?:median|mean|average)\s+(?:of|for|across)\s+(?:the|all|these|both))\b",
    re.I,
)
_ADVERSE = re.compile(
    r"\b(?:absence|absent|sickness|vacan\w+|error|turnover|complain\w*|missed|late\w*|crime|cancel\w*|fail\w*|delay\w*|"
    r"wait\w*|infection|mortality|readmission|suspension|exclusion|arrears|fall|falls|incident\w*|unemploy\w*|"
    r"handover|overdue|loss|waste|time|damp|fraud|injur\w+)\b",
    re.I,
)
_COUNTS_MEMBERS = re.compile(
    r"\s*(?:\w+\s+)?of\b|\s+(?:services|sites|wards|groups|schools|areas|types|hospitals|districts)\b", re.I
)
_SEVERAL = re.compile(
    r"\b(?:the\s+(?:other|remaining)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]+s)\b|"
    r"the\s+(?:rest|remainder)\b|together\b)(?=[^.;,:]*$)",
    re.I,
)
"""Words for several members at once, right before what they come to."""
_GOES_BACK = re.compile(r"\b(?:this|that|which|it)\s+(?:is|was|being|makes|made|were)\b[^.;:]*$", re.I)
_OF_LENGTHS = re.compile(r"longest|shortest|quickest|fastest|slowest", re.I)
_AT_A_FIGURE = re.compile(r"[^.;:()\d]{0,45}?(?:\(|,?\s+(?:at|with)\s+)(?:just\s+|only\s+)?")
_COLON = re.compile(r":\s*$")
_ALONE = re.compile(r"\s*(?:\([^()]*\))?\s*(?:[,;.]|compared\b|against\b|$)", re.I)
"""What follows a figure that has no name of its own, and is that of the one called before it."""


_Page = Sequence[tuple[Line, Reading]]
_Groups = Sequence[Sequence[Member]]


@check(
    "L07",
    "something is called the highest or lowest, and the figures beside it say otherwise",
    of_numbers=True,
)
def superlative_false(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Vehicle crime, 68.3%, remains the lowest" where hate crime is 67.0%."""
    for _, lines in sections(page):
        told = [(line, known.read(line.text)) for line in lines]
        listed = members.of_lines(known.read("\n".join(line.text for line in lines)))
        for line, reading in told:
            for number, sentence in enumerate(reading.sentences):
                for said in superlatives.of(sentence):
                    yield from _refuted(line, reading, number, said, told, listed)


def _refuted(
    line: Line, reading: Reading, number: int, said: Superlative, told: _Page, listed: _Groups
) -> Iterator[Slip]:
    text = reading.sentences[number].text
    changed = [
        (own, _worse(own, others, said, text)) for own, others in _changed_by_name(said, reading, told)
    ]
    if changed:
        first, beyond = changed[0]
        if beyond and all(each for _, each in changed):
            yield _false(line, reading, said, first, beyond)
        return
    beside = _beside(line, reading, number, said, told)
    named = _by_name(said, reading, told, listed)
    elsewhere = (
        named[0] and beside[0] and not any(_same_value(beside[0], each) for each in (named[0], *named[1]))
    )
    if (elsewhere and beside[0] and _is_apposed(reading, said, beside[0])) or not _can_be(said, named[0]):
        named = (None, [])  # "shortest in breast, at 14 days" is not ranked by the patients of a list
    for own, others in (named, beside):
        worse = _worse(own, others, said, text) if own else None
        if own and worse:
            yield _false(line, reading, said, own, worse)
            return


def _is_apposed(reading: Reading, said: Superlative, own: Claim) -> bool:
    """Whether a figure says how much the extreme is: "longest in urology, at 27 days"."""
    return bool(_AT_A_FIGURE.fullmatch(reading.text, said.end, own.numeral.start))


def _same_value(one: Claim, other: Claim) -> bool:
    return (one.numeral.value, one.numeral.unit) == (other.numeral.value, other.numeral.unit)


def _can_be(said: Superlative, own: Claim | None) -> bool:
    """Whether a figure is of what can be so: only times and lengths are short, and only they are quick."""
    if own is None or not _OF_LENGTHS.fullmatch(said.word):
        return True
    return own.numeral.unit in ("seconds", "percent", "points") or bool(
        own.numeral.decimals or own.numeral.noun
    )


def _false(line: Line, reading: Reading, said: Superlative, own: Claim, worse: Claim) -> Slip:
    start, end = said.start - len(said.before), said.end + len(said.after)
    if own in reading.claims and abs(own.numeral.start - said.start) < 60:
        start, end = min(start, own.numeral.start), max(end, own.numeral.end)
    words = reading.text[start:end].strip()
    return Slip(
        line,
        words,
        f"'{words}' is not so: {own.numeral.text} stands beside {worse.numeral.text}",
        "name the one that is, or take the claim out",
    )


def _worse(own: Claim, others: Sequence[Claim], said: Superlative, text: str) -> Claim | None:
    """A figure that is more extreme the same way; for best and worst, one on each side will do."""
    above = [each for each in others if each.numeral.value > own.numeral.value]
    below = [each for each in others if each.numeral.value < own.numeral.value]
    way = _judged_way(own, said, text) if said.way == "either" else said.way
    if way == "either":
        return above[0] if above and below else None
    worse = above if way == "high" else below
    if len(worse) < said.rank:
        return _short_of_rank(own, others, worse, said.rank)
    return max(worse, key=lambda each: abs(each.numeral.value - own.numeral.value))


def _short_of_rank(own: Claim, others: Sequence[Claim], worse: Sequence[Claim], rank: int) -> Claim | None:
    """A figure that ought to be more extreme, where "the third highest" is the highest, or the second."""
    level = [each for each in others if each.numeral.value == own.numeral.value]
    if len(worse) + len(level) >= rank - 1 or len(others) < rank - 1:
        return None
    return next(each for each in others if each not in worse)


def _judged_way(own: Claim, said: Superlative, text: str) -> Way:
    """Whether "best" is high or low: known for shares of good things and for times."""
    if own.numeral.unit == "seconds":
        return "low" if said.good else "high"
    if own.numeral.unit == "" and _ADVERSE.search(f"{own.metric} {text}"):
        return "low" if said.good else "high"
    if own.numeral.unit == "percent" and not _ADVERSE.search(f"{own.metric} {text}"):
        return "high" if said.good else "low"
    return "either"


def _parts_of(said: Superlative, reading: Reading) -> tuple[str, ...]:
    """The words of a superlative's clause that can name its member, less its periods: "falls in Quarter 2".

    With them where it ranks times: "the busiest month was September 2024".
    """
    if said.of_times or not said.inside:
        return said.before, said.inside, said.after
    text, start, end = members.less_periods(reading), said.start, said.end
    before = text[start - len(said.before) : start]
    named = before if members.words_of(before) else said.before  # "August had the most"
    return named, said.inside, text[end : end + len(said.after)]


def _by_name(
    said: Superlative, reading: Reading, told: _Page, listed: _Groups
) -> tuple[Claim | None, list[Claim]]:
    """The figure of the member that the clause names, in a list of members on the same slide."""
    if said.of_changes:
        return None, []
    groups = [*(group for _, theirs in told for group in members.of(theirs)), *listed]
    for words in _parts_of(said, reading):
        for group in groups:
            own = members.named(group, words)
            if own is not None:
                return own.claim, [each.claim for each in group if each is not own]
    return None, []


def _changed_by_name(said: Superlative, reading: Reading, told: _Page) -> list[tuple[Claim, list[Claim]]]:
    """The change of the member that the clause names in each list of changes: in per cent, in number."""
    found: list[tuple[Claim, list[Claim]]] = []
    for words in _parts_of(said, reading) if said.of_changes else ():
        for _, theirs in told:
            for group in members.of(theirs, of_changes=True):
                own = members.named(group, words)
                if own is not None:
                    others = [each.claim for each in group if each is not own]
                    rival = [each for each in others if _one_way(own.claim, each)]
                    rival = [each for each in rival if not _so_in_number(theirs, own.claim, each, said)]
                    found.append((own.claim, rival))
    return found


def _so_in_number(reading: Reading, own: Claim, other: Claim, said: Superlative) -> bool:
    """Whether a smaller percentage of a larger place is the larger change: 5% to 4,120, and 8% to 2,310."""
    if said.of_percent:
        return False
    told = {id(each.percent): estimates.of(each) for each in movements.of(reading) if each.percent}
    one, two = told.get(id(own)), told.get(id(other))
    if one is None or two is None:
        return False
    first, second = (abs(sum(each.change, Fraction(0))) for each in (one, two))
    return first < second if said.way == "low" else first > second


def _one_way(one: Claim, other: Claim) -> bool:
    return not (one.direction and other.direction) or one.direction.direction == other.direction.direction


def _beside(
    line: Line, reading: Reading, number: int, said: Superlative, told: _Page
) -> tuple[Claim | None, list[Claim]]:
    """The figure that stands beside the superlative, and those of its kind in the sentences around it."""
    figures = [
        Told(place, theirs, each, at)
        for at, (place, theirs) in enumerate(told)
        for each in _figures(theirs, said)
    ]
    own = _own(reading, number, said, [each for each in figures if each.line is line])
    if own is None:
        return None, []
    others = [each for each in figures if each.claim is not own.claim and alike(own, each, said)]
    return own.claim, [each.claim for each in others if not _is_total(each, own, others)]


def _figures(reading: Reading, said: Superlative) -> list[Claim]:
    roles = {"change"} if said.of_changes else {"level", "share", "prior"}
    return [
        each
        for each in reading.claims
        if each.role in roles and not _AVERAGES.search(each.metric)
        if not (each.numeral.unit == "" and _counts_members(reading.text, each))
        if not (each.numeral.unit == "seconds" and is_setting(reading.text, each))
        if not _is_of_several(reading, each)
    ]


def _is_of_several(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is what several members come to: "the other 10 branches received 588,300"."""
    start = reading.sentences[claim.sentence].start
    if any(claim in each for each in lists.of(reading)):
        return False
    return bool(_SEVERAL.search(reading.text, start, claim.numeral.start))


def _counts_members(text: str, claim: Claim) -> bool:
    """Whether a number says how many the set has: "of the 3 homes", "14 of the wards"."""
    before, after = text[: claim.numeral.start], text[claim.numeral.end :]
    return bool(_COUNTS_MEMBERS.match(after) or re.search(r"\bof\s+(?:the|all|our|these)\s+$", before))


def _own(reading: Reading, number: int, said: Superlative, figures: Sequence[Told]) -> Told | None:
    back = _told_before(reading, number, said, figures)
    if back:
        return back
    near = [
        each for each in figures if each.claim.sentence == number and _in_clause(reading, said, each.claim)
    ]
    return min(near, key=lambda each: _distance(said, each.claim)) if near else None


def _told_before(reading: Reading, number: int, said: Superlative, figures: Sequence[Told]) -> Told | None:
    """The figure that "this is the lowest" goes back to: the last one before it in the sentence."""
    sentence = reading.sentences[number]
    led = _GOES_BACK.search(reading.text, sentence.start, said.start)
    before = [
        each
        for each in figures
        if led and each.claim.sentence == number and each.claim.numeral.end <= led.start()
    ]
    return before[-1] if before else None


def _distance(said: Superlative, claim: Claim) -> int:
    return min(abs(claim.numeral.start - said.end), abs(said.start - claim.numeral.end))


def _in_clause(reading: Reading, said: Superlative, claim: Claim) -> bool:
    """Whether a figure belongs to the superlative: no other clause and no other figure is between them."""
    text = members.less_periods(reading)
    first, last = sorted(((said.start, said.end), (claim.numeral.start, claim.numeral.end)))
    between = re.sub(r"\([^()]*\)", " ", text[first[1] : last[0]])
    between = re.sub(r"\b\d{4}\b|of the \d+\b|\b\d+ (?:months|years)\b", "", between)
    if first[0] == said.start and _ALONE.match(text, claim.numeral.end):
        between = _COLON.sub(" ", between)
    return len(between) < 90 and not re.search(
        r"\d[\d.,]*%?|[;:]|\b(?:while|but|and|after|against|compared|followed|than|(?:down|up)\s+from)\b",
        between,
    )


def _is_total(each: Told, own: Told, others: Sequence[Told]) -> bool:
    """Whether a larger figure is what all of the set come to, and no member: it has no name of its own."""
    if each.claim.numeral.value <= own.claim.numeral.value:
        return False
    alone = not (each.name - members.words_of(own.sentence))
    rest = sum((other.claim.numeral.value for other in (*others, own) if other is not each), Fraction(0))
    sums = len(others) > 1 and each.claim.numeral.value == rest
    if any(own.claim in group and each.claim in group for group in lists.of(own.reading)):
        return sums
    ahead = each.line is not own.line or each.claim.numeral.start < own.claim.numeral.start
    return sums or (ahead and alone)
