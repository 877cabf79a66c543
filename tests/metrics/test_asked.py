"""Names that would count nothing are told, and so are events outside the data."""

import pytest
from metrics.worlds import COUNTS, book_of, counts, item, metric, slide, source, spec, table

from deckgen.model.period import Period
from deckgen.model.spec import Event

WAVES = source("wards", {"answer": "category"}, "year", records=True, complete=False)
PEERS = source("wards", {"offered": "count", "trust": "category"}, complete=False)


def told(*saying: str) -> list[tuple[str, str]]:
    rows = table(WAVES, [{"period": "2024", "answer": answer} for answer in ("Good", "Bad", "None")])
    of = metric("good", "answers", "wards.answer", saying=saying)
    return [(each.code, each.message) for each in book_of(spec([of], [WAVES]), [rows])[1]]


def test_an_answer_that_looks_misspelt_is_told() -> None:
    assert told("Good", "Badd") == [
        ("unknown-answer", "nobody answered 'Badd' in 'answer' of source 'wards'"),
    ]


def test_an_answer_that_nobody_gave_is_told_only_where_no_other_was_given() -> None:
    assert told("Good", "Outstanding") == []
    assert len(told("Outstanding")) == 1


def test_a_condition_on_a_member_that_is_not_there_is_an_error() -> None:
    rows = table(PEERS, [{"period": "2024-09", "offered": 1, "trust": "Ours"}])
    _, problems = book_of(spec([metric(where=(("trust", ("Hours",)),))], [PEERS]), [rows])
    (found,) = problems.errors
    assert (found.code, found.hint) == ("unknown-member", "did you mean 'Ours'? known here: Ours")


@pytest.mark.parametrize(("month", "codes"), [(10, ["event-outside"]), (9, ["crosses-break"])])
def test_an_event_outside_the_data_is_told(month: int, codes: list[str]) -> None:
    event = Event("merger", Period.month(2024, month), "Merger", ("wards.offered",), True)
    made = spec([metric()], [COUNTS], events=(event,), slides=(slide([item("year", "offered")]),))
    book, problems = book_of(made, [counts([10] * 24)])
    assert [each.code for each in problems] == codes
    assert ("break" in book.items["wards", "summary", 0].names) == (month == 9)


def test_a_rank_without_a_row_up_to_the_reports_end_is_missing() -> None:
    asked = item("rank", "offered", by="trust", own="Ours")
    book, problems = book_of(spec([metric()], [PEERS], slides=(slide([asked]),)), [table(PEERS, [])])
    assert [each.code for each in problems] == []
    assert book.items["wards", "summary", 0].state == "missing"
