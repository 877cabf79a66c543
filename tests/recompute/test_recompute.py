"""Every number of facts.json, computed again from the data by somebody who has none of our rules."""

from __future__ import annotations

import ast
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from emergency_care import PUBLISHED, own_data, workspace
from recompute import anyone
from recompute.anyone import Anyone, Files, differences

from deckgen import pipeline
from deckgen.model import dump
from deckgen.pipeline import Built
from deckgen.problems import Problems

Document = dict[str, Any]


def written(folder: Path) -> Document:
    """A report's facts.json as it would be written, read again."""
    document = pipeline.compose(folder, "", Problems()).record
    read: Document = json.loads(dump.to_json(document))
    return read


@pytest.fixture(scope="module")
def sample_document(sample: Built) -> Document:
    (path,) = [file for file in sample.files if file.name == "facts.json"]
    read: Document = json.loads(path.read_text(encoding="utf-8"))
    return read


@pytest.fixture(
    scope="module",
    params=[
        "own",
        pytest.param(
            "published",
            marks=pytest.mark.skipif(
                not PUBLISHED.is_file(), reason="the published A&E data are not beside this clone"
            ),
        ),
    ],
)
def board(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Path]:
    data = own_data() if request.param == "own" else PUBLISHED.read_text(encoding="utf-8")
    folder = workspace(tmp_path_factory.mktemp(request.param) / "ws", data)
    return written(folder), folder


def wrong(document: Document, folder: Path) -> list[str]:
    """Every number that does not come out again to the last digit, from the files below a folder."""
    return differences(document, Files(document["sources"], folder))


def test_every_number_of_the_sample_comes_out_again_exactly(sample_document: Document) -> None:
    assert wrong(sample_document, ROOT) == []


def test_a_number_without_a_working_is_found(sample_document: Document) -> None:
    document = json.loads(json.dumps(sample_document))
    fact = next(fact for fact in document["facts"] if fact["id"] == "domestic-abuse.dvpo-refused.month")
    fact["figures"]["value"]["working"] = None
    without = "domestic-abuse.dvpo-refused.month#value: published 2, without a working"
    assert wrong(document, ROOT) == [without]


def test_every_number_of_the_board_report_comes_out_again_exactly(board: tuple[Document, Path]) -> None:
    assert wrong(*board) == []


def test_what_is_told_beside_the_figures_is_one_of_them(sample_document: Document) -> None:
    names = {"value": "value", "prior": "prior", "change": "change", "change_pct": "change-percent"}
    for fact in sample_document["facts"]:
        for key, name in names.items():
            assert fact[key] == fact["figures"].get(name, {"value": None})["value"], f"{key} of {fact['id']}"


def test_the_control_limits_of_every_control_chart_are_published(sample_document: Document) -> None:
    charts: dict[tuple[str, str], set[str]] = {}
    for series in sample_document["series"]:
        charts.setdefault((series["slide"], series["slot"]), set()).add(series["name"])
    lined = [names for names in charts.values() if "mean" in names]
    assert len(lined) > 10
    assert all({"lower limit", "upper limit"} <= names for names in lined)


def leaves(working: Any) -> Iterator[dict[str, Any]]:
    if isinstance(working, list):
        for each in working:
            yield from leaves(each)
    elif "take" in working:
        yield working
    else:
        yield from leaves(working.get("of", []))


def test_what_a_leaf_says_it_comes_to_is_what_it_comes_to(sample_document: Document) -> None:
    someone = Anyone(sample_document, Files(sample_document["sources"], ROOT))
    workings = [
        figure["working"]
        for fact in sample_document["facts"]
        for figure in fact["figures"].values()
        if figure["working"]
    ]
    told = [leaf for leaf in leaves(workings) if "value" in leaf]
    assert len(told) > 100
    assert [leaf for leaf in told if float(someone.value(leaf)) != leaf["value"]] == []


def test_no_cell_of_a_personal_source_is_shown(sample_document: Document) -> None:
    personal = {name for name, source in sample_document["sources"].items() if source["personal"]}
    assert personal
    workings = [
        each["working"]
        for told in ([fact["figures"].values() for fact in sample_document["facts"]])
        for each in told
        if each["working"]
    ]
    workings += [
        point["working"]
        for series in sample_document["series"]
        for point in series["points"]
        if point["working"]
    ]
    shown = [
        leaf
        for leaf in leaves(workings)
        if leaf["source"] in personal and leaf["take"] not in ("rows", "matching") and "value" in leaf
    ]
    assert shown == []


def test_a_changed_cell_comes_out_as_another_number(sample_document: Document, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content/2024-09/data", tmp_path / "content/2024-09/data")
    crime = tmp_path / "content/2024-09/data/crime.csv"
    lines = crime.read_text(encoding="utf-8").splitlines()
    month, recorded, *rest = lines[-1].split(",")
    lines[-1] = ",".join([month, str(int(recorded) + 1), *rest])
    crime.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = wrong(sample_document, tmp_path)
    assert any(
        each.startswith("priority-1.further-action.year#base: published 43684, computed 43685")
        for each in found
    )
    assert any(each.startswith("priority-1.further-action.year#value:") for each in found)
    assert not any(each.startswith("calls-") for each in found)


def test_a_working_that_names_another_row_comes_out_as_another_number(sample_document: Document) -> None:
    document = json.loads(json.dumps(sample_document))
    fact = next(fact for fact in document["facts"] if fact["id"] == "calls-999.offered.month")
    fact["figures"]["value"]["working"]["rows"] = [[39, 39]]
    assert any(each.startswith("calls-999.offered.month#value") for each in wrong(document, ROOT))


def test_whoever_computes_again_has_nothing_of_deckgen() -> None:
    tree = ast.parse(Path(anyone.__file__).read_text(encoding="utf-8"))
    imported = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    } | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {name for name in imported if name.split(".")[0] == "deckgen"}
