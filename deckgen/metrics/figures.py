"""Turn numbers into figures with the right unit, and names of things into parts of fact ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace

from deckgen.metrics import workings
from deckgen.metrics.measures import Level
from deckgen.metrics.worked import Worked
from deckgen.model.facts import Figure, Unit
from deckgen.model.period import Period, Span
from deckgen.model.spec import Metric
from deckgen.model.working import Given
from deckgen.problems import Place

Names = dict[str, str | Period | Span]


def figure(value: Worked | None, unit: Unit, decimals: int | None = None) -> Figure:
    """A number with its working as a figure; None where it is missing."""
    if value is None:
        return Figure(None, unit, decimals)
    return Figure(value.value, unit, decimals, value.working)


def level_figure(metric: Metric, value: Worked | None) -> Figure:
    """A value of the metric, in its unit."""
    return figure(value, metric.unit, metric.decimals)


def change_figure(metric: Metric, value: Worked | None) -> Figure:
    """A difference of two values of the metric: percentage points where it is a percentage."""
    return figure(value, "points" if metric.unit == "percent" else metric.unit, metric.decimals)


def count_figure(value: Worked) -> Figure:
    """A number of things."""
    return figure(value, "count")


def periods_figure(value: Worked) -> Figure:
    """A number of periods."""
    return figure(value, "periods")


def written(known: Figure, place: Place) -> Figure:
    """A figure that somebody wrote, with the place where it stands."""
    return known if known.value is None else replace(known, working=Given(known.value, place))


def base_figures(level: Level) -> dict[str, Figure]:
    """`numerator` and `base` of a rate; nothing for other measures or a missing level."""
    top, bottom = workings.top(level), workings.bottom(level)
    if level.readings.metric.measure != "rate" or top is None or bottom is None:
        return {}
    return {"numerator": count_figure(top), "base": count_figure(bottom)}


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
