"""A picture's bytes into the same picture without what it says of cameras, places, programs and persons.

No pixel is touched. Kept is what a picture is drawn from, and nothing else: of PNG the chunks of its image,
colours and animation (PNG specification, 11.2 and 11.3); of JPEG the tables, frames and scans, its colour
profile and what Adobe says of its colours (ITU-T T.81, B.2; ICC.1, B.4); what stands after the end goes. Of
SVG go comments, `metadata`, the document type, and what drawing programs add in namespaces of their own;
pictures in it are cleaned as they are. Of other formats nothing is known, and they stay as they are, as does
what is damaged.
"""

from __future__ import annotations

import base64
import binascii
import re

from lxml import etree

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_DRAWN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT "
    b"acTL fcTL fdAT".split()
)
_JPEG = b"\xff\xd8"
_END, _SCAN, _COMMENT = 0xD9, 0xDA, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_JPEG_DRAWN = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_IN_SCAN = re.compile(rb"\xff+(?![\x00\xff\xd0-\xd7])")
"""What ends the data of a scan: a marker that is neither a stuffed byte nor a restart (T.81, B.1.1.5)."""
_SVG = "http://www.w3.org/2000/svg"
_LINKS = "http://www.w3.org/1999/xlink"
_DRAWN = (_SVG, _LINKS, "http://www.w3.org/XML/1998/namespace", None)
_IN_TEXT = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,(.+)", re.DOTALL)


def without_metadata(picture: bytes) -> bytes:
    """The picture, told of by its pixels alone; what is damaged stays as it is."""
    if picture.startswith(_PNG):
        return _png(picture)
    if picture.startswith(_JPEG):
        return _jpeg(picture)
    if b"<svg" in picture or b":svg" in picture:
        return _svg(picture)
    return picture


def _png(picture: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(picture):
        name, end = picture[at + 4 : at + 8], at + 12 + int.from_bytes(picture[at : at + 4], "big")
        if end > len(picture):
            break
        if name in _PNG_DRAWN:
            kept.append(picture[at:end])
        if name == b"IEND":
            return b"".join(kept)
        at = end
    return picture


def _jpeg(picture: bytes) -> bytes:
    kept, at = [_JPEG], len(_JPEG)
    while at + 4 <= len(picture) and picture[at] == 0xFF:
        marker = picture[at + 1]
        if marker == 0xFF:  # a filling byte before a marker
            at += 1
            continue
        end = at + 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
        if marker == _SCAN:
            after = _IN_SCAN.search(picture, end)
            if after is None:
                break
            end = after.start()
        if not _tells(marker, picture[at + 4 : end]):
            kept.append(picture[at:end])
        if picture[end : end + 2] == bytes((0xFF, _END)):
            return b"".join((*kept, picture[end : end + 2]))
        at = end
    return picture


def _tells(marker: int, content: bytes) -> bool:
    """Whether a segment of a JPEG is for other readers than its eyes."""
    if marker in _APPLICATIONS:
        return marker not in _JPEG_DRAWN or not content.startswith(_JPEG_DRAWN[marker])
    return marker == _COMMENT


def _svg(picture: bytes) -> bytes:
    try:
        parser = etree.XMLParser(
            resolve_entities="internal", no_network=True, remove_comments=True, remove_pis=True
        )
        root = etree.fromstring(picture, parser)
    except etree.XMLSyntaxError:
        return picture
    if root.tag != f"{{{_SVG}}}svg":
        return picture
    for each in list(root.iter()):
        if not isinstance(each.tag, str) or _is_added(each):
            if each.getparent() is not None:
                each.getparent().remove(each)
            continue
        for name in [name for name in each.attrib if etree.QName(name).namespace not in _DRAWN]:
            del each.attrib[name]
        for name in ("href", f"{{{_LINKS}}}href"):
            if name in each.attrib:
                each.set(name, _cleaned(each.get(name)))
    etree.cleanup_namespaces(root)
    return b"<?xml version='1.0' encoding='UTF-8'?>\n" + bytes(
        etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    )


def _is_added(each: etree._Element) -> bool:
    name = etree.QName(each)
    return name.namespace not in _DRAWN or name.localname == "metadata"


def _cleaned(link: str) -> str:
    """A link; of a picture that stands in it as text, the same picture without what it says."""
    found = _IN_TEXT.fullmatch(link)
    if found is None:  # a path would tell of the machine that it was drawn on
        return link if link.startswith(("#", "data:", "http://", "https://")) else ""
    try:
        picture = base64.b64decode("".join(found[2].split()), validate=True)
    except (binascii.Error, ValueError):
        return link
    return f"data:image/{found[1]};base64,{base64.b64encode(without_metadata(picture)).decode()}"
