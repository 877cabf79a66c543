"""`{names}` in the authors' words: what they mean, and what to do when they mean nothing."""

import pytest
from metrics.worlds import COUNTS, book_of, counts, item, metric, slide, source, spec, table

from deckgen.model.facts import Figure
from deckgen.model.spec import Benchmark, Words
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.problems import Place, Problem

PLACE = Place(file="content/2024-09/words/wards.md", line=3)


def words(*names: str, where: str = "wards") -> Words:
    runs = tuple(Run(f"{{{name}}}", reference=Reference(name, PLACE)) for name in names)
    return Words(where, "Summary", "", (Paragraph(runs),))


def resolved(
    *names: str, where: str = "wards", **more: object
) -> tuple[dict[tuple[str, str], tuple[str, str]], tuple[Problem, ...]]:
    made = spec([metric()], [COUNTS], words=(words(*names, where=where),), **more)
    book, problems = book_of(made, [counts([100] * 12 + [120] * 12)])
    assert all(fact in book.facts for fact, _ in book.references.values())
    return dict(book.references), tuple(problems)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("offered.month", ("wards.offered.month", "value")),
        ("offered.month-value", ("wards.offered.month", "value")),
        ("offered.year-change-percent", ("wards.offered.year", "change-percent")),
        ("offered.quarter-prior", ("wards.offered.quarter", "prior")),
        ("wards.offered.year", ("wards.offered.year", "value")),
        ("offered.run-run", ("wards.offered.run", "run")),
        ("offered.month-and-year-month-value", ("wards.offered.month-and-year", "month-value")),
    ],
)
def test_a_name_is_a_key_and_a_figure(name: str, meant: tuple[str, str]) -> None:
    assert resolved(name) == ({("wards", name): meant}, ())


def test_another_slide_says_the_full_name() -> None:
    found, problems = resolved("wards.offered.month", where="front")
    assert (found, problems) == (
        {("front", "wards.offered.month"): ("wards.offered.month", "value")},
        (),
    )


def test_a_reference_makes_the_fact_it_needs_but_once() -> None:
    made = spec(
        [metric()],
        [COUNTS],
        words=(words("offered.year", "offered.year-prior"),),
        slides=(slide([item("year", "offered")]),),
    )
    book, _ = book_of(made, [counts([100] * 24)])
    assert book.items["wards", "summary", 0] is book.facts["wards.offered.year"]
    assert len(book.references) == 2


AREAS = source("wards", {"offered": "count", "area": "category"})
BY_AREA = table(
    AREAS,
    [
        {"period": f"{year}-{month:02d}", "offered": value, "area": area}
        for year in (2022, 2023, 2024)
        for month in range(1, 13)
        for area, value in (("North", year), ("South", 100))
    ],
)


def test_a_member_of_a_breakdown_can_be_named() -> None:
    made = spec([metric()], [AREAS], words=(words("offered.by-area.south", "offered.by-area-change"),))
    book, problems = book_of(made, [BY_AREA])
    assert len(problems) == 0
    assert book.references == {
        ("wards", "offered.by-area.south"): ("wards.offered.by-area.south", "value"),
        ("wards", "offered.by-area-change"): ("wards.offered.by-area", "change"),
    }


@pytest.mark.parametrize("order", [1, -1])
def test_the_only_breakdown_asked_for_is_meant_by_its_short_name(order: int) -> None:
    names = ("offered.by-area-gap", "offered.by-area.south-value")[::order]
    asked = slide([item("breakdown", "offered", by="area", only=("North",))])
    book, problems = book_of(spec([metric()], [AREAS], slides=(asked,), words=(words(*names),)), [BY_AREA])
    assert len(problems) == 0
    assert book.references["wards", "offered.by-area-gap"] == ("wards.offered.by-area-north", "gap")


def test_a_column_or_member_that_is_none_is_unknown() -> None:
    made = spec([metric()], [AREAS], words=(words("offered.by-aera-gap", "offered.by-area.east"),))
    _, problems = book_of(made, [BY_AREA])
    assert [each.code for each in problems] == ["unknown-reference", "unknown-reference"]


def test_a_benchmark_can_be_named() -> None:
    held = Benchmark("rate", "", "x", "", Figure(5, "percent"), None, "", None, "", "", "")
    found, problems = resolved("benchmark.rate", benchmarks=(held,))
    assert (found, problems) == ({("wards", "benchmark.rate"): ("benchmark.rate", "value")}, ())


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("ofered.month", "did you mean 'offered.month'?"),
        ("offered.mnth", "did you mean 'offered.month'?"),
        ("offered.year-chnge", "did you mean 'offered.year-change'?"),
        ("offered", "did you mean 'offered.month'?"),
        ("nonsense.of.all-kinds", "known here: "),
    ],
)
def test_an_unknown_name_is_told_with_the_nearest(name: str, hint: str) -> None:
    found, (problem,) = resolved(name)
    assert found == {}
    assert (problem.code, problem.where) == ("unknown-reference", PLACE)
    assert problem.message == f"unknown name '{{{name}}}'"
    assert problem.hint.startswith(hint)


def test_a_figure_that_cannot_be_had_is_told_with_the_reason() -> None:
    made = spec([metric()], [COUNTS], words=(words("offered.year-change"),))
    book, problems = book_of(made, [counts([100] * 13)])
    (found,) = problems
    assert found.code == "figure-not-had"
    assert found.message == (
        "'{offered.year-change}' has no figure: 'wards.offered.year' is 'no-prior' and has no change"
    )
    assert book.references == {}
