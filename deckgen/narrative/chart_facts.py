"""Turn a chart's data into one fact of what it shows, which its title, subtitle and alt text then tell.

Where the report holds a fact of the same change it is taken, so that a chart cannot disagree with a sentence;
else the state is read off the chart's own points.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from deckgen import agreement
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData
from deckgen.model.facts import (
    Control,
    ControlPoint,
    Fact,
    Figure,
    Measure,
    Number,
    Point,
    Series,
    State,
    Unit,
)
from deckgen.model.period import Period, Span
from deckgen.model.spec import ChartItem
from deckgen.model.text import Run
from deckgen.narrative import breakdown, chart_workings, english, formats
from deckgen.narrative.tokens import Wording, Words


@dataclass(frozen=True, slots=True)
class Shown:
    """What a chart shows: a fact, the words beside it, and what qualifies its state."""

    fact: Fact
    words: Words
    tags: tuple[str, ...] = ()


_MEASURES: Mapping[Unit, Measure] = {"count": "count", "percent": "rate", "seconds": "duration"}


def shown(item: ChartItem, data: ChartData, book: FactBook, wording: Wording, slide: str) -> Shown:
    """The one fact of a chart. Its figures depend on the kind: see each function below.

    Where no rule has it, it is read off the chart's own points: `<slide>.<chart>.shown`, made of its cells.
    """
    reader = _READERS.get(item.kind, _plain)
    found = reader(item, data, book, wording)
    names = dict(found.fact.names) | {"chart": item.kind}
    words = {**_common_words(item, data, wording), **found.words}
    fact = replace(found.fact, names=names)
    if fact.rule == "chart":
        fact = replace(fact, id=f"{slide}.{item.slot}.shown", provenance=data.provenance)
    return Shown(fact, words, found.tags)


def _common_words(item: ChartItem, data: ChartData, wording: Wording) -> dict[str, str | tuple[Run, ...]]:
    metric = wording.spec.metrics.get(item.metrics[0]) if item.metrics else None
    by = item.options.get("by")
    # Members may be proper names; short names of metrics are not, and stand inside sentences here.
    names = [each.name if by else english.uncapitalised(each.name) for each in data.series]
    words: dict[str, str | tuple[Run, ...]] = {
        "noun": metric.noun if metric else "",
        "short": (metric.short or metric.noun) if metric else "",
        "source": wording.source_label(metric) if metric else "",
        "list": english.listing([(Run(name),) for name in names], wording.plain("joining", "list")),
    }
    if isinstance(by, str):
        name = wording.name_text("by", by)
        words |= {"by": name, "by-plural": english.plural(name)}
    over = _over(data)
    if over is not None:
        words |= {
            "dates": formats.stretch(over, end_short=True),
            "dates-long": formats.stretch(over),
            "period-word": over.last.frequency,
            "period-words": formats.plural_frequency(over.last.frequency),
        }
    return words


def _over(data: ChartData) -> Span | None:
    """The periods of a chart over time."""
    at = [point.at for each in data.series for point in each.points if isinstance(point.at, Period)]
    return Span(min(at), max(at)) if at else None


def _fact(
    item: ChartItem, data: ChartData, state: State, figures: Mapping[str, Figure], **names: str
) -> Fact:
    over = _over(data)
    metric = item.metrics[0] if item.metrics else ""
    known: dict[str, str | Period | Span] = dict(names)
    if over is not None:
        known |= {"month": over.last, "end": over.last}
    measure = _MEASURES.get(data.unit, "number")
    return Fact(f"{metric}.chart", "chart", measure, state, figures, period=over, names=known)


def _plain(item: ChartItem, data: ChartData, _book: FactBook, _wording: Wording) -> Shown:
    return Shown(_fact(item, data, "withheld" if data.withheld else "value", {}), {})


def _control(item: ChartItem, data: ChartData, _book: FactBook, wording: Wording) -> Shown:
    """Figures: `value` (latest) and `run` (points up to the latest that are signalled together)."""
    if data.control is None or not data.control.points:
        return _plain(item, data, _book, wording)
    state, run, side = signalled(data.control)
    last = data.control.points[-1]
    figures = {
        "value": _level(item, data, last, wording),
        "run": chart_workings.run(data.control, state, run, side),
    }
    fact = _fact(item, data, state, figures, **({"side": side} if side else {}))
    names = dict(fact.names) | {"first": last.period - max(run - 1, 0)}
    return Shown(replace(fact, names=names), {})


def signalled(control: Control) -> tuple[State, int, str]:
    """What the latest point says: state, how many points up to it say so together, and "high" or "low"."""
    if control.reason:
        return control.reason, 0, ""
    since = control.segments[-1].first if control.segments else control.points[0].period
    points = [point for point in control.points if point.period >= since]
    last = points[-1]
    side = {1: "high", -1: "low"}.get(last.side, "")
    if last.signal == "outside":
        run = _trailing(points, lambda point: point.signal == "outside" and point.side == last.side)
        return ("run" if run > 1 else "one"), run, side
    if last.signal == "shift":
        run = _trailing(points, lambda point: (point.value > point.mean) == (last.value > last.mean))
        return ("shift-above" if last.value > last.mean else "shift-below"), run, side
    if last.signal == "trend":
        return _trend(points)
    return ("some" if last.signal else "none"), 0, side


def _trailing(points: Sequence[ControlPoint], holds: Callable[[ControlPoint], bool]) -> int:
    run = 0
    for point in reversed(points):
        if not holds(point):
            break
        run += 1
    return run


def _trend(points: Sequence[ControlPoint]) -> tuple[State, int, str]:
    rising = points[-1].value > points[-2].value
    run = 1
    for later, earlier in zip(points[::-1], points[-2::-1], strict=False):
        if later.value == earlier.value or (later.value > earlier.value) != rising:
            break
        run += 1
    return ("trend-rise" if rising else "trend-fall"), run, ""


def _level(item: ChartItem, data: ChartData, point: ControlPoint, wording: Wording) -> Figure:
    metric = wording.spec.metrics.get(item.metrics[0]) if item.metrics else None
    decimals = metric.decimals if metric else None
    return Figure(point.value, data.unit, decimals, point.workings.value)


def _rolling(item: ChartItem, data: ChartData, book: FactBook, wording: Wording) -> Shown:
    """One line: the figures of the year's fact. Several: `count`, and the state of a breakdown."""
    window = f"{wording.spec.judgement.window}"
    if len(data.series) == 1:
        fact = _year(item.metrics[0], data.series[0], data, book, wording)
        over = _over(data)
        frequency = over.last.frequency if over else "month"
        span = formats.plural_frequency(frequency)
        return Shown(fact, {"span": f"{window} {span}"})
    by = item.options.get("by")
    if by is None and len(item.metrics) == len(data.series):
        pairs = zip(item.metrics, data.series, strict=True)
        facts = [_year(metric, series, data, book, wording) for metric, series in pairs]
    else:
        told = members(data, book)
        facts = [told.get(series.name) or _changed(series, data, wording) for series in data.series]
    ways = [breakdown.way(fact) for fact in facts]
    state = _together(ways)
    figures = {"count": chart_workings.counted(series.points[-1] for series in data.series)}
    over = _over(data)
    words = {"span": f"{window} {formats.plural_frequency(over.last.frequency)}"} if over else {}
    only = _only_way(ways) if state == "mixed" else ()
    return Shown(_fact(item, data, state, figures), words, (*only, "by") if by else _size(len(data.series)))


def _only_way(ways: Sequence[str]) -> tuple[str, ...]:
    """The one way in which some went, where none went the other."""
    moved = {way for way in ways if way in ("fall", "rise")}
    return tuple(moved) if len(moved) == 1 and "unknown" not in ways else ()


def _size(count: int) -> tuple[str, ...]:
    """One or two are spoken of otherwise than "every"."""
    return {1: ("one",), 2: ("two",)}.get(count, ())


def _year(metric: str, series: Series, data: ChartData, book: FactBook, wording: Wording) -> Fact:
    return book.facts.get(f"{metric}.year") or _changed(series, data, wording)


def _changed(series: Series, data: ChartData, wording: Wording) -> Fact:
    """The change between a line's last point and the one a window before, judged as the layout asks."""
    judgement = wording.spec.judgement
    held = [point for point in series.points if point.value is not None]
    names: dict[str, str | Period | Span] = {}
    measure = _MEASURES.get(data.unit, "number")
    if not held:
        return Fact(series.name, "chart", measure, "missing", {}, names=names)
    if data.withheld and series.points[-1].value is None:
        return Fact(series.name, "chart", measure, "withheld", {}, names=names)
    last, at = held[-1], held[-1].at
    if isinstance(at, Period):
        names["end"] = at
    before = next((p for p in held if isinstance(at, Period) and p.at == at - judgement.window), None)
    figures = {"value": chart_workings.level(last, data.unit)}
    if before is None:
        return Fact(series.name, "chart", measure, "no-prior", figures, names=names)
    assert last.value is not None and before.value is not None
    change, prior = last.value - before.value, before.value
    rate = data.unit == "percent"
    size = change if rate else (100 * change / prior if prior else change)
    figures["prior"] = chart_workings.level(before, data.unit)
    figures["change"] = chart_workings.change(last, before, "points" if rate else data.unit)
    if not rate and prior:
        figures["change-percent"] = chart_workings.change_percent(last, before)
    bound = judgement.stable_points if rate else judgement.stable_percent
    state: State = "unchanged" if not change else ("rise" if change > 0 else "fall")
    if change and abs(size) < bound:
        state = "stable"
    elif change and measure == "count" and judgement.chance and prior:
        may_be_chance = agreement.chance(Fraction(prior), Fraction(prior + change))
        state = "chance" if may_be_chance else state
    return Fact(series.name, "chart", measure, state, figures, names=names)


def _together(ways: Sequence[str]) -> State:
    """Whether all went one way; where one cannot be compared nothing is said of all."""
    if not ways or all(way == "unknown" for way in ways):
        return "no-prior"
    if all(way == "fall" for way in ways):
        return "all-fall"
    if all(way == "rise" for way in ways):
        return "all-rise"
    return "none" if all(way in ("stable", "chance") for way in ways) else "mixed"


def _bars(item: ChartItem, data: ChartData, book: FactBook, _wording: Wording) -> Shown:
    """Figures: `count`, `fall-count`, `rise-count`. Words: `top`, the member that changed most.

    The period is that of the members' facts, since the chart itself has no time in it.
    """
    every = data.series[0].points if data.series else ()
    points = _valued(every)
    ways = ["fall" if value < 0 else "rise" if value > 0 else "stable" for _, value in points]
    figures = {
        "count": chart_workings.counted(point for point in every if point.value is not None),
        "fall-count": chart_workings.falls(every),
        "rise-count": chart_workings.rises(every),
    }
    if not points or data.withheld:  # nobody can say which changed most where some are not shown
        state: State = "withheld" if data.withheld else "missing"
        return Shown(_dated(_fact(item, data, state, figures), data, book), {})
    top = max(points, key=lambda point: abs(point[1]))
    state = _together(ways) if len(points) == len(every) else "mixed"
    tags = ("fall" if top[1] < 0 else "rise",) if state == "mixed" else _size(len(points))
    return Shown(_dated(_fact(item, data, state, figures), data, book), {"top": top[0]}, tags)


def _dated(fact: Fact, data: ChartData, book: FactBook) -> Fact:
    over = next((each.period for each in members(data, book).values() if each.period), None)
    if over is None:
        return fact
    return replace(fact, period=over, names={**fact.names, "end": over.last})


def _valued(points: Sequence[Point]) -> list[tuple[str, float]]:
    return [(str(point.at), point.value) for point in points if point.value is not None]


def _stacked(item: ChartItem, data: ChartData, _book: FactBook, wording: Wording) -> Shown:
    """Figures: `highest` and `lowest`, shares of the answers each metric counts. Words: whose they are."""
    shares: list[tuple[str, Figure]] = []
    for index, name in enumerate(item.metrics):
        metric = wording.spec.metrics.get(name)
        counted = [each for each in data.series if metric and each.name in metric.saying]
        points = [each.points[index] for each in counted if index < len(each.points)]
        if metric and points and all(point.value is not None for point in points):
            shares.append((metric.short or metric.noun, chart_workings.total(points, "percent")))
    if not shares or (data.withheld and len(shares) < len(item.metrics)):  # one not shown may be the highest
        return _plain(item, data, _book, wording)
    highest, lowest = max(shares, key=_share), min(shares, key=_share)
    figures = {"highest": highest[1], "lowest": lowest[1]}
    figures["count"] = chart_workings.how_many(share for _, share in shares)
    words = {"highest-of": english.uncapitalised(highest[0]), "lowest-of": english.uncapitalised(lowest[0])}
    return Shown(_fact(item, data, "value", figures), words, ("one",) if len(shares) == 1 else ())


def _share(named: tuple[str, Figure]) -> Number:
    assert named[1].value is not None
    return named[1].value


def _paired(item: ChartItem, data: ChartData, book: FactBook, _wording: Wording) -> Shown:
    """Figures: `count`, `fall-count`, `rise-count` of the questions whose change is more than chance."""
    if data.withheld:
        return Shown(_fact(item, data, "withheld", {}), _waves(data))
    facts = [book.facts.get(f"{metric}.survey") for metric in item.metrics]
    if all(fact is None for fact in facts) and len(data.series) == 2:
        return _two_waves(item, data)
    ways = ["stable" if fact is None or fact.state == "within" else breakdown.way(fact) for fact in facts]
    figures = chart_workings.beyond_margins(facts, ways)
    figures["count"] = chart_workings.how_many(fact.figures["value"] if fact else None for fact in facts)
    return Shown(_fact(item, data, _together(ways), figures), _waves(data))


def _two_waves(item: ChartItem, data: ChartData) -> Shown:
    """The same of two waves about which no rule says anything."""
    before, after = ({str(each.at): each for each in series.points} for series in data.series)
    changes = [
        chart_workings.moved(after[at], before[at])
        for at in after
        if at in before and after[at].value is not None and before[at].value is not None
    ]
    ways = ["fall" if (change.value or 0) < 0 else "rise" for change in changes]
    figures = {
        "count": chart_workings.counted(changes),
        "fall-count": chart_workings.falls(changes),
        "rise-count": chart_workings.rises(changes),
    }
    return Shown(_fact(item, data, _together(ways), figures), _waves(data))


def _waves(data: ChartData) -> dict[str, str]:
    return {"before": data.series[0].name, "after": data.series[-1].name} if data.series else {}


def _profile(item: ChartItem, data: ChartData, _book: FactBook, wording: Wording) -> Shown:
    """Figures: `value` and `benchmark` of the member that stands out most. Words: `top`, `own`, `other`."""
    if len(data.series) < 2 or data.withheld:  # one not shown may stand out most
        return _plain(item, data, _book, wording)
    points = [{str(each.at): each for each in series.points} for series in data.series[:2]]
    own, other = (dict(_valued(series.points)) for series in data.series[:2])
    both = [at for at in own if at in other]
    if not both:
        return _plain(item, data, _book, wording)
    top = max(both, key=lambda at: abs(own[at] - other[at]))
    figures = {
        "value": chart_workings.level(points[0][top], "percent"),
        "benchmark": chart_workings.level(points[1][top], "percent"),
    }
    words = {"top": top, "own": data.series[0].name, "other": data.series[1].name}
    state: State = "rise" if own[top] > other[top] else "fall"
    return Shown(_fact(item, data, state, figures), words)


_READERS: Mapping[str, Callable[[ChartItem, ChartData, FactBook, Wording], Shown]] = {
    "control": _control,
    "rolling": _rolling,
    "bars": _bars,
    "stacked": _stacked,
    "paired": _paired,
    "profile": _profile,
}


def members(data: ChartData, book: FactBook) -> dict[str, Fact]:
    """The facts of a chart's members, by the member's name."""
    found: dict[str, Fact] = {}
    for fact_id in data.facts:
        fact = book.facts.get(fact_id)
        for each in (fact, *fact.parts) if fact else ():
            member = each.names.get("member")
            if isinstance(member, str):
                found.setdefault(member, each)
    return found
