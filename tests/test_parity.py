"""The deck through LibreOffice and our PDF show the same lines in the same places."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

import pytest
from office import Word, needs_office, through_office, words_by_page
from readback import file_of

from deckgen.pipeline import Built

EXCEPTIONS: dict[str, str] = {}
"""Boxes that may differ, by name, each with its reason."""

TOLERANCE = 3.0  # points between a word here and there

pytestmark = [pytest.mark.office, needs_office]


@dataclass
class Comparison:
    lines: int = 0
    same: int = 0
    line_counts: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def comparison(sample: Built, tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    folder = tmp_path_factory.mktemp("office")
    office = words_by_page(through_office(file_of(sample, ".pptx"), folder))
    ours = words_by_page(file_of(sample, ".pdf"))[: len(office)]  # pages of numbers follow the slides
    deck = json.loads(file_of(sample, "deck.json").read_text(encoding="utf-8"))
    result = Comparison()
    for slide, theirs, own in zip(deck["slides"], office, ours, strict=True):
        pictures = [item["rect"] for item in slide["items"] if item["kind"] == "Picture"]
        for name, rect in boxes(slide):
            if name not in EXCEPTIONS:
                compare(name, inside(theirs, rect, pictures), inside(own, rect, pictures), rect, result)
    return result


def boxes(slide: dict[str, Any]) -> list[tuple[str, list[float]]]:
    """Each box of text of a slide, table cells too, with its name."""
    found = []
    for item in slide["items"]:
        if item["kind"] in ("TextBox", "Shape") and item.get("paragraphs"):
            found.append((item["name"], item["rect"]))
        if item["kind"] == "Table":
            found += [
                (f"{item['name']} row {row} column {column}", cell["rect"])
                for row, cells in enumerate(item["rows"], 1)
                for column, cell in enumerate(cells, 1)
            ]
    return found


def inside(words: list[Word], rect: list[float], without: list[list[float]]) -> list[list[Word]]:
    """The words that stand in the rectangle and in no picture, as lines from top to bottom."""
    chosen = [word for word in words if holds(rect, word) and not any(holds(each, word) for each in without)]
    lines: list[list[Word]] = []
    for word in sorted(chosen, key=lambda each: (each.baseline, each.x)):
        if lines and abs(lines[-1][0].baseline - word.baseline) < 4:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda each: each.x) for line in lines]


def holds(rect: list[float], word: Word) -> bool:
    x, y, width, height = rect
    middle = (word.x + word.right) / 2
    return x - 1 <= middle <= x + width + 1 and y <= word.baseline <= y + height + 1


def compare(
    name: str, theirs: list[list[Word]], own: list[list[Word]], rect: list[float], result: Comparison
) -> None:
    if len(theirs) != len(own):
        result.line_counts.append(f"{name}: {len(theirs)} lines in LibreOffice, {len(own)} in the PDF")
    result.lines += len(own)
    for there, here in zip(theirs, own, strict=False):
        if said(there) == said(here):
            result.same += 1
            compare_words(name, there, here, result)
        if there[-1].right > rect[0] + rect[2] + 1 or there[-1].baseline > rect[1] + rect[3]:
            result.outside.append(f"{name}: {said(there)}")


def compare_words(name: str, there: list[Word], here: list[Word], result: Comparison) -> None:
    if len(there) != len(here):
        return
    for a, b in zip(there, here, strict=True):
        if abs(a.x - b.x) > TOLERANCE or abs(a.baseline - b.baseline) > TOLERANCE:
            result.moved.append(f"{name}: {a.text!r} by {a.x - b.x:+.1f}, {a.baseline - b.baseline:+.1f}")


def said(line: list[Word]) -> str:
    return re.sub(r"\s+", "", "".join(word.text for word in line))


def test_every_box_has_the_same_number_of_lines(comparison: Comparison) -> None:
    assert comparison.line_counts == []


def test_at_least_99_of_100_lines_are_the_same(comparison: Comparison) -> None:
    assert comparison.lines > 300
    assert comparison.same / comparison.lines >= 0.99


def test_every_word_lies_within_3_points(comparison: Comparison) -> None:
    assert comparison.moved == []


def test_no_text_leaves_its_box_in_libreoffice(comparison: Comparison) -> None:
    assert comparison.outside == []
