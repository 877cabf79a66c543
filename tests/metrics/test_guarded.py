"""Which cells a figure adds up: numbers, rows, or what a record says; and what ties those of a record."""

from __future__ import annotations

from collections.abc import Mapping

from metrics.worlds import source, table

from deckgen.metrics.columns import Columns
from deckgen.metrics.forms import Atom
from deckgen.metrics.guarded import Guarded
from deckgen.model.working import Cells

SURVEY = source("survey", {"ward": "category", "heard": "category", "helped": "category"}, records=True)
ROWS = (
    {"period": "2024-08", "ward": "Oak", "heard": "yes", "helped": "no"},
    {"period": "2024-08", "ward": "Elm", "heard": "no"},
    {"period": "2024-09", "ward": "Oak", "heard": "yes", "helped": "yes"},
)


def survey() -> tuple[Guarded, Columns]:
    columns = Columns(SURVEY, table(SURVEY, ROWS))
    return Guarded({"survey": columns}), columns


def saying(column: str, *rows: int, answer: str = "yes") -> Cells:
    return Cells("matching", "survey", column, rows, (answer,))


def ties(guarded: Guarded) -> list[Mapping[Atom, int]]:
    return sorted(guarded.links(), key=sorted)


def test_a_record_is_another_cell_for_each_question() -> None:
    guarded, _ = survey()
    heard, helped = guarded.form(saying("heard", 2, 4)), guarded.form(saying("helped", 2, 4))
    assert (len(heard), len(helped), heard & helped) == (2, 1, frozenset())
    assert guarded.rows(helped) < guarded.rows(heard)


def test_each_record_counts_one() -> None:
    guarded, _ = survey()
    assert [guarded.size(atom) for atom in sorted(guarded.form(saying("heard", 2, 4)))] == [1, 1]


def test_questions_are_tied_by_the_number_of_records_of_each_group() -> None:
    """What is asked of September alone makes September a group; of the other question all are one."""
    guarded, _ = survey()
    guarded.form(saying("heard", 4))
    guarded.form(saying("helped", 2, 3, 4))
    found = ties(guarded)
    assert all(sum(link.values()) == 0 for link in found)
    groups = {
        column: sorted(len(link) // 2 for link in found if any(atom[1].endswith(column) for atom in link))
        for column in ("heard", "helped")
    }
    assert groups == {"heard": [1, 2], "helped": [3]}


def test_members_that_a_question_makes_itself_are_groups_of_it() -> None:
    guarded, columns = survey()
    columns.picked((("heard", ("yes",)),))
    guarded.form(saying("heard", 2, 3, 4))
    guarded.form(saying("helped", 2, 3, 4))
    heard = [link for link in ties(guarded) if any(atom[1].endswith("heard") for atom in link)]
    assert [len(link) // 2 for link in heard] == [1, 1, 1]


def test_one_question_alone_is_tied_to_nothing() -> None:
    guarded, _ = survey()
    guarded.form(saying("heard", 2, 3, 4))
    assert ties(guarded) == []
