"""Turn facts that stand on little into problems that their author should decide about, and mark them.

The slide says so by itself: a comparison across a break, too few points, a rate from few cases. Here the
author is told too, once for each metric; what is accepted in the report stops nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact
from deckgen.model.period import Period
from deckgen.model.spec import Metric, Spec
from deckgen.problems import Problem, Problems

_POOLED = ("month-value", "rolling-rate", "period-to-period")
_ACCEPT = "accept it with a reason in accepted.yaml"


@dataclass(frozen=True, slots=True)
class _Caution:
    code: str
    metric: Metric
    message: str
    hint: str

    @property
    def slide(self) -> str:
        return self.metric.id.partition(".")[0]


def metric_of(fact_id: str, spec: Spec) -> Metric | None:
    """The metric that a fact speaks of."""
    return spec.metrics.get(".".join(fact_id.split(".")[:2]))


def marked(fact: Fact, spec: Spec) -> Fact:
    """The fact, with `few` (its base) where it is a rate of fewer cases than the layout asks for."""
    base, metric = fact.figures.get("base"), metric_of(fact.id, spec)
    if base is None or base.value is None or metric is None or metric.kind != "share":
        return fact
    if fact.rule not in _POOLED or base.value >= spec.judgement.small_rate_base:
        return fact
    return replace(fact, figures=dict(fact.figures) | {"few": base})


def tell(spec: Spec, facts: Mapping[str, Fact], charts: Mapping[str, ChartData], problems: Problems) -> None:
    """A problem for each metric whose figures cross a break, or stand on few points or few cases.

    `charts` are control charts by metric. As grave as the layout has it: a warning where it says nothing.
    """
    for found in dict.fromkeys((*_of_facts(spec, facts), *_of_charts(spec, charts))):
        level = spec.lint.get(found.code, "warning")
        if level != "off":
            place = replace(found.metric.place, slide=found.slide)
            problems.extend([Problem(found.code, level, place, found.message, found.hint, found.metric.noun)])


def _of_facts(spec: Spec, facts: Mapping[str, Fact]) -> Iterator[_Caution]:
    told: set[tuple[str, str]] = set()
    for fact in facts.values():
        metric = metric_of(fact.id, spec)
        if metric is None or "member" in fact.names:
            continue
        for found in (_crossing(fact, metric), _few(fact, metric), _few_answers(fact, metric)):
            if found is not None and (found.code, metric.id) not in told:
                told.add((found.code, metric.id))
                yield found


def _crossing(fact: Fact, metric: Metric) -> _Caution | None:
    when = fact.names.get("break-month")
    if not isinstance(when, Period) or "change" not in fact.figures:
        return None
    return _Caution(
        "crosses-break",
        metric,
        f"'{metric.id}' is compared across {fact.names['break']} ({when}); the slide says so",
        f"tell only its level, or {_ACCEPT}",
    )


def _few(fact: Fact, metric: Metric) -> _Caution | None:
    few = fact.figures.get("few")
    if few is None or few.value is None:
        return None
    message = f"'{metric.id}' is a rate from only {few.value} cases in {fact.period}; the slide says so"
    return _Caution("small-base", metric, message, f"tell the counts instead, or {_ACCEPT}")


def _few_answers(fact: Fact, metric: Metric) -> _Caution | None:
    base = fact.figures.get("base")
    if fact.rule != "survey-estimate" or fact.state != "small-base" or base is None or base.value is None:
        return None
    message = f"'{metric.id}' is from only {base.value} answers; the slide gives its margin"
    return _Caution("small-base", metric, message, f"leave it out, or {_ACCEPT}")


def _of_charts(spec: Spec, charts: Mapping[str, ChartData]) -> Iterator[_Caution]:
    for name, chart in charts.items():
        control, metric = chart.control, spec.metrics.get(name)
        if control is None or metric is None or control.reason != "too-few":
            continue
        since = control.segments[-1]
        points = sum(point.period >= since.first for point in control.points)
        least = spec.judgement.minimum_points
        message = (
            f"the control chart of '{name}' has {points} points since {since.first}, fewer than {least}, "
            "so it concludes nothing, and its title says so"
        )
        yield _Caution("few-points", metric, message, f"wait for more data, or {_ACCEPT}")
