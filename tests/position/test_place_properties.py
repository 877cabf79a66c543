"""Whatever the words: no line wider than its box, nothing outside its region, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator

from blocks_by_hand import chart, slide_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deckgen.fonts import Ruler
from deckgen.model.block import TextBlock
from deckgen.model.deck import PlacedParagraph, Shape, Slide, TextBox
from deckgen.model.template import Template
from deckgen.model.text import Paragraph, Run
from deckgen.position import place
from deckgen.problems import Problems

WORD = st.text("abcdefghijklmnopqrstuvwxyzAVTWY0123456789.,-–/%£()’", min_size=1, max_size=14)
RUN = st.builds(
    lambda words, bold: Run(" ".join(words) + " ", bold=bold), st.lists(WORD, max_size=12), st.booleans()
)
PARAGRAPH = st.builds(
    Paragraph,
    st.lists(RUN, min_size=1, max_size=4).map(tuple),
    st.sampled_from(["bullet", "body", "subheading"]),
    st.integers(0, 2),
)
BLOCK = st.builds(
    lambda number, paragraphs: TextBlock(f"section-{number}", f"Section {number}", tuple(paragraphs)),
    st.just(0),
    st.lists(PARAGRAPH, min_size=1, max_size=12),
)
BLOCKS = st.lists(BLOCK, min_size=1, max_size=4).map(
    lambda blocks: tuple(
        TextBlock(f"section-{n}", f"Section {n}", block.paragraphs) for n, block in enumerate(blocks)
    )
)
QUICK = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


def slides_of(blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler) -> tuple[Slide, ...]:
    slide = slide_of({"text": blocks, "charts": (chart("a"),)}, headings={"text": "What is happening?"})
    return place([slide], template, {}, Problems(), ruler).slides


def texts(slides: tuple[Slide, ...]) -> Iterator[tuple[TextBox, PlacedParagraph]]:
    for slide in slides:
        for each in slide.items:
            if isinstance(each, TextBox) and each.role == "body":
                yield from ((each, paragraph) for paragraph in each.paragraphs)


@QUICK
@given(blocks=BLOCKS)
def test_no_line_is_wider_than_its_box(
    blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler
) -> None:
    for box, paragraph in texts(slides_of(blocks, template, ruler)):
        right = box.rect.right.pt - box.insets.right
        for line in paragraph.lines:
            assert line.x >= box.rect.x.pt
            assert line.x + line.width <= right + 0.01


@QUICK
@given(blocks=BLOCKS)
def test_nothing_stands_outside_its_region(
    blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler
) -> None:
    holders = [each.rect for each in template.layouts["Metric"].numbered("text")]
    for slide in slides_of(blocks, template, ruler):
        for each in slide.items:
            if isinstance(each, TextBox | Shape) and "section-" in each.name:
                assert each.rect.x.pt >= holders[0].x.pt - 0.01
                assert each.rect.y.pt >= holders[0].y.pt - 0.01
                assert each.rect.bottom.pt <= holders[-1].bottom.pt + 0.01
                assert each.rect.right.pt <= holders[0].right.pt + 0.01


@QUICK
@given(blocks=BLOCKS)
def test_every_line_stands_inside_its_box(
    blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler
) -> None:
    for box, paragraph in texts(slides_of(blocks, template, ruler)):
        for line in paragraph.lines:
            assert box.rect.y.pt < line.baseline - paragraph.style.size * 0.7
            assert line.baseline + paragraph.style.size * 0.2 <= box.rect.bottom.pt + 0.01


@QUICK
@given(blocks=BLOCKS)
def test_no_character_is_lost_or_changed(
    blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler
) -> None:
    placed = texts(slides_of(blocks, template, ruler))
    lines = "".join(
        run.text
        for _, paragraph in placed
        if paragraph.paragraph.kind != "heading"
        for line in paragraph.lines
        for run in line.runs
    )
    written = "".join(paragraph.text for block in blocks for paragraph in block.paragraphs)
    assert lines.replace(" ", "") == written.replace(" ", "")


@QUICK
@given(blocks=BLOCKS)
def test_lines_hold_their_paragraph(blocks: tuple[TextBlock, ...], template: Template, ruler: Ruler) -> None:
    for _, paragraph in texts(slides_of(blocks, template, ruler)):
        lines = "".join("".join(run.text for run in line.runs) for line in paragraph.lines)
        assert lines.replace(" ", "") == paragraph.paragraph.text.replace(" ", "")
