"""A report that withholds small numbers follows one that printed them: no file of it prints them again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hospital import LAYOUT, workspace
from readback import file_of

import deckgen
from deckgen.pipeline import Built

OFF = {"layouts/board/layout.yaml": LAYOUT.replace("suppress-below: 5", "suppress-below: 0")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder: Path = tmp_path_factory.mktemp("open")
    before = deckgen.build(workspace=workspace(folder / "before", files=OFF, report="2024-08"))
    published = {"content/2024-09/previous/facts.json": file_of(before, "facts.json").read_text("utf-8")}
    return deckgen.build(workspace=workspace(folder / "now", files=published))


def test_what_is_withheld_is_a_kind_of_its_own_and_no_revision(built: Built) -> None:
    changes = json.loads(file_of(built, "changes.json").read_text("utf-8"))["changes"]
    messages = [change["message"] for change in changes if change["kind"] == "withheld"]
    assert "Oak (chart) in May 2024: now withheld, published before" in messages
    assert not [change for change in changes if change["kind"] == "revised"]
    assert "revised-history" not in {each.code for each in built.problems}


@pytest.mark.parametrize("name", ["changes.json", "problems.json", "review.html"])
def test_no_file_prints_what_was_published_of_it(built: Built, name: str) -> None:
    text = file_of(built, name).read_text("utf-8")
    assert "published as 2" not in text
    assert "not available for May 2024" not in text
