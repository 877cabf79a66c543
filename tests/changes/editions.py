"""Documents of `facts.json` made by hand, and random ones, for comparing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from deckgen.changes import Edition, edition
from deckgen.model.changes import Again, Printing
from deckgen.model.period import Period, Span
from deckgen.narrative import formats

PRINTING = Printing(formats.figure, lambda span: formats.span(span, 4))
SEPTEMBER, JUNE = Period.month(2024, 9), Period.month(2024, 6)
SOURCE = {"file": "data/calls.csv", "sheet": "", "columns": ["offered"], "rows": [[40, 40]]}


def nothing_found(_working: Mapping[str, Any]) -> Again | None:
    """Today's data give nothing again: only what both editions publish is compared."""
    return None


def ends(last: Period, length: int) -> list[str]:
    span = Span.ending(last, length)
    return [str(span.first), str(span.last)]


def figure(value: float | None, unit: str = "count") -> dict[str, Any]:
    return {"value": value, "unit": unit}


def fact(name: str, value: float | None, last: Period, length: int = 1, **more: Any) -> dict[str, Any]:
    """A fact of `calls.offered`, named by its metric and key: "calls.offered.month"."""
    figures = {"value": figure(value), **more.pop("figures", {})}
    return {
        "id": name,
        "slide": name.split(".")[0],
        "rule": "month-value" if length == 1 else "rolling-total",
        "state": "value",
        "period": ends(last, length),
        "figures": figures,
        "names": {"noun": "calls offered"},
        "source": [SOURCE],
        **more,
    }


def deliverable(action: str, progress: int, due: str = "2024-11", status: str = "On track") -> dict[str, Any]:
    return {
        "id": f"progress.plan.{action.lower()}",
        "slide": "progress",
        "rule": "progress-item",
        "state": "value",
        "figures": {"value": figure(progress, "percent")},
        "names": {"noun": action, "due": due, "status": status},
    }


def series(*values: float, last: Period, name: str = "Calls") -> dict[str, Any]:
    """A chart's line that ends in `last`."""
    first = last - (len(values) - 1)
    points = [{"at": str(first + step), "value": value} for step, value in enumerate(values)]
    return {"slide": "calls", "slot": "control-offered", "name": name, "unit": "count", "points": points}


def words(text: str, section: str = "Update", slide: str = "calls", **more: str) -> dict[str, str]:
    return {"slide": slide, "section": section, "part": "", "text": text, **more}


def document(report: str, *facts: dict[str, Any], **more: Any) -> dict[str, Any]:
    label = {"2024-06": "April to June 2024", "2024-09": "July to September 2024"}[report]
    return {"report": report, "label": label, "facts": list(facts), "words": [], **more}


def june(*facts: dict[str, Any], **more: Any) -> Edition:
    return edition(document("2024-06", *facts, **more), PRINTING)


def september(*facts: dict[str, Any], **more: Any) -> Edition:
    return edition(document("2024-09", *facts, **more), PRINTING)


METRICS = tuple(f"calls.{name}" for name in ("offered", "answered", "abandoned", "texts"))
_STATES = st.sampled_from(["rise", "fall", "stable", "chance"])
_VALUES = st.integers(0, 6)  # few, so that much is alike


@st.composite
def documents(draw: st.DrawFn, report: str = "2024-09", last: Period = SEPTEMBER) -> dict[str, Any]:
    """A report of some metrics, each with its month and year, charted, with words and deliverables."""
    facts, lines = [], []
    for metric in draw(st.lists(st.sampled_from(METRICS), unique=True)):
        named = {"names": {"noun": metric.rpartition(".")[2]}}
        facts.append(fact(f"{metric}.month", draw(_VALUES), last, **named))
        prior = {"figures": {"prior": figure(draw(_VALUES))}, "prior_period": ends(last - 12, 12)}
        state = draw(_STATES)
        facts.append(fact(f"{metric}.year", draw(_VALUES), last, 12, state=state, **named, **prior))
        values = draw(st.lists(_VALUES, min_size=3, max_size=3))
        lines.append(series(*values, last=last, name=metric))
    listed = draw(st.lists(st.sampled_from(["Hire", "Train", "Open"]), unique=True))
    facts += [deliverable(action, draw(st.sampled_from([10, 50, 100]))) for action in listed]
    texts = draw(st.lists(st.sampled_from(["One came", "One came in", "We left", "No news"]), unique=True))
    return document(report, *facts, words=[words(text) for text in texts], series=lines)
