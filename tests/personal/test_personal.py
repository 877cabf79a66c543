"""Of a source about persons no file of a build, and nothing that is explained, shows what a cell says.

Every cell of the source is a number that stands nowhere else. A figure that is itself one cell, such as the
count of the last month, is published: the author asked for it by name.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner
from hospital import DEATHS, LAYOUT, SOURCES, earlier, months, workspace
from readback import file_of, pdf_words

import deckgen
from deckgen.cli import main
from deckgen.pipeline import Built

COLUMNS = ("deaths", "patients", "wait")
NUMBER = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})+(?![\d,])|(?<![\d.])\d{7}(?!\d)")
WAITS = """\
  waits: {median: deaths.wait, where: {ward: Oak}, noun: median wait on Oak ward, short: Wait, better: lower}
  stay: {average: deaths.wait, per: deaths.patients, noun: average stay, short: Stay, better: lower}
"""


def cells() -> dict[tuple[str, str, str], int]:
    """Month, ward, column -> a number of seven digits that no other cell has."""
    wards = [(month, ward) for month in months() for ward in ("Ash", "Elm", "Oak")]
    first = {"deaths": 1_000_003, "patients": 5_000_011, "wait": 7_000_001}
    return {
        (*where, column): first[column] + step * 4_241 + step * step * 7 % 997
        for step, where in enumerate(wards)
        for column in COLUMNS
    }


def files(personal: bool, report: str = "2024-09") -> dict[str, str]:
    """Our data and what is asked of them: months, years, rates, medians, runs, shares, charts."""
    made = cells()
    rows = [
        ",".join([month, ward, *(str(made[month, ward, column]) for column in COLUMNS)])
        for month in months()
        for ward in ("Ash", "Elm", "Oak")
        if month <= report
    ]
    asked = DEATHS.replace("sections:\n", f"{WAITS}sections:\n")
    asked = asked.replace(
        "    - words\n", "    - month-and-year: waits\n    - year: stay\n    - trend: oak\n", 1
    )
    asked = asked.replace(
        "charts:\n", "charts:\n  - control: waits\n  - rolling: stay\n  - rolling: oak-rate\n"
    )
    sources = SOURCES.replace("    patients: count\n", "    patients: count\n    wait: number\n", 1)
    return {
        "layouts/board/layout.yaml": LAYOUT.replace("suppress-below: 5", "suppress-below: 0"),
        "layouts/board/sources.yaml": sources.replace("deaths:\n", f"deaths:\n  personal: {personal}\n", 1)
        .replace("True", "true")
        .replace("False", "false"),
        "layouts/board/slides/deaths.yaml": asked,
        f"content/{report}/data/deaths.csv": "\n".join(["month,ward,deaths,patients,wait", *rows]) + "\n",
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("personal")
    before = earlier(folder / "before", files=files(True, "2024-08"))
    published = {"content/2024-09/previous/facts.json": before}
    return deckgen.build(workspace=workspace(folder / "ws", files={**files(True), **published}))


def hidden() -> set[int]:
    """All cells but those of the last months, which are figures of this report and of the one before."""
    return {number for (month, _, _), number in cells().items() if month < "2024-08"}


def shown(text: str) -> set[int]:
    """The cells that a text holds, with separators or without."""
    return {int(found.group().replace(",", "")) for found in NUMBER.finditer(text)} & hidden()


def texts(path: Path) -> Iterator[str]:
    """All that a file holds, unpacked."""
    if path.suffix in (".pptx", ".xlsx"):
        with zipfile.ZipFile(path) as package:
            yield from (package.read(name).decode("utf-8", "replace") for name in package.namelist())
    elif path.suffix == ".pdf":
        with pikepdf.open(path) as document:
            for each in document.objects:
                yield each.read_bytes().decode("latin-1") if isinstance(each, pikepdf.Stream) else str(each)
    else:
        yield path.read_text(encoding="utf-8")


def test_no_file_of_a_build_shows_a_cell(built: Built) -> None:
    assert len(built.files) >= 7
    leaks = {path.name: found for path in built.files for text in texts(path) if (found := shown(text))}
    assert leaks == {}


def test_nor_do_the_words_of_the_pdf(built: Built) -> None:
    assert shown(" ".join(pdf_words(built).values())) == set()


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_nor_does_what_is_explained(built: Built, form: tuple[str, ...]) -> None:
    folder = str(built.files[0].parents[2])
    for name in ("deaths", "deaths.all", "deaths.oak", "deaths.oak-rate", "deaths.waits", "deaths.stay"):
        result = CliRunner().invoke(main, ["explain", name, *form, "--workspace", folder])
        assert result.exit_code == 0, result.output
        assert shown(result.stdout) == set(), name


def test_a_figure_that_is_one_cell_is_published(built: Built) -> None:
    facts = {fact["id"]: fact for fact in document(built)["facts"]}
    number = cells()["2024-09", "Oak", "deaths"]
    assert facts["deaths.oak.month"]["value"] == number
    assert facts["deaths.oak.month"]["formula"] == f"sum of deaths, row 79 = {number:,}"


def test_a_sum_is_told_by_its_rows_and_what_it_comes_to(built: Built) -> None:
    facts = {fact["id"]: fact for fact in document(built)["facts"]}
    year = facts["deaths.elm.year"]
    assert year["formula"].startswith("sum of deaths, rows ")
    assert year["formula"].endswith(f" = {year['value']:,}")
    assert year["figures"]["change"]["formula"] == f"{year['value']:,} - {year['prior']:,}"


def test_a_point_that_is_one_cell_is_drawn_and_not_told(built: Built) -> None:
    series = {each["id"]: each["points"] for each in document(built)["series"]}
    name = next(each for each in series if "control-oak" in each or each.endswith("Oak"))
    first, last = series[name][0], series[name][-1]
    assert (first["value"], first["personal"]) == (None, True)
    assert last["value"] == cells()["2024-09", "Oak", "deaths"], "which a sentence tells as well"
    assert "personal" not in last


def test_what_changed_is_silent_about_points_that_are_not_told(built: Built) -> None:
    assert [change for change in built.changes.items if change.kind == "revised"] == []


def test_the_cells_of_a_source_that_is_not_about_persons_are_shown(tmp_path: Path) -> None:
    made = deckgen.build(workspace=workspace(tmp_path / "ws", files=files(False)))
    for name in ("facts.json", "review.html"):
        assert len(shown(file_of(made, name).read_text(encoding="utf-8"))) > 20, name


def document(built: Built) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file_of(built, "facts.json").read_text(encoding="utf-8"))
    return read
