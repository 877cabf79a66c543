"""Rule authored-figure: a figure that an author wrote and registered, as a fact with its source and date."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.metrics import worked
from deckgen.model.facts import Authorship, Fact, Measure, Provenance, Unit
from deckgen.model.spec import Authored

_MEASURES: Mapping[Unit, Measure] = {"count": "count", "percent": "rate", "seconds": "duration"}


def authored_figure(figure: Authored) -> Fact:
    """The figure as a fact: `value` is what the words print, its provenance the footnote and the place."""
    return Fact(
        id=figure.id,
        rule="authored-figure",
        measure=_MEASURES.get(figure.figure.unit, "number"),
        state="value",
        figures={"value": worked.written(figure.figure, figure.place)},
        provenance=Provenance(
            authored=Authorship(figure.text, figure.place, figure.source, figure.as_at),
        ),
    )
