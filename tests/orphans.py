"""Turn a composed report into its orphan digits: those that no fact, date, scale or listed literal explains.

The walk is over the positioned slides, whose runs carry facts, and over the documents of the charts. What the
written files hold beyond that is found by comparing them with it.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pptx import Presentation
from pptx.oxml.ns import qn

from deckgen import claims
from deckgen.charts.drawing import describe
from deckgen.charts.formats import share_text, standard_text, value_text
from deckgen.charts.look import look_of
from deckgen.charts.plot import Document
from deckgen.model.block import ChartBlock
from deckgen.model.chart import ChartData
from deckgen.model.deck import Item, Picture, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.model.facts import Fact, Figure
from deckgen.model.text import Run
from deckgen.narrative import formats, tokens
from deckgen.pipeline import Content
from deckgen.position.sheet import Drawing
from deckgen.problems import Problems

# Digits, and characters that are numbers by themselves: ½, ⑫, Ⅻ. (Ideographs are words.)
_NUMBERS = "".join(
    re.escape(each)
    for each in map(chr, range(sys.maxunicode + 1))
    if unicodedata.category(each) in ("No", "Nl")
)
DIGITS = re.compile(rf"[\d{_NUMBERS}]+")
_MEMBERS = ("member", "answer")


@dataclass(frozen=True)
class Orphan:
    """Digits that nothing explains: on which slide, in which box, in which words."""

    slide: str
    box: str
    digits: str
    text: str


@dataclass(frozen=True)
class Literal:
    """Words with digits that stand in a file of the layout or the content, and are no figures.

    They are known by file, key and words: `key` is the keys or the heading that they stand below. `line` is
    where they stood when the list was made. `printed` is how the slides print them: a setting such as
    `window: 12` is printed as "12-month".
    """

    file: str
    words: str
    printed: str
    key: str = ""
    line: int = 0


def literals(path: Path) -> tuple[Literal, ...]:
    """The literals that a list has: file, line, key and words, a row each."""
    with path.open(encoding="utf-8", newline="") as opened:
        return tuple(
            Literal(
                row["file"],
                row["literal"],
                row["printed"] or row["literal"],
                row["key"],
                int(row["line"] or 0),
            )
            for row in csv.DictReader(opened)
        )


def stands(literal: Literal, workspace: Path) -> bool:
    """Whether the words are in that file below that key, once, with the digits that are printed."""
    once = len(lines_of(literal, workspace)) == 1
    return once and DIGITS.findall(literal.words) == DIGITS.findall(literal.printed)


def lines_of(literal: Literal, workspace: Path) -> list[int]:
    """The numbers of the lines that hold the words of a literal now, below its key if it has one."""
    lines = (workspace / literal.file).read_text(encoding="utf-8").splitlines()
    held = [number for number, line in enumerate(lines, 1) if literal.words in line]
    return [each for each in held if literal.key in ("", key_at(lines, each))]


def key_at(lines: Sequence[str], number: int) -> str:
    """What the words of a line stand below: the keys of YAML by their indents, the heading of Markdown."""
    found: list[str] = []
    indent = sys.maxsize
    for line in reversed(lines[:number]):
        heading = re.match(r"#+ (.+)", line)
        key = re.match(r"(?P<indent>\s*(?:- )?)(?P<name>[\w.-]+):(?:\s|$)", line)
        if heading and not found:
            return heading[1]
        if key and len(key["indent"]) < indent:
            found.insert(0, key["name"])
            indent = len(key["indent"])
    return ".".join(found)


@dataclass
class Walk:
    """One walk over a report. `used` are the literals that explained something."""

    content: Content
    allowed: tuple[Literal, ...] = ()
    used: set[Literal] = field(default_factory=set)

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact of the report with its parts, and those that charts tell."""
        found: dict[str, Fact] = {}
        waiting = [*self.content.book.facts.values(), *self._shown()]
        while waiting:
            fact = waiting.pop()
            found[fact.id] = fact
            waiting.extend(fact.parts)
        return found

    def _shown(self) -> Iterator[Fact]:
        for slide in self.content.slides:
            for region in slide.regions:
                for block in region.blocks:
                    if isinstance(block, ChartBlock) and block.fact:
                        yield block.fact

    def orphans(self) -> list[Orphan]:
        """All orphan digits of the slides, their charts and notes, and of what the template draws."""
        placed = self.content.placed
        slides = [
            Orphan(slide.id, box, digits, text)
            for number, slide in enumerate((*placed.slides, *placed.appendix), 1)
            for box, text, found in self._slide(slide, number)
            for digits in found
        ]
        template = [
            Orphan("template", box, digits, text)
            for box, text in template_words(Path(self.content.template.path))
            for digits in self.unexplained((Run(text),))
        ]
        return [*slides, *template]

    def _slide(self, slide: Slide, number: int) -> Iterator[tuple[str, str, list[str]]]:
        for item in (*slide.items, *slide.background):
            if isinstance(item, TextBox) and item.role == "slide-number":
                text = "".join(each.paragraph.text for each in item.paragraphs)
                yield item.name, text, [] if text == str(number) else [text]
                continue
            scale = self._told_behind(item, slide)
            if isinstance(item, Picture):
                scale = self._scale(self.content.placed.drawings[item.image].data)
                yield from self._chart(item)
            for runs in item_runs(item):
                yield item.name, plain(runs), self.unexplained(runs, scale)
        for note in slide.notes:
            yield "notes", note, self._note(note, slide.id)

    def _told_behind(self, item: Item, slide: Slide) -> set[str]:
        """What a table of the numbers behind a chart, its heading and the words below that may say.

        These are the chart's title, the numbers of its series and lines, and its categories.
        """
        tables = [each for each in slide.items if isinstance(each, Table) and each.behind]
        named = (each for each in tables if item.name.startswith(each.name))
        table = max(named, key=lambda each: len(each.name), default=None)
        if table is None:
            return set()
        drawing = self.content.placed.drawings[table.behind]
        return {drawing.text.title, *printed_numbers(drawing.data), *self._scale(drawing.data)}

    def unexplained(self, runs: Iterable[Run], scale: Iterable[str] = ()) -> list[str]:
        """The digits of some words that stand in no figure of a fact, no date and no literal.

        `scale` are the categories of a chart. A fact that the words print explains the names it has.
        """
        runs = tuple(runs)
        text = plain(runs)
        free = bytearray(b"\1" * len(text))
        at = 0
        for run in runs:
            if run.fact and self._prints(run):
                free[at : at + len(run.text)] = bytes(len(run.text))
            at += len(run.text)
        self._take_dates(text, free)
        self._take(text, free, (*scale, *self._names(runs)))
        for literal in self.allowed:
            if self._take(text, free, (literal.printed,)):
                self.used.add(literal)
        return [found.group() for found in DIGITS.finditer(text) if any(free[found.start() : found.end()])]

    def _prints(self, run: Run) -> bool:
        """Whether a run prints just the figure that it names."""
        name, _, figure = run.fact.partition("#")
        fact = self.facts.get(name)
        if fact is None or figure not in fact.figures:
            return False
        if fact.rule == "authored-figure":
            written = fact.provenance.authored
            return bool(written and run.text in written.text and written.source and written.as_at)
        held = fact.figures[figure]
        texts = (
            tokens.figure_text(figure, held),
            tokens.figure_text(figure, held, True),
            formats.figure(held),
        )
        return run.text in texts

    def _take_dates(self, text: str, free: bytearray) -> None:
        spec = self.content.spec
        for each in claims.read(text, last=spec.last, year_starts=spec.year_starts).periods:
            free[each.start : each.end] = bytes(each.end - each.start)

    def _names(self, runs: Iterable[Run]) -> list[str]:
        """The names of members and answers that the facts of some words hold."""
        facts = [self.facts[name] for run in runs if (name := run.fact.partition("#")[0]) in self.facts]
        facts += [part for fact in facts for part in fact.parts]
        return [str(fact.names[name]) for fact in facts for name in _MEMBERS if name in fact.names]

    def _take(self, text: str, free: bytearray, known: Iterable[str]) -> bool:
        """Take these words out of what is free; whether that took any digit."""
        taken = False
        for each in known:
            for found in re.finditer(rf"(?<![\w.,]){re.escape(each)}(?![\w%]|[.,]\d)", text) if each else ():
                start, end = found.span()
                taken = taken or any(free[at] and DIGITS.match(text[at]) for at in range(start, end))
                free[start:end] = bytes(end - start)
        return taken

    def _note(self, note: str, slide: str) -> list[str]:
        """A note's digits: of a figure and where it is from, of authored figures, else as in other words."""
        rest = self._without_origin(note)
        names = (f"{slide}.", f"{re.sub(r'-[0-9]+$', '', slide)}.")  # or of the slide that this one continues
        own = [
            fact.provenance.authored
            for fact in self.facts.values()
            if fact.rule == "authored-figure" and fact.id.startswith(names) and fact.provenance.authored
        ]
        for written in sorted(own, key=lambda each: -len(each.source)):
            if written.source in rest and re.search(rf"(?<!\d){re.escape(written.text)}(?!\d)", rest):
                rest = rest.replace(written.source, "")
                rest = re.sub(rf"(?<!\d){re.escape(written.text)}(?!\d)", "", rest, count=1)
        return self.unexplained((Run(rest),))

    def _without_origin(self, note: str) -> str:
        """A note on a fact less its figure, columns, file, rows and id, each exactly as the fact has it."""
        named = re.fullmatch(r"(?P<figure>.+?): (?P<rest>.+) \[(?P<fact>[^\]]+)\]\.", note)
        fact = self.facts.get(named["fact"]) if named else None
        if named is None or fact is None:
            return note
        if named["figure"] not in {formats.figure(each) for each in fact.figures.values()}:
            return note
        if not fact.provenance.sources:
            return named["rest"].replace(fact.provenance.formula, "") if fact.provenance.formula else note
        source = fact.provenance.sources[0]
        first, last, count = min(source.rows), max(source.rows), len(source.rows)
        rest = named["rest"].replace(source.file.rpartition("/")[2], "").replace(source.sheet or "\n", "")
        for column in sorted(source.columns, key=len, reverse=True):
            rest = rest.replace(column, "", 1)
        for rows in (f"{count:,} rows from {first} to {last}", f"rows {first} to {last}", f"row {first}"):
            rest = rest.replace(rows, "", 1)
        return rest

    def _chart(self, picture: Picture) -> Iterator[tuple[str, str, list[str]]]:
        drawing = self.content.placed.drawings[picture.image]
        document = self.document(picture.image, drawing)
        rest = " ".join(words(document))
        for runs in (picture.runs[:2], picture.runs[3:]):
            for each in runs:
                rest = rest.replace(plain(each), " ", 1)  # told with the picture's own runs
        for label in sorted((*labels(drawing.data), *self._scale(drawing.data)), key=len, reverse=True):
            rest = re.sub(rf"(?<![\d.,]){re.escape(label)}(?![\d%])", " ", rest, count=1)
        yield f"{picture.name} (drawn)", rest, self.unexplained((Run(rest),))

    def _scale(self, data: ChartData) -> set[str]:
        """The categories of a chart's scale: members and answers as the data's cells have them, and dates."""
        names = {series.name for series in data.series}
        names |= {point.at for series in data.series for point in series.points if isinstance(point.at, str)}
        return {name for name in names if name in self._cells or not self.unexplained((Run(name),))}

    @cached_property
    def _cells(self) -> set[str]:
        """Every text that a cell of the data holds; numbers that only name an answer are texts as well."""
        return {
            str(cell)
            for table in self.content.tables.values()
            for name in table.frame.columns
            if str(table.frame[name].dtype) == "string"
            for cell in table.frame[name].dropna().unique()
        }

    def document(self, name: str, drawing: Drawing) -> Document:
        """The Vega-Lite document of a chart, which declares its scale."""
        look = look_of(self.content.spec.theme, Problems())
        made = describe((name, drawing.data, drawing.text, drawing.size), look, Problems())
        assert made is not None
        return made


def printed_numbers(data: ChartData) -> Iterator[str]:
    """The numbers of a chart's points, mean, limits and target, as they are printed in full."""
    held = [
        (point.value if point.exact is None else point.exact, each.unit)
        for each in data.series
        for point in each.points
    ]
    held += [(data.target.value, data.target.unit)] if data.target else []
    for each in data.control.points if data.control else ():
        held += [(each.mean, data.unit), (each.lower, data.unit), (each.upper, data.unit)]
    for value, unit in held:
        if value is not None:
            yield from (formats.figure(Figure(value, unit, decimals)) for decimals in (None, 0, 1, 2))


def labels(data: ChartData) -> list[str]:
    """The figures that a chart may print beside its marks: of its points, and its target's."""
    found: list[str] = []
    for series in data.series:
        valued = [(point.at, point.value) for point in series.points if point.value is not None]
        if data.kind in ("control", "rolling"):
            valued = [valued[0], valued[-1]] if data.kind == "rolling" else valued[-1:]
        tell = (
            share_text if data.kind == "stacked" else (lambda value, unit=data.unit: value_text(value, unit))
        )
        found += [tell(value) for _, value in valued]
    if data.target and data.target.value is not None:
        found.append(standard_text(float(data.target.value), data.unit))
    return found


def template_words(path: Path) -> Iterator[tuple[str, str]]:
    """What the masters and slide layouts of a template draw or describe beside their placeholders."""
    for master in Presentation(str(path)).slide_masters:
        for source in (master, *master.slide_layouts):
            for shape in source.shapes:
                if not shape.is_placeholder:
                    drawn = ["".join(each.itertext()) for each in shape._element.iter(qn("a:p"))]
                    told = [each.get("descr", "") for each in shape._element.iter(qn("p:cNvPr"))]
                    yield from ((source.name or "master", text) for text in (*drawn, *told) if text)


def words(document: Document) -> list[str]:
    """The words that a chart draws at places of their own, in order."""
    return [str(row["text"]) for row in document["datasets"]["words"]]


def ticks(document: Document) -> list[str]:
    """The labels of a chart's declared scales."""
    return [
        label
        for each in document["params"]
        if each["name"] in ("x_labels", "y_labels")
        for label in each["value"]
    ]


def item_runs(item: Item) -> Iterator[tuple[Run, ...]]:
    """The runs of each paragraph of an item, of its cells, and of its description."""
    if isinstance(item, Table):
        for row in item.rows:
            for cell in row:
                yield from (each.paragraph.runs for each in cell.paragraphs)
        yield (Run(item.title),)
    elif isinstance(item, Picture):
        assert item.alt == plain(item.runs[2])
        yield from item.runs
    else:
        yield from (each.paragraph.runs for each in item.paragraphs)
        yield (Run(item.alt if isinstance(item, Shape) else ""),)


def plain(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def paragraphs(slide: Slide) -> list[PlacedParagraph]:
    """All that a slide shows as text, in order."""
    found: list[PlacedParagraph] = []
    for item in slide.items:
        if isinstance(item, Table):
            found += [each for row in item.rows for cell in row for each in cell.paragraphs]
        elif not isinstance(item, Picture):
            found += item.paragraphs
    return found


def alternatives(slide: Slide) -> list[str]:
    """The descriptions of a slide's pictures, shapes and tables."""
    told = [item.alt for item in slide.items if isinstance(item, (Picture, Shape))]
    return [*told, *(item.title for item in slide.items if isinstance(item, Table))]


def digits(texts: Iterable[str]) -> Counter[str]:
    """How often each sequence of digits stands in some texts."""
    return Counter(found for text in texts for found in DIGITS.findall(text))
