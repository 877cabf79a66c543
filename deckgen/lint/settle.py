"""Turn findings into problems: as grave as the layout has them, and accepted where the report says why."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.lint.registry import Finding
from deckgen.model.checks import CHECK_NAMES
from deckgen.model.spec import Acceptance, Spec
from deckgen.problems import Problem


def settle(findings: Iterable[Finding], spec: Spec) -> tuple[Problem, ...]:
    """A problem for each finding that is not off. An accepted one carries its reason and stops nothing.

    An acceptance that accepts nothing is a warning: the words have changed, and its reason is out of date.
    """
    problems: list[Problem] = []
    used: set[Acceptance] = set()
    for finding in findings:
        level = spec.lint.get(finding.code, "warning")
        if level == "off":
            continue
        reason = _reason(finding, spec.accepted)
        if reason:
            used.add(reason)
        problems.append(
            Problem(
                finding.code,
                "warning" if reason else level,
                finding.line.place,
                finding.message,
                finding.hint,
                finding.words,
                reason.because if reason else "",
            )
        )
    return (*problems, *_idle(spec, used))


def _reason(finding: Finding, accepted: Iterable[Acceptance]) -> Acceptance | None:
    for each in accepted:
        same_place = each.check == finding.code and each.slide == finding.slide
        if same_place and (each.words in finding.words or finding.words in each.words):
            return each
    return None


def _idle(spec: Spec, used: set[Acceptance]) -> list[Problem]:
    return [
        Problem(
            "accepts-nothing",
            "warning",
            each.place,
            f"check {each.check} finds nothing in '{each.words}' on slide '{each.slide}', so "
            f"nothing is accepted",
            "take this entry out, or put in the words as they stand now",
        )
        for each in spec.accepted
        if each.check in CHECK_NAMES and each not in used
    ]
