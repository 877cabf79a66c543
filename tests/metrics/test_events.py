"""Events of a metric, as charts and comparisons need them."""

from deckgen.metrics import events
from deckgen.model.chart import EventMark
from deckgen.model.period import Period, Span
from deckgen.model.spec import Event

MERGER = Event("merger", Period.month(2024, 1), "Merger", ("wards.a", "wards.b"), True)
CAMPAIGN = Event("campaign", Period.month(2023, 5), "Campaign", ("wards.a",), False)
BOTH = (MERGER, CAMPAIGN)


def test_marks_stand_in_the_order_of_time_and_once() -> None:
    expected = (EventMark(Period.month(2023, 5), "Campaign"), EventMark(Period.month(2024, 1), "Merger"))
    assert events.marks(BOTH, ["wards.a", "wards.b"], Period.month(2024, 9)) == expected
    assert events.marks(BOTH, ["wards.c"], Period.month(2024, 9)) == ()


def test_an_event_finds_its_period_in_data_of_another_frequency() -> None:
    assert events.breaks(BOTH, "wards.a", Period("year", 2024)) == (Period("year", 2024),)
    (mark,) = events.marks([MERGER], ["wards.a"], Period.parse("2024-W30"))
    assert str(mark.period) == "2024-W01"


def test_only_events_that_break_are_breaks() -> None:
    assert events.breaks([CAMPAIGN], "wards.a", Period.month(2024, 9)) == ()


def test_the_latest_break_is_named() -> None:
    later = Event("move", Period.month(2024, 6), "Move", ("wards.a",), True)
    now = Span.ending(Period.month(2024, 9), 12)
    names = events.break_names([later, MERGER], "wards.a", now.before(12), now)
    assert names == {"break": "Move", "break-month": Period.month(2024, 6)}
