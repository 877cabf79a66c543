"""A report accepts findings and warnings with a reason; what it accepts is listed and stops nothing."""

from __future__ import annotations

from deckgen.acceptance import accept, tell_idle
from deckgen.model.checks import Acceptance
from deckgen.problems import Place, Problem, Problems

WORDS = Problem(
    "L30", "error", Place("a.md", 3, 1, slide="wards"), "it is empty", "say more", "Work continues."
)
REVISED = Problem(
    "revised-history", "warning", Place("data/a.csv", slide="wards"), "calls: revised", "look", "calls"
)


def settled(problem: Problem, *entries: Acceptance) -> list[Problem]:
    problems = Problems()
    problems.extend([problem])
    tell_idle(problems, accept(problems, entries))
    return list(problems)


def test_an_accepted_finding_keeps_its_reason_and_stops_nothing() -> None:
    reason = Acceptance("L30", "wards", "Work continues", "asked for by the board")
    (problem,) = settled(WORDS, reason)
    assert (problem.severity, problem.accepted) == ("warning", "asked for by the board")


def test_a_finding_is_accepted_at_its_own_place_only() -> None:
    elsewhere = Acceptance("L30", "theatres", "Work continues", "asked for", Place("accepted.yaml", 2, 3))
    found, idle = settled(WORDS, elsewhere)
    assert (found.code, found.accepted) == ("L30", "")
    assert (idle.code, str(idle.where)) == ("accepts-nothing", "accepted.yaml:2:3")


def test_any_warning_can_be_accepted_by_its_code() -> None:
    reason = Acceptance("revised-history", "wards", "calls", "the supplier found late records")
    (problem,) = settled(REVISED, reason)
    assert problem.accepted == "the supplier found late records"


def test_a_warning_without_words_is_accepted_by_words_of_its_message() -> None:
    full = Problem("slide-continued", "warning", Place("a.yaml", 1, 1), "the pane of 'wards' is 168% full")
    (problem,) = settled(full, Acceptance("slide-continued", "wards", "168% full", "the board wants it all"))
    assert problem.accepted == "the board wants it all"


def test_an_error_of_input_cannot_be_accepted() -> None:
    broken = Problem("no-previous", "error", Place("report.yaml", 1, 1), "previous: not found")
    found, idle = settled(broken, Acceptance("no-previous", "wards", "not found", "so be it"))
    assert (found.severity, found.accepted) == ("error", "")
    assert idle.code == "accepts-nothing"


def test_a_misspelt_code_accepts_nothing_and_is_told_the_nearest() -> None:
    entry = Acceptance("revised-histories", "wards", "calls", "late records", Place("accepted.yaml", 1, 3))
    idle, found = settled(REVISED, entry)
    assert (found.accepted, idle.code) == ("", "accepts-nothing")
    assert "did you mean 'revised-history'?" in idle.hint
