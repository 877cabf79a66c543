"""Properties are the deck's, without dates, and the build's id is among them."""

from __future__ import annotations

from pathlib import Path

import pptx
from handmade import deck_of, parts_of, slide_of
from lxml import etree
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation

from deckgen.writers.pptx import write


def test_properties_are_the_decks_and_have_no_dates(read: Presentation) -> None:
    core = read.core_properties
    assert (core.title, core.author, core.language) == ("Quarterly report", "Office of the PCC", "en-GB")
    assert core.subject == "July to September 2024"
    assert core.created is None
    assert core.modified is None
    assert core.last_modified_by == ""


def test_the_build_is_a_custom_property(written: bytes) -> None:
    custom = parts_of(written)["docProps/custom.xml"]
    assert b'name="deckgen-build"><vt:lpwstr>b0b1b2<' in custom


def test_the_templates_sensitivity_label_stays(template: Path, tmp_path: Path) -> None:
    presentation = pptx.Presentation(str(template))
    package = presentation.part.package
    label = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MSIP_Label_Name">'
        b"<vt:lpwstr>Official</vt:lpwstr></property></Properties>"
    )
    content_type = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    part = Part(PackURI("/docProps/custom.xml"), content_type, package, label)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
    package.relate_to(part, kind)
    labelled = tmp_path / "labelled.pptx"
    presentation.save(str(labelled))
    custom = etree.fromstring(parts_of(write(deck_of(slide_of()), labelled))["docProps/custom.xml"])
    assert [(each.get("pid"), each.get("name")) for each in custom] == [
        ("2", "MSIP_Label_Name"),
        ("3", "deckgen-build"),
    ]
