"""Fixtures of the whole suite: the sample report, built once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import deckgen
from deckgen.pipeline import Built

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

# The same examples each time, and no limit of time: a busy machine is no failure.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


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


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


class Goldens:
    """The files that a build is compared with; a failure leaves what came out beside what was expected."""

    def __init__(self, folder: Path, update: bool) -> None:
        self._folder, self._update = folder, update

    def path(self, name: str, content: bytes) -> Path:
        """The golden's path, written first where that was asked for."""
        path = self._folder / name
        if self._update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return path

    def compare(self, name: str, content: bytes) -> None:
        """Fail where the content differs from the golden, and name both files."""
        path = self.path(name, content)
        actual = path.with_name(f"{path.stem}.actual{path.suffix}")
        if path.read_bytes() == content:
            actual.unlink(missing_ok=True)
            return
        actual.write_bytes(content)
        pytest.fail(f"differs from the golden: compare {actual} with {path}; --update-goldens takes it over")


@pytest.fixture
def goldens(request: pytest.FixtureRequest) -> Goldens:
    """The goldens beside a test, in its folder `golden`."""
    return Goldens(request.path.parent / "golden", bool(request.config.getoption("--update-goldens")))
