"""What a rule or a kind of chart says of itself: from this come checking, help and the reference page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

OptionType = Literal["text", "number", "whole", "yes-no", "period", "texts", "metric", "choice"]


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a verb: what its value must be, whether it must be there, what it does."""

    name: str
    type: OptionType
    summary: str
    required: bool = False
    default: str | int | float | bool | None = None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerbInfo:
    """A word that an author may write in a slide file: `year`, `rank`, `control` ...

    `metrics` is how many metrics its value names: (least, most).
    """

    verb: str
    summary: str
    metrics: tuple[int, int]
    options: tuple[Option, ...] = ()
    rule: str = ""  # the rule type it runs, where it is a sentence

    def option(self, name: str) -> Option | None:
        """The option of this name."""
        return next((each for each in self.options if each.name == name), None)
