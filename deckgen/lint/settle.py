"""Turn findings into problems, as grave as the layout has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deckgen.lint.registry import Finding
from deckgen.model.spec import Spec
from deckgen.problems import Problem


def settle(findings: Iterable[Finding], spec: Spec) -> tuple[Problem, ...]:
    """A problem for each finding that is not off, at its slide."""
    graded = ((finding, spec.lint.get(finding.code, "warning")) for finding in findings)
    return tuple(
        Problem(
            finding.code,
            level,
            replace(finding.line.place, slide=finding.slide),
            finding.message,
            finding.hint,
            finding.words,
        )
        for finding, level in graded
        if level != "off"
    )
