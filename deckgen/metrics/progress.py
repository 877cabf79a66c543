"""Rule progress-item: the status of a deliverable on a given day, from its due date and progress alone."""

from __future__ import annotations

from datetime import date

from deckgen.metrics import figures, worked
from deckgen.model.facts import Authorship, Fact, Provenance
from deckgen.model.spec import Deliverable

COMPLETE, OVERDUE, BEHIND, ON_TRACK, NOT_YET_DUE = (
    "Complete",
    "Overdue",
    "Behind",
    "On track",
    "Not yet due",
)


def status(deliverable: Deliverable, as_at: date) -> str:
    """Complete at 100%; overdue after its due period; behind where less is done than time gone.

    Without a start nobody can say whether it is behind: it is not yet due.
    """
    if deliverable.progress >= 100:
        return COMPLETE
    end = deliverable.due.last_day
    if as_at > end:
        return OVERDUE
    if deliverable.start is None:
        return NOT_YET_DUE
    begin = deliverable.start.first_day
    elapsed, whole = (as_at - begin).days, (end - begin).days + 1
    return BEHIND if deliverable.progress * whole < 100 * elapsed else ON_TRACK


def progress_item(deliverable: Deliverable, as_at: date) -> Fact:
    """The deliverable as a fact: `value` is its progress in per cent, `status` one of the five words."""
    told = status(deliverable, as_at)
    done = worked.given(deliverable.progress, deliverable.place)
    return Fact(
        id=f"progress.{deliverable.group}.{figures.slug(deliverable.action)}",
        rule="progress-item",
        measure="rate",
        state="value",
        figures={"value": figures.figure(done, "percent")},
        names={"noun": deliverable.action, "due": deliverable.due, "status": told},
        provenance=Provenance(
            (),
            f"progress {deliverable.progress}%, due {deliverable.due}, as at {as_at.isoformat()}: {told}",
            authored=Authorship(
                f"{deliverable.progress}%", deliverable.place, "list of deliverables", as_at.isoformat()
            ),
        ),
    )
