"""Turn what stands around a slide's content into boxes: title, kicker, source, footer, number and band."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from deckgen.model.block import BlockSlide
from deckgen.model.deck import Item, Shape, TextBox
from deckgen.model.template import Align, Anchor, Drawing, Placeholder
from deckgen.model.text import Paragraph, Run
from deckgen.position.regions import Region
from deckgen.position.setting import BELOW_BASELINE, SetText
from deckgen.position.sheet import Area, Sheet, plain

Role = Literal["title", "heading", "body", "source", "furniture", "slide-number"]
_BAND = "band"
MARKING = "marking"
"""The placeholder of a protective marking, and its style in the theme."""
_SHARE_ABOVE: Mapping[Anchor, float] = {"top": 0.0, "middle": 0.5, "bottom": 1.0}  # of the room left
_NOTE_GAP = 10.0  # points between a pane's heading and the note beside it


def head(slide: BlockSlide, title: Paragraph, sheet: Sheet) -> Iterator[Item]:
    """Title first, then the kicker, which stands above it, and the protective marking."""
    holder = sheet.layout.placeholder("title") or _of_kind(sheet, "title")
    if holder is None:
        _tell_missing(sheet, "title", "a title")
    else:
        yield _line(sheet, "title", title, holder, "title", "title")
    yield from _named(sheet, "kicker", slide.kicker, "kicker", "furniture")
    if slide.marking:
        yield from _marking(sheet, slide.marking)


def foot(slide: BlockSlide, number: int, sheet: Sheet) -> Iterator[Item]:
    """Source line, footer, slide number, and the band in the colour of the slide's group."""
    yield from _named(sheet, "source", slide.source, "small", "source")
    footer, counter = _of_kind(sheet, "footer"), _of_kind(sheet, "slide-number")
    if slide.footer and footer is not None:
        yield _line(sheet, "footer", plain(slide.footer), footer, "small", "furniture")
    elif slide.footer:
        _tell_missing(sheet, "footer", "a footer")
    if counter is not None:
        line = _line(sheet, "slide-number", plain(str(number)), counter, "small", "slide-number", "right")
        yield line
    for index, drawing in enumerate(_following(sheet)):
        name = _BAND if index == 0 else f"{_BAND}-{index + 1}"
        yield Shape(sheet.name(name), drawing.rect, "rectangle", sheet.look.group)


def pane_heading(region: Region, sheet: Sheet) -> Iterator[Item]:
    """The heading of a region, in its placeholder where the slide layout has one, and the note beside it."""
    note = plain(region.block.note)
    if region.heading is None:
        if note.text:
            _tell_no_room(sheet, note, "there is no heading that it could stand beside")
        return
    text = plain(region.block.heading, "heading")
    index = region.heading_placeholder.index if region.heading_placeholder else None
    heading, beside = region.heading, None
    if note.text:
        heading, beside = _shared(sheet, text, note, region.heading)
    yield _box(sheet, f"{region.block.name}-pane-heading", text, heading, index, "pane-heading", "heading")
    if beside is not None:
        yield _box(sheet, f"{region.block.name}-note", note, beside, None, "small", "body", "right")
    elif note.text:
        _tell_no_room(sheet, note, f"the heading '{_shortened(text.text)}' leaves too little room beside it")


def _shared(sheet: Sheet, text: Paragraph, note: Paragraph, area: Area) -> tuple[Area, Area | None]:
    """A heading's area cut to its words, and a note's on the same baseline, if one line of it has room."""
    heading = _largest(sheet, text, area, "pane-heading", "left")
    width = heading.widest + _NOTE_GAP
    left = area.width - width - _NOTE_GAP
    style = heading.paragraphs[0].style
    small = _largest(sheet, note, Area(area.right - left, area.y, left, style.leading), "small", "right")
    if small.lines > 1 or small.cut:
        return area, None
    own = small.paragraphs[0].style
    drop = (style.leading - own.leading) - BELOW_BASELINE * (style.size - own.size)
    return (
        Area(area.x, area.y, width, area.height),
        Area(area.right - left, area.y + drop, left, own.leading + 1),
    )


def background(sheet: Sheet) -> tuple[Shape, ...]:
    """What the template draws behind this slide, less what is drawn again in the group's colour."""
    plain_ones = [each for each in sheet.layout.drawings if not each.follows_group]
    return tuple(
        Shape(sheet.name(f"background-{number}"), each.rect, "rectangle", each.fill)
        for number, each in enumerate(plain_ones, start=1)
    )


def _following(sheet: Sheet) -> Iterable[Drawing]:
    return (each for each in sheet.layout.drawings if each.follows_group)


def _of_kind(sheet: Sheet, kind: str) -> Placeholder | None:
    return next((each for each in sheet.layout.placeholders if each.kind == kind), None)


def _named(sheet: Sheet, name: str, text: Paragraph, style: str, role: Role) -> Iterator[Item]:
    if not text.text:
        return
    holder = sheet.layout.placeholder(name)
    if holder is None:
        _tell_missing(sheet, name, f"'{text.text}'")
        return
    yield _line(sheet, name, replace(text, level=0), holder, style, role)


def _marking(sheet: Sheet, marking: str) -> Iterator[Item]:
    """The protective marking; an error where it has no place: readers would take the slide for unmarked."""
    holder = sheet.layout.placeholder(MARKING)
    if holder is not None:
        yield _line(sheet, MARKING, plain(marking), holder, MARKING, "furniture")
        return
    sheet.problems.error(
        "marking-missing",
        sheet.where,
        f"slide layout '{sheet.layout.name}' of the template has no placeholder '{MARKING}': "
        f"'{marking}' cannot be shown",
        f"add one named '{MARKING}' to the slide layout",
    )


def _line(
    sheet: Sheet,
    slot: str,
    text: Paragraph,
    holder: Placeholder,
    style: str,
    role: Role,
    align: Align | None = None,
) -> TextBox:
    """A placeholder's line, on the side asked for or else where the template has it."""
    area, side = Area.of(holder.rect), align or holder.align
    return _box(sheet, slot, text, area, holder.index, style, role, side, holder.anchor)


def _box(
    sheet: Sheet,
    slot: str,
    text: Paragraph,
    area: Area,
    placeholder: int | None,
    style: str,
    role: Role,
    align: Align = "left",
    anchor: Anchor = "top",
) -> TextBox:
    """A line of text in the largest of its sizes that fits; told where none does."""
    made = _largest(sheet, text, area, style, align)
    if made.height > area.height + 0.01:
        sheet.problems.warning(
            "line-too-long",
            sheet.where,
            f"the {slot} '{_shortened(text.text)}' does not fit in its place, even in its smallest size",
            "shorten it, or give its placeholder more room in the template",
        )
    sheet.tell_cut(made, slot)
    y = area.y + max(area.height - made.height, 0.0) * _SHARE_ABOVE[anchor]
    return TextBox(sheet.name(slot), area.rect, made.placed(area.x, y), placeholder, role, anchor=anchor)


def _largest(sheet: Sheet, text: Paragraph, area: Area, style: str, align: Align) -> SetText:
    """The first size that fits with certainty, else the first that fits, else the smallest."""
    sizes = [replace(sheet.look.style(style, step), align=align) for step in sheet.look.steps(style)]
    made = [sheet.setter.at([(text, each)], area.width) for each in sizes]
    fitting = [each for each in made if each.height <= area.height + 0.01]
    certain = (each for each in fitting if not each.ambiguous)
    return next(certain, fitting[0] if fitting else made[-1])


def _tell_missing(sheet: Sheet, name: str, what: str) -> None:
    sheet.problems.warning(
        "placeholder-missing",
        sheet.where,
        f"slide layout '{sheet.layout.name}' of the template has no placeholder '{name}': {what} is left out",
        f"add one named '{name}' to the slide layout",
    )


def _tell_no_room(sheet: Sheet, note: Paragraph, why: str) -> None:
    sheet.problems.warning(
        "note-left-out",
        sheet.where,
        f"the note '{_shortened(note.text)}' is left out: {why}",
        "give the region a short heading in layout.yaml, or shorten the note in phrases.yaml",
    )


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."


def with_words(paragraph: Paragraph, words: str) -> Paragraph:
    """A paragraph with words after it, for titles that go on."""
    last = paragraph.runs[-1] if paragraph.runs else Run("")
    return replace(paragraph, runs=(*paragraph.runs, Run(f" {words}", last.bold, last.italic)))
