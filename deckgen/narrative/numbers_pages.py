"""Turn the numbers behind charts into pages of tables: for who cannot see the charts.

Each slide with charts has a page. A year of months stands in columns, so that a series reads in a line; what
is the same in all of them (a mean, a limit) is told once, above. Members, and longer series, stand in rows.
The words stand in the layout's phrases, below the family `numbers`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from deckgen.model.block import BlockRegion, BlockSlide, ChartBlock, TableBlock
from deckgen.model.numbers import NUMBERS, Numbers, NumbersRow
from deckgen.model.spec import KindSpec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, formats
from deckgen.narrative.chart_numbers import FAMILY
from deckgen.narrative.tokens import Wording

_MOST_COLUMNS = 16  # periods; more stand in rows
_NAME_WEIGHT = 2.0  # of the column of names: twice as wide as a period's

_Row = tuple[tuple[Run, ...], ...]
_Table = tuple[tuple[str, ...], Iterable[_Row]]  # the header, and the rows below it
_NONE: Mapping[str, str] = MappingProxyType({})


def slides(of: Sequence[BlockSlide], wording: Wording) -> tuple[BlockSlide, ...]:
    """A page for each of these slides that has charts; () where none are asked for."""
    kind = _kind(wording)
    if kind is None:
        return ()
    made = ((each, tuple(_tables(each, wording))) for each in of)
    return tuple(_slide(each, tables, kind, wording) for each, tables in made if tables)


def _kind(wording: Wording) -> KindSpec | None:
    """The slide kind asked for, else the one named `numbers`, else the last slide's; one with a region."""
    spec = wording.spec
    if spec.numbers is None:
        return None
    kinds = {each.name: each for each in spec.kinds if each.regions}
    last = [each.kind for each in spec.slides if each.kind in kinds][-1:]
    return next((kinds[name] for name in (spec.numbers.kind, NUMBERS, *last) if name in kinds), None)


def _slide(of: BlockSlide, tables: tuple[TableBlock, ...], kind: KindSpec, wording: Wording) -> BlockSlide:
    spec = wording.spec
    every = spec.last.frequency
    words: dict[str, str | tuple[Run, ...]] = {
        "slide": (Run(of.title.text, link=f"#{of.id}"),),
        "count": str(spec.periods_shown),
        "period-word": every,
        "period-words": formats.plural_frequency(every),
    }
    dated = any(each.instead is not None for each in tables)
    region = BlockRegion(kind.regions[0].name, "", tables)
    return BlockSlide(
        id=f"{NUMBERS}.{of.id}",
        title=Paragraph((Run(wording.plain(FAMILY, "title", words)),), "heading", 0, of.place),
        kicker=Paragraph(wording.tell(FAMILY, "about", words) if dated else (), "caption", 0, of.place),
        slide_layout=kind.slide_layout,
        colour=of.colour,
        regions=(region,),
        source=Paragraph(wording.tell(FAMILY, "back", words), "caption", 0, of.place),
        footer=of.footer,
        marking=of.marking,
        notes=(),
        place=of.place,
        section=wording.plain(FAMILY, "section"),
    )


def _tables(of: BlockSlide, wording: Wording) -> Iterator[TableBlock]:
    for region in of.regions:
        for block in region.blocks:
            if isinstance(block, ChartBlock) and block.numbers and block.numbers.rows:
                yield _table(of, block, block.numbers, wording)


def _table(of: BlockSlide, chart: ChartBlock, numbers: Numbers, wording: Wording) -> TableBlock:
    """A chart's table; its heading is the chart's title, below which stands what the chart shows."""
    count = wording.spec.periods_shown
    shown = numbers.latest(count)
    down = _block(of, chart, numbers, _as_it_is(numbers, shown))
    if not numbers.over_time or count > _MOST_COLUMNS:
        return down
    lasting = _lasting(numbers, shown)
    across = _block(of, chart, numbers, _turned(numbers, shown, lasting, wording), lasting)
    weights = (_NAME_WEIGHT, *(1.0 for _ in shown))
    return replace(across, weights=weights, instead=down)


def _block(
    of: BlockSlide, chart: ChartBlock, numbers: Numbers, table: _Table, lasting: Mapping[str, str] = _NONE
) -> TableBlock:
    header, rows = table
    unchanged = (
        f"{english.uncapitalised(name)} {english.uncapitalised(text)}" for name, text in lasting.items()
    )
    told = "; ".join(filter(None, (numbers.subtitle, *unchanged)))
    return TableBlock(
        slot=chart.slot,
        heading=numbers.title or of.title.text,
        header=header,
        rows=tuple(tuple(Paragraph(runs, "body") for runs in row) for row in rows),
        weights=(),
        place=chart.place,
        about=Paragraph((Run(told),), "caption", 0, chart.place) if told else None,
        behind=f"{of.id}/{chart.slot}",
    )


def _lasting(numbers: Numbers, shown: Sequence[NumbersRow]) -> Mapping[str, str]:
    """What columns say that say the same in every row; never the first, which the chart is about."""
    said = {name: {row.entries[at].text for row in shown} for at, name in enumerate(numbers.columns) if at}
    return {name: texts.pop() for name, texts in said.items() if len(texts) == 1}


def _turned(
    numbers: Numbers, shown: Sequence[NumbersRow], lasting: Mapping[str, str], wording: Wording
) -> _Table:
    """A column a period, a row a series; of those that last none."""
    rows = (
        ((Run(name),), *(row.entries[at].runs for row in shown))
        for at, name in enumerate(numbers.columns)
        if name not in lasting
    )
    return (wording.plain(FAMILY, "series"), *(row.name for row in shown)), rows


def _as_it_is(numbers: Numbers, shown: Sequence[NumbersRow]) -> _Table:
    rows = (((Run(row.name),), *(entry.runs for entry in row.entries)) for row in shown)
    return (numbers.head, *numbers.columns), rows
