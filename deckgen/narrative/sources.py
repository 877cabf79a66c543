"""Turn a slide's sources into its source line, with links, and notes that say where each figure is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from deckgen.model.block import Note, TextBlock
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact, SourceRows
from deckgen.model.period import Period, Span
from deckgen.model.spec import SlideSpec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, formats
from deckgen.narrative.tokens import Wording


def line(slide: SlideSpec, wording: Wording) -> Paragraph:
    """The line "Source: ..." with each source once, its name a link; empty where the slide names none."""
    named = {label: link for label, link in _sources(slide, wording) if label}
    if not named:
        return Paragraph((), "caption", 0, slide.place)
    runs: list[Run] = []
    for label, link in named.items():
        runs.extend([Run("; ")] if runs else [])
        runs.append(Run(label, link=link))
    state = "one" if len(named) == 1 else "several"
    told = wording.tell("source-line", state, {"sources": tuple(runs)})
    return Paragraph(english.sentence(told), "caption", 0, slide.place)


def _sources(slide: SlideSpec, wording: Wording) -> Iterable[tuple[str, str]]:
    benchmarks = {each.name: each for each in wording.spec.benchmarks}
    for name in slide.sources:
        source = wording.spec.sources.get(name)
        if source is not None:
            yield source.label, source.link
        elif name in benchmarks:
            yield benchmarks[name].source, benchmarks[name].link


def notes(slide: SlideSpec, book: FactBook, wording: Wording) -> tuple[Note, ...]:
    """A note for each data source (label, file, periods used), each figure, and each footnote."""
    used: dict[str, tuple[SourceRows, Span | None, list[str]]] = {}
    for fact, names in _facts(slide, book):
        for rows in fact.provenance.sources:
            _, over, told = used.get(rows.source, (rows, None, []))
            used[rows.source] = (rows, _widest(over, fact), [*told, *names])
    return (
        *(Note(_note(rows, over, wording), _once(told)) for rows, over, told in used.values()),
        *_figures(slide, book, wording),
        *_merged(_authored(slide, wording)),
    )


def setting_notes(blocks: Iterable[TextBlock], book: FactBook, wording: Wording) -> tuple[Note, ...]:
    """Where the settings come from that these blocks print; none where the layout has no words for it."""
    pattern = wording.phrases.find("notes", (), ("setting",))
    runs = (run for block in blocks for paragraph in block.paragraphs for run in paragraph.runs)
    names = _once(run.fact.partition("#")[0] for run in runs if run.fact)
    told: list[Note] = []
    for fact in (book.facts[name] for name in names if name in book.facts) if pattern else ():
        words = {
            "figure": formats.figure(fact.figures["value"]),
            "origin": fact.provenance.formula,
            "fact": fact.id,
        }
        text = english.plain(wording.tell("notes", "setting", words))
        told.append(Note(text, (fact.id,)))
    return tuple(told)


def _merged(notes: Iterable[Note]) -> Iterable[Note]:
    """Each text once, with the facts of all that say it."""
    found: dict[str, Note] = {}
    for note in notes:
        known = found.setdefault(note.text, note)
        found[note.text] = Note(note.text, _once((*known.facts, *note.facts)))
    return found.values()


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _figures(slide: SlideSpec, book: FactBook, wording: Wording) -> tuple[Note, ...]:
    """Where each figure is from, in a line: its rule, its columns and rows, and the name to ask for it by.

    What is made of other facts is told by them, and a figure that several facts print (a month's value, and
    whether it is exceptional) by the first.
    """
    facts = tuple(_facts(slide, book))
    sheets = {(rows.file, rows.sheet) for fact, _ in facts for rows in fact.provenance.sources}
    files = Counter(file for file, _ in sheets)
    told: dict[tuple[str, str, Period | None], Note] = {}
    for fact, names in facts:
        value, rows = fact.figures.get("value"), next(iter(fact.provenance.sources), None)
        if value is None or value.value is None or rows is None or fact.parts:
            continue
        text = formats.figure(fact.figures[_named(fact, slide, book)])
        once = (fact.id.rpartition(".")[0], text, fact.period.last if fact.period else None)
        if once not in told:
            told[once] = Note(_figure(fact, text, rows, files[rows.file] > 1, wording))
        told[once] = replace(told[once], facts=_once((*told[once].facts, *names)))
    return tuple(told.values())


def _named(fact: Fact, slide: SlideSpec, book: FactBook) -> str:
    """The figure that a slide's words print of a fact, where they print neither its value nor its change."""
    mentions = [
        name
        for (owner, _), (fact_id, name) in book.references.items()
        if (owner, fact_id) == (slide.id, fact.id)
    ]
    own = [name for name in mentions if name in fact.figures]
    if not own or any(name.startswith(("value", "prior", "change")) for name in own):
        return "value"
    return own[0]


def _figure(fact: Fact, text: str, rows: SourceRows, several_sheets: bool, wording: Wording) -> str:
    """A figure's line; its file's folder and sheet stand in the source's own note, unless it has several."""
    words = {
        "figure": text,
        "rule": fact.rule.replace("-", " "),
        "columns": ", ".join(rows.columns),
        "file": rows.file.rpartition("/")[2],
        "sheet": rows.sheet,
        "rows": _rows(rows.rows),
        "fact": fact.id,
    }
    return english.plain(wording.tell("notes", "figure-sheet" if several_sheets else "figure", words))


def _rows(rows: tuple[int, ...]) -> str:
    """Row numbers in a few words: "row 40", "rows 17 to 40", and of scattered ones how many."""
    if not rows:
        return "no rows"
    if len(rows) == 1:
        return f"row {rows[0]}"
    first, last = min(rows), max(rows)
    whole = last - first + 1 == len(set(rows))
    return f"rows {first} to {last}" if whole else f"{len(set(rows)):,} rows from {first} to {last}"


def _authored(slide: SlideSpec, wording: Wording) -> Iterable[Note]:
    """Where the authors' own figures come from: their footnotes, which the slide itself does not print."""
    figures = {f"{each.id}#value": each.text for each in wording.spec.authored}
    for words in wording.spec.words:
        if words.slide != slide.id:
            continue
        texts = dict(words.notes)
        for run in (run for paragraph in words.paragraphs for run in paragraph.runs if run.note in texts):
            figure = figures.get(run.fact) or (run.text.split() or [""])[-1]
            told = {"figure": figure, "text": texts[run.note].rstrip(".")}
            text = english.plain(english.sentence(wording.tell("notes", "authored", told)))
            yield Note(text, (run.fact.partition("#")[0],) if run.fact else ())


def _facts(slide: SlideSpec, book: FactBook) -> Iterable[tuple[Fact, tuple[str, ...]]]:
    """A slide's facts, each with the ids by which the slide may print it: its own, and what it is part of."""
    for section in slide.sections:
        for index in range(len(section.items)):
            fact = book.items.get((slide.id, section.slot, index))
            if fact is not None:
                yield fact, (fact.id,)
                yield from ((part, (part.id, fact.id)) for part in fact.parts)
    yield from ((fact, (fact.id,)) for fact in _others(slide, book))


def _others(slide: SlideSpec, book: FactBook) -> Iterable[Fact]:
    """What visuals, the authors' words and charts tell of."""
    for visual in slide.visuals:
        yield from book.visuals.get((slide.id, visual.slot), ())
    for (owner, _), (fact_id, _) in book.references.items():
        if owner == slide.id and fact_id in book.facts:
            yield book.facts[fact_id]
    for chart in slide.charts:
        data = book.charts.get((slide.id, chart.slot))
        for fact_id in data.facts if data else ():
            if fact_id in book.facts:
                yield book.facts[fact_id]


def _widest(over: Span | None, fact: Fact) -> Span | None:
    ends: list[Period] = [over.first, over.last] if over else []
    for span in (fact.period, fact.prior_period):
        if span is not None and (not ends or span.last.frequency == ends[0].frequency):
            ends += [span.first, span.last]
    return Span(min(ends), max(ends)) if ends else None


def _note(rows: SourceRows, over: Span | None, wording: Wording) -> str:
    source = wording.spec.sources.get(rows.source)
    words = {
        "source": source.label if source else rows.source,
        "file": rows.file,
        "sheet": rows.sheet,
        "period": formats.stretch(over) if over else "",
    }
    state = "-".join(["source", *(["sheet"] if rows.sheet else []), *([] if over else ["undated"])])
    return english.plain(english.sentence(wording.tell("notes", state, words)))
