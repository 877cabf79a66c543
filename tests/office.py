"""LibreOffice and pdfium as readers that nobody here wrote: convert a deck, read the words of a PDF."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@dataclass(frozen=True)
class Word:
    """A word: where it starts and ends and its baseline, in points from the page's top left corner."""

    text: str
    x: float
    right: float
    baseline: float


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
    """Every word of a PDF with its place, page by page."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [_words(page) for page in document]
    document.close()
    return pages


def _words(page: pypdfium2.PdfPage) -> list[Word]:
    height = page.get_height()
    text = page.get_textpage()
    words: list[Word] = []
    letters: list[tuple[str, float, float, float]] = []
    for index in range(text.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        baseline = height - y.value
        if letters and (letter.isspace() or abs(baseline - letters[-1][3]) > 1):
            words.append(_word(letters))
            letters = []
        if not letter.isspace():
            _left, _bottom, right, _top = text.get_charbox(index)
            letters.append((letter, x.value, right, baseline))
    if letters:
        words.append(_word(letters))
    return words


def _word(letters: list[tuple[str, float, float, float]]) -> Word:
    # pdfium tells a hyphen at the end of a line as U+FFFE.
    text = "".join(letter for letter, *_ in letters).replace("\ufffe", "-")
    return Word(text, letters[0][1], letters[-1][2], letters[0][3])
