"""Whatever words a deck has, readers take its PDF; what the font cannot show is told with its place."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import matterhorn
import pikepdf
import pypdfium2
import pytest
from blocks_by_hand import slide_of
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from deckgen import charts, fonts
from deckgen import template as templates
from deckgen.fonts import Ruler, Style
from deckgen.model.block import Block, ChartBlock, TableBlock, TextBlock, Tile, TilesBlock
from deckgen.model.chart import ChartData, ChartText, EventMark, Image
from deckgen.model.deck import Deck, Table
from deckgen.model.facts import Point, Series
from deckgen.model.period import Period
from deckgen.model.template import Template
from deckgen.model.text import Paragraph, Run
from deckgen.position import Placed, place
from deckgen.problems import Problems
from deckgen.writers.pdf import write

TEMPLATE = Path(__file__).resolve().parents[2] / "layouts/highlight-report/template.pptx"
PIECES = (
    *("calls", "1,204", "12.5%", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch", "x" * 300),
    *(
        "👮🏽‍♀️",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
        "e\u0301",
        "Z\u0335\u0322\u0348a\u034b",
        "שלום עולם",
        "مرحبا",
        "犯罪統計",
        "ﬁne",
        "naïve",
    ),
    *(
        "£3 million",
        "“quoted”",
        "a\u00a0b",
        "so\u00adft",
        "\u2066isolated\u2069",
        "☎\ufe0f",
        "½",
        "\u200b",
        "—",
        "\u2028",
    ),
)
WORD = st.one_of(st.sampled_from(PIECES), st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=8))
TEXT = st.lists(WORD, max_size=12).map(" ".join)
RUN = st.builds(
    Run,
    TEXT,
    bold=st.booleans(),
    italic=st.booleans(),
    link=st.sampled_from(["", "", "", "https://example.org/ä b", "#calls"]),
    language=st.sampled_from(["", "", "cy", "ar"]),
)
PARAGRAPH = st.builds(
    Paragraph,
    st.lists(RUN, max_size=3).map(tuple),
    st.sampled_from(["bullet", "body", "subheading"]),
    st.integers(0, 3),
)
SECTION = st.builds(TextBlock, st.just("section"), TEXT, st.lists(PARAGRAPH, max_size=8).map(tuple))
TILE = st.builds(Tile, PARAGRAPH, PARAGRAPH, link=st.sampled_from(["", "calls"]))
TILES = st.builds(
    TilesBlock,
    st.just("tiles"),
    TEXT,
    st.sampled_from(["tiles", "journey", "group-tiles"]),
    st.lists(TILE, min_size=1, max_size=7).map(tuple),
)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    """A table of up to twenty columns, some of whose cells are empty."""
    columns, rows = draw(st.integers(1, 20)), draw(st.integers(0, 6))
    header = tuple(f"Column {number} {draw(WORD)}" for number in range(columns))
    cells = tuple(tuple(draw(PARAGRAPH) for _ in range(columns)) for _ in range(rows))
    weights = draw(st.sampled_from([(), (1.0,) * columns]))
    return TableBlock("table", draw(TEXT), header, cells, weights)


BLOCKS = st.lists(st.one_of(SECTION, tables(), TILES), min_size=1, max_size=3)


@pytest.fixture(scope="module")
def template() -> Template:
    found = templates.read(TEMPLATE, Problems())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def faces() -> Mapping[Style, Path]:
    return fonts.static_fonts()


RULER = Ruler()
NO_IMAGES: Mapping[str, Image] = {}


def placed(blocks: list[Block], template: Template, problems: Problems) -> Placed:
    """A slide of these blocks, and the slides on which it goes on."""
    named = tuple(_named(block, number) for number, block in enumerate(blocks))
    return place([slide_of({"left": named}, "Priority highlight")], template, {}, problems, RULER)


def _named(block: Block, number: int) -> Block:
    return type(block)(
        **{name: getattr(block, name) for name in block.__slots__} | {"slot": f"part-{number}"}
    )


def written(
    made: Placed, template: Template, faces: Mapping[Style, Path], images: Mapping[str, Image] = NO_IMAGES
) -> bytes:
    deck = Deck(
        "Fuzzed", "", "", "en-GB", template.size, made.slides, images, str(TEMPLATE), "Arial", "0" * 32
    )
    return write(deck, faces)


HUNDREDS = [
    TextBlock("many", "Many", tuple(Paragraph((Run(f"Bullet {n} of many"),)) for n in range(400))),
]
WIDE = [
    TableBlock(
        "wide",
        "Wide",
        tuple(f"Column {number}" for number in range(40)),
        (tuple(Paragraph((Run(str(number)),), "body") for number in range(40)),),
        (),
    )
]
SPACES = [TextBlock("link", "Link", (Paragraph((Run(" ", link="https://example.org"), Run("after"))),))]
EMPTY = [TextBlock("empty", "", ()), TextBlock("words", "Words", (Paragraph(()),))]
STRANGE = [TextBlock("strange", "Strange", tuple(Paragraph((Run(piece),)) for piece in PIECES))]


@QUICK
@given(blocks=BLOCKS)
@example(blocks=HUNDREDS)
@example(blocks=WIDE)
@example(blocks=SPACES)
@example(blocks=EMPTY)
@example(blocks=STRANGE)
def test_readers_take_it(blocks: list[Block], template: Template, faces: Mapping[Style, Path]) -> None:
    problems = Problems()
    data = written(placed(blocks, template, problems), template, faces)
    assert matterhorn.refusals(data) == []
    with pikepdf.open(io.BytesIO(data)) as file:
        assert file.check_pdf_syntax() == []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.render(scale=0.2)
        page.get_textpage().get_text_range()
    document.close()


@QUICK
@given(blocks=BLOCKS)
@example(blocks=STRANGE)
def test_what_the_font_lacks_is_told_of_its_slide(blocks: list[Block], template: Template) -> None:
    problems = Problems()
    made = placed(blocks, template, problems)
    for slide in made.slides:
        lacking = RULER.missing("".join(words(slide)))
        told = [each for each in problems if each.code == "glyph-missing" and f"'{slide.id}'" in each.message]
        assert {
            character for character in lacking if not any(character in each.message for each in told)
        } == set()
    assert all(each.where.file for each in problems if each.code == "glyph-missing")


def words(slide: object) -> list[str]:
    """Every text that a slide shows."""
    found: list[str] = []
    for item in getattr(slide, "items", ()):
        cells = [cell for row in getattr(item, "rows", ()) for cell in row]
        for holder in (item, *cells):
            found += [each.paragraph.text for each in getattr(holder, "paragraphs", ())]
    return found


@pytest.mark.parametrize(
    "blocks", [HUNDREDS, WIDE, EMPTY, STRANGE], ids=["hundreds", "wide", "empty", "strange"]
)
def test_poppler_takes_it_without_a_word(
    blocks: list[Block], template: Template, faces: Mapping[Style, Path], tmp_path: Path
) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not installed")
    file = tmp_path / "fuzzed.pdf"
    problems = Problems()
    file.write_bytes(written(placed(blocks, template, problems), template, faces))
    for command in (["pdftotext", str(file), "-"], ["pdfinfo", "-struct-text", str(file)]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@QUICK
@given(block=tables())
@example(block=WIDE[0])
def test_no_table_leaves_its_page(block: TableBlock, template: Template) -> None:
    made = placed([block], template, Problems())
    tables = [item for slide in made.slides for item in slide.items if isinstance(item, Table)]
    ends = [
        line.x + line.width
        for table in tables
        for row in table.rows
        for cell in row
        for each in cell.paragraphs
        for line in each.lines
    ]
    assert all(end <= template.size.width.pt for end in ends)


STRANGE_CHARTS = [
    ChartBlock(
        f"chart-{number}",
        ChartData(
            "bars",
            "count",
            "neither",
            (Series(word, "count", (Point(f"North {word}", 3.0), Point("South", -2.0))),),
            texts=(f"3 {word} more", "2 fewer"),
        ),
        ChartText(f"Calls {word} rose", f"By area {word}", "Bars."),
    )
    for number, word in enumerate(("👮", "犯罪", "☎", "e\u0301 \u200b", "שלום"))
] + [
    ChartBlock(
        "chart-line",
        ChartData(
            "rolling",
            "count",
            "neither",
            (
                Series(
                    "Calls 犯", "count", tuple(Point(Period.month(2024, 1) + n, 9.0 + n) for n in range(9))
                ),
            ),
            events=(EventMark(Period.month(2024, 3), "Move 👮"),),
        ),
        ChartText("Calls rose", "Monthly", "A line."),
    )
]


def test_a_chart_of_whatever_words_is_drawn_in_the_reports_font(
    template: Template, faces: Mapping[Style, Path]
) -> None:
    problems = Problems()
    made = place([slide_of({"charts": tuple(STRANGE_CHARTS)})], template, {}, problems, RULER)
    images = charts.draw(made.drawings, charts.Look(), problems, workers=False)
    data = written(made, template, faces, images)
    assert matterhorn.refusals(data) == []
    with pikepdf.open(io.BytesIO(data)) as file:
        fonts_of_it = {
            str(each.BaseFont).partition("+")[2]
            for each in file.objects
            if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == pikepdf.Name.FontDescriptor
            for each in [pikepdf.Dictionary(BaseFont=each.FontName)]
        }
    assert fonts_of_it <= {"Arimo-Regular", "Arimo-Bold", "Arimo"}
    told = " ".join(each.message for each in problems if each.code == "glyph-missing")
    assert all(each in told for each in "👮犯罪☎")
    assert any(each.code == "right-to-left" for each in problems)
