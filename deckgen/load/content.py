"""Turn a report's own lists into the model: its title page, targets, events, deliverables, benchmarks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import get_args

from deckgen.load import register, source
from deckgen.load.reading import Reading, slug
from deckgen.load.register import Known
from deckgen.load.schema import (
    AcceptedFile,
    BenchmarksFile,
    DeliverableEntry,
    DeliverablesFile,
    EventEntry,
    EventsFile,
    ReportFile,
    TargetEntry,
    TargetsFile,
)
from deckgen.load.source import Document
from deckgen.load.validate import Model, validate
from deckgen.model.checks import Acceptance
from deckgen.model.facts import Unit
from deckgen.model.period import Frequency, Period
from deckgen.model.post import Marking
from deckgen.model.spec import Authored, Benchmark, Deliverable, Event, Metric, Source, Target
from deckgen.problems import NOT_READY, nearest

_FREQUENCIES: tuple[Frequency, ...] = get_args(Frequency)
_FITTING: Mapping[Unit, tuple[Unit, ...]] = {
    "count": ("count", "number"),
    "number": ("number", "count"),
    "money": ("money", "count", "number"),
    "percent": ("percent",),
    "seconds": ("seconds",),
}
_NO_LABEL_FIGURE = "leave the figure out, and write it in the words, where a note can register it"
_EXAMPLES = {"percent": "90%", "seconds": "30 seconds, 1 hour or 1:30:00", "money": "£1,250"}


def report(folder: str, hint: str, reading: Reading) -> tuple[ReportFile, Document] | None:
    """report.yaml, which must be there."""
    document = source.read(reading.files, f"{folder}/report.yaml", hint)
    entry = validate(document, ReportFile, reading.problems) if document else None
    return (entry, document) if entry and document else None


def file_name(entry: ReportFile, report_name: str, document: Document, reading: Reading) -> str:
    """The outputs' name without suffix."""
    asked = entry.file_name or f"{entry.layout}-{report_name}"
    name = re.sub(r"\.(pptx|pdf)$", "", asked, flags=re.IGNORECASE)
    if re.fullmatch(r"[\w][\w.\- ]*", name):
        return name
    safe = re.sub(r"[^\w.\-]+", "-", name).strip("-.") or report_name
    reading.problems.error(
        "wrong-value",
        document.value_at("file-name"),
        f"file-name: '{asked}' holds characters that a file's name cannot have everywhere",
        f"write it as {safe}",
    )
    return safe


def marking(entry: ReportFile, document: Document, known: Iterable[Marking], reading: Reading) -> str:
    """The report's protective marking, which must be one of the layout's."""
    names = [each.name for each in known]
    if names and not entry.marking:
        message = "the layout has protective markings, and the report names none"
        hint = f"write 'marking: {names[0]}' in report.yaml, or another of {', '.join(names)}"
        reading.problems.error("missing-marking", document.value_at(), message, hint)
    if entry.marking and entry.marking not in names:
        hint = nearest(entry.marking, names) if names else "list it below markings: in layout.yaml"
        message = f"unknown marking '{entry.marking}'"
        reading.problems.error("unknown-marking", document.value_at("marking"), message, hint)
    return entry.marking


def tell_not_ready(entry: ReportFile, document: Document, reading: Reading) -> None:
    """Warn of a report that says of itself why it is not to be approved yet."""
    if entry.not_ready:
        message = f"the report is marked as not ready: {entry.not_ready}"
        hint = "delete 'not-ready' from report.yaml when it is"
        reading.problems.warning(NOT_READY, document.value_at("not-ready"), message, hint)


def targets(
    folder: str,
    metrics: Mapping[str, Metric],
    sources: Mapping[str, Source],
    known: Known,
    reading: Reading,
) -> tuple[Target, ...]:
    """targets.yaml: what each metric is held against, in a unit that fits it."""
    document, file = _optional(f"{folder}/targets.yaml", TargetsFile, reading)
    if document is None or file is None:
        return ()
    found = []
    for name, entry in file.root.items():
        reading.mention("metric", str(name), document.key_at(name))
        metric = metrics.get(str(name))
        if metric and metric.top.source in sources:  # else its unit is not known
            _check_unit(metric, entry, document, reading)
        place = document.value_at(name, "name")
        register.unregistered(entry.name, place, _NO_LABEL_FIGURE, known, reading.problems)
        found.append(Target(str(name), entry.target, entry.name, document.key_at(name)))
    return tuple(found)


def _check_unit(metric: Metric, entry: TargetEntry, document: Document, reading: Reading) -> None:
    if entry.target.unit in _FITTING.get(metric.unit, (metric.unit,)):
        return
    example = _EXAMPLES.get(metric.unit, "1,250")
    reading.problems.error(
        "wrong-unit",
        document.value_at(metric.id, "target"),
        f"the target is in {_unit_name(entry.target.unit)}, and '{metric.id}' in {_unit_name(metric.unit)}",
        f"write it as {example}",
    )


def _unit_name(unit: Unit) -> str:
    return {"count": "plain numbers", "number": "plain numbers", "points": "percentage points"}.get(
        unit, unit
    )


def events(folder: str, known: Known, reading: Reading) -> tuple[Event, ...]:
    """events.yaml: dated events, each with the metrics that it bears on."""
    document, file = _optional(f"{folder}/events.yaml", EventsFile, reading)
    if document is None or file is None:
        return ()
    found = []
    for name, entry in file.root.items():
        period = _event_period(str(name), entry, document, reading)
        for key, text in (("label", entry.label), ("noun", entry.noun)):
            place = document.value_at(name, key)
            register.unregistered(text, place, _NO_LABEL_FIGURE, known, reading.problems)
        for index, metric in enumerate(entry.metrics):
            reading.mention("metric", metric, document.value_at(name, "metrics", index))
        if period:
            place = document.key_at(name)
            found.append(
                Event(
                    name=str(name),
                    period=period,
                    label=entry.label,
                    noun=entry.noun or entry.label,
                    metrics=tuple(entry.metrics),
                    breaks=entry.breaks,
                    comparable=entry.comparable and not entry.breaks,
                    place=place,
                )
            )
    return tuple(found)


def _event_period(name: str, entry: EventEntry, document: Document, reading: Reading) -> Period | None:
    given = {frequency: period for frequency in _FREQUENCIES if (period := getattr(entry, frequency))}
    if not given and document.names(name) & set(_FREQUENCIES):
        return None  # written, but no period: told already
    if len(given) != 1:
        message = f"event '{name}' wants one of {', '.join(_FREQUENCIES)}"
        reading.problems.error("event-period", document.key_at(name), message, "add 'month: 2024-01'")
        return None
    frequency, period = next(iter(given.items()))
    if period.frequency != frequency:
        where = document.value_at(name, frequency)
        reading.problems.error(
            "wrong-frequency",
            where,
            f"{frequency}: found the {period.frequency} {period}",
            f"write '{period.frequency}: {period}'",
        )
        return None
    return period if isinstance(period, Period) else None


def deliverables(
    folder: str, known: Known, reading: Reading
) -> tuple[tuple[Deliverable, ...], tuple[Authored, ...]]:
    """deliverables.yaml: actions by part of the report, and the figures that stand in their words."""
    document, file = _optional(f"{folder}/deliverables.yaml", DeliverablesFile, reading)
    if document is None or file is None:
        return (), ()
    for group in file.root:
        reading.mention("group", str(group), document.key_at(group))
    found = [
        _deliverable(str(group), entry, (document, index), known, reading)
        for group, entries in file.root.items()
        for index, entry in enumerate(entries)
    ]
    return tuple(each for each, _ in found), tuple(figure for _, figures in found for figure in figures)


def _deliverable(
    group: str, entry: DeliverableEntry, at: tuple[Document, int], known: Known, reading: Reading
) -> tuple[Deliverable, tuple[Authored, ...]]:
    document, index = at
    action, source = document.value_at(group, index, "action"), document.value_at(group, index, "source")
    name = f"progress.{group}.{slug(entry.action)}"
    words, figures = register.line(
        entry.action, (entry.source, source), name, action, known, reading.problems
    )
    place = document.value_at(group, index)
    made = Deliverable(
        group, entry.action, entry.due, entry.progress, entry.start, place, words, entry.source
    )
    return made, figures


def benchmarks(folder: str, reading: Reading) -> tuple[tuple[Benchmark, ...], frozenset[str]]:
    """benchmarks.yaml: figures from outside; and the names of all, faulty ones too."""
    document, file = _optional(f"{folder}/benchmarks.yaml", BenchmarksFile, reading)
    if document is None or file is None:
        return (), document.names() if document else frozenset()
    found = []
    for name, entry in file.root.items():
        if entry.metric:
            reading.mention("metric", entry.metric, document.value_at(name, "metric"))
        found.append(Benchmark(name=str(name), place=document.key_at(name), **dict(entry)))
    return tuple(found), document.names()


def accepted(folder: str, slides: Iterable[str], reading: Reading) -> tuple[Acceptance, ...]:
    """accepted.yaml: findings of checks of words, and other warnings, that stay, each with its reason."""
    document, file = _optional(f"{folder}/accepted.yaml", AcceptedFile, reading)
    if document is None or file is None:
        return ()
    for index, entry in enumerate(file.root):
        if entry.slide not in slides:
            where = document.value_at(index, "slide")
            reading.problems.error(
                "unknown-slide", where, f"unknown slide '{entry.slide}'", nearest(entry.slide, slides)
            )
        if not entry.because.strip():
            where = document.value_at(index, "because")
            reading.problems.error("no-reason", where, "because: is empty", "say in a sentence why it stays")
    return tuple(
        Acceptance(entry.check, entry.slide, entry.words, entry.because, document.value_at(index))
        for index, entry in enumerate(file.root)
    )


def _optional(name: str, wanted: type[Model], reading: Reading) -> tuple[Document | None, Model | None]:
    document = source.read_optional(reading.files, name)
    return document, validate(document, wanted, reading.problems) if document else None
