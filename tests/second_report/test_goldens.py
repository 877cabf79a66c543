"""One slide in three depths: as positioned, as its part of the PowerPoint file, as a picture of its page."""

from __future__ import annotations

import io
import json
import zipfile

import pypdfium2
import pytest
from conftest import Goldens
from emergency_care import own_data, workspace
from lxml import etree
from PIL import Image, ImageChops, ImageStat
from readback import file_of

import deckgen
from deckgen.pipeline import Built

LIMIT = 20 * 1024  # bytes of a golden picture
SLIDE = 1  # the second: "Four-hour standard"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return deckgen.build(workspace=workspace(tmp_path_factory.mktemp("golden") / "ws", own_data()))


def test_the_slide_is_positioned_as_before(built: Built, goldens: Goldens) -> None:
    slide = json.loads(file_of(built, "deck.json").read_text(encoding="utf-8"))["slides"][SLIDE]
    goldens.compare("deck.json", (json.dumps(slide, ensure_ascii=False, indent=1) + "\n").encode())


def test_the_slides_part_of_the_powerpoint_file_is_as_before(built: Built, goldens: Goldens) -> None:
    with zipfile.ZipFile(file_of(built, ".pptx")) as package:
        root = etree.fromstring(package.read(f"ppt/slides/slide{SLIDE + 1}.xml"))
    etree.indent(root, " ")
    goldens.compare("slide.xml", etree.tostring(root, method="c14n") + b"\n")


def test_the_page_looks_as_before(built: Built, goldens: Goldens) -> None:
    document = pypdfium2.PdfDocument(file_of(built, ".pdf"))
    page = document[SLIDE].render(scale=0.45).to_pil().convert("L").quantize(8)
    document.close()
    held = io.BytesIO()
    page.save(held, "PNG", optimize=True)
    path = goldens.path("page.png", held.getvalue())
    assert path.stat().st_size <= LIMIT
    with Image.open(path) as golden:
        difference = ImageChops.difference(golden.convert("L"), page.convert("L"))
    # Smoothing differs a little between versions of pdfium; a moved line or a lost chart differs a lot.
    assert ImageStat.Stat(difference).mean[0] < 1.5
