"""What leaves the house tells nothing of a template's owner, and looks as it did."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pptx
import pytest
from handmade import deck_of, first_slide, parts_of
from lxml import etree
from PIL import ExifTags, Image
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.util import Pt

from deckgen.writers.pptx import write

MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SIGNED = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"
SHARE = r"file:///\\server\home\ada.secret\logo.png"

TAGGED = f'<p:custDataLst xmlns:p="{MAIN}" xmlns:r="{OFFICE}"><p:tags r:id="{{}}"/></p:custDataLst>'


@pytest.fixture(scope="module")
def told(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A template that tells of its owner in its package, its presentation, its master and a slide layout."""
    presentation = pptx.Presentation(str(template))
    part, master = presentation.part, presentation.slide_masters[0]
    package, layout = part.package, presentation.slide_layouts[1]

    def hang(on: object, kind: str, name: str) -> str:
        made = Part(PackURI(name), "application/xml", package, b"<told>Ada Secret</told>")
        return on.relate_to(made, kind if kind.startswith("http") else f"{OFFICE}/{kind}")  # type: ignore[attr-defined, no-any-return]

    hang(package, "custom-properties", "/docProps/custom.xml")
    hang(package, SIGNED, "/s.xml")
    hang(part, "customXml", "/customXml/item1.xml")
    hang(part, "handoutMaster", "/ppt/handoutMasters/handoutMaster1.xml")
    for on, name in ((part, "1"), (layout.part, "2")):
        key = hang(on, "tags", f"/ppt/tags/tag{name}.xml")
        where = on._element if on is part else on._element.cSld
        where.append(etree.fromstring(TAGGED.format(key)))
    logo = io.BytesIO()
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Ada Secret"
    Image.new("RGB", (40, 20), "#12436D").save(logo, "png", exif=exif)
    shape = layout.placeholders[0]
    link = shape.part.relate_to(SHARE, f"{OFFICE}/hyperlink", is_external=True)
    shape.click_action._element.get_or_add_hlinkClick().rId = link
    _, image = master.part.get_or_add_image_part(io.BytesIO(logo.getvalue()))
    tree = master.shapes._spTree
    made = tree.add_pic(99, "Logo", "Our logo", image, Pt(900), Pt(4), Pt(40), Pt(20))
    linked = master.part.relate_to(SHARE, f"{OFFICE}/image", is_external=True)
    made.blipFill.find("{*}blip").set(f"{{{OFFICE}}}link", linked)
    path = tmp_path_factory.mktemp("told") / "template.pptx"
    presentation.save(str(path))
    return path


def released(template: Path) -> bytes:
    slide = replace(first_slide(), notes=())
    return write(deck_of(slide, build="", released=True), template)


def secrets(written: bytes) -> set[str]:
    """The parts that tell of the owner."""
    return {name for name, part in parts_of(written).items() if re.search(rb"(?i)ada.secret", part)}


def test_a_draft_keeps_what_the_template_has(told: Path) -> None:
    kept = secrets(write(deck_of(first_slide()), told))
    assert {
        "customXml/item1.xml",
        "ppt/tags/tag1.xml",
        "ppt/tags/tag2.xml",
        "ppt/handoutMasters/handoutMaster1.xml",
        "s.xml",
        "docProps/custom.xml",
        "ppt/slideLayouts/_rels/slideLayout2.xml.rels",
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
    } <= kept
    assert any(name.startswith("ppt/media/") for name in kept)


def test_a_release_tells_of_nobody(told: Path) -> None:
    written = released(told)
    assert secrets(written) == set()
    assert not [
        name for name in parts_of(written) if re.search("(?i)custom|tags|notes|handout|thumbnail", name)
    ]
    assert b"deckgen-build" not in b"".join(parts_of(written).values())


def test_every_relationship_that_is_named_is_there(told: Path) -> None:
    parts = parts_of(released(told))
    for name, part in parts.items():
        if not name.endswith(".xml") or name.startswith("["):
            continue
        folder, _, file = name.rpartition("/")
        rels = parts.get(f"{folder}/_rels/{file}.rels", b"")
        for key in re.findall(rb'r:(?:id|embed|link)="([^"]+)"', part):
            assert b'Id="%s"' % key in rels, (name, key)


def test_what_slides_are_drawn_from_stays(told: Path) -> None:
    draft, release = (parts_of(each) for each in (write(deck_of(first_slide()), told), released(told)))
    kept = [
        name for name in draft if re.match(r"ppt/(slides|slideLayouts|slideMasters|theme)/\w+\.xml", name)
    ]
    assert {name for name in kept if "slide" in name} <= set(release)
    assert release["ppt/slides/slide1.xml"] == draft["ppt/slides/slide1.xml"]
    assert b'name="Logo"' in release["ppt/slideMasters/slideMaster1.xml"]
    logos = [part for name, part in release.items() if name.startswith("ppt/media/") and name.endswith("png")]
    sizes = [Image.open(io.BytesIO(each)).size for each in logos]
    assert (40, 20) in sizes


def test_it_opens_again(told: Path) -> None:
    read = pptx.Presentation(io.BytesIO(released(told)))
    assert [slide.has_notes_slide for slide in read.slides] == [False]
    assert (read.core_properties.author, read.core_properties.last_modified_by) == ("Office of the PCC", "")


def test_the_same_release_has_the_same_bytes(told: Path) -> None:
    assert released(told) == released(told)
