"""The status of a deliverable follows from its dates and progress alone."""

from datetime import date

import pytest

from deckgen.metrics.progress import progress_item, status
from deckgen.model.period import Period
from deckgen.model.spec import Deliverable

DUE = Period.month(2024, 12)
AS_AT = date(2024, 11, 1)


def deliverable(progress: int, due: Period = DUE, start: Period | None = None) -> Deliverable:
    return Deliverable("flow", "Open the new ward", due, progress, start)


@pytest.mark.parametrize(
    ("progress", "due", "start", "expected"),
    [
        (100, "2024-10", None, "Complete"),
        (100, "2025-03", None, "Complete"),
        (99, "2024-10", None, "Overdue"),
        (99, "2024-11", None, "Not yet due"),  # due by the end of the month
        (0, "2025-03", None, "Not yet due"),
        (20, "2024-12", "2024-07", "Behind"),  # 123 of 184 days have gone
        (67, "2024-12", "2024-07", "On track"),
        (0, "2025-03", "2024-12", "On track"),  # not begun, and not to be
    ],
)
def test_the_status_on_the_first_of_november(
    progress: int, due: str, start: str | None, expected: str
) -> None:
    begun = Period.parse(start) if start else None
    assert status(deliverable(progress, Period.parse(due), begun), AS_AT) == expected


def test_on_its_last_day_it_is_not_overdue() -> None:
    assert status(deliverable(90), date(2024, 12, 31)) == "Not yet due"
    assert status(deliverable(90), date(2025, 1, 1)) == "Overdue"


def test_a_deliverable_is_a_fact_named_by_its_action() -> None:
    fact = progress_item(deliverable(60), AS_AT)
    assert (fact.id, fact.rule, fact.value) == ("progress.flow.open-the-new-ward", "progress-item", 60)
    assert (fact.names["noun"], fact.names["status"]) == ("Open the new ward", "Not yet due")
    assert fact.provenance.formula == "progress 60%, due 2024-12, as at 2024-11-01: Not yet due"
