"""Nothing is wrong with whole decks, for our own checks of PDF/UA-1 and for those of others."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import matterhorn
import pikepdf
import pytest

Slides = list[dict[str, Any]]


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


def test_outloud_finds_nothing_wrong(pdf: Path, slides: Slides, tmp_path: Path) -> None:
    """It takes for running footers what stands at the foot of three pages or more and reads alike.

    Axes at the foot of charts do, and so do the sources of slides on the same data: both are content.
    """
    report = tmp_path / "outloud.json"
    done = run("outloud", "--json", str(report), "--fail-on", "error", str(pdf))
    assert done.returncode == 0, done.stdout + done.stderr
    findings = json.loads(report.read_text(encoding="utf-8"))["results"][0]["findings"]
    with pikepdf.open(pdf) as file:
        height = float(file.pages[0].mediabox[3])
    wrong = [each for each in findings if each["rule"] != "PAG-001" or not is_content(each, slides, height)]
    assert wrong == []


def test_qpdf_finds_nothing_wrong(pdf: Path) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    done = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def is_content(finding: dict[str, Any], slides: Slides, height: float) -> bool:
    """Whether each line that a finding is about stands in charts or is a source."""
    return len(finding["boxes"]) == finding["count"] and all(
        stands_in_content(box, slides[box["page"] - 1], height) for box in finding["boxes"]
    )


def stands_in_content(box: dict[str, float], slide: dict[str, Any], height: float) -> bool:
    """Whether both ends of a line, counted from the page's lower edge, stand in a chart or a source."""
    middle = height - (box["y0"] + box["y1"]) / 2
    rects = [item["rect"] for item in slide["items"] if is_chart_or_source(item)]
    return all(
        any(x <= end <= x + width and y <= middle <= y + tall for x, y, width, tall in rects)
        for end in (box["x0"], box["x1"])
    )


def is_chart_or_source(item: dict[str, Any]) -> bool:
    return item["kind"] == "Picture" or item.get("role") == "source"
