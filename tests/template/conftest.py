"""The look's template, made afresh by its script, and the narrow one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "layouts" / "highlight-report" / "make_template.py"


def make(out: Path, *options: str) -> Path:
    subprocess.run([sys.executable, "-B", str(SCRIPT), *options, str(out)], check=True, timeout=60)
    return out


@pytest.fixture(scope="session")
def kept() -> Path:
    return SCRIPT.with_name("template.pptx")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("template") / "template.pptx")


@pytest.fixture(scope="session")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("template") / "narrow.pptx", "--four-three")
