"""Superlatives: what is called the highest or the lowest, beside figures that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen.claims import lists, members, superlatives
from deckgen.claims.superlatives import Superlative, Way
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_AVERAGES = re.compile(
    r"\b(?:overall|total|all|average across|national|nationally|england|altogether|together|average for)\b",
    re.I,
)
_GOES_ON = re.compile(
    r"(?:It|The\s+(?:others?|rest|next|figures?|rates?|scores?|numbers?|remaining)|Others?|They|Next|Elsewhere|"
    r"At|In|On|For|This|That|These)\b"
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
_APART = 10  # figures of one set that differ by more than this factor are of two sets


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure with the text that it stands in."""

    line: Line
    reading: Reading
    claim: Claim

    @property
    def sentence(self) -> str:
        return self.reading.sentences[self.claim.sentence].text

    @property
    def name(self) -> frozenset[str]:
        return members.name_of(self.reading, self.claim)


_Page = Sequence[tuple[Line, Reading]]


@check(
    "L07",
    "something is called the highest or lowest, and the figures beside it say otherwise",
    of_numbers=True,
)
def superlative_false(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Vehicle crime, 68.3%, remains the lowest" where hate crime is 67.0%."""
    for _, lines in sections(page):
        told = [(line, known.read(line.text)) for line in lines]
        for line, reading in told:
            for number, sentence in enumerate(reading.sentences):
                for said in superlatives.of(sentence):
                    yield from _refuted(line, reading, number, said, told)


def _refuted(line: Line, reading: Reading, number: int, said: Superlative, told: _Page) -> Iterator[Slip]:
    text = reading.sentences[number].text
    changed = [(own, _worse(own, others, said, text)) for own, others in _changed_by_name(said, told)]
    if changed:
        first, beyond = changed[0]
        if beyond and all(each for _, each in changed):
            yield _false(line, reading, said, first, beyond)
        return
    for own, others in (_by_name(said, told), _beside(line, reading, number, said, told)):
        worse = _worse(own, others, said, text) if own else None
        if own and worse:
            yield _false(line, reading, said, own, worse)
            return


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


def _by_name(said: Superlative, told: _Page) -> tuple[Claim | None, list[Claim]]:
    """The figure of the member that the clause names, in a list of members on the same slide."""
    if said.of_changes:
        return None, []
    for words in (said.before, said.inside, said.after):
        for _, theirs in told:
            for group in members.of(theirs):
                own = members.named(group, words)
                if own is not None:
                    return own.claim, [each.claim for each in group if each is not own]
    return None, []


def _changed_by_name(said: Superlative, told: _Page) -> list[tuple[Claim, list[Claim]]]:
    """The change of the member that the clause names in each list of changes: in per cent, in number."""
    found: list[tuple[Claim, list[Claim]]] = []
    for words in (said.before, said.inside, said.after) if said.of_changes else ():
        for _, theirs in told:
            for group in members.of(theirs, of_changes=True):
                own = members.named(group, words)
                if own is not None:
                    others = [each.claim for each in group if each is not own]
                    found.append((own.claim, [each for each in others if _one_way(own.claim, each)]))
    return found


def _one_way(one: Claim, other: Claim) -> bool:
    return not (one.direction and other.direction) or one.direction.direction == other.direction.direction


def _beside(
    line: Line, reading: Reading, number: int, said: Superlative, told: _Page
) -> tuple[Claim | None, list[Claim]]:
    """The figure that stands beside the superlative, and those of its kind in the sentences around it."""
    figures = [_Told(place, theirs, each) for place, theirs in told for each in _figures(theirs, said)]
    own = _own(reading, number, said, [each for each in figures if each.line is line])
    if own is None:
        return None, []
    others = [each for each in figures if each.claim is not own.claim and _alike(own, each, said)]
    return own.claim, [each.claim for each in others if not _is_total(each, own, others)]


def _figures(reading: Reading, said: Superlative) -> list[Claim]:
    roles = {"change"} if said.of_changes else {"level", "share", "prior"}
    return [
        each
        for each in reading.claims
        if each.role in roles and not _AVERAGES.search(each.metric)
        if not (each.numeral.unit == "" and _counts_members(reading.text, each))
    ]


def _counts_members(text: str, claim: Claim) -> bool:
    """Whether a number says how many the set has: "of the 3 homes", "14 of the wards"."""
    before, after = text[: claim.numeral.start], text[claim.numeral.end :]
    return bool(_COUNTS_MEMBERS.match(after) or re.search(r"\bof\s+(?:the|all|our|these)\s+$", before))


def _own(reading: Reading, number: int, said: Superlative, figures: Sequence[_Told]) -> _Told | None:
    near = [
        each
        for each in figures
        if each.claim.sentence == number and _in_clause(reading.text, said, each.claim)
    ]
    return min(near, key=lambda each: _distance(said, each.claim)) if near else None


def _distance(said: Superlative, claim: Claim) -> int:
    return min(abs(claim.numeral.start - said.end), abs(said.start - claim.numeral.end))


def _in_clause(text: str, said: Superlative, claim: Claim) -> bool:
    """Whether a figure belongs to the superlative: no other clause and no other figure is between them."""
    first, last = sorted(((said.start, said.end), (claim.numeral.start, claim.numeral.end)))
    between = re.sub(r"\([^()]*\)", " ", text[first[1] : last[0]])
    between = re.sub(r"\b\d{4}\b|of the \d+\b|\b\d+ (?:months|years)\b", "", between)
    return len(between) < 90 and not re.search(
        r"\d[\d.,]*%?|[;:]|\b(?:while|but|and|after|against|compared|followed|than|(?:down|up)\s+from)\b",
        between,
    )


def _alike(own: _Told, other: _Told, said: Superlative) -> bool:
    """Whether another figure is one of the same set: of the same unit and things, and of the same measure."""
    one, two = own.claim, other.claim
    if one.numeral.unit != two.numeral.unit or not _same_things(one, two) or _far(one, two):
        return False
    if said.of_times and _lengths_differ(one, two):
        return False  # the busiest month is not set beside the year
    listed = any(one in each and two in each for each in lists.of(own.reading))
    if (
        not said.of_times
        and not listed
        and (_spans_differ(one, two) or (two.role == "prior" and not _against(other)))
    ):
        return False
    if said.of_changes and one.direction and two.direction:
        return one.direction.direction == two.direction.direction
    if own.sentence == other.sentence and own.line is other.line:
        return True
    if len(own.line.text.split()) <= 16 and len(other.line.text.split()) <= 16:
        return True
    return _told_on(own, other)


def _against(told: _Told) -> bool:
    """Whether a figure is another member's, "against £3,980 for fleet A", and not one of an earlier time."""
    start, end = told.claim.numeral.start, told.claim.numeral.end
    before, after = told.reading.text[:start], told.reading.text[end:]
    return bool(
        re.search(r"\b(?:against|ahead of)\s+$", before) and re.match(r"\s+(?:for|in|at|on)\s+[a-z]", after)
    )


def _told_on(own: _Told, other: _Told) -> bool:
    """Whether another sentence goes on with the measure: by a shared word, or as "The others scored"."""
    if key_words(own.claim.metric) & key_words(other.claim.metric):
        return True
    follows = own.line is other.line and 0 < other.claim.sentence - own.claim.sentence < 3
    shared = members.words_of(own.sentence) & members.words_of(other.sentence)
    elliptic = other.claim.numeral.unit == "" and not other.claim.numeral.noun
    return follows and bool(shared or elliptic or _GOES_ON.match(other.sentence))


def _same_things(one: Claim, two: Claim) -> bool:
    """Whether two counts are of one kind of things, as far as the text says of what."""
    if one.numeral.unit or not (one.numeral.noun and two.numeral.noun):
        return True
    return one.numeral.noun.split()[0] == two.numeral.noun.split()[0]


def _spans_differ(one: Claim, two: Claim) -> bool:
    spans = [each.period.span if each.period else None for each in (one, two)]
    return None not in spans and spans[0] != spans[1]


def _lengths_differ(one: Claim, two: Claim) -> bool:
    spans = [each.period.span if each.period else None for each in (one, two)]
    lengths = {len(each) for each in spans if each is not None}
    return None not in spans and len(lengths) > 1


def _far(one: Claim, two: Claim) -> bool:
    low, high = sorted((one.numeral.value, two.numeral.value))
    return one.numeral.unit == "" and low * _APART < high


def _is_total(each: _Told, own: _Told, others: Sequence[_Told]) -> bool:
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
