"""No small number can be worked out from what is published: by arithmetic of our own, and by trying."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from deckgen.metrics.disclosure import Asked, Reason, withheld
from deckgen.metrics.forms import Atom, Form, Told

THRESHOLD = 5
Table = Mapping[Atom, int]


def cell(member: int, month: int) -> Atom:
    return "wards", "recorded", member * 100 + month


def sum_of(members: Iterable[int], months: Iterable[int]) -> Form:
    return frozenset(cell(member, month) for member, month in product(members, months))


def ask(*sums: Form) -> list[Asked[int]]:
    return [Asked(key, Told((form,), plain=True)) for key, form in enumerate(sums)]


def left_out(asked: Sequence[Asked[int]], numbers: Table) -> Mapping[int, Reason]:
    return withheld(asked, THRESHOLD, lambda atom: numbers[atom]).figures


def published(asked: Sequence[Asked[int]], numbers: Table) -> list[Form]:
    out = left_out(asked, numbers)
    return [form for each in asked if each.key not in out for form in each.told.sums]


def follows(target: Mapping[Atom, int], known: Sequence[Form]) -> bool:
    """Whether a combination of cells is a combination of known sums: plain Gaussian elimination."""
    columns = sorted({atom for form in known for atom in form} | set(target))
    rows = [[Fraction(atom in form) for atom in columns] for form in known]
    goal = [Fraction(target.get(atom, 0)) for atom in columns]
    for column in range(len(columns)):
        pivot = next((row for row in rows if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        for row in (*rows, goal):
            times = row[column] / pivot[column]
            for index, each in enumerate(pivot):
                row[index] -= times * each
    return not any(goal)


@st.composite
def tables(draw: st.DrawFn, members: int = 4, months: int = 6, most: int = 12) -> dict[Atom, int]:
    at = list(product(range(draw(st.integers(2, members))), range(draw(st.integers(1, months)))))
    return {cell(*each): draw(st.integers(0, most)) for each in at}


@st.composite
def asks(draw: st.DrawFn, numbers: Table) -> list[Asked[int]]:
    members = sorted({row // 100 for _, _, row in numbers})
    months = sorted({row % 100 for _, _, row in numbers})
    whose = st.one_of(st.just(members), st.sampled_from(members).map(lambda each: [each]))
    sums = []
    for _ in range(draw(st.integers(1, 10))):
        first = draw(st.sampled_from(months))
        last = draw(st.sampled_from([each for each in months if each >= first]))
        sums.append(sum_of(draw(whose), range(first, last + 1)))
    return ask(*sums)


def test_a_small_number_is_withheld_and_noughts_and_larger_ones_are_not() -> None:
    numbers = {cell(0, 0): 4, cell(1, 0): 0, cell(2, 0): 5}
    assert left_out(ask(*(frozenset({each}) for each in numbers)), numbers) == {0: "small"}


def test_a_member_cannot_be_had_from_the_total_and_the_others() -> None:
    numbers = {cell(0, 0): 3, cell(1, 0): 20, cell(2, 0): 30}
    asked = ask(sum_of([0], [0]), sum_of([1], [0]), sum_of([2], [0]), sum_of([0, 1, 2], [0]))
    assert left_out(asked, numbers) == {0: "small", 1: "withheld"}


def test_a_remainder_that_nobody_prints_is_kept_too() -> None:
    numbers = {cell(0, 0): 40, cell(1, 0): 20, cell(2, 0): 3}
    asked = ask(sum_of([0], [0]), sum_of([1], [0]), sum_of([0, 1, 2], [0]))
    assert left_out(asked, numbers) == {1: "withheld"}


def test_what_is_missed_most_is_withheld_last() -> None:
    numbers = {cell(0, 0): 3, cell(1, 0): 20}
    both, one = sum_of([0, 1], [0]), sum_of([1], [0])
    asked = [Asked(0, Told((one,), plain=True), 9), Asked(1, Told((both,), plain=True), 1)]
    assert left_out(asked, numbers) == {1: "withheld"}


def test_a_month_cannot_be_had_from_windows_that_overlap() -> None:
    numbers = {cell(0, month): 10 for month in range(4)} | {cell(0, 3): 2}
    asked = ask(sum_of([0], [0, 1, 2]), sum_of([0], [1, 2, 3]), sum_of([0], [0]), sum_of([0], [3]))
    out = left_out(asked, numbers)
    assert out[3] == "small"
    assert len(out) == 2


def test_two_small_numbers_whose_sum_leaves_them_no_choice_are_kept() -> None:
    """1 and 1 make 2, and neither can be anything else where both are said to be 1 or more."""
    numbers = {cell(0, 0): 1, cell(1, 0): 1, cell(2, 0): 30}
    asked = ask(sum_of([0], [0]), sum_of([1], [0]), sum_of([2], [0]), sum_of([0, 1, 2], [0]))
    out = left_out(asked, numbers)
    assert out.keys() > {0, 1}
    assert {2, 3} & out.keys()


def test_a_rate_tells_its_part_its_whole_and_the_rest() -> None:
    part, whole = frozenset({cell(0, 0)}), frozenset({cell(1, 0)})
    rate = [Asked(0, Told((part, whole), ((part, whole),)))]
    assert left_out(rate, {cell(0, 0): 50, cell(1, 0): 100}) == {}
    assert left_out(rate, {cell(0, 0): 3, cell(1, 0): 100}) == {0: "withheld"}
    assert left_out(rate, {cell(0, 0): 97, cell(1, 0): 100}) == {0: "withheld"}


def test_a_figure_asked_twice_is_withheld_once() -> None:
    small = frozenset({cell(0, 0)})
    asked = [Asked(7, Told((small,), plain=True)), Asked(7, Told((small,), plain=True))]
    assert left_out(asked, {cell(0, 0): 1}) == {7: "small"}


@given(st.data())
def test_no_small_sum_follows_from_what_is_published(data: st.DataObject) -> None:
    numbers = data.draw(tables())
    asked = data.draw(asks(numbers))
    known = published(asked, numbers)
    for target in small_combinations(asked, numbers):
        assert not follows(target, known)


def small_combinations(asked: Sequence[Asked[int]], numbers: Table) -> Iterator[dict[Atom, int]]:
    """Small cells, small sums asked for, and what is small of a whole less one or two of its parts."""
    forms = [form for each in asked for form in each.told.sums]
    for atom, number in numbers.items():
        if 0 < number < THRESHOLD:
            yield {atom: 1}
    for whole in forms:
        inside = [part for part in forms if part < whole]
        rests = [whole, *(whole - part for part in inside)]
        rests += [whole - one - other for one, other in combinations(inside, 2) if not one & other]
        for rest in rests:
            if 0 < sum(numbers[atom] for atom in rest) < THRESHOLD:
                yield dict.fromkeys(rest, 1)


@given(st.data())
def test_other_cells_agree_with_all_that_is_published(data: st.DataObject) -> None:
    """By trying every table: those that agree with what is published do not agree on a small cell."""
    numbers = data.draw(tables(members=3, months=2, most=6))
    assume(len(numbers) <= 4)
    asked = data.draw(asks(numbers))
    out = left_out(asked, numbers)
    known = [form for each in asked if each.key not in out for form in each.told.sums]
    said = [each.told.sums[0] for each in asked if out.get(each.key) == "small"]
    seen = [set[int]() for _ in said]
    for tried in product(range(9), repeat=len(numbers)):
        other = dict(zip(numbers, tried, strict=True))
        if all(total(form, other) == total(form, numbers) for form in known) and all(
            0 < total(form, other) < THRESHOLD for form in said
        ):
            for form, values in zip(said, seen, strict=True):
                values.add(total(form, other))
    assert all(len(values) > 1 for values in seen)


def total(form: Form, numbers: Table) -> int:
    return sum(numbers[atom] for atom in form)


@given(st.data())
def test_nothing_is_withheld_where_nothing_is_small(data: st.DataObject) -> None:
    numbers = {atom: number + 60 for atom, number in data.draw(tables()).items()}
    asked = data.draw(asks(numbers))
    assert left_out([each for each in asked if len(each.told.sums[0]) == 1], numbers) == {}


@given(st.data())
def test_the_order_of_asking_changes_nothing(data: st.DataObject) -> None:
    numbers = data.draw(tables())
    asked = data.draw(asks(numbers))
    assert left_out(asked, numbers) == left_out(data.draw(st.permutations(asked)), numbers)


def test_a_month_that_nobody_prints_cannot_be_had_from_two_years() -> None:
    """The years to March and to April, with the first month of the one, give the last month of the other."""
    numbers = {cell(0, month): 10 for month in range(4)} | {cell(0, 3): 2}
    asked = ask(sum_of([0], [0, 1, 2]), sum_of([0], [1, 2, 3]), sum_of([0], [0]))
    assert len(left_out(asked, numbers)) == 1


# ---- Records, of which each is counted by its answers to several questions --------------------------------

QUESTIONS, ANSWERS = ("heard", "helped"), ("yes", "no", "")
Answered = tuple[str, ...]
"""What a record says to each question, "" for nothing."""


def counted(records: Sequence[Answered], question: int, *answers: str) -> Form:
    """How many gave one of these answers."""
    name = QUESTIONS[question]
    return frozenset(("survey", name, row) for row, each in enumerate(records) if each[question] in answers)


def tied(records: Sequence[Answered]) -> list[dict[Atom, int]]:
    """As many records answered one question, or not, as another."""
    alone = {("survey", "", row): -1 for row in range(len(records))}
    return [alone | {("survey", name, row): 1 for row in range(len(records))} for name in QUESTIONS]


def as_rows(form: Form) -> Form:
    return frozenset(("survey", "", row) for _, _, row in form)


def of_survey(records: Sequence[Answered], asked: Sequence[Asked[int]]) -> Mapping[int, Reason]:
    return withheld(asked, THRESHOLD, lambda _: 1, tied(records), as_rows).figures


def test_those_who_answer_one_question_and_not_another_are_kept() -> None:
    """Of 30 who heard, 27 say whether it helped: nobody may tell that 3 do not."""
    records = [("yes", "yes")] * 27 + [("yes", "")] * 3 + [("", "")] * 9
    asked = ask(counted(records, 0, "yes"), counted(records, 1, "yes", "no"))
    assert len(of_survey(records, asked)) == 1


def test_who_gave_both_of_two_answers_need_not_be_kept_where_nothing_tells_it() -> None:
    records = [("yes", "yes")] * 20 + [("yes", "no")] * 2 + [("no", "yes")] * 3 + [("no", "no")] * 25
    asked = ask(*(counted(records, question, each) for question in (0, 1) for each in ("yes", "no")))
    assert of_survey(records, asked) == {}


@settings(max_examples=25)
@given(st.data())
def test_other_records_agree_with_all_that_is_published(data: st.DataObject) -> None:
    """By trying every survey: those that agree with what is published do not agree on a small number."""
    kinds = list(product(ANSWERS, repeat=2))
    records = data.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=9))
    requests = st.tuples(st.sampled_from((0, 1)), st.sampled_from((("yes",), ("no",), ("yes", "no"))))
    drawn = data.draw(st.lists(requests, min_size=1, max_size=5, unique=True))
    chosen = [(question, answers) for question, answers in drawn if counted(records, question, *answers)]
    asked = ask(*(counted(records, question, *answers) for question, answers in chosen))
    out = of_survey(records, asked)
    truth = [len(form) for each in asked for form in each.told.sums]
    seen = [set[int]() for _ in chosen]
    for numbers in product(range(3), repeat=len(kinds)):
        survey = dict(zip(kinds, numbers, strict=True))
        tried = [sum(survey[each] for each in kinds if each[at] in answers) for at, answers in chosen]
        if all(is_possible(out.get(key), tried[key], truth[key]) for key in range(len(chosen))):
            for values, number in zip(seen, tried, strict=True):
                values.add(number)
    small = [values for key, values in enumerate(seen) if out.get(key) == "small" and values]
    assert all(len(values) > 1 for values in small)


def is_possible(reason: Reason | None, tried: int, truth: int) -> bool:
    """Whether a number agrees with what is told: itself, that it is small, or nothing."""
    if reason is None:
        return tried == truth
    return reason != "small" or 0 < tried < THRESHOLD
