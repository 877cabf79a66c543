"""Turn a passage into slips of shares: that of all groups together is between those of the groups."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import completeness, halves, members, shares
from deckgen.lint.looking import percent_text, printed
from deckgen.lint.passages import Passage
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Reading

_TWO = 2
_HUNDRED = 100
_OF_ASPECT = re.compile(r"\s+(?:[a-z]+\s+){0,2}?with\b")
_OF_ALL = re.compile(r"\)\s+of\s+(?:all|every|the\s+total|the\s+whole)\b[^.,;]*", re.I)
"""What a share is of, which tells nothing of all parts together: "3.3% of all possible sessions"."""
_IS_AIM = re.compile(r"\b(?:target|standard|benchmark|goal|aim|limit)\s+(?:of|is|was)\s+$", re.I)
_RANGED_FROM = re.compile(
    r"\b(?:ran|runs|rang(?:es?|ed|ing)|var(?:ies|ied|ying)|differ(?:s|ed)?|spread|stretch(?:es|ed)|spann?(?:s|ed))\s+"
    r"(?:[a-z]+\s+){0,3}?from\s+$",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:to|will|must|should|could|may|might|would)\s+(?:be|reach|rise|get|hit|go|meet|achieve|come|have|see)\b[^.;,]*$",
    re.I,
)
"""Leads to what is wanted or to come, and no share told: "all clinics are to reach 84.0%"."""
_PARTS = re.compile(r"[;:]|\s[-–]\s|,\s+(?:and|with|so|or|which|giving|making|while|but)\b")


def shares_together(passage: Passage) -> Iterator[Slip]:
    """Shares of 84%, 87% and 87% of three groups cannot be 91% of all of them."""
    reading = passage.reading
    by_sentence = [_levels(reading, at) for at in range(len(reading.sentences))]
    for number in range(len(reading.sentences)):
        for beside in _beside(reading, by_sentence, number):
            parts = by_sentence[beside]
            if len(by_sentence[number]) == 1 and len(parts) > 1 and _speaks_of_all(reading, number, beside):
                yield from _beyond_shares(passage, by_sentence[number][0], parts)
        for parts in (_one_each(by_sentence[:number][::-1])[::-1], _one_each(by_sentence[number + 1 :])):
            if (
                len(by_sentence[number]) == 1
                and len(parts) > 1
                and _puts_all_together(reading, number, parts)
            ):
                yield from _beyond_shares(passage, by_sentence[number][0], parts)
        yield from _in_one_sentence(passage, by_sentence[number])


def _beside(reading: Reading, by_sentence: Sequence[Sequence[Claim]], number: int) -> Iterator[int]:
    """The sentences next to one, or next but one where that between them tells no percentage."""
    for step in (-1, 1):
        at = number + step
        if 0 <= at < len(by_sentence) and _is_aside(reading, at) and _is_of_all(reading, number):
            at += step
        if 0 <= at < len(by_sentence):
            yield at


def _is_aside(reading: Reading, number: int) -> bool:
    """Whether a sentence tells no percentage and leads to nothing."""
    told = [each for each in reading.claims if each.sentence == number]
    percents = [each for each in told if each.numeral.unit in ("percent", "points")]
    return not percents and not reading.sentences[number].text.endswith(":")


def _is_of_all(reading: Reading, number: int) -> bool:
    text = reading.sentences[number].text
    return completeness.of_all(text) or completeness.puts_together(text)


def _one_each(near: Sequence[Sequence[Claim]]) -> list[Claim]:
    """The shares of some sentences, as far as each tells one."""
    return [told[0] for told in itertools.takewhile(lambda told: len(told) == 1, near)]


def _puts_all_together(reading: Reading, number: int, parts: Sequence[Claim]) -> bool:
    """Whether a sentence says of what: "Across the trust, which has only these 2 units, it was 74.6%"."""
    whole = reading.sentences[number].text
    after = parts[0].sentence > number
    if not (
        completeness.says_all_of_these(whole, len(parts)) or (completeness.puts_together(whole) and not after)
    ):
        return False
    return all(_speaks_of_all(reading, number, part.sentence, told_all=True) for part in parts)


def _in_one_sentence(passage: Passage, told: Sequence[Claim]) -> Iterator[Slip]:
    """ "81% of men and 86% of women; for all patients it was 89%": the whole is a clause of its own."""
    if len(told) < 3:
        return
    reading = passage.reading
    for whole, parts in ((told[0], told[1:]), (told[-1], told[:-1])):
        clause, rest = _clause(reading, whole, parts)
        changed = any(
            each.role in ("change", "prior", "target", "margin")
            for each in reading.claims
            if each.sentence == whole.sentence
        )
        if clause and completeness.of_all(clause) and not completeness.some_only(rest) and not changed:
            yield from _beyond_shares(passage, whole, parts)
            return


def _clause(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> tuple[str, str]:
    """The words of the whole's clause, and those of the others; "" where no sign parts the two."""
    sentence = reading.sentences[whole.sentence]
    if whole.numeral.start < parts[0].numeral.start:
        ends = _PARTS.search(reading.text, whole.numeral.end, parts[0].numeral.start)
        at = ends.start() if ends else -1
        return (reading.text[sentence.start : at], reading.text[at : sentence.end]) if ends else ("", "")
    starts = _PARTS.search(reading.text, parts[-1].numeral.end, whole.numeral.start)
    if not starts:
        return "", ""
    return reading.text[starts.end() : sentence.end], reading.text[sentence.start : starts.end()]


def _levels(reading: Reading, number: int) -> list[Claim]:
    """The percentages of a sentence that are neither changes nor targets nor margins."""
    return [
        each
        for each in reading.claims
        if each.sentence == number
        and each.numeral.unit == "percent"
        and (each.role in ("level", "share") or _ranges(reading, each))
        if not each.numeral.hedge and not _IS_AIM.search(reading.text, 0, each.numeral.start)
        if not _TO_COME.search(reading.text, reading.sentences[number].start, each.numeral.start)
    ]


def _ranges(reading: Reading, claim: Claim) -> bool:
    """Whether a figure begins a range over places and no movement: "it ran from 84.6% in the north to"."""
    start = reading.sentences[claim.sentence].start
    return claim.role == "prior" and bool(_RANGED_FROM.search(reading.text, start, claim.numeral.start))


def _speaks_of_all(reading: Reading, number: int, beside: int, *, told_all: bool = False) -> bool:
    """Whether a sentence puts together what the one beside it has told of each: "Taken together"."""
    whole, parts = reading.sentences[number].text, reading.sentences[beside].text
    if any(
        _is_set_beside(reading, each, beside) for each in reading.claims if each.sentence in (number, beside)
    ):
        return False
    if completeness.some_only(parts):
        return False
    if told_all:
        return True
    whole = _OF_ALL.sub(" ", whole)
    shared = members.words_of(whole) & members.words_of(parts)
    if shared and _are_halves(reading, beside):
        return True
    return completeness.puts_together(whole) or (completeness.of_all(whole) and bool(shared))


def _is_set_beside(reading: Reading, claim: Claim, parts: int) -> bool:
    """Whether a figure is set beside others: any change of the parts, "17.9% among the others" of the whole.

    What the whole was before ("down from 8.0%"), and how far it is from its aim, sets it beside none.
    """
    if claim.role not in ("change", "prior") or _ranges(reading, claim):
        return False
    before = reading.text[reading.sentences[claim.sentence].start : claim.numeral.start]
    return claim.sentence == parts or (claim.role == "prior" and not before.rstrip().endswith("from"))


def _are_halves(reading: Reading, number: int) -> bool:
    """Whether the two shares of a sentence are of the two kinds that there are: "girls" and "boys"."""
    told = _levels(reading, number)
    names = [" ".join(sorted(members.name_of(reading, each))) for each in told]
    return len(names) == _TWO and halves.named(*names)


def _beyond_shares(passage: Passage, whole: Claim, parts: Sequence[Claim]) -> Iterator[Slip]:
    if all(_OF_ASPECT.match(passage.reading.text, each.numeral.end) for each in parts):
        return  # "88% with care and 81% with food": people can be happier with the whole than with its sides
    if _are_sides(passage.reading, whole, parts):
        return
    low, high = _allowed_shares(passage.reading, whole, parts)
    if _make_up(whole, parts) or _are_of_one_base(passage.reading, parts):
        return
    values = [each.numeral.value for each in parts]
    apart = {abs(one - other) for one, other in itertools.combinations(values, 2)}
    if whole.numeral.value in apart or agreement.overlap(low, high, printed(whole.numeral)):
        return
    yield Slip(
        passage.line_at(whole.numeral.start),
        passage.words((whole,), whole),
        f"'{whole.numeral.text}' is outside the shares of its parts, "
        f"{percent_text(low, 2)}% to {percent_text(high, 2)}%",
        "check the share of all and of its parts against the data",
    )


def _make_up(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether shares are those of one thing: they make up the whole, or leave it of a hundred."""
    low, high = (
        sum((getattr(printed(each.numeral), end) for each in parts), Fraction(0)) for end in ("low", "high")
    )
    own = printed(whole.numeral)
    return agreement.overlap(low, high, own) or (low + own.low <= _HUNDRED <= high + own.high)


def _are_of_one_base(reading: Reading, parts: Sequence[Claim]) -> bool:
    """Whether all parts are shares of one number: of 2,914 so many got their first choice, so many none."""
    told = [each for each in shares.of(reading) if any(each.percent is part for part in parts)]
    return len(told) == len(parts) and len({each.bases[0].numeral.value for each in told}) == 1


def _are_sides(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether all shares are of one base: passes in English, in mathematics, and in both."""
    bases = {
        each.bases[0].numeral.value
        for each in shares.of(reading)
        if each.percent is whole or any(each.percent is part for part in parts)
    }
    return len(bases) == 1 and sum(
        any(each.percent is part for part in (whole, *parts)) for each in shares.of(reading)
    ) > len(parts)


def _sizes(reading: Reading, parts: Sequence[Claim]) -> list[Claim]:
    """The count told with each share, all together a count told beside them: "1,200 here, where 90% did"."""
    told = [
        each
        for each in reading.claims
        if each.sentence == parts[0].sentence and each.numeral.unit == ""
        if each.role in ("level", "count-of", "base")
    ]
    found, at = list[Claim](), 0
    for part in parts:
        own = [each for each in told if at <= each.numeral.start < part.numeral.start]
        if not own:
            return []
        found.append(own[-1])
        at = part.numeral.end
    added = sum((each.numeral.value for each in found), Fraction(0))
    return found if any(each.numeral.value == added for each in told if each not in found) else []


def _allowed_shares(reading: Reading, whole: Claim, parts: Sequence[Claim]) -> tuple[Fraction, Fraction]:
    """From and to of the share of all: what the counts make where the sentence has the sum of their bases."""
    told = [each for each in shares.of(reading) if any(each.percent is part for part in parts)]
    bases = sum((each.bases[0].numeral.value for each in told), Fraction(0))
    summed = any(each.sentence == whole.sentence and each.numeral.value == bases for each in reading.claims)
    if len(told) == len(parts) and summed:
        share = 100 * sum((each.part.numeral.value for each in told), Fraction(0)) / bases
        return share, share
    ends = [printed(each.numeral) for each in parts]
    sizes = [each.numeral.value for each in _sizes(reading, parts)]
    if sizes and sum(sizes):
        low, high = (
            sum((size * getattr(each, end) for size, each in zip(sizes, ends, strict=True)), Fraction(0))
            / sum(sizes)
            for end in ("low", "high")
        )
        return low, high
    return min(each.low for each in ends), max(each.high for each in ends)
