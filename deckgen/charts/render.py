"""Turn a Vega-Lite document into a picture in three forms: SVG once through V8, PNG and PDF from that SVG."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import vl_convert
from PIL import Image as Raster

from deckgen import fonts
from deckgen.charts.look import FONT
from deckgen.model.chart import Image

PNG_SCALE = 3
"""Pixels a point: a whole number, so that every whole size keeps its proportions; 216 dots an inch."""

_COLOURS = 256


def render(document: dict[str, Any]) -> Image:
    """Draw a document. Nothing is fetched: no address is allowed."""
    svg = vl_convert.vegalite_to_svg(document, allowed_base_urls=[])
    drawn = svg.replace(f'font-family="{FONT}"', f'font-family="{_family()}"')
    png = _fewer_colours(vl_convert.svg_to_png(drawn, scale=PNG_SCALE))
    return Image(svg.encode(), png, vl_convert.svg_to_pdf(drawn))


@cache
def _family() -> str:
    """The family that PNG and PDF are drawn with, once its files are known to the renderer.

    Our own copies come first, so that pictures do not depend on the fonts of the machine; the renderer
    brings Liberation Sans itself. A family it does not have would leave the text out without a word.
    """
    try:
        folders = {path.parent for path in fonts.static_fonts().values()}
    except OSError:
        return "Liberation Sans"
    for folder in sorted(folders):
        vl_convert.register_font_directory(str(folder))
    return f"{fonts.FAMILY}, Liberation Sans"


def _fewer_colours(png: bytes) -> bytes:
    """The same picture with at most 256 colours: a tenth of the bytes, and the same bytes every time.

    Most charts have fewer, so nothing is lost; the method keeps colours apart, and so keeps white white.
    """
    with Raster.open(io.BytesIO(png)) as picture:
        reduced = picture.convert("RGB").quantize(
            _COLOURS, Raster.Quantize.MAXCOVERAGE, dither=Raster.Dither.NONE
        )
    written = io.BytesIO()
    dots = PNG_SCALE * 72
    reduced.save(written, "PNG", compress_level=6, dpi=(dots, dots))
    return written.getvalue()
