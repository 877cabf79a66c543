"""Turn the layout's tolerances and the constants of the methods into facts: those that the report stands on.

So the slide that says how to read the figures prints no number that cannot be explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from deckgen.metrics import worked
from deckgen.metrics.limits import STANDARD
from deckgen.metrics.margins import CONFIDENCE
from deckgen.metrics.signals import NEAR_POINTS, NEAR_WINDOW
from deckgen.metrics.survey import SMALL_BASE
from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact, Figure, Measure, Number, Provenance, Unit
from deckgen.model.reading import SLIDE
from deckgen.model.spec import Judgement, Metric, Spec, Target
from deckgen.model.working import Constant
from deckgen.problems import Place

_CHANGES = ("rolling-total", "rolling-rate", "rolling-duration", "period-to-period")
_SIGNALS = ("exceptional-run", "exceptional-count", "trend-direction")


@dataclass(frozen=True, slots=True)
class _Setting:
    name: str
    value: Number
    unit: Unit
    decimals: int | None = None
    judged: bool = True  # a tolerance of the layout, and no constant of a method


def settings(spec: Spec, facts: Iterable[Fact], charts: Iterable[ChartData]) -> dict[str, Fact]:
    """A fact of rule "setting" for each tolerance, constant and standard that these facts and charts use.

    Their ids are `reading.<name>`, such as `reading.stable-percent`; a standard's is
    `reading.target-<slide>-<metric>`. None where the report has no slide that would print them.
    """
    if spec.reading is None:
        return {}
    held, drawn = tuple(facts), tuple(charts)
    used = (*_compared(spec, held), *_judged(spec.judgement, held, drawn), *_surveyed(held))
    made = [_fact(each, spec.settings.get(each.name)) for each in used]
    made += [_standard(each, spec.metrics) for each in spec.targets if _is_told(each, held)]
    return {fact.id: fact for fact in made}


def _compared(spec: Spec, facts: tuple[Fact, ...]) -> Iterator[_Setting]:
    """What stands behind the words for a change, by the measures that changed."""
    judgement = spec.judgement
    changed = [fact for fact in facts if fact.rule in _CHANGES and "change" in fact.figures]
    measures: set[Measure] = {fact.measure for fact in changed}
    if any(fact.rule != "period-to-period" for fact in changed):
        yield _Setting("window", judgement.window, "periods")
    if measures - {"rate"}:
        yield _Setting("stable-percent", judgement.stable_percent, "percent")
    if "rate" in measures:
        yield _Setting("stable-points", judgement.stable_points, "points")
    if "count" in measures:
        yield _Setting("small-base", judgement.small_base, "count")
        if judgement.chance:
            yield _Setting("chance", CONFIDENCE, "percent", judged=False)
    if judgement.chance_rates and any("margin" in fact.figures for fact in changed):
        yield _Setting("chance-rates", CONFIDENCE, "percent", judged=False)
    if any(spec.metrics[name].kind == "share" for name in _metrics(facts, spec)):
        yield _Setting("small-rate-base", judgement.small_rate_base, "count")


def _judged(
    judgement: Judgement, facts: tuple[Fact, ...], charts: tuple[ChartData, ...]
) -> Iterator[_Setting]:
    """What control charts and the sentences about them stand on."""
    if not any(chart.control for chart in charts) and not any(fact.rule in _SIGNALS for fact in facts):
        return
    yield _Setting("limits-factor", STANDARD.limits_factor, "number", 2, judged=False)
    yield _Setting("minimum-points", judgement.minimum_points, "count")
    yield _Setting("shift-points", judgement.shift_points, "count")
    yield _Setting("trend-points", judgement.trend_points, "count")
    yield _Setting("near-points", NEAR_POINTS, "count", judged=False)
    yield _Setting("near-window", NEAR_WINDOW, "count", judged=False)


def _surveyed(facts: tuple[Fact, ...]) -> Iterator[_Setting]:
    if any(fact.rule == "survey-estimate" for fact in facts):
        yield _Setting("confidence", CONFIDENCE, "percent", judged=False)
        yield _Setting("small-answers", SMALL_BASE, "count", judged=False)


def _metrics(facts: tuple[Fact, ...], spec: Spec) -> set[str]:
    return {name for fact in facts if (name := ".".join(fact.id.split(".")[:2])) in spec.metrics}


def _is_told(target: Target, facts: tuple[Fact, ...]) -> bool:
    return any(fact.id.startswith(f"{target.metric}.") for fact in facts)


def _fact(setting: _Setting, place: Place | None) -> Fact:
    figure = Figure(setting.value, setting.unit, setting.decimals)
    if setting.judged and place is not None:
        figure = worked.written(figure, place)
    else:
        figure = replace(figure, working=Constant(setting.value, _origin(setting, place)))
    return _made(setting.name, figure, _origin(setting, place), {})


def _origin(setting: _Setting, place: Place | None) -> str:
    if not setting.judged:
        return "a constant of the method, the same in every report"
    if place is None:
        return f"the usual value; `judgement: {setting.name}` in layout.yaml would set another"
    return f"set by `judgement: {setting.name}` in {place}"


def _standard(target: Target, metrics: Mapping[str, Metric]) -> Fact:
    metric = metrics.get(target.metric)
    names = {"noun": metric.noun if metric else target.metric, "target-name": target.name}
    figure = worked.written(target.value, target.place)
    return _made(f"target-{target.metric.replace('.', '-')}", figure, f"set in {target.place}", names)


def _made(name: str, figure: Figure, formula: str, names: Mapping[str, str]) -> Fact:
    return Fact(
        id=f"{SLIDE}.{name}",
        rule="setting",
        measure="number",
        state="value",
        figures={"value": figure},
        names=dict(names),
        provenance=Provenance((), formula),
    )
