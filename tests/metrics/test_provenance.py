"""How a figure came to be: rows, columns and the formula with its numbers."""

from metrics.worlds import COUNTS, SEPTEMBER, WARDS, counts, metric, readings, source, table

from deckgen.metrics.provenance import provenance
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
