"""Pictures lose what they say of persons and programs, and not one pixel."""

from __future__ import annotations

import base64
import io
import zlib

import pytest
from PIL import ExifTags, Image, PngImagePlugin

from deckgen.writers.pptx.image_metadata import without_metadata

SECRET = b"Ada Secret"
SVG = b"""<?xml version="1.0"?><!-- Ada Secret -->
<!DOCTYPE svg [<!ENTITY ai "http://ns.example/drawing/"><!ENTITY told "as it is">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="&ai;" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="20" height="10" i:docname="/home/Ada Secret/logo.svg"><metadata>Ada Secret</metadata>
<i:pgf>Ada Secret</i:pgf><?printer Ada Secret?><title>Our logo</title><text>&told;</text>
<rect width="20" height="10" fill="#12436D" i:label="Ada Secret"/><image xlink:href="%s"/></svg>"""


def picture(mode: str = "RGB") -> Image.Image:
    size = (61, 43)
    values = bytes(place * place * 7 % 251 for place in range(3 * size[0] * size[1]))
    return Image.frombytes("RGB", size, values).convert(mode)


def exif() -> Image.Exif:
    told = Image.Exif()
    told[ExifTags.Base.Artist] = SECRET.decode()
    return told


def png() -> bytes:
    """A PNG that tells in every way: text, EXIF, a chunk of a program's own, and after its end."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_text("Comment", SECRET.decode(), zip=True)
    info.add_itxt("XML:com.adobe.xmp", SECRET.decode())
    info.add(b"tIME", bytes((7, 232, 9, 1, 1, 1, 1)))
    info.add(b"prVW", SECRET)
    written = io.BytesIO()
    picture("P").save(written, "png", pnginfo=info, exif=exif(), transparency=3, dpi=(96, 96))
    return written.getvalue() + SECRET


def jpeg(**more: object) -> bytes:
    """The same of a JPEG: EXIF, a comment, XMP, IPTC, a program's own segment, and after its end."""
    written = io.BytesIO()
    picture().save(written, "jpeg", exif=exif(), comment=SECRET, icc_profile=b"profile" * 9, **more)
    content = written.getvalue()
    own = b"".join(
        bytes((0xFF, marker)) + (2 + len(SECRET)).to_bytes(2, "big") + SECRET for marker in (0xE2, 0xEC, 0xED)
    )
    return content[:2] + own + content[2:] + SECRET


def drawn(content: bytes) -> tuple[str, bytes]:
    with Image.open(io.BytesIO(content)) as opened:
        return opened.mode, opened.tobytes()


def test_a_png_is_told_of_by_its_pixels_alone() -> None:
    before = png()
    packed = zlib.compress(SECRET)
    assert before.count(SECRET) >= 4 and packed in before
    after = without_metadata(before)
    assert SECRET not in after and packed not in after and b"tIME" not in after
    assert after.endswith(b"IEND\xae\x42\x60\x82")
    assert drawn(after) == drawn(before)


def test_a_png_keeps_what_it_is_drawn_with() -> None:
    with Image.open(io.BytesIO(without_metadata(png()))) as opened:
        assert opened.info["transparency"] == 3
        assert opened.info["dpi"] == pytest.approx((96, 96), abs=0.1)
        assert set(opened.info) == {"transparency", "dpi"}


@pytest.mark.parametrize(
    "how",
    [{}, {"progressive": True}, {"restart_marker_rows": 1}],
    ids=["baseline", "progressive", "restarts"],
)
def test_a_jpeg_is_told_of_by_its_pixels_alone(how: dict[str, object]) -> None:
    before = jpeg(**how)
    assert before.count(SECRET) >= 6
    after = without_metadata(before)
    assert SECRET not in after
    assert after.endswith(b"\xff\xd9")
    assert drawn(after) == drawn(before)
    with Image.open(io.BytesIO(after)) as opened:
        assert opened.info["icc_profile"] == b"profile" * 9
        assert not opened.getexif()


def test_a_jpeg_of_four_inks_keeps_how_they_are_to_be_read() -> None:
    written = io.BytesIO()
    picture("CMYK").save(written, "jpeg", comment=SECRET)
    after = without_metadata(written.getvalue())
    assert SECRET in written.getvalue() and SECRET not in after
    assert drawn(after) == drawn(written.getvalue())


def test_bytes_that_fill_up_before_a_marker_are_no_segment() -> None:
    before = jpeg()
    filled = before[:2] + b"\xff\xff" + before[2:]
    assert SECRET not in without_metadata(filled)
    assert drawn(without_metadata(filled)) == drawn(before)


def test_an_svg_keeps_its_shapes_and_words() -> None:
    href = b"data:image/png;base64," + base64.b64encode(png())
    after = without_metadata(SVG % href)
    assert SECRET not in after and b"ENTITY" not in after and b"printer" not in after
    assert b"<title>Our logo</title><text>as it is</text>" in after
    assert b'<rect width="20" height="10" fill="#12436D"/>' in after
    inner = base64.b64decode(after.partition(b"base64,")[2].partition(b'"')[0])
    assert drawn(inner) == drawn(png())
    assert SECRET not in inner


def test_what_is_damaged_or_unknown_stays_as_it_is() -> None:
    for content in (png()[:200], jpeg()[:300], b"<svg", b"<svg/>", b"GIF89a", b"\xff\xd8", b""):
        assert without_metadata(content) == content
