"""Fonts that are not here, do not say what they show, or contradict themselves."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from broken_pdfs.breaking import breaks, elements

_PLAIN = 32  # the flag of a font that is not symbolic


def _simple(pdf: Pdf) -> Object:
    """The font of the first slide's title."""
    return next(iter(pdf.pages[0].obj.Resources.Font.values()))


def _composite(pdf: Pdf) -> Object:
    """A font of the chart."""
    return next(iter(pdf.pages[1].obj.Resources.XObject.Chart0.Resources.Font.values()))


def _cid(pdf: Pdf) -> Object:
    return _composite(pdf).DescendantFonts[0]


def _to_unicode(font: Object, old: str, new: bytes) -> None:
    text = font.ToUnicode.read_bytes()
    font.ToUnicode.write(re.sub(old.encode(), new, text, count=1))


def _program(font: Object, change: Callable[[TTFont], None]) -> None:
    """Change a font's program."""
    file = font.FontDescriptor.FontFile2
    program = TTFont(io.BytesIO(file.read_bytes()))
    change(program)
    written = io.BytesIO()
    program.save(written)
    file.write(written.getvalue())


def _maps(*places: tuple[int, int]) -> Callable[[TTFont], None]:
    """Give a program cmaps of these platforms and encodings, of the codes that it has."""

    def change(program: TTFont) -> None:
        codes = dict(program["cmap"].tables[0].cmap)
        tables = []
        for platform, encoding in places:
            table = CmapSubtable.newSubtable(0 if platform == 1 else 4)
            table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, codes
            tables.append(table)
        program["cmap"].tables = tables

    return change


def _plain(pdf: Pdf, encoding: Object | None) -> Object:
    """The title's font as one that is not symbolic."""
    font = _simple(pdf)
    font.FontDescriptor.Flags = _PLAIN
    if encoding is not None:
        font.Encoding = encoding
    return font


def _cmap(pdf: Pdf, text: bytes = b"", **info: object) -> None:
    """Give the chart's font a CMap of its own."""
    made = Stream(pdf, text, Type=Name.CMap, CMapName=Name.Own, WMode=0)
    made.CIDSystemInfo = Dictionary(
        {"/Registry": String("Adobe"), "/Ordering": String("Identity"), "/Supplement": 0}
        | {f"/{key}": value for key, value in info.items()}
    )
    _composite(pdf).Encoding = pdf.make_indirect(made)


def _cid_set(pdf: Pdf, bits: bytes) -> None:
    _cid(pdf).FontDescriptor.CIDSet = pdf.make_indirect(Stream(pdf, bits))


@breaks("10-001")
def a_code_that_stands_for_nothing(pdf: Pdf) -> None:
    _to_unicode(_composite(pdf), r"<[0-9A-F]{4}> <0039>\n", b"")


@breaks("17-003")
def a_formula_that_cannot_be_read(pdf: Pdf) -> None:
    title = elements(pdf, "H1")[0]
    title.S, title.Alt = Name.Formula, String("A formula")
    _to_unicode(_simple(pdf), r"<[0-9A-F]{2}> <0050>\n", b"")


@breaks("31-001")
def a_cmap_of_another_registry(pdf: Pdf) -> None:
    _cmap(pdf, Registry=String("Other"))


@breaks("31-002")
def a_cmap_of_another_ordering(pdf: Pdf) -> None:
    _cmap(pdf, Ordering=String("Japan1"))


@breaks("31-003")
def a_cmap_of_a_later_supplement(pdf: Pdf) -> None:
    _cmap(pdf, Supplement=6)


@breaks("31-004")
def cids_that_lead_nowhere(pdf: Pdf) -> None:
    _cid(pdf).CIDToGIDMap = Name.Other


@breaks("31-005")
def cids_that_say_nothing(pdf: Pdf) -> None:
    del _cid(pdf).CIDToGIDMap


@breaks("31-006")
def a_cmap_that_is_not_here(pdf: Pdf) -> None:
    _composite(pdf).Encoding = Name("/Our-Own-H")


@breaks("31-007")
def a_cmap_that_is_written_in_two_directions(pdf: Pdf) -> None:
    _cmap(pdf, b"/WMode 1 def")


@breaks("31-008")
def a_cmap_that_stands_on_another(pdf: Pdf) -> None:
    _cmap(pdf, b"/Our-Own-H usecmap")


@breaks("31-009")
def a_font_that_is_not_here(pdf: Pdf) -> None:
    del _cid(pdf).FontDescriptor.FontFile2


@breaks("font-kind")
def a_font_of_another_kind(pdf: Pdf) -> None:
    _simple(pdf).Subtype = Name.Type1


@breaks("31-011")
def a_code_beyond_the_program(pdf: Pdf) -> None:
    _cid(pdf).CIDToGIDMap = pdf.make_indirect(Stream(pdf, b"\x00\x00" + b"\x7f\xff" * 99))


@breaks("31-012")
def names_that_lack_a_glyph(pdf: Pdf) -> None:
    _simple(pdf).FontDescriptor.CharSet = String("/A")


@breaks("31-013")
def names_of_glyphs_that_are_not_there(pdf: Pdf) -> None:
    _simple(pdf).FontDescriptor.CharSet = String("/A/Omega")


@breaks("31-014")
def a_list_that_lacks_a_glyph(pdf: Pdf) -> None:
    _cid_set(pdf, b"\x80")


@breaks("31-015")
def a_list_of_glyphs_that_are_not_there(pdf: Pdf) -> None:
    _cid_set(pdf, b"\xff" * 99)


@breaks("31-016")
def a_width_that_is_wrong(pdf: Pdf) -> None:
    _cid(pdf).W = Array([0, 99, 123])


@breaks("31-017")
def a_plain_font_without_a_plain_map(pdf: Pdf) -> None:
    _program(_plain(pdf, Name.WinAnsiEncoding), _maps((3, 0)))


@breaks("31-018")
def a_plain_font_whose_map_lacks_a_glyph(pdf: Pdf) -> None:
    _plain(pdf, Name.WinAnsiEncoding)


@breaks("31-019")
def a_plain_font_without_an_encoding(pdf: Pdf) -> None:
    _plain(pdf, None)


@breaks("31-020")
def an_encoding_that_stands_on_nothing(pdf: Pdf) -> None:
    _plain(pdf, Dictionary(Type=Name.Encoding))


@breaks("31-021")
def an_encoding_of_another_kind(pdf: Pdf) -> None:
    _plain(pdf, Name.StandardEncoding)


@breaks("31-022")
def a_glyph_that_nobody_knows(pdf: Pdf) -> None:
    _plain(pdf, Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name("/glyph99")])))


@breaks("31-023")
def differences_without_a_map(pdf: Pdf) -> None:
    _plain(pdf, Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=Array([1, Name.A])))


@breaks("31-024")
def a_symbolic_font_with_an_encoding(pdf: Pdf) -> None:
    _simple(pdf).Encoding = Name.WinAnsiEncoding


@breaks("31-025")
def a_symbolic_font_without_a_map(pdf: Pdf) -> None:
    _program(_simple(pdf), _maps())


@breaks("31-026")
def a_symbolic_font_with_two_maps(pdf: Pdf) -> None:
    _program(_simple(pdf), _maps((1, 0), (3, 1)))


@breaks("31-027")
def a_font_that_does_not_tell_its_characters(pdf: Pdf) -> None:
    del _composite(pdf).ToUnicode


@breaks("31-028")
def a_code_that_stands_for_zero(pdf: Pdf) -> None:
    _to_unicode(_simple(pdf), r"<0050>", b"<0000>")


@breaks("31-029")
def a_code_that_stands_for_a_byte_order(pdf: Pdf) -> None:
    _to_unicode(_simple(pdf), r"<0050>", b"<FEFF>")


@breaks("31-030")
def a_code_that_shows_no_glyph(pdf: Pdf) -> None:
    _cid(pdf).CIDToGIDMap = pdf.make_indirect(Stream(pdf, b"\x00\x00" * 99))
