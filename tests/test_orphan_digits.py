"""Every digit that a reader meets belongs to a fact, an authored figure, a date, a scale or a literal.

The positioned slides are walked run by run, since there each figure names its fact; the written files may
hold no text beyond theirs. `orphan_digits/literals.csv` lists the words with digits that are no figures.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from conftest import ROOT
from emergency_care import own_data, workspace
from lxml import etree
from orphans import (
    Literal,
    Walk,
    alternatives,
    digits,
    lines_with,
    literals,
    paragraphs,
    stands,
    ticks,
    words,
)
from pptx import Presentation
from readback import file_of

from deckgen import pipeline
from deckgen.model.deck import Picture, Slide
from deckgen.pipeline import Built, Content
from deckgen.problems import Problems

LITERALS = Path(__file__).resolve().parent / "orphan_digits/literals.csv"
SVG = "{http://www.w3.org/2000/svg}"
SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


@pytest.fixture(scope="module")
def walk() -> Walk:
    """The sample, walked with the literals that are listed for it."""
    return Walk(pipeline.compose(ROOT, "2024-09", Problems()), literals(LITERALS))


@pytest.fixture(scope="module")
def slides(walk: Walk) -> tuple[Slide, ...]:
    return walk.content.placed.slides


def drawn(walk: Walk, slide: Slide) -> list[list[str]]:
    """The words that each chart of a slide draws, those of its scales among them."""
    found = []
    for item in slide.items:
        if isinstance(item, Picture):
            document = walk.document(item.image, walk.content.placed.drawings[item.image])
            found.append([*words(document), *ticks(document)])
    return found


def seen(walk: Walk, slide: Slide) -> Counter[str]:
    """The digits that a slide shows, as text and in its charts."""
    return digits(
        [
            *(each.paragraph.text for each in paragraphs(slide)),
            *(text for chart in drawn(walk, slide) for text in chart),
        ]
    )


def test_no_digit_of_the_sample_is_an_orphan(walk: Walk) -> None:
    assert walk.orphans() == []


@pytest.mark.parametrize("literal", literals(LITERALS), ids=lambda each: f"{each.file}:{each.line}")
def test_a_literal_stands_where_the_list_says(literal: Literal) -> None:
    now = lines_with(literal.words, ROOT / literal.file)
    assert stands(literal, ROOT), f"'{literal.words}' stands in line {now} of {literal.file}, or not at all"


def test_every_literal_is_needed(walk: Walk) -> None:
    walk.orphans()
    assert set(walk.allowed) - walk.used == set()


def test_the_walk_meets_figures_of_every_sort(walk: Walk, slides: tuple[Slide, ...]) -> None:
    printed = [
        run for slide in slides for each in paragraphs(slide) for run in each.paragraph.runs if run.fact
    ]
    rules = {walk.facts[run.fact.partition("#")[0]].rule for run in printed}
    assert len(printed) > 300
    assert {"authored-figure", "progress-item", "benchmark-compare"} <= rules


def test_every_figure_printed_can_be_looked_up(sample: Built, slides: tuple[Slide, ...]) -> None:
    document = json.loads(file_of(sample, "facts.json").read_text(encoding="utf-8"))
    known = {fact["id"] for fact in document["facts"]}
    known |= {part for fact in document["facts"] for part in fact["parts"]}
    named = {run.fact.partition("#")[0] for slide in slides for run in every_run(slide) if run.fact}
    assert named - known == set()


def every_run(slide: Slide) -> Iterator[Any]:
    for each in paragraphs(slide):
        yield from each.paragraph.runs
    for item in slide.items:
        if isinstance(item, Picture):
            yield from (run for runs in item.runs for run in runs)


def test_powerpoint_shows_no_text_beyond_the_slides(sample: Built, slides: tuple[Slide, ...]) -> None:
    for read, slide in zip(Presentation(str(file_of(sample, ".pptx"))).slides, slides, strict=True):
        told = Counter(text for text in shown_by(read) if text.strip())
        assert told == Counter(
            each.paragraph.text for each in paragraphs(slide) if each.paragraph.text.strip()
        )


def test_powerpoint_describes_and_notes_no_more_than_the_slides(
    sample: Built, slides: tuple[Slide, ...]
) -> None:
    for read, slide in zip(Presentation(str(file_of(sample, ".pptx"))).slides, slides, strict=True):
        described = {each.get("descr") for each in read._element.iter() if each.get("descr")}
        assert described <= set(alternatives(slide))
        noted = read.notes_slide.notes_text_frame.text if read.has_notes_slide else ""
        assert [line for line in noted.splitlines() if line] == list(slide.notes)


def shown_by(slide: Any) -> Iterator[str]:
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from (paragraph.text for paragraph in shape.text_frame.paragraphs)
        if shape.has_table:
            for row in shape.table.rows:
                for cell in row.cells:
                    yield from (paragraph.text for paragraph in cell.text_frame.paragraphs)


def test_a_drawn_chart_holds_no_text_beyond_its_words_and_its_scales(
    sample: Built, walk: Walk, slides: tuple[Slide, ...]
) -> None:
    charts = 0
    for read, slide in zip(Presentation(str(file_of(sample, ".pptx"))).slides, slides, strict=True):
        pictures = [text_of(read, blip) for blip in read._element.iter(SVG_BLIP)]
        assert Counter(map(frozenset, pictures)) == Counter(map(frozenset, drawn(walk, slide)))
        charts += len(pictures)
    assert charts > 30


def text_of(slide: Any, blip: Any) -> list[str]:
    """The text of the drawing that a slide holds as SVG."""
    root = etree.fromstring(slide.part.related_part(blip.get(EMBED)).blob)
    return ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]


def test_a_page_shows_no_digit_beyond_its_slide(sample: Built, walk: Walk, slides: tuple[Slide, ...]) -> None:
    document = pypdfium2.PdfDocument(file_of(sample, ".pdf"))
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    compare_pages(texts, slides, walk)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
def test_another_reader_finds_no_more_on_a_page(sample: Built, walk: Walk, slides: tuple[Slide, ...]) -> None:
    path = str(file_of(sample, ".pdf"))
    told = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout
    compare_pages(told.decode().split("\f")[: len(slides)], slides, walk)


def compare_pages(texts: list[str], slides: tuple[Slide, ...], walk: Walk) -> None:
    for text, slide in zip(texts, slides, strict=True):
        assert digits([text]) == seen(walk, slide), slide.id


def test_a_page_describes_no_more_than_its_slide(sample: Built, slides: tuple[Slide, ...]) -> None:
    allowed = {text for slide in slides for text in alternatives(slide)}
    with pikepdf.open(file_of(sample, ".pdf")) as document:
        told = {
            str(each["/Alt"])
            for each in document.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        }
    assert {text for text in told if digits([text])} <= allowed
    assert len(told) > 30


# The same on a small report of another world, where stray numbers are planted.


def small(folder: Path, change: Callable[[Path], None] = lambda _folder: None) -> Content:
    made = workspace(folder / "ws", own_data())
    change(made)
    return pipeline.compose(made, "2019-03", Problems())


def planted(file: str, old: str, new: str) -> Callable[[Path], None]:
    def plant(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return plant


def listed(*rows: tuple[str, int, str, str]) -> tuple[Literal, ...]:
    return tuple(Literal(*row) for row in rows)


LAYOUT = "layouts/emergency-care"
PHRASES = ROOT / "layouts/highlight-report/phrases.yaml"  # which the small report's are a copy of
FIRST = "({first} is 1st)"
SMALL_LITERALS = listed(
    (f"{LAYOUT}/layout.yaml", 13, "window: 12", "12 before"),
    (f"{LAYOUT}/layout.yaml", 13, "window: 12", "12 months to each month"),
    (f"{LAYOUT}/layout.yaml", 13, "window: 12", "12-month values"),
    (f"{LAYOUT}/phrases.yaml", lines_with(FIRST, PHRASES)[0], FIRST, "is 1st"),
    (
        f"{LAYOUT}/slides/four-hours.yaml",
        16,
        "patients who waited more than 4 hours",
        "patients who waited more than 4 hours",
    ),
    (f"{LAYOUT}/slides/four-hours.yaml", 17, "Waited more than 4 hours", "Waited more than 4 hours"),
    (
        f"{LAYOUT}/slides/four-hours.yaml",
        23,
        "major departments who waited more than 4 hours",
        "major departments who waited more than 4 hours",
    ),
)


def test_a_small_report_has_no_orphans_either(tmp_path: Path) -> None:
    content = small(tmp_path)
    assert Walk(content, SMALL_LITERALS).orphans() == []
    assert all(stands(each, tmp_path / "ws") for each in SMALL_LITERALS)


@pytest.mark.parametrize(
    ("change", "slide", "stray"),
    [
        pytest.param(
            planted("content/2019-03/words/attendances.md", "- The trust", "- The trust has 87 beds. It"),
            "attendances",
            "87",
            id="in words",
        ),
        pytest.param(
            planted(
                f"{LAYOUT}/phrases.yaml", "was outside the {target-name}", "was 61 outside the {target-name}"
            ),
            "four-hours",
            "61",
            id="in a phrase",
        ),
        pytest.param(
            planted(
                f"{LAYOUT}/slides/attendances.yaml",
                "  - control: all\n",
                "  - control: all\n    title: Up by 53 of all\n",
            ),
            "attendances",
            "53",
            id="in a chart's title",
        ),
    ],
)
def test_a_stray_number_is_found(
    change: Callable[[Path], None], slide: str, stray: str, tmp_path: Path
) -> None:
    found = Walk(small(tmp_path, change), SMALL_LITERALS).orphans()
    assert {(each.slide, each.digits) for each in found} == {(slide, stray)}
    assert all(stray in each.text for each in found)


def test_a_registered_number_is_no_orphan(tmp_path: Path) -> None:
    words = "- The trust has 87[^beds] beds. It"
    change = planted("content/2019-03/words/attendances.md", "- The trust", words)

    def registered(folder: Path) -> None:
        change(folder)
        path = folder / "content/2019-03/words/attendances.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n[^beds]: Estates register, as at April 2019\n")

    assert Walk(small(tmp_path, registered), SMALL_LITERALS).orphans() == []
