"""Turn slide files into slides and metrics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.load import definitions, items, source
from deckgen.load.layout import Layout
from deckgen.load.reading import Reading, full_id, slug
from deckgen.load.schema import DeliverablesEntry, MetricVisualEntry, SlideFile, VisualEntry
from deckgen.load.source import Document
from deckgen.load.validate import validate
from deckgen.model.spec import Group, Metric, Section, SlideSpec, Source, Value, VisualItem
from deckgen.problems import Place, nearest

VISUALS = ("tiles", "journey", "deliverables", "group-tiles")


@dataclass(frozen=True, slots=True)
class Slides:
    """The slides and metrics that could be read; `declared` also has the ids of faulty metrics.

    `unread` names the slides whose file cannot be used: what others say of their metrics is not judged.
    """

    slides: tuple[SlideSpec, ...]
    metrics: Mapping[str, Metric]
    declared: frozenset[str]
    unread: frozenset[str]


def read(layout: Layout, sources: Mapping[str, Source], reading: Reading) -> Slides:
    """Every slide that the layout lists, in its order."""
    names = reading.files.names(f"{layout.folder}/slides", ".yaml")
    slides: list[SlideSpec] = []
    metrics: dict[str, Metric] = {}
    declared: set[str] = set()
    for name, asked in layout.slides:
        document = _document(name, asked, names, layout, reading)
        entry = validate(document, SlideFile, reading.problems) if document else None
        if document is None or entry is None:
            continue
        declared |= {f"{name}.{metric}" for metric in document.names("metrics")}
        metrics |= _metrics(name, entry, document, sources, reading)
        slides.append(_slide(name, entry, document, layout, reading))
    _warn_unlisted(names, layout, reading)
    unread = {name for name, _ in layout.slides} - {slide.id for slide in slides}
    return Slides(tuple(slides), metrics, frozenset(declared), frozenset(unread))


def _document(
    name: str, asked: Place, names: tuple[str, ...], layout: Layout, reading: Reading
) -> Document | None:
    file = f"{layout.folder}/slides/{name}.yaml"
    if name not in names:
        message = f"there is no slide file {file}"
        reading.problems.error("unknown-slide", asked, message, nearest(name, names))
        return None
    return source.read(reading.files, file, slide=name)


def _warn_unlisted(names: tuple[str, ...], layout: Layout, reading: Reading) -> None:
    listed = {name for name, _ in layout.slides}
    for name in names:
        if name not in listed:
            reading.problems.warning(
                "unlisted-slide",
                Place(file=f"{layout.folder}/slides/{name}.yaml", slide=name),
                "no slide is made of this file",
                f"add '- {name}' to the slides in {layout.folder}/layout.yaml, or delete the file",
            )


def _metrics(
    slide: str, entry: SlideFile, document: Document, sources: Mapping[str, Source], reading: Reading
) -> dict[str, Metric]:
    found = {}
    for name, each in entry.metrics.items():
        if "." in name:
            message = f"the name '{name}' holds a dot, which stands between slide and metric"
            reading.problems.error("wrong-name", document.key_at("metrics", name), message, "use a hyphen")
            continue
        metric = definitions.metric(slide, str(name), each, document, sources, reading)
        if metric:
            found[metric.id] = metric
        if each.source:
            reading.mention("source", each.source, document.value_at("metrics", name, "source"), slide)
    return found


def _slide(name: str, entry: SlideFile, document: Document, layout: Layout, reading: Reading) -> SlideSpec:
    if entry.slide != name:
        reading.problems.error(
            "wrong-name",
            document.value_at("slide"),
            f"slide: found '{entry.slide}', and the file is called '{name}'",
            f"write 'slide: {name}', or rename the file and its line in layout.yaml",
        )
    reading.mention("kind", entry.kind, document.value_at("kind"), name)
    if entry.group:
        reading.mention("group", entry.group, document.value_at("group"), name)
    for index, each in enumerate(entry.source):
        place = document.values.get(("source", index)) or document.value_at("source")
        reading.mention("source", each, place, name)
    return SlideSpec(
        id=name,
        title=entry.title,
        kind=entry.kind,
        group=entry.group,
        kicker=entry.kicker or _kicker(entry.group, layout.groups),
        sections=_sections(name, entry, document, reading),
        charts=items.charts(entry.charts, ("charts",), document, name, reading),
        visuals=_visuals(name, entry, document, reading),
        sources=tuple(entry.source),
        place=document.value_at(),
    )


def _kicker(name: str, groups: tuple[Group, ...]) -> str:
    group = next((each for each in groups if each.name == name), None)
    return f"{group.label}: {group.title}" if group else ""


def _sections(slide: str, entry: SlideFile, document: Document, reading: Reading) -> tuple[Section, ...]:
    found: dict[str, Section] = {}
    for heading, raw in entry.sections.items():
        at = ("sections", str(heading))
        section = Section(
            slot=slug(heading),
            heading=str(heading),
            items=items.sentences(raw, at, document, slide, reading),
            place=document.key_at(*at),
        )
        if section.slot in found:
            message = f"two sections of this slide come to the name '{section.slot}'"
            reading.problems.error("duplicate-section", section.place, message, "give one another heading")
        found.setdefault(section.slot, section)
    return tuple(found.values())


def _visuals(slide: str, entry: SlideFile, document: Document, reading: Reading) -> tuple[VisualItem, ...]:
    """The native drawings in the order of the file."""
    asked: dict[str, VisualEntry | None] = {
        "tiles": entry.tiles,
        "journey": entry.journey,
        "deliverables": entry.deliverables,
        "group-tiles": entry.group_tiles,
    }
    in_order = [key for key in document.mapping if asked.get(key) is not None]
    return tuple(
        VisualItem(
            slot=kind,
            kind=kind,
            heading=each.heading,
            metrics=_visual_metrics(slide, kind, each, document, reading),
            options=_visual_options(kind, each, document, reading),
            place=document.key_at(kind),
        )
        for kind in in_order
        if (each := asked[kind]) is not None
    )


def _visual_metrics(
    slide: str, kind: str, entry: VisualEntry, document: Document, reading: Reading
) -> tuple[str, ...]:
    if not isinstance(entry, MetricVisualEntry):
        return ()
    names = tuple(full_id(name, slide) for name in entry.metrics)
    for index, name in enumerate(names):
        reading.mention("metric", name, document.value_at(kind, "metrics", index), slide)
    return names


def _visual_options(kind: str, entry: VisualEntry, document: Document, reading: Reading) -> dict[str, Value]:
    if not isinstance(entry, DeliverablesEntry) or not entry.group:
        return {}
    reading.mention("group", entry.group, document.value_at(kind, "group"))
    return {"group": entry.group}
