"""Decks built by hand, with one item of each kind, and a template to write them on."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pptx
from lxml import etree
from PIL import Image as Drawing
from pptx.slide import Slide as SlideRead
from pptx.util import Pt

from deckgen.model.chart import Image
from deckgen.model.deck import (
    Cell,
    Deck,
    Insets,
    Item,
    Picture,
    PlacedParagraph,
    Shape,
    Slide,
    Table,
    TextBox,
    TextStyle,
)
from deckgen.model.template import Colour
from deckgen.model.text import Paragraph, Run
from deckgen.units import Length, Rect, Size

DARK = Colour("1A1A1A", "dk1")
ACCENT = Colour("4F81BD", "accent1")
WHITE = Colour("FFFFFF", "lt1")
BODY = TextStyle(size=12, leading=15, colour=DARK)
BULLET = TextStyle(size=12, leading=15, colour=DARK, before=4, indent=12, hanging=12, bullet="•")
HEADING = TextStyle(size=14, leading=18, colour=ACCENT, bold=True)
TITLE = TextStyle(size=24, leading=28, colour=DARK, bold=True)
SMALL = TextStyle(size=10, leading=12, colour=Colour("595959"))
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="444" height="196" viewBox="0 0 444 196">'
    b'<rect width="444" height="196" fill="#eef1f5"/>'
    b'<polyline points="10,180 120,90 240,120 430,20" fill="none" stroke="#12436D" stroke-width="3"/></svg>'
)

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_LIST_STYLE = (
    '<a:lstStyle xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:lvl1pPr marL="152400" indent="-152400" algn="l"><a:lnSpc><a:spcPts val="1500"/></a:lnSpc>'
    '<a:spcBef><a:spcPts val="400"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
    '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr>'
    "</a:lvl1pPr></a:lstStyle>"
)
_BODY_RECT = Rect.points(30, 92, 444, 404)
_TITLE_RECT = Rect.points(30, 28, 900, 36)


def words(text: str, style: TextStyle = BODY, level: int = 0) -> PlacedParagraph:
    """A paragraph of one run, its lines left out: this writer takes none."""
    return PlacedParagraph(Paragraph((Run(text),), "body", level), style, ())


def runs(*parts: Run, style: TextStyle = BULLET, level: int = 0) -> PlacedParagraph:
    return PlacedParagraph(Paragraph(parts, "bullet", level), style, ())


def png() -> bytes:
    written = io.BytesIO()
    Drawing.new("RGB", (444, 196), "#eef1f5").save(written, "png")
    return written.getvalue()


def title_box(text: str) -> TextBox:
    return TextBox("title", _TITLE_RECT, (words(text, TITLE),), placeholder=0, role="title")


def slide_of(*items: Item, id: str = "calls", title: str = "Calls", **more: object) -> Slide:
    return Slide(id, title, "Metric", str(more.pop("section", "")), (title_box(title), *items), **more)  # type: ignore[arg-type]


def deck_of(*slides: Slide, **more: object) -> Deck:
    image = Image(SVG, png(), b"")
    values: dict[str, object] = {
        "title": "Quarterly report",
        "author": "Office of the PCC",
        "subject": "July to September 2024",
        "language": "en-GB",
        "size": Size(Length.points(960), Length.points(540)),
        "slides": slides,
        "images": MappingProxyType({"one": image, "same": image}),
        "template": "template.pptx",
        "font": "Arial",
        "build": "b0b1b2",
    }
    return Deck(**(values | more))  # type: ignore[arg-type]


def template_in(folder: Path) -> Path:
    """python-pptx's own template at 960 × 540 pt, in Arial, with one slide that is not ours."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Pt(960), Pt(540)
    layout = presentation.slide_layouts[1]
    layout.name = "Metric"
    for placeholder in layout.placeholders:
        index = placeholder.placeholder_format.idx
        if index in (0, 1):
            rect = (_TITLE_RECT, _BODY_RECT)[index]
            placeholder.left, placeholder.top = rect.x, rect.y
            placeholder.width, placeholder.height = rect.width, rect.height
        if index == 1:
            old = found(placeholder._element, ".//a:lstStyle")
            old.getparent().replace(old, etree.fromstring(_LIST_STYLE))
    theme = next(
        rel.target_part for rel in presentation.slide_masters[0].part.rels.values() if "theme" in rel.reltype
    )
    theme.blob = theme.blob.replace(b'latin typeface="Calibri"', b'latin typeface="Arial"')
    foreign = presentation.slides.add_slide(layout)
    foreign.shapes.title.text = "The template's own slide"
    foreign.notes_slide.notes_text_frame.text = "not ours"
    path = folder / "template.pptx"
    presentation.save(str(path))
    return path


def table() -> Table:
    header = tuple(words(text, TextStyle(11, 14, WHITE, bold=True)) for text in ("Action", "Due", "Progress"))
    rows = [("Recruit 17 operators", "31 March 2025", "60%"), ("New call handling", "30 June 2025", "25%")]
    style = TextStyle(11, 14, DARK)
    nowhere = Rect.points(0, 0, 0, 0)
    top = tuple(Cell((each,), nowhere, ACCENT) for each in header)
    body = tuple(tuple(Cell((words(text, style),), nowhere) for text in row) for row in rows)
    widths = tuple(Length.points(width) for width in (254, 100, 90))
    heights = (Length.points(22),) * 3
    rect = Rect.points(486, 320, 444, 66)
    insets = Insets(4, 3, 4, 3)
    return Table("calls/deliverables", rect, widths, heights, (top, *body), insets, ACCENT, "Deliverables")


def first_slide() -> Slide:
    body = TextBox(
        "calls/text",
        _BODY_RECT,
        (
            words("Data Summary", HEADING),
            runs(
                Run("In September 2024, "),
                Run("12,345", bold=True, fact="calls.offered.month#value"),
                Run(" calls", fact="x"),
                Run(" were offered."),
            ),
            runs(Run("Source: "), Run("Qlik", link="https://example.org/a b"), Run(" and others")),
        ),
        placeholder=1,
        insets=Insets(0, 0, 0, 0),
    )
    kicker = TextBox(
        "calls/kicker", Rect.points(30, 12, 400, 14), (words("Priority 1", SMALL),), shrink=False
    )
    bar = Shape("calls/band", Rect.points(0, 0, 960, 8), "rectangle", ACCENT)
    picture = Picture(
        "calls/chart-offered", Rect.points(486, 92, 444, 196), "one", "Line chart of calls, rising."
    )
    number = TextBox(
        "calls/number", Rect.points(860, 508, 70, 18), (words("Page 1", SMALL),), 12, role="slide-number"
    )
    notes = ("Figures are to September 2024.", "Second paragraph.")
    return slide_of(kicker, body, picture, table(), number, bar, section="Priority 1", notes=notes)


def second_slide() -> Slide:
    tiles = tuple(
        Shape(
            f"plan/{geometry}",
            Rect.points(40 + 220 * place, 120, 200, 80),
            geometry,  # type: ignore[arg-type]
            ACCENT.tinted(0.8),
            ACCENT,
            1.0,
            (words(geometry, BODY),),
            Insets(6, 6, 6, 6),
            alt=f"A step: {geometry}",
            link="calls",
        )
        for place, geometry in enumerate(("rectangle", "rounded", "chevron", "pentagon"))
    )
    line = Shape("plan/rule", Rect.points(40, 220, 860, 0), "line", None, ACCENT, 2)
    again = Picture("plan/chart", Rect.points(40, 240, 444, 196), "same", "Line chart of calls, again.")
    return slide_of(*tiles, line, again, id="plan", title="Plan", section="Plan")


def shape_of(slide: SlideRead, name: str) -> Any:
    """The XML of the shape with this name."""
    return next(shape._element for shape in slide.shapes if shape.name == name)


def found(element: Any, path: str) -> Any:
    """The one element at a path such as `.//a:pPr`; None for none."""
    return element.find(path, NAMESPACES)


def parts_of(written: bytes) -> dict[str, bytes]:
    """The parts of a file by name."""
    with zipfile.ZipFile(io.BytesIO(written)) as package:
        return {name: package.read(name) for name in package.namelist()}
