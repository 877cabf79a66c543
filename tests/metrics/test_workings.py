"""Levels as numbers with their working: the cells above and below the line."""

from metrics.worlds import COUNTS, SEPTEMBER, WARDS, counts, metric, readings, source, table

from deckgen.metrics import workings
from deckgen.metrics.measures import Level
from deckgen.model.period import Span
from deckgen.model.working import Cells, Constant, Selection, Step, Working

BOTH = Span.ending(SEPTEMBER, 2)
ASKED = source("asked", {"answer": "category", "minutes": "duration"}, records=True)
PEOPLE = source("people", {"number": "count"}, period="")
TWO_MONTHS = table(
    WARDS,
    [
        {"period": "2024-08", "offered": 100, "lost": 10, "seconds": 900.0, "area": "North"},
        {"period": "2024-08", "offered": 300, "lost": 10, "seconds": 900.5, "area": "South"},
        {"period": "2024-09", "offered": 50, "lost": 25, "seconds": 500.0, "area": "North"},
    ],
)
RECORDS = table(
    ASKED,
    [
        {"period": "2024-08", "answer": "Good", "minutes": 1.0},
        {"period": "2024-09", "answer": None, "minutes": 5.0},
        {"period": "2024-09", "answer": "Bad", "minutes": 7.0},
    ],
)


def working(level: Level) -> Working:
    worked = workings.value(level)
    assert worked is not None
    assert worked.value == level.value, "a level and its working are one number"
    return worked.working


def test_a_count_is_a_sum_of_cells() -> None:
    level = readings(metric(), [WARDS], [TWO_MONTHS]).level(BOTH)
    assert working(level) == Cells("sum", "wards", "offered", (2, 3, 4))


def test_a_rate_is_a_quotient_of_two_sums_in_per_cent() -> None:
    rate = metric("rate", "share", "wards.lost", per="wards.offered")
    level = readings(rate, [WARDS], [TWO_MONTHS]).at(SEPTEMBER)
    quotient = Step("divide", (Cells("sum", "wards", "lost", (4,)), Cells("sum", "wards", "offered", (4,))))
    assert working(level) == Step("multiply", (quotient, Constant(100, "per cent")))


def test_a_mean_without_a_weight_is_over_rows() -> None:
    mean = metric("mean", "average", "asked.minutes")
    level = readings(mean, [ASKED], [RECORDS]).level(BOTH)
    above, below = (Cells(take, "asked", "minutes", (2, 3, 4)) for take in ("sum", "rows"))
    assert working(level) == Step("divide", (above, below))


def test_answers_are_counted_among_the_rows_that_have_one() -> None:
    good = metric("good", "answers", "asked.answer", saying=("Good",))
    level = readings(good, [ASKED], [RECORDS]).level(BOTH)
    above = Cells("matching", "asked", "answer", (2, 4), ("Good",))
    quotient = Step("divide", (above, Cells("rows", "asked", "answer", (2, 4))))
    assert working(level) == Step("multiply", (quotient, Constant(100, "per cent")))


def test_medians_of_periods_have_a_mean() -> None:
    typical = metric("typical", "median", "asked.minutes")
    level = readings(typical, [ASKED], [RECORDS]).level(BOTH)
    medians = tuple(Cells("median", "asked", "minutes", rows) for rows in ((2,), (3, 4)))
    assert working(level) == Step("mean", medians)


def test_what_is_undated_stands_below_the_line_once() -> None:
    each = metric("each", "share", "wards.lost", per="people.number")
    level = readings(each, [WARDS, PEOPLE], [TWO_MONTHS, table(PEOPLE, [{"number": 500}])]).level(BOTH)
    bottom = workings.bottom(level)
    assert bottom is not None
    assert bottom.working == Cells("sum", "people", "number", (2,))
    assert working(level)


def test_a_missing_level_has_no_working_and_still_periods_that_are_held() -> None:
    level = readings(metric(), [COUNTS], [counts([5, 6])]).level(Span.ending(SEPTEMBER, 3))
    assert (workings.value(level), workings.top(level), workings.bottom(level)) == (None, None, None)
    held = workings.held(level)
    assert held.value == 2
    assert held.working == Step("count", tuple(Cells("sum", "wards", "offered", (row,)) for row in (2, 3)))


def test_cells_say_how_they_were_chosen() -> None:
    north = metric("rate", "share", "wards.lost", per="wards.offered", where=(("area", ("North",)),))
    top = workings.top(readings(north, [WARDS], [TWO_MONTHS]).level(BOTH))
    assert top is not None
    assert isinstance(top.working, Cells)
    assert top.working.chosen == Selection(BOTH, (("area", ("North",)),), ("lost", "offered"))


def test_of_two_sources_each_has_the_conditions_on_its_own_columns() -> None:
    each = metric("each", "share", "wards.lost", per="people.number", where=(("area", ("North",)),))
    level = readings(each, [WARDS, PEOPLE], [TWO_MONTHS, table(PEOPLE, [{"number": 500}])]).level(BOTH)
    top, bottom = workings.top(level), workings.bottom(level)
    assert top is not None
    assert bottom is not None
    assert isinstance(top.working, Cells)
    assert isinstance(bottom.working, Cells)
    assert top.working.chosen == Selection(BOTH, (("area", ("North",)),))
    assert bottom.working.chosen == Selection(None)
