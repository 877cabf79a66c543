"""The file passes who checks files: the Open XML schemas, PowerPoint's accessibility rules, LibreOffice."""

from __future__ import annotations

import re
from pathlib import Path

import ooxml_integrity
import pytest
from handmade import NAMESPACES, deck_of, slide_of, table
from office import needs_office, through_office, words_by_page
from openxml_audit import OpenXmlValidator
from pptx.presentation import Presentation

from deckgen.model.deck import Deck
from deckgen.writers.pptx import write

FILE_NAME = re.compile(r"\.(png|svg|jpe?g|emf|pdf|pptx)$", re.IGNORECASE)


@pytest.fixture(scope="module")
def path(written: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("written") / "deck.pptx"
    file.write_bytes(written)
    return file


def test_the_schemas_find_no_error(path: Path) -> None:
    assert [str(error) for error in OpenXmlValidator(max_errors=0).validate(path).errors] == []


def test_a_deck_on_our_own_template_is_valid_too(tmp_path: Path) -> None:
    own = Path(__file__).parents[3] / "layouts" / "highlight-report" / "template.pptx"
    file = tmp_path / "own.pptx"
    file.write_bytes(write(deck_of(slide_of(table(), notes=("Said.",), section="One")), own))
    assert [str(error) for error in OpenXmlValidator(max_errors=0).validate(file).errors] == []


def test_no_text_is_estimated_to_leave_its_box(path: Path) -> None:
    assert [str(finding) for finding in ooxml_integrity.check_pptx(path)] == []


def test_every_slide_has_a_title_of_its_own_first_in_reading_order(read: Presentation) -> None:
    titles = [slide.shapes.title.text for slide in read.slides]
    assert all(titles)
    assert [slide.shapes[0].name for slide in read.slides] == ["title", "title"]


def test_every_picture_and_table_is_described_and_not_by_a_file_name(read: Presentation) -> None:
    for slide in read.slides:
        for name in ("p:pic", "p:graphicFrame"):
            for item in slide._element.iterfind(f".//{name}", NAMESPACES):
                description = item.find(".//p:cNvPr", NAMESPACES).get("descr", "")
                assert description
                assert not FILE_NAME.search(description)


def test_every_table_has_a_header_row(read: Presentation) -> None:
    tables = [shape.table for slide in read.slides for shape in slide.shapes if shape.has_table]
    assert tables
    assert all(table.first_row for table in tables)


def test_no_section_is_called_default(read: Presentation) -> None:
    names = [each.get("name") for each in read.part._element.iterfind(".//p14:section", NAMESPACES)]
    assert names
    assert all(name and "default" not in name.lower() for name in names)
    assert len(set(names)) == len(names)


def test_shape_ids_and_names_are_unique_on_a_slide(read: Presentation) -> None:
    for slide in read.slides:
        assert len({shape.shape_id for shape in slide.shapes}) == len(slide.shapes)
        assert len({shape.name for shape in slide.shapes}) == len(slide.shapes)


@pytest.mark.office
@needs_office
def test_libreoffice_shows_the_words_where_the_deck_puts_them(deck: Deck, path: Path, tmp_path: Path) -> None:
    pages = words_by_page(through_office(path, tmp_path))
    assert len(pages) == len(deck.slides)
    first = {word.text: word for word in reversed(pages[0])}
    assert abs(first["Data"].x - 30) < 0.5  # the body's rect and no inset
    assert abs(first["In"].x - 42) < 0.5  # after the bullet's indent
    # Exact line spacing: heading of 18, bullet of 15 with 4 before it, then 15 and 4 again.
    assert abs(first["Source:"].baseline - first["In"].baseline - 19) < 0.3
    assert {"Recruit", "Page", "Qlik"} <= set(first)
    second = {word.text: word for word in pages[1]}
    assert abs(second["chevron"].x - (480 + 6)) < 0.5
