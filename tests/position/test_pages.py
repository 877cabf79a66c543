"""A region that is too full goes on: at a heading, else between paragraphs, else between lines."""

from __future__ import annotations

import pytest
from blocks_by_hand import section

from deckgen.model.block import TextBlock
from deckgen.model.text import Paragraph, Run
from deckgen.position.pages import load, paginate, words_over
from deckgen.position.setting import Setter
from deckgen.position.styles import Look
from deckgen.position.text import TextPart, text_part

WORDS = "The volume of calls offered in the 12 months to September increased by 1.3% to 119,973."


@pytest.fixture
def part_of(look: Look, setter: Setter):  # type: ignore[no-untyped-def]
    def run(block: TextBlock) -> TextPart:
        return text_part(block, 300, 0, look, setter, "(continued)", (), False)

    return run


def told(part: object) -> list[str]:
    assert isinstance(part, TextPart)
    return [each.paragraph.text for each in part.text.paragraphs]


def test_what_fits_is_one_page(part_of) -> None:  # type: ignore[no-untyped-def]
    parts = [part_of(section("One", WORDS)), part_of(section("Two", WORDS))]
    (page,) = paginate(parts, 300, 10)
    assert list(page.parts) == parts


def test_a_page_keeps_the_gap_that_it_was_filled_with(part_of) -> None:  # type: ignore[no-untyped-def]
    parts = [part_of(section("One", WORDS)), part_of(section("Two", WORDS))]
    height = sum(part.least for part in parts) + 5
    assert [(len(page.parts), page.gap) for page in paginate(parts, height, 5)] == [(2, 5)]
    assert [(len(page.parts), page.gap) for page in paginate(parts, height, 6)] == [(1, 6), (1, 6)]


def test_a_section_that_does_not_fit_moves_whole(part_of) -> None:  # type: ignore[no-untyped-def]
    parts = [part_of(section("One", WORDS, WORDS)), part_of(section("Two", WORDS, WORDS))]
    pages = paginate(parts, parts[0].least + 30, 10)
    assert [told(page.parts[0])[0] for page in pages] == ["One", "Two"]


def test_a_section_longer_than_a_page_goes_on_between_paragraphs(part_of) -> None:  # type: ignore[no-untyped-def]
    part = part_of(section("One", f"A. {WORDS}", f"B. {WORDS}", f"C. {WORDS}"))
    pages = paginate([part], part.least * 0.8, 10)
    assert [told(page.parts[0])[0] for page in pages] == ["One", "One (continued)"]
    assert [text[:2] for page in pages for text in told(page.parts[0])[1:]] == ["A.", "B.", "C."]


def test_a_sub_heading_stays_with_what_follows(part_of) -> None:  # type: ignore[no-untyped-def]
    paragraphs = (
        Paragraph((Run(WORDS),)),
        Paragraph((Run("Sub-heading"),), "subheading"),
        Paragraph((Run(WORDS),)),
        Paragraph((Run(WORDS),)),
    )
    part = part_of(TextBlock("one", "One", paragraphs))
    first, rest = part.split(15 + 4 + 30 + 6 + 15 + 10)
    assert told(first) == ["One", WORDS]
    assert told(rest)[:2] == ["One (continued)", "Sub-heading"]


def test_a_paragraph_longer_than_a_page_goes_on_between_lines(part_of) -> None:  # type: ignore[no-untyped-def]
    long = " ".join([WORDS] * 12)
    pages = paginate([part_of(section("One", long))], 120, 10)
    assert len(pages) > 2
    assert not any(page.overfull for page in pages)
    assert " ".join(text for page in pages for text in told(page.parts[0])[1:]) == long


def test_what_goes_on_has_no_second_bullet(part_of) -> None:  # type: ignore[no-untyped-def]
    first, rest = part_of(section("One", " ".join([WORDS] * 4))).split(70)
    assert first.body[0][1].bullet == "•"
    assert rest.body[0][1].bullet == ""
    assert rest.body[0][1].indent == first.body[0][1].indent


def test_a_page_too_low_for_a_line_is_told(part_of) -> None:  # type: ignore[no-untyped-def]
    (page,) = paginate([part_of(section("One", "word"))], 20, 10)
    assert page.overfull


def test_how_full_a_page_is(part_of) -> None:  # type: ignore[no-untyped-def]
    parts = [part_of(section("One", WORDS)), part_of(section("Two", WORDS))]
    height = sum(part.least for part in parts) + 10
    assert load(parts, height, 10) == 1
    assert words_over(parts, height, 10) == 0
    assert 1 <= words_over(parts, height * 0.8, 10) <= 14
