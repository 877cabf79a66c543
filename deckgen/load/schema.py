"""The author's grammar, a model a file: every key with its type, its default and what it does.

Validation comes from these models, and so can a JSON schema for editors. What a line of a section or a chart
may say depends on the verbs that exist; `items` reads those.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel

from deckgen.load.values import (
    AcceptableCode,
    CalendarMonth,
    CheckCode,
    CheckGrade,
    Day,
    Decimals,
    DueMonth,
    FigureValue,
    Number,
    Percentage,
    PeriodValue,
    SpanValue,
    Text,
    Texts,
    Threshold,
    Whole,
    YesNo,
)
from deckgen.model.facts import Better
from deckgen.model.period import Frequency
from deckgen.model.spec import ColumnKind


class Entry(BaseModel):
    """A mapping whose keys are known; an underscore in a field's name is a hyphen in its key."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        protected_namespaces=(),
    )


def _short_form(key: str) -> BeforeValidator:
    """`name: x` for `name: {key: x}`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class AddedSlideEntry(Entry):
    """A slide that no slide file asks for: `no`, `yes`, or its slide kind."""

    shown: YesNo = Field(True, description="whether there is one")
    kind: Text = Field(
        "", description="its slide kind; the kind `reading` or `numbers`, else that of the last slide"
    )


class ReportFile(Entry):
    """content/<report>/report.yaml: one edition of a report."""

    layout: Text = Field(description="folder below layouts/ that this report follows")
    title: Text = Field(description="the report's title")
    file_name: Text = Field(
        "", description="name of the outputs without suffix; layout and report if left out"
    )
    organisation: Text = Field("", description="who publishes it: the author in the files' properties")
    data_to: PeriodValue = Field(description="last period of the data, such as 2024-09")
    label: Text = Field("", description="the period that the report is about, as printed")
    as_at: Day = Field(description="the day that due dates and progress are judged at")
    notice: Text = Field("", description="a line on every slide")
    marking: Text = Field("", description="its protective marking: one of the layout's markings")
    not_ready: Text = Field("", description="why the report cannot be approved yet; delete it when it can")
    language: Text = Field("", description="language tag, such as en-GB; the layout's if left out")
    previous: Text = Field(
        "", description="the report published before, to tell what changed; the next older folder if left out"
    )
    reading_slide: Annotated[AddedSlideEntry | None, _short_form("shown")] = Field(
        None, description="whether the deck closes with how to read its figures; as the layout has it"
    )
    numbers_pages: Annotated[AddedSlideEntry | None, _short_form("shown")] = Field(
        None, description="whether the numbers behind the charts follow as tables; as the layout has it"
    )
    suppress_below: Threshold | None = Field(
        None, description="small counts are withheld below this; the layout's if left out, 0: none are"
    )


class GroupEntry(Entry):
    """A part of the report."""

    label: Text = Field(description="such as Priority 1")
    title: Text = Field(description="what the part is about")
    colour: Text = Field("accent1", description="theme colour of the template")


class RegionEntry(Entry):
    """A region of a slide kind."""

    heading: Text = Field("", description="the pane's heading")
    note: Text = Field("", description="which of the phrases' notes stands beside the heading")
    holds: Texts = Field(
        description="sections, a section's heading, charts, tiles, journey, deliverables ..."
    )
    columns: Whole = Field(0, description="columns of charts; as many as suit their number if left out")


class KindEntry(Entry):
    """A slide kind."""

    slide_layout: Text = Field(description="name of the template's slide layout")
    regions: dict[Text, RegionEntry] = Field(description="placeholder's name -> what goes into it")


class JudgementEntry(Entry):
    """When is a change worth a direction word?"""

    stable_percent: Number = Field(
        1.0, description="counts and durations that change by less are little changed"
    )
    stable_points: Number = Field(0.5, description="the same for rates, in percentage points")
    small_base: Whole = Field(50, description="no percentage from fewer than this many")
    window: Whole = Field(12, description="periods in the year")
    chance: YesNo = Field(
        True, description="changes of counts that may be chance (two Poisson counts, 95%) are no clear change"
    )
    minimum_points: Whole = Field(13, description="fewer points give no control-chart conclusion")
    shift_points: Whole = Field(7, description="points on one side of the mean that make a shift")
    trend_points: Whole = Field(7, description="points that rise or fall throughout and make a trend")
    chance_rates: YesNo = Field(
        True, description="changes of rates inside the 95% margin of their difference are no clear change"
    )
    small_rate_base: Whole = Field(50, description="a rate from fewer cases says how few they are")
    suppress_below: Threshold = Field(
        0, description="counts from 1 to one less are withheld, and what gives them away; 0: none are"
    )


def _usual_judgement() -> JudgementEntry:
    return JudgementEntry.model_validate({})


class MarkingEntry(Entry):
    """A protective marking."""

    domains: Texts = Field(
        default_factory=list,
        description="who may be sent what is so marked: addresses in these domains; any if left out",
    )


class LayoutFile(Entry):
    """layouts/<layout>/layout.yaml: what every edition shares."""

    layout: Text = Field("", description="the layout's name: that of its folder")
    title: Text = Field("", description="what the layout is for")
    language: Text = Field("en-GB", description="language tag of the words")
    template: Text = Field("template.pptx", description="the PowerPoint file beside this one")
    data_every: Frequency = Field("month", description="how often there are data")
    year_starts: CalendarMonth = Field(1, description="first month of the fiscal year")
    judgement: JudgementEntry = Field(default_factory=_usual_judgement, description="tolerances")
    groups: dict[Text, GroupEntry] = Field(default_factory=dict, description="the parts of the report")
    markings: dict[Text, MarkingEntry] = Field(
        default_factory=dict, description="protective markings, the lowest first"
    )
    kinds: dict[Text, KindEntry] = Field(description="slide kinds")
    slides: Texts = Field(description="the slides in their order: files below slides/")
    lint: dict[CheckCode, CheckGrade] = Field(
        default_factory=dict, description="how grave a check of words is: error, warning or off"
    )
    reading_slide: Annotated[AddedSlideEntry | None, _short_form("shown")] = Field(
        None, description="whether decks close with how to read their figures, and of which kind"
    )
    numbers_pages: Annotated[AddedSlideEntry | None, _short_form("shown")] = Field(
        None, description="whether the numbers behind the charts follow as tables, and of which kind"
    )


class MailFile(Entry):
    """layouts/<layout>/mail.yaml: how released reports are sent. No password stands here."""

    sender: Text = Field(alias="from", description="who sends: Name <address>")
    reply_to: Text = Field("", description="where answers go; the sender if left out")
    server: Text = Field("", description="name of the SMTP server; DECKGEN_SMTP_SERVER if left out")
    port: Whole = Field(0, description="its port; 587 with starttls, 465 with tls if left out")
    security: Literal["starttls", "tls", "none"] = Field(
        "starttls", description="none for a server on this machine alone"
    )
    login: Literal["password", "xoauth2", "none"] = Field("password", description="how to log in")
    user: Text = Field("", description="who logs in; the sender's address if left out")
    per_minute: Whole = Field(30, description="messages a minute, at most")
    time_out: Number = Field(60.0, description="seconds to wait for the server's answer")
    attempts: Whole = Field(4, description="how often a message is tried that the server puts off")
    most_megabytes: Whole = Field(10, description="a larger message is not sent")
    clearance: dict[Text, Text] = Field(
        default_factory=dict,
        description="group -> the highest marking it may be sent (else the lowest)",
    )


class ColumnEntry(Entry):
    """A column of a data file."""

    kind: ColumnKind = Field(description="what its cells are")
    header: Text = Field("", description="its header in the file; our name if left out")
    missing: Texts = Field(default_factory=list, description="cell texts that mean no value")
    not_above: Text = Field("", description="column of the same source that this one is a part of")


class SourceEntry(Entry):
    """A data file, and its name on a slide."""

    label: Text = Field(description="the source's name as printed")
    link: Text = Field("", description="its address")
    internal: YesNo = Field(False, description="whether the address cannot be reached from outside")
    personal: YesNo = Field(False, description="whether rows are about persons")
    file: Text = Field("", description="data file below the report's folder")
    sheet: Text = Field("", description="sheet of a workbook; the first if left out")
    period: Text = Field("", description="header of the column that dates each row")
    every: Frequency | None = Field(None, description="how often; the layout's data-every if left out")
    complete: YesNo = Field(True, description="whether every period must be there")
    records: YesNo = Field(False, description="whether a row is one record and not one period")
    rolling: YesNo = Field(
        False, description="whether its values are rolling already, as 12-month totals are: never judged"
    )
    definition: Text = Field("", description="what its figures are, for the slide on how to read them")
    suppress: YesNo = Field(True, description="no: its small numbers need not be withheld")
    columns: dict[Text, Annotated[ColumnEntry, _short_form("kind")]] = Field(
        default_factory=dict, description="our name -> kind, or kind and header"
    )


class MetricEntry(Entry):
    """What is measured: one of count, share, average, median, answers."""

    count: Text | None = Field(None, description="source.column whose sum it is")
    share: Text | None = Field(None, description="source.column: the part, as a percentage of `of`")
    average: Text | None = Field(None, description="source.column: the total that is divided by `per`")
    median: Text | None = Field(None, description="source.column of each period's median")
    answers: Text | None = Field(None, description="source.column of records' answers")
    of: Text = Field("", description="source.column: the whole of a share")
    per: Text = Field("", description="source.column that an average is taken over")
    saying: Texts = Field(default_factory=list, description="the answers that count")
    noun: Text = Field(description="its name in the middle of a sentence")
    short: Text = Field("", description="a few words for charts and tables")
    better: Better = Field("neither", description="which way is better")
    where: dict[Text, Texts] = Field(
        default_factory=dict, description="category column -> members that count"
    )
    unit: Literal["money", "number"] | None = Field(
        None, description="where the unit is not told by the columns"
    )
    decimals: Decimals | None = Field(None, description="decimal places printed")
    baseline: SpanValue | None = Field(
        None, description="[first, last] period that control limits are frozen at"
    )
    source: Text = Field("", description="another source's name to print")
    definition: Text = Field("", description="what it is, for the slide on how to read the figures")


class VisualEntry(Entry):
    """A native drawing."""

    heading: Text = Field("", description="its heading")


class MetricVisualEntry(VisualEntry):
    """A native drawing of metrics."""

    metrics: Texts = Field(description="the metrics, in order")


class DeliverablesEntry(VisualEntry):
    """The table of deliverables."""

    group: Text = Field("", description="the part whose deliverables it lists; the slide's own if left out")


class SlideFile(Entry):
    """layouts/<layout>/slides/<slide>.yaml: one slide."""

    slide: Text = Field(description="its name: that of the file")
    title: Text = Field(description="the title printed")
    kind: Text = Field(description="one of the layout's kinds")
    group: Text = Field("", description="the part of the report it belongs to")
    kicker: Text = Field("", description="the line above the title; the part's label and title if left out")
    metrics: dict[Text, MetricEntry] = Field(default_factory=dict, description="what is measured")
    sections: dict[Text, list[Any]] = Field(default_factory=dict, description="heading -> its lines")
    charts: list[Any] = Field(default_factory=list, description="the charts")
    tiles: MetricVisualEntry | None = Field(None, description="figures as a grid of tiles")
    journey: MetricVisualEntry | None = Field(None, description="figures as ordered steps")
    deliverables: DeliverablesEntry | None = Field(None, description="the table of deliverables")
    group_tiles: VisualEntry | None = Field(None, description="a large tile for each part of the report")
    source: Texts = Field(default_factory=list, description="sources named at the slide's foot")


class TargetEntry(Entry):
    """A standard that a metric is held against."""

    target: FigureValue = Field(description="90%, 30 seconds, 1:00:00 ...")
    name: Text = Field("target", description="what the standard is called in a sentence")


class EventEntry(Entry):
    """A dated event. One of month, week, quarter, year."""

    month: PeriodValue | None = Field(None, description="the month it happened in")
    week: PeriodValue | None = Field(None, description="the week it happened in")
    quarter: PeriodValue | None = Field(None, description="the quarter it happened in")
    year: PeriodValue | None = Field(None, description="the year it happened in")
    label: Text = Field(description="a few words for charts")
    metrics: Texts = Field(description="the metrics that it bears on, as slide.metric")
    noun: Text = Field("", description="what sentences call it, such as `the merger`; the label if left out")
    breaks: YesNo = Field(False, description="whether a new series starts there")
    comparable: YesNo = Field(True, description="no: sentences that compare across it say so")


class DeliverableEntry(Entry):
    """One action."""

    action: Text = Field(description="what is to be done")
    due: DueMonth = Field(description="the month it is due in")
    progress: Percentage = Field(description="per cent done")
    start: DueMonth | None = Field(None, description="the month it began in")
    source: Text = Field("", description="where the figures in the action are from, and as at which date")


class BenchmarkEntry(Entry):
    """A figure from outside."""

    metric: Text = Field("", description="the metric of ours that it is compared with, as slide.metric")
    noun: Text = Field(description="what is measured, in the middle of a sentence")
    value: FigureValue = Field(description="the figure outside")
    area: Text = Field(description="where that figure holds")
    local: FigureValue | None = Field(None, description="our figure in the same source")
    local_area: Text = Field("", description="where our figure holds")
    margin: FigureValue | None = Field(None, description="95% confidence interval, plus or minus, in points")
    period: Text = Field(description="the period of both, as printed")
    source: Text = Field(description="who published them")
    link: Text = Field("", description="their address")


class SourcesFile(RootModel[dict[Text, SourceEntry]]):
    """layouts/<layout>/sources.yaml."""


class TargetsFile(RootModel[dict[Text, Annotated[TargetEntry, _short_form("target")]]]):
    """content/<report>/targets.yaml."""


class EventsFile(RootModel[dict[Text, EventEntry]]):
    """content/<report>/events.yaml."""


class AcronymEntry(Entry):
    """What letters stand for."""

    means: Text = Field(description="the words in full")
    known: YesNo = Field(False, description="readers know it: it needs no expansion")


class GlossaryFile(Entry):
    """layouts/<layout>/glossary.yaml: the words of the trade, for the checks of words."""

    acronyms: dict[Text, Annotated[AcronymEntry, _short_form("means")]] = Field(
        default_factory=dict, description="letters and what they stand for"
    )
    terms: dict[Text, Texts] = Field(
        default_factory=dict, description="the one name of a thing, and the names not to be used for it"
    )
    names: Texts = Field(
        default_factory=list, description="names that no dictionary knows, or that hold digits"
    )


class AcceptedEntry(Entry):
    """A finding that stays, and why."""

    check: AcceptableCode = Field(description="code or name of the check, or code of another warning")
    slide: Text = Field(description="the slide it stands on")
    words: Text = Field(description="the words at fault, or a part of them; else of what the warning says")
    because: Text = Field(description="why they stay; printed on the review page")


class AcceptedFile(RootModel[list[AcceptedEntry]]):
    """content/<report>/accepted.yaml."""


class DeliverablesFile(RootModel[dict[Text, list[DeliverableEntry]]]):
    """content/<report>/deliverables.yaml."""


class BenchmarksFile(RootModel[dict[Text, BenchmarkEntry]]):
    """content/<report>/benchmarks.yaml."""
