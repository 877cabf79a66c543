"""The sample report with small numbers withheld: all that stops it are the authors' own words."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from conftest import ROOT

from deckgen import pipeline
from deckgen.problems import Problem

NAMING = "{dvpo-refused.month-value} were refused at court and {dvpo-out-of-time.month-value} was out of time"
REWORDED = "others were refused at court or were out of time"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample, which withholds numbers below 5 by its layout."""
    for name in ("layouts", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    layout = tmp_path / "layouts/highlight-report/layout.yaml"
    text = layout.read_text(encoding="utf-8")
    assert "judgement:\n" in text
    layout.write_text(text.replace("judgement:\n", "judgement:\n  suppress-below: 5\n"), encoding="utf-8")
    return tmp_path


def words_of(folder: Path) -> Path:
    return folder / "content/2024-09/words/domestic-abuse.md"


def errors(problems: Sequence[Problem]) -> list[tuple[str, str]]:
    return [(each.code, each.where.file) for each in problems if each.severity == "error"]


def test_words_that_name_what_is_withheld_are_the_only_errors(folder: Path) -> None:
    found = pipeline.check(folder, "2024-09")
    assert errors(found) == [("reference-withheld", "content/2024-09/words/domestic-abuse.md")] * 2


def test_with_those_words_reworded_nothing_stops_it(folder: Path) -> None:
    words = words_of(folder).read_text(encoding="utf-8")
    assert NAMING in words
    words_of(folder).write_text(words.replace(NAMING, REWORDED), encoding="utf-8")
    assert errors(pipeline.check(folder, "2024-09")) == []
