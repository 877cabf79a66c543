"""Turn a report's layouts, data and words into its files: the steps in order.

The only module that knows every stage. Each step hands frozen values to the next; problems are collected
along the way, and a step that cannot go on without what is missing stops the run with all of them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from deckgen import charts, load, output
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model import dump, dump_series
from deckgen.model.block import BlockSlide
from deckgen.model.book import FactBook
from deckgen.model.chart import Image
from deckgen.model.deck import Deck
from deckgen.model.dump_workings import Workings
from deckgen.model.spec import Spec
from deckgen.model.table import SourceTable
from deckgen.model.template import Template
from deckgen.position import Placed
from deckgen.problems import DeckgenError, Place, Problem, Problems, nearest

Tell = Callable[[str], None]
"""Called with the name of each step as it begins."""


def _silent(_step: str) -> None:
    return None


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    report: str
    files: tuple[Path, ...]
    slides: int
    charts: int
    facts: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A report as far as its words go: everything but drawing and writing."""

    spec: Spec
    tables: Mapping[str, SourceTable]
    book: FactBook
    slides: tuple[BlockSlide, ...]
    template: Template
    placed: Placed


def build(
    workspace: Path,
    report: str = "",
    *,
    out: Path | None = None,
    only: tuple[str, ...] = (),
    strict: bool = False,
    tell: Tell = _silent,
) -> Built:
    """Build a report; see `deckgen.build`. `only` names the outputs wanted: "pptx", "pdf" (both if empty)."""
    charts.warm_up()
    problems = Problems()
    content = compose(workspace, report, problems, tell)
    _stop(problems, strict)
    folder = (out or workspace / "output") / content.spec.report
    problems.extend(output.unusable(folder))
    _stop(problems, strict)
    tell("Drawing charts")
    images = charts.draw(content.placed.drawings, content.spec.theme, problems)
    deck = _deck(content, images)
    files = _files(workspace, content, deck, only, problems, tell)
    _stop(problems, strict)
    problems.extend(output.edited(folder, files))
    _stop(problems, strict)
    tell("Saving")
    paths = output.write(folder, files)
    return Built(
        content.spec.report, paths, len(deck.slides), len(images), len(content.book.facts), tuple(problems)
    )


def check(workspace: Path, report: str = "", *, tell: Tell = _silent) -> tuple[Problem, ...]:
    """Every problem of a report, up to and with its fit on the slides; draws and writes nothing."""
    problems = Problems()
    try:
        compose(workspace, report, problems, tell)
    except DeckgenError as error:
        problems.extend(error.problems)
    return tuple(problems)


def compose(workspace: Path, report: str, problems: Problems, tell: Tell = _silent) -> Content:
    """Read, compute, write the sentences and place everything. Raises DeckgenError where it cannot go on."""
    tell("Reading layouts and words")
    spec = load.load(
        workspace, named_report(workspace, report, problems), SENTENCE_VERBS, CHART_VERBS, problems
    )
    if spec is None:
        raise DeckgenError(problems)
    tell("Reading data")
    tables, book = _facts(spec, workspace, problems, tell)
    from deckgen import lint, narrative, position, template

    shape = template.read(workspace / spec.template, problems, spec.template)
    problems.stop_on_errors()
    tell("Writing sentences")
    slides = narrative.write(spec, book, problems)
    problems.stop_on_errors()
    tell("Checking words")
    found = lint.check(lint.prose(spec, slides), lint.knowledge_of(spec, book))
    problems.extend(lint.settle(found, spec))
    if shape is None:
        raise DeckgenError(problems)
    tell("Placing")
    placed = position.place(slides, shape, spec.theme, problems, places=spec.theme_places)
    return Content(spec, tables, book, slides, shape, placed)


def _facts(
    spec: Spec, workspace: Path, problems: Problems, tell: Tell
) -> tuple[Mapping[str, SourceTable], FactBook]:
    from deckgen import data
    from deckgen.metrics.evaluate import evaluate

    tables = data.read_tables(spec, workspace, problems)
    tell("Computing figures")
    return tables, evaluate(spec, tables, problems)


def named_report(workspace: Path, report: str, problems: Problems) -> str:
    """The report asked for, or the newest; raises with the choices when there is none of that name."""
    known = load.reports(workspace)
    if report in known:
        return report
    if not report and known:
        return known[-1]
    if not known:
        problems.error(
            "no-report",
            Place(file="content"),
            "there is no report here: no folder below content/ holds a report.yaml",
            "run the command in the folder that holds layouts/ and content/, or name it with --workspace",
        )
    else:
        problems.error(
            "unknown-report", Place(file="content"), f"unknown report '{report}'", nearest(report, known)
        )
    raise DeckgenError(problems)


def _stop(problems: Problems, strict: bool) -> None:
    if problems.errors or (strict and problems.standing):
        raise DeckgenError(problems)


def _deck(content: Content, images: Mapping[str, Image]) -> Deck:
    spec = content.spec
    return Deck(
        title=f"{spec.title}, {spec.label}" if spec.label else spec.title,
        author=spec.organisation,
        subject=spec.notice,
        language=spec.language,
        size=content.template.size,
        slides=content.placed.slides,
        images=images,
        template=spec.template,
        font=content.template.body_font,
        build=_build_id(content),
    )


def _build_id(content: Content) -> str:
    """A hash of all that went in; the same inputs give the same id on every machine."""
    from deckgen import __version__

    inputs = dict(content.spec.files)
    inputs |= {table.file: table.sha256 for table in content.tables.values()}
    listed = "".join(f"{name}={inputs[name]}\n" for name in sorted(inputs))
    return hashlib.sha256(f"deckgen {__version__}\n{listed}".encode()).hexdigest()[:32]


def _files(
    workspace: Path, content: Content, deck: Deck, only: tuple[str, ...], problems: Problems, tell: Tell
) -> dict[str, bytes]:
    from deckgen import fonts
    from deckgen.writers import pdf, pptx

    files: dict[str, bytes] = {}
    slug = content.spec.slug
    if not only or "pptx" in only:
        tell("Writing PowerPoint")
        files[f"{slug}.pptx"] = pptx.write(deck, workspace / deck.template)
    if not only or "pdf" in only:
        tell("Writing PDF")
        files[f"{slug}.pdf"] = pdf.write(deck, fonts.static_fonts(), problems)
    names = {key: hashlib.sha256(image.svg).hexdigest() for key, image in deck.images.items()}
    files["facts.json"] = dump.to_json(facts_document(content)).encode()
    files["deck.json"] = dump.to_json(dump.deck_document(deck, names)).encode()
    files["problems.json"] = dump.to_json(dump.problems_document(problems)).encode()
    return files


def facts_document(content: Content) -> dict[str, object]:
    """All facts with what is needed to recompute them, and the hashes of the files they were built from."""
    tables = content.tables.values()
    sources = {name: (content.spec.sources[name], table) for name, table in content.tables.items()}
    series = dump_series.of_charts(content.book.charts)
    workings = Workings([name for name, (source, _) in sources.items() if source.personal])
    dump.tell_figures(content.book.facts.values(), workings)
    dump_series.tell(series, workings)
    return {
        "report": content.spec.report,
        "built_from": dict(
            sorted({**content.spec.files, **{table.file: table.sha256 for table in tables}}.items())
        ),
        "sources": {name: dump.source_document(*sources[name]) for name in sorted(sources)},
        "facts": [
            dump.fact_document(fact, fact.id.split(".", 1)[0], sentence_of(content, fact.id), workings)
            for fact in content.book.facts.values()
        ],
        "series": [dump_series.document(each, workings) for each in series],
    }


def sentence_of(content: Content, fact_id: str) -> str:
    """The first paragraph that prints a figure of this fact, or ""."""
    for slide in content.slides:
        for region in slide.regions:
            for block in region.blocks:
                for paragraph in getattr(block, "paragraphs", ()):
                    if any(run.fact.split("#", 1)[0] == fact_id for run in paragraph.runs):
                        return str(paragraph.text)
    return ""
