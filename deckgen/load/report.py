"""Read all that one report is made of, but its data, and put it together as a Spec."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from deckgen.load import check, content, glossary, layout, letters, phrases, slides, sources, words
from deckgen.load.files import Files
from deckgen.load.layout import Layout
from deckgen.load.reading import Reading
from deckgen.load.register import Known
from deckgen.load.schema import ReportFile
from deckgen.load.source import Document
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import Judgement, Spec
from deckgen.problems import Problems, nearest


def reports(workspace: Path) -> tuple[str, ...]:
    """The reports of a workspace: folders of content/ that hold a report.yaml, the newest last."""
    return tuple(sorted(path.parent.name for path in (workspace / "content").glob("*/report.yaml")))


def layouts(workspace: Path) -> tuple[str, ...]:
    """The layouts of a workspace: folders of layouts/ that hold a layout.yaml."""
    return tuple(sorted(path.parent.name for path in (workspace / "layouts").glob("*/layout.yaml")))


def load(
    workspace: Path,
    report: str,
    sentence_verbs: Mapping[str, VerbInfo],
    chart_verbs: Mapping[str, VerbInfo],
    problems: Problems,
) -> Spec | None:
    """Everything that content/<report>/ and its layout ask for; what is wrong goes to `problems`.

    None where report.yaml or layout.yaml cannot be used. Else the faulty parts are left out.
    """
    reading = Reading(Files(workspace, problems), sentence_verbs, chart_verbs)
    found = with_layout(workspace, report, reading)
    if found is None:
        return None
    entry, document, shape = found
    _check_frequency(entry, document, shape, problems)
    return _spec(report, entry, document, shape, reading)


def with_layout(workspace: Path, report: str, reading: Reading) -> tuple[ReportFile, Document, Layout] | None:
    """A report's own file and its layout's; None, with the reason told, where one cannot be used."""
    found = content.report(f"content/{report}", nearest(report, reports(workspace)), reading)
    if found is None:
        return None
    entry, document = found
    known = layouts(workspace)
    if entry.layout not in known:
        message, hint = f"unknown layout '{entry.layout}'", nearest(entry.layout, known)
        reading.problems.error("unknown-layout", document.value_at("layout"), message, hint)
        return None
    shape = layout.read(entry.layout, reading)
    return (entry, document, shape) if shape else None


def _spec(report: str, entry: ReportFile, document: Document, shape: Layout, reading: Reading) -> Spec:
    folder = f"content/{report}"
    named = sources.read(shape.folder, shape.every, reading)
    read = slides.read(shape, named.sources, reading)
    patterns, places = phrases.phrases(shape.folder, reading)
    look, look_places = phrases.theme(shape.folder, reading)
    benchmarks, benchmark_names = content.benchmarks(folder, reading)
    terms = glossary.read(shape.folder, reading)
    known = Known(entry.data_to, shape.year_starts, terms.names_with_digits, entry.as_at)
    written = words.read(folder, read.slides, read.unread, known, reading)
    actions, action_figures = content.deliverables(folder, known, reading)
    closing = layout.added_slide(
        layout.READING, shape, entry.reading_slide, document, "reading" in patterns, reading
    )
    spec = Spec(
        report=report,
        slug=content.file_name(entry, report, document, reading),
        title=entry.title,
        organisation=entry.organisation,
        language=entry.language or shape.language,
        notice=entry.notice,
        label=entry.label,
        as_at=entry.as_at,
        last=entry.data_to,
        year_starts=shape.year_starts,
        template=shape.template,
        judgement=_judgement(entry, shape.judgement),
        groups=shape.groups,
        kinds=shape.kinds,
        slides=read.slides,
        metrics=MappingProxyType(dict(read.metrics)),
        sources=MappingProxyType(dict(named.sources)),
        phrases=MappingProxyType(patterns),
        theme=MappingProxyType(look),
        words=written.words,
        targets=content.targets(folder, read.metrics, named.sources, known, reading),
        events=content.events(folder, known, reading),
        deliverables=actions,
        benchmarks=benchmarks,
        files=MappingProxyType(reading.files.hashes),
        phrase_places=MappingProxyType(places),
        theme_places=MappingProxyType(look_places),
        glossary=terms,
        lint=MappingProxyType(dict(shape.lint)),
        authored=(*written.figures, *action_figures),
        accepted=content.accepted(folder, {name for name, _ in shape.slides}, reading),
        previous=entry.previous,
        previous_place=document.value_at("previous"),
        reading=layout.named_once(closing, shape, reading),
        numbers=layout.added_slide(
            layout.NUMBERS, shape, entry.numbers_pages, document, "numbers" in patterns, reading
        ),
        settings=MappingProxyType(layout.settings(shape)),
        marking=content.marking(entry, document, shape.markings, reading),
        markings=shape.markings,
        letters=letters.read(shape.folder, reading),
    )
    content.tell_not_ready(entry, document, reading)
    check.check(reading, shape, read, named, benchmark_names)
    return spec


def _judgement(entry: ReportFile, layouts: Judgement) -> Judgement:
    """The layout's tolerances, with the report's own threshold for small numbers where it gives one."""
    asked = entry.suppress_below
    return layouts if asked is None else replace(layouts, suppress_below=asked)


def _check_frequency(entry: ReportFile, document: Document, shape: Layout, problems: Problems) -> None:
    last = entry.data_to
    if last.frequency != shape.every:
        problems.error(
            "wrong-frequency",
            document.value_at("data-to"),
            f"data-to: found the {last.frequency} {last}, and the layout has data every {shape.every}",
            f"write the last {shape.every} of the data, or change data-every in {shape.folder}/layout.yaml",
        )
