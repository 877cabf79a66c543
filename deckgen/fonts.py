"""The one ruler: text into widths, with Arimo, whose characters are exactly as wide as Arial's.

PowerPoint shows Arial, with or without its kerning; LibreOffice shows Liberation Sans, always kerned; our
PDF embeds Arimo and writes its kerning. So a width is an interval, and who breaks lines keeps clear of it.
"""

from __future__ import annotations

import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import fontpkg_arimo
import uharfbuzz
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from deckgen import world

Style = Literal["regular", "bold", "italic", "bold-italic"]

FAMILY = "Arimo"
STYLES: tuple[Style, ...] = ("regular", "bold", "italic", "bold-italic")

_PACKAGE = "fontpkg-arimo"
_FILES = {False: "Arimo[wght].ttf", True: "Arimo-Italic[wght].ttf"}
_WEIGHTS = {False: 400, True: 700}
_NAMES: Mapping[Style, str] = {
    "regular": "Regular",
    "bold": "Bold",
    "italic": "Italic",
    "bold-italic": "BoldItalic",
}
_RECIPE = 1  # raised when the instances below are made differently, so that old ones are not taken
INVISIBLE = frozenset("\t\n\v\r\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Characters that stand for no glyph."""
_STAND_INS = "\ufffd□?"
"""What is drawn for a character that a font lacks: .notdef would be a box that no reader can name."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A width in points, twice: with the font's kerning and without."""

    kerned: float
    unkerned: float

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.kerned + other.kerned, self.unkerned + other.unkerned)


def style_of(bold: bool, italic: bool) -> Style:
    """The name of a style."""
    if bold:
        return "bold-italic" if italic else "bold"
    return "italic" if italic else "regular"


def static_fonts() -> Mapping[Style, Path]:
    """Arimo as four static font files, for who embeds them.

    They are made from the variable font once, in the user's cache, which takes some seconds; the same
    package version gives the same bytes. Raises OSError where nothing can be written.
    """
    folder = world.cache_directory() / "fonts" / f"arimo-{version(_PACKAGE)}-{_RECIPE}"
    paths = {style: folder / f"{FAMILY}-{_NAMES[style]}.ttf" for style in STYLES}
    for style, path in paths.items():
        if not path.is_file():
            world.write_atomically(path, _instance(style))
    return MappingProxyType(paths)


def _instance(style: Style) -> bytes:
    """One static instance, as bytes: the axis pinned, the names told, no new date."""
    bold, italic = "bold" in style, "italic" in style
    font = TTFont(_variable(italic), recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": _WEIGHTS[bold]}, inplace=True)
    names = font["name"]
    plain = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bold-italic": "Bold Italic"}[style]
    texts = {1: FAMILY, 2: plain, 4: f"{FAMILY} {plain}", 6: f"{FAMILY}-{_NAMES[style]}"}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = _WEIGHTS[bold]
    font["OS/2"].fsSelection = (0x20 if bold else 0) | (0x01 if italic else 0) or 0x40
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()


def _variable(italic: bool) -> Path:
    return Path(fontpkg_arimo.ROOT) / "files" / _FILES[italic]


@cache
def _face(italic: bool) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(_variable(italic))))


@cache
def _font(bold: bool, italic: bool) -> uharfbuzz.Font:
    font = uharfbuzz.Font(_face(italic))
    font.set_variations({"wght": _WEIGHTS[bold]})
    return font


@cache
def _characters(italic: bool) -> frozenset[int]:
    return frozenset(_face(italic).unicodes)


def drawn(text: str, known: Collection[int]) -> str:
    """What a font of these characters draws of a text: no invisible ones, stand-ins for missing ones."""
    stand_in = next((each for each in _STAND_INS if ord(each) in known), "")
    return "".join(c if ord(c) in known else stand_in for c in text if c not in INVISIBLE)


class Ruler:
    """Measures text in points at any size; remembers what it has measured."""

    def __init__(self) -> None:
        self._widths: dict[tuple[str, bool, bool], tuple[int, int]] = {}
        self._em: int = _face(False).upem

    def width(self, text: str, size: float, bold: bool = False, italic: bool = False) -> Measure:
        """How wide `text` is on one line at `size` points; an empty text is 0."""
        kerned, unkerned = self._units(text, bold, italic)
        scale = size / self._em
        return Measure(kerned * scale, unkerned * scale)

    def kern(self, left: str, right: str, size: float, bold: bool = False, italic: bool = False) -> float:
        """The kerning in points between two texts set one after the other; 0 where one is empty."""
        if not left or not right:
            return 0.0
        pair = left[-1] + right[0]
        kerned, unkerned = self._units(pair, bold, italic)
        return (kerned - unkerned) * size / self._em

    def advances(
        self, text: str, bold: bool = False, italic: bool = False
    ) -> tuple[tuple[float, float], ...]:
        """For each character its own width and the kerning after it, in ems: what a PDF's TJ array needs."""
        alone = [self._units(character, bold, italic)[1] for character in text]
        after = [self.kern(a, b, 1.0, bold, italic) for a, b in pairwise(text)]
        return tuple(
            (width / self._em, kern) for width, kern in zip(alone, [*after, 0.0][: len(alone)], strict=True)
        )

    def missing(self, text: str) -> str:
        """The characters of `text` that the font cannot show, each once, in their order."""
        known = _characters(False)
        found = dict.fromkeys(c for c in text if ord(c) not in known and c not in INVISIBLE)
        return "".join(found)

    def shown(self, text: str) -> str:
        """The characters that are drawn for a text."""
        return drawn(text, _characters(False))

    def _units(self, text: str, bold: bool, italic: bool) -> tuple[int, int]:
        """Kerned and unkerned width in font units."""
        key = (text, bold, italic)
        known = self._widths.get(key)
        if known is None:
            font = _font(bold, italic)
            known = (_shaped(font, text, True), _shaped(font, text, False))
            self._widths[key] = known
        return known


def _shaped(font: uharfbuzz.Font, text: str, kerning: bool) -> int:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    # No ligatures: PowerPoint sets none, and a PDF without them is easier to search and to read aloud.
    uharfbuzz.shape(font, buffer, {"kern": kerning, "liga": False, "clig": False})
    return sum(position.x_advance for position in buffer.glyph_positions or ())
