"""What a rule may look at while facts are made: the Spec, the measures, the facts so far, the problems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from deckgen.metrics import cautions, control, events, workings
from deckgen.metrics.columns import Columns
from deckgen.metrics.control import Values
from deckgen.metrics.limits import Method
from deckgen.metrics.measures import Measures, Readings
from deckgen.metrics.options import Options
from deckgen.model.facts import Control, Fact, Number
from deckgen.model.period import Period
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import Metric, Spec, Target, Value
from deckgen.problems import NOWHERE, Place, Problems, nearest


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked for: its metrics, found, its options, and where it was asked."""

    metrics: tuple[Metric, ...]
    options: Options
    slide: str
    place: Place = NOWHERE
    text: str = ""  # a value that is no metric: the name of a benchmark

    @property
    def metric(self) -> Metric:
        """The first metric."""
        return self.metrics[0]


class Context:
    """The report being evaluated. Facts are kept by id, so that each is computed once."""

    def __init__(self, spec: Spec, columns: Mapping[str, Columns], problems: Problems) -> None:
        self.spec = spec
        self.problems = problems
        self.measures = Measures(spec, columns)
        self.facts: dict[str, Fact] = {}
        self.variants: dict[str, list[str]] = {}
        self._controls: dict[str, Control] = {}

    def at(self, last: Period) -> Context:
        """The same report from the same data, but up to an earlier period; its problems are nobody's."""
        return Context(replace(self.spec, last=last), self.measures.sources, Problems())

    def keep(self, fact: Fact, *, base: str = "", place: Place = NOWHERE) -> Fact:
        """Put a fact into the book; `base` is its id without the options that tell it from its like."""
        fact = cautions.marked(fact, self.spec)
        known = self.facts.setdefault(fact.id, fact)
        if known != fact:
            self.problems.error(
                "two-facts-one-name",
                place,
                f"'{fact.id}' is asked for twice in different ways",
                "give one of the two metrics another name, or ask for the same in both places",
            )
        ids = self.variants.setdefault(base or fact.id, [])
        if fact.id not in ids:
            ids.append(fact.id)
        return known

    def metric(self, name: str, slide: str) -> Metric | None:
        """The metric of this full id, or of this name on the slide."""
        return self.spec.metrics.get(name) or self.spec.metrics.get(f"{slide}.{name}")

    def ask(self, info: VerbInfo, metric: Metric, **values: Value) -> Ask:
        """An ask that no author wrote: what a chart, a tile or a reference stands on."""
        slide = metric.id.split(".", 1)[0]
        written = {name.replace("_", "-"): value for name, value in values.items()}
        return Ask((metric,), Options(info, written), slide, metric.place)

    def plain_ask(self, info: VerbInfo, text: str, slide: str = "", place: Place = NOWHERE) -> Ask:
        """An ask whose value names no metric."""
        return Ask((), Options(info, {}), slide, place, text)

    def readings(self, metric: Metric) -> Readings:
        """The metric's values."""
        return self.measures.of(metric)

    def target(self, metric: Metric) -> Target | None:
        """The standard that the metric is held against."""
        return next((each for each in self.spec.targets if each.metric == metric.id), None)

    def is_dated(self, ask: Ask) -> bool:
        """Whether the asked metric has periods; a problem where it has none."""
        if self.measures.is_dated(ask.metric):
            return True
        self.problems.error(
            "undated-source",
            ask.place,
            f"'{ask.options.info.verb}' needs periods, and source '{ask.metric.top.source}' has none",
            "name the column that dates its rows with `period:` in sources.yaml, or leave this out",
        )
        return False

    def is_single(self, ask: Ask) -> bool:
        """Whether each value of the asked metric is of its own period; a problem where they are rolling.

        Rolling values share most of their periods: limits drawn from them mean nothing, and they add up to
        nothing.
        """
        source = self.spec.sources.get(ask.metric.top.source)
        if source is None or not source.rolling:
            return True
        self.problems.error(
            "rolling-values",
            ask.place,
            f"'{ask.options.info.verb}' needs single values, and those of source '{source.name}' are rolling",
            "give it the data of single periods, or tell the last value with `month`",
        )
        return False

    def is_category(self, ask: Ask, column: str) -> bool:
        """Whether the metric's source has this category column; a problem with the nearest names if not."""
        source = self.spec.sources.get(ask.metric.top.source)
        if source is None:
            return False
        if not column:
            return False  # an option left out, which reading the layout has said
        known = [each.name for each in source.columns if each.kind in ("category", "text")]
        if column in known:
            return True
        self.problems.error(
            "unknown-column",
            ask.place,
            f"source '{source.name}' has no category column '{column}'",
            nearest(column, known),
        )
        return False

    def has_rows(self, ask: Ask) -> bool:
        """Whether there are data to look names up in."""
        columns = self.measures.columns(ask.metric)
        return columns is not None and bool(columns.row_numbers)

    def known_members(self, ask: Ask, column: str, members: Iterable[str]) -> bool:
        """Whether the data has all of these; a problem with the nearest names for each that it has not.

        False without a word where the data could not be read, or has no row up to the report's end.
        """
        if not self.has_rows(ask):
            return False
        known = self.measures.members(ask.metric, column)
        unknown = [member for member in members if member not in known]
        for member in unknown:
            self.problems.error(
                "unknown-member",
                ask.place,
                f"'{member}' is not among the values of '{column}' in source '{ask.metric.top.source}'",
                nearest(member, known),
            )
        return not unknown

    def control(self, metric: Metric) -> Control:
        """The metric's control chart over all its data, with its breaks, frozen baseline and target."""
        if metric.id not in self._controls:
            self._controls[metric.id] = self._control(metric)
        return self._controls[metric.id]

    def _control(self, metric: Metric) -> Control:
        readings, last = self.readings(metric), self.measures.last(metric)
        levels = [(period, workings.value(readings.at(period))) for period in readings.periods(last)]
        return self.control_of(metric, [(period, value) for period, value in levels if value is not None])

    def control_of(self, metric: Metric, values: Values) -> Control:
        """The metric's control chart over these values of it, in the order of time."""
        target = self.target(metric)
        judgement = self.spec.judgement
        return control.xmr(
            values,
            better=metric.better,
            breaks=events.breaks(self.spec.events, metric.id, self.measures.last(metric)),
            baseline=metric.baseline,
            target=_float(target.value.value) if target else None,
            method=Method(
                minimum_points=judgement.minimum_points,
                shift_points=judgement.shift_points,
                trend_points=judgement.trend_points,
            ),
        )


def _float(value: Number | None) -> float | None:
    return None if value is None else float(value)
