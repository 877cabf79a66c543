"""Turn a report's facts, charts and words into the document of facts.json: all to recompute it from.

What is published is what is compared with the report before, explained and shown on the review page, so it is
made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from deckgen.model import dump, dump_series
from deckgen.model.block import Block, BlockSlide, ChartBlock, TextBlock
from deckgen.model.book import FactBook
from deckgen.model.dump_workings import Workings
from deckgen.model.facts import Fact
from deckgen.model.spec import Spec
from deckgen.model.table import SourceTable
from deckgen.model.text import Run
from deckgen.narrative.printing import printed
from deckgen.narrative.words import resolved
from deckgen.problems import Problems

Slides = tuple[BlockSlide, ...]


def record(
    spec: Spec, tables: Mapping[str, SourceTable], book: FactBook, slides: Slides
) -> dict[str, object]:
    """All facts with what is needed to recompute them, and the hashes of the files they were built from."""
    sources = {name: (spec.sources[name], table) for name, table in sorted(tables.items())}
    series = dump_series.of_charts(book.charts)
    facts = (*book.facts.values(), *_shown(book, slides))
    workings = Workings([name for name, (source, _) in sources.items() if source.personal])
    dump.tell_figures(facts, workings)
    dump_series.tell(series, workings)
    sentences, as_text = _sentences(slides), printed(spec)
    return {
        "report": spec.report,
        "label": spec.label,
        "built_from": dict(
            sorted({**spec.files, **{table.file: table.sha256 for table in tables.values()}}.items())
        ),
        "sources": {name: dump.source_document(*each) for name, each in sources.items()},
        "facts": [
            dump.fact_document(fact, fact.id.split(".", 1)[0], sentences.get(fact.id, ""), workings, as_text)
            for fact in facts
        ],
        "words": _words(spec, book),
        "series": [dump_series.document(each, workings) for each in series],
    }


def _shown(book: FactBook, slides: Slides) -> Iterator[Fact]:
    """What charts' words tell that no sentence does: read off their own points."""
    for block in _blocks(slides):
        if isinstance(block, ChartBlock) and block.fact and block.fact.id not in book.facts:
            yield block.fact


def _words(spec: Spec, book: FactBook) -> list[dict[str, str]]:
    """The authors' paragraphs as printed, and as written with `{names}` where figures are printed."""
    slides = {slide.id: slide for slide in spec.slides}
    told: list[dict[str, str]] = []
    for words in spec.words:
        for paragraph in words.paragraphs:
            text = resolved(paragraph, slides[words.slide], book, Problems()).text
            runs = paragraph.runs
            written = "".join(f"{{{run.reference.name}}}" if run.reference else run.text for run in runs)
            box = {"slide": words.slide, "section": words.section, "part": words.part}
            told.append(box | {"text": text} | ({"written": written} if written != text else {}))
    return told


def _sentences(slides: Slides) -> dict[str, str]:
    """The first paragraph that prints a figure of each fact."""
    first: dict[str, str] = {}
    for block in _blocks(slides):
        for runs in _runs_of(block):
            text = "".join(run.text for run in runs)
            for run in runs:
                if run.fact:
                    first.setdefault(run.fact.split("#", 1)[0], text)
    return first


def _blocks(slides: Slides) -> Iterator[Block]:
    return (block for slide in slides for region in slide.regions for block in region.blocks)


def _runs_of(block: Block) -> Iterable[tuple[Run, ...]]:
    """The runs of each paragraph of a box of text, or of each of a chart's texts."""
    if isinstance(block, ChartBlock):
        return block.text.runs
    return (paragraph.runs for paragraph in block.paragraphs) if isinstance(block, TextBlock) else ()
