"""Turn two editions into what was rewritten: the same metric and period with another value than published.

Looked at are each fact's value and the value that it is compared with, each by its own period, and every
point of a chart. The other value is what is published now, or, of what is not published any more, what comes
out of today's data. Unrounded values are compared, so that a revision too small to be printed is found as
well; the last bits of a float are nobody's business.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from deckgen.changes import wording
from deckgen.changes.edition import CHART, ChartedSeries, Edition, Printed, Told
from deckgen.model.changes import Change, Printing, Recompute, Revision
from deckgen.model.facts import Figure
from deckgen.model.period import Period, Span
from deckgen.problems import NOWHERE, Place

_SAME = 1e-9  # relative: a sum in another order differs by less, a revision by more
_DIGITS = range(5, 18)  # of a float: at first as many as say more than print, at last all
_POINT = re.compile(r"\.(\d+)")
_NOTHING = "no value"

When = Span | str
"""The period of a value: a span of the data, or, of a figure from outside, as it was printed."""
Measured = tuple[str, When]
"""What was measured, and when."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was rewritten, and how many published numbers could not be compared with today's data."""

    changes: tuple[Change, ...]
    unchecked: int


@dataclass(slots=True)
class _Search:
    """What is at hand to find other values, and how many were published that nothing is found for."""

    before: Edition
    now: Edition
    printing: Printing
    recompute: Recompute
    unchecked: int = field(default=0)

    def other(self, old: Printed, new: Printed | None) -> tuple[Printed, Place] | None:
        """The value that stands against a published one, if it is another; its data, if it is worked out."""
        if new is not None and differs(old, new):
            return new, NOWHERE
        again = self.recompute(old.working) if old.working is not None and old.value is not None else None
        if again is None:
            self.unchecked += new is None and old.value is not None
            return None
        today = replace(old, value=again.value)
        if not differs(old, today):
            return None
        return replace(today, text=self._text(old, today)), again.place

    def _text(self, old: Printed, today: Printed) -> str:
        if today.value is None:
            return _NOTHING
        was, now = (
            self.printing.figure(Figure(float(each.value or 0), each.unit, _decimals(old)))
            for each in (old, today)
        )
        return old.text if was == now else now


def revisions(before: Edition, now: Edition, printing: Printing, recompute: Recompute) -> Rewritten:
    """A change for each metric (by the length of its period), and each chart's line, with rewritten values.

    What two charts say alike is told once.
    """
    search = _Search(before, now, printing, recompute)
    found = [*_of_facts(search), *_of_charts(search)]
    once = {(change.about, change.revisions): change for change in reversed(found)}
    told = tuple(change for change in found if once[change.about, change.revisions] is change)
    return Rewritten(told, search.unchecked)


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
        for name, key in (*values_of(fact), *_of_itself(fact)):
            if name in fact.figures:
                found.setdefault(key, (fact.figures[name], fact))
    return found


def _of_itself(fact: Told) -> Iterator[tuple[str, Measured]]:
    """The value of a trend, which is nobody else's."""
    if fact.rule == "trend-direction" and fact.when:
        yield "value", (fact.id, fact.when)


def _of_facts(search: _Search) -> Iterable[Change]:
    new = _published(search.now)
    grouped: dict[tuple[str, int], list[tuple[Measured, Told, Revision, Place]]] = {}
    for key, (old, fact) in _published(search.before).items():
        today, stands = new.get(key, (None, fact))
        other = search.other(old, today)
        if other is None:
            continue
        told = _revision(wording.period(key[1], search.printing), old, other[0])
        place = other[1] if other[1] != NOWHERE else _place(stands, key)
        length = len(key[1]) if isinstance(key[1], Span) else 0
        grouped.setdefault((key[0], length), []).append((key, stands, told, place))
    for found in grouped.values():
        found.sort(key=lambda each: str(each[0][1]))
        _, fact, _, place = found[-1]
        revised = tuple(told for _, _, told, _ in found)
        yield _change(wording.about(fact), fact.slide, revised, fact.id, replace(place, slide=fact.slide))


def _place(fact: Told, key: Measured) -> Place:
    """The fact's data; the row only where it is that of the period."""
    place = fact.place
    if not place.row or key == measured(fact):
        return place
    return replace(place, row=0)


def _of_charts(search: _Search) -> Iterable[Change]:
    new = {(line.slide, line.slot, line.name): line for line in search.now.series}
    places = _places(search.now)
    for line in search.before.series:
        found = list(_of_line(line, new.get((line.slide, line.slot, line.name)), search))
        if found:
            place = found[-1][1]
            if place == NOWHERE:
                place = places.get(line.slide, NOWHERE)
            told = tuple(revision for revision, _ in found)
            yield _change(f"{line.name} (chart)", line.slide, told, "", replace(place, slide=line.slide))


def _of_line(
    line: ChartedSeries, now: ChartedSeries | None, search: _Search
) -> Iterable[tuple[Revision, Place]]:
    """A line's rewritten points, the latest last. A bar of no time is no history, but what its data tell."""
    for at, old in sorted(line.points.items(), key=lambda each: str(each[0])):
        other = search.other(old, now.points.get(at) if now and isinstance(at, Period) else None)
        if other is not None:
            when = search.printing.span(Span(at, at)) if isinstance(at, Period) else at
            yield _revision(when, old, other[0]), other[1]


def _places(now: Edition) -> Mapping[str, Place]:
    """For each slide the file of its first fact; a chart's points stand in many rows."""
    found: dict[str, Place] = {}
    for fact in now.facts.values():
        if fact.place.file:
            found.setdefault(
                fact.slide, Place(fact.place.file, sheet=fact.place.sheet, slide=fact.place.slide)
            )
    return found


def _decimals(old: Printed) -> int | None:
    """How many decimals a number was printed with, where that can be seen; of sums of money it cannot."""
    found = None if old.unit == "money" else _POINT.search(old.text)
    return len(found[1]) if found else None


def _revision(period: str, before: Printed, now: Printed) -> Revision:
    """Both values as printed; unrounded, as far as they differ, where print does not show the difference."""
    if before.text != now.text or before.value is None or now.value is None:
        return Revision(period, before.text, now.text)
    for digits in _DIGITS:
        was, stands = (f"{value:.{digits}g}" for value in (before.value, now.value))
        if was != stands:
            break
    return Revision(period, f"{before.text} ({was})", f"{now.text} ({stands})", printed=False)


def _change(about: str, slide: str, told: tuple[Revision, ...], fact: str, place: Place) -> Change:
    """The latest value that prints otherwise is told; what print does not show is only counted."""
    shown = [each for each in told if each.printed]
    last = shown[-1] if shown else told[-1]
    if not shown:
        latest = f"to {last.period}" if len(told) > 1 else f"that for {last.period}"
        message = f"{about}: {_values(len(told))} been revised by less than is printed, {latest}"
        return Change("revised", slide, about, last.before, last.now, message, fact, told, place)
    latest = "the latest is " if len(shown) > 1 else ""
    now = f"{latest}{last.now} for {last.period}, published as {last.before}"
    rest = len(told) - len(shown)
    more = f" (and {rest} more by less than is printed)" if rest else ""
    message = f"{about}: {_values(len(shown))} been revised; {now}{more}"
    return Change("revised", slide, about, last.before, last.now, message, fact, told, place)


def _values(count: int) -> str:
    return f"{count} values published before have" if count > 1 else "a value published before has"
