"""Turn placed pages of numbers into pages tied to the slides where their charts stand, first or going on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from deckgen.model.deck import Item, Picture, PlacedParagraph, Slide, Table, TextBox
from deckgen.model.text import Run


def tied(appendix: Iterable[Slide], slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Pages whose tables name their pictures as placed, and whose links lead to the slide of the first."""
    stand = {
        f"{slide.continues or slide.id}/{item.name.removeprefix(f'{slide.id}/')}": (slide, item.name)
        for slide in slides
        for item in slide.items
        if isinstance(item, Picture)
    }
    return tuple(_tied(page, stand) for page in appendix)


def _tied(page: Slide, stand: Mapping[str, tuple[Slide, str]]) -> Slide:
    shown = [stand[each.behind] for each in page.items if isinstance(each, Table) and each.behind in stand]
    links = {f"#{slide.continues or slide.id}": f"#{slide.id}" for slide, _ in shown[:1]}
    names = {behind: name for behind, (_, name) in stand.items()}
    return replace(page, items=tuple(_item(each, names, links) for each in page.items))


def _item(item: Item, names: Mapping[str, str], links: Mapping[str, str]) -> Item:
    if isinstance(item, Table):
        return replace(item, behind=names.get(item.behind, ""))
    if isinstance(item, TextBox):
        return replace(item, paragraphs=tuple(_paragraph(each, links) for each in item.paragraphs))
    return item


def _paragraph(placed: PlacedParagraph, links: Mapping[str, str]) -> PlacedParagraph:
    lines = tuple(replace(line, runs=_runs(line.runs, links)) for line in placed.lines)
    told = replace(placed.paragraph, runs=_runs(placed.paragraph.runs, links))
    return replace(placed, paragraph=told, lines=lines)


def _runs(runs: Sequence[Run], links: Mapping[str, str]) -> tuple[Run, ...]:
    return tuple(replace(run, link=links.get(run.link, run.link)) for run in runs)
