"""Percentages that are not their number over its base."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen import agreement
from deckgen.agreement import Printed
from deckgen.claims import shares, shares_after, shares_in_a_row, shares_led_to
from deckgen.claims.shares import Share
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import percent_text, printed, printed_percent
from deckgen.lint.passages import Passage, passages
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim
from deckgen.model.prose import Page

_LOOSE = 6  # percentage points, for the share of "some 360 of 900"
_COUNTED = 100  # a number from here on that ends in no nought is counted, whatever word leads it
_LONGEST = 80  # characters of a stretch that still shows where the slip is


@check("L06", "a percentage is not its number over its base", of_numbers=True)
def share_base_mismatch(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "12.9% (27 of 224)": 27 of 224 is 12.1%. "Of them" goes back to the lines above under the heading."""
    for passage in passages(page, known):
        told = list(shares.of(passage.reading))
        for more in (shares_after, shares_in_a_row, shares_led_to):
            told.extend(more.of(passage.reading, frozenset(each.percent.numeral.start for each in told)))
        for share in told:
            if not _share_fits(share):
                yield _no_share(passage, share)


def _share_fits(share: Share) -> bool:
    percent = printed_percent(share.percent)
    if _is_rough(share.part) or _is_rough(share.bases[0]):
        percent = Printed(percent.value, percent.step + _LOOSE)
    ways = [percent, Printed(100 - percent.value, percent.step)] if share.rest else [percent]
    return any(
        agreement.share_fits(printed(share.part.numeral), printed(base.numeral), way)
        for base in share.bases
        for way in ways
    )


def _is_rough(claim: Claim) -> bool:
    """Whether a number is hedged; "some 1,793 people" is as exact as any."""
    exact = claim.numeral.value >= _COUNTED and claim.numeral.value % 10 != 0
    return bool(claim.numeral.hedge) and not exact


def _no_share(passage: Passage, share: Share) -> Slip:
    percent, part, base = share.percent.numeral, share.part.numeral, share.bases[0].numeral
    right = percent_text(100 * part.value / base.value, percent.decimals)
    words = passage.words((share.part, share.percent), share.percent)
    end = max(percent.end, part.end)
    words += (
        ")"
        if passage.reading.text[end : end + 1] == ")" and words.endswith(passage.reading.text[:end][-3:])
        else ""
    )
    return Slip(
        passage.line_at(percent.start),
        words if len(words) < _LONGEST else percent.text,
        f"'{percent.text}' is not {part.text} of {base.text}, which is {right}%",
        "check the number, its base and the percentage against the data",
    )
