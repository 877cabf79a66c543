"""The same input gives the same bytes, wherever and however it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT
from readback import file_of

from deckgen.pipeline import Built


def test_a_second_clone_with_another_environment_gives_the_same_bytes(sample: Built, tmp_path: Path) -> None:
    clone = tmp_path / "another place" / "clone"
    for folder in ("layouts", "content"):
        shutil.copytree(ROOT / folder, clone / folder, ignore=shutil.ignore_patterns("__pycache__"))
    environment = os.environ | {
        "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8",
        "LC_ALL": "C",
        "PYTHONHASHSEED": "12345",
        "PYTHONPATH": str(ROOT),
    }
    before = os.umask(0o077)
    try:
        subprocess.run(
            [sys.executable, "-m", "deckgen", "build", "2024-09", "--out", str(tmp_path / "out")],
            cwd=clone,
            env=environment,
            check=True,
            capture_output=True,
        )
    finally:
        os.umask(before)
    for name in (
        ".pptx",
        ".pdf",
        ".html",
        ".xlsx",
        "facts.json",
        "deck.json",
        "problems.json",
        "review.html",
    ):
        ours = file_of(sample, name)
        assert (tmp_path / "out/2024-09" / ours.name).read_bytes() == ours.read_bytes(), ours.name
