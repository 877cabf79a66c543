"""Turn an Edition into the numbers that its readers have: what a later report cannot take back."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.changes.edition import Edition
from deckgen.model.earlier import Earlier, Printed
from deckgen.model.period import Period


def earlier(edition: Edition, last: Period) -> Earlier:
    """What the edition published; `last` is the last period of the report that follows it."""
    figures = {
        (fact.id, name): Printed(each.value, each.withheld, str(fact.when or ""), each.working)
        for fact in edition.facts.values()
        for name, each in fact.figures.items()
        if each.value is not None or each.withheld
    }
    points = {
        (line.slide, line.slot, line.name, str(at)): Printed(each.value, each.withheld, working=each.working)
        for line in edition.series
        for at, each in line.points.items()
        if each.value is not None or each.withheld
    }
    drawn = {
        (line.slide, line.slot, line.name, str(at)): Printed(None)
        for line in edition.series
        for at in line.personal
    }
    return Earlier(edition.report, max(_ends(edition, last), default=last), figures, points | drawn)


def _ends(edition: Edition, last: Period) -> Iterator[Period]:
    """The ends of its periods that are as long as those of the report that follows, and no later."""
    for fact in edition.facts.values():
        if fact.when and fact.when.last.frequency == last.frequency:
            yield min(fact.when.last, last)
    for line in edition.series:
        for at in line.points:
            if isinstance(at, Period) and at.frequency == last.frequency:
                yield min(at, last)
