"""A font dictionary and its embedded program into codes, and for each its Unicode, glyph and widths."""

from __future__ import annotations

import io
from functools import cached_property
from typing import Any

from fontTools.agl import UV2AGL, toUnicode
from fontTools.encodings import MacRoman
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Stream

from matterhorn.cmaps import unicode_of

_SYMBOLIC = 4
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


class Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], Font] = {}

    def __getitem__(self, dictionary: Object) -> Font:
        if not dictionary.is_indirect:
            return Font(dictionary)
        if dictionary.objgen not in self._known:
            self._known[dictionary.objgen] = Font(dictionary)
        return self._known[dictionary.objgen]


class Font:
    """A font as a page uses it."""

    def __init__(self, dictionary: Object) -> None:
        self.dictionary = dictionary
        self.composite = dictionary.get("/Subtype") == Name.Type0
        self.holder: Object = dictionary.DescendantFonts[0] if self.composite else dictionary
        self.descriptor: Object = self.holder.get("/FontDescriptor", Dictionary())
        self.encoding: Object | None = dictionary.get("/Encoding")

    def __str__(self) -> str:
        return str(self.dictionary.get("/BaseFont", "a font without a name"))[1:]

    @property
    def kind(self) -> str:
        """TrueType, CIDFontType2 and so on."""
        return str(self.holder.get("/Subtype", "/none"))[1:]

    @property
    def symbolic(self) -> bool:
        """Whether codes are the font's own, and no encoding explains them."""
        return bool(int(self.descriptor.get("/Flags", 0)) & _SYMBOLIC)

    @property
    def embedded(self) -> bool:
        """Whether the file holds its program."""
        return any(key in self.descriptor for key in _PROGRAMS)

    @cached_property
    def program(self) -> TTFont | None:
        """Its program, if that is TrueType."""
        file = self.descriptor.get("/FontFile2")
        return None if file is None else TTFont(io.BytesIO(file.read_bytes()), lazy=True)

    @cached_property
    def count(self) -> int:
        """How many glyphs its program has."""
        return 0 if self.program is None else int(self.program["maxp"].numGlyphs)

    @cached_property
    def to_unicode(self) -> dict[int, str] | None:
        """The characters that its ToUnicode gives for codes; None where it has none."""
        given = self.dictionary.get("/ToUnicode")
        return unicode_of(given.read_bytes()) if isinstance(given, Stream) else None

    def codes(self, data: bytes) -> tuple[int, ...]:
        """A shown string as codes."""
        if not self.composite:
            return tuple(data)
        return tuple(int.from_bytes(data[place : place + 2], "big") for place in range(0, len(data), 2))

    def unicode(self, code: int) -> str | None:
        """The characters that a code stands for, where anything tells them."""
        if self.to_unicode is not None:
            return self.to_unicode.get(code)
        if self.composite or self.symbolic:
            return None
        name = self.glyph_name(code)
        return toUnicode(name) or None if name else None

    def glyph_name(self, code: int) -> str | None:
        """The name that a simple font's encoding gives a code."""
        base = self.base_encoding
        if isinstance(self.encoding, Dictionary):
            place = -1
            for each in self.encoding.get("/Differences", Array()):
                if isinstance(each, Name):
                    if place == code:
                        return str(each)[1:]
                    place += 1
                else:
                    place = int(each)
        if base == "MacRomanEncoding":
            return str(MacRoman.MacRoman[code])
        if base == "WinAnsiEncoding":
            return _win_ansi(code)
        return None

    @property
    def base_encoding(self) -> str:
        """The named encoding that a simple font stands on; "" where there is none."""
        given = self.encoding
        if isinstance(given, Dictionary):
            given = given.get("/BaseEncoding")
        return str(given)[1:] if isinstance(given, Name) else ""

    @cached_property
    def maps(self) -> dict[tuple[int, int], dict[int, str]]:
        """The program's cmap subtables by platform and encoding."""
        if self.program is None or "cmap" not in self.program:
            return {}
        return {(each.platformID, each.platEncID): each.cmap for each in self.program["cmap"].tables}

    def glyph(self, code: int) -> int | None:
        """The number of the glyph that a code shows; None where the program has none."""
        if self.program is None:
            return None
        number = self._identity(code) if self.composite else self._mapped(code)
        return number if number is not None and number < self.count else None

    def _identity(self, code: int) -> int | None:
        given = self.holder.get("/CIDToGIDMap")
        if isinstance(given, Stream):
            data = given.read_bytes()[2 * code : 2 * code + 2]
            return int.from_bytes(data, "big") if len(data) == 2 else None
        return code

    def _mapped(self, code: int) -> int | None:
        """A simple font's glyph: its own codes where it is symbolic, else through what its encoding says."""
        name = self._own(code) if self.symbolic else self._encoded(code)
        return None if name is None or self.program is None else int(self.program.getGlyphID(name))

    def _own(self, code: int) -> str | None:
        if (3, 0) in self.maps:
            table = self.maps[3, 0]
            return next((table[each] for each in (code, 0xF000 + code) if each in table), None)
        return self.maps.get((1, 0), {}).get(code)

    def _encoded(self, code: int) -> str | None:
        name = self.glyph_name(code)
        if name is None:
            return None
        character = toUnicode(name)
        if (3, 1) in self.maps and len(character) == 1:
            return self.maps[3, 1].get(ord(character))
        return (
            self.maps.get((1, 0), {}).get(MacRoman.MacRoman.index(name))
            if name in MacRoman.MacRoman
            else None
        )

    def width(self, code: int) -> float | None:
        """The width that the dictionary gives a code, in thousandths of an em."""
        if self.composite:
            return self._cid_widths.get(code, float(self.holder.get("/DW", 1000)))
        place = code - int(self.dictionary.get("/FirstChar", 0))
        widths = self.dictionary.get("/Widths", Array())
        if 0 <= place < len(widths):
            return float(widths[place])
        return float(self.descriptor.get("/MissingWidth", 0))

    def program_width(self, glyph: int) -> float | None:
        """The width of a glyph in the program, in thousandths of an em."""
        if self.program is None:
            return None
        advance: Any = self.program["hmtx"][self.program.getGlyphName(glyph)][0]
        return float(advance) * 1000 / float(self.program["head"].unitsPerEm)

    @cached_property
    def _cid_widths(self) -> dict[int, float]:
        """W of a CID font: `first [w w w]` or `first last w`."""
        found: dict[int, float] = {}
        waiting = list(self.holder.get("/W", Array()))
        while waiting:
            first, second = int(waiting[0]), waiting[1]
            if isinstance(second, Array):
                found |= {first + place: float(width) for place, width in enumerate(second)}
                waiting = waiting[2:]
            else:
                found |= dict.fromkeys(range(first, int(second) + 1), float(waiting[2]))
                waiting = waiting[3:]
        return found


def _win_ansi(code: int) -> str | None:
    try:
        name: str | None = UV2AGL.get(ord(bytes([code]).decode("cp1252")))
    except UnicodeDecodeError:
        return None
    return name
