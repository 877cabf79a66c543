"""Turn two editions into their Changes, gravest first."""

from __future__ import annotations

from typing import get_args

from deckgen.changes.edition import Edition
from deckgen.changes.judged import judged, one_sided
from deckgen.changes.masked import masked
from deckgen.changes.revised import revisions
from deckgen.changes.words import reworded
from deckgen.model.changes import Change, ChangeKind, Changes, Printing, Recompute

_ORDER: tuple[ChangeKind, ...] = get_args(ChangeKind)


def compare(before: Edition, now: Edition, printing: Printing, recompute: Recompute) -> Changes:
    """What changed from the report published before to this one; within a kind in the order of the report.

    What was revised by less than is printed comes after what prints otherwise.
    """
    before, now, hidden = masked(before, now, printing)
    rewritten = revisions(before, now, printing, recompute)
    found = (
        *hidden,
        *rewritten.changes,
        *judged(before, now, printing),
        *reworded(before, now),
        *one_sided(before, now, printing),
    )
    items = tuple(sorted(found, key=_gravity))
    return Changes(
        before.report, before.label, items, left_out=before.left_out, unchecked=rewritten.unchecked
    )


def _gravity(change: Change) -> tuple[int, bool]:
    return _ORDER.index(change.kind), change.is_hidden
