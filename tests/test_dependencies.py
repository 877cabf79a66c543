"""Change a cell of the data, and exactly what depends on it changes: sentences, charts, tiles and alt texts.

What depends is read from the provenance of each fact and chart, before or after the change: a category may
put a row elsewhere. What changed is found by composing the report again. Then

- no fact, chart, paragraph, tile, note, title or alt text changes that does not depend on the cell;
- every sum, rate, mean and comparison changes with a number in it, and so does every chart that draws it;
- every printed figure is the one that the facts hold, so that a changed one is told anew;
- there are words for every state that a fact comes into.

A few cells of each file are tried here. `python tests/test_dependencies.py` tries every cell. It composes
again the slides with a changed fact or chart, as the others are written from equal input (here all slides
are). Of surveys, whose rows are respondents, it changes one of those cells that could change places, and
looks up for all of them that the same facts and charts hold them.

The columns that date the rows are out of scope, as are changes that the reading of data refuses: what those
do is the matter of the tests of `data`. Headers, and words outside the data, are no cells.
"""

from __future__ import annotations

import os
import random
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))  # both as pytest does, for a run without it

from dependencies import alike, change, used_columns
from pieces import ROOT, Cell, Composed, Report, read_report

SAMPLES = 3


@pytest.fixture(scope="module")
def whole() -> Report:
    return read_report()


@pytest.fixture(scope="module")
def before(whole: Report) -> Composed:
    return whole.composed(whole.tables)


def sampled(report: Report) -> list[Cell]:
    """A few cells of each file, so that a survey does not crowd out the rest."""
    generator = random.Random(2024)
    cells = report.cells()
    of_each = ([cell for cell in cells if cell.source == source] for source in sorted(report.tables))
    return [cell for own in of_each for cell in generator.sample(own, min(len(own), SAMPLES))]


def test_exactly_what_depends_on_a_cell_changes(whole: Report, before: Composed) -> None:
    cells = sampled(whole)
    assert [fault for cell in cells for fault in change(whole, before, cell).faults()] == []


def test_a_column_that_nothing_uses_changes_nothing(whole: Report) -> None:
    """The sample uses every column it has; a report of its first slides alone does not."""
    slides = whole.spec.slides[:3]
    kept = {slide.id for slide in slides}
    words = tuple(each for each in whole.spec.words if each.slide in kept)
    report = Report(replace(whole.spec, slides=slides, words=words), whole.tables)
    before = report.composed(report.tables)
    used = used_columns(before)
    cells = [cell for cell in report.cells() if (cell.source, cell.column) not in used and cell.index == 0]
    assert len(cells) > 50
    for cell in cells[::4]:
        after = change(report, before, cell)
        assert (after.changed, after.faults()) == (frozenset(), []), cell


def test_a_rise_becomes_a_fall(whole: Report, before: Composed) -> None:
    """One case in full: 5,000 fewer calls in the last month turn what stands on them, and leave all else."""
    table = whole.tables["telephony"]
    frame = table.frame.copy()
    frame.loc[frame.index[-1], "offered_999"] = int(frame["offered_999"].iloc[-1]) - 5_000
    after = whole.composed({**whole.tables, "telephony": replace(table, frame=frame)})
    assert before.pieces.keys() == after.pieces.keys()
    turned = [name for name in before.pieces if before.pieces[name].content != after.pieces[name].content]
    told = {before.pieces[name].text: after.pieces[name].text for name in turned}
    assert [name for name in turned if not before.pieces[name].text] == [
        "calls-999/chart-offered-control/data",
        "calls-999/chart-abandoned-control/data",
        "calls-999/chart-abandoned-rolling/data",
    ]
    del told[""]
    assert told == TURNED


_FILE = "telephony.xlsx"
TURNED = {
    "Calls offered to 999: 10,041 in September 2024; 119,973 in the year, up 1.3% (1,538 more).": (
        "Calls offered to 999: 5,041 in September 2024; 114,973 in the year, down 2.9% (3,462 fewer)."
    ),
    "999 abandonment rate: 1.0% in September 2024; 0.8% in the year, down 0.9 percentage points from 1.7%.": (
        "999 abandonment rate: 2.0% in September 2024; "
        "0.8% in the year, down 0.9 percentage points from 1.7%."
    ),
    "In the 12 months to September 2024, the average 999 answer time fell to 9 seconds and the 999 "
    "abandonment rate to 0.8%, even though calls offered to 999 rose by 1.3% to 119,973.": (
        "In the 12 months to September 2024, the average 999 answer time fell to 9 seconds, the 999 "
        "abandonment rate to 0.8% and calls offered to 999 by 2.9% to 114,973."
    ),
    "999 calls offered within expected range": "999 calls offered exceptionally low in Sept 2024",
    "Control chart of calls offered to 999, October 2021 to September 2024: "
    "the latest is within the expected range.": (
        "Control chart of calls offered to 999, October 2021 to September 2024: "
        "exceptionally low in the last month."
    ),
    "999 abandonment rate below the mean for 12 months": "999 abandonment rate within expected range",
    "Control chart of 999 abandonment rate, October 2021 to September 2024: "
    "below the mean for 12 months in a row.": (
        "Control chart of 999 abandonment rate, October 2021 to September 2024: "
        "the latest is within the expected range."
    ),
    **{
        f"{before}: {note}": f"{after}: {note}"
        for before, after, note in (
            ("10,041", "5,041", f"month value of offered_999 ({_FILE}, row 40) [calls-999.offered.month]."),
            (
                "119,973",
                "114,973",
                f"rolling total of offered_999 ({_FILE}, rows 17 to 40) [calls-999.offered.year].",
            ),
            (
                "1.0%",
                "2.0%",
                f"month value of abandoned_999, offered_999 ({_FILE}, row 40) [calls-999.abandoned.month].",
            ),
        )
    },
}
"""All the words that turn, before and after. The rate turns with the calls that it is a share of."""


def every_cell() -> int:
    """The whole run: prints how many cells each file has, how many were composed, and every fault."""
    os.chdir(ROOT)
    report = read_report()
    before = report.composed(report.tables)
    used = used_columns(before)
    counted, faults = {source: Counter[str]() for source in sorted(report.tables)}, list[str]()
    for group in alike(report, before):
        cell, count = group[0], counted[group[0].source]
        held = before.holders(cell)
        count.update(cells=len(group), composed=1)
        count.update(idle=0 if held else len(group))
        count.update(unused=0 if (cell.source, cell.column) in used else len(group))
        faults += [f"{each}: held otherwise than {cell}" for each in group if before.holders(each) != held]
        faults += change(report, before, cell, every_slide=False).faults()
    for source, count in (*counted.items(), ("all", sum(counted.values(), Counter()))):
        print(
            f"{source}: {count['cells']:,} cells, {count['composed']:,} changed and composed, "
            f"{count['unused']:,} in unused columns, {count['idle']:,} that nothing depends on as they are"
        )
    print(f"{len(faults)} faults", *faults[:100], sep="\n")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(every_cell())
