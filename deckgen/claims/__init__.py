"""Turn text into claims: figures with unit, direction, metric and period, each with its place in the text.

Whoever wrote the text: an author, a rule of ours, or somebody who edited a deck. All that reads words back
stands on this package, and no other module has a pattern for a number, a unit, a date or a direction.
"""

from __future__ import annotations

from functools import lru_cache

from deckgen.claims import directions, numerals, periods, roles, sentences
from deckgen.model.claim import Reading
from deckgen.model.period import Period

__all__ = ["Reading", "read"]


@lru_cache(maxsize=8192)
def read(
    text: str, *, last: Period | None = None, year_starts: int = 4, names: frozenset[str] = frozenset()
) -> Reading:
    """All that a paragraph claims.

    `last` is the report's last month and `year_starts` the first month of its fiscal year: they tell what
    "September", "Q2" and "this month" mean. `names` are words of the report that hold digits and are no
    quantities, such as the name of a telephone service. Every digit of the text is in one of the periods or
    numerals; those that only name something have the role `label`.
    """
    mentions = periods.find(text, last, year_starts)
    split = sentences.split(text)
    ways = directions.find(text)
    found = numerals.find(text, [(each.start, each.end) for each in mentions], names)
    told = roles.claims(text, split, found, mentions, ways)
    return Reading(text, split, found, mentions, ways, told)
