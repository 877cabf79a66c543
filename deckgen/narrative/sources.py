"""Turn a slide's sources into its source line, with links, and notes that say where each figure is from."""

from __future__ import annotations

from collections.abc import Iterable

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


def notes(slide: SlideSpec, book: FactBook, wording: Wording) -> tuple[str, ...]:
    """A note for each data source (label, file, periods used), each figure, and each footnote."""
    used: dict[str, tuple[SourceRows, Span | None]] = {}
    for fact in _facts(slide, book):
        for rows in fact.provenance.sources:
            over = used.get(rows.source, (rows, None))[1]
            used[rows.source] = (rows, _widest(over, fact))
    return (
        *(_note(rows, over, wording) for rows, over in used.values()),
        *_figures(slide, book, wording),
        *dict.fromkeys(_authored(slide, wording)),
    )


def _figures(slide: SlideSpec, book: FactBook, wording: Wording) -> Iterable[str]:
    """Where each figure is from, in a line: its rule, its columns and rows, and the name to ask for it by.

    What is made of other facts is told by them, and a figure that several facts print (a month's value, and
    whether it is exceptional) by the first.
    """
    told: set[tuple[str, str, Period | None]] = set()
    for fact in _facts(slide, book):
        value, rows = fact.figures.get("value"), next(iter(fact.provenance.sources), None)
        if value is None or value.value is None or rows is None or fact.parts:
            continue
        text = formats.figure(fact.figures[_named(fact, slide, book)])
        once = (fact.id.rpartition(".")[0], text, fact.period.last if fact.period else None)
        if once not in told:
            told.add(once)
            yield _figure(fact, text, rows, wording)


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


def _figure(fact: Fact, text: str, rows: SourceRows, wording: Wording) -> str:
    words = {
        "figure": text,
        "rule": fact.rule.replace("-", " "),
        "columns": ", ".join(rows.columns),
        "file": rows.file.rpartition("/")[2],  # its folder stands in the source's own note
        "sheet": rows.sheet,
        "rows": _rows(rows.rows),
        "fact": fact.id,
    }
    return english.plain(wording.tell("notes", "figure-sheet" if rows.sheet else "figure", words))


def _rows(rows: tuple[int, ...]) -> str:
    """Row numbers in a few words: "row 40", "rows 17 to 40", and of scattered ones how many."""
    if not rows:
        return "no rows"
    if len(rows) == 1:
        return f"row {rows[0]}"
    first, last = min(rows), max(rows)
    whole = last - first + 1 == len(set(rows))
    return f"rows {first} to {last}" if whole else f"{len(set(rows))} rows from {first} to {last}"


def _authored(slide: SlideSpec, wording: Wording) -> Iterable[str]:
    """Where the authors' own figures come from: their footnotes, which the slide itself does not print."""
    figures = {f"{each.id}#value": each.text for each in wording.spec.authored}
    for words in wording.spec.words:
        if words.slide != slide.id:
            continue
        texts = dict(words.notes)
        for run in (run for paragraph in words.paragraphs for run in paragraph.runs if run.note in texts):
            figure = figures.get(run.fact) or (run.text.split() or [""])[-1]
            told = {"figure": figure, "text": texts[run.note].rstrip(".")}
            yield english.plain(english.sentence(wording.tell("notes", "authored", told)))


def _facts(slide: SlideSpec, book: FactBook) -> Iterable[Fact]:
    for section in slide.sections:
        for index in range(len(section.items)):
            fact = book.items.get((slide.id, section.slot, index))
            if fact is not None:
                yield from (fact, *fact.parts)
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
