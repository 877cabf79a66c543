"""A picture's bytes into the same picture without what it says of cameras, places, programs and persons.

No pixel is touched. PNG: text, time and EXIF chunks go, and what stands after the end (PNG specification,
11.3). JPEG: APP1 (EXIF, XMP), APP13 (IPTC) and comments go (ITU-T T.81, B.2.4); colour profiles stay. SVG:
comments, `metadata`, and what drawing programs add in namespaces of their own. Of other formats nothing is
known, and they stay as they are.
"""

from __future__ import annotations

from lxml import etree

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_TELLS = (b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME")
_JPEG = b"\xff\xd8"
_SCAN = 0xDA  # start of scan: from here on there is the picture itself
_JPEG_TELLS = (0xE1, 0xED, 0xFE)
_SVG = "http://www.w3.org/2000/svg"
_DRAWN = (_SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace", None)


def without_metadata(picture: bytes) -> bytes:
    """The picture, told of by its pixels alone; what is damaged stays as it is."""
    if picture.startswith(_PNG):
        return _png(picture)
    if picture.startswith(_JPEG):
        return _jpeg(picture)
    if b"<svg" in picture[:2048]:
        return _svg(picture)
    return picture


def _png(picture: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at + 12 <= len(picture):
        end = at + 12 + int.from_bytes(picture[at : at + 4], "big")
        if picture[at + 4 : at + 8] not in _PNG_TELLS:
            kept.append(picture[at:end])
        at = len(picture) if picture[at + 4 : at + 8] == b"IEND" else end
    return b"".join(kept)


def _jpeg(picture: bytes) -> bytes:
    kept, at = [_JPEG], len(_JPEG)
    while at + 4 <= len(picture) and picture[at] == 0xFF and picture[at + 1] != _SCAN:
        end = at + 2 + int.from_bytes(picture[at + 2 : at + 4], "big")
        if picture[at + 1] not in _JPEG_TELLS:
            kept.append(picture[at:end])
        at = end
    return b"".join((*kept, picture[at:]))


def _svg(picture: bytes) -> bytes:
    try:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        root = etree.fromstring(picture, parser)
    except etree.XMLSyntaxError:
        return picture
    for each in list(root.iter()):
        if etree.QName(each).namespace not in _DRAWN or etree.QName(each).localname == "metadata":
            if each.getparent() is not None:
                each.getparent().remove(each)
            continue
        for name in [name for name in each.attrib if etree.QName(name).namespace not in _DRAWN]:
            del each.attrib[name]
    etree.cleanup_namespaces(root)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written
