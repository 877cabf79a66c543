"""Nothing is wrong with whole decks, for our own checks of PDF/UA-1 and for those of others."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import matterhorn
import pikepdf
import pytest


def run(package: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A checker's command, in this environment."""
    if importlib.util.find_spec(package) is None:
        pytest.skip(f"{package} is not installed")
    command = [str(Path(sys.executable).with_name(package)), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_our_checks_find_nothing_wrong(pdf: Path) -> None:
    assert matterhorn.refusals(pdf.read_bytes()) == []


def test_pdfua_finds_nothing_wrong(pdf: Path) -> None:
    done = run("pdfua", "check", str(pdf))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "not evaluated" not in done.stdout


def test_outloud_finds_nothing_wrong(pdf: Path) -> None:
    done = run("outloud", "--fail-on", "warning", str(pdf))
    assert done.returncode == 0, done.stdout + done.stderr


def test_qpdf_finds_nothing_wrong(pdf: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    done = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_streams_are_alike(pdf: Path) -> None:
    with pikepdf.Pdf.open(pdf) as file:
        streams = [each for each in file.objects if isinstance(each, pikepdf.Stream)]
        seen = Counter((each.stream_dict.unparse(), each.read_raw_bytes()) for each in streams)
    assert [(told, count) for (told, _), count in seen.items() if count > 1] == []
