"""Ranks that do not say which end of the order is best."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import rank_heads, ranks, ranks_again
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page

_SAME_SCALE = re.compile(
    r"\b(?:same|that|this|the)\s+(?:scale|order|list|table|ranking|measure|basis|way)\b|\b(?:also|again|too|likewise|there|in\s+turn)\b",
    re.I,
)
"""Says that a rank goes on with an order whose ends were told above."""


@check("L35", "a rank does not say which end is best")
def rank_direction(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "42nd out of 44": fastest or slowest? A line of its own may say so once for the whole slide."""
    told = [(line, reading, ranks.of(reading)) for line, reading in read_lines(page, known)]
    if any(
        ranks.scale_told(line.text)
        for line in page.lines
        if not any(line is one and own for one, _, own in told)
    ):
        return
    above, scaled = "", False
    counts: set[str] = set()
    for line, reading, own in told:
        if ranks.scale_told(reading.text):
            scaled = True
            counts |= {out_of for each in own if (out_of := ranks_again.out_of(each)) != "-"}
            continue
        if scaled and _SAME_SCALE.search(reading.text):
            continue
        for rank in own:
            if ranks_again.out_of(rank) in counts and not ranks_again.has_own_measure(reading, rank):
                continue
            before, after = above + reading.text[: rank.start], reading.text[rank.end :]
            if not rank.end_said and not rank_heads.follows(rank.text, before, after):
                yield Slip(
                    line,
                    rank.text,
                    f"'{rank.text}' does not say which end is best",
                    f"write '{rank.text} (1st is ...)', with what the first place stands for",
                )
        above += f"{reading.text} "
