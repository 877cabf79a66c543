"""Turn settings, events and sources in use into the closing slide: how to read these figures.

Sections and lines stand in the layout's phrases, below the family `reading`. A line is told where the report
uses everything that it names: without a survey, nothing is said of its margins.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from deckgen.model.block import TextBlock
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact
from deckgen.model.reading import SETTINGS, SLIDE
from deckgen.model.spec import KindSpec, Metric, RegionSpec, Source, Spec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, formats
from deckgen.narrative.phrases import Pattern
from deckgen.narrative.tokens import Wording
from deckgen.problems import Place

FAMILY = "reading"
_HEADING, _TITLE = "heading", "title"
# Lines that are told where a metric of this kind is, and those told once for each source, metric and event.
_BY_KIND = ("share", "average", "median", "answers")
_EACH_SOURCE, _EACH_METRIC, _EACH_EVENT = "source", "metric", "event"
_OWN_WORDS = frozenset({*SETTINGS, "end", "period-word", "period-words", "targets", "as-at"})


@dataclass(frozen=True, slots=True)
class _Used:
    """What the report tells of: metrics, their sources by name, and the words that lines may hold."""

    metrics: tuple[Metric, ...]
    sources: tuple[Source, ...]
    words: Mapping[str, tuple[Run, ...]]


def title(wording: Wording) -> str:
    """The slide's title."""
    return wording.plain(FAMILY, _TITLE)


def blocks(book: FactBook, wording: Wording) -> tuple[TextBlock, ...]:
    """The sections that have a line to tell, in the order of the phrases; () where there are no phrases."""
    used = _used(book, wording)
    tree = wording.spec.phrases.get(FAMILY)
    found: list[TextBlock] = []
    for slot, section in tree.items() if isinstance(tree, Mapping) else ():
        if isinstance(section, Mapping):
            told = tuple(_lines(str(slot), section, used, wording)) if _speaks(section, used) else ()
            heading = str(section.get(_HEADING, ""))
            if told:
                found.append(TextBlock(str(slot), heading, told, _place(wording.spec, str(slot))))
    return tuple(found)


def kind(spec: Spec) -> KindSpec | None:
    """The slide kind asked for, else the one named `reading`, else that of the last slide.

    One that other slides are of lends its regions, without their headings; sections go where they fit.
    """
    kinds = {each.name: each for each in spec.kinds}
    last = [slide.kind for slide in spec.slides if slide.kind in kinds][-1:]
    asked = spec.reading.kind if spec.reading else ""
    return next((kinds[name] for name in (asked, SLIDE, *last) if name in kinds), None)


def regions(of: KindSpec, spec: Spec, told: Sequence[TextBlock]) -> KindSpec:
    """The kind with regions that hold these sections: its own, or the first two of a borrowed one."""
    if all(slide.kind != of.name for slide in spec.slides):
        return of
    first, rest = _halves(told)
    places = of.regions[:2]
    dealt = (first, rest) if len(places) > 1 else ((*first, *rest), ())
    lent = tuple(
        RegionSpec(region.name, "", tuple(block.slot for block in chosen))
        for region, chosen in zip(places, dealt, strict=False)
    )
    return KindSpec(of.name, of.slide_layout, lent, of.place)


def _halves(told: Sequence[TextBlock]) -> tuple[tuple[TextBlock, ...], tuple[TextBlock, ...]]:
    """The sections in two parts, of which the first is not much longer than the second."""
    sizes = [sum(len(paragraph.text) for paragraph in block.paragraphs) for block in told]
    cut = min(range(1, len(sizes) + 1), key=lambda at: abs(sum(sizes[:at]) - sum(sizes[at:])), default=0)
    return tuple(told[:cut]), tuple(told[cut:])


def _used(book: FactBook, wording: Wording) -> _Used:
    spec = wording.spec
    ids = {".".join(fact_id.split(".")[:2]) for fact_id in book.facts}
    metrics = tuple(metric for name, metric in spec.metrics.items() if name in ids)
    names = dict.fromkeys(
        column.source for metric in metrics for column in (metric.top, metric.bottom) if column is not None
    )
    sources = tuple(spec.sources[name] for name in names if name in spec.sources)
    return _Used(metrics, sources, _words(book, wording))


def _words(book: FactBook, wording: Wording) -> dict[str, tuple[Run, ...]]:
    """The words that are in use: settings as figures of their facts, and what is listed."""
    spec = wording.spec
    words: dict[str, tuple[Run, ...]] = {
        name: _figure(book.facts[fact_id])
        for name in SETTINGS
        if (fact_id := f"{SLIDE}.{name}") in book.facts
    }
    words |= {
        "period-word": (Run(spec.last.frequency),),
        "period-words": (Run(formats.plural_frequency(spec.last.frequency)),),
    }
    if "window" in words:
        words["end"] = (Run(formats.period_end(spec.last)),)
    if any(visual.kind == "deliverables" for slide in spec.slides for visual in slide.visuals):
        words["as-at"] = (Run(formats.day(spec.as_at)),)
    targets = _targets(book, wording)
    return words | ({"targets": targets} if targets else {})


def _figure(fact: Fact) -> tuple[Run, ...]:
    return (Run(formats.figure(fact.figures["value"]), fact=f"{fact.id}#value"),)


def _event_lines(pattern: Pattern, used: _Used, wording: Wording) -> Iterator[Paragraph]:
    """A line for each event that parts what comes before from what comes after, with the metrics it parts."""
    nouns = {metric.id: (Run(metric.noun),) for metric in used.metrics}
    last = wording.plain("joining", "list")
    for event in sorted(wording.spec.events, key=lambda event: (event.period.first_day, event.name)):
        parted = [nouns[name] for name in event.metrics if name in nouns]
        if parted and (event.breaks or not event.comparable):
            words: dict[str, str | tuple[Run, ...]] = {
                "event": event.noun,
                "month": formats.period(event.period),
                "metrics": english.listing(parted, last),
            }
            yield from _paragraph(wording.fill(pattern, None, words, (FAMILY,)), 0, pattern.place)


def _targets(book: FactBook, wording: Wording) -> tuple[Run, ...]:
    standards = [fact for name, fact in book.facts.items() if name.startswith(f"{SLIDE}.target-")]
    items = [
        wording.tell(
            "reading-target",
            "otherwise",
            {
                "noun": str(fact.names["noun"]),
                "target": _figure(fact),
                "target-name": str(fact.names["target-name"]),
            },
        )
        for fact in standards
    ]
    return english.listing([each for each in items if each], wording.plain("joining", "list"))


def _lines(slot: str, section: Mapping[str, object], used: _Used, wording: Wording) -> Iterator[Paragraph]:
    for name, text in section.items():
        place = _place(wording.spec, f"{slot}.{name}")
        pattern = Pattern(str(text), place)
        if name in (_HEADING, _EACH_METRIC):
            continue
        if name == _EACH_SOURCE:
            own = str(section.get(_EACH_METRIC, ""))
            yield from _source_lines(pattern, Pattern(own, place), used, wording)
        elif name == _EACH_EVENT:
            yield from _event_lines(pattern, used, wording)
        elif _is_told(str(name), pattern, used):
            runs = wording.fill(pattern, None, used.words, (FAMILY,))
            if runs:
                yield Paragraph(english.sentence(runs), "bullet", 0, place)


def _speaks(section: Mapping[str, object], used: _Used) -> bool:
    """Whether a line that names something, or speaks of a kind of metric, is told: the others go with it."""
    telling = {
        name: Pattern(str(text))
        for name, text in section.items()
        if name in _BY_KIND or any(piece.token for piece in Pattern(str(text)).pieces())
    }
    return any(_is_told(str(name), pattern, used) for name, pattern in telling.items())


def _is_told(name: str, pattern: Pattern, used: _Used) -> bool:
    """Whether all that a line needs is in use; a name that nobody knows is a problem when it is filled."""
    if name in _BY_KIND and all(metric.kind != name for metric in used.metrics):
        return False
    needed = {piece.text for piece in pattern.pieces() if piece.token}
    return not (needed & _OWN_WORDS) - used.words.keys()


def _source_lines(pattern: Pattern, of_metric: Pattern, used: _Used, wording: Wording) -> Iterator[Paragraph]:
    """A line for each source as it is named on slides, and below it the metrics that have a definition."""
    by_label: dict[str, list[Source]] = {}
    for source in used.sources:
        by_label.setdefault(source.label, []).append(source)
    for label, alike in by_label.items():
        definition = "; ".join(dict.fromkeys(_plain(each.definition) for each in alike if each.definition))
        metrics = [
            metric
            for metric in used.metrics
            if metric.definition and metric.top.source in {each.name for each in alike}
        ]
        if definition or metrics:
            words = {"source": label, "definition": definition}
            yield from _paragraph(wording.fill(pattern, None, words, (FAMILY,)), 0, pattern.place)
        for metric in metrics if of_metric.text else ():
            words = {"noun": metric.noun, "definition": _plain(metric.definition)}
            yield from _paragraph(wording.fill(of_metric, None, words, (FAMILY,)), 1, of_metric.place)


def _plain(definition: str) -> str:
    """A definition without its stop: the pattern has one."""
    return definition.strip().removesuffix(".")


def _paragraph(runs: tuple[Run, ...] | None, level: int, place: Place) -> Iterable[Paragraph]:
    return (Paragraph(english.sentence(runs), "bullet", level, place),) if runs else ()


def _place(spec: Spec, path: str) -> Place:
    return spec.phrase_places.get(f"{FAMILY}.{path}", Place())
