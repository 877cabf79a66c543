"""Parts that do not add up to their whole."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from deckgen.lint import partitions, rest_told, totals_drawn
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import count_text
from deckgen.lint.passages import passages, titled
from deckgen.lint.registry import Slip, check
from deckgen.lint.sums import Wanted
from deckgen.lint.totals import Part, are_parts, are_told_of, totals_of
from deckgen.model.prose import Page


@check("L04", "the parts do not add up to their total", of_numbers=True)
def parts_not_sum(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Of changes listed by area, and of "120 complaints: 70 about care, 30 about waits and 25 about food"."""
    for total, parts in totals_of(page, known):
        counts = [each.count for each in parts if each.count]
        if total.count is None or len(counts) < 2 or total.count.numeral.hedge:
            continue
        if not are_parts(total, parts) or Wanted(total.count, counts).fits:
            continue
        whole = total.count.numeral.value
        beyond = [each for each in parts if each.count and each.count.numeral.value > whole]
        if beyond:
            for each in beyond:
                yield _beyond(each, total)
        elif (
            len(counts) == len(parts)
            and are_told_of(total, parts, known)
            and not _is_rest_told(page, known, parts[-1], Wanted(total.count, counts).rest)
        ):
            yield from _unequal(parts, total)
    for passage in passages(page, known):
        yield from partitions.slips(passage)
        yield from totals_drawn.slips(passage)
    for passage in titled(page, known):
        yield from (slip for slip in partitions.slips(passage) if slip.line.kind == "title")


def _is_rest_told(page: Page, known: Knowledge, last: Part, gap: Fraction) -> bool:
    """Whether the lines from that of the last part on tell what the parts leave."""
    return any(
        rest_told.tells(passage.reading, at + last.line.text.find(last.words) + len(last.words), gap)
        for passage in passages(page, known)
        if (at := passage.reading.text.find(last.line.text)) >= 0
    )


def _beyond(part: Part, total: Part) -> Slip:
    assert part.count and total.count
    return Slip(
        part.line,
        part.words,
        f"'{part.words}' is more than the total change of {total.count.numeral.text.lstrip('-–+ ')}",
        "check both against the data, and say which part moved the other way and by how much",
    )


def _unequal(parts: list[Part], total: Part) -> Iterator[Slip]:
    """At the parts, and at the total where it stands in another line: either may be the wrong one."""
    assert total.count
    counts = [each.count.numeral.value for each in parts if each.count]
    added = " + ".join(count_text(each) for each in counts)
    gap = abs(sum(counts) - total.count.numeral.value)
    for each in (parts[-1], total) if total.line is not parts[-1].line else (parts[-1],):
        yield Slip(
            each.line,
            each.words,
            f"{added} = {count_text(sum(counts))}, and the total is {count_text(total.count.numeral.value)}",
            f"say where the other {count_text(gap)} are (elsewhere, unassigned), or mend the wrong part",
        )
