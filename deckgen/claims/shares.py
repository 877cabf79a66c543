"""Turn the claims of a text into shares: a percentage, the number behind it, what it can be a share of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from deckgen.claims import settings
from deckgen.model.claim import Claim, Reading

_OPENED = re.compile(r"\([^()\d]*$")
_SAYS = (
    r"(?:or|which\s+is|that\s+is|i\.e\.|equal\s+to|equivalent\s+to|making(?:\s+up)?|representing|making\s+it)"
)
_RESULT = re.compile(
    rf"(?:[^.;()\d]{{0,60}}|[^.,;()\d]{{0,120}})\(\s*(?:{_SAYS}\s+)?|\s*,\s*(?:{_SAYS}\s+)?|\s*[-–]\s*|\s+{_SAYS}\s+|"
    rf"[^.;()\d]{{0,80}},\s*{_SAYS}\s+",
    re.I,
)
_APPOSED = re.compile(
    r"[^.;()\d]{0,50},\s*(?:(?:or|just|only|nearly|almost|about|over|under|more|less|fewer|than)\s+){0,3}",
    re.I,
)
_SAID_AGAIN = re.compile(
    rf"[^.;:()\d]{{0,120}}(?:,\s*(?:{_SAYS}|namely|in\s+other\s+words|or\s+rather)\s+|:\s*|\s[-–]\s)", re.I
)
_OTHER_THINGS = re.compile(
    r"\b(?:where|when|whose|because|since|after|before|although|though|while|whereas|as|but|and)\b", re.I
)
"""What opens words on something else than the percentage before: "79.6% here, where 4 of the 22 are shut"."""
_ENDS_THERE = re.compile(r"(?:\s+[a-z]+)?\s*(?:[,;)]|\.(?!\d)|$)", re.I)
_MADE_UP = re.compile(
    r"[^.;()\d]{0,60}\b(?:(?:made|make|makes)\s+up|were|are|was|is|represent(?:s|ed)?|account(?:s|ed)?\s+for|amount(?:s|ed)?\s+to)"
    r"\s+(?:just\s+|only\s+|about\s+)?",
    re.I,
)
_RATE_OF = re.compile(r"\b(?:an?|the)\s+(?:[a-z-]+\s+){0,2}(?:rate|share|proportion)\s+of\s+$", re.I)
_BEHIND = re.compile(
    rf"(?:[^.;()\d]{{0,60}}\(\s*(?:{_SAYS}\s+)?|[^.;()\d]{{0,120}},\s*{_SAYS}\s+|\s*[-–:]\s*)(?:n\s?[=.:]+\s?)?",
    re.I,
)
_OF_THEM = re.compile(
    r"\b(?:of\s+(?:these|them|those|which|whom|(?:the|that|this|its|their)\s+total|all(?:\s+of\s+(?:them|these))?)|"
    r"includ(?:ing|ed)|the\s+(?:other|remaining)|(?:among|amongst)\s+(?:these|them|those))\b",
    re.I,
)
_OF_THE = re.compile(
    r"\bof\s+(?:the|all|its|our|their|these|those)?\s*(?:a\s+total\s+of\s+|total\s+of\s+)?$", re.I
)
_ALL_BUT = re.compile(r"\ball\s+(?:but|except)\s+$", re.I)
_LEAVING = re.compile(r"\b(?:leav(?:ing|es)|which\s+left|the\s+(?:rest|remainder|remaining|others?))\b", re.I)
OF_THOSE = re.compile(
    r"\s+of\s+(?:them|which|whom|(?:these|those)(?!\s+(?:[a-z]+(?:ed|en)|who|that|whose|in|at|on|with)\b))\b",
    re.I,
)
"""What follows a percentage of the number before it."""
_OWN_SHARE = re.compile(r"(?:%|per\s?cent)\s*\(\s*$", re.I)
_NO_SHARE = frozenset({"change", "target", "margin", "prior"})


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage of a whole. Of several `bases` that may be meant, one at least must fit."""

    percent: Claim
    part: Claim
    bases: tuple[Claim, ...]
    rest: bool = False  # it may be the percentage of all others: "leaving 20.0% who had not"


def of(reading: Reading, before: Sequence[Claim] = ()) -> Iterator[Share]:
    """All shares of a text. `before` are the claims of the lines above, which "of them" can go back to."""
    for share in _of(reading, before):
        all_but = _ALL_BUT.search(reading.text, 0, share.part.numeral.start)
        last = max(
            share.part.numeral.end,
            *(each.numeral.end for each in share.bases if each.sentence == share.percent.sentence),
            0,
        )
        left = _LEAVING.search(reading.text, last, share.percent.numeral.start)
        yield replace(share, rest=True) if all_but or left else share


def _of(reading: Reading, before: Sequence[Claim]) -> Iterator[Share]:
    text = less_periods(reading)
    for number in range(len(reading.sentences)):
        told = [each for each in reading.claims if each.sentence == number and each.role != "label"]
        used: set[int] = set()
        for share in _with_base(text, told):
            used.add(share.percent.numeral.start)
            yield share
        earlier = [*before, *(each for each in reading.claims if each.sentence < number)]
        for index, claim in enumerate(told):
            if _can_be_share(claim) and claim.numeral.start not in used:
                yield from _without_base(reading, told, index, earlier)


def less_periods(reading: Reading) -> str:
    """The text with one letter for each sign of a period or a label, so that their digits part nothing."""
    text = reading.text
    places = [(each.start, each.end) for each in reading.periods]
    places += [(each.numeral.start, each.numeral.end) for each in reading.claims if each.role == "label"]
    for start, end in places:
        text = text[:start] + "x" * (end - start) + text[end:]
    return text


def _can_be_share(claim: Claim) -> bool:
    return claim.numeral.unit in ("percent", "ratio") and claim.role not in _NO_SHARE


def _counts(claim: Claim) -> bool:
    if settings.is_size(claim) or settings.sorts(claim):
        return False  # "50 of 59 could swim 25 metres (84.7%)"
    return claim.numeral.unit == "" and claim.role in ("level", "count-of", "base", "share")


def _with_base(text: str, told: Sequence[Claim]) -> Iterator[Share]:
    """ "61.7% (534 of 866)", "534 of the 866 pupils (61.7%)", "61.7%, or 534 of 866"."""
    for index in range(len(told) - 1):
        part, base = told[index : index + 2]
        if not (_counts(part) and part.role != "base" and base.role == "base" and base.numeral.unit == ""):
            continue
        percent = _percent_of(text, told, index)
        if percent is not None and base.numeral.value:
            yield Share(percent, part, (base,))


def _percent_of(text: str, told: Sequence[Claim], index: int) -> Claim | None:
    before = told[index - 1] if index and _can_be_share(told[index - 1]) else None
    after = told[index + 2] if index + 2 < len(told) and _can_be_share(told[index + 2]) else None
    part, base = told[index : index + 2]
    if before and _OPENED.search(text[before.numeral.end : part.numeral.start]):
        return before
    if after and _RESULT.fullmatch(text[base.numeral.end : after.numeral.start]):
        return after
    if after and _apposed(text, base, after):
        return after
    if before:
        between = text[before.numeral.end : part.numeral.start]
        if ";" in between or _OTHER_THINGS.search(between):
            return None
        if len(between) < 40 or _SAID_AGAIN.fullmatch(between):
            return before
    return None


def _apposed(text: str, one: Claim, other: Claim) -> bool:
    """ "80 of the 200 pupils, a quarter, walked": the second figure says the first in another way."""
    between = text[one.numeral.end : other.numeral.start]
    return bool(_APPOSED.fullmatch(between) and _ENDS_THERE.match(text, other.numeral.end))


def _without_base(
    reading: Reading, told: Sequence[Claim], index: int, earlier: Sequence[Claim]
) -> Iterator[Share]:
    """ "Of the 842 falls, 181 (21.5%)"; "there were 8,914, and 3,127 of these (35.1%)"."""
    percent = told[index]
    counts = [each for each in told[:index] if _counts(each)]
    if len(counts) == 2 and _RATE_OF.search(reading.text[: percent.numeral.start]):
        low, high = sorted(counts, key=lambda each: each.numeral.value)
        yield Share(percent, low, (high,))
        return
    part = _part(less_periods(reading), told, index)
    if part is None or _is_of_part(reading.text, percent, part):
        return
    bases = _bases(reading, told, percent, part, earlier)
    if bases:
        yield Share(percent, part, tuple(bases))


def _is_of_part(text: str, percent: Claim, part: Claim) -> bool:
    """Whether a percentage is of the number before it: "1,792 went to residents, 96.0% of them in time"."""
    ahead = part.numeral.end <= percent.numeral.start
    return ahead and bool(OF_THOSE.match(text, percent.numeral.end))


def _part(text: str, told: Sequence[Claim], index: int) -> Claim | None:
    """The number that a percentage says in another way, right before or right after it."""
    percent = told[index].numeral
    if index and _counts(told[index - 1]) and told[index - 1].role != "base":
        near = told[index - 1]
        between = text[near.numeral.end : percent.start]
        of_base = any(each.role == "base" for each in told[index + 1 : index + 2])
        if _RESULT.fullmatch(between) or (of_base and _MADE_UP.fullmatch(between)):
            return near
    after_base = told[index + 1 : index + 3]
    if (
        [each.role for each in after_base] == ["base", "level"]
        and _counts(after_base[1])
        and _apposed(text, *after_base)
    ):
        return after_base[1]
    behind = [each for each in told[index + 1 : index + 3] if _counts(each) and each.role != "base"]
    for near in behind:
        if _BEHIND.fullmatch(_less_bases(text, told, percent.end, near.numeral.start)):
            return near
    return None


def _less_bases(text: str, told: Sequence[Claim], start: int, end: int) -> str:
    """A stretch without the bases in it: "12.0% of the 842 falls (181)"."""
    kept, at = "", start
    for each in told:
        if each.role == "base" and start <= each.numeral.start < end:
            kept += text[at : each.numeral.start]
            at = each.numeral.end
    return kept + text[at:end]


def _is_base_of_another(told: Sequence[Claim], base: Claim, percent: Claim, part: Claim) -> bool:
    """Whether a base has a number of its own before it: "97 pupils (59.1%), against 402 of 561 others"."""
    return any(
        each.role == "count-of" and each is not part
        for each in told
        if percent.numeral.end <= each.numeral.start < base.numeral.start
    )


def _is_other_part(text: str, claim: Claim) -> bool:
    """Whether a number is the one behind a share of its own: "27.6% (515) had a place, 13.3% (247) none"."""
    return bool(_OWN_SHARE.search(text, 0, claim.numeral.start))


def _bases(
    reading: Reading, told: Sequence[Claim], percent: Claim, part: Claim, earlier: Sequence[Claim]
) -> list[Claim]:
    text = reading.text
    sentence = reading.sentences[percent.sentence]
    last = max(percent.numeral.end, part.numeral.end)
    larger = [
        each for each in told
        if each not in (percent, part) and _counts(each) and each.numeral.value > part.numeral.value
        and not _is_other_part(text, each) and (each.numeral.start < last or each.role == "base")
    ]  # fmt: skip
    announced = [
        each
        for index, each in enumerate(told)
        if each in larger and each.role == part.role == "count-of"
        and not (index and told[index - 1].numeral.unit == "percent")  # "81.3% of women (n = 412)"
    ]  # fmt: skip
    if announced:
        return announced  # "(n=224), 12.9% (n=27)"
    linked = bool(_OF_THEM.search(text, min(part.numeral.start, percent.numeral.start) - 15, last + 20))
    opening = [each for each in larger if _OF_THE.search(text[sentence.start : each.numeral.start])]
    follows = [
        each
        for each in opening
        if each.role == "base" and each.numeral.start >= percent.numeral.end
        if not _is_base_of_another(told, each, percent, part)
    ]
    opening = [each for each in opening if each in follows or each.numeral.start < last]
    if opening and (linked or follows or opening[0].numeral.end < part.numeral.start):
        narrower = [
            each for each in larger if opening[0].numeral.end < each.numeral.start < part.numeral.start
        ]
        return follows or [*opening, *(each for each in narrower if each not in opening)]
    if not linked:
        return []
    if larger:
        return larger
    above = [each for each in earlier if _counts(each) and each.numeral.value > part.numeral.value]
    above = [each for each in above if not _is_other_part(text, each)][-3:]
    return [each for each in above if each.role == "base"] or above
