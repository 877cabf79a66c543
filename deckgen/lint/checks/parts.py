"""Parts that do not add up to their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from deckgen import agreement
from deckgen.claims import lists
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import count_text, printed, sections
from deckgen.lint.registry import Slip, check
from deckgen.lint.totals import Part, totals_of
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_SOME_ONLY = re.compile(
    r"\b(?:includ\w+|such as|mainly|mostly|among(?:st)?|notably|e\.g|for example|the (?:top|main|"
    r"largest|biggest)|"
    r"at least|some of)\b",
    re.I,
)
_MAKES_UP = re.compile(
    r":|\bof which\b|\bcompris\w+|\b(?:made|making) up of\b|\bsplit\b|\bconsist\w+ of\b|\bbroken down\b|"
    r"\bdivided\b|\bmade up\b|\bthe (?:rest|remainder|remaining|others?)\b|\bno others?\b|\belsewhere\b|"
    r"\bin (?:total|all)\b|\baltogether\b|\btotall?ing\b|\bbreakdown\b",
    re.I,
)
_SUMS_UP = re.compile(r"\b(?:total\w*|in all|altogether|together|making|sum|combined)\b", re.I)
_OF_THE_CHANGE = re.compile(
    r"\bof\s+(?:the|this|that)\s+(?:fall|drop|rise|increase|decrease|reduction|decline|growth|change)\b", re.I
)


@check("L04", "the parts do not add up to their total", of_numbers=True)
def parts_not_sum(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Of changes listed by area, and of "120 complaints: 70 about care, 30 about waits and 25 about food"."""
    for total, parts in totals_of(page, known):
        counts = [each.count for each in parts if each.count]
        if total.count is None or len(counts) < 2 or total.count.numeral.hedge:
            continue
        whole = total.count.numeral.value
        beyond = [each for each in parts if each.count and each.count.numeral.value > whole]
        if beyond:
            for each in beyond:
                yield _beyond(each, total)
        elif len(counts) == len(parts) and sum(each.numeral.value for each in counts) != whole:
            yield _unequal(parts, total)
    for _, lines in sections(page):
        yield from _partitions(lines, known)


def _beyond(part: Part, total: Part) -> Slip:
    assert part.count and total.count
    return Slip(
        part.line,
        part.words,
        f"'{part.words}' is more than the total change of {total.count.numeral.text.lstrip('-–+ ')}",
        "check both against the data, and say which part moved the other way and by how much",
    )


def _unequal(parts: list[Part], total: Part) -> Slip:
    assert total.count
    counts = [each.count.numeral.value for each in parts if each.count]
    added = " + ".join(count_text(each) for each in counts)
    gap = abs(sum(counts) - total.count.numeral.value)
    return Slip(
        parts[-1].line,
        parts[-1].words,
        f"{added} = {count_text(sum(counts))}, and the total is {count_text(total.count.numeral.value)}",
        f"say where the other {count_text(gap)} are (elsewhere, unassigned), or mend the part that is wrong",
    )


def _partitions(lines: Sequence[Line], known: Knowledge) -> Iterator[Slip]:
    """Lists of counts, of money or of percentages that do not make up their whole."""
    above: list[Claim] = []
    for line in lines:
        reading = known.read(line.text)
        for parts in lists.of(reading):
            whole = _unmade_whole(reading, parts, above)
            if whole is not None:
                yield _not_whole(line, reading, parts, whole)
        above.extend(reading.claims)


def _unmade_whole(reading: Reading, parts: list[Claim], above: Sequence[Claim]) -> Fraction | None:
    """The whole that a list is plainly of and does not make up; None where it does, or has no such whole."""
    sentence = reading.sentences[parts[0].sentence].text
    if _SOME_ONLY.search(sentence) or any(each.numeral.hedge for each in parts):
        return None
    if parts[0].numeral.unit == "percent":
        return _unmade_hundred(parts)
    wanted = [_Wanted(whole, own) for whole, own in _wholes(reading, parts, above)]
    if any(each.fits for each in wanted):
        return None
    strong = bool(_MAKES_UP.search(sentence))
    near = [each for each in wanted if each.is_near(strong)]
    return min(near, key=lambda each: each.gap).whole.numeral.value if near else None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A whole with the parts that would make it up."""

    whole: Claim
    parts: Sequence[Claim]

    @property
    def _sum(self) -> Fraction:
        return sum((each.numeral.value for each in self.parts), Fraction(0))

    @property
    def fits(self) -> bool:
        """Whether they do."""
        return agreement.parts_fit(
            printed(self.whole.numeral), [printed(each.numeral) for each in self.parts]
        )

    @property
    def gap(self) -> Fraction:
        """By how much of the whole they do not."""
        return abs(self._sum - self.whole.numeral.value) / self.whole.numeral.value

    def is_near(self, strong: bool) -> bool:
        """Whether parts are so near to the whole that they must be meant as all of it."""
        if any(each.numeral.value >= self.whole.numeral.value for each in self.parts):
            return False
        allowed = Fraction(2, 5) if strong else Fraction(15, 100) if len(self.parts) > 2 else Fraction(1, 10)
        return self.gap <= allowed


def _wholes(
    reading: Reading, parts: list[Claim], above: Sequence[Claim]
) -> Iterator[tuple[Claim, Sequence[Claim]]]:
    """What a list can be the parts of: an end of it, a figure of its sentence, or one told before."""
    unit = parts[0].numeral.unit
    kind = parts[0].role == "change" or bool(_OF_THE_CHANGE.search(reading.text, parts[0].numeral.end))

    def of_a_kind(each: Claim) -> bool:
        told = each.role in ("level", "count-of", "base", "change") and (each.role == "change") == kind
        return told and each.numeral.unit == unit and each.numeral.value > 0 and not each.numeral.hedge

    if len(parts) > 2:
        if _MAKES_UP.search(reading.text, parts[0].numeral.end, parts[1].numeral.start) or _close(
            parts[0], parts[1:]
        ):
            yield parts[0], parts[1:]
        if _SUMS_UP.search(reading.text, parts[-2].numeral.end, parts[-1].numeral.end + 20):
            yield parts[-1], parts[:-1]
    own = [each for each in reading.claims if each.sentence == parts[0].sentence and each not in parts]
    before = [each for each in reading.claims if each.sentence < parts[0].sentence]
    told = [each for each in own if of_a_kind(each)]
    for each in told or [each for each in (*above, *before) if of_a_kind(each)][-3:]:
        yield each, parts


def _close(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a figure is so near to the sum of those after it that it must be meant as their whole."""
    return abs(sum(each.numeral.value for each in parts) - whole.numeral.value) * 10 <= whole.numeral.value


def _unmade_hundred(parts: list[Claim]) -> Fraction | None:
    shares = [printed(each.numeral) for each in parts]
    low, high = (sum((getattr(each, end) for each in shares), Fraction(0)) for end in ("low", "high"))
    share_said = any(each.role == "share" for each in parts)
    near = abs((low + high) / 2 - 100) <= (6 if len(parts) > 2 else 3) and (len(parts) > 2 or share_said)
    return Fraction(100) if near and not low <= 100 <= high else None


def _not_whole(line: Line, reading: Reading, parts: list[Claim], whole: Fraction) -> Slip:
    if parts[0].numeral.value == whole:
        parts = parts[1:]
    elif parts[-1].numeral.value == whole:
        parts = parts[:-1]
    words = reading.text[parts[0].numeral.start : parts[-1].numeral.end]
    return Slip(
        line,
        words,
        f"'{words}' adds up to {count_text(sum(each.numeral.value for each in parts))}, not to "
        f"{count_text(whole)}",
        "mend the figure that is wrong, or say what the rest is",
    )
