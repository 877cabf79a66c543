"""What the report before published: numbers that readers have, and can subtract from those of this one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deckgen.model.period import Period

Place = tuple[str, str, str, str]
"""Slide, slot, line and where on it a chart's point stands."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure or point: unrounded, None where it was withheld, or drawn and not told.

    `when` is the period of its fact, "" where there is none; `working` is whole, where the file has one.
    """

    value: float | None
    withheld: bool = False
    when: str = ""
    working: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """One report as published, up to its `last` period; figures by the fact's id and their name."""

    report: str
    last: Period
    figures: Mapping[tuple[str, str], Printed]
    points: Mapping[Place, Printed]
