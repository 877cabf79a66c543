"""Turn findings into problems: as grave as the layout has them, and accepted where the report says why."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.lint.registry import Finding
from deckgen.model.acceptance import idle, reason
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
        why = reason(finding.code, finding.slide, finding.words, spec.accepted)
        used |= {why} if why else set()
        problems.append(
            Problem(
                finding.code,
                "warning" if why else level,
                finding.line.place,
                finding.message,
                finding.hint,
                finding.words,
                why.because if why else "",
            )
        )
    return (*problems, *_idle(spec, used))


def _idle(spec: Spec, used: set[Acceptance]) -> list[Problem]:
    return [
        Problem("accepts-nothing", "warning", each.place, *idle(each, f"check {each.check}"))
        for each in spec.accepted
        if each.check in CHECK_NAMES and each not in used
    ]
