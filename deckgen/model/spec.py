"""What the author asked for: layout, slides, sources, words and the quarter's own lists, with places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from deckgen.model.checks import Acceptance, CheckLevel
from deckgen.model.facts import Better, Figure, Measure, Unit
from deckgen.model.glossary import Glossary
from deckgen.model.letter import Letter
from deckgen.model.period import Frequency, Period, Span
from deckgen.model.post import Marking
from deckgen.model.text import Paragraph, Run
from deckgen.problems import NOWHERE, Place

Value = str | int | float | bool | date | tuple["Value", ...] | Mapping[str, "Value"]
"""An option's value as the author wrote it."""

ColumnKind = Literal["count", "number", "duration", "percent", "category", "text", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a source: our name, the header it has in the file, what its cells are."""

    name: str
    header: str
    kind: ColumnKind
    missing: tuple[str, ...] = ()  # cell texts that mean "no value" here, such as "-" or "n/a"
    not_above: str = ""  # a count that is a part of this other column
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Source:
    """A data file and how it is read, and how it is named on the slide."""

    name: str
    label: str
    link: str
    internal: bool
    personal: bool
    file: str  # below the report's folder, forward slashes
    sheet: str
    period: str  # header of the column that dates each row; "" where the rows are undated
    frequency: Frequency
    complete: bool  # every period (of each combination of categories) must be there once
    records: bool  # one row a record (a respondent, a case), not one row a period
    columns: tuple[Column, ...]
    place: Place = NOWHERE
    definition: str = ""  # what its figures are, for the slide that says how to read them
    rolling: bool = False  # its rows are rolling values already, each of many periods
    suppress: bool = True  # whether small numbers of it are withheld, where the layout withholds any

    def column(self, name: str) -> Column | None:
        """The column of this name, if it is declared."""
        return next((column for column in self.columns if column.name == name), None)


@dataclass(frozen=True, slots=True)
class ColumnRef:
    """`source.column`."""

    source: str
    column: str

    def __str__(self) -> str:
        return f"{self.source}.{self.column}"


Kind = Literal["count", "share", "average", "median", "answers"]


@dataclass(frozen=True, slots=True)
class Metric:
    """What is measured.

    count: sum of `top`. share: sum of `top` over sum of `bottom`, as a percentage. average: sum of `top` over
    sum of `bottom` (a duration where `top` is one). median: `top` holds each period's median; over several
    periods their mean, and it says so. answers: of the records that answered `top`, the percentage whose
    answer is among `saying` (`bottom` is None).
    """

    id: str  # "<slide>.<name>"
    kind: Kind
    top: ColumnRef
    bottom: ColumnRef | None
    noun: str  # "calls offered", "abandonment rate": as it stands in the middle of a sentence
    short: str  # a few words for charts and tables; the noun where none is given
    better: Better
    where: tuple[tuple[str, tuple[str, ...]], ...] = ()  # category column -> members that count
    saying: tuple[str, ...] = ()
    unit: Unit = "count"
    decimals: int | None = None
    baseline: Span | None = None  # frozen baseline of control limits
    source: str = ""  # another name of its source to print, where a slide shows two
    place: Place = NOWHERE
    definition: str = ""  # what it is, where its noun does not say so

    @property
    def measure(self) -> Measure:
        """What kind of sentence speaks of it."""
        if self.kind == "count":
            return "count"
        if self.kind in ("share", "answers"):
            return "rate"
        return "duration" if self.unit == "seconds" else "number"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a section: a rule with its metrics and options, a heading, or the authors' words.

    `verb` is the author's word (`year`, `month-and-year`, `rank` ...), or `heading` or `words` with `text`
    the heading, or the sub-heading of the Markdown whose words go here ("" for all of the section's).
    """

    verb: str
    metrics: tuple[str, ...] = ()  # full ids
    options: Mapping[str, Value] = None  # type: ignore[assignment]
    text: str = ""
    says: str = ""  # this slot's own wording
    level: int = 0  # 1: a sub-bullet
    if_missing: Literal["say", "leave-out"] = "say"
    when: str = ""  # only in this state (or these, separated by commas)
    joined: str = ""  # "" or the words that join this sentence to the one before: "and", "; "
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Section:
    """A headed box of text."""

    slot: str  # "data-summary"
    heading: str
    items: tuple[Item, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class ChartItem:
    """A chart asked for: its kind, metrics and options."""

    slot: str  # "chart-answer-time-control"
    kind: str
    metrics: tuple[str, ...]
    options: Mapping[str, Value]
    title: str = ""  # this chart's own pattern for its title
    subtitle: str = ""  # the same for its subtitle
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class VisualItem:
    """A native drawing asked for: `tiles`, `journey`, `group-tiles` or the `deliverables` table."""

    slot: str
    kind: str
    heading: str
    metrics: tuple[str, ...]
    options: Mapping[str, Value]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class SlideSpec:
    """One slide as the author asked for it; visuals and sections keep the order of the file."""

    id: str
    title: str
    kind: str
    group: str
    kicker: str
    sections: tuple[Section, ...]
    charts: tuple[ChartItem, ...]
    visuals: tuple[VisualItem, ...]
    sources: tuple[str, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class RegionSpec:
    """A region of a slide kind: the placeholders of that name, its pane heading, what it holds in order.

    `holds` lists `sections` (all that no other region names), a section's heading, `charts`, a visual's slot
    or kind.
    """

    name: str
    heading: str
    holds: tuple[str, ...]
    columns: int = 0  # of charts; 0: as many as suit their number
    note: str = ""  # which of the phrases' notes stands beside the heading


@dataclass(frozen=True, slots=True)
class KindSpec:
    """A slide kind: which slide layout of the template, which regions."""

    name: str
    slide_layout: str
    regions: tuple[RegionSpec, ...]
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the report that slides belong to, with its label and its theme colour ("accent1")."""

    name: str
    label: str
    title: str
    colour: str


@dataclass(frozen=True, slots=True)
class Target:
    """A standard that a metric is held against."""

    metric: str
    value: Figure
    name: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Event:
    """A dated event: a line in charts, with `label` beside it; sentences call it by its `noun`.

    A `breaks` event starts a new segment of control limits. Comparisons across one that is not `comparable`
    say so; those across a break are never comparable.
    """

    name: str
    period: Period
    label: str
    metrics: tuple[str, ...]
    breaks: bool
    noun: str = ""
    comparable: bool = True
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Deliverable:
    """One row of a deliverables table; progress in per cent.

    `words` are the action's, whose figures name their facts in `Spec.authored`; `source` says where those
    figures are from.
    """

    group: str
    action: str
    due: Period
    progress: int
    start: Period | None
    place: Place = NOWHERE
    words: tuple[Run, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Benchmark:
    """A figure from outside: its value, period and source, and where known its margin (95% confidence)."""

    name: str
    metric: str  # the local metric it is compared with, or ""
    noun: str
    area: str
    value: Figure
    local: Figure | None
    local_area: str
    margin: Figure | None
    period: str
    source: str
    link: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Words:
    """The authors' words for one slot; paragraphs may hold `Reference` runs.

    `notes` are the footnotes that register authored figures: (marker, text), once for each mark in the words
    and in their order. The mark itself is `Run.note` of the run that prints the figure, and `Run.fact` names
    the figure in `Spec.authored`.
    """

    slide: str
    section: str  # the heading
    part: str  # the sub-heading, or ""
    paragraphs: tuple[Paragraph, ...]
    place: Place = NOWHERE
    notes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The layout's tolerances.

    `stable_percent`: counts and durations changed by less are "little changed"; `stable_points` the same for
    rates. `chance`: a change of a count that two Poisson counts would show by chance (95%) is "no clear
    change". `chance_rates`: the same for a rate, by the 95% margin of the difference of two shares.
    `small_base`: no percentage from a prior count below it. `small_rate_base`: a rate from fewer cases says
    how few. `window`: periods in "the year".
    `suppress_below`: counts from 1 to one less are withheld, and what gives them away; 0: none are.
    """

    stable_percent: float = 1.0
    stable_points: float = 0.5
    small_base: int = 50
    window: int = 12
    minimum_points: int = 13
    chance: bool = True
    shift_points: int = 7
    trend_points: int = 7
    chance_rates: bool = True
    small_rate_base: int = 50
    suppress_below: int = 0

    @property
    def withholds(self) -> bool:
        """Whether there is a count to withhold: below 2 there is none."""
        return self.suppress_below > 1


@dataclass(frozen=True, slots=True)
class AddedSlide:
    """A slide that no slide file asks for; `kind` is its slide kind, or "" for the layout's own."""

    kind: str = ""
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Authored:
    """A figure that an author wrote and registered with a footnote.

    `id` is that of its fact, `<slide>.<section>.note-<mark>`; where a section has the mark several times, the
    noun that the figure counts follows. `text` is the figure as printed, `source` the footnote without its
    date, `as_at` the date (ISO; a month where no day is said), "" where the note has none.
    """

    id: str
    text: str
    figure: Figure
    source: str
    as_at: str
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Spec:
    """Everything the author asked for, names not yet resolved against the data."""

    report: str  # "2024-09"
    slug: str  # file name without suffix
    title: str
    organisation: str
    language: str
    notice: str  # a line on every slide, such as that the data are illustrative
    label: str  # "July to September 2024"
    as_at: date  # the day that progress and due dates are judged at
    last: Period  # last period of the data
    year_starts: int  # month in which the fiscal year starts, 1 to 12
    template: str  # path of the .pptx below the workspace
    judgement: Judgement
    groups: tuple[Group, ...]
    kinds: tuple[KindSpec, ...]
    slides: tuple[SlideSpec, ...]
    metrics: Mapping[str, Metric]
    sources: Mapping[str, Source]
    phrases: Mapping[str, object]  # family -> nested mapping of patterns; see narrative.phrases
    theme: Mapping[str, object]
    words: tuple[Words, ...]
    targets: tuple[Target, ...]
    events: tuple[Event, ...]
    deliverables: tuple[Deliverable, ...]
    benchmarks: tuple[Benchmark, ...]
    files: Mapping[str, str]  # every file read for this spec -> its sha256
    phrase_places: Mapping[str, Place]  # "family.state" -> where its pattern stands
    theme_places: Mapping[str, Place] = field(default_factory=dict)  # "text.title" -> where it stands
    glossary: Glossary = field(default_factory=Glossary)
    lint: Mapping[str, CheckLevel] = field(default_factory=dict)  # "L19" -> how grave the layout has it
    accepted: tuple[Acceptance, ...] = ()
    authored: tuple[Authored, ...] = ()
    previous: str = ""  # the report published before, where report.yaml names it
    previous_place: Place = NOWHERE
    reading: AddedSlide | None = None  # the closing slide on how to read the figures
    numbers: AddedSlide | None = None  # the pages of the numbers behind the charts
    settings: Mapping[str, Place] = field(
        default_factory=dict
    )  # "stable-percent" -> where the layout sets it
    marking: str = ""  # the report's protective marking
    markings: tuple[Marking, ...] = ()  # those of the layout, the lowest first
    letters: tuple[Letter, ...] = ()  # one a language

    @property
    def periods_shown(self) -> int:
        """How many periods of a chart documents show as a table: a year and the one before it; 0 for none."""
        return self.judgement.window + 1 if self.numbers else 0
