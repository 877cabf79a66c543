"""All that the data says for one report, found by the place that asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.model.chart import ChartData
from deckgen.model.facts import Fact

ItemKey = tuple[str, str, int]
"""Slide id, section slot, index of the item in its section."""
SlotKey = tuple[str, str]
"""Slide id, slot of a chart or visual."""


@dataclass(frozen=True, slots=True)
class FactBook:
    """Every fact of a report.

    `items` has the fact of each sentence asked for, `charts` the data of each chart, `visuals` the facts of
    each native drawing in the order of its metrics, `references` what each `{name}` in the authors' words
    means: slide id and name as written -> (fact id, figure name).
    """

    facts: Mapping[str, Fact]
    items: Mapping[ItemKey, Fact]
    charts: Mapping[SlotKey, ChartData]
    visuals: Mapping[SlotKey, tuple[Fact, ...]]
    references: Mapping[tuple[str, str], tuple[str, str]]
