"""Check that every name an author used exists, once all are known; the nearest one that does is the hint."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.load.layout import Layout
from deckgen.load.reading import ColumnMention, GroupingMention, Mention, Reading
from deckgen.load.slides import VISUALS, Slides
from deckgen.load.sources import Sources
from deckgen.model.spec import KindSpec, SlideSpec
from deckgen.problems import Problems, nearest

_ALL = ("sections", "charts", *VISUALS)  # what a region may hold whatever the slide


def check(
    reading: Reading, layout: Layout, slides: Slides, sources: Sources, benchmarks: Iterable[str]
) -> None:
    """A problem for each name that nothing bears, and for what no region of its slide shows."""
    known = {
        "metric": slides.declared,
        "source": frozenset(sources.declared),
        "group": layout.declared_groups,
        "kind": layout.declared_kinds,
        "benchmark": frozenset(benchmarks),
    }
    for mention in reading.mentions:
        if mention.name not in known[mention.what]:
            _tell_unknown(mention, known[mention.what], slides.unread, reading.problems)
    for column in reading.columns:
        _check_column(column, sources, reading.problems)
    for grouping in reading.groupings:
        _check_grouping(grouping, slides, sources, reading.problems)
    for kind in layout.kinds:
        _check_holds(
            kind, [slide for slide in slides.slides if slide.kind == kind.name], slides, reading.problems
        )
    _check_shown(layout, slides, reading.problems)


def _tell_unknown(mention: Mention, known: Iterable[str], unread: frozenset[str], problems: Problems) -> None:
    written, hint = mention.name, nearest(mention.name, known)
    if mention.what == "metric":
        slide = mention.name.partition(".")[0]
        if slide in unread:
            return
        written, hint = _metric_hint(mention, known)
    problems.error(f"unknown-{mention.what}", mention.place, f"unknown {mention.what} '{written}'", hint)


def _metric_hint(mention: Mention, known: Iterable[str]) -> tuple[str, str]:
    """What the author wrote, and the nearest metric: of the same slide by its name alone."""
    own = f"{mention.slide}."
    if not mention.slide or not mention.name.startswith(own):
        slide = mention.name.partition(".")[0]
        near = [name for name in known if name.startswith(f"{slide}.")]
        return mention.name, nearest(mention.name, near or known)
    name = mention.name.removeprefix(own)
    elsewhere = sorted(each for each in known if each.partition(".")[2] == name)
    if elsewhere:
        return name, f"another slide has it: write {elsewhere[0]}"
    return name, nearest(name, [each.removeprefix(own) for each in known if each.startswith(own)])


def _check_column(mention: ColumnMention, sources: Sources, problems: Problems) -> None:
    if mention.source not in sources.declared:
        message = f"unknown source '{mention.source}'"
        problems.error("unknown-source", mention.place, message, nearest(mention.source, sources.declared))
        return
    source = sources.sources.get(mention.source)
    column = source.column(mention.column) if source else None
    if source is None or (column is None and mention.column in sources.declared[mention.source]):
        return  # what is faulty there has been told
    fitting = [each.name for each in source.columns if each.kind in mention.kinds]
    if column is None:
        message = f"source '{source.name}' has no column '{mention.column}'"
        problems.error("unknown-column", mention.place, message, nearest(mention.column, fitting))
    elif column.kind not in mention.kinds:
        wanted = " or ".join(mention.kinds)
        message = (
            f"column '{column.name}' of source '{source.name}' is of kind {column.kind}, wanted {wanted}"
        )
        problems.error("wrong-column-kind", mention.place, message, nearest(mention.column, fitting))


def _check_grouping(mention: GroupingMention, slides: Slides, sources: Sources, problems: Problems) -> None:
    names = {metric.top.source for id_ in mention.metrics if (metric := slides.metrics.get(id_))}
    for name in sorted(names & set(sources.sources)):
        _check_column(
            ColumnMention(name, mention.column, ("category", "text"), mention.place), sources, problems
        )


def _check_holds(kind: KindSpec, slides: list[SlideSpec], all_slides: Slides, problems: Problems) -> None:
    """Every member of a kind's regions must be there on some slide of that kind."""
    if not slides or all_slides.unread:
        return
    there = {name for slide in slides for name in (*_names(slide), *_ALL)}
    for region in kind.regions:
        for name in region.holds:
            if name not in there:
                message = f"region '{region.name}' holds '{name}', which no slide of kind '{kind.name}' has"
                problems.error("unknown-member", kind.place, message, nearest(name, there))


def _names(slide: SlideSpec) -> tuple[str, ...]:
    sections = [name for section in slide.sections for name in (section.heading, section.slot)]
    return (*sections, *(chart.slot for chart in slide.charts), *(visual.slot for visual in slide.visuals))


def _check_shown(layout: Layout, slides: Slides, problems: Problems) -> None:
    """Every section, chart and visual of a slide must be held by a region of its kind."""
    kinds = {kind.name: kind for kind in layout.kinds}
    for slide in slides.slides:
        kind = kinds.get(slide.kind)
        if kind is None:
            continue
        held = {name for region in kind.regions for name in region.holds}
        shown = [(each.place, (each.heading, each.slot, "sections")) for each in slide.sections]
        shown += [(each.place, ("charts", each.slot, "charts")) for each in slide.charts]
        shown += [(each.place, (each.kind, each.slot, each.kind)) for each in slide.visuals]
        for place, names in shown:
            if not held & set(names):
                message = f"no region of kind '{kind.name}' holds '{names[0]}'"
                hint = f"add it to the holds of a region in {kind.place.file}; they hold: {_listed(held)}"
                problems.error("not-shown", place, message, hint)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))
