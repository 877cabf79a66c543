"""What readers of a published report have: its figures and points, and which of them it withheld."""

from __future__ import annotations

from typing import Any

from changes.editions import JUNE, PRINTING, SEPTEMBER, fact, figure, series

from deckgen.changes import earlier, edition
from deckgen.model.earlier import Earlier, Printed
from deckgen.model.period import Period

TAKEN = {"take": "sum", "source": "calls", "column": "offered", "rows": [[26, 37]], "value": 90}
WITHHELD = {"value": None, "unit": "count", "withheld": "small"}


def known(facts: list[dict[str, Any]], lines: list[dict[str, Any]] | None = None) -> Earlier:
    document = {"report": "2024-06", "facts": facts, "series": lines or []}
    return earlier(edition(document, PRINTING), SEPTEMBER)


def test_a_figure_is_known_by_its_fact_name_and_period_with_its_working() -> None:
    told = fact("calls.offered.year", 90, JUNE, 12, figures={"value": figure(90) | {"working": TAKEN}})
    found = known([told]).figures["calls.offered.year", "value"]
    assert (found.value, found.withheld, found.when) == (90, False, "2023-07 to 2024-06")
    assert found.working == {"take": "sum", "source": "calls", "column": "offered"}


def test_what_was_withheld_is_known_as_withheld_and_what_there_was_not_is_not_known() -> None:
    figures = {"value": WITHHELD, "prior": figure(None)}
    found = known([fact("calls.offered.year", None, JUNE, 12, figures=figures)])
    assert {name: each.withheld for (_, name), each in found.figures.items()} == {"value": True}


def test_points_are_known_by_chart_line_and_period_those_about_persons_by_being_drawn() -> None:
    line = series(7, 8, last=JUNE)
    line["points"][1] |= {"value": None, "personal": True}
    found = known([], [line]).points
    assert found == {
        ("calls", "control-offered", "Calls", "2024-05"): Printed(7),
        ("calls", "control-offered", "Calls", "2024-06"): Printed(None),
    }


def test_the_report_ends_with_the_last_of_its_periods_that_are_as_long_as_ours() -> None:
    survey = fact("calls.survey.month", 3, Period("year", 2024))
    assert known([fact("calls.offered.year", 90, JUNE, 12), survey]).last == JUNE
    assert known([survey]).last == SEPTEMBER, "nothing says when it ended: at our own end, then"
