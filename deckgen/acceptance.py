"""Turn problems that a report accepts into accepted ones: listed with their reasons, and stopping nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deckgen.model.checks import CAUTIONS, CHECK_NAMES, Acceptance
from deckgen.problems import Problem, Problems, nearest


def accept(problems: Problems, acceptances: Iterable[Acceptance]) -> tuple[Acceptance, ...]:
    """Give each problem that an entry of accepted.yaml means its reason; the entries that mean none.

    Findings of the checks of words, and cautions about figures, can be accepted however grave the layout has
    them; of all else, warnings can.
    """
    entries = tuple(acceptances)
    used: set[Acceptance] = set()
    for problem in problems:
        reason = next((each for each in entries if _means(each, problem)), None)
        if reason is None:
            continue
        used.add(reason)
        if not problem.accepted:
            problems.swap(problem, replace(problem, severity="warning", accepted=reason.because))
    return tuple(each for each in entries if each not in used)


def tell_idle(problems: Problems, idle: Iterable[Acceptance]) -> None:
    """Warn of entries that mean no problem: what they were for has changed, their reasons are out of date."""
    for entry in idle:
        problems.extend([_idle(entry, {each.code for each in problems if each.severity == "warning"})])


def _means(entry: Acceptance, problem: Problem) -> bool:
    if entry.check != problem.code:
        return False
    graded = problem.code in CHECK_NAMES or problem.code in CAUTIONS
    if problem.severity == "error" and not graded:
        return False
    if problem.where.slide != entry.slide and (graded or problem.where.slide):
        return False
    if entry.words in (problem.words or problem.message):
        return True
    return bool(problem.words) and problem.words in entry.words


def _idle(entry: Acceptance, codes: Iterable[str]) -> Problem:
    if entry.check in CHECK_NAMES:
        hint = "take this entry out, or put in the words as they stand now"
    else:
        hint = f"take this entry out, or mend its check; {nearest(entry.check, codes)}"
    there = f"in '{entry.words}' on slide '{entry.slide}'"
    message = f"check {entry.check} finds nothing {there}, so nothing is accepted"
    return Problem("accepts-nothing", "warning", entry.place, message, hint)
