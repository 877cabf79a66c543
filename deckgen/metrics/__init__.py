"""Turn checked frames and a Spec into a FactBook: every figure that a sentence, a chart or a tile can print.

`deckgen.metrics.evaluate.evaluate` does the work. The verbs that an author may write are here too, and cost
nothing to import, so that `check` and help are quick.
"""

from __future__ import annotations

from deckgen.metrics.verbs import CHART_VERBS, SENTENCE_VERBS

__all__ = ["CHART_VERBS", "SENTENCE_VERBS"]
