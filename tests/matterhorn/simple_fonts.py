"""TrueType fonts of single bytes say how a code becomes a glyph: checkpoint 31, 017 to 026."""

from __future__ import annotations

from collections.abc import Iterator

from fontTools.agl import AGL2UV
from pikepdf import Array, Dictionary, Name

from matterhorn.fonts import Font
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_PLAIN_MAPS = {(3, 1), (1, 0), (0, 3), (0, 1), (0, 0)}
_PLAIN_ENCODINGS = ("MacRomanEncoding", "WinAnsiEncoding")


@checks("31-017", "31-018")
def plain_fonts_find_their_glyphs(tagged: Tagged) -> Iterator[Refusal]:
    """The program of a font with an encoding has a cmap for it, which finds each glyph that is shown."""
    for font, codes in _shown(tagged, symbolic=False):
        if not _PLAIN_MAPS & set(font.maps):
            yield Refusal("31-017", str(font), "its program has no cmap for an encoding")
        lost = [code for code in codes if not font.glyph(code)]
        if lost:
            yield Refusal("31-018", str(font), f"no cmap finds codes {lost[:3]}")


@checks("31-019", "31-020", "31-021")
def plain_fonts_have_an_encoding(tagged: Tagged) -> Iterator[Refusal]:
    """A font that is not symbolic stands on one of two encodings."""
    for font in _simple(tagged, symbolic=False):
        if font.encoding is None:
            yield Refusal("31-019", str(font), "it has no Encoding")
        elif isinstance(font.encoding, Dictionary) and "/BaseEncoding" not in font.encoding:
            yield Refusal("31-020", str(font), "its Encoding has no BaseEncoding")
        elif font.base_encoding not in _PLAIN_ENCODINGS:
            yield Refusal("31-021", str(font), f"it stands on {font.base_encoding}")


@checks("31-022", "31-023")
def differences_have_known_names(tagged: Tagged) -> Iterator[Refusal]:
    """Codes that differ from the encoding have names of the Adobe Glyph List, and a cmap that finds them."""
    for font in _simple(tagged, symbolic=False):
        if not isinstance(font.encoding, Dictionary) or "/Differences" not in font.encoding:
            continue
        names = [
            str(each)[1:] for each in font.encoding.get("/Differences", Array()) if isinstance(each, Name)
        ]
        if any(name not in AGL2UV for name in names):
            yield Refusal("31-022", str(font), "it has names that nobody knows")
        if (3, 1) not in font.maps:
            yield Refusal("31-023", str(font), "its program has no Unicode cmap")


@checks("31-024", "31-025", "31-026")
def symbolic_fonts_have_their_own_codes(tagged: Tagged) -> Iterator[Refusal]:
    """A symbolic font has no encoding, and its program one cmap, or one for symbols."""
    for font in _simple(tagged, symbolic=True):
        if font.encoding is not None:
            yield Refusal("31-024", str(font), "it has an Encoding")
        if not font.maps:
            yield Refusal("31-025", str(font), "its program has no cmap")
        elif len(font.maps) > 1 and (3, 0) not in font.maps:
            yield Refusal("31-026", str(font), "its program has several cmaps, and none for symbols")


def _simple(tagged: Tagged, symbolic: bool) -> list[Font]:
    """The TrueType fonts of single bytes, shown or not."""
    found = [each for each in tagged.dictionaries if each.get("/Subtype") == Name.TrueType]
    return [font for font in map(tagged.fonts.__getitem__, found) if font.symbolic is symbolic]


def _shown(tagged: Tagged, symbolic: bool) -> Iterator[tuple[Font, list[int]]]:
    """Those fonts of which text is shown, with its codes."""
    for font in _simple(tagged, symbolic):
        codes = {
            code
            for content in tagged.contents
            for drawn in content.drawn
            if drawn.font is font
            for code in drawn.codes
        }
        if codes:
            yield font, sorted(codes)
