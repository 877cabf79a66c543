"""Take out of two editions the numbers that are withheld now, or would be, so that no comparison tells them.

A report that withholds small numbers may follow one that printed them. What the earlier one printed is known;
the newer must not print it again, nor call it revised that it is withheld.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from deckgen.changes import wording
from deckgen.changes.edition import AuthoredText, ChartedSeries, Edition, Printed, Told
from deckgen.changes.revised import When, values_of
from deckgen.model.changes import Change, Printing, Standing
from deckgen.model.facts import Figure, Withheld
from deckgen.model.period import Period, Span

_COUNTED = ("value", "prior", "numerator", "base", "prior-base")
"""Figures that may be a count of people or cases; differences between counts are told however small."""
_WITHHELD = "withheld"
_TOKEN = "{"

_Known = tuple[str, When]
"""What is measured, and when."""


def masked(before: Edition, now: Edition, printing: Printing) -> tuple[Edition, Edition, tuple[Change, ...]]:
    """Both without what one of them withholds, and what is withheld now that was published before."""
    hidden, hidden_before = _withheld(now), _withheld(before)
    if not printing.suppress_below and not hidden_before:
        return before, now, ()
    gone = _points(now)
    mask = _Mask(hidden, _charted(before, gone), gone, printing)
    facts = {name: mask.fact(fact) for name, fact in before.facts.items()}
    lines = tuple(map(mask.line, before.series))
    lines_now = tuple(_as_withheld(line, _points(before)) for line in now.series)
    words = before.words and tuple(_told(each, before, facts) for each in before.words)
    old = replace(before, facts=facts, series=lines, words=words)
    new = {name: _without(fact, hidden_before) for name, fact in now.facts.items()}
    return old, replace(now, facts=new, series=lines_now), (*_changes(before, now, printing),)


class _Mask:
    """Takes small numbers, and those of what is withheld now, out of an edition published before."""

    def __init__(
        self,
        hidden: frozenset[_Known],
        values: frozenset[tuple[str, str, float]],
        gone: _Points,
        printing: Printing,
    ) -> None:
        self._hidden, self._values, self._gone, self._printing = hidden, values, gone, printing

    def fact(self, fact: Told) -> Told:
        """A fact: of one whose value or prior is taken out, all that might give it away goes with it."""
        known = dict(values_of(fact))
        out = {
            name
            for name, printed in fact.figures.items()
            if known.get(name) in self._hidden
            or self._is_small(name, printed)
            or self._is_charted(fact, name)
        }
        if not out:
            return fact
        kept = {"value"} - out
        return replace(
            fact,
            figures={
                name: printed if name in kept else self._masked(name, printed)
                for name, printed in fact.figures.items()
            },
        )

    def line(self, line: ChartedSeries) -> ChartedSeries:
        """A line of a chart."""
        gone = self._gone.get((line.slide, line.slot, line.name), frozenset())
        points = {
            at: self._masked("value", each) if at in gone or self._is_small("value", each) else each
            for at, each in line.points.items()
        }
        return replace(line, points=points)

    def _is_small(self, name: str, printed: Printed) -> bool:
        counted = name in _COUNTED and printed.unit == "count"
        return counted and printed.value is not None and 0 < printed.value < self._printing.suppress_below

    def _is_charted(self, fact: Told, name: str) -> bool:
        """Whether a fact printed the value of a point that is withheld now."""
        value = fact.figures[name].value
        return name == "value" and value is not None and (fact.slide, str(fact.when), value) in self._values

    def _masked(self, name: str, printed: Printed) -> Printed:
        why: Withheld = "small" if self._is_small(name, printed) else "withheld"
        text = self._printing.figure(Figure(None, printed.unit, withheld=why))
        return replace(printed, value=None, text=text, withheld=True, working=None)


_Points = Mapping[tuple[str, str, str], frozenset[Period | str]]
"""Slide, slot and name of a line -> where points of it are withheld."""


def _points(edition: Edition) -> _Points:
    return {
        (line.slide, line.slot, line.name): frozenset(at for at, each in line.points.items() if each.withheld)
        for line in edition.series
    }


def _charted(before: Edition, gone: _Points) -> frozenset[tuple[str, str, float]]:
    """Slide, period and value of the points published before that are withheld now."""
    return frozenset(
        (line.slide, str(Span(at, at)), each.value)
        for line in before.series
        for at, each in line.points.items()
        if isinstance(at, Period)
        and each.value is not None
        and at in gone.get((line.slide, line.slot, line.name), ())
    )


def _withheld(edition: Edition) -> frozenset[_Known]:
    """What an edition withholds, wherever it would print it."""
    return frozenset(
        key
        for fact in edition.facts.values()
        for name, key in values_of(fact)
        if name in fact.figures and fact.figures[name].withheld
    )


def _without(fact: Told, hidden: frozenset[_Known]) -> Told:
    """A fact without what the other edition withholds: that it is published now is no revision."""
    known = dict(values_of(fact))
    return replace(
        fact,
        figures={
            name: replace(printed, withheld=True) if known.get(name) in hidden else printed
            for name, printed in fact.figures.items()
        },
    )


def _as_withheld(line: ChartedSeries, gone: _Points) -> ChartedSeries:
    """The same of a line."""
    out = gone.get((line.slide, line.slot, line.name), frozenset())
    points = {at: replace(each, withheld=True) if at in out else each for at, each in line.points.items()}
    return replace(line, points=points)


def _told(words: AuthoredText, before: Edition, facts: Mapping[str, Told]) -> AuthoredText:
    """A paragraph as it was written, without its figures, where one of its slide's is taken out."""
    of_slide = (name for name, fact in facts.items() if fact.slide == words.slide)
    if _TOKEN in words.written and any(facts[name] is not before.facts[name] for name in of_slide):
        return replace(words, text=words.written)
    return words


def _changes(before: Edition, now: Edition, printing: Printing) -> Iterator[Change]:
    """What is withheld now and was published before: of each fact and line once, and without its numbers."""
    published = {
        key
        for fact in before.facts.values()
        for name, key in values_of(fact)
        if name in fact.figures and fact.figures[name].value is not None
    }
    told: set[_Known] = set()
    for fact in now.facts.values():
        for name, key in values_of(fact):
            if name in fact.figures and fact.figures[name].withheld and key in published - told:
                told.add(key)
                yield _change(wording.about(fact), fact.slide, wording.period(key[1], printing), fact.id)
    old = {(line.slide, line.slot, line.name): line for line in before.series}
    for line in now.series:
        was = old.get((line.slide, line.slot, line.name))
        for at, each in sorted(line.points.items(), key=lambda item: str(item[0])):
            if was and each.withheld and at in was.points and was.points[at].value is not None:
                when = printing.span(Span(at, at)) if isinstance(at, Period) else at
                yield _change(f"{line.name} (chart)", line.slide, when, "")


def _change(about: str, slide: str, when: str, fact: str) -> Change:
    message = f"{about}{wording.inside(when)}: now withheld, published before"
    return Change("withheld", slide, about, "", _WITHHELD, message, fact, stands=Standing(when))
