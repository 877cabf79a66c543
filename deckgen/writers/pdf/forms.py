"""Charts, each a one-page PDF, into form XObjects: vectors and words stay what they are, each stored once.

Copying a chart object by object from its page also gives its objects one order, which vl-convert does not.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, Pdf

from deckgen.model.chart import Image
from deckgen.units import Size

Chart = tuple[str, Size]
"""An image's key, and the size it is shown at."""

_DEVICE_SPACES = {1: Name.DeviceGray, 3: Name.DeviceRGB, 4: Name.DeviceCMYK}


def hang_forms(pdf: Pdf, images: Mapping[str, Image], pages: Sequence[Mapping[str, Chart]]) -> None:
    """Hang charts into the pages: `pages` tells for each page the names that its content uses."""
    forms = _Forms(pdf, images)
    for page, names in zip(pdf.pages, pages, strict=True):
        if names:
            resources = page.obj.Resources
            resources.XObject = Dictionary({f"/{name}": forms[chart] for name, chart in names.items()})


class _Forms:
    """The forms of a file by image key and size, each made once.

    By key and not by bytes: two charts alike may or may not differ in their bytes, by vl-convert's order.
    """

    def __init__(self, pdf: Pdf, images: Mapping[str, Image]) -> None:
        self._pdf = pdf
        self._images = images
        self._made: dict[Chart, Object] = {}
        self._parts: dict[tuple[bytes, bytes], Object] = {}  # forms within charts, by what they are

    def __getitem__(self, chart: Chart) -> Object:
        if chart not in self._made:
            key, size = chart
            with Pdf.open(io.BytesIO(self._images[key].pdf)) as source:
                form = self._pdf.copy_foreign(_form(source, size))
            self._share_parts(form)
            self._made[chart] = form
        return self._made[chart]

    def _share_parts(self, form: Object) -> None:
        """Have what charts have in common, such as the shade of a baseline, stored once."""
        shown = _xobjects(form)
        for name, part in _forms_of(form):
            self._share_parts(part)
            same = (part.stream_dict.unparse(), part.read_raw_bytes())
            shown[name] = self._parts.setdefault(same, part)


def _form(chart: Pdf, size: Size) -> Object:
    """A chart's page as a form of a given size from its lower left corner, in device colours.

    The form itself has the size, and not the place it is put into: pdfium loses thin letters (t, l, commas)
    of a form that is small before it is enlarged.
    """
    form = chart.pages[0].as_form_xobject()
    left, bottom, right, top = (float(value) for value in form.BBox)
    across, up = size.width.pt / (right - left), size.height.pt / (top - bottom)
    form.Matrix = Array([round(each, 6) for each in (across, 0, 0, up, -left * across, -bottom * up)])
    for inner in _forms_in(form):
        _use_device_colours(inner)
        _slim_fonts(inner)
    return form


def _forms_in(form: Object) -> Iterator[Object]:
    yield form
    for _, each in _forms_of(form):
        yield from _forms_in(each)


def _forms_of(form: Object) -> list[tuple[str, Object]]:
    """The forms that a form shows, by their names in it."""
    return [(name, each) for name, each in _xobjects(form).items() if each.get("/Subtype") == Name.Form]


def _xobjects(form: Object) -> Object:
    return form.get("/Resources", Dictionary()).get("/XObject", Dictionary())


def _use_device_colours(form: Object) -> None:
    """Take away the sRGB profile that is in each chart: the slide's own colours have none either."""
    spaces = form.get("/Resources", Dictionary()).get("/ColorSpace", Dictionary())
    for name in list(spaces.keys()):
        spaces[name] = _device(spaces[name])
    group = form.get("/Group")
    if group is not None and "/CS" in group:
        group.CS = _device(group.CS)


def _device(space: Object) -> Object:
    if isinstance(space, pikepdf.Array) and space[0] == Name.ICCBased:
        return _DEVICE_SPACES[int(space[1].N)]
    return space


def _slim_fonts(form: Object) -> None:
    """Take the hinting out of a chart's fonts: half of their bytes, in each chart again, for old screens."""
    for font in form.get("/Resources", Dictionary()).get("/Font", Dictionary()).values():
        for descendant in font.get("/DescendantFonts", Array()):
            program = descendant.get("/FontDescriptor", Dictionary()).get("/FontFile2")
            if program is not None:
                slim = _unhinted(program.read_bytes())
                program.write(slim)
                program.Length1 = len(slim)


def _unhinted(program: bytes) -> bytes:
    font = TTFont(io.BytesIO(program), recalcTimestamp=False, recalcBBoxes=False)
    for table in ("cvt ", "fpgm", "prep"):
        if table in font:
            del font[table]
    glyphs = font["glyf"]
    for name in font.getGlyphOrder():
        glyphs[name].removeHinting()
    written = io.BytesIO()
    font.save(written, reorderTables=False)
    return written.getvalue()
