"""Find the fact and figure that each `{name}` in the authors' words means; make the fact where none has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from deckgen.metrics.breakdown import member_facts
from deckgen.metrics.context import Context
from deckgen.metrics.registry import SentenceRule
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact
from deckgen.model.letter import FIELDS, LETTER
from deckgen.model.spec import Metric, Spec, Value
from deckgen.model.text import Paragraph, Reference
from deckgen.problems import nearest

_MADE_ON_DEMAND: Mapping[str, tuple[str, Mapping[str, Value]]] = {
    "month": ("month", {}),
    "year": ("year", {}),
    "month-and-year": ("month-and-year", {}),
    "quarter": ("quarter-to-quarter", {}),
    "target": ("target", {}),
    "target-quarter": ("target", {"over": "quarter"}),
    "target-year": ("target", {"over": "year"}),
    "survey": ("survey", {}),
    "survey-margin": ("survey", {"tells": "margin"}),
    "survey-mode": ("survey", {"tells": "mode"}),
    "run": ("exceptional-run", {}),
    "run-high": ("exceptional-run", {"side": "high"}),
    "run-low": ("exceptional-run", {"side": "low"}),
    "trend": ("trend", {}),
    "trend-year": ("trend", {"on": "year"}),
}
"""Keys whose facts need no option that only an author can give."""

Resolved = tuple[str, str]
"""Fact id and figure name."""


def resolve_all(context: Context, rules: Mapping[str, SentenceRule]) -> dict[tuple[str, str], Resolved]:
    """Slide and name as written -> what it means; names that mean nothing are problems."""
    found: dict[tuple[str, str], Resolved] = {}
    for owner, reference in _asked_for(context.spec):
        key = (owner, reference.name)
        if key in found:
            continue
        meant = _resolve(context, rules, owner, reference)
        if meant is not None:
            found[key] = meant
    return found


def make(context: Context, rules: Mapping[str, SentenceRule], fact_id: str) -> None:
    """Have the fact of this id in the book, if anything may ask for it by name."""
    metric, rest = _split(context, "", fact_id)
    if metric is not None:
        _fact(context, rules, metric, rest)


def _asked_for(spec: Spec) -> Iterator[tuple[str, Reference]]:
    """Each reference of the authors' words and of the messages, with the slide (or LETTER) that it is for."""
    for words in spec.words:
        yield from ((words.slide, each) for each in _references(words.paragraphs))
    for letter in spec.letters:
        named = _references(letter.paragraphs)
        yield from ((LETTER, each) for each in named if each.name not in FIELDS)


def _references(paragraphs: Iterable[Paragraph]) -> Iterator[Reference]:
    for paragraph in paragraphs:
        for run in paragraph.runs:
            if run.reference is not None:
                yield run.reference


def _resolve(
    context: Context, rules: Mapping[str, SentenceRule], slide: str, reference: Reference
) -> Resolved | None:
    metric, rest = _split(context, slide, reference.name)
    if metric is None:
        _unknown(context, slide, reference)
        return None
    for key, figure in _readings_of(rest):
        fact = _fact(context, rules, metric, key)
        if fact is None:
            continue
        if _printable(fact, figure):
            return fact.id, figure
        if figure in fact.figures or figure in _COMPARISONS:
            _not_had(context, metric, fact, figure, reference)
            return None
    _unknown(context, slide, reference, metric)
    return None


_COMPARISONS = ("value", "prior", "change", "change-percent", "margin", "by", "benchmark")
"""Figures that a fact of the same key has in other months."""


def _split(context: Context, slide: str, name: str) -> tuple[str | None, str]:
    """The id of the metric (or "benchmark"), and what is asked of it."""
    parts = name.split(".")
    for length, prefix in ((1, f"{slide}."), (2, "")):
        metric = prefix + ".".join(parts[:length])
        if len(parts) > length and metric in context.spec.metrics:
            return metric, ".".join(parts[length:])
    if parts[0] == "benchmark" and len(parts) > 1:
        return "benchmark", ".".join(parts[1:])
    return None, ""


def _readings_of(rest: str) -> Iterator[tuple[str, str]]:
    """Every way to read `key` or `key-figure`, the longest key first."""
    yield rest, "value"
    start = rest.rfind(".") + 1
    for index in range(len(rest) - 1, start, -1):
        if rest[index] == "-":
            yield rest[:index], rest[index + 1 :]


def _fact(context: Context, rules: Mapping[str, SentenceRule], metric: str, key: str) -> Fact | None:
    """The fact of this key: as named, the only variant of it that is asked for, or made now."""
    fact_id = f"{metric}.{key}"
    if fact_id in context.facts:
        return context.facts[fact_id]
    variants = context.variants.get(fact_id, [])
    if len(variants) == 1:
        return context.facts[variants[0]]
    if variants:
        return None
    known = context.spec.metrics.get(metric)
    if known is None:
        return _benchmark(context, rules, key)
    if key.startswith("by-"):
        return _by(context, rules, known, key)
    made = _MADE_ON_DEMAND.get(key)
    if made is None or (made[0] == "survey" and known.measure != "rate"):
        return None
    verb, options = made
    return rules[verb](context, context.ask(SENTENCE_VERBS[verb], known, **options))


def _by(context: Context, rules: Mapping[str, SentenceRule], metric: Metric, key: str) -> Fact | None:
    """`by-<column>`, all members together, or `by-<column>.<member>`; None where there is no such column."""
    column, _, member = key.removeprefix("by-").partition(".")
    source = context.spec.sources.get(metric.top.source)
    declared = source.column(column) if source and source.period else None
    if declared is None or declared.kind not in ("category", "text"):
        return None
    if not member:
        return rules["breakdown"](context, context.ask(SENTENCE_VERBS["breakdown"], metric, by=column))
    member_facts(context, metric, column)
    return context.facts.get(f"{metric.id}.{key}")


def _benchmark(context: Context, rules: Mapping[str, SentenceRule], name: str) -> Fact | None:
    if name not in {each.name for each in context.spec.benchmarks}:
        return None
    ask = context.plain_ask(SENTENCE_VERBS["benchmark"], name)
    return rules["benchmark"](context, ask)


def _printable(fact: Fact, figure: str) -> bool:
    held = fact.figures.get(figure)
    return held is not None and held.value is not None


def _not_had(context: Context, metric: str, fact: Fact, figure: str, reference: Reference) -> None:
    known = context.spec.metrics.get(metric)
    if known and context.measures.columns(known) is None:
        return  # its data could not be read, which has been said
    context.problems.error(
        "figure-not-had",
        reference.place,
        f"'{{{reference.name}}}' has no figure: '{fact.id}' is '{fact.state}' and has no {figure}",
        "complete the data, or say it in other words",
    )


def _unknown(context: Context, slide: str, reference: Reference, metric: str | None = None) -> None:
    if metric is None:
        choices = [f"{name}." for name in _names(context, slide)]
        hint = nearest(reference.name, [f"{choice}month" for choice in choices])
    else:
        prefix = reference.name[: len(reference.name) - len(_split(context, slide, reference.name)[1])]
        hint = nearest(reference.name, [prefix + each for each in _asked(context, metric)])
    context.problems.error("unknown-reference", reference.place, f"unknown name '{{{reference.name}}}'", hint)


def _names(context: Context, slide: str) -> list[str]:
    """The metrics of the slide by their short names, and those of others in full."""
    own = f"{slide}."
    return [name.removeprefix(own) for name in context.spec.metrics]


def _asked(context: Context, metric: str) -> list[str]:
    """What can be asked of a metric: each key, alone and with its figures."""
    known = [*_MADE_ON_DEMAND] if metric != "benchmark" else []
    for fact_id, fact in context.facts.items():
        if fact_id.startswith(f"{metric}."):
            key = fact_id.removeprefix(f"{metric}.")
            known += [key, *(f"{key}-{figure}" for figure in fact.figures)]
    return known
