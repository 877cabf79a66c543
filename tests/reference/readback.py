"""The words of a built deck and PDF, slide by slide, as a reader finds them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pypdfium2
from pptx import Presentation

from deckgen.pipeline import Built


def file_of(built: Built, suffix: str) -> Path:
    """The built file with this suffix."""
    return next(path for path in built.files if path.name.endswith(suffix))


def plain(text: str) -> str:
    """One space between words, so that line ends do not matter."""
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\ufffe", "-")).strip()


def pptx_words(built: Built) -> dict[str, str]:
    """Slide id -> all its words in the PowerPoint file; a continuation counts as its slide."""
    found: dict[str, list[str]] = {}
    for slide in Presentation(str(file_of(built, ".pptx"))).slides:
        words = found.setdefault(base(slide.name, slide.shapes.title.text), [])
        for shape in slide.shapes:
            if shape.has_text_frame:
                words += [paragraph.text for paragraph in shape.text_frame.paragraphs]
            if shape.has_table:
                words += [cell.text for row in shape.table.rows for cell in row.cells]
    return {name: plain(" ".join(words)) for name, words in found.items()}


def pdf_words(built: Built) -> dict[str, str]:
    """Slide id -> all its words in the PDF."""
    deck = json.loads(file_of(built, "deck.json").read_text(encoding="utf-8"))
    document = pypdfium2.PdfDocument(file_of(built, ".pdf"))
    found: dict[str, list[str]] = {}
    for slide, page in zip([*deck["slides"], *deck["appendix"]], document, strict=True):
        text = page.get_textpage()
        found.setdefault(base(slide["id"], slide["title"]), []).append(text.get_text_range())
    document.close()
    return {name: plain(" ".join(words)) for name, words in found.items()}


def base(slide: str, title: str) -> str:
    """The slide that a continuation continues, or the slide itself."""
    return re.sub(r"-\d+$", "", slide) if title.endswith("(continued)") else slide
