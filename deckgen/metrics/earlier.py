"""Turn what the report before published into sums of today's cells, which its readers know.

The report is computed once more from today's data, up to its own last period. Where it has a figure or point
of the same name and period, the published one was the same sum of cells, of today's or of what they were
before they were revised. What today's layout does not ask for is found by the working published with it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from deckgen.metrics.again import Recomputing
from deckgen.model.book import FactBook
from deckgen.model.earlier import Earlier, Place, Printed
from deckgen.model.facts import Fact, Number, Point
from deckgen.model.working import Working

_SAME = 1e-9  # relative: the last bits of a float are no revision


@dataclass(frozen=True, slots=True)
class Before:
    """A number of the report before: how it is worked out today, and whether it was withheld then.

    One that is `revised` comes out otherwise today, or cannot be compared.
    """

    working: Working
    withheld: bool
    revised: bool


def before(book: FactBook, earlier: Earlier, today: Recomputing) -> Iterator[Before]:
    """What is known of a report; `book` is the same report computed from today's data."""
    facts = dict(_figures(book.facts.values()))
    for (fact, name), printed in earlier.figures.items():
        found = facts.get((fact, name, printed.when))
        yield from _known(printed, found or _by_working(printed, today))
    points = dict(_points(book))
    for place, printed in earlier.points.items():
        yield from _known(printed, points.get(place) or _by_working(printed, today))


_Today = tuple[Number, Working]
"""What a number is today, and how it is worked out."""


def _known(printed: Printed, today: _Today | None) -> Iterator[Before]:
    if today is not None:
        value, working = today
        same = printed.value is not None and math.isclose(printed.value, value, rel_tol=_SAME, abs_tol=_SAME)
        yield Before(working, printed.withheld, not same)


def _by_working(printed: Printed, today: Recomputing) -> _Today | None:
    return today.cells(printed.working) if printed.working is not None else None


def _figures(facts: Iterable[Fact]) -> Iterator[tuple[tuple[str, str, str], _Today]]:
    """Figures by the fact's id, their name and the fact's period."""
    for fact in facts:
        for name, figure in fact.figures.items():
            if figure.value is not None and figure.working is not None:
                yield (fact.id, name, str(fact.period or "")), (figure.value, figure.working)
        yield from _figures(fact.parts)


def _points(book: FactBook) -> Iterator[tuple[Place, _Today]]:
    for (slide, slot), chart in book.charts.items():
        for line in chart.series:
            for point in line.points:
                today = _of_point(point)
                if today is not None:
                    yield (slide, slot, line.name, str(point.at)), today


def _of_point(point: Point) -> _Today | None:
    return None if point.value is None or point.working is None else (point.value, point.working)
