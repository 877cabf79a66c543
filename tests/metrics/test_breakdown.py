"""Changes by member, and how parts and totals agree."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st
from metrics.worlds import (
    SEPTEMBER,
    book_of,
    fact_of,
    item,
    metric,
    number,
    problem_of,
    slide,
    source,
    spec,
    table,
)

from deckgen.model.facts import Fact
from deckgen.model.table import SourceTable

AREAS = source("wards", {"offered": "count", "lost": "count", "area": "category"})
PLAIN = spec([metric()], [AREAS])
Change = tuple[int, int]


def areas(changes: Mapping[str | None, Change]) -> SourceTable:
    """Before and after of each area, in the first month of each year; the other months are zero."""
    rows = []
    for area, (before, after) in changes.items():
        for back in range(24):
            value = {0: after, 12: before}.get(back, 0)
            rows.append({"period": str(SEPTEMBER - back), "offered": value, "lost": 0, "area": area})
    return table(AREAS, rows)


def told(changes: Mapping[str | None, Change], **options: object) -> Fact:
    return fact_of(PLAIN, [areas(changes)], item("breakdown", "offered", by="area", **options))


def members(fact: Fact) -> Sequence[object]:
    return [part.names["member"] for part in fact.parts]


FALLS: Mapping[str | None, Change] = {"North": (1000, 900), "South": (2000, 1600), "East": (100, 50)}


def test_all_members_that_fall_are_told_largest_first() -> None:
    fact = told(FALLS)
    assert (fact.id, fact.rule, fact.state) == ("wards.offered.by-area", "breakdown-change", "all-fall")
    assert members(fact) == ["South", "North", "East"]
    assert fact.parts[0].id == "wards.offered.by-area.south"
    assert (number(fact, "count"), number(fact, "change"), number(fact, "gap")) == (3, -550, 0)


def test_members_can_be_sorted_by_percentage_or_by_name() -> None:
    assert members(told(FALLS, sort="percent")) == ["East", "South", "North"]
    assert members(told(FALLS, sort="order")) == ["East", "North", "South"]


def test_only_the_members_asked_for_leave_a_gap() -> None:
    fact = told(FALLS, only=("North", "South"), sort="order")
    assert members(fact) == ["North", "South"]
    assert number(fact, "gap") == -50
    assert fact.id == "wards.offered.by-area-north-south"


def test_rows_without_a_member_are_the_gap() -> None:
    assert number(told({**FALLS, None: (10, 30)}), "gap") == 20


def test_members_that_go_both_ways_are_mixed() -> None:
    fact = told({**FALLS, "West": (100, 200)})
    assert fact.state == "mixed"


def test_a_member_that_hardly_moves_is_neither() -> None:
    assert told({"North": (1000, 900), "South": (1000, 999)}).state == "mixed"


def test_all_rise() -> None:
    assert told({"North": (100, 200), "South": (100, 150)}).state == "all-rise"


def test_a_member_that_moved_by_chance_alone_went_no_way() -> None:
    assert told({"North": (100, 200), "South": (100, 102)}).state == "mixed"
    assert told({"North": (200, 100), "South": (102, 100)}, show="fall").state == "all-fall"


def test_only_falls_or_only_the_top_are_shown() -> None:
    mixed = {**FALLS, "West": (100, 200)}
    assert members(told(mixed, show="rise")) == ["West"]
    assert members(told(mixed, show="fall", top=2)) == ["South", "North"]
    assert told(mixed, show="fall", top=2).id == "wards.offered.by-area-fall-top-2"
    assert told(FALLS, show="rise").state == "none"


def test_small_members_count_by_their_sign() -> None:
    fact = told({"North": (10, 5), "South": (3, 0)})
    assert fact.state == "all-fall"
    assert [part.state for part in fact.parts] == ["small-base", "small-base"]


def test_without_a_year_before_there_is_nothing_to_break_down() -> None:
    rows = [{"period": str(SEPTEMBER - back), "offered": 1, "lost": 0, "area": "North"} for back in range(12)]
    fact = fact_of(PLAIN, [table(AREAS, rows)], item("breakdown", "offered", by="area"))
    assert fact.state == "missing"


def test_rates_by_member_have_no_gap() -> None:
    of = metric("rate", "share", "wards.lost", per="wards.offered")
    fact = fact_of(spec([of], [AREAS]), [areas(FALLS)], item("breakdown", "rate", by="area"))
    assert "gap" not in fact.figures


def test_members_whose_names_make_one_slug_keep_facts_of_their_own() -> None:
    fact = told({"A & B": (100, 90), "A-B": (100, 80)})
    assert sorted(part.id for part in fact.parts) == [
        "wards.offered.by-area.a-b",
        "wards.offered.by-area.a-b-2",
    ]


def test_an_unknown_column_or_member_is_told_with_the_nearest() -> None:
    data = [areas(FALLS)]
    assert problem_of(PLAIN, data, item("breakdown", "offered", by="aera")) == (
        "unknown-column",
        "did you mean 'area'? known here: area",
    )
    code, hint = problem_of(PLAIN, data, item("breakdown", "offered", by="area", only=("Noth", "South")))
    assert (code, hint) == ("unknown-member", "did you mean 'North'? known here: East, North, South")


def test_the_members_stand_in_the_book() -> None:
    asked = slide([item("breakdown", "offered", by="area")])
    book, _ = book_of(spec([metric()], [AREAS], slides=(asked,)), [areas(FALLS)])
    assert "wards.offered.by-area.north" in book.facts
    assert "wards.offered.year" in book.facts


@given(
    st.dictionaries(
        st.sampled_from(["North", "South", "East", "West"]),
        st.tuples(st.integers(0, 5000), st.integers(0, 5000)),
        min_size=1,
    )
)
def test_parts_and_total_agree(changes: dict[str | None, Change]) -> None:
    fact = told(changes)
    assert number(fact, "gap") == 0
    assert number(fact, "change") == sum(number(part, "change") or 0 for part in fact.parts)
    if fact.state == "all-fall":
        assert all((number(part, "change") or 0) < 0 for part in fact.parts)
    if fact.state == "all-rise":
        assert all((number(part, "change") or 0) > 0 for part in fact.parts)


def test_a_cut_breakdown_depends_on_every_member() -> None:
    fact = told(FALLS, top=1)
    rows = {row for each in fact.provenance.sources if "area" in each.columns for row in each.rows}
    assert rows == set(range(2, 74))
