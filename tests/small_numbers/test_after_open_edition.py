"""A report that withholds small numbers follows one that printed them: no file of it prints them again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hospital import LAYOUT, workspace
from readback import file_of

import deckgen
from deckgen import changes, pipeline
from deckgen.pipeline import Built

OFF = {"layouts/board/layout.yaml": LAYOUT.replace("suppress-below: 5", "suppress-below: 0")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder: Path = tmp_path_factory.mktemp("open")
    before = deckgen.build(workspace=workspace(folder / "before", files=OFF, report="2024-08"))
    published = {"content/2024-09/previous/facts.json": file_of(before, "facts.json").read_text("utf-8")}
    return deckgen.build(workspace=workspace(folder / "now", files=published))


def test_what_is_withheld_is_a_kind_of_its_own_and_no_revision(built: Built) -> None:
    told = json.loads(file_of(built, "changes.json").read_text("utf-8"))["changes"]
    messages = [change["message"] for change in told if change["kind"] == "withheld"]
    assert "Oak (chart) in May 2024: now withheld, published before" in messages
    assert not [change for change in told if change["kind"] == "revised"]
    assert "revised-history" not in {each.code for each in built.problems}


def test_what_the_open_edition_gives_away_is_a_warning_for_each_source_without_the_number(
    built: Built,
) -> None:
    found = [each for each in built.problems if each.code == "given-away-before"]
    assert {each.where.file for each in found} == {"content/2024-09/data/deaths.csv"}
    assert not any(character.isdigit() for each in found for character in each.message + each.hint)


@pytest.mark.parametrize("below", ["5", "0"])
def test_the_report_before_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str) -> None:
    read: list[object] = []

    def find(*asked: object) -> None:
        read.append(asked)

    monkeypatch.setattr(changes, "find", find)
    layout = LAYOUT.replace("suppress-below: 5", f"suppress-below: {below}")
    pipeline.check(workspace(tmp_path, files={"layouts/board/layout.yaml": layout}))
    assert len(read) == 1


@pytest.mark.parametrize("name", ["changes.json", "problems.json", "review.html"])
def test_no_file_prints_what_was_published_of_it(built: Built, name: str) -> None:
    text = file_of(built, name).read_text("utf-8")
    assert "published as 2" not in text
    assert "not available for May 2024" not in text
