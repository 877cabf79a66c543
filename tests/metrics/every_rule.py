"""One small report that asks for every rule and chart at once, of whatever numbers a test thinks up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from hypothesis import strategies as st
from metrics.worlds import (
    SEPTEMBER,
    chart,
    item,
    metric,
    months,
    slide,
    source,
    spec,
    table,
)

from deckgen.metrics.evaluate import evaluate
from deckgen.model.book import FactBook
from deckgen.model.facts import Figure
from deckgen.model.spec import Benchmark, Item, Judgement, Spec, Target
from deckgen.problems import Problems

Row = Mapping[str, object]

AREAS = ("East", "North", "South")
MONTHS = 36
WARDS = source("wards", {"offered": "count", "lost": "count", "seconds": "duration", "area": "category"})
REPLIES = source("replies", {"answer": "category", "again": "category"}, records=True)

OFFERED = metric(better="higher")
LOST = metric("lost", top="wards.lost", better="lower")
RATE = metric("rate", "share", "wards.lost", per="wards.offered", better="lower")
WAIT = metric("wait", "average", "wards.seconds", per="wards.offered", better="lower")
GOOD = metric("good", "answers", "replies.answer", saying=("Good",))
AGAIN = metric("again", "answers", "replies.again", saying=("Yes",))

ASKED: tuple[Item, ...] = (
    *(item("month-and-year", name) for name in ("offered", "lost", "rate", "wait")),
    *(item("quarter-to-quarter", name) for name in ("offered", "rate", "wait")),
    item("target", "wait"),
    item("target", "rate", over="year"),
    item("breakdown", "offered", by="area"),
    item("breakdown", "rate", by="area"),
    *(item("share", "offered", by="area", member=(area,)) for area in AREAS),
    item("share", "lost", by="area", member=("East", "South"), over="year"),
    item("rank", "wait", by="area", own="North"),
    item("exceptional-run", "offered"),
    item("exceptional-count", "rate"),
    item("trend", "offered"),
    item("trend", "rate", on="year"),
    item("contrast", "offered", "rate", "wait"),
    item("extreme", "rate", by="area", which="lowest"),
    item("extreme", "good", "again", which="largest-drop"),
    item("benchmark", text="elsewhere"),
    item("survey", "good"),
    item("survey", "good", tells="margin"),
    item("survey", "good", tells="mode"),
)
_ON_LITTLE = ("empty-chart", "few-points", "small-base")
CHARTS = (
    *(replace(chart("control", name), slot=f"chart-{name}") for name in ("offered", "rate", "wait")),
    chart("rolling", "offered", by="area"),
    chart("bars", "offered", by="area"),
    chart("profile", "offered", by="area", against="wards.lost"),
)

Numbers = list[tuple[int, int, int]]
"""Offered, the percentage of it that is lost, and seconds apiece: a tuple for each month and area."""
Answers = list[tuple[str, str]]


def _numbers(seed: int) -> Numbers:
    """Small counts for some seeds and large ones for others, steady or moving."""
    made = Random(seed)
    largest = made.choice((3, 60, 900, 40_000))
    slope = made.choice((0, 0, 2, -2))
    return [
        (
            max(1, made.randint(1, largest) + slope * (place // len(AREAS)) * largest // 50),
            made.randint(0, made.choice((0, 20, 100))),
            made.randint(1, 900),
        )
        for place in range(MONTHS * len(AREAS))
    ]


def _answers(seed: int) -> Answers:
    made = Random(seed)
    return [
        (made.choice(("Good", "Fair", "Poor")), made.choice(("Yes", "No")))
        for _ in range(made.randint(24, 300))
    ]


NUMBERS = st.integers(0, 2**32).map(_numbers)
ANSWERS = st.integers(0, 2**32).map(_answers)


def ward_rows(numbers: Numbers) -> list[Row]:
    """The rows of the totals, month by month and area by area."""
    places = [(period, area) for period in months(MONTHS) for area in AREAS]
    return [
        {
            "period": period,
            "area": area,
            "offered": offered,
            "lost": offered * percent // 100,
            "seconds": offered * seconds,
        }
        for (period, area), (offered, percent, seconds) in zip(places, numbers, strict=True)
    ]


def reply_rows(answers: Answers) -> list[Row]:
    """The rows of the records, spread over the last 24 months in turn."""
    periods = months(24)
    return [
        {"period": periods[place % 24], "answer": answer, "again": again}
        for place, (answer, again) in enumerate(answers)
    ]


def report(**judgement: object) -> Spec:
    """The report that asks for everything."""
    metrics = [OFFERED, LOST, RATE, WAIT, GOOD, AGAIN]
    made = spec(
        metrics,
        [WARDS, REPLIES],
        slides=(slide(ASKED, CHARTS),),
        targets=(
            Target("wards.wait", Figure(300, "seconds"), "standard"),
            Target("wards.rate", Figure(40, "percent"), "standard"),
        ),
        benchmarks=(
            Benchmark(
                "elsewhere",
                "wards.rate",
                "are lost",
                "Elsewhere",
                Figure(45, "percent"),
                None,
                "Here",
                Figure(2, "points"),
                "2023",
                "A survey",
                "",
            ),
        ),
        last=SEPTEMBER,
    )
    return replace(made, judgement=replace(Judgement(), **judgement))  # type: ignore[arg-type]


def evaluated(rows: Sequence[Row], replies: Sequence[Row], **judgement: object) -> FactBook:
    """The book of the report of these rows: nothing may be wrong with it, little as it may stand on."""
    tables = {each.source: each for each in (table(WARDS, rows), table(REPLIES, replies))}
    problems = Problems()
    book = evaluate(report(**judgement), tables, problems)
    assert [str(each) for each in problems if each.code not in _ON_LITTLE] == []
    return book
