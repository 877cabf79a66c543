"""Facts, items and a spec made by hand, so that wording is tested without data or YAML files of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path

import yaml

from deckgen.model.book import FactBook
from deckgen.model.facts import Fact, Figure, Measure, Number, State, Unit
from deckgen.model.period import Period, Span
from deckgen.model.spec import (
    ColumnRef,
    Deliverable,
    Group,
    Item,
    Judgement,
    KindSpec,
    Metric,
    RegionSpec,
    Section,
    SlideSpec,
    Source,
    Spec,
)
from deckgen.model.text import Paragraph
from deckgen.narrative import sentences
from deckgen.narrative.phrases import Phrasebook
from deckgen.narrative.tokens import Wording
from deckgen.problems import Place, Problems

PHRASES = Path(__file__).resolve().parents[2] / "layouts/highlight-report/phrases.yaml"
SEPTEMBER = Period.month(2024, 9)
YEAR = Span.ending(SEPTEMBER, 12)
PLACE = Place(file="layouts/highlight-report/slides/calls.yaml", line=3, column=5)


@cache
def phrases() -> Mapping[str, object]:
    """The layout's phrases, as they are."""
    found: Mapping[str, object] = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))
    return found


def metric(name: str, noun: str, short: str = "", **more: object) -> Metric:
    """A metric of the slide `calls`."""
    made = Metric(
        id=f"calls.{name}",
        kind="count",
        top=ColumnRef("telephony", name),
        bottom=None,
        noun=noun,
        short=short or noun,
        better="neither",
    )
    return replace(made, **more)  # type: ignore[arg-type]


METRICS = {
    each.id: each
    for each in (
        metric("offered", "calls offered to 999", "999 calls offered"),
        metric("abandoned", "999 abandonment rate", kind="share", unit="percent", better="lower"),
        metric("answer-time", "average 999 answer time", "999 answer time", kind="average", unit="seconds"),
        metric("satisfied", "overall victim satisfaction rate", "Victims satisfied", kind="share"),
        metric("informed", "share of victims informed of the outcome", "Informed of outcome", kind="share"),
    )
}
TELEPHONY = Source(
    name="telephony",
    label="Telephony Demand dashboard",
    link="https://example.org/telephony",
    internal=True,
    personal=False,
    file="data/telephony.xlsx",
    sheet="Telephony",
    period="Month",
    frequency="month",
    complete=True,
    records=False,
    columns=(),
)
METRIC_SLIDE = KindSpec(
    "metric",
    "Metric",
    (
        RegionSpec("text", "What is happening?", ("sections",)),
        RegionSpec("charts", "What is the situation?", ("charts", "deliverables", "tiles")),
    ),
)


def spec(**changes: object) -> Spec:
    """A report of one slide, `calls`; `changes` replaces fields."""
    made = Spec(
        report="2024-09",
        slug="report",
        title="Quarterly Highlight Report",
        organisation="The Office",
        language="en-GB",
        notice="Illustrative data",
        label="July to September 2024",
        as_at=date(2024, 11, 1),
        last=SEPTEMBER,
        year_starts=4,
        template="template.pptx",
        judgement=Judgement(),
        groups=(Group("priority-1", "Priority 1", "A good service", "accent1"),),
        kinds=(METRIC_SLIDE,),
        slides=(slide(),),
        metrics=METRICS,
        sources={"telephony": TELEPHONY},
        phrases=phrases(),
        theme={},
        words=(),
        targets=(),
        events=(),
        deliverables=(),
        benchmarks=(),
        files={},
        phrase_places={"year": Place(file="layouts/highlight-report/phrases.yaml", line=70, column=1)},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def slide(**changes: object) -> SlideSpec:
    """The slide `calls`, with nothing on it."""
    made = SlideSpec("calls", "Calls", "metric", "priority-1", "", (), (), (), ("telephony",), PLACE)
    return replace(made, **changes)  # type: ignore[arg-type]


def book(
    items: Mapping[tuple[str, str, int], Fact] | None = None,
    facts: tuple[Fact, ...] = (),
    references: Mapping[tuple[str, str], tuple[str, str]] | None = None,
    **more: object,
) -> FactBook:
    """A book of these items and facts."""
    every = {fact.id: fact for fact in (*facts, *(items or {}).values())}
    made = FactBook(every, items or {}, {}, {}, references or {})
    return replace(made, **more)  # type: ignore[arg-type]


def deliverable(progress: int, due: Period, start: Period | None = None) -> Deliverable:
    """A deliverable of priority 1."""
    return Deliverable("priority-1", "Launch of the plan", due, progress, start)


def number(value: Number | None, unit: Unit = "count", decimals: int | None = None) -> Figure:
    """A figure."""
    return Figure(value, unit, decimals)


def fact(
    key: str,
    state: State,
    figures: Mapping[str, Figure],
    *,
    name: str = "offered",
    measure: Measure = "count",
    rule: str = "",
    parts: tuple[Fact, ...] = (),
    **names: str | Period | Span,
) -> Fact:
    """A fact of a metric of the slide `calls`, with noun and short name; `_` in names stands for `-`."""
    own = METRICS[f"calls.{name}"]
    told: dict[str, str | Period | Span] = {"noun": own.noun, "short": own.short}
    told |= {each.replace("_", "-"): value for each, value in names.items()}
    made = Fact(f"calls.{name}.{key}", rule, measure, state, figures, YEAR, YEAR.before(12), names=told)
    return replace(made, parts=parts, better=own.better)


def change(
    value: int, prior: int, state: State, key: str = "year", name: str = "offered", **names: str | Period
) -> Fact:
    """A year's count against the year before."""
    figures = {"value": number(value), "prior": number(prior), "change": number(value - prior)}
    if state not in ("zero-prior", "small-base"):
        figures["change-percent"] = number(Fraction((value - prior) * 100, prior), "percent")
    return fact(key, state, figures, name=name, **_year_names(), **names)


def rate(
    value: str, prior: str, state: State, key: str = "year", name: str = "abandoned", **names: str | Period
) -> Fact:
    """A year's rate against the year before; the values as decimals."""
    figures = {
        "value": number(Fraction(value), "percent"),
        "prior": number(Fraction(prior), "percent"),
        "change": number(Fraction(value) - Fraction(prior), "points"),
        "numerator": number(round(Fraction(value) * 10)),
        "base": number(1_000),
    }
    return fact(key, state, figures, name=name, measure="rate", **_year_names(), **names)


def duration(value: int, prior: int, state: State, key: str = "year", **names: str | Period) -> Fact:
    """A year's mean duration against the year before, in seconds."""
    figures = {
        "value": number(value, "seconds"),
        "prior": number(prior, "seconds"),
        "change": number(value - prior, "seconds"),
        "change-percent": number(Fraction((value - prior) * 100, prior), "percent"),
    }
    return fact(key, state, figures, name="answer-time", measure="duration", **_year_names(), **names)


def _year_names() -> dict[str, Period]:
    return {"end": SEPTEMBER, "prior_end": SEPTEMBER - 12}


def no_prior(held: int = 7) -> Fact:
    """A year with too few months before it."""
    figures = {"value": number(141_625), "held": number(held, "periods")}
    return fact("year", "no-prior", figures, **_year_names())


def wording(of: Spec | None = None, problems: Problems | None = None) -> Wording:
    """The layout's wording, telling problems to `problems`."""
    told = Problems() if problems is None else problems
    made = of or spec()
    return Wording(made, Phrasebook(made, told), told)


def item(verb: str, *metrics: str, **more: object) -> Item:
    """A line of a section."""
    names = tuple(f"calls.{name}" for name in metrics)
    return replace(Item(verb, names or ("calls.offered",), {}, place=PLACE), **more)  # type: ignore[arg-type]


def paragraphs(
    *pairs: tuple[Item, Fact | None], of: Spec | None = None, problems: Problems | None = None
) -> tuple[Paragraph, ...]:
    """What a section of these items says of these facts; fails on any problem where none is awaited."""
    told = Problems() if problems is None else problems
    section = Section("data-summary", "Data Summary", tuple(each for each, _ in pairs))
    own = slide(sections=(section,))
    held = {("calls", "data-summary", i): each for i, (_, each) in enumerate(pairs) if each is not None}
    done = sentences.paragraphs(own, section, book(held), wording(of, told))
    if problems is None:
        assert not list(told), [str(each) for each in told]
    return done


def say(verb: str, told: Fact, **more: object) -> str:
    """The one sentence that an item of this verb says of a fact; "" for none."""
    done = paragraphs((item(verb, **more), told))
    assert len(done) <= 1, [each.text for each in done]
    return done[0].text if done else ""
