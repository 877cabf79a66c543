"""Turn a report's layouts, data and words into its files: the steps in order.

The only module that knows every stage. Each step hands frozen values to the next; problems are collected
along the way, and a step that cannot go on without what is missing stops the run with all of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import NoReturn

from deckgen import accessibility, changes, charts, load, making, output
from deckgen.acceptance import accept, tell_idle
from deckgen.making import Tell, silent
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.block import BlockSlide
from deckgen.model.book import FactBook
from deckgen.model.changes import NO_CHANGES, Changes, Printing, Recompute
from deckgen.model.checks import Acceptance
from deckgen.model.earlier import Earlier
from deckgen.model.letter import Letter
from deckgen.model.prose import Prose
from deckgen.model.spec import Spec
from deckgen.model.table import SourceTable
from deckgen.model.template import Template
from deckgen.position import Placed
from deckgen.problems import DeckgenError, Place, Problem, Problems, nearest


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made."""

    report: str
    files: tuple[Path, ...]
    slides: int
    charts: int
    facts: int
    changes: Changes
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A report as far as its words go: everything but drawing and writing.

    `record` is the document of facts.json.
    """

    spec: Spec
    tables: Mapping[str, SourceTable]
    book: FactBook
    slides: tuple[BlockSlide, ...]
    template: Template
    placed: Placed
    look: charts.Look
    record: Mapping[str, object]
    letters: tuple[Letter, ...] = ()
    changes: Changes = NO_CHANGES


def build(
    workspace: Path,
    report: str = "",
    *,
    out: Path | None = None,
    only: tuple[str, ...] = (),
    strict: bool = False,
    tell: Tell = silent,
) -> Built:
    """Build a report; see `deckgen.build`. `only` names the outputs wanted: "pptx", "pdf", "html", "xlsx",
    "review" (all if empty)."""
    charts.warm_up()
    problems = Problems()
    content = compose(workspace, report, problems, tell, out)
    stop(problems, strict)
    folder = (out or workspace / "output") / content.spec.report
    problems.extend(output.unusable(folder))
    stop(problems, strict)
    tell("Drawing charts")
    images = charts.draw(content.placed.drawings, content.look, problems)
    deck = making.deck_of(content, images)
    files = making.files_of(workspace, content, deck, problems, only, tell)
    stop(problems, strict)
    problems.extend(output.edited(folder, files))
    stop(problems, strict)
    tell("Saving")
    paths = output.write(folder, files)
    return Built(
        content.spec.report,
        paths,
        len(deck.slides),
        len(images),
        len(content.book.facts),
        content.changes,
        tuple(problems),
    )


def check(workspace: Path, report: str = "", *, tell: Tell = silent) -> tuple[Problem, ...]:
    """Every problem of a report, up to and with its fit on the slides; draws and writes nothing."""
    problems = Problems()
    try:
        compose(workspace, report, problems, tell)
    except DeckgenError as error:
        problems.extend(error.problems)
    return tuple(problems)


def compose(
    workspace: Path, report: str, problems: Problems, tell: Tell = silent, out: Path | None = None
) -> Content:
    """Read, compute, write the sentences and place everything; tell what changed since the report before.

    Raises DeckgenError where it cannot go on. `out` is the folder that builds write into.
    """
    tell("Reading layouts and words")
    spec = _spec(workspace, report, problems)
    tell("Reading data")
    before = _Before(spec, workspace, out)
    tables, book = _facts(before, problems, tell)
    from deckgen import lint, narrative, position, template
    from deckgen.record import record

    shape = template.read(workspace / spec.template, problems, spec.template)
    accept(problems, spec.accepted)
    if problems.errors:
        _stop_with_words(spec, lint.authored(spec), lint.OF_WORDS_ALONE, problems)
    tell("Writing sentences")
    slides = narrative.write(spec, book, problems)
    letters = narrative.write_letters(spec, book, problems)
    tell("Checking words")
    words = lint.prose(spec, slides)
    if problems.errors:
        _stop_with_words(spec, words, lint.OF_WORDS_ALONE, problems)
    problems.extend(lint.settle(lint.check(words, lint.knowledge_of(spec, book)), spec))
    if shape is None:
        raise DeckgenError(problems)
    tell("Placing")
    numbers = narrative.write_numbers(spec, slides, problems)
    places = spec.theme_places
    placed = position.place(slides, shape, spec.theme, problems, places=places, appendix=numbers)
    look = charts.look_of(spec.theme, problems, places)
    everything = (*placed.slides, *placed.appendix)
    problems.extend(accessibility.faults(everything, (*slides, *numbers), look.seen, places))
    told = record(spec, tables, book, slides)
    content = Content(spec, tables, book, slides, shape, placed, look, told, letters)
    content = replace(content, changes=_changes(content, before, problems))
    tell_idle(problems, accept(problems, spec.accepted))
    return content


def _stop_with_words(spec: Spec, words: Prose, codes: frozenset[str], problems: Problems) -> NoReturn:
    """Check the words of a report that cannot be built as far as they are there, and raise with all problems.

    An entry of accepted.yaml is told as idle where what it means was checked: by a check that was run, in
    words that are there; or when the words were read.
    """
    from deckgen import lint

    def judged(entry: Acceptance) -> bool:
        lines = [line.text for page in words.pages if page.slide == entry.slide for line in page.lines]
        return entry.check in load.WARNINGS or (
            entry.check in codes and any(entry.words in line for line in lines)
        )

    problems.extend(lint.settle(lint.check(words, lint.knowledge_of(spec), codes), spec))
    tell_idle(problems, filter(judged, accept(problems, spec.accepted)))
    raise DeckgenError(problems)


def _spec(workspace: Path, report: str, problems: Problems) -> Spec:
    name = named_report(workspace, report, problems)
    spec = load.load(workspace, name, SENTENCE_VERBS, CHART_VERBS, problems)
    if spec is None:
        raise DeckgenError(problems)
    return spec


@dataclass(frozen=True)
class _Before:
    """The report published before, read when first asked for; its problems are told with what changed."""

    spec: Spec
    workspace: Path
    out: Path | None
    problems: Problems = field(default_factory=Problems)

    @cached_property
    def published(self) -> changes.Published | None:
        """Its figures and the file; None where there is none, or a problem."""
        output, asked = self.out or self.workspace / "output", _asked(self.spec, self.workspace)
        return changes.find(self.workspace, output, asked, printing(self.spec), self.problems)

    @property
    def known(self) -> Earlier | None:
        """What is known of it where small numbers are kept."""
        if not self.spec.judgement.withholds or self.published is None:
            return None
        return changes.earlier(self.published.edition, self.spec.last)


def _changes(content: Content, before: _Before, problems: Problems) -> Changes:
    """What changed since the report published before; revised history is a problem of this report."""
    published, how = before.published, printing(content.spec)
    problems.extend(before.problems)
    if published is None:
        return NO_CHANGES
    now = changes.edition(content.record, how)
    found = changes.compare(published.edition, now, how, _again(content))
    problems.extend(changes.problems(found, content.spec.report))
    return replace(found, file=published.file, sha256=published.sha256)


def changes_since(content: Content, file: Path) -> Changes | None:
    """What changed since the same report had the figures in `file`; None where they cannot be read."""
    how = printing(content.spec)
    try:
        before = changes.edition(json.loads(file.read_bytes()), how)
    except (OSError, ValueError):
        return None
    return changes.compare(before, changes.edition(content.record, how), how, _again(content))


def _again(content: Content) -> Recompute:
    """What works figures out again, for any period."""
    from deckgen.metrics.again import Recomputing
    from deckgen.metrics.columns import of_sources

    return Recomputing(content.spec, of_sources(content.spec, content.tables)).again


def keep_published(workspace: Path, report: str, file: Path) -> Path:
    """Keep a facts.json, in short form, as what was published before a report; the path of the copy.

    Raises DeckgenError where it is no such file, or another one is kept already.
    """
    problems = Problems()
    spec = _spec(workspace, report, problems)
    kept = changes.keep(file, workspace, _asked(spec, workspace), printing(spec), problems)
    if kept is None:
        raise DeckgenError(problems.errors)
    return kept


def _asked(spec: Spec, workspace: Path) -> changes.Asked:
    known = load.reports(workspace)
    return changes.Asked(spec.report, spec.previous, spec.previous_place, known, spec.last.last_day)


def printing(spec: Spec) -> Printing:
    """How this report prints figures and periods."""
    from deckgen.narrative import formats
    from deckgen.narrative.printing import printed

    below = spec.judgement.suppress_below
    return Printing(printed(spec), lambda span: formats.span(span, spec.year_starts), below)


def _facts(before: _Before, problems: Problems, tell: Tell) -> tuple[Mapping[str, SourceTable], FactBook]:
    from deckgen import data
    from deckgen.metrics.evaluate import evaluate

    tables = data.read_tables(before.spec, before.workspace, problems)
    tell("Computing figures")
    return tables, evaluate(before.spec, tables, problems, before.known)


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


def stop(problems: Problems, strict: bool) -> None:
    """Raise with all problems where one is an error; under `strict` where any stands."""
    if problems.errors or (strict and problems.standing):
        raise DeckgenError(problems)
