"""Which function checks which rules, and what all of them say of a file."""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matterhorn.tagged import Tagged, opened

MODULES = (
    "annotations",
    "behaviour",
    "document",
    "figures",
    "glyphs",
    "headings",
    "languages",
    "lists",
    "marks",
    "parents",
    "programs",
    "roles",
    "simple_fonts",
    "tables",
    "xobjects",
)
"""The modules of this package that hold checks."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A rule that a file breaks: a failure condition's number or a name of ours, where, and what is there."""

    rule: str
    where: str
    what: str


Check = Callable[[Tagged], Iterator[Refusal]]
CHECKS: dict[str, list[Check]] = {}
"""Each rule and the functions that check it; filled when the modules of checks are imported."""


def checks(*rules: str) -> Callable[[Check], Check]:
    """Mark a function as the one that checks these rules."""

    def mark(check: Check) -> Check:
        for rule in rules:
            CHECKS.setdefault(rule, []).append(check)
        return check

    return mark


def load_checks() -> None:
    """Import every module of checks."""
    for name in MODULES:
        importlib.import_module(f"matterhorn.{name}")


def refusals(data: bytes) -> list[Refusal]:
    """All that is wrong with a file."""
    load_checks()
    functions = dict.fromkeys(check for found in CHECKS.values() for check in found)
    with opened(io.BytesIO(data)) as tagged:
        return [refusal for check in functions for refusal in check(tagged)]
