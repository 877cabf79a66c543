"""What the data says: figures, facts with their provenance, series and control-chart results."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from deckgen.model.period import Period, Span
from deckgen.model.working import Number as Number
from deckgen.model.working import Working
from deckgen.problems import Place

Unit = Literal[
    "count",  # a number of things
    "percent",  # 26.1 means 26.1%
    "points",  # percentage points: 1.5 means 1.5 percentage points
    "seconds",  # a duration
    "number",  # a plain measurement
    "rank",  # 42 means 42nd
    "rating",  # a point of an answer scale
    "money",  # pounds
    "periods",  # a number of months, weeks ...
]
Measure = Literal["count", "rate", "duration", "number"]
"""What kind of thing a metric is: sum of counts, pooled percentage, duration in seconds, another mean."""

Better = Literal["higher", "lower", "neither"]

State = Literal[
    "value",  # a level alone, nothing to compare
    "rise",
    "fall",
    "stable",  # changed by less than the tolerance: "little changed"; the change is still told
    "chance",  # of a count: changed by no more than chance; "no clear change", and the change is still told
    "unchanged",  # exactly equal
    "no-prior",  # too few periods before to compare with
    "zero-prior",  # the prior is 0: no percentage can be given
    "small-base",  # the prior is below the base below which no percentage is given
    "missing",  # the value itself cannot be had
    "within",  # of a target: met with room; or inside a margin of error
    "outside",  # of a target: missed; or outside a margin of error
    "at-target",
    "all-fall",  # of a breakdown: every member the same way
    "all-rise",
    "mixed",
    "none",  # nothing exceptional, no trend
    "one",  # a run of one
    "run",  # a run of several
    "all",
    "all-but",
    "some",
    "trend-rise",
    "trend-fall",
    "shift-above",
    "shift-below",
    "every-rise",
    "every-fall",
    "despite",  # of a contrast: the members go against each other
    "and",
    "tie",
    "remains",
    "too-few",  # fewer points than a judgement needs
    "constant",  # a series that does not vary is not judged
    "zeros",  # a series full of zeros is not judged
    "suppressed",  # the value is a count that is withheld because it is small
    "withheld",  # the value is withheld because a small count could be worked out from it
    "prior-withheld",  # the value is told, and what it is compared with is withheld
]
WITHHELD_STATES: tuple[State, ...] = ("suppressed", "withheld", "prior-withheld")
"""States of a fact that has a figure withheld: they judge nothing."""

Withheld = Literal[
    "",
    "small",  # a count that is itself small
    "withheld",  # a figure that a small count could be worked out from
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, unrounded. `decimals` overrides the unit's usual number of places.

    `working` is how anyone can compute it again. Two figures are equal that say the same: which cells they
    come from is compared by the fact's provenance. Of a figure that is `withheld` there is no value.
    """

    value: Number | None
    unit: Unit
    decimals: int | None = None
    working: Working | None = field(default=None, compare=False, repr=False)
    withheld: Withheld = ""


@dataclass(frozen=True, slots=True)
class SourceRows:
    """The cells that a figure was made from: rows are numbered as the author sees them, from 1."""

    source: str
    file: str
    sha256: str
    sheet: str
    columns: tuple[str, ...]
    rows: tuple[int, ...]
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Authorship:
    """A figure that somebody wrote down: as it stands, where, from which source, as at which date."""

    text: str
    place: Place
    source: str
    as_at: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a fact came to be: the cells, and the formula with the numbers put in; or where it was written."""

    sources: tuple[SourceRows, ...] = ()
    formula: str = ""
    prior_formula: str = ""
    authored: Authorship | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the data says; the unit that sentences, charts, tiles and alt texts stand on.

    `id` is made of names and never of order: `<slide>.<metric>.<key>`, with `key` such as `month`, `year`,
    `quarter`, `target`, `rank`; a breakdown's members add theirs. `figures` holds every number that the fact
    can print: `value`, and where they exist `prior`, `change` (signed), `change-percent` (signed), and what
    the rule adds (`base`, `margin`, `of`, `run`, `limit`, `by` ...). `names` holds words and periods that
    patterns may use. `parts` are the facts that a composed one (a breakdown, a contrast) is made of.
    """

    id: str
    rule: str
    measure: Measure
    state: State
    figures: Mapping[str, Figure]
    period: Span | None = None
    prior_period: Span | None = None
    better: Better = "neither"
    names: Mapping[str, str | Period | Span] = field(default_factory=lambda: MappingProxyType({}))
    parts: tuple[Fact, ...] = ()
    provenance: Provenance = Provenance()

    @property
    def key(self) -> str:
        """The last part of the id: `year` of `calls.offered.year`."""
        return self.id.rsplit(".", 1)[-1]

    @property
    def value(self) -> Number | None:
        """The main figure's number."""
        figure = self.figures.get("value")
        return figure.value if figure else None


Signal = Literal["outside", "trend", "two-of-three", "shift"]
Verdict = Literal["improvement", "concern", "neutral", "common"]


@dataclass(frozen=True, slots=True)
class ControlWorkings:
    """How a point of a control chart, and the lines at it, are worked out."""

    value: Working | None = None
    mean: Working | None = None
    lower: Working | None = None
    upper: Working | None = None


@dataclass(frozen=True, slots=True)
class ControlPoint:
    """One point of a control chart. Limits are None where the segment cannot have any."""

    period: Period
    value: float
    mean: float
    lower: float | None
    upper: float | None
    signal: Signal | None
    side: Literal[-1, 0, 1]
    verdict: Verdict
    workings: ControlWorkings = field(default=ControlWorkings(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Control:
    """An XmR (individuals) chart: what the sentence, the chart's marks and the alt text all stand on.

    `trial` says that the last segment has fewer points than a judgement needs; `reason` then, or for a
    constant series or one full of zeros, or one whose last point is withheld, says why nothing is concluded.
    """

    points: tuple[ControlPoint, ...]
    segments: tuple[Span, ...]
    baseline: Span | None
    reason: Literal["", "too-few", "constant", "zeros", "withheld"]
    assurance: Literal["", "pass", "fail", "hit-and-miss"] = ""


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series: a period or the name of a category, and a number or a gap.

    `value` is what is drawn, the float nearest to `exact`. A gap that is `withheld` keeps a small number.
    """

    at: Period | str
    value: float | None
    working: Working | None = field(default=None, compare=False, repr=False)
    exact: Number | None = field(default=None, compare=False, repr=False)
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """Named points in order, of one unit."""

    name: str
    unit: Unit
    points: tuple[Point, ...]
