"""Turn the metrics of a slide file into Metrics, with the unit that their columns give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from deckgen.load.reading import ColumnMention, Reading
from deckgen.load.schema import MetricEntry
from deckgen.load.source import Document
from deckgen.model.facts import Unit
from deckgen.model.spec import ColumnKind, ColumnRef, Kind, Metric, Source

KINDS: tuple[Kind, ...] = get_args(Kind)
_NEEDED = {"share": "of", "average": "per", "answers": "saying"}
_COUNTED: tuple[ColumnKind, ...] = ("count", "number")
_TOPS: Mapping[Kind, tuple[ColumnKind, ...]] = {
    "count": _COUNTED,
    "share": _COUNTED,
    "average": ("count", "number", "duration", "percent"),
    "median": ("count", "number", "duration", "percent"),
    "answers": ("category", "text"),
}
_CATEGORIES: tuple[ColumnKind, ...] = ("category", "text")


def metric(
    slide: str,
    name: str,
    entry: MetricEntry,
    document: Document,
    sources: Mapping[str, Source],
    reading: Reading,
) -> Metric | None:
    """The metric `slide.name`; problems and None where it does not say what it counts."""
    kind = _kind(name, entry, document, reading)
    if kind is None or not _complete(kind, name, entry, document, reading):
        return None
    top = _column(getattr(entry, kind), _TOPS[kind], ("metrics", name, kind), document, reading)
    below = {"share": entry.of, "average": entry.per}.get(kind, "")
    bottom = (
        _column(below, _COUNTED, ("metrics", name, _NEEDED.get(kind, "")), document, reading)
        if below
        else None
    )
    if top is None or (below and bottom is None):
        return None
    _mention_others(top, name, entry, document, reading)
    _check_baseline(top, name, entry, document, sources, reading)
    return Metric(
        id=f"{slide}.{name}",
        kind=kind,
        top=top,
        bottom=bottom,
        noun=entry.noun,
        short=entry.short or entry.noun,
        better=entry.better,
        where=tuple((str(column), tuple(members)) for column, members in entry.where.items()),
        saying=tuple(entry.saying),
        unit=_unit(kind, top, entry, sources),
        decimals=entry.decimals,
        baseline=entry.baseline,
        source=entry.source,
        place=document.key_at("metrics", name),
        definition=entry.definition,
    )


def _kind(name: str, entry: MetricEntry, document: Document, reading: Reading) -> Kind | None:
    named = [kind for kind in KINDS if getattr(entry, kind) is not None]
    if len(named) == 1:
        return named[0]
    found = " and ".join(f"'{kind}'" for kind in named) or "none of them"
    reading.problems.error(
        "metric-kind",
        document.key_at("metrics", name),
        f"metric '{name}' wants one of {', '.join(KINDS)}; found {found}",
        "say what is counted: 'count: source.column'" if not named else "make two metrics of it",
    )
    return None


def _complete(kind: Kind, name: str, entry: MetricEntry, document: Document, reading: Reading) -> bool:
    """Whether a metric has what its kind needs; a problem where not, and for what another kind needs."""
    sound = True
    for owner, key in _NEEDED.items():
        given = bool(getattr(entry, key))
        if owner == kind and not given:
            where, message = document.key_at("metrics", name, kind), f"'{kind}' needs '{key}'"
            hint = "add 'saying: [answers that count]'" if key == "saying" else f"add '{key}: source.column'"
            reading.problems.error("metric-kind", where, message, hint)
            sound = False
        elif owner != kind and given:
            where, message = (
                document.key_at("metrics", name, key),
                f"'{key}' goes with '{owner}', not with '{kind}'",
            )
            reading.problems.error(
                "metric-kind", where, message, f"delete '{key}', or make it '{owner}: ...'"
            )
    return sound


def _column(
    text: str, kinds: tuple[ColumnKind, ...], at: tuple[str, ...], document: Document, reading: Reading
) -> ColumnRef | None:
    source, dot, column = text.partition(".")
    place = document.value_at(*at)
    if not (source and dot and column):
        message, hint = (
            f"found '{text}', wanted source.column",
            "both stand in sources.yaml: 'telephony.offered'",
        )
        reading.problems.error("not-a-column", place, message, hint)
        return None
    reading.columns.append(ColumnMention(source, column, kinds, place))
    return ColumnRef(source, column)


def _mention_others(
    top: ColumnRef, name: str, entry: MetricEntry, document: Document, reading: Reading
) -> None:
    for column in entry.where:
        place = document.key_at("metrics", name, "where", column)
        reading.columns.append(ColumnMention(top.source, str(column), _CATEGORIES, place))


def _check_baseline(
    top: ColumnRef,
    name: str,
    entry: MetricEntry,
    document: Document,
    sources: Mapping[str, Source],
    reading: Reading,
) -> None:
    source = sources.get(top.source)
    if source and entry.baseline and entry.baseline.first.frequency != source.frequency:
        reading.problems.error(
            "wrong-frequency",
            document.value_at("metrics", name, "baseline"),
            f"baseline: found {entry.baseline.first.frequency}s, and '{source.name}' has {source.frequency}s",
            f"write both as a {source.frequency}",
        )


def _unit(kind: Kind, top: ColumnRef, entry: MetricEntry, sources: Mapping[str, Source]) -> Unit:
    """What the columns make of it, where the author does not say."""
    if entry.unit:
        return entry.unit
    if kind == "count":
        return "count"
    if kind in ("share", "answers"):
        return "percent"
    source = sources.get(top.source)
    column = source.column(top.column) if source else None
    return "seconds" if column and column.kind == "duration" else "number"
