"""Turn two editions into what was rewritten: the same metric and period with another value than published.

Looked at are each fact's value and the value that it is compared with, each by its own period, and every
point of a chart over time. Unrounded values are compared, so that a revision too small to be printed is found
as well; the last bits of a float are nobody's business.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from deckgen.changes import wording
from deckgen.changes.edition import CHART, Edition, Printed, Told
from deckgen.model.changes import Change, Printing, Revision
from deckgen.model.period import Span
from deckgen.problems import Place

_SAME = 1e-9  # relative: a sum in another order differs by less, a revision by more

When = Span | str
"""The period of a value: a span of the data, or, of a figure from outside, as it was printed."""
Measured = tuple[str, When]
"""What was measured, and when."""


def revisions(before: Edition, now: Edition, printing: Printing) -> tuple[Change, ...]:
    """A change for each metric (by the length of its period), and each chart's line, with rewritten values.

    What two charts say alike is told once.
    """
    found = [*_of_facts(before, now, printing), *_of_charts(before, now, printing)]
    once = {(change.about, change.revisions): change for change in reversed(found)}
    return tuple(change for change in found if once[change.about, change.revisions] is change)


def differs(before: Printed, now: Printed) -> bool:
    """Whether two values are not the same, the last bits of a float aside."""
    if before.withheld or now.withheld:
        return False  # to withhold a number, or to publish it after all, is not to revise it
    if before.value is None or now.value is None:
        return before.value is not now.value
    return not math.isclose(before.value, now.value, rel_tol=_SAME, abs_tol=1e-12)


def measured(fact: Told) -> Measured | None:
    """What the fact's main figure measures, and when: the same for all facts that publish the same number.

    None where the figure is not of a metric in a period: of a composed fact, a trend, a deliverable.
    """
    if fact.parts or fact.rule in ("trend-direction", "progress-item", CHART):
        return None
    when: When | None = fact.when or fact.names.get("period") or fact.names.get("wave")
    if fact.rule == "exceptional-run" and fact.when:
        when = Span(fact.when.last, fact.when.last)  # its period is the run's, its value the last one's
    return (_metric(fact), when) if when else None


def _compared_with(fact: Told) -> Measured | None:
    when = fact.prior_when or fact.names.get("prior-wave")
    return (_metric(fact), when) if when and measured(fact) else None


def values_of(fact: Told) -> Iterator[tuple[str, Measured]]:
    """The names of a fact's figures that are values of a metric in a period, and which."""
    for name, key in (("value", measured(fact)), ("prior", _compared_with(fact))):
        if key is not None:
            yield name, key


def _metric(fact: Told) -> str:
    """The metric, or the fact itself where its figure is another number than the metric's level."""
    own = fact.rule in ("share-of-total", "rank-position", "survey-estimate", "benchmark-compare")
    return fact.id if own or "member" in fact.names else fact.id.rpartition(".")[0]


def _published(edition: Edition) -> dict[Measured, tuple[Printed, Told]]:
    """Every value that the facts of a report publish, as their own or as what they compare with."""
    found: dict[Measured, tuple[Printed, Told]] = {}
    for fact in edition.facts.values():
        for name, key in values_of(fact):
            if name in fact.figures:
                found.setdefault(key, (fact.figures[name], fact))
    return found


def _of_facts(before: Edition, now: Edition, printing: Printing) -> Iterable[Change]:
    old, new = _published(before), _published(now)
    grouped: dict[tuple[str, int], list[Measured]] = {}
    for key in new:
        if key in old and differs(old[key][0], new[key][0]):
            grouped.setdefault((key[0], len(key[1]) if isinstance(key[1], Span) else 0), []).append(key)
    for keys in grouped.values():
        ordered = sorted(keys, key=lambda key: str(key[1]))
        told = tuple(
            Revision(wording.period(key[1], printing), *_texts(old[key][0], new[key][0])) for key in ordered
        )
        fact = new[ordered[-1]][1]
        yield _change(wording.about(fact), fact.slide, told, fact.id, _place(fact, ordered[-1]))


def _place(fact: Told, key: Measured) -> Place:
    """The fact's data; the row only where it is that of the period."""
    place = fact.place
    if not place.row or key == measured(fact):
        return place
    return replace(place, row=0)


def _of_charts(before: Edition, now: Edition, printing: Printing) -> Iterable[Change]:
    old = {(line.slide, line.slot, line.name): line for line in before.series}
    places = _places(now)
    for line in now.series:
        published = old.get((line.slide, line.slot, line.name))
        if published is None:
            continue
        told = tuple(
            Revision(printing.span(Span(at, at)), *_texts(published.points[at], point))
            for at, point in sorted(line.points.items())
            if at in published.points and differs(published.points[at], point)
        )
        if told:
            place = places.get(line.slide, Place(slide=line.slide))
            yield _change(f"{line.name} (chart)", line.slide, told, "", place)


def _places(now: Edition) -> Mapping[str, Place]:
    """For each slide the file of its first fact; a chart's points stand in many rows."""
    found: dict[str, Place] = {}
    for fact in now.facts.values():
        if fact.place.file:
            found.setdefault(
                fact.slide, Place(fact.place.file, sheet=fact.place.sheet, slide=fact.place.slide)
            )
    return found


def _texts(before: Printed, now: Printed) -> tuple[str, str]:
    """Both as printed; unrounded too where print does not show the difference."""
    if before.text != now.text:
        return before.text, now.text
    return f"{before.text} ({before.value} unrounded)", f"{now.text} ({now.value} unrounded)"


def _change(about: str, slide: str, told: tuple[Revision, ...], fact: str, place: Place) -> Change:
    last = told[-1]
    count = f"{len(told)} values published before have" if len(told) > 1 else "a value published before has"
    latest = "the latest is " if len(told) > 1 else ""
    now = f"{latest}{last.now} for {last.period}, published as {last.before}"
    message = f"{about}: {count} been revised; {now}"
    return Change("revised", slide, about, last.before, last.now, message, fact, told, place)
