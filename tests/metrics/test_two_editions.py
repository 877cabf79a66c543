"""No small number can be worked out from a report and the one before together: by trying every table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from deckgen.metrics.disclosure import Asked, Before, Decision, withheld
from deckgen.metrics.forms import Atom, Form, Told
from deckgen.metrics.parts import Reader

THRESHOLD = 3
MOST = 4
Table = Mapping[Atom, int]


def cell(month: int, member: int = 0) -> Atom:
    return "wards", "recorded", member * 100 + month


def total(form: Iterable[Atom], numbers: Table) -> int:
    return sum(numbers[atom] for atom in form)


def window(first: int, last: int, members: Iterable[int] = (0,)) -> Form:
    return frozenset(cell(month, member) for month in range(first, last + 1) for member in members)


def ask(sums: Iterable[Form]) -> list[Asked[Form]]:
    return [Asked(form, plain(form)) for form in sums]


def plain(form: Form) -> Told:
    return Told((form,), plain=True)


def judged(
    sums: Sequence[Form], numbers: Table, before: Sequence[Before] = (), threshold: int = THRESHOLD
) -> Decision[Form]:
    return withheld(ask(sums), threshold, numbers.__getitem__, before=before)


def as_before(sums: Iterable[Form], out: Set[Form], reader: Reader = Reader.OF_BOTH) -> list[Before]:
    """What a report tells to the next one: each of its figures, and which it withheld."""
    return [Before(plain(form), None if form in out else reader) for form in sums]


# The years to August and to September. ----------------------------------------------------------------------

AUGUST, SEPTEMBER = window(0, 11), window(1, 12)
FIRST_MONTH = window(0, 0)
QUIET: Table = {cell(month): 10 for month in range(12)} | {cell(12): 2}
"""Ten a month from September 2023, and 2 in September 2024."""


def test_september_cannot_be_had_from_the_years_to_august_and_to_september() -> None:
    """Each edition alone may tell its year and the first month of the older: 110 - (120 - 10) = 2 is 2."""
    assert judged([SEPTEMBER], QUIET, threshold=5).figures == {}
    before = as_before([AUGUST, FIRST_MONTH], set())
    decision = judged([SEPTEMBER], QUIET, before, threshold=5)
    assert decision.figures == {SEPTEMBER: "withheld"}
    assert decision.given_away == frozenset()


def test_the_first_month_may_stand_in_the_newer_edition() -> None:
    before = as_before([AUGUST], set())
    out = judged([SEPTEMBER, FIRST_MONTH], QUIET, before, threshold=5).figures
    assert len(out) == 1


def test_what_was_published_before_is_withheld_no_more() -> None:
    """August's year is out already, so hiding it anew would be in vain: the new year is hidden."""
    before = as_before([AUGUST, FIRST_MONTH], set())
    assert judged([AUGUST, FIRST_MONTH, SEPTEMBER], QUIET, before, threshold=5).figures == {
        SEPTEMBER: "withheld"
    }


def test_nothing_more_is_withheld_where_the_new_month_is_not_small() -> None:
    numbers = {**QUIET, cell(12): 9}
    before = as_before([AUGUST, FIRST_MONTH], set())
    assert judged([SEPTEMBER], numbers, before, threshold=5).figures == {}


def test_what_was_withheld_before_is_not_given_away_now() -> None:
    """The older edition kept a month by hiding another one; the newer may not tell that one."""
    numbers = {cell(0): 2, cell(1): 10, cell(2): 10}
    sums = [window(0, 2), window(0, 0), window(1, 1), window(2, 2)]
    first = judged(sums, numbers, threshold=5)
    assert first.figures == {window(0, 0): "small", window(1, 1): "withheld"}
    before = as_before(sums, first.figures.keys())
    assert judged([window(1, 1)], numbers, before, threshold=5).figures == {window(1, 1): "withheld"}


def test_a_small_number_withheld_before_is_kept_though_nobody_asks_for_it_now() -> None:
    """Two wards had 1 and 2 of a month: their sum, which was withheld, is not what two totals leave."""
    numbers = {cell(0, 0): 1, cell(0, 1): 2, cell(1, 0): 10, cell(1, 1): 20}
    both = (0, 1)
    before = as_before([window(0, 0, both), window(0, 1, both)], {window(0, 0, both)})
    assert judged([window(1, 1, both)], numbers, before, threshold=5).figures != {}


def test_what_the_older_edition_gives_away_is_told_and_kept_by_the_newer_all_the_same() -> None:
    """It printed 2, and 12 with 10: nothing brings that back, but the newer edition says it by no means."""
    numbers = {cell(0): 2, cell(1): 10, cell(2): 10}
    small, both, other = window(0, 0), window(0, 1), window(1, 1)
    decision = judged([small, both, other, window(2, 2)], numbers, as_before([small], set()), threshold=5)
    assert decision.figures == {small: "small", other: "withheld"}
    assert decision.given_away == small


def test_what_the_older_edition_gives_away_hides_nothing_in_vain() -> None:
    numbers = {cell(0): 2, cell(1): 10, cell(2): 10}
    small, larger = window(0, 0), [window(1, 1), window(2, 2)]
    assert judged(larger, numbers, as_before([small], set()), threshold=5).figures == {}


def test_a_sum_revised_since_counts_as_known_where_the_small_number_can_still_be_kept() -> None:
    """Who sees by how much the months were revised adds that to the year published before."""
    revised = as_before([AUGUST, FIRST_MONTH], set(), Reader.GUESSING)
    decision = judged([SEPTEMBER], QUIET, revised, threshold=5)
    assert decision.figures == {SEPTEMBER: "withheld"}


def test_a_number_revised_to_a_small_one_was_not_given_away_before() -> None:
    """10 was published, and it is 2 now: that is kept from those who know the rest."""
    numbers = {cell(0): 2, cell(1): 10}
    before = as_before([window(0, 0)], set(), Reader.GUESSING)
    decision = judged([window(0, 1), window(1, 1)], numbers, before, threshold=5)
    assert len(decision.figures) == 1
    assert decision.given_away == frozenset()


# Two editions of any table. ---------------------------------------------------------------------------------


@st.composite
def editions(draw: st.DrawFn) -> tuple[Table, list[Form], list[Form]]:
    """A table of up to five cells, and what two consecutive editions print of it.

    Totals of some months that move on by one, and single months, of all members or of one.
    """
    members = range(draw(st.integers(1, 2)))
    length = draw(st.integers(1, 5 // len(members) - 1))
    months = range(length + 1)
    numbers = {cell(month, each): draw(st.integers(0, MOST)) for each in members for month in months}
    whose = [members, *([each] for each in members)] if len(members) > 1 else [members]

    def edition(first: int) -> list[Form]:
        last = first + length - 1
        year = [window(first, last, each) for each in whose if draw(st.booleans())]
        single = [
            window(month, month, each)
            for month in range(first, last + 1)
            for each in whose
            if draw(st.booleans())
        ]
        return list(dict.fromkeys(year + single))

    return numbers, edition(0), edition(1)


def published(sums: Iterable[Form], out: Set[Form]) -> list[Form]:
    return [form for form in sums if form not in out]


def possible(numbers: Table, told: Sequence[Form], small: Sequence[Form]) -> list[Table]:
    """Every table that agrees with all that is told."""
    found = []
    for tried in product(range(MOST + THRESHOLD + 1), repeat=len(numbers)):
        other = dict(zip(numbers, tried, strict=True))
        if all(total(form, other) == total(form, numbers) for form in told) and all(
            0 < total(form, other) < THRESHOLD for form in small
        ):
            found.append(other)
    return found


def is_kept(form: Iterable[Atom], tables: Sequence[Table]) -> bool:
    atoms = list(form)
    return len({total(atoms, each) for each in tables}) > 1


@settings(max_examples=60, deadline=None)
@given(editions())
def test_nothing_small_follows_from_both_editions(drawn: tuple[Table, list[Form], list[Form]]) -> None:
    """Neither a small cell nor a small sum that either asks for; the older edition withheld its own."""
    numbers, old, new = drawn
    old_out = judged(old, numbers).figures
    before = as_before(old, old_out.keys())
    decision = judged(new, numbers, before)
    check(numbers, (old, old_out.keys()), (new, decision.figures.keys()), decision)


@settings(max_examples=60, deadline=None)
@given(editions(), st.sets(st.integers(0, 12)))
def test_nor_where_the_older_edition_withheld_anything_or_nothing(
    drawn: tuple[Table, list[Form], list[Form]], which: set[int]
) -> None:
    """It may have been published without suppression: what it gives away itself is told."""
    numbers, old, new = drawn
    old_out = {form for place, form in enumerate(old) if place in which}
    decision = judged(new, numbers, as_before(old, old_out))
    check(numbers, (old, old_out), (new, decision.figures.keys()), decision)


def check(
    numbers: Table,
    old: tuple[Sequence[Form], Set[Form]],
    new: tuple[Sequence[Form], Set[Form]],
    decision: Decision[Form],
) -> None:
    """Small numbers are kept from who reads both; if not, the older alone tells them, and that is said."""
    told_before, told_now = published(*old), published(*new)
    small = [form for form in {*old[1], *new[1]} if 0 < total(form, numbers) < THRESHOLD]
    tables = possible(numbers, [*told_before, *told_now], small)
    tables_before = possible(numbers, told_before, small)
    tables_now = possible(numbers, told_now, small)
    untold = possible(numbers, [], small)
    cells = [frozenset({atom}) for atom in numbers]
    for form in {*cells, *old[0], *new[0]}:
        number = total(form, numbers)
        if not 0 < number < THRESHOLD or not judges(form, old[0], new[0]):
            continue
        if not is_kept(form, untold):
            continue  # two that are fewer than 3, as their sum is: each is 1, whatever is hidden
        if not is_kept(form, tables):
            assert not is_kept(form, tables_before), "the older edition alone did not tell it"
            assert form & decision.given_away, "it is told that the older edition does"
            assert is_kept(form, tables_now), "the newer edition alone does not"


def judges(form: Form, *editions: Sequence[Form]) -> bool:
    """Whether a number has anything to do with what is printed."""
    return any(form <= other for edition in editions for other in edition)
