"""Ranks that do not say which end of the order is best."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.claims import ranks
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page


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
    above = ""
    for line, reading, own in told:
        if ranks.scale_told(reading.text):
            continue
        for rank in own:
            if not rank.end_said and not ranks.follows(rank.text, above + reading.text[: rank.start]):
                yield Slip(
                    line,
                    rank.text,
                    f"'{rank.text}' does not say which end is best",
                    f"write '{rank.text} (1st is ...)', with what the first place stands for",
                )
        above += f"{reading.text} "
