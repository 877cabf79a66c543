"""Check what metrics and events ask of the data: members and answers that no row has, events outside it."""

from __future__ import annotations

from difflib import get_close_matches

from deckgen.metrics.columns import Columns
from deckgen.metrics.context import Context
from deckgen.model.period import Period
from deckgen.model.spec import Event, Metric
from deckgen.problems import nearest

_ALIKE = 0.8  # how alike two answers are (0 to 1) where one may be a slip for the other


def check(context: Context) -> None:
    """A problem for each name that would count nothing, and so print a nought that nobody measured."""
    for metric in context.spec.metrics.values():
        columns = context.measures.columns(metric)
        if columns is not None:
            _check_where(context, metric, columns)
            _check_saying(context, metric, columns)
    for event in context.spec.events:
        _check_event(context, event)


def _check_where(context: Context, metric: Metric, columns: Columns) -> None:
    for column, members in metric.where:
        known = columns.members(column) if columns.has(column) else {}
        for member in members:
            if known and member not in known:
                message = (
                    f"'{member}' is not among the values of '{column}' in source '{columns.source.name}'"
                )
                context.problems.error("unknown-member", metric.place, message, nearest(member, known))


def _check_saying(context: Context, metric: Metric, columns: Columns) -> None:
    """Nobody need have given an answer, so one is told where it looks misspelt, or no other was given."""
    column = metric.top.column
    known = columns.members(column) if metric.saying and columns.has(column) else {}
    unknown = [answer for answer in metric.saying if answer not in known]
    for answer in unknown if known else ():
        if len(unknown) == len(metric.saying) or get_close_matches(answer, known, cutoff=_ALIKE):
            message = f"nobody answered '{answer}' in '{column}' of source '{columns.source.name}'"
            context.problems.warning("unknown-answer", metric.place, message, nearest(answer, known))


def _check_event(context: Context, event: Event) -> None:
    """An event that lies outside the data of all its metrics is shown nowhere."""
    spans = [span for name in event.metrics if (span := _held(context, name))]
    if not spans:
        return
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    if event.period.last_day < first.first_day or event.period.first_day > last.last_day:
        message = f"event '{event.name}' in {event.period} lies outside the data, {first} to {last}"
        hint = "correct its period, or delete the event"
        context.problems.warning("event-outside", event.place, message, hint)


def _held(context: Context, name: str) -> tuple[Period, Period] | None:
    metric = context.spec.metrics.get(name)
    held = context.readings(metric).periods(context.measures.last(metric)) if metric else ()
    return (held[0], held[-1]) if held else None
