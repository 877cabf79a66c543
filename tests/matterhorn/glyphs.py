"""Every glyph that is shown can be read and is there: checkpoint 10, and of 31 what is about shown text."""

from __future__ import annotations

from collections.abc import Iterator

from matterhorn.elements import Element
from matterhorn.fonts import Font
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_NO_CHARACTERS = {"31-028": "\u0000", "31-029": "\ufffe\ufeff"}


@checks("10-001", "17-003")
def every_code_has_its_character(tagged: Tagged) -> Iterator[Refusal]:
    """Each code that is shown, in formulas too, stands for characters that are such."""
    for font, code, elements in _shown(tagged):
        if _readable(font.unicode(code)):
            continue
        yield Refusal("10-001", str(font), f"code {code} stands for no character")
        if any(each.role == "Formula" for each in elements):
            yield Refusal("17-003", str(font), f"code {code} of a formula stands for no character")


@checks("31-009")
def every_font_is_embedded(tagged: Tagged) -> Iterator[Refusal]:
    """The program of each font that is shown is in the file."""
    for font in _fonts(tagged):
        if not font.embedded:
            yield Refusal("31-009", str(font), "it is not embedded")


@checks("font-kind")
def every_font_is_truetype(tagged: Tagged) -> Iterator[Refusal]:
    """Fonts are TrueType, of single bytes or as a CID font: these checks can read no other."""
    for font in _fonts(tagged):
        if font.kind not in ("TrueType", "CIDFontType2") or (font.embedded and font.program is None):
            yield Refusal("font-kind", str(font), f"it is {font.kind}")


@checks("31-011", "31-030")
def every_glyph_is_there(tagged: Tagged) -> Iterator[Refusal]:
    """Each shown code has a glyph in the font's program, and it is not the sign for "no such glyph"."""
    for font, code, _ in _shown(tagged):
        if font.program is None:
            continue
        glyph = font.glyph(code)
        if glyph is None:
            yield Refusal("31-011", str(font), f"it has no glyph for code {code}")
        elif glyph == 0:
            yield Refusal("31-030", str(font), f"code {code} shows .notdef")


@checks("31-016")
def widths_are_told_twice_alike(tagged: Tagged) -> Iterator[Refusal]:
    """The width of each shown glyph is the same in dictionary and program, but for a thousandth of an em."""
    for font, code, _ in _shown(tagged):
        glyph = font.glyph(code)
        if glyph is None:
            continue
        told, real = font.width(code), font.program_width(glyph)
        if told is None or real is None or abs(told - real) > 1:
            yield Refusal(
                "31-016", str(font), f"code {code} is {told} wide in the dictionary, {real} in the program"
            )


@checks("31-027")
def every_font_tells_its_characters(tagged: Tagged) -> Iterator[Refusal]:
    """A font of its own codes has a ToUnicode; others may have an encoding that tells."""
    for font in _fonts(tagged):
        explained = not font.composite and not font.symbolic and font.base_encoding
        if font.to_unicode is None and not explained:
            yield Refusal("31-027", str(font), "it has no ToUnicode, nor an encoding that tells")


@checks("31-028", "31-029")
def no_code_stands_for_what_is_no_character(tagged: Tagged) -> Iterator[Refusal]:
    """No code, shown or not, stands for U+0000, U+FFFE or U+FEFF."""
    for font in _fonts(tagged):
        for code, characters in (font.to_unicode or {}).items():
            for rule, none in _NO_CHARACTERS.items():
                if any(each in none for each in characters):
                    yield Refusal(rule, str(font), f"code {code} stands for U+{ord(characters[0]):04X}")


def _readable(characters: str | None) -> bool:
    return bool(characters) and not any(each in "\u0000\ufffe\ufeff" for each in characters or "")


def _fonts(tagged: Tagged) -> list[Font]:
    """The fonts that text is shown in."""
    return list(
        dict.fromkeys(
            drawn.font for content in tagged.contents for drawn in content.drawn if drawn.font is not None
        )
    )


def _shown(tagged: Tagged) -> Iterator[tuple[Font, int, list[Element]]]:
    """Each code that is shown, once for its font and the element that holds it, and the elements around."""
    seen = set()
    for content in tagged.contents:
        for drawn in content.drawn:
            if drawn.font is None:
                continue
            mark = drawn.owner
            key = None if mark is None else (content.page, mark.stream, mark.mcid or 0)
            owner = tagged.owners.get(key, [None])[0] if key is not None else None
            around = [] if owner is None else [owner, *owner.ancestors]
            formula = any(each.role == "Formula" for each in around)
            for code in drawn.codes:
                if (drawn.font, code, formula) not in seen:
                    seen.add((drawn.font, code, formula))
                    yield drawn.font, code, around
