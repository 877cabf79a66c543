"""Turn a slide into the list of its figures in reading order, each with where it comes from, in few words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from deckgen.explain.columns import aligned, labelled
from deckgen.explain.fact import directed, period, rows
from deckgen.model.block import Block, BlockSlide, ChartBlock, TableBlock, TextBlock, TilesBlock
from deckgen.model.changes import Change, Printing
from deckgen.model.spec import Words

_Group = tuple[str, Mapping[str, str]]
"""A heading, and the figures below it: `<fact id>#<figure>` -> its characters, "" where a chart draws it."""


def outline(
    slide: BlockSlide,
    document: Mapping[str, Any],
    words: Iterable[Words],
    printing: Printing,
    changes: Iterable[Change] = (),
) -> str:
    """A slide's figures by heading, then the authors' figures with their footnotes, then what changed."""
    facts = {fact["id"]: fact for fact in document["facts"]}
    lines = [f"{slide.id}: {slide.title.text}"]
    for heading, figures in _groups(slide):
        known = [(name, text) for name, text in figures.items() if name.partition("#")[0] in facts]
        table = [_row(name, text, facts, printing) for name, text in known]
        if table:
            lines += ["", heading, *aligned(table, right=(0,))]
    notes = [(marked, text) for each in words if each.slide == slide.id for marked, text in _notes(each)]
    if notes:
        lines += ["", "Figures of the authors", *aligned(notes, right=(0,))]
    printed = {figure.partition("#")[0] for _, figures in _groups(slide) for figure in figures}
    told = [change.message for change in changes if change.slide == slide.id or change.fact in printed]
    if told:
        lines += ["", "Changed", *(line for message in told for line in labelled("-", message, 2))]
    return "\n".join(lines)


def _groups(slide: BlockSlide) -> Iterator[_Group]:
    """Each block's figures, those told already left out of charts: a chart's title repeats a sentence."""
    for region in slide.regions:
        for block in region.blocks:
            figures: dict[str, str] = {}
            for name, text in _figures(block):
                figures.setdefault(name, text)
            yield _heading(block, region.heading), figures


def _heading(block: Block, region: str) -> str:
    if isinstance(block, ChartBlock):
        return f"Chart: {block.text.title}"
    return block.heading or region or block.slot


def _figures(block: Block) -> Iterator[tuple[str, str]]:
    if isinstance(block, ChartBlock):
        yield from ((f"{fact}#value", "") for fact in block.data.facts)
    else:
        paragraphs = _paragraphs(block)
        yield from ((run.fact, run.text) for paragraph in paragraphs for run in paragraph.runs if run.fact)


def _paragraphs(block: TextBlock | TableBlock | TilesBlock) -> Iterator[Any]:
    if isinstance(block, TextBlock):
        yield from block.paragraphs
    elif isinstance(block, TableBlock):
        yield from (cell for row in block.rows for cell in row)
    else:
        yield from (text for tile in block.tiles for text in (tile.words, tile.figure))


def _row(
    figure: str, as_printed: str, facts: Mapping[str, dict[str, Any]], printing: Printing
) -> tuple[str, str, str, str]:
    """Printed, name as words give it, period, file and rows."""
    fact, part = _owner(figure, facts)
    printed = fact["figures"].get(part)
    text = directed(part, printed, as_printed) if printed else fact["state"]
    full = fact["id"] if part == "value" else f"{fact['id']}-{part}"
    when = fact["prior_period"] if part == "prior" else fact["period"]
    return text, full, period(when, printing), _from(fact)


def _owner(figure: str, facts: Mapping[str, dict[str, Any]]) -> tuple[dict[str, Any], str]:
    """The fact whose figure is printed: of a sentence of month and year, the month's or the year's."""
    name, _, figure_name = figure.partition("#")
    for part in facts[name]["parts"]:
        key = part.rpartition(".")[2]
        if part in facts and figure_name.startswith(f"{key}-"):
            return facts[part], figure_name.removeprefix(f"{key}-")
    return facts[name], figure_name or "value"


def _from(fact: Mapping[str, Any]) -> str:
    if fact.get("authored"):
        return str(fact["authored"]["source"])
    if not fact["source"]:
        return ""
    first, more = fact["source"][0], len(fact["source"]) - 1
    count = sum(last - start + 1 for start, last in first["rows"])
    where = rows(first["rows"])
    if len(where) > 30:  # many pieces: their number tells more
        where = f"{first['rows'][0][0]} to {first['rows'][-1][1]} ({count:,} of them)"
    tail = f" and {more} more" if more else ""
    return f"{first['file'].rpartition('/')[2]} {'row' if count == 1 else 'rows'} {where}{tail}"


def _notes(words: Words) -> Iterator[tuple[str, str]]:
    """What each footnote of the authors stands after, and what it says."""
    texts = dict(words.notes)
    for paragraph in words.paragraphs:
        for run in paragraph.runs:
            if run.note in texts:
                yield (run.text.split() or [""])[-1], texts[run.note]
