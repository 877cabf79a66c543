"""Rule benchmark-compare: a local figure against one from outside, judged only where its margin is known."""

from __future__ import annotations

from deckgen.metrics import figures
from deckgen.metrics.columns import Exact, exact, magnitude
from deckgen.metrics.context import Ask, Context
from deckgen.metrics.provenance import plain
from deckgen.metrics.registry import sentence_rule
from deckgen.metrics.rolling import year
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Authorship, Fact, Figure, Measure, Provenance, State, Unit
from deckgen.model.spec import Benchmark
from deckgen.problems import nearest

_NOTHING = Provenance()
_MEASURES: dict[Unit, Measure] = {"percent": "rate", "count": "count", "seconds": "duration"}


@sentence_rule(SENTENCE_VERBS["benchmark"])
def benchmark(context: Context, ask: Ask) -> Fact | None:
    """`benchmark: csew-asb`."""
    known = {each.name: each for each in context.spec.benchmarks}
    held = known.get(ask.text)
    if held is None:
        context.problems.error(
            "unknown-benchmark", ask.place, f"unknown benchmark '{ask.text}'", nearest(ask.text, known)
        )
        return None
    local, provenance = _local(context, held)
    return context.keep(benchmark_compare(held, local, provenance), place=ask.place)


def _local(context: Context, held: Benchmark) -> tuple[Figure | None, Provenance]:
    """The local figure: as written, else the year's value of the metric named."""
    metric = context.spec.metrics.get(held.metric)
    if held.local is not None:
        return figures.written(held.local, held.place), Provenance()
    if metric is None:
        return None, Provenance()
    fact = year(context, context.ask(SENTENCE_VERBS["year"], metric))
    return (fact.figures["value"], fact.provenance) if fact else (None, Provenance())


def benchmark_compare(held: Benchmark, local: Figure | None, provenance: Provenance = _NOTHING) -> Fact:
    """Within the margin, outside it (`comparison` says which way), or both figures alone without a margin."""
    told = {
        "value": figures.written(held.value, held.place),
        "local": local or Figure(None, held.value.unit),
    }
    names: dict[str, str] = {
        "noun": held.noun,
        "area": held.area,
        "local-area": held.local_area,
        "period": held.period,
        "source": held.source,
    }
    if held.margin is not None:
        told["margin"] = figures.written(held.margin, held.place)
    difference = _difference(local, held.value)
    if difference:
        names["comparison"] = "higher than" if difference > 0 else "lower than"
    return Fact(
        id=f"benchmark.{held.name}",
        rule="benchmark-compare",
        measure=_MEASURES.get(held.value.unit, "number"),
        state=_state(difference, held.margin),
        figures=told,
        names=dict(names),
        provenance=Provenance(
            provenance.sources,
            _formula(local, held),
            provenance.formula,
            Authorship(plain(exact(held.value.value or 0)), held.place, held.source, held.period),
        ),
    )


def _difference(local: Figure | None, outside: Figure) -> Exact | None:
    if local is None or local.value is None or outside.value is None:
        return None
    return exact(local.value) - exact(outside.value)


def _state(difference: Exact | None, margin: Figure | None) -> State:
    if difference is None:
        return "missing"
    if margin is None or margin.value is None:
        return "value"
    inside = magnitude(difference) <= exact(margin.value)
    return "within" if inside else "outside"


def _formula(local: Figure | None, held: Benchmark) -> str:
    difference = _difference(local, held.value)
    if difference is None:
        return ""
    told = f"difference {plain(difference)}"
    if held.margin is None or held.margin.value is None:
        return told
    return f"{told}, margin {plain(exact(held.margin.value))}"
