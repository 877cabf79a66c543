"""The template that is kept is the one its script makes, and PowerPoint opens it without complaint."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pptx
import pytest
from openxml_audit import validate_pptx

NAMES = ["Plan on a page", "Priority highlight", "Metric", "Metric with tiles"]


def test_the_kept_template_is_what_the_script_makes(kept: Path, made: Path) -> None:
    assert kept.read_bytes() == made.read_bytes()


def test_nothing_tells_who_made_it_or_when(made: Path) -> None:
    with zipfile.ZipFile(made) as package:
        names = package.namelist()
        assert {entry.date_time for entry in package.infolist()} == {(2024, 1, 1, 0, 0, 0)}
        assert b"creator" not in package.read("docProps/core.xml")
    assert not [name for name in names if "thumbnail" in name or "printer" in name]


@pytest.mark.parametrize("which", ["made", "narrow"])
def test_powerpoint_opens_it(which: str, request: pytest.FixtureRequest) -> None:
    result = validate_pptx(str(request.getfixturevalue(which)))
    assert result.is_valid, result.errors


def test_slide_layouts_have_proper_names(made: Path) -> None:
    assert [layout.name for layout in pptx.Presentation(str(made)).slide_layouts] == NAMES


def test_a_new_slide_can_be_filled(made: Path, tmp_path: Path) -> None:
    presentation = pptx.Presentation(str(made))
    slide = presentation.slides.add_slide(presentation.slide_layouts[2])
    slide.shapes.title.text = "A new slide"
    presentation.save(str(tmp_path / "new.pptx"))
    assert validate_pptx(str(tmp_path / "new.pptx")).is_valid


def test_placeholders_of_a_layout_have_names_and_numbers_of_their_own(made: Path) -> None:
    for layout in pptx.Presentation(str(made)).slide_layouts:
        names = [each.name for each in layout.placeholders]
        numbers = [each.placeholder_format.idx for each in layout.placeholders]
        assert len(set(names)) == len(names)
        assert len(set(numbers)) == len(numbers)


def test_type_is_kerned_from_the_smallest_size(made: Path) -> None:
    master = pptx.Presentation(str(made)).slide_masters[0]._element
    kerns = master.xpath(".//p:txStyles//@kern")
    assert kerns and set(kerns) == {"100"}
