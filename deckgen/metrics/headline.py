"""The one fact that stands for a metric where only the metric is named: in a tile, or as a step."""

from __future__ import annotations

from dataclasses import replace

from deckgen.metrics.context import Ask, Context
from deckgen.metrics.options import Options
from deckgen.metrics.rolling import year
from deckgen.metrics.survey import survey
from deckgen.metrics.verbs import SENTENCE_VERBS
from deckgen.model.facts import Fact
from deckgen.model.spec import Metric


def headline(context: Context, metric: Metric, ask: Ask) -> Fact | None:
    """The survey's share of a metric that comes in waves, else the year."""
    wave = context.measures.is_wave(metric) and metric.measure == "rate"
    info = SENTENCE_VERBS["survey" if wave else "year"]
    own = replace(ask, metrics=(metric,), options=Options(info, {}))
    return survey(context, own) if wave else year(context, own)
