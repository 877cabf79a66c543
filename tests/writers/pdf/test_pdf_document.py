"""The file says what it is called, in which language, and where each slide is."""

from __future__ import annotations

import io

import pikepdf
import pytest


@pytest.fixture(scope="module")
def file(everything):
    with pikepdf.open(io.BytesIO(everything)) as opened:
        yield opened


def test_the_title_is_shown_and_told_twice_alike(file):
    assert file.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712 - a PDF object
    assert str(file.docinfo["/Title"]) == "Highlight Report"
    with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
        assert metadata["dc:title"] == "Highlight Report"
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:creator"] == ["An office"]


def test_nothing_in_the_file_tells_when_it_was_made(file):
    assert not [key for key in file.docinfo if "Date" in key]
    assert b"Date" not in file.Root.Metadata.read_bytes()


def test_the_language_is_the_decks(file):
    assert str(file.Root.Lang) == "en-GB"
    assert file.Root.MarkInfo.Marked == True  # noqa: E712 - a PDF object


def test_slides_are_bookmarked_below_their_sections(file):
    with file.open_outline() as outline:
        told = [(item.title, [child.title for child in item.children]) for item in outline.root]
    assert told == [("Plan on a page", []), ("Priority 1: A service", ["Answering 999"])]


def test_pages_are_numbered_and_tabbed_by_structure(file):
    assert [page.label for page in file.pages] == ["1", "2"]
    assert {str(page.Tabs) for page in file.pages} == {"/S"}
    assert file.pdf_version == "1.7"
