"""Words of control charts, and the values that a sentence speaks of."""

from __future__ import annotations

import pytest

from deckgen import claims
from deckgen.claims import signals
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


def values(text: str) -> str:
    reading = claims.read(text, last=LAST)
    return signals.values(reading, reading.sentences[0])[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rolling 12-month total of visits was 1,412.", "rolling"),
        ("The moving average lies below the limit.", "rolling"),
        ("Visits were high in the 12 months to September 2024.", "window"),
        ("Monthly visits lie above the mean.", "single"),
        ("Limits come from monthly values, not from rolling totals.", "single"),
        ("Limits come from rolling totals rather than monthly values.", "rolling"),
        ("September 2024 was exceptionally low.", "single"),
        ("Visits lie above the mean.", ""),
        ("Limits stand around the yearly total, refreshed each month.", "rolling"),
        ("The total for the preceding year lies above the limit.", "rolling"),
        ("The last 12 months added together lie above the limit.", "rolling"),
        ("Each point averages the previous 12 months.", "rolling"),
        ("The mean of the 12 months before each point lies above the limit.", "rolling"),
        ("The rolling count lay below the limit in each month from June to September 2024.", "rolling"),
        ("Visits were high at 412, and the rolling total was 2,104.", ""),
        ("The limit was worked out from the 24 months to September 2023.", ""),
        ("Of the 12 months to September 2024, 3 were high.", ""),
        ("The rolling quarterly count lies above the limit.", "rolling"),
        ("The chart is drawn anew each month and shows monthly visits.", "single"),
    ],
)
def test_what_values_a_sentence_speaks_of(text: str, kind: str) -> None:
    assert values(text) == kind


def test_a_signal_goes_on_to_the_end_of_its_run() -> None:
    reading = claims.read("Waits were exceptionally high for 4 months in a row.", last=LAST)
    assert [each.text for each in signals.of(reading)] == ["exceptionally high for 4 months in a row"]


@pytest.mark.parametrize("text", ["An exceptional teacher left.", "The speed limit is 20 miles an hour."])
def test_other_limits_and_exceptions_are_no_signals(text: str) -> None:
    assert signals.of(claims.read(text)) == ()
