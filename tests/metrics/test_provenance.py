"""How a figure came to be: rows, columns and the formula with its numbers."""

from metrics.worlds import COUNTS, SEPTEMBER, WARDS, counts, item, metric, one, readings, source, table

from deckgen.metrics.provenance import levels_sources, merged_sources, provenance, series_sources
from deckgen.model.period import Span

ROWS = [
    {"period": "2024-08", "offered": 300, "lost": 10, "seconds": 900.5, "area": "North"},
    {"period": "2024-09", "offered": 180, "lost": 2, "seconds": 99.5, "area": "North"},
    {"period": "2024-09", "offered": 5, "lost": 5, "seconds": 1.0, "area": "South"},
]
BOTH = Span.ending(SEPTEMBER, 2)


def test_a_total_shows_what_was_added() -> None:
    found = provenance(readings(metric(), [COUNTS], [counts([3, 4])]).level(BOTH))
    assert found.formula == "offered (2024-08 to 2024-09) = 3 + 4 = 7"


def test_a_rate_shows_both_sums_and_the_conditions() -> None:
    of = metric("rate", "share", "wards.lost", per="wards.offered", where=(("area", ("North",)),))
    found = provenance(readings(of, [WARDS], [table(WARDS, ROWS)]).level(BOTH))
    assert found.formula == (
        "lost (area is North, 2024-08 to 2024-09) / offered × 100 = 12 / 480 × 100 = 2.5"
    )
    (cells,) = found.sources
    assert cells.columns == ("lost", "offered", "area")
    assert cells.rows == (2, 3)
    assert (cells.file, cells.sha256) == ("content/2024-09/data/wards.csv", "ab" * 32)


def test_a_comparison_names_the_rows_of_both_and_each_formula() -> None:
    found = readings(metric(), [COUNTS], [counts([3, 4])])
    told = provenance(found.at(SEPTEMBER), found.at(SEPTEMBER - 1))
    assert (told.formula, told.prior_formula) == ("offered (2024-09) = 4", "offered (2024-08) = 3")
    assert told.sources[0].rows == (2, 3)


def test_a_mean_of_medians_says_that_it_is_one() -> None:
    rows = [each for each in ROWS if each["area"] == "North"]
    of = metric("typical", "median", "wards.seconds")
    found = provenance(readings(of, [WARDS], [table(WARDS, rows)]).level(BOTH))
    assert found.formula == ("mean of the medians seconds (2024-08 to 2024-09) = (900.5 + 99.5) / 2 = 500")


def test_answers_are_named() -> None:
    asked = source("asked", {"answer": "category"}, records=True, personal=True)
    data = table(asked, [{"period": "2024-09", "answer": each} for each in ("Good", "Bad", None)])
    of = metric("good", "answers", "asked.answer", saying=("Good", "Fine"))
    found = provenance(readings(of, [asked], [data]).at(SEPTEMBER))
    assert found.formula == "answers 'Good' or 'Fine' / answers to answer (2024-09) × 100 = 1 / 2 × 100 = 50"
    assert found.sources[0].rows == (2, 3)
    assert found.sources[0].personal


def test_two_sources_are_both_named() -> None:
    people = source("people", {"number": "count"}, period="")
    of = metric("each", "share", "wards.lost", per="people.number")
    data = [table(WARDS, ROWS), table(people, [{"number": 1000}])]
    found = provenance(readings(of, [WARDS, people], data).at(SEPTEMBER))
    assert [(each.source, each.columns, each.rows) for each in found.sources] == [
        ("wards", ("lost",), (3, 4)),
        ("people", ("number",), (2,)),
    ]


def test_a_missing_level_has_no_formula() -> None:
    assert provenance(readings(metric(), [COUNTS], []).at(SEPTEMBER)).formula == ""


def test_a_missing_level_stands_on_the_rows_that_make_it_so() -> None:
    found = readings(metric(), [COUNTS], [counts([3, None, 5])])
    level = found.level(Span.ending(SEPTEMBER, 3))
    assert (level.value, level.held, provenance(level).sources[0].rows) == (None, 2, (3,))


def test_two_medians_for_one_month_make_a_gap_of_both() -> None:
    found = readings(metric("typical", "median", "wards.seconds"), [WARDS], [table(WARDS, ROWS)])
    assert provenance(found.at(SEPTEMBER)).sources[0].rows == (3, 4)


def test_an_empty_number_below_the_line_makes_a_gap_in_both_sources() -> None:
    people = source("people", {"number": "count"})
    of = metric("each", "share", "wards.lost", per="people.number")
    data = [table(WARDS, ROWS), table(people, [{"period": "2024-09", "number": None}])]
    found = readings(of, [WARDS, people], data).at(SEPTEMBER)
    assert [(each.source, each.rows) for each in provenance(found).sources] == [
        ("wards", (3, 4)),
        ("people", (2,)),
    ]


def test_too_few_months_before_are_held_all_the_same() -> None:
    fact = one(item("year", "offered"), [1] * 15)
    assert (fact.state, fact.provenance.sources[0].rows) == ("no-prior", tuple(range(2, 17)))


def test_a_series_is_every_month_up_to_the_last() -> None:
    found = readings(metric(), [COUNTS], [counts([1, None, 3, 4])])
    assert [each.rows for each in series_sources(found, SEPTEMBER - 1)] == [(2, 3, 4)]


def test_several_levels_stand_on_their_months_each_once() -> None:
    found = readings(metric(), [COUNTS], [counts([1, 2, 3, 4])])
    levels = [found.level(Span.ending(SEPTEMBER - back, 2)) for back in (1, 0)]
    assert [each.rows for each in levels_sources(levels)] == [(3, 4, 5)]
    assert levels_sources([]) == ()


def test_rows_are_put_together_for_the_same_columns_alone() -> None:
    """Else a month of one column would count as one of the other."""
    data, last = [table(WARDS, ROWS[:2])], SEPTEMBER
    offered = readings(metric(), [WARDS], data)
    lost = readings(metric("lost", top="wards.lost"), [WARDS], data)
    each_one = [
        provenance(level).sources for level in (offered.at(last), offered.at(last - 1), lost.at(last))
    ]
    assert [(each.columns, each.rows) for each in merged_sources(each_one)] == [
        (("offered",), (2, 3)),
        (("lost",), (3,)),
    ]
