"""Turn a FactBook into one that may be published: small numbers are withheld, and what gives them away.

This is the last step of computing, so that sentences, charts, tiles, notes and `facts.json` all stand on the
book without the numbers, and none of them can tell what another withholds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from deckgen.metrics import disclosure
from deckgen.metrics.context import Context
from deckgen.metrics.disclosure import Asked, Decision
from deckgen.metrics.earlier import Before
from deckgen.metrics.forms import leaves
from deckgen.metrics.guarded import Guarded
from deckgen.metrics.parts import Reader
from deckgen.model.book import FactBook, SlotKey
from deckgen.model.chart import ChartData
from deckgen.model.facts import (
    WITHHELD_STATES,
    Control,
    ControlWorkings,
    Fact,
    Figure,
    Point,
    Provenance,
    Series,
    State,
)
from deckgen.model.period import Period
from deckgen.model.working import Cells, Working
from deckgen.problems import Place

_POINT, _FIGURE, _VALUE = 0, 1, 2  # how much each is missed: a chart's point the least
_JUDGED_BY_SERIES = ("exceptional-run", "exceptional-count", "trend-direction")
_COMPARED = ("prior", "change", "change-percent", "margin", "prior-base", "benchmark")

FigureKey = tuple[str, str, str]
"""`fact`, the fact's id, the figure's name."""
PointKey = tuple[str, SlotKey, int, int]
"""`point`, the chart, its series and the point in it."""
LinesKey = tuple[str, SlotKey]
"""`lines`, the chart: the mean and limits of a control chart."""
Key = FigureKey | PointKey | LinesKey
_Item = TypeVar("_Item")


def suppressed(context: Context, book: FactBook, before: Iterable[Before] = ()) -> FactBook:
    """The book as it may be published; itself where the report withholds nothing.

    `before` is what the report before published: it is told in problems where that gives small numbers away.
    """
    judgement = context.spec.judgement
    if not judgement.withholds:
        return book
    guarded = Guarded(context.measures.sources)
    asked = [*_of_facts(book.facts.values(), guarded), *_of_charts(book, guarded)]
    known = [disclosure.Before(guarded.told(each.working), _reader(each)) for each in before]
    links = tuple(guarded.links())
    decision = disclosure.withheld(asked, judgement.suppress_below, guarded.size, links, guarded.rows, known)
    _tell(context, {source for source, _, _ in decision.given_away})
    return _Censor(context, guarded, decision, asked).book(book)


def _reader(number: Before) -> Reader | None:
    """Who knows a number that the report before asked for."""
    if number.withheld:
        return None
    return Reader.GUESSING if number.revised else Reader.OF_BOTH


def _tell(context: Context, sources: Iterable[str]) -> None:
    """A problem for each source whose small numbers are out already."""
    for source in sorted(sources):
        table = context.measures.sources[source].table
        context.problems.warning(
            "given-away-before",
            Place(file=table.file, sheet=table.sheet),
            f"small numbers of source '{source}' can be worked out from the report published before, "
            "whatever this one withholds",
            "look whether somebody could be recognised, and have that report replaced if so; then accept "
            "this with a reason in accepted.yaml",
        )


def _of_facts(facts: Iterable[Fact], guarded: Guarded) -> Iterator[Asked[Key]]:
    for fact in facts:
        for name, figure in fact.figures.items():
            headline = name == "value" and "member" not in fact.names
            weight = _VALUE if headline else _FIGURE
            yield Asked(("fact", fact.id, name), guarded.told(figure.working), weight)
        yield from _of_facts(fact.parts, guarded)


def _of_charts(book: FactBook, guarded: Guarded) -> Iterator[Asked[Key]]:
    for slot, data in book.charts.items():
        for index, series in enumerate(data.series):
            for place, point in enumerate(series.points):
                yield Asked(("point", slot, index, place), guarded.told(point.working), _POINT)
        for working in _lines(data.control):
            yield Asked(("lines", slot), guarded.told(working), _POINT)


def _lines(control: Control | None) -> Iterable[Working]:
    """The workings of means and limits, each once: a segment's points share them."""
    found: dict[int, Working] = {}
    for point in control.points if control else ():
        lines = (point.workings.mean, point.workings.lower, point.workings.upper)
        found |= {id(each): each for each in lines if each is not None}
    return found.values()


class _Censor:
    """Takes out of facts and charts what is withheld, and what would tell of it."""

    def __init__(
        self, context: Context, guarded: Guarded, decision: Decision[Key], asked: Sequence[Asked[Key]]
    ) -> None:
        self._context, self._guarded = context, guarded
        self._out, self._hidden = decision.figures, decision.sums
        self._atoms = frozenset(atom for form in decision.sums for atom in form)
        self._told = {form for each in asked if each.key not in self._out for form in each.told.sums}

        self._open: dict[int, tuple[Working, bool]] = {}  # by identity: points share their chart's lines

    def _shown(self, working: Working | None) -> Working | None:
        """A working that may be written out: the number of each of its cells is published as it is.

        The rows of records would tell how many there are, whatever is made of them.
        """
        if working is None:
            return None
        known = self._open.get(id(working))
        if known is None:
            known = self._open[id(working)] = (working, all(map(self._is_open, leaves(working))))
        return working if known[1] else None

    def _is_open(self, cells: Cells) -> bool:
        form = self._guarded.form(cells)
        return not self._guarded.is_records(cells.source) and (not form or form in self._told)

    def book(self, book: FactBook) -> FactBook:
        """The whole book."""
        return FactBook(
            {name: self._fact(fact) for name, fact in book.facts.items()},
            {key: self._fact(fact) for key, fact in book.items.items()},
            {slot: self._chart(slot, data) for slot, data in book.charts.items()},
            {key: tuple(map(self._fact, facts)) for key, facts in book.visuals.items()},
            book.references,
        )

    def _fact(self, fact: Fact) -> Fact:
        parts = tuple(map(self._fact, fact.parts))
        figures = {name: self._figure(fact.id, name, each) for name, each in fact.figures.items()}
        if fact.rule == "breakdown-change":
            parts = _with_last(parts, is_withheld, lambda part: part.id)
        provenance = self._provenance(fact.provenance)
        state = _state(fact, figures, parts, self._judges_withheld(fact))
        return replace(fact, state=state, figures=figures, parts=parts, provenance=provenance)

    def _judges_withheld(self, fact: Fact) -> bool:
        """Whether a fact judges a series that has a number withheld."""
        if fact.rule not in _JUDGED_BY_SERIES:
            return False
        if fact.names.get("series") == "year":
            return any(
                not self._atoms.isdisjoint(self._guarded.atoms(each)) for each in fact.provenance.sources
            )
        metric = self._context.spec.metrics[".".join(fact.id.split(".")[:2])]
        months = (point.workings.value for point in self._context.control(metric).points)
        return any(not self._hidden.isdisjoint(self._guarded.told(each).sums) for each in months)

    def _figure(self, fact_id: str, name: str, figure: Figure) -> Figure:
        reason = self._out.get(("fact", fact_id, name))
        if reason is not None:
            return replace(figure, value=None, working=None, withheld=reason)
        return replace(figure, working=self._shown(figure.working))

    def _provenance(self, own: Provenance) -> Provenance:
        """Row numbers of records would tell how many there are, and a formula the numbers that it adds up."""
        sources = tuple(
            replace(rows, rows=()) if self._guarded.is_records(rows.source) else rows for rows in own.sources
        )
        is_guarded = any(self._guarded.has(rows.source) for rows in own.sources)
        return Provenance(sources) if is_guarded else replace(own, sources=sources)

    def _chart(self, slot: SlotKey, data: ChartData) -> ChartData:
        series = tuple(self._series(slot, index, each) for index, each in enumerate(data.series))
        gone = any(key[:2] in (("point", slot), ("lines", slot)) for key in self._out)
        control = data.control
        if control:
            control = self._redrawn(slot, series[0]) if gone else self._lines(control)
        if gone and data.kind in _SHAPED:
            series = _SHAPED[data.kind](series)
        provenance = self._provenance(data.provenance)
        return replace(data, series=series, control=control, provenance=provenance, withheld=gone)

    def _series(self, slot: SlotKey, index: int, series: Series) -> Series:
        return replace(
            series, points=tuple(self._point(slot, index, *each) for each in enumerate(series.points))
        )

    def _point(self, slot: SlotKey, index: int, place: int, point: Point) -> Point:
        if ("point", slot, index, place) in self._out:
            return replace(point, value=None, working=None, exact=None, withheld=True)
        return replace(point, working=self._shown(point.working))

    def _lines(self, control: Control) -> Control:
        points = tuple(replace(point, workings=self._workings(point.workings)) for point in control.points)
        return replace(control, points=points)

    def _workings(self, own: ControlWorkings) -> ControlWorkings:
        return ControlWorkings(*(self._shown(each) for each in (own.value, own.mean, own.lower, own.upper)))

    def _redrawn(self, slot: SlotKey, series: Series) -> Control:
        """The control chart of the points that are shown, so that its lines tell of no other."""
        shown = [
            (point.at, point.value)
            for point in series.points
            if isinstance(point.at, Period) and point.value is not None
        ]
        control = self._context.control_of(self._context.spec.metrics[self._metric_of(slot)], shown)
        is_last_shown = series.points[-1].value is not None
        return control if is_last_shown else replace(control, reason="withheld")

    def _metric_of(self, slot: SlotKey) -> str:
        """The metric of a control chart."""
        slides = (slide for slide in self._context.spec.slides if slide.id == slot[0])
        (name,) = (chart.metrics[0] for slide in slides for chart in slide.charts if chart.slot == slot[1])
        return name if name in self._context.spec.metrics else f"{slot[0]}.{name}"


def is_withheld(fact: Fact) -> bool:
    """Whether a fact's value, or what it is compared with, is withheld."""
    return fact.state in WITHHELD_STATES


def _is_gap(point: Point) -> bool:
    return point.value is None


def _with_last(
    items: Sequence[_Item], is_last: Callable[[_Item], bool], name: Callable[[_Item], str]
) -> tuple[_Item, ...]:
    """Those withheld after the others and by name: the place that a number gave them would tell of it."""
    return (
        *(item for item in items if not is_last(item)),
        *sorted((item for item in items if is_last(item)), key=name),
    )


def _bars(series: tuple[Series, ...]) -> tuple[Series, ...]:
    """Bars stand in the order of their length."""
    return tuple(
        replace(each, points=_with_last(each.points, _is_gap, lambda point: str(point.at))) for each in series
    )


def _stacked(series: tuple[Series, ...]) -> tuple[Series, ...]:
    """A bar that lacks one of its parts would show the others too long: it is left out."""
    gaps = {index for each in series for index, point in enumerate(each.points) if _is_gap(point)}
    return tuple(
        replace(
            each,
            points=tuple(
                replace(point, value=None, working=None, exact=None, withheld=True)
                if index in gaps
                else point
                for index, point in enumerate(each.points)
            ),
        )
        for each in series
    )


_SHAPED: Mapping[str, Callable[[tuple[Series, ...]], tuple[Series, ...]]] = {
    "bars": _bars,
    "stacked": _stacked,
}
"""What a missing point does to the others of its chart, by kind."""


def _state(fact: Fact, figures: Mapping[str, Figure], parts: Sequence[Fact], judged: bool) -> State:
    """What is withheld of a fact: its value, what it is compared with, or nothing.

    A judgement of a series, or of several changes, goes with any of the numbers that it stands on.
    """
    value = figures.get("value") or figures.get("change")
    if value is not None and value.withheld:
        return "suppressed" if value.withheld == "small" else "withheld"
    if judged or (fact.rule == "contrast" and any(map(is_withheld, parts))):
        return "withheld"
    if any(figures[name].withheld for name in _COMPARED if name in figures):
        return "prior-withheld"
    return fact.state
