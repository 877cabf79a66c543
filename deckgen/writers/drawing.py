"""A chart's SVG into a drawing within a page: with nothing in it that could run, be fetched or clash.

Only elements that draw are kept, and ids become unique to the place, since one document holds all charts.
"""

from __future__ import annotations

import re

from lxml import etree

from deckgen.writers.markup import Markup

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = frozenset({
    "svg", "g", "path", "line", "rect", "circle", "ellipse", "polygon", "polyline", "text", "tspan", "defs",
    "clipPath", "linearGradient", "radialGradient", "stop", "pattern", "marker", "mask",
})  # fmt: skip
_SAYS_NOTHING = re.compile(r"^(aria-.*|role|class|pointer-events|data-.*|on.*|style|href)$|^\{")
"""The picture as a whole has a description, and an attribute with a namespace may be a reference outwards."""
_OWN = re.compile(r"url\(\s*['\"]?#([^)'\"]+)['\"]?\s*\)")


def cleaned(svg: bytes, prefix: str) -> etree._Element:
    """A drawing whose root has its viewBox alone; `prefix` goes before every id."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(svg, parser)
    for node in list(root.iter()):
        _clean(node, prefix)
    view = root.get("viewBox") or f"0 0 {root.get('width', 100)} {root.get('height', 100)}"
    root.attrib.clear()
    root.set("viewBox", view)
    return root


def drawn(root: etree._Element) -> Markup:
    """A cleaned drawing as markup. What HTML knows as SVG by its name needs no namespace."""
    etree.cleanup_namespaces(root)
    text = etree.tostring(root, encoding="unicode")
    return Markup(text.replace(' xmlns="http://www.w3.org/2000/svg"', ""))


def _clean(node: etree._Element, prefix: str) -> None:
    parent = node.getparent()
    hidden = node.get("display") == "none"
    if parent is not None and (hidden or etree.QName(node).localname not in _DRAWS or not _is_svg(node)):
        parent.remove(node)
        return
    for name in [each for each in node.attrib if _SAYS_NOTHING.match(str(each))]:
        del node.attrib[name]
    for name, value in list(node.attrib.items()):
        if "url(" in value:
            found = _OWN.fullmatch(value.strip())
            node.attrib[name] = f"url(#{prefix}{found[1]})" if found else "none"
    if "id" in node.attrib:
        node.attrib["id"] = prefix + str(node.attrib["id"])


def _is_svg(node: etree._Element) -> bool:
    return str(node.tag).startswith(_SVG)
