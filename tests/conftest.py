"""Fixtures of the whole suite: the sample report, built once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import deckgen
from deckgen.pipeline import Built

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    """The sample report, built as a user would."""
    out = tmp_path_factory.mktemp("output")
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        yield deckgen.build("2024-09", out=out)
    finally:
        os.chdir(before)
