"""A board report into which secrets are planted, wherever draft, template and data can hold them."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pptx
from lxml import etree
from PIL import ExifTags, Image, PngImagePlugin
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.presentation import Presentation
from pptx.util import Pt
from release import board

DELETED = "Zanthwick ward was shut by mistake"
NOTE = "The sealed ledger of Mrs Quarrie"
HOST = "qlik.hospital.internal"
DRAFT = {
    "a deleted sentence": DELETED,
    "a speaker note": NOTE,
    "an internal host": HOST,
    "the name of a data file": "complaints.csv",
}
CELLS = {
    "a cell that no figure reads": "my neighbour Mr Pellow saw it",
    "a cell that is counted": "Rejected as Dr Trevanion asked",
}
TEMPLATE = {
    "a hidden slide": "Hidden: the merger with Lostwithiel",
    "a slide": "Slide of Perranporth & Sons",
    "a slide's notes": "Notes of Marazion",
    "a comment": "Comment on Mousehole",
    "who commented": "Kerensa Commenter",
    "a custom property": "Tenant of Tintagel",
    "custom XML": "Library of Launceston",
    "the author": "Ada Authoress",
    "who saved it last": "Jory Lastman",
    "a tag": "Tag of Truro",
    "EXIF of a picture": "Photographer of Penzance",
    "text of a picture": "Painter of Polperro",
    "the thumbnail": "Thumbnail of Threemilestone",
    "an author of new comments": "Morwenna Modern",
}
VISITS = board.VISITS.replace(
    "sections:",
    """\
  upheld:
    answers: complaints.answer
    saying: [Upheld]
    noun: complaints upheld
    short: Upheld
    better: lower
charts:
  - control: all
sections:""",
).replace("    - words", "    - year: upheld\n    - words")
SOURCES = f"""\
{board.SOURCES}complaints:
  label: Complaints
  link: https://{HOST}/complaints
  internal: yes
  personal: yes
  file: data/complaints.csv
  period: month
  records: yes
  complete: no
  columns: {{answer: category, remark: text}}
"""
WORDS = f"""\
# visits

## Visits

- The new entrance was opened in the summer, with 17[^log] lifts.
- More is told [on the board's pages](https://{HOST}/visits?of=summer) and
  [in public](https://hospital.example/visits).

[^log]: {NOTE}, as at 2 September 2024
"""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"


def workspace(folder: Path) -> Path:
    """The workspace with its secrets; the sentence that is to be deleted stands in the words."""
    files = {
        "layouts/board/layout.yaml": board.LAYOUT.replace("numbers-pages: no", "numbers-pages: yes"),
        "layouts/board/sources.yaml": SOURCES,
        "layouts/board/slides/visits.yaml": VISITS.replace("source: visits", "source: [visits, complaints]"),
        f"content/{board.REPORT}/words/visits.md": WORDS.replace("- More", f"- {DELETED}.\n- More"),
        f"content/{board.REPORT}/data/complaints.csv": _complaints(),
    }
    board.workspace(folder, files)
    _plant(folder / "layouts/board/template.pptx")
    return folder


def delete(folder: Path) -> None:
    """Take the sentence out of the words."""
    board.write(folder, {f"content/{board.REPORT}/words/visits.md": WORDS})


def _complaints() -> str:
    rows = [
        f"{month},{'Upheld' if step % 3 else 'Rejected'},nothing to add"
        for month in board.months()
        for step in range(60)
    ]
    read, counted = CELLS.values()
    return "\n".join(["month,answer,remark", *rows, f"2024-09,{counted},{read}"]) + "\n"


def _plant(template: Path) -> None:
    told = SimpleNamespace(
        **{name.replace(" ", "_").replace("'", ""): text for name, text in TEMPLATE.items()}
    )
    presentation = pptx.Presentation(str(template))
    package, part = presentation.part.package, presentation.part
    _slides(presentation, told)
    core = presentation.core_properties
    core.author, core.last_modified_by = told.the_author, told.who_saved_it_last
    _part(package, part, "commentAuthors", "/ppt/commentAuthors.xml", told.who_commented)
    modern = "http://schemas.microsoft.com/office/2018/10/relationships/authors"
    _part(package, part, modern, "/ppt/authors.xml", told.an_author_of_new_comments)
    _part(package, package, "custom-properties", "/docProps/custom.xml", _property(told.a_custom_property))
    _part(package, part, "customXml", "/customXml/item1.xml", told.custom_XML)
    key = _part(package, part, "tags", "/ppt/tags/tag1.xml", told.a_tag)
    spaces = f'xmlns:p="{_MAIN}" xmlns:r="{_OFFICE}/relationships"'
    listed = f'<p:custDataLst {spaces}><p:tags r:id="{key}"/></p:custDataLst>'
    presentation._element.find(f"{{{_MAIN}}}notesSz").addnext(etree.fromstring(listed))
    master = presentation.slide_masters[0]
    for number, picture in enumerate((_jpeg(told.EXIF_of_a_picture), _png(told.text_of_a_picture))):
        _, key = master.part.get_or_add_image_part(io.BytesIO(picture))
        box = (Pt(900 + 20 * number), Pt(2), Pt(10), Pt(8))
        master.shapes._spTree.add_pic(90 + number, f"Logo {number}", "Our logo", key, *box)
    thumbnail = Part(PackURI("/docProps/thumbnail.jpeg"), "image/jpeg", package, _jpeg(told.the_thumbnail))
    package.relate_to(
        thumbnail, "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
    )
    presentation.save(str(template))


def _slides(presentation: Presentation, told: SimpleNamespace) -> None:
    layout = presentation.slide_layouts[0]
    hidden, shown = presentation.slides.add_slide(layout), presentation.slides.add_slide(layout)
    hidden.shapes.title.text, shown.shapes.title.text = told.a_hidden_slide, told.a_slide
    hidden._element.set("show", "0")
    shown.notes_slide.notes_text_frame.text = told.a_slides_notes
    _part(presentation.part.package, shown.part, "comments", "/ppt/comments/comment1.xml", told.a_comment)


def _part(package: object, on: object, kind: str, name: str, text: str) -> str:
    content = text if text.startswith("<") else f"<told>{text}</told>"
    made = Part(PackURI(name), "application/xml", package, content.encode())  # type: ignore[arg-type]
    kind = kind if kind.startswith("http") else f"{_OFFICE}/relationships/{kind}"
    key: str = on.relate_to(made, kind)  # type: ignore[attr-defined]
    return key


def _property(text: str) -> str:
    return (
        f'<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Owner">'
        f"<vt:lpwstr>{text}</vt:lpwstr></property></Properties>"
    )


def _jpeg(author: str) -> bytes:
    written, exif = io.BytesIO(), Image.Exif()
    exif[ExifTags.Base.Artist] = author
    Image.new("RGB", (20, 16), "#12436D").save(written, "jpeg", exif=exif)
    return written.getvalue()


def _png(text: str) -> bytes:
    """Its text is packed, so that it is found by unpacking alone."""
    written, told = io.BytesIO(), PngImagePlugin.PngInfo()
    told.add_text("Author", text, zip=True)
    Image.new("RGB", (20, 16), "#28A197").save(written, "png", pnginfo=told)
    return written.getvalue()
