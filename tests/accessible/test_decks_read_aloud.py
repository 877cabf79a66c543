"""What is heard of a deck is what the deck says, in its order, whoever reads the file."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matterhorn
import pytest
from deck_words import charts, heard, plain, seen
from matterhorn.content import Content
from matterhorn.reading import blocks, text_of
from office import Word, words_by_page

Slides = list[dict[str, Any]]

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")


def test_a_deck_that_is_to_go_on_goes_on(slides: Slides, request: pytest.FixtureRequest) -> None:
    if "go on" in request.node.name:
        assert any(slide["title"].endswith("(continued)") for slide in slides)


def test_the_structure_says_what_the_deck_says(pdf: Path, slides: Slides) -> None:
    with pdf.open("rb") as file, matterhorn.opened(file) as tagged:
        told = [[block.words for block in section] for section in blocks(tagged)]
    assert told == heard(slides)


@needs_poppler
def test_poppler_reads_the_same_structure(pdf: Path, slides: Slides) -> None:
    command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", str(pdf)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    descriptions = {plain(chart["alt"]) for slide in slides for chart in charts(slide)}
    wanted = [words for slide in heard(slides) for words in slide if words not in descriptions]
    assert spoken(told) == re.sub(r"\s+", "", "".join(wanted))


@needs_poppler
def test_poppler_reads_the_same_words(pdf: Path, slides: Slides) -> None:
    for number, slide in enumerate(slides, 1):
        command = ["pdftotext", "-raw", "-enc", "UTF-8", "-f", str(number), "-l", str(number), str(pdf), "-"]
        found = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
        assert left_out(seen(slide), found.split()) == []


def test_pdfium_reads_the_same_words(pdf: Path, slides: Slides) -> None:
    for slide, page in zip(slides, words_by_page(pdf), strict=True):
        pictures = [chart["rect"] for chart in charts(slide)]
        outside = [word.text for word in page if not any(holds(rect, word) for rect in pictures)]
        assert outside == seen(slide)


def test_each_chart_is_drawn_with_its_title(pdf: Path, slides: Slides) -> None:
    with pdf.open("rb") as file, matterhorn.opened(file) as tagged:
        drawn = [chart for content in tagged.contents for chart in in_charts(content)]
    titles = [
        re.sub(r"\s+", "", "".join(run["text"] for run in chart["runs"][0]))
        for slide in slides
        for chart in charts(slide)
    ]
    assert len(drawn) == len(titles) > 0
    assert [title for title, text in zip(titles, drawn, strict=True) if title not in text] == []


def in_charts(content: Content) -> Iterator[str]:
    """What is written in each form of a page, in order; it belongs to the mark that the form is shown in."""
    owners = {each.owner: None for each in content.drawn if each.stream is not None}
    for owner in owners:
        yield text_of([each for each in content.drawn if each.owner == owner and each.kind == "text"])


def spoken(told: str) -> str:
    """The words of pdfinfo's structure, without spaces, marks of list items and what is in figures."""
    found, apart = [], -1
    for line in told.splitlines():
        indent = len(line) - len(line.lstrip())
        if 0 <= apart < indent:
            continue
        apart = indent if re.match(r"\s*(Figure|Lbl)\b", line) else -1
        quoted = re.fullmatch(r'\s*"(.*)"', line)
        if quoted:
            found.append(quoted[1])
    return re.sub(r"\s+", "", "".join(found))


def left_out(wanted: list[str], found: list[str]) -> list[str]:
    """The words that do not come in this order among those found."""
    waiting = iter(found)
    return [word for word in wanted if word not in waiting]


def holds(rect: list[float], word: Word) -> bool:
    x, y, width, height = rect
    return x <= (word.x + word.right) / 2 <= x + width and y <= word.baseline <= y + height
