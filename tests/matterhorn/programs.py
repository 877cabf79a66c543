"""CID and Type 1 fonts agree with what they hold: checkpoint 31, 001 to 008 and 012 to 015."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Dictionary, Name, Stream

from matterhorn.cmaps import used_maps, writing_mode
from matterhorn.fonts import Font
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_IDENTITY = ("/Identity-H", "/Identity-V")


@checks("31-001", "31-002", "31-003")
def collections_agree(tagged: Tagged) -> Iterator[Refusal]:
    """A CMap and the CID font below it speak of the same collection of characters."""
    for font in _composite(tagged):
        if not isinstance(font.encoding, Stream):
            continue
        map_info = font.encoding.get("/CIDSystemInfo", Dictionary())
        font_info = font.holder.get("/CIDSystemInfo", Dictionary())
        for rule, key in (("31-001", "/Registry"), ("31-002", "/Ordering")):
            if str(map_info.get(key)) != str(font_info.get(key)):
                yield Refusal(rule, str(font), f"{key[1:]} differs")
        if int(font_info.get("/Supplement", 0)) < int(map_info.get("/Supplement", 0)):
            yield Refusal("31-003", str(font), "the font's Supplement is less than the CMap's")


@checks("31-004", "31-005")
def cids_lead_to_glyphs(tagged: Tagged) -> Iterator[Refusal]:
    """A TrueType CID font says which glyph a CID is."""
    for font in _composite(tagged):
        if font.kind != "CIDFontType2":
            continue
        given = font.holder.get("/CIDToGIDMap")
        if given is None:
            yield Refusal("31-005", str(font), "it has no CIDToGIDMap")
        elif not isinstance(given, Stream) and given != Name.Identity:
            yield Refusal("31-004", str(font), f"its CIDToGIDMap is {given}")


@checks("31-006", "31-007", "31-008")
def cmaps_are_known_or_here(tagged: Tagged) -> Iterator[Refusal]:
    """A CMap is Identity, or in the file, by itself, with one writing mode; no other known one passes."""
    for font in _composite(tagged):
        given = font.encoding
        if not isinstance(given, Stream):
            if str(given) not in _IDENTITY:
                yield Refusal("31-006", str(font), f"its CMap is {given}")
            continue
        text = given.read_bytes()
        if int(given.get("/WMode", 0)) != writing_mode(text):
            yield Refusal("31-007", str(font), "its CMap's writing mode is told in two ways")
        named = [str(given["/UseCMap"])] if isinstance(given.get("/UseCMap"), Name) else []
        if any(f"/{name.lstrip('/')}" not in _IDENTITY for name in [*used_maps(text), *named]):
            yield Refusal("31-008", str(font), "its CMap stands on another that is not known")


@checks("31-012", "31-013")
def no_lists_of_names(tagged: Tagged) -> Iterator[Refusal]:
    """No Type 1 font lists its glyphs: there are none, so such a list is not compared but refused."""
    for each in tagged.dictionaries:
        if "/CharSet" in each and "/FontName" in each:
            yield from (
                Refusal(rule, str(each.FontName), "it has a CharSet") for rule in ("31-012", "31-013")
            )


@checks("31-014", "31-015")
def listed_cids_are_those_of_the_program(tagged: Tagged) -> Iterator[Refusal]:
    """A CIDSet lists the glyphs that the program has; a CID is a glyph's number here."""
    for font in _composite(tagged):
        given = font.descriptor.get("/CIDSet")
        if not isinstance(given, Stream):
            continue
        bits = "".join(f"{byte:08b}" for byte in given.read_bytes())
        listed = {cid for cid, bit in enumerate(bits) if bit == "1"}
        present = set(range(font.count))
        if present - listed:
            yield Refusal("31-014", str(font), f"{len(present - listed)} glyphs are not listed")
        if listed - present:
            yield Refusal("31-015", str(font), f"{len(listed - present)} listed glyphs are not there")


def _composite(tagged: Tagged) -> list[Font]:
    """The Type 0 fonts of the file, shown or not."""
    found = [each for each in tagged.dictionaries if each.get("/Subtype") == Name.Type0]
    return [tagged.fonts[each] for each in found]
