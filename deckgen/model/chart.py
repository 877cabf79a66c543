"""What a chart shows, before anyone draws it: data, words, options. Made from facts, drawn by charts."""

from __future__ import annotations

from dataclasses import dataclass

from deckgen.model.facts import Better, Control, Figure, Provenance, Series, Unit
from deckgen.model.period import Period
from deckgen.model.text import Run

_NOTHING = Provenance()


@dataclass(frozen=True, slots=True)
class EventMark:
    """A dated line in a chart over time."""

    period: Period
    label: str


@dataclass(frozen=True, slots=True)
class ChartData:
    """The numbers of one chart.

    `series` is what is drawn, by kind:
    control: one, over periods. rolling: one or more, over periods.
    bars: one, a point a member (its change). `texts` prints beside each bar, in the order of the points.
    stacked: one for each answer step in order, a point a question (its share in per cent).
    paired: two waves, the earlier first, a point a question. profile: two shares, a point a member.
    `facts` are the ids of what it says beside its points; `provenance` has every cell that it draws, so that
    a changed cell is known to change this chart.
    """

    kind: str
    unit: Unit
    better: Better
    series: tuple[Series, ...]
    control: Control | None = None
    target: Figure | None = None
    target_label: str = ""
    events: tuple[EventMark, ...] = ()
    texts: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    provenance: Provenance = _NOTHING


@dataclass(frozen=True, slots=True)
class ChartText:
    """A chart's words: the message, then measure and period, and the description for who cannot see it.

    `runs` are the same words with the facts of their figures: title, subtitle, description, then the texts
    that stand beside its bars.
    """

    title: str
    subtitle: str
    alt: str
    runs: tuple[tuple[Run, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Image:
    """One drawn chart in three forms, at one size: vector for screens and PDF, and a picture as fallback."""

    svg: bytes
    png: bytes
    pdf: bytes
