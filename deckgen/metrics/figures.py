"""Turn numbers into figures with the right unit, and names of things into parts of fact ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from fractions import Fraction

from deckgen.metrics.columns import Exact
from deckgen.metrics.measures import Level
from deckgen.model.facts import Figure, Number
from deckgen.model.period import Period, Span
from deckgen.model.spec import Metric

Names = dict[str, str | Period | Span]


def level_figure(metric: Metric, value: Number | None) -> Figure:
    """A value of the metric, in its unit."""
    return Figure(value, metric.unit, metric.decimals)


def change_figure(metric: Metric, value: Number | None) -> Figure:
    """A difference of two values of the metric: percentage points where it is a percentage."""
    return Figure(value, "points" if metric.unit == "percent" else metric.unit, metric.decimals)


def count_figure(value: Number) -> Figure:
    """A number of things."""
    return Figure(value, "count")


def periods_figure(value: int) -> Figure:
    """A number of periods."""
    return Figure(value, "periods")


def base_figures(level: Level) -> dict[str, Figure]:
    """`numerator` and `base` of a rate; nothing for other measures or a missing level."""
    if level.readings.metric.measure != "rate" or level.top is None or level.bottom is None:
        return {}
    return {"numerator": count_figure(level.top), "base": count_figure(level.bottom)}


def named(metric: Metric, **names: str | Period | Span) -> Names:
    """The names every fact has, and these; an underscore stands for a hyphen."""
    own: Names = {"noun": metric.noun, "short": metric.short or metric.noun}
    return own | {name.replace("_", "-"): value for name, value in names.items()}


def slug(text: str) -> str:
    """A name as a part of an id: lower case letters and digits joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "unnamed"


def slugs(members: Iterable[str]) -> Mapping[str, str]:
    """A slug for each member, each of them once: a second "a-b" becomes "a-b-2"."""
    given: dict[str, str] = {}
    for member in sorted(members):
        base, number = slug(member), 2
        name = base
        while name in given.values():
            name, number = f"{base}-{number}", number + 1
        given[member] = name
    return given


def listed(names: Iterable[str]) -> str:
    """Names as one: "A", "A and B", "A, B and C"."""
    all_names = list(names)
    if len(all_names) < 2:
        return "".join(all_names)
    return f"{', '.join(all_names[:-1])} and {all_names[-1]}"


def percent_of(part: Exact, whole: Exact) -> Fraction:
    """A part as a percentage of a whole, which is not 0."""
    return Fraction(part * 100) / whole
