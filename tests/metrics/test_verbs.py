"""The verbs: documented, bound, and quick to import."""

import subprocess
import sys

import pytest

from deckgen.metrics import CHART_VERBS, SENTENCE_VERBS, registry
from deckgen.metrics import evaluate as _  # noqa: F401 - binds every verb
from deckgen.model.registry import VerbInfo


def test_the_verbs_cost_no_heavy_import() -> None:
    told = "import sys, deckgen.metrics; print('pandas' in sys.modules, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_every_verb_has_one_documented_function() -> None:
    assert set(registry.sentence_rules()) == set(SENTENCE_VERBS)
    assert set(registry.chart_rules()) == set(CHART_VERBS)


def test_every_choice_has_its_default_among_the_choices() -> None:
    for info in (*SENTENCE_VERBS.values(), *CHART_VERBS.values()):
        for option in info.options:
            assert option.type != "choice" or option.required or option.default in option.choices


def test_a_verb_cannot_be_bound_twice() -> None:
    with pytest.raises(AssertionError, match="already has a function"):

        @registry.sentence_rule(SENTENCE_VERBS["month"])
        def month(context: object, ask: object) -> None:
            """Documented."""


def test_a_verb_must_be_declared() -> None:
    with pytest.raises(AssertionError, match="not declared"):
        registry.chart_rule(VerbInfo("pie", "a pie", (1, 1)))
