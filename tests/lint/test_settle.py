"""Findings become problems as grave as the layout has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from metrics.worlds import WARDS, spec

from deckgen import lint
from deckgen.lint import Finding
from deckgen.model.checks import CheckLevel
from deckgen.model.prose import Line
from deckgen.model.spec import Spec
from deckgen.problems import Problem

FOUND = Finding(
    "L30", "wards", Line("Work continues.", "bullet"), "Work continues.", "it is empty", "say more"
)


def report(grades: Mapping[str, CheckLevel] | None = None) -> Spec:
    return replace(spec([], [WARDS]), lint=grades or {})


def settled(asked: Spec) -> list[Problem]:
    return list(lint.settle([FOUND], asked))


def test_a_finding_is_a_warning_where_nothing_is_said() -> None:
    (problem,) = settled(report())
    assert (problem.code, problem.severity, problem.words) == ("L30", "warning", "Work continues.")


def test_a_layout_says_how_grave_a_check_is() -> None:
    assert [each.severity for each in settled(report({"L30": "error"}))] == ["error"]
    assert settled(report({"L30": "off"})) == []
