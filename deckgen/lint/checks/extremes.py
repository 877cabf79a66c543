"""Superlatives: what is called the highest or the lowest, beside figures that say otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen.claims import estimates, extremes_named, members, movements, superlatives
from deckgen.claims.members import Member
from deckgen.claims.superlatives import Superlative, Way
from deckgen.lint import changes_found, figures_beside, whole_sets
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import sections
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_ADVERSE = re.compile(
    r"\b(?:absence|absent|sickness|vacan\w+|error|turnover|complain\w*|missed|late\w*|crime|cancel\w*|fail\w*|delay\w*|"
    r"wait\w*|infection|mortality|readmission|suspension|exclusion|arrears|fall|falls|incident\w*|unemploy\w*|"
    r"handover|overdue|loss|waste|time|damp|fraud|injur\w+)\b",
    re.I,
)
_PUT_IN = re.compile(
    r"(?P<name>[A-Z][^,;:.]{0,40}),\s+(?:where|which|who|whose|with|after|despite)\b[^;:]*,\s"
)
_CLEFT = re.compile(
    r"It\s+(?:is|was)\s+(?:(?:in|at|on|for|among)\s+)?(?P<name>[^,;:.]{1,40}?),?\s+(?:[a-z]+,\s+)?(?:that|which|where|who)\b"
)
_OF_SO_MANY = re.compile(
    r"[^,;:.()]*\bof\s+(?:the|these|those|all)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b[^,;:.()]{0,20}"
)
_NAMED_NEXT = re.compile(r",\s+(?:in|at|on|for|that\s+of)\s+(?P<name>[^,;:.]{2,40}),")
"""What names the member right after it is ranked: "the longest of these 3, in dermatology, should ease"."""
_APPOSED_NAME = re.compile(
    r"\s*(?:,|:|\(|\s[–-])\s*(?:(?:was|is|in)\s+)?(?:the\s+)?"
    r"(?P<name>[A-Z][^,;:.()\d]{0,30}(?:\d{1,2})?|(?:those\s+)?aged\s+\d{1,2}\s+(?:to|and|or)\s+\w+|"
    r"(?<=:\s)[a-z][a-z’' -]{1,30})(?=\s*(?:[,;)]|\.(?!\d)|$))"
)
"""What names the member after the words that rank it: "the year with the lowest attendance, Year 9"."""
_OF_LENGTHS = re.compile(r"longest|shortest|quickest|fastest|slowest", re.I)
_AT_A_FIGURE = re.compile(
    r"(?:[^.;:()\d]|\b\d+\s+(?:months|years|weeks|days)\b){0,45}?(?:\(|,?\s+(?:at|with)\s+)(?:just\s+|only\s+)?"
)
_Page = Sequence[tuple[Line, Reading]]
_Groups = Sequence[Sequence[Member]]


@check(
    "L07",
    "something is called the highest or lowest, and the figures beside it say otherwise",
    of_numbers=True,
)
def superlative_false(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Vehicle crime, 68.3%, remains the lowest" where hate crime is 67.0%."""
    every: list[tuple[Line, Reading]] = []
    for _, lines in sections(page):
        told = [(line, known.read(line.text)) for line in lines]
        every += told
        yield from _of_lines(told, told, known)
    titles = [(line, known.read(line.text)) for line in page.lines if line.kind == "title"]
    yield from _of_lines(titles, [*titles, *every], known)


def _of_lines(lines: _Page, told: _Page, known: Knowledge) -> Iterator[Slip]:
    """What these lines call extreme and the figures of all that is told refute."""
    listed = members.of_lines(known.read("\n".join(reading.text for _, reading in told)))
    for line, reading in lines:
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
    pairs = (
        changes_found.refuted(said, words, [theirs for _, theirs in told])
        for words in (_parts_of(said, reading) if said.of_changes else ())
    )
    pair = next((each for each in pairs if each), None)
    if pair:
        yield _false(line, reading, said, *pair)
        return
    beside = figures_beside.beside(line, reading, number, said, told)
    named = _by_name(said, reading, told, listed)
    elsewhere = named[0] and beside[0] and not _same_value(beside[0], named[0])
    if (elsewhere and beside[0] and _is_apposed(reading, said, beside[0])) or not _can_be(said, named[0]):
        named = (None, [])  # "shortest in breast, at 14 days" is not ranked by the patients of a list
    by_set = _by_set(said, reading, told)
    if beside[0] and by_set[0] and not _same_value(beside[0], by_set[0]):
        by_set = (None, [])
    of_months = (None, []) if named[0] else whole_sets.by_period(reading, said, told)
    for own, others in (named, beside, of_months, by_set):
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
    elsewhere = extremes_named.of(reading, said)
    if elsewhere:
        return (elsewhere,)
    if said.of_times or not said.inside:
        return said.before, said.inside, said.after, _subject(said, reading)
    text, start, end = members.less_periods(reading), said.start, said.end
    before = text[start - len(said.before) : start]
    named = before if members.words_of(before) else said.before  # "August had the most"
    next_named = _NAMED_NEXT.match(text, end + len(said.after)) if _OF_SO_MANY.fullmatch(said.after) else None
    if next_named:
        return (next_named["name"],)
    apposed = _APPOSED_NAME.match(reading.text, end + len(said.after))
    last = apposed["name"] if apposed else ""
    return named, said.inside, text[end : end + len(said.after)], _subject(said, reading), last


def _subject(said: Superlative, reading: Reading) -> str:
    """What a clause put in after it parts from its superlative: "Elm, where 6 nurses are new, has most"."""
    start = max(each.start for each in reading.sentences if each.start <= said.start)
    led = _PUT_IN.match(reading.text[start : said.start]) or _CLEFT.match(reading.text[start : said.start])
    return led["name"] if led else ""


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
            if own is not None and not extremes_named.of_another_time(reading, said, own.claim):
                return own.claim, [each.claim for each in group if each is not own and not each.rest]
    return None, []


def _by_set(said: Superlative, reading: Reading, told: _Page) -> tuple[Claim | None, list[Claim]]:
    """The figure of the member that the clause names, among as many figures as its set is said to have."""
    for words in _parts_of(said, reading):
        for group in whole_sets.groups(reading, said, told):
            own = members.named(group, words)
            if own is not None and _can_be(said, own.claim):
                return own.claim, [each.claim for each in group if each is not own]
    return None, []


def _changed_by_name(said: Superlative, reading: Reading, told: _Page) -> list[tuple[Claim, list[Claim]]]:
    """The change of the member that the clause names in each list of changes: in per cent, in number."""
    found: list[tuple[Claim, list[Claim]]] = []
    lists = [(theirs, group) for _, theirs in told for group in members.of(theirs, of_changes=True)]
    lists += [(reading, group) for group in whole_sets.changes_by_line(told)]
    for words in _parts_of(said, reading) if said.of_changes else ():
        for theirs, group in lists:
            if group:
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
