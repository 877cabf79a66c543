"""Turn words into TJ arrays: characters of an embedded subset, each followed by its kerning.

The ruler measured with the font's kerning, so the page must show it: a PDF viewer adds up the bare widths of
characters and kerns nothing by itself. Ligatures are off, as in the ruler.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import uharfbuzz
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

from deckgen.fonts import STYLES, Style, drawn


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn character and how far it moves the pen, in thousandths of an em: bare, and with kerning."""

    character: str
    width: float
    advance: float


class Face:
    """One static font: its shaper, and its subset in the document being written."""

    def __init__(self, path: Path, style: Style) -> None:
        self.name = f"deckgen-{style}"
        self._embedded = TTFont(self.name, str(path), asciiReadable=False)
        # The canvas asks for its first font by name; any later document registers its own again.
        pdfmetrics.registerFont(self._embedded)
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
        self._shaper = uharfbuzz.Font(face)
        self._unit = 1000 / face.upem
        self._known: frozenset[int] = frozenset(face.unicodes)

    def drawn(self, text: str) -> str:
        """The characters that are drawn for a text: invisible ones are not, unknown ones are stood in for."""
        return drawn(text, self._known)

    def shape(self, text: str) -> tuple[Glyph, ...]:
        """The glyphs of a text set in one go, kerned."""
        drawn = self.drawn(text)
        if not drawn:
            return ()
        buffer = uharfbuzz.Buffer()
        buffer.add_str(drawn)
        buffer.guess_segment_properties()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        uharfbuzz.shape(self._shaper, buffer, {"kern": True, "liga": False, "clig": False})
        advances = [0.0] * len(drawn)
        for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            advances[info.cluster] += position.x_advance * self._unit
        width = self._embedded.face.getCharWidth
        return tuple(Glyph(c, width(ord(c)), a) for c, a in zip(drawn, advances, strict=True))

    def show(self, glyphs: Sequence[Glyph], size: float, document: PDFDocument) -> Iterator[str]:
        """The operators, inside BT and ET, that show glyphs from the current point on."""
        pending = 0.0  # kerning that no array has held yet; it may outlive a change of subset
        current = -1
        array: list[bytes | float] = []
        for glyph in glyphs:
            ((subset, code),) = self._embedded.splitString(glyph.character, document)
            if subset != current:
                yield from _shown(array)
                yield f"{self._embedded.getSubsetInternalName(subset, document)} {number(size)} Tf"
                current, array = subset, []
            if abs(pending) >= 0.005:
                array.append(-pending)
            array.append(code)
            pending = glyph.advance - glyph.width
        yield from _shown(array)


def _shown(array: Sequence[bytes | float]) -> Iterator[str]:
    """A TJ operator; codes that follow one another are one string."""
    parts = []
    for is_code, group in groupby(array, lambda part: isinstance(part, bytes)):
        if is_code:
            parts.append(f"<{b''.join(part for part in group if isinstance(part, bytes)).hex()}>")
        else:
            parts.extend(number(part) for part in group if isinstance(part, float))
    if parts:
        yield f"[{''.join(parts)}] TJ"


class Faces:
    """The four styles of the report's font."""

    def __init__(self, paths: Mapping[Style, Path]) -> None:
        self._faces = {style: Face(paths[style], style) for style in STYLES}

    def __getitem__(self, style: Style) -> Face:
        return self._faces[style]


def number(value: float) -> str:
    """A number as PDF writes it: at most three decimals, no exponent, no -0."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
