"""Findings become problems as grave as the layout has them; accepted ones stand with their reasons."""

from __future__ import annotations

from collections.abc import Mapping

from metrics.worlds import WARDS, spec

from deckgen import lint
from deckgen.lint import Finding
from deckgen.model.prose import Line
from deckgen.model.spec import Acceptance, CheckLevel, Spec
from deckgen.problems import Place, Problem

FOUND = Finding(
    "L30", "wards", Line("Work continues.", "bullet"), "Work continues.", "it is empty", "say more"
)


def report(grades: Mapping[str, CheckLevel] | None = None, *accepted: Acceptance) -> Spec:
    from dataclasses import replace

    return replace(spec([], [WARDS]), lint=grades or {}, accepted=accepted)


def settled(asked: Spec) -> list[Problem]:
    return list(lint.settle([FOUND], asked))


def test_a_finding_is_a_warning_where_nothing_is_said() -> None:
    (problem,) = settled(report())
    assert (problem.code, problem.severity, problem.words) == ("L30", "warning", "Work continues.")


def test_a_layout_says_how_grave_a_check_is() -> None:
    assert [each.severity for each in settled(report({"L30": "error"}))] == ["error"]
    assert settled(report({"L30": "off"})) == []


def test_an_accepted_finding_keeps_its_reason_and_stops_nothing() -> None:
    reason = Acceptance("L30", "wards", "Work continues", "asked for by the board")
    (problem,) = settled(report({"L30": "error"}, reason))
    assert (problem.severity, problem.accepted) == ("warning", "asked for by the board")


def test_a_finding_is_accepted_at_its_own_place_only() -> None:
    elsewhere = Acceptance("L30", "theatres", "Work continues", "asked for", Place("accepted.yaml", 2, 3))
    found, idle = settled(report(None, elsewhere))
    assert found.accepted == ""
    assert (idle.code, str(idle.where)) == ("accepts-nothing", "accepted.yaml:2:3")
