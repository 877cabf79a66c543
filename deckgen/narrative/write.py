"""Turn every slide of a spec, with the facts of its book, into a slide of blocks by region."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from deckgen.model.block import Block, BlockRegion, BlockSlide, ChartBlock, TextBlock
from deckgen.model.book import FactBook
from deckgen.model.period import Span
from deckgen.model.reading import SLIDE
from deckgen.model.spec import Group, KindSpec, RegionSpec, SlideSpec, Spec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import charts_text, formats, numbers_pages, reading, sentences, sources, visuals
from deckgen.narrative.phrases import Phrasebook
from deckgen.narrative.tokens import Wording
from deckgen.problems import Problems

_NO_GROUP_COLOUR = "dk2"


@dataclass(frozen=True, slots=True)
class _Named:
    """A block with every name by which a region may ask for it."""

    block: Block
    names: frozenset[str]
    sort: str  # "section", "chart" or "visual"


def write(spec: Spec, book: FactBook, problems: Problems) -> tuple[BlockSlide, ...]:
    """All slides in words, without places.

    Problems are patterns that are missing or name unknown tokens, references without a figure, and charts of
    one slide whose titles are alike; the text concerned is left out and the rest is written.
    """
    wording = Wording(spec, Phrasebook(spec, problems), problems)
    kinds = {kind.name: kind for kind in spec.kinds}
    written: list[BlockSlide] = []
    for slide in spec.slides:
        kind = kinds.get(slide.kind)
        if kind is not None:  # an unknown kind was told when the slide file was read
            written.append(_slide(slide, kind, book, wording))
    closing = _reading_slide(book, wording)
    return (*written, closing) if closing else tuple(written)


def write_numbers(spec: Spec, slides: Sequence[BlockSlide], problems: Problems) -> tuple[BlockSlide, ...]:
    """Pages of the numbers behind the charts of these slides, where the report asks for them."""
    return numbers_pages.slides(slides, Wording(spec, Phrasebook(spec, problems), problems))


def _reading_slide(book: FactBook, wording: Wording) -> BlockSlide | None:
    """The closing slide on how to read the figures, where there is to be one and something to say."""
    spec = wording.spec
    kind = reading.kind(spec) if spec.reading else None
    told = reading.blocks(book, wording) if kind else ()
    if kind is None or spec.reading is None or not told:
        return None
    named = tuple(_Named(each, frozenset({each.heading.casefold(), each.slot}), "section") for each in told)
    return BlockSlide(
        id=SLIDE,
        title=Paragraph((Run(reading.title(wording)),), "heading", 0, spec.reading.place),
        kicker=Paragraph((), "caption", 0, spec.reading.place),
        slide_layout=kind.slide_layout,
        colour=_NO_GROUP_COLOUR,
        regions=_regions(reading.regions(kind, spec, told), named, wording),
        source=Paragraph((), "caption", 0, spec.reading.place),
        footer=_footer(wording),
        marking=wording.spec.marking,
        notes=sources.setting_notes(told, book, wording),
        place=spec.reading.place,
    )


def _slide(slide: SlideSpec, kind: KindSpec, book: FactBook, wording: Wording) -> BlockSlide:
    group = next((each for each in wording.spec.groups if each.name == slide.group), None)
    return BlockSlide(
        id=slide.id,
        title=Paragraph((Run(slide.title),), "heading", 0, slide.place),
        kicker=_kicker(slide, group, wording),
        slide_layout=kind.slide_layout,
        colour=group.colour if group else _NO_GROUP_COLOUR,
        regions=_regions(kind, _blocks(slide, book, wording), wording),
        source=sources.line(slide, wording),
        footer=_footer(wording),
        marking=wording.spec.marking,
        notes=sources.notes(slide, book, wording),
        place=slide.place,
        section=_group_name(group, wording) if group else "",
    )


def _kicker(slide: SlideSpec, group: Group | None, wording: Wording) -> Paragraph:
    text = slide.kicker or (_group_name(group, wording) if group else "")
    # A slide that is named after its group would say the same twice.
    runs = (Run(text),) if text and text.casefold() != slide.title.casefold() else ()
    return Paragraph(runs, "caption", 0, slide.place)


def _group_name(group: Group, wording: Wording) -> str:
    return wording.plain("kicker", "group", {"label": group.label, "title": group.title})


def _footer(wording: Wording) -> str:
    spec = wording.spec
    state = "notice" if spec.notice else "plain"
    return wording.plain(
        "footer",
        state,
        {
            "title": spec.title,
            "label": spec.label,
            "notice": spec.notice,
            "organisation": spec.organisation,
        },
    )


def _blocks(slide: SlideSpec, book: FactBook, wording: Wording) -> tuple[_Named, ...]:
    """Everything a slide has to show, in the order of its file."""
    named: list[_Named] = []
    for section in slide.sections:
        told = sentences.paragraphs(slide, section, book, wording)
        if told:
            block = TextBlock(section.slot, section.heading, told, section.place)
            named.append(_Named(block, frozenset({section.heading.casefold(), section.slot}), "section"))
    for visual in slide.visuals:
        drawn = visuals.block(visual, slide, book, wording)
        if drawn is not None:
            named.append(_Named(drawn, frozenset({visual.slot, visual.kind}), "visual"))
    charts = tuple(_charts(slide, book, wording))
    charts_text.tell_alike(slide, charts, wording)
    named.extend(_Named(chart, frozenset({chart.slot}), "chart") for chart in charts)
    return tuple(named)


def _charts(slide: SlideSpec, book: FactBook, wording: Wording) -> Iterable[ChartBlock]:
    for item in slide.charts:
        data = book.charts.get((slide.id, item.slot))
        if data is not None:
            yield charts_text.block(item, data, book, wording, slide.id)


def _regions(kind: KindSpec, blocks: tuple[_Named, ...], wording: Wording) -> tuple[BlockRegion, ...]:
    """The kind's regions with what each holds; a region with nothing to hold is left out."""
    asked = {name.casefold() for region in kind.regions for name in region.holds}
    regions: list[BlockRegion] = []
    for region in kind.regions:
        chosen = _held(region, blocks, asked)
        if chosen:
            inside = tuple(each.block for each in chosen)
            note = _note(region, wording)
            regions.append(BlockRegion(region.name, region.heading, inside, region.columns, note))
    return tuple(regions)


def _note(region: RegionSpec, wording: Wording) -> str:
    """What a pane says once for all its sentences: which periods they speak of."""
    if not region.note:
        return ""
    last, window = wording.spec.last, wording.spec.judgement.window
    year = Span.ending(last, window)
    words = {"span": formats.length(year), "end": formats.period(last), "window": str(window)}
    return wording.plain("note", region.note, words)


def _held(region: RegionSpec, blocks: tuple[_Named, ...], asked: set[str]) -> list[_Named]:
    """A region's blocks, in the order of its `holds`; `sections` are those that nothing names."""
    chosen: list[_Named] = []
    for name in (each.casefold() for each in region.holds):
        if name == "sections":
            found = [each for each in blocks if each.sort == "section" and not (each.names & asked)]
        elif name == "charts":
            found = [each for each in blocks if each.sort == "chart" and not (each.names & asked)]
        else:
            found = [each for each in blocks if name in each.names]
        chosen.extend(each for each in found if each not in chosen)
    return chosen
