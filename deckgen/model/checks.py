"""The checks of words by code and name: what layouts and reports may name, and what `lint` must provide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from deckgen.problems import NOWHERE, Place

CheckLevel = Literal["error", "warning", "off"]
"""How grave the layout has a check."""

CHECK_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "L01": "sign-doubled",
        "L02": "percent-for-points",
        "L03": "level-change-percent",
        "L04": "parts-not-sum",
        "L05": "parts-percent-conflict",
        "L06": "share-base-mismatch",
        "L07": "superlative-false",
        "L08": "subset-contradiction",
        "L09": "due-date-logic",
        "L10": "period-label",
        "L11": "two-values",
        "L12": "one-value-two-periods",
        "L13": "aggregation-word",
        "L14": "unit-missing",
        "L15": "comparator-missing",
        "L16": "number-notation",
        "L17": "date-format",
        "L18": "duration-format",
        "L19": "precision",
        "L20": "grammar-spelling",
        "L21": "box-heading",
        "L22": "term-consistency",
        "L23": "trend-unsupported",
        "L24": "stable-tolerance",
        "L25": "chance-or-margin",
        "L26": "target-silent",
        "L27": "series-break",
        "L28": "control-limits-on-rolling",
        "L29": "window-mismatch",
        "L30": "empty-claim",
        "L31": "denominator-unstated",
        "L32": "acronym-unexpanded",
        "L33": "link-text",
        "L34": "repeated-fact",
        "L35": "rank-direction",
        "L36": "reading-order",
    }
)


CAUTIONS = ("crosses-break", "few-points", "small-base")
"""What figures themselves are reported for; graded and accepted by these names, as checks of words are."""


def check_code(name: str) -> str:
    """The code that a code or a name means, in any case; "" for neither."""
    if name.upper() in CHECK_NAMES:
        return name.upper()
    if name.lower() in CAUTIONS:
        return name.lower()
    return next((code for code, each in CHECK_NAMES.items() if each == name.lower()), "")


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A finding of a check, or another warning, that stays, at one place, because somebody said why.

    `words` are (a part of) the words at fault, or of what a warning says; `slide` the slide they stand on.
    """

    check: str  # "L30", "revised-history"
    slide: str
    words: str
    because: str
    place: Place = NOWHERE
