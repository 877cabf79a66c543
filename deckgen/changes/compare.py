"""Turn two editions into their Changes, gravest first."""

from __future__ import annotations

from typing import get_args

from deckgen.changes.edition import Edition
from deckgen.changes.judged import judged, one_sided
from deckgen.changes.masked import masked
from deckgen.changes.revised import revisions
from deckgen.changes.words import reworded
from deckgen.model.changes import ChangeKind, Changes, Printing

_ORDER: tuple[ChangeKind, ...] = get_args(ChangeKind)


def compare(before: Edition, now: Edition, printing: Printing) -> Changes:
    """What changed from the report published before to this one; within a kind in the order of the report."""
    before, now, hidden = masked(before, now, printing)
    found = (
        *hidden,
        *revisions(before, now, printing),
        *judged(before, now, printing),
        *reworded(before, now),
        *one_sided(before, now, printing),
    )
    items = tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))
    return Changes(before.report, before.label, items, left_out=before.left_out)
