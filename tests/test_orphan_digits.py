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
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from conftest import ROOT
from emergency_care import own_data, workspace
from lxml import etree, html
from orphan_digits import relist
from orphans import (
    Literal,
    Walk,
    alternatives,
    digits,
    lines_of,
    literals,
    paragraphs,
    stands,
    ticks,
    words,
)
from pptx import Presentation
from pptx.util import Emu
from readback import file_of

from deckgen import pipeline
from deckgen.model.deck import Picture, Slide, TextBox
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


@pytest.fixture(scope="module")
def pages(walk: Walk) -> tuple[Slide, ...]:
    """The slides and what follows them in documents."""
    return (*walk.content.placed.slides, *walk.content.placed.appendix)


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


@pytest.mark.parametrize("literal", literals(LITERALS), ids=lambda each: f"{each.file}: {each.words}")
def test_a_literal_stands_once_below_its_key(literal: Literal) -> None:
    now = lines_of(literal, ROOT)
    told = f"below '{literal.key}' of {literal.file}, '{literal.words}' stands in lines {now}"
    assert stands(literal, ROOT), told


def test_a_literal_is_known_by_its_words_when_lines_move(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("# new\nfirst:\n  label: Stage 4\nother:\n  label: Stage 4\n")
    literal = Literal("a.yaml", "Stage 4", "Stage 4", "other.label", 2)
    assert stands(literal, tmp_path) and lines_of(literal, tmp_path) == [5]
    assert not stands(replace(literal, key=""), tmp_path)


def test_the_list_is_put_right_and_tells_by_words_what_is_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.yaml").write_text("first:\n  label: Stage 4\n")
    listed = tmp_path / "literals.csv"
    listed.write_text("file,line,key,literal,printed\na.yaml,9,,Stage 4,\na.yaml,3,,Stage 5,\n")
    assert relist.main(check=False, listed=listed, workspace=tmp_path) == 1
    assert "a.yaml, no key: 'Stage 5' stands 0 times" in capsys.readouterr().out
    assert "a.yaml,2,first.label,Stage 4," in listed.read_text()


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


def test_a_page_shows_no_digit_beyond_its_slide(sample: Built, walk: Walk, pages: tuple[Slide, ...]) -> None:
    document = pypdfium2.PdfDocument(file_of(sample, ".pdf"))
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    compare_pages(texts, pages, walk)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's pdftotext is not installed")
def test_another_reader_finds_no_more_on_a_page(sample: Built, walk: Walk, pages: tuple[Slide, ...]) -> None:
    path = str(file_of(sample, ".pdf"))
    told = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True).stdout
    compare_pages(told.decode().split("\f")[: len(pages)], pages, walk)


def test_the_web_page_shows_no_digit_beyond_the_slides(
    sample: Built, walk: Walk, slides: tuple[Slide, ...]
) -> None:
    """What goes on from slide to slide stands in one section, which says its heading and its source once."""
    page = html.parse(str(file_of(sample, ".html")), html.HTMLParser(encoding="utf-8")).getroot()
    sections = page.findall("body/main/section")
    assert len(sections) == sum(not slide.continues for slide in slides)
    for section in sections:
        name = section.find("h2").get("id")
        own = [each for each in slides if name in (each.id, each.continues)]
        wanted = sum((seen(walk, each) - digits(furniture(each)) for each in own), Counter[str]())
        wanted += digits(text for each in own for text in behind(each))
        shown = digits(section_texts(section))
        assert shown == wanted if len(own) == 1 else shown <= wanted and set(shown) == set(wanted), name


def behind(slide: Slide) -> Iterator[str]:
    """The words of the tables of numbers that the page folds away below a slide's charts."""
    for item in slide.items:
        if isinstance(item, Picture) and item.numbers and item.numbers.rows:
            own = item.numbers
            yield from (own.title, own.subtitle, own.head, *own.columns)
            yield from (text for row in own.rows for text in (row.name, *(each.text for each in row.entries)))


def section_texts(section: Any) -> list[str]:
    """The words of a section, those of its charts among them, but not of their descriptions."""
    return [str(each) for each in section.xpath(".//text()[not(ancestor::desc)]")]


def furniture(slide: Slide) -> list[str]:
    """What a slide shows and the page leaves out."""
    return [
        each.paragraph.text
        for item in slide.items
        if isinstance(item, TextBox) and item.role in ("furniture", "slide-number")
        for each in item.paragraphs
    ]


def compare_pages(texts: list[str], slides: tuple[Slide, ...], walk: Walk) -> None:
    for text, slide in zip(texts, slides, strict=True):
        assert digits([text]) == seen(walk, slide), slide.id


def test_a_page_describes_no_more_than_its_slide(sample: Built, pages: tuple[Slide, ...]) -> None:
    allowed = {text for slide in pages for text in alternatives(slide)}
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


def drawn_on_the_master(template: Path, words: str) -> None:
    """A text box with these words on the first slide master."""
    made = Presentation(str(template))
    layout = made.slide_layouts[0]
    box = made.slides.add_slide(layout).shapes.add_textbox(Emu(0), Emu(0), Emu(914400), Emu(914400))
    box.text_frame.text = words
    made.slide_master.shapes._spTree.append(box._element)
    made.slides._sldIdLst.clear()
    made.save(str(template))


LAYOUT = "layouts/emergency-care"
FIRST = "out of {of} {peers} ({first} is 1st)"
HOURS = "waited more than 4 hours"
SMALL_LITERALS = (
    Literal(f"{LAYOUT}/layout.yaml", "window: 12", "12 before"),
    Literal(f"{LAYOUT}/layout.yaml", "window: 12", "12 months"),
    Literal(f"{LAYOUT}/layout.yaml", "window: 12", "12-month values"),
    Literal(f"{LAYOUT}/phrases.yaml", f"ranked **{{value}}** {FIRST}", "is 1st"),
    Literal(f"{LAYOUT}/slides/four-hours.yaml", f"patients who {HOURS}", f"patients who {HOURS}"),
    Literal(f"{LAYOUT}/slides/four-hours.yaml", f"Waited{HOURS[6:]}", f"Waited{HOURS[6:]}"),
    Literal(f"{LAYOUT}/slides/four-hours.yaml", f"departments who {HOURS}", f"departments who {HOURS}"),
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
        pytest.param(
            planted("content/2019-03/events.yaml", "label: Merger", "label: Merger 77% done"),
            "attendances",
            "77",
            id="in an event's label",
        ),
        pytest.param(
            planted(
                f"{LAYOUT}/slides/attendances.yaml",
                "    noun: A&E attendances\n",
                "    noun: A&E attendances\n    short: Visits to 63 sites\n",
            ),
            "attendances",
            "63",
            id="in a metric's short name",
        ),
        pytest.param(
            lambda folder: drawn_on_the_master(folder / LAYOUT / "template.pptx", "Rated 87% good"),
            "template",
            "87",
            id="on the template's master",
        ),
        pytest.param(
            planted("content/2019-03/words/attendances.md", "- The trust", "- ½ of the trust"),
            "attendances",
            "½",
            id="as a character",
        ),
        pytest.param(
            planted(
                f"{LAYOUT}/phrases.yaml",
                "was outside the {target-name}",
                "was, 1985 at night, the {target-name}",
            ),
            "four-hours",
            "1985",
            id="that looks like a year",
        ),
    ],
)
def test_a_stray_number_is_found(
    change: Callable[[Path], None], slide: str, stray: str, tmp_path: Path
) -> None:
    found = Walk(small(tmp_path, change), SMALL_LITERALS).orphans()
    assert {each.digits for each in found} == {stray}
    assert slide in {each.slide for each in found}
    assert all(stray in each.text for each in found)


def test_a_registered_number_is_no_orphan(tmp_path: Path) -> None:
    words = "- The trust has 87[^beds] beds. It"
    change = planted("content/2019-03/words/attendances.md", "- The trust", words)

    def registered(folder: Path) -> None:
        change(folder)
        path = folder / "content/2019-03/words/attendances.md"
        path.write_text(path.read_text(encoding="utf-8") + "\n[^beds]: Estates register, as at April 2019\n")

    assert Walk(small(tmp_path, registered), SMALL_LITERALS).orphans() == []
