"""Bind each verb to the one function that answers it, and refuse a verb without one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from deckgen.metrics.context import Ask, Context
from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS
from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact
from deckgen.model.registry import VerbInfo

SentenceRule = Callable[[Context, Ask], Fact | None]
"""Answers one sentence; None where a problem was reported instead."""
ChartRule = Callable[[Context, Ask], ChartData | None]
"""Answers one chart; None where a problem was reported instead."""

_Rule = TypeVar("_Rule", SentenceRule, ChartRule)

_sentences: dict[str, SentenceRule] = {}
_charts: dict[str, ChartRule] = {}


def sentence_rule(info: VerbInfo) -> Callable[[SentenceRule], SentenceRule]:
    """The decorated function answers this verb of a section."""
    return _binder(info, SENTENCE_VERBS, _sentences)


def chart_rule(info: VerbInfo) -> Callable[[ChartRule], ChartRule]:
    """The decorated function answers this verb of `charts:`."""
    return _binder(info, CHART_VERBS, _charts)


def sentence_rules() -> Mapping[str, SentenceRule]:
    """Every sentence verb with its function; asserts that none is left without."""
    return _complete(SENTENCE_VERBS, _sentences)


def chart_rules() -> Mapping[str, ChartRule]:
    """Every chart verb with its function; asserts that none is left without."""
    return _complete(CHART_VERBS, _charts)


def _binder(
    info: VerbInfo, declared: Mapping[str, VerbInfo], bound: dict[str, _Rule]
) -> Callable[[_Rule], _Rule]:
    assert declared.get(info.verb) is info, f"verb {info.verb} is not declared in verbs.py"

    def bind(rule: _Rule) -> _Rule:
        assert info.verb not in bound, f"verb {info.verb} already has a function"
        assert rule.__doc__, f"the function of verb {info.verb} is not documented"
        bound[info.verb] = rule
        return rule

    return bind


def _complete(declared: Mapping[str, VerbInfo], bound: Mapping[str, _Rule]) -> Mapping[str, _Rule]:
    missing = sorted(set(declared) - set(bound))
    assert not missing, f"verbs without a function: {', '.join(missing)}"
    return {verb: bound[verb] for verb in declared}
