"""Turn figures of a report into the text they are printed as where no sentence says otherwise."""

from __future__ import annotations

from collections.abc import Callable

from deckgen.model.facts import Figure
from deckgen.model.spec import Spec
from deckgen.narrative import formats
from deckgen.narrative.phrases import Phrasebook
from deckgen.narrative.tokens import Wording
from deckgen.problems import Problems


def printed(spec: Spec) -> Callable[[Figure], str]:
    """How this report prints a figure in full; one that is withheld in the layout's words for it."""
    wording = Wording(spec, Phrasebook(spec, Problems()), Problems())
    return lambda figure: wording.withheld_text(figure) or formats.figure(figure)
