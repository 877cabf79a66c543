"""What is withheld now is told as withheld; no number that an earlier edition printed is printed again."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from changes.editions import JUNE, PRINTING, SEPTEMBER, fact, figure, nothing_found, series

from deckgen.changes import compare, document, edition
from deckgen.model.changes import Change, Changes
from deckgen.model.facts import Figure


def printed(of: Figure) -> str:
    """A figure in the words of a layout that has its own for what it withholds."""
    words = {"small": "up to 4", "withheld": "kept back"}
    return words.get(of.withheld) or PRINTING.figure(of)


BELOW_FIVE = replace(PRINTING, figure=printed, suppress_below=5)
NOTHING = {"value": None, "unit": "count", "text": "fewer than 5", "withheld": "small"}


def report(
    name: str, facts: list[dict[str, Any]], lines: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    return {"report": name, "label": name, "facts": facts, "series": lines or [], "words": []}


def compared(before: dict[str, Any], now: dict[str, Any]) -> Changes:
    return compare(edition(before, BELOW_FIVE), edition(now, BELOW_FIVE), BELOW_FIVE, nothing_found)


def kinds(changes: Changes) -> list[str]:
    return [change.kind for change in changes.items]


def only(changes: Changes) -> Change:
    (change,) = changes.items
    return change


def test_a_figure_published_before_is_now_withheld_and_not_revised() -> None:
    old = report("2024-06", [fact("calls.offered.month", 17, JUNE)])
    withheld = fact("calls.offered.month", None, JUNE, state="suppressed", figures={"value": NOTHING})
    change = only(compared(old, report("2024-09", [withheld])))
    assert (change.kind, change.before, change.now) == ("withheld", "", "withheld")
    assert change.message == "calls offered in June 2024: now withheld, published before"


def test_a_small_number_published_before_is_not_printed_again_but_in_the_layouts_words() -> None:
    old = report("2024-06", [fact("calls.offered.month", 2, JUNE)])
    new = report("2024-09", [fact("calls.offered.month", 60, SEPTEMBER)])
    change = only(compared(old, new))
    assert (change.kind, change.before, change.now) == ("figure", "up to 4", "60")


def test_of_what_is_withheld_neither_prior_nor_change_is_told() -> None:
    told = {"prior": figure(3), "change": figure(57)}
    old = report(
        "2024-06", [fact("calls.offered.month", 60, JUNE, figures=told, prior_period=["2023-06", "2023-06"])]
    )
    new = report("2024-09", [fact("calls.offered.month", 70, SEPTEMBER, figures={"change": figure(8)})])
    assert "57" not in json.dumps(document(compared(old, new)))


def test_a_point_withheld_now_is_told_once_and_without_its_number() -> None:
    old = report("2024-06", [fact("calls.offered.month", 17, JUNE)], [series(40, 17, last=JUNE)])
    line = series(40, 17, last=JUNE)
    line["points"][1] = {"at": "2024-06", "value": None, "withheld": True}
    changes = compared(old, report("2024-09", [fact("calls.offered.month", 50, SEPTEMBER)], [line]))
    assert kinds(changes) == ["withheld", "figure"]
    assert changes.items[0].message == "Calls (chart) in June 2024: now withheld, published before"
    assert "17" not in json.dumps(document(changes))


def test_a_gap_that_is_not_withheld_is_revised_history_still() -> None:
    old = report("2024-06", [], [series(40, 17, last=JUNE)])
    line = series(40, 17, last=JUNE)
    line["points"][1] = {"at": "2024-06", "value": None}
    assert kinds(compared(old, report("2024-09", [], [line]))) == ["revised"]


def test_what_was_withheld_and_is_published_now_is_not_revised() -> None:
    withheld = fact("calls.offered.month", None, JUNE, state="suppressed", figures={"value": NOTHING})
    old, new = report("2024-06", [withheld]), report("2024-09", [fact("calls.offered.month", 17, JUNE)])
    assert "revised" not in kinds(compared(old, new))


def test_a_paragraph_with_a_figure_taken_out_is_told_as_it_was_written() -> None:
    words = {"slide": "calls", "section": "Words"}
    old = report("2024-06", [fact("calls.offered.month", 2, JUNE)]) | {
        "words": [
            {**words, "text": "Only 2 were offered.", "written": "Only {offered.month-value} were offered."}
        ]
    }
    new = report("2024-09", [fact("calls.offered.month", 60, SEPTEMBER)]) | {
        "words": [{**words, "text": "Few were offered.", "written": "Few were offered."}]
    }
    told = json.dumps(document(compared(old, new)))
    assert "{offered.month-value}" in told
    assert "Only 2" not in told
