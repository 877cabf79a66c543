"""A slide layout's placeholder into the look that a paragraph has in it before the slide says anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from deckgen.writers.pptx.colour import Paint, read_paint
from deckgen.writers.pptx.markup import Element, qualified

REFERENCE = qualified("p:ph")
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("dt", "ftr", "sldNum")
_SYMBOL_FONTS = ("Wingdings", "Webdings", "Symbol")
_LEVELS = 9
_SIDES = ("lIns", "tIns", "rIns", "bIns")
_FITS = ("noAutofit", "normAutofit", "spAutoFit")


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph's look in DrawingML's units: EMU across, hundredths of a point for type and lines.

    None says that it is not known, or not in a form that we write; then the slide says it itself.
    """

    margin: int | None = None
    indent: int | None = None
    align: str | None = None
    leading: int | None = None
    before: int | None = None
    after: int | None = None
    bullet: str | None = None
    size: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    paint: Paint | None = None
    kern: int | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A text box's own properties: insets, where its text hangs, and how it answers to too much text."""

    insets: tuple[int, int, int, int] | None = None  # left, top, right, bottom
    anchor: str | None = None
    fit: str | None = None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a text body starts from: its own properties, and a look for each level."""

    body: Body = Body()
    looks: tuple[Look, ...] = (Look(),) * _LEVELS

    def level(self, wanted: Look, own: int) -> int:
        """The level, 0 the outermost, that is most like a look: a template may keep one for its headings.

        Only one with the same indents, bullet and weight counts; where there is none, or nothing is known,
        the paragraph's own (deeper than DrawingML's nine is the ninth).
        """
        own = min(own, _LEVELS - 1)
        alike = [level for level, look in enumerate(self.looks) if _kind(look) == _kind(wanted)]
        return min(
            alike, key=lambda level: (_differences(self.looks[level], wanted), level != own), default=own
        )


DEFAULT_INSETS = (91_440, 45_720, 91_440, 45_720)  # ECMA-376 part 1, 21.1.2.1.1
_UNSAID = Body(DEFAULT_INSETS, "t", "")

NOTHING = Inherited()
"""For boxes, shapes and cells, which say everything themselves: applications differ in what these inherit."""


def _kind(look: Look) -> tuple[object, ...]:
    return (look.margin, look.indent, look.bullet, look.bold)


def _differences(one: Look, other: Look) -> int:
    pairs = ((one.before, other.before), (one.size, other.size), (one.leading, other.leading))
    return sum(a != b for a, b in (*pairs, (one.align, other.align), (one.paint, other.paint)))


def inherited(kind: str, layout_shape: Element | None, master: Element) -> Inherited:
    """What a placeholder of a kind (`title`, `body`, ...) gets from its slide layout and master."""
    shapes = [shape for shape in (_of_master(kind, master), layout_shape) if shape is not None]
    lists = [_text_style(kind, master), *(shape.find(f".//{qualified('a:lstStyle')}") for shape in shapes)]
    looks = tuple(_look(lists, level) for level in range(_LEVELS))
    body = _UNSAID
    for shape in shapes:
        body = _read_body(body, shape.find(f".//{qualified('a:bodyPr')}"))
    return Inherited(body, looks)


def first_of_kind(kind: str, holder: Element) -> Element | None:
    """The first placeholder of a kind on a master or slide layout; None for none."""
    references = (each for each in holder.iter(REFERENCE) if each.get("type", "obj") == kind)
    return next((each.getparent().getparent().getparent() for each in references), None)


def kind_of(shape: Element) -> str:
    """The kind of a placeholder; `obj` where it says none."""
    return str(shape.find(f".//{REFERENCE}").get("type", "obj"))


def _of_master(kind: str, master: Element) -> Element | None:
    """The master's placeholder that one of this kind follows: all content follows `body`."""
    return first_of_kind("title" if kind in _TITLES else kind if kind in _FURNITURE else "body", master)


def _text_style(kind: str, master: Element) -> Element | None:
    name = "title" if kind in _TITLES else "other" if kind in _FURNITURE else "body"
    return master.find(f"{qualified('p:txStyles')}/{qualified(f'p:{name}Style')}")


def _look(lists: Iterable[Element | None], level: int) -> Look:
    look = Look(0, 0, "l", None, 0, 0, "", None, False, False, None, None)
    for styles in lists:
        found = None if styles is None else styles.find(qualified(f"a:lvl{level + 1}pPr"))
        if found is not None:
            look = _read_run(_read_paragraph(look, found), found.find(qualified("a:defRPr")))
    return look


def _read_paragraph(look: Look, properties: Element) -> Look:
    return replace(
        look,
        margin=int(properties.get("marL", look.margin)),
        indent=int(properties.get("indent", look.indent)),
        align=properties.get("algn", look.align),
        leading=_spacing(properties, "a:lnSpc", look.leading),
        before=_spacing(properties, "a:spcBef", look.before),
        after=_spacing(properties, "a:spcAft", look.after),
        bullet=_bullet(properties, look.bullet),
    )


def _read_run(look: Look, run: Element | None) -> Look:
    if run is None:
        return look
    has_fill = any(
        run.find(qualified(f"a:{name}Fill")) is not None for name in ("solid", "no", "grad", "patt")
    )
    return replace(
        look,
        size=int(run.get("sz")) if run.get("sz") else look.size,
        bold=run.get("b") in ("1", "true") if run.get("b") else look.bold,
        italic=run.get("i") in ("1", "true") if run.get("i") else look.italic,
        paint=read_paint(run) if has_fill else look.paint,
        kern=int(run.get("kern")) if run.get("kern") else look.kern,
    )


def _spacing(properties: Element, name: str, known: int | None) -> int | None:
    """Exact spacing; spacing in per cent is not in a form that we write."""
    found = properties.find(qualified(name))
    if found is None:
        return known
    points = found.find(qualified("a:spcPts"))
    return None if points is None else int(points.get("val"))


def _bullet(properties: Element, known: str | None) -> str | None:
    """The bullet's character, "" for none; None for numbers, pictures and characters of symbol fonts."""
    if properties.find(qualified("a:buNone")) is not None:
        return ""
    font = properties.find(qualified("a:buFont"))
    if font is not None and font.get("typeface", "").startswith(_SYMBOL_FONTS):
        return None
    character = properties.find(qualified("a:buChar"))
    if character is not None:
        return str(character.get("char"))
    other = any(properties.find(qualified(name)) is not None for name in ("a:buAutoNum", "a:buBlip"))
    return None if other else known


def _read_body(body: Body, properties: Element | None) -> Body:
    if properties is None:
        return body
    known = body.insets or (0, 0, 0, 0)
    left, top, right, bottom = (
        int(properties.get(side, value)) for side, value in zip(_SIDES, known, strict=True)
    )
    fits = [name for name in _FITS if properties.find(qualified(f"a:{name}")) is not None]
    return Body(
        (left, top, right, bottom), properties.get("anchor", body.anchor), fits[0] if fits else body.fit
    )
