"""LibreOffice and poppler as readers that nobody here wrote: convert a deck, read the words of a PDF."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")


@dataclass(frozen=True)
class Word:
    """A word and its box in points from the page's top left corner."""

    text: str
    x: float
    y: float
    right: float
    bottom: float

    @property
    def centre(self) -> tuple[float, float]:
        return (self.x + self.right) / 2, (self.y + self.bottom) / 2


def through_office(pptx: Path, folder: Path) -> Path:
    """The PDF that LibreOffice makes of a deck, with a profile of its own."""
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            str(pptx),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return folder / f"{pptx.stem}.pdf"


def words_by_page(pdf: Path) -> list[list[Word]]:
    """Every word of a PDF with its box, page by page."""
    answer = subprocess.run(
        ["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=120
    )
    pages = []
    for page in ElementTree.fromstring(answer.stdout).iter("{http://www.w3.org/1999/xhtml}page"):
        pages.append([_word(each) for each in page.iter("{http://www.w3.org/1999/xhtml}word")])
    return pages


def _word(element: ElementTree.Element) -> Word:
    x, y, right, bottom = (float(element.attrib[name]) for name in ("xMin", "yMin", "xMax", "yMax"))
    return Word(element.text or "", x, y, right, bottom)
