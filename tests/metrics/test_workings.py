"""Levels as numbers with their working: the cells above and below the line."""

from metrics.worlds import SEPTEMBER

from deckgen.model.facts import Fact
from deckgen.model.period import Span
from deckgen.model.working import Constant, Working

PER_CENT = Constant(100, "per cent")
YEAR = Span.ending(SEPTEMBER, 3)


def of(fact: Fact, name: str = "value") -> Working | None:
    return fact.figures[name].working
