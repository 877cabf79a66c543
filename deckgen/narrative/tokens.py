"""Turn a pattern and a fact into runs: each token becomes a figure, a name, a part's figure or a clause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from types import MappingProxyType

from deckgen.model.facts import WITHHELD_STATES, Fact, Figure
from deckgen.model.period import Period, Span
from deckgen.model.spec import Metric, Spec
from deckgen.model.text import Run
from deckgen.narrative import english, formats
from deckgen.narrative.phrases import Pattern, Phrasebook
from deckgen.problems import Problems, nearest

Words = Mapping[str, str | tuple[Run, ...]]
"""Tokens that a rule's own module gives beside those of the fact."""

NO_WORDS: Words = MappingProxyType({})
CLAUSE = "-clause"
SHORT = "-short"
# Figures that a word of direction stands beside, and which therefore never carry a sign.
_MAGNITUDES = frozenset({"change", "change-percent", "by", "gap", "drop"})
# What a fact may lack in some of its states, though its rule has it: no spelling mistake of the author's.
_SOMETIMES = _MAGNITUDES | {"prior", "held", "limit", "margin", "benchmark", "event"}
_GROUPS = ("chart", "series", "statistic", "side")


def direction(fact: Fact) -> str:
    """Which way the figure went: "rise", "fall", or "" where it did not or nobody knows."""
    if fact.state in ("rise", "fall"):
        return fact.state
    change = fact.figures.get("change")
    if change is None or not change.value:
        return ""
    return "rise" if change.value > 0 else "fall"


def states_of(fact: Fact, tags: Sequence[str] = ()) -> tuple[str, ...]:
    """The fact's state with all that qualifies it, the most telling first: `run-joined-event` ... `run`.

    Qualifiers are the caller's tags, whether there is an event or a benchmark to tell of, whether the fact
    has no period, and the direction of a change where that is not the state itself.
    """
    own = [name for name in ("event", "benchmark") if name in fact.names or name in fact.figures]
    own += ["undated"] if fact.period is None else []
    way = direction(fact)
    every = [*tags, *own, *([way] if way and way != fact.state else [])]
    sizes = range(len(every), -1, -1)
    return tuple("-".join((fact.state, *chosen)) for size in sizes for chosen in combinations(every, size))


def groups_of(fact: Fact) -> tuple[str, ...]:
    """The kinds a pattern may be given for: chart, series, statistic and side, then the measure."""
    named = [str(fact.names[name]) for name in _GROUPS if fact.names.get(name)]
    return (*named, fact.measure)


def known_in_other_states(token: str, fact: Fact) -> bool:
    """Whether a token is no mistake, though the fact has no such figure in its state."""
    names = [token, *(token.removeprefix(f"{part.key}-") for part in fact.parts)]
    return any(name.removesuffix(SHORT) in _SOMETIMES for name in names)


def figure_run(fact: Fact, name: str) -> Run:
    """One figure of a fact as a run that carries the fact's id."""
    return Run(figure_text(name, fact.figures[name]), fact=f"{fact.id}#{name}")


def figure_text(name: str, figure: Figure, short: bool = False) -> str:
    """A figure's text by its name: changes without their sign."""
    if short:
        return formats.short(figure)
    return formats.magnitude(figure) if is_change(name) else formats.figure(figure)


def is_change(name: str) -> bool:
    """Whether a figure is a change, by its name or that of a part's: `change`, `year-change-percent`."""
    return any(name == each or name.endswith(f"-{each}") for each in _MAGNITUDES)


@dataclass(frozen=True, slots=True)
class Wording:
    """All that sentences are made with: the layout's patterns, its metrics, and where to tell problems."""

    spec: Spec
    phrases: Phrasebook
    problems: Problems

    def say(
        self,
        family: str,
        fact: Fact,
        words: Words = NO_WORDS,
        tags: Sequence[str] = (),
        inside: tuple[str, ...] = (),
    ) -> tuple[Run, ...] | None:
        """A family's pattern for a fact, filled; () where it says nothing, None where it cannot be said."""
        instead = "suppressed-clause" if inside else "suppressed"
        if fact.state not in WITHHELD_STATES or "chart" in fact.names:
            instead = ""  # a chart has no figure of its own for a sentence to stand for
        if instead and "value" not in fact.figures:  # a breakdown, whose main figure is a change
            words = {"value": self.plain("withheld-figure", "withheld"), **words}
        pattern = self.phrases.require(family, groups_of(fact), states_of(fact, tags), instead)
        return None if pattern is None else self.fill(pattern, fact, words, (*inside, family))

    def tell(self, family: str, state: str, words: Words) -> tuple[Run, ...]:
        """A pattern that needs no fact, such as a header or the footer, filled; () where it is missing."""
        pattern = self.phrases.require(family, (), (state,))
        runs = self.fill(pattern, None, words, (family,)) if pattern else None
        return runs or ()

    def plain(self, family: str, state: str, words: Words = NO_WORDS) -> str:
        """As `tell`, the characters alone."""
        return english.plain(self.tell(family, state, words))

    def fill(
        self, pattern: Pattern, fact: Fact | None, words: Words = NO_WORDS, inside: tuple[str, ...] = ()
    ) -> tuple[Run, ...] | None:
        """A pattern's runs; None, with a Problem for each, when it has tokens that nothing answers to."""
        runs: list[Run] = []
        whole = True
        for piece in pattern.pieces():
            found = self.resolve(piece.text, fact, words, inside) if piece.token else (Run(piece.text),)
            if found is None:
                self._unknown(piece.text, pattern, fact, words)
                whole = False
            else:
                runs.extend(replace(run, bold=True) if piece.bold else run for run in found)
        return tuple(runs) if whole else None

    def resolve(
        self, token: str, fact: Fact | None, words: Words, inside: tuple[str, ...] = ()
    ) -> tuple[Run, ...] | None:
        """What a token stands for, or None where nothing answers to it."""
        if token in words:
            return _runs(words[token])
        if fact is None:
            return None
        if token.endswith(CLAUSE):
            return self._clause(token, fact, words, inside)
        return self._own(token, fact) or self._of_part(token, fact, inside)

    def _own(self, token: str, fact: Fact) -> tuple[Run, ...] | None:
        name = token.removesuffix(SHORT)
        short = name != token
        if name in fact.figures:
            figure = fact.figures[name]
            text = self.withheld_text(figure) or figure_text(name, figure, short)
            return (Run(text, fact=f"{fact.id}#{name}"),)
        if name in fact.names:
            return (Run(self.name_text(name, fact.names[name], short)),)
        derived = self._derived(fact)
        return (Run(derived[token]),) if token in derived else None

    def _of_part(self, token: str, fact: Fact, inside: tuple[str, ...]) -> tuple[Run, ...] | None:
        for part in fact.parts:
            if token.startswith(f"{part.key}-"):
                found = self.resolve(token[len(part.key) + 1 :], part, NO_WORDS, inside)
                if found is not None:
                    return found
        for part in fact.parts:
            if token in part.names:
                return (Run(self.name_text(token, part.names[token])),)
        for part in fact.parts:
            if token == part.key:
                return self._own("value", part)
        return None

    def _clause(
        self, token: str, fact: Fact, words: Words, inside: tuple[str, ...]
    ) -> tuple[Run, ...] | None:
        family = token.removesuffix(CLAUSE)
        if family in inside:
            return None  # a clause within itself would never end
        if family in self.phrases.families:
            return self.say(family, fact, words, (), inside)
        for part in fact.parts:
            rest = family.removeprefix(f"{part.key}-")
            if rest != family and rest in self.phrases.families and rest not in inside:
                return self.say(rest, part, words, (), inside)
        return None

    def name_text(self, name: str, value: str | Period | Span, short: bool = False) -> str:
        """A name of a fact as text: periods by what stands before them ("to", "since" or "in")."""
        starts = self.spec.year_starts
        if isinstance(value, Span):
            return formats.stretch(value, True) if short else formats.span(value, starts)
        if isinstance(value, str):
            return value.replace("_", " ") if name == "by" else value
        if short:
            return formats.period_short(value)
        if name == "end" or name.endswith("-end"):
            return formats.period_end(value)
        return formats.period_start(value) if name == "since" else formats.period(value, starts)

    def withheld_text(self, figure: Figure) -> str:
        """What stands for a figure that is withheld, such as "fewer than 5"; "" of one that is not."""
        if not figure.withheld:
            return ""
        threshold = str(self.spec.judgement.suppress_below)
        return self.plain("withheld-figure", figure.withheld, {"threshold": threshold})

    def metric_of(self, fact: Fact) -> Metric | None:
        """The metric that a fact speaks of."""
        return self.spec.metrics.get(".".join(fact.id.split(".")[:2]))

    def _derived(self, fact: Fact) -> dict[str, str]:
        """Words that follow from a fact's period and metric."""
        derived: dict[str, str] = {
            "window": str(self.spec.judgement.window),
            "threshold": str(self.spec.judgement.suppress_below),
        }
        metric = self.metric_of(fact)
        if metric is not None:
            derived["noun"] = metric.noun
            derived["short"] = metric.short or metric.noun
            derived["source"] = self.source_label(metric)
        if fact.period is not None:
            derived["span"] = formats.length(fact.period)
            derived["period-word"] = fact.period.last.frequency
            derived["period-words"] = formats.plural_frequency(fact.period.last.frequency)
        first, last = fact.names.get("first"), fact.names.get("month")
        if isinstance(first, Period) and isinstance(last, Period):
            derived["stretch"] = formats.stretch(Span(first, last))
        by = fact.names.get("by")
        if isinstance(by, str):
            derived["by-plural"] = english.plural(self.name_text("by", by))
        return derived

    def source_label(self, metric: Metric) -> str:
        """The name to print of the source that a metric comes from."""
        name = metric.source or metric.top.source
        source = self.spec.sources.get(name)
        return source.label if source else name

    def _unknown(self, token: str, pattern: Pattern, fact: Fact | None, words: Words) -> None:
        known = sorted(self._known(fact, words))
        if fact is not None and known_in_other_states(token, fact):
            self.problems.error(
                "token-without-value",
                pattern.place,
                f"'{{{token}}}' has no value in state '{fact.state}'",
                f"use a clause that knows every state, such as '{{change-clause}}', or "
                f"{nearest(token, known)}",
            )
            return
        self.problems.error(
            "unknown-token", pattern.place, f"unknown token '{{{token}}}'", nearest(token, known)
        )

    def _known(self, fact: Fact | None, words: Words) -> Iterator[str]:
        yield from words
        if fact is None:
            return
        yield from fact.figures
        yield from fact.names
        yield from self._derived(fact)
        for part in fact.parts:
            yield from (f"{part.key}-{name}" for name in part.figures)
        yield from (f"{family}{CLAUSE}" for family in self.phrases.families if family.startswith("change"))


def _runs(words: str | tuple[Run, ...]) -> tuple[Run, ...]:
    return (Run(words),) if isinstance(words, str) else words
