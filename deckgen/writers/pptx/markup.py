"""Names with prefixes and plain values into XML elements: what all the other modules build with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from lxml import etree

Element: TypeAlias = Any
"""An lxml element; lxml has no types of its own."""

NAMESPACES: Mapping[str, str] = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2


def qualified(name: str) -> str:
    """`a:p` as lxml writes it; a name without a prefix stays."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else name


def plain(text: str) -> str:
    """`text` less the control characters that XML cannot hold (a cell of a workbook may bring some)."""
    return _FORBIDDEN.sub("", text)


def element(name: str, attributes: Mapping[str, object] | None = None) -> Element:
    """A new element on its own."""
    made = etree.Element(qualified(name), nsmap=_prefix(name))
    return _with(made, attributes)


def child(parent: Element, name: str, attributes: Mapping[str, object] | None = None) -> Element:
    """A new last child of `parent`."""
    made = etree.SubElement(parent, qualified(name), nsmap=_prefix(name))
    return _with(made, attributes)


def texted(parent: Element, name: str, text: str) -> Element:
    """A new last child that holds text."""
    made = child(parent, name)
    made.text = plain(text)
    return made


def extension(parent: Element, uri: str) -> Element:
    """A new `a:ext` in the extension list at the end of `parent`, for what came after the standard."""
    extensions = parent.find(qualified("a:extLst"))
    if extensions is None:
        extensions = child(parent, "a:extLst")
    return child(extensions, "a:ext", {"uri": uri})


def serialised(root: Element) -> bytes:
    """A whole part."""
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _prefix(name: str) -> dict[str, str] | None:
    prefix = name.rpartition(":")[0]
    return {prefix: NAMESPACES[prefix]} if prefix else None


def _with(made: Element, attributes: Mapping[str, object] | None) -> Element:
    for key, value in (attributes or {}).items():
        made.set(qualified(key), plain(str(value)))
    return made
