"""A workspace whose small numbers are withheld: deaths by ward, and complaints, a row a record."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from conftest import ROOT

import deckgen

_Where = TypeVar("_Where", tuple[str, str], tuple[str, str, str])

Deaths = Mapping[tuple[str, str], int]
Complaints = Mapping[tuple[str, str, str], int]
"""Month, ward, answer -> how many."""

LAYOUT = """\
layout: board
data-every: month
year-starts: April
judgement:
  suppress-below: 5
groups:
  care: {label: Care, title: Safe care, colour: accent1}
kinds:
  page:
    slide-layout: Metric
    regions:
      text: {heading: The figures, holds: [sections, tiles]}
      charts: {heading: The pictures, holds: [charts]}
slides: [deaths, complaints]
"""
SOURCES = """\
deaths:
  label: Deaths in hospital
  file: data/deaths.csv
  period: month
  columns:
    ward: category
    deaths: count
    patients: count
complaints:
  label: Complaints
  file: data/complaints.csv
  period: month
  records: yes
  complete: no
  columns:
    ward: category
    answer: category
    number: count
"""
DEATHS = """\
slide: deaths
title: Deaths in hospital
kind: page
group: care
metrics:
  all: {count: deaths.deaths, noun: deaths in hospital, short: Deaths, better: lower}
  oak: {count: deaths.deaths, where: {ward: Oak}, noun: deaths on Oak ward, short: Oak, better: lower}
  elm: {count: deaths.deaths, where: {ward: Elm}, noun: deaths on Elm ward, short: Elm, better: lower}
  ash: {count: deaths.deaths, where: {ward: Ash}, noun: deaths on Ash ward, short: Ash, better: lower}
  oak-rate:
    share: deaths.deaths
    of: deaths.patients
    where: {ward: Oak}
    noun: share of patients who died on Oak ward
    short: Oak, share
    better: lower
sections:
  Deaths:
    - month-and-year: all
    - month: oak
    - month-and-year: elm
    - month: ash
    - month: oak-rate
    - breakdown: all
      by: ward
    - share: all
      by: ward
      member: Oak
      over: month
    - exceptional-run: oak
    - words
tiles: {metrics: [all, oak]}
charts:
  - control: all
  - control: oak
  - bars: all
    by: ward
source: deaths
"""
COMPLAINTS = """\
slide: complaints
title: Complaints
kind: page
group: care
metrics:
  all: {count: complaints.number, noun: complaints, short: Complaints, better: lower}
  oak:
    count: complaints.number
    where: {ward: Oak}
    noun: complaints about Oak ward
    short: Oak
    better: lower
  upheld:
    answers: complaints.answer
    saying: [Upheld]
    noun: complaints upheld
    short: Upheld
    better: lower
sections:
  Complaints:
    - month: all
    - month: oak
    - year: all
    - year: upheld
    - words
charts:
  - rolling: all
source: complaints
"""
REPORT = """\
layout: board
title: Board report
file-name: board
data-to: 2024-09
as-at: 2024-10-15
"""


def earlier(
    folder: Path,
    died: Deaths | None = None,
    complained: Complaints | None = None,
    files: Mapping[str, str] | None = None,
) -> str:
    """The facts.json that the report of a month before published, of the same hospital."""
    until = _without_september(died or deaths()), _without_september(complained or complaints())
    built = deckgen.build(workspace=workspace(folder, *until, files, "2024-08"))
    (facts,) = (path for path in built.files if path.name == "facts.json")
    return facts.read_text(encoding="utf-8")


def _without_september(counts: Mapping[_Where, int]) -> dict[_Where, int]:
    return {where: number for where, number in counts.items() if where[0] != "2024-09"}


def months() -> list[str]:
    """26 months to September 2024."""
    return [f"{2022 + (6 + step) // 12}-{(6 + step) % 12 + 1:02d}" for step in range(1, 27)]


def deaths() -> dict[tuple[str, str], int]:
    """Oak has 3 deaths in September 2024 and 2 in May 2024, in every other month 8 or more."""
    made = {}
    for step, month in enumerate(months()):
        made |= {(month, "Ash"): 40 + step * 7 % 11, (month, "Elm"): 21 + step * 5 % 9}
        made[month, "Oak"] = 8 + step * 3 % 5
    return made | {("2024-09", "Oak"): 3, ("2024-05", "Oak"): 2}


def complaints() -> dict[tuple[str, str, str], int]:
    """Oak has 2 complaints in September 2024, both upheld."""
    made = {}
    for step, month in enumerate(months()):
        for ward, base in (("Ash", 12), ("Elm", 9), ("Oak", 7)):
            made[month, ward, "Upheld"] = base // 2 + step % 3
            made[month, ward, "Rejected"] = base - base // 2
    return made | {("2024-09", "Oak", "Upheld"): 2, ("2024-09", "Oak", "Rejected"): 0}


def workspace(
    folder: Path,
    died: Deaths | None = None,
    complained: Complaints | None = None,
    files: Mapping[str, str] | None = None,
    report: str = "2024-09",
) -> Path:
    """The workspace with these data up to the month of the report, and some of its files written anew."""
    written = {
        "layouts/board/layout.yaml": LAYOUT,
        "layouts/board/sources.yaml": SOURCES,
        "layouts/board/slides/deaths.yaml": DEATHS,
        "layouts/board/slides/complaints.yaml": COMPLAINTS,
        f"content/{report}/report.yaml": REPORT.replace("2024-09", report),
        f"content/{report}/data/deaths.csv": _deaths(died or deaths()),
        f"content/{report}/data/complaints.csv": _complaints(complained or complaints()),
    }
    for name, text in {**written, **(files or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("phrases.yaml", "theme.yaml", "template.pptx"):
        shutil.copy(ROOT / "layouts/highlight-report" / name, folder / "layouts/board" / name)
    return folder


def _deaths(died: Deaths) -> str:
    rows = [f"{month},{ward},{number},200" for (month, ward), number in died.items()]
    return "\n".join(["month,ward,deaths,patients", *rows]) + "\n"


def _complaints(complained: Complaints) -> str:
    rows = [
        f"{month},{ward},{answer},1"
        for (month, ward, answer), number in complained.items()
        for _ in range(number)
    ]
    return "\n".join(["month,ward,answer,number", *rows]) + "\n"
