"""One tolerance for all changes: below it "little changed", beyond it a rise or a fall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import hedges, tolerances
from deckgen.claims.comparisons import Comparison
from deckgen.lint import changes, conclusions
from deckgen.lint.changes import Change
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Sentence
from deckgen.model.prose import Line, Page

_STABLE = re.compile(r"\b(?:stable|steady|(?<!\ban\s)(?<!\ba\s)(?<!\bthe\s)(?<!ed\s)flat)\b", re.I)
_WITHIN_SO_MUCH = re.compile(
    r"\bwithin\s+(?:plus\s+or\s+minus\s+)?[\d.]+\s?(?:%|per\s?cent|percentage\s+points?)\s+of\b", re.I
)
"""What tells how near a figure is to that of before: "within 1% of the total of a year before"."""
_SAME_AS_BEFORE = re.compile(
    r"\b(?:stable|steady|flat|unchanged|little\s+changed|(?:about|much|broadly|roughly)\s+the\s+same|at\s+much\s+the\s+same)\b[^.;\d]{0,20}?"
    r"\b(?:compared\s+(?:with|to)|against|as|from|on|after|beside)\s+(?:the\s+)?(?=\d)",
    re.I,
)
_TO_COME = re.compile(
    r"\s+(?:more|further|extra|additional|others?)\b[^.;,]{0,60}?\b(?:will|shall|(?:is|are)\s+(?:being|to|due|planned|expected|booked|on\s+order)|start|begin|join|open|follow)\b",
    re.I,
)
"""What follows a number of things yet to come: "2 more sessions will be held"."""
_IN_ALL = re.compile(r"\b(?:in|over|across)\s+(?:both|each|all|every)\b", re.I)
"""What says that the figure told is that of before, too: "steady at 64.0% in both years"."""
_OF_A_THING = re.compile(
    r"(?:^[•\s]*|\b(?:the|their|its|our|all|of|for|an?)\s+)(?:stable|steady|flat)\s+"
    r"(?!(?:at|in|on|over|for|since|and|with|from|between|across|during|throughout|picture|position|situation|level|rate|trend|"
    r"pattern|state|outlook|performance)\b)[a-z]",
    re.I,
)
"""Stable patients and a flat fee, which are not said to be as they were."""


@check("L24", "small changes are called changes, or stability is claimed without a figure")
def stable_tolerance(page: Page, known: Knowledge) -> Iterator[Slip]:
    """One tolerance everywhere: below it "little changed", above it a rise or a fall."""
    for change in (*changes.told(page, known), *conclusions.concluded(page, known)):
        size = change.comparison.size
        if _is_planned(change):
            continue
        if size is not None and not changes.is_run(change, known) and not changes.is_placed_only(change):
            yield from _judged(change, size, _limit(change.comparison, known))
    for line, reading in read_lines(page, known):
        told = list(by_sentence(reading))
        before: list[Claim] = []
        for (sentence, own), (after, following) in zip(told, [*told[1:], told[-1]], strict=True):
            goes_on = not own and after is not sentence and hedges.goes_back(after.text)
            if not _is_of_before(before, own):
                yield from _stable_without_figure(line, sentence, following if goes_on else own)
            before = own
            if after is not sentence:
                yield from _stable_beside(line, own, after, following, known)


def _is_planned(change: Change) -> bool:
    """Whether what looks like a change is what is to come: "and 2 more drivers are being trained"."""
    changed = change.comparison.movement.change
    return bool(changed and _TO_COME.match(change.reading.text, changed.numeral.end))


def _judged(change: Change, size: Fraction, limit: Fraction) -> Iterator[Slip]:
    way, words = change.comparison.way, change.words
    if way in ("up", "down") and 0 < size < limit and not hedges.small(change.context):
        yield Slip(
            change.line,
            words,
            f"'{change.told}' is within the tolerance, and is called a change",
            "write 'little changed' and keep the figure in brackets",
        )
    elif (
        (way == "same" or hedges.calls_it_same(change.words) or hedges.calls_it_stable(_led(change)))
        and (size > limit or (size == limit and not _is_bound(change)))
        and not _small_for_its_base(change)
    ):
        yield Slip(
            change.line,
            words,
            f"'{change.told}' is beyond the tolerance, and is called stable",
            "write 'rose' or 'fell'",
        )


def _led(change: Change) -> str:
    """The words of a sentence before its last figure of change; where none is told, before its two levels."""
    movement = change.comparison.movement
    at = change.words.find(change.told)
    if at < 0:
        return ""
    if movement.change or movement.percent:
        return change.words[: at + len(change.told)]
    first = change.words.find(change.comparison.first.numeral.text)
    return change.words[: max(first, 0)]


def _is_bound(change: Change) -> bool:
    """Whether its figure is only what it stayed under: "moved by less than 0.5 percentage points"."""
    movement = change.comparison.movement
    told = [each for each in (movement.change, movement.percent) if each]
    return any(each.numeral.hedge in tolerances.LESS for each in told)


def _small_for_its_base(change: Change) -> bool:
    """Whether a change is told as none because it may be chance, or is that of a few cases."""
    comparison = change.comparison
    if hedges.by_chance(change.context):
        return True
    if not comparison.count or comparison.before is None or comparison.now is None:
        return False
    return agreement.chance(comparison.before, comparison.now)


def _limit(comparison: Comparison, known: Knowledge) -> Fraction:
    judged = known.judgement
    return Fraction(str(judged.stable_points if comparison.rate else judged.stable_percent))


def _stable_beside(
    line: Line, own: list[Claim], after: Sentence, following: list[Claim], known: Knowledge
) -> Iterator[Slip]:
    """ "It was 71.2% in May. Use was stable compared with 68.9% in April"."""
    compared = _SAME_AS_BEFORE.search(after.text)
    levels = [each for each in own if each.role in ("level", "share") and each.numeral.unit == "percent"]
    priors = [each for each in following if each.role in ("level", "prior", "share")]
    if not compared or len(levels) != 1 or len(priors) != 1 or priors[0].numeral.unit != "percent":
        return
    if any(each.role in ("change", "target") for each in (*own, *following)) or hedges.by_chance(after.text):
        return
    size = abs(levels[0].numeral.value - priors[0].numeral.value)
    if size > Fraction(str(known.judgement.stable_points)):
        yield Slip(
            line,
            after.text.strip("• "),
            f"'{compared.group()}': the two are {float(size):.10g} percentage points apart",
            "write 'rose' or 'fell'",
        )


def _is_of_before(before: list[Claim], own: list[Claim]) -> bool:
    """Whether a figure is that of an earlier period, and the sentence before has that of now: "4,127 births
    in 2025. The number was stable: there were 4,098 in 2024".
    """
    first = [each for each in before if each.role in ("level", "share")]
    second = [each for each in own if each.role in ("level", "share", "prior")]
    return any(
        one.numeral.unit == other.numeral.unit
        and one.period is not None
        and other.period is not None
        and one.period.span != other.period.span
        for one in first
        for other in second
    )


def _stable_without_figure(line: Line, sentence: Sentence, told: list[Claim]) -> Iterator[Slip]:
    match = _STABLE.search(sentence.text)
    if match and _WITHIN_SO_MUCH.search(sentence.text, match.end()):
        return
    if match and (_OF_A_THING.search(sentence.text) or _IN_ALL.search(sentence.text, match.end())):
        return
    levels = [each for each in told if each.role in ("level", "share")]
    compared = [each for each in told if each.role in ("change", "prior")] or len(levels) > 1
    if match and len(levels) == 1 and not compared:
        yield Slip(
            line,
            match.group(),
            f"'{match.group()}' is claimed without the figure that it was before",
            "give the earlier figure or the change, so that the tolerance can be seen",
        )
