"""A whole file: valid, the same each time, and read without complaint by checkers of accessibility."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from deckgen.model.chart import Image
from deckgen.writers.pdf import write


def test_same_deck_same_bytes(make, faces, image, everything):
    assert write(make.everything(image), faces) == everything


def test_the_order_of_objects_in_a_charts_file_does_not_matter(make, faces, image, chart_of, everything):
    """vl-convert gives the fonts of a chart in another order each time."""
    others = (chart_of("999 calls rose to 8,412") for _ in range(20))
    other = next((each for each in others if each != image.pdf), None)
    if other is None:
        pytest.skip("vl-convert drew the same bytes twenty times")
    assert write(make.everything(Image(image.svg, image.png, other)), faces) == everything


def test_a_file_opens_without_errors(everything, tmp_path):
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "deck.pdf"
    path.write_bytes(everything)
    done = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_font_is_embedded_with_its_unicode(everything, tmp_path):
    if shutil.which("pdffonts") is None:
        pytest.skip("poppler is not installed")
    path = tmp_path / "deck.pdf"
    path.write_bytes(everything)
    listed = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
    fonts = listed.splitlines()[2:]
    assert len(fonts) == 4
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), listed


def test_poppler_finds_the_words_in_order(everything, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    path = tmp_path / "deck.pdf"
    path.write_bytes(everything)
    command = ["pdftotext", "-f", "2", "-raw", path, "-"]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    wanted = ["Answering 999", "• AVATAR: calls rose by 26.1% to 8,412", "Source: Telephony dashboard."]
    assert [line for line in words if line in wanted] == wanted


@pytest.mark.parametrize("checker", ["outloud", "pdfua check"])
def test_a_checker_of_accessibility_finds_no_error(everything, tmp_path: Path, checker: str):
    package, *arguments = checker.split()
    if importlib.util.find_spec(package) is None:
        pytest.skip(f"{package} is not installed")
    path = tmp_path / "deck.pdf"
    path.write_bytes(everything)
    command = [str(Path(sys.executable).with_name(package)), *arguments, str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_file_is_small(everything):
    assert len(everything) < 40_000
