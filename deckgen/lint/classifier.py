"""Turn a line among the others of its slide into how likely it holds a slip of each code.

A logistic regression a code: the log-odds are a sum of weights, one for each thing that a line has (an n-gram
of `ngrams`, what `surroundings` tell), so that every judgement can be told by the words that weigh most.
The weights are learned from the planted slides of `tests/lint`, by `tests/lint/train_classifier.py`; why, and
what that is worth on slides of others, is in docs/decisions/0019-classifier.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from deckgen.lint import ngrams, surroundings
from deckgen.lint.ngrams import Ngram
from deckgen.model.claim import Reading

KINDS = frozenset({"title", "bullet", "body"})
"""The kinds of line that are classified: what speaks in sentences."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned of one code, in log-odds: what each trait weighs, and from where on a slip is told."""

    bias: float
    sure: float
    names: dict[str, float]


def traits(reading: Reading, others: Sequence[Reading]) -> Iterator[Ngram]:
    """All that is weighed of a line, each with its place in it."""
    yield from ngrams.of(reading)
    for name in surroundings.of(reading, others):
        yield Ngram(name, 0, len(reading.text))


def log_odds(names: Iterable[str], weights: Weights) -> float:
    """The sum of the weights of what a line has; `names` has each of its traits once."""
    return weights.bias + sum(weights.names.get(name, 0.0) for name in names)


@cache
def learned() -> dict[str, Weights]:
    """Each code -> what was learned of it."""
    read = _read()
    names: dict[str, dict[str, float]] = {code: {} for code in read["codes"]}
    for name, row in read["names"].items():
        for code, weight in row.items():
            names[code][name] = weight
    return {code: Weights(kept["bias"], kept["sure"], names[code]) for code, kept in read["codes"].items()}


def learned_from() -> str:
    """The hash of the slides that the weights were learned from."""
    return str(_read()["learned_from"])


def _read() -> dict[str, Any]:
    file = resources.files("deckgen.lint").joinpath("slip_weights.json")
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
