"""Turn a report's facts, charts and words into the document of facts.json: all to recompute it from.

What is published is what is compared with the report before, explained and shown on the review page, so it is
made once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from deckgen.model import dump, dump_series
from deckgen.model.block import Block, BlockSlide, ChartBlock, TableBlock, TextBlock, TilesBlock
from deckgen.model.book import FactBook
from deckgen.model.dump_workings import Workings
from deckgen.model.facts import Fact
from deckgen.model.spec import Spec
from deckgen.model.table import SourceTable
from deckgen.model.text import Paragraph
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
    sentences, as_text = _sentences(facts, slides), printed(spec)
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
    told: list[dict[str, str]] = []
    for words in spec.words:
        for paragraph in words.paragraphs:
            text = resolved(paragraph, words.slide, book, Problems()).text
            runs = paragraph.runs
            written = "".join(f"{{{run.reference.name}}}" if run.reference else run.text for run in runs)
            box = {"slide": words.slide, "section": words.section, "part": words.part}
            told.append(box | {"text": text} | ({"written": written} if written != text else {}))
    return told


def _sentences(facts: Iterable[Fact], slides: Slides) -> dict[str, str]:
    """Where each fact is told first: in words, a tile or a table's row, else in the words of a chart.

    What a fact is made of is told with it, as its months are in a sentence of month and year.
    """
    known = {fact.id: fact for fact in facts}
    first: dict[str, str] = {}
    for text, names in (*_told_in_words(slides), *_told_in_charts(slides)):
        for name in names:
            first.setdefault(name.partition("#")[0], text)
            part = _part(name, known)
            if part:
                first.setdefault(part, text)
    for fact in known.values():
        for each in fact.parts if fact.id in first else ():
            first.setdefault(each.id, first[fact.id])
    return first


_Told = tuple[str, tuple[str, ...]]
"""What is printed, and what it tells: facts, and figures as `<fact id>#<figure>`."""


def _told_in_words(slides: Slides) -> Iterator[_Told]:
    for block in _blocks(slides):
        if isinstance(block, TextBlock):
            yield from (_of((each,)) for each in block.paragraphs)
        elif isinstance(block, TilesBlock):
            yield from (_of((each.words, each.figure), " ") for each in block.tiles)
        elif isinstance(block, TableBlock):
            yield from (_of(row, "; ") for row in block.rows)


def _of(paragraphs: Iterable[Paragraph], between: str = "") -> _Told:
    held = tuple(each for each in paragraphs if each.text)
    figures = (run.fact for each in held for run in each.runs if run.fact)
    return between.join(each.text for each in held), (
        *figures,
        *(name for each in held for name in each.tells),
    )


def _told_in_charts(slides: Slides) -> Iterator[_Told]:
    """Each of a chart's texts with its figures, then its title with all that the chart stands on."""
    for block in _blocks(slides):
        if isinstance(block, ChartBlock):
            yield from (_of((Paragraph(runs),)) for runs in block.text.runs)
            own = (block.fact.id,) if block.fact else ()
            yield block.text.title or block.text.alt, (*own, *block.data.facts)


def _part(name: str, known: Mapping[str, Fact]) -> str:
    """The part whose figure a composed fact prints, such as the month of `month-value`; "" if none."""
    owner, _, figure = name.partition("#")
    parts = known[owner].parts if owner in known else ()
    return next((part.id for part in parts if figure.startswith(f"{part.key}-")), "")


def _blocks(slides: Slides) -> Iterator[Block]:
    return (block for slide in slides for region in slide.regions for block in region.blocks)
