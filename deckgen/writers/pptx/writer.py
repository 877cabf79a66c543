"""A positioned deck and its template into the bytes of a .pptx: slide by slide, then what joins them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.slide import Slide as SlideObject
from pptx.slide import SlideLayout

from deckgen.model.chart import Image
from deckgen.model.deck import Deck, Item, Picture, Shape, Slide, Table, TextBox
from deckgen.problems import DeckgenError, Place, Problem, nearest
from deckgen.writers.pptx.canvas import Canvas
from deckgen.writers.pptx.clean import clean
from deckgen.writers.pptx.colour import ColourMap
from deckgen.writers.pptx.markup import qualified
from deckgen.writers.pptx.media import Pictures
from deckgen.writers.pptx.notes import name_notes_master, write_notes
from deckgen.writers.pptx.package import open_empty, same_bytes, set_language
from deckgen.writers.pptx.picture import write_picture
from deckgen.writers.pptx.properties import write_properties
from deckgen.writers.pptx.section import write_sections
from deckgen.writers.pptx.shape import write_shape
from deckgen.writers.pptx.table import write_table
from deckgen.writers.pptx.text import placeholder_for, write_text_box


def write(deck: Deck, template: Path) -> bytes:
    """The deck as a .pptx on the template that it was positioned on; the same deck gives the same bytes.

    Raises DeckgenError with every slide layout and placeholder that the template does not have, which
    happens when it has changed since.
    """
    presentation = open_empty(template)
    if deck.released:
        clean(presentation)
    layouts = _layouts(presentation)
    _check(deck, layouts)
    made = {slide.id: _add(presentation, slide, layouts[slide.slide_layout]) for slide in deck.slides}
    pictures = Pictures(presentation.part.package)
    for number, slide in enumerate(deck.slides, 1):
        layout = layouts[slide.slide_layout]
        canvas = Canvas(
            slide=made[slide.id],
            layout=layout,
            colours=ColourMap(layout.slide_master._element),
            language=deck.language,
            font=_font_to_name(deck.font, layout),
            number=number,
            slides=made,
            pictures=pictures,
        )
        _fill(slide, canvas, deck.images)
    _finish(presentation, deck, made)
    return same_bytes(presentation)


def _layouts(presentation: Presentation) -> dict[str, SlideLayout]:
    """The slide layouts of all masters by name; of two with one name the first."""
    found: dict[str, SlideLayout] = {}
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            found.setdefault(layout.name, layout)
    return found


def _check(deck: Deck, layouts: Mapping[str, SlideLayout]) -> None:
    problems: list[Problem] = []
    for slide in deck.slides:
        place = Place(slide=slide.id)
        layout = layouts.get(slide.slide_layout)
        if layout is None:
            message = f"the template has no slide layout '{slide.slide_layout}'"
            problems.append(
                Problem("no-slide-layout", "error", place, message, nearest(slide.slide_layout, layouts))
            )
            continue
        problems += [_no_placeholder(box, slide, layout) for box in _lost(slide, layout)]
    if problems:
        raise DeckgenError(problems)


def _lost(slide: Slide, layout: SlideLayout) -> list[TextBox]:
    """The boxes that name a placeholder which the slide layout does not have."""
    boxes = [item for item in slide.items if isinstance(item, TextBox) and item.placeholder is not None]
    return [box for box in boxes if placeholder_for(box, layout) is None]


def _no_placeholder(box: TextBox, slide: Slide, layout: SlideLayout) -> Problem:
    known = ", ".join(each.get("idx", "0") for each in layout._element.iter(qualified("p:ph")))
    return Problem(
        "no-placeholder",
        "error",
        Place(slide=slide.id),
        f"slide layout '{layout.name}' has no placeholder {box.placeholder}, which '{box.name}' fills",
        f"build again with the template as it is now; it has {known or 'none'}",
    )


def _add(presentation: Presentation, slide: Slide, layout: SlideLayout) -> SlideObject:
    """An empty slide: what it holds comes from the deck alone, so unfilled placeholders go."""
    made: SlideObject = presentation.slides.add_slide(layout)
    made._element.cSld.set("name", slide.id)
    for shape in list(made.shapes):
        shape._element.getparent().remove(shape._element)
    return made


def _font_to_name(font: str, layout: SlideLayout) -> str:
    """The deck's font where the theme's fonts are others; "" lets text follow the theme."""
    theme = layout.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    scheme = parse_xml(theme.blob).find(f".//{qualified('a:fontScheme')}")
    faces = {face.get("typeface") for face in scheme.iter(qualified("a:latin"))}
    return "" if not font or font in faces else font


def _fill(slide: Slide, canvas: Canvas, images: Mapping[str, Image]) -> None:
    for item in slide.items:
        _write_item(item, canvas, images)
    write_notes(canvas.slide, slide.notes, canvas.language)


def _write_item(item: Item, canvas: Canvas, images: Mapping[str, Image]) -> None:
    match item:
        case TextBox():
            write_text_box(item, canvas)
        case Picture():
            write_picture(item, images[item.image], canvas)
        case Table():
            write_table(item, canvas)
        case Shape():
            write_shape(item, canvas)


def _finish(presentation: Presentation, deck: Deck, made: Mapping[str, SlideObject]) -> None:
    """What is the presentation's and not one slide's."""
    name_notes_master(presentation)
    set_language(presentation, deck.language)
    write_sections(presentation._element, deck.slides, [each.slide_id for each in made.values()])
    write_properties(presentation.part.package, deck)
