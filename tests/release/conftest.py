"""The board report, built once; each test that changes something has a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from release import board


@pytest.fixture(scope="session")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose report is built, and not approved. Not to be changed."""
    folder = board.workspace(tmp_path_factory.mktemp("board") / "ws")
    board.build(folder)
    return folder


@pytest.fixture(scope="session")
def approved(drafted: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with its release. Not to be changed."""
    folder = tmp_path_factory.mktemp("approved") / "ws"
    shutil.copytree(drafted, folder)
    code, _, err = board.approve(folder)
    assert code == 0, err
    return folder


@pytest.fixture
def draft(drafted: Path, tmp_path: Path) -> Path:
    """A copy of the built workspace, to change."""
    shutil.copytree(drafted, tmp_path / "ws")
    return tmp_path / "ws"


@pytest.fixture
def release(approved: Path, tmp_path: Path) -> Path:
    """A copy of the approved workspace, to change."""
    shutil.copytree(approved, tmp_path / "ws")
    return tmp_path / "ws"
