"""Pick the dated events of a metric: breaks inside a comparison, starts of segments, marks in charts."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.metrics.figures import Names
from deckgen.model.chart import EventMark
from deckgen.model.period import Period, Span
from deckgen.model.spec import Event


def of_metric(events: Iterable[Event], metric: str) -> tuple[Event, ...]:
    """The metric's events in the order of time."""
    return tuple(sorted((e for e in events if metric in e.metrics), key=lambda e: (e.period, e.name)))


def breaks(events: Iterable[Event], metric: str, like: Period) -> tuple[Period, ...]:
    """The periods, of the frequency of `like`, in which a new series of the metric starts."""
    return tuple(_as(event.period, like) for event in of_metric(events, metric) if event.breaks)


def break_names(events: Iterable[Event], metric: str, prior: Span, current: Span) -> Names:
    """`break` and `break-month` of the latest event that forbids to compare the two spans, or nothing.

    One in the very first period of the prior span parts nothing: both lie after it.
    """
    names: Names = {}
    for event in of_metric(events, metric):
        parts = event.breaks or not event.comparable
        if parts and prior.first < _as(event.period, current.last) <= current.last:
            names = {"break": event.noun or event.label, "break-month": event.period}
    return names


def beside(events: Iterable[Event], metric: str, first: Period) -> str:
    """What the metric's latest event is called, at this period or the one before, or ""."""
    called = [
        event.noun or event.label
        for event in of_metric(events, metric)
        if _as(event.period, first) in (first - 1, first)
    ]
    return called[-1] if called else ""


def marks(events: Iterable[Event], metrics: Iterable[str], like: Period) -> tuple[EventMark, ...]:
    """Every event of any of these metrics once, as lines of a chart over time."""
    wanted = set(metrics)
    found = {EventMark(_as(e.period, like), e.label): None for e in events if wanted.intersection(e.metrics)}
    return tuple(sorted(found, key=lambda mark: (mark.period, mark.label)))


def _as(period: Period, like: Period) -> Period:
    """The period of another frequency that this one begins in."""
    return (
        period if period.frequency == like.frequency else Period.containing(period.first_day, like.frequency)
    )
