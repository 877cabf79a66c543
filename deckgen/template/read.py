"""Turn a .pptx file into a Template; what cannot be read is told, and nothing is guessed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zipfile import BadZipFile

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Package
from pptx.slide import SlideLayout as PptxLayout

from deckgen.model.template import Align, Anchor, Drawing, Placeholder, PlaceholderKind, SlideLayout, Template
from deckgen.problems import Place, Problems
from deckgen.template.drawings import background, drawings
from deckgen.template.theme import Theme, read_theme
from deckgen.units import Length, Rect, Size

_KINDS: dict[str, PlaceholderKind] = {
    "title": "title",
    "ctrTitle": "title",
    "pic": "picture",
    "tbl": "table",
    "ftr": "footer",
    "sldNum": "slide-number",
}
_ALIGNS: dict[str, Align] = {"ctr": "centre", "r": "right"}
_ANCHORS: dict[str, Anchor] = {"ctr": "middle", "b": "bottom"}
_DAMAGES = (BadZipFile, PythonPptxError, KeyError, ValueError, OSError, etree.XMLSyntaxError)
_DATE = "dt"  # a build says its own dates


def read(path: Path, problems: Problems, shown: str = "") -> Template | None:
    """The template at `path`, or None with the reason told where it cannot be read.

    `shown` is what problems call it: its path below the workspace. A slide layout's name stands for one
    layout: of several with the same name the first is taken, with a warning. Pictures, groups and words that
    the master draws are told, because only the PPTX shows them.
    """
    where = Place(file=shown or path.name)
    package = _open(path, where, problems)
    if package is None:
        return None
    width, height = package.slide_width, package.slide_height
    if width is None or height is None or not len(package.slide_masters):
        hint = "open it in PowerPoint and save it as a .pptx presentation"
        problems.error("template-empty", where, "the template has no slide size or no slide master", hint)
        return None
    size = Size(Length(width), Length(height))
    try:
        theme = read_theme(package.slide_masters[0])
        layouts = dict(_layouts(package, size, where, problems))
    except _DAMAGES:
        hint = "open it in PowerPoint, which mends it, and save it again"
        problems.error("template-unreadable", where, "a part of the template is damaged or missing", hint)
        return None
    return Template(
        path.as_posix(), size, theme.heading_font, theme.body_font, theme.colours, MappingProxyType(layouts)
    )


def _open(path: Path, where: Place, problems: Problems) -> Package | None:
    hint = "name a .pptx file as the layout's template, or run its make_template.py"
    if not path.is_file():
        problems.error("template-missing", where, f"there is no template '{path.name}'", hint)
        return None
    try:
        return Presentation(str(path))
    except _DAMAGES:
        problems.error("template-unreadable", where, f"'{path.name}' is not a PowerPoint file", hint)
        return None


def _layouts(
    package: Package, size: Size, where: Place, problems: Problems
) -> Iterator[tuple[str, SlideLayout]]:
    known: set[str] = set()
    for master in package.slide_masters:
        theme = read_theme(master)
        for layout in master.slide_layouts:
            name = layout.name
            if name in known:
                message = f"the template has two slide layouts named '{name}'; the first is used"
                problems.warning("template-layout-twice", where, message, "rename one of them")
                continue
            known.add(name)
            drawn = _drawn(layout, theme, size, where, problems)
            yield name, SlideLayout(name, tuple(_placeholders(layout)), drawn)


def _placeholders(layout: PptxLayout) -> Iterator[Placeholder]:
    """A layout's placeholders; python-pptx finds the geometry that one inherits from the master."""
    holders: Any = layout.placeholders  # python-pptx types it as not iterable
    for each in holders:
        kind = each._element.ph.get("type", "obj")
        sides = (each.left, each.top, each.width, each.height)
        if kind == _DATE or any(side is None for side in sides):
            continue
        rect = Rect(*(Length(side) for side in sides if side is not None))
        yield Placeholder(
            each.name, _KINDS.get(kind, "body"), each.placeholder_format.idx, rect, *_words_stand(each)
        )


def _words_stand(holder: Any) -> tuple[Align, Anchor]:
    """Where a placeholder's own properties put its first paragraph and its text; else left and at the top."""
    first = holder._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}")
    body = holder._element.find(f".//{qn('a:bodyPr')}")
    aligned = first.get("algn", "") if first is not None else ""
    anchored = body.get("anchor", "") if body is not None else ""
    return _ALIGNS.get(aligned, "left"), _ANCHORS.get(anchored, "top")


def _drawn(
    layout: PptxLayout, theme: Theme, size: Size, where: Place, problems: Problems
) -> tuple[Drawing, ...]:
    """What lies behind a slide of this layout, bottom first: the master's drawings, then the layout's own."""
    master = layout.slide_master._element
    sources = [layout._element]
    if layout._element.get("showMasterSp") not in ("0", "false"):
        sources.insert(0, master)
    # A layout that hides what its master draws keeps the master's ground.
    read = [background(layout._element, master, theme, size), *(drawings(each, theme) for each in sources)]
    for what in (each for _, unread in read for each in unread):
        message = f"the template draws {what}, which the PDF will not show"
        problems.warning(
            "template-drawing-unread", where, message, "put it on the slides, or leave it to PowerPoint"
        )
    return tuple(each for drawn, _ in read for each in drawn)
