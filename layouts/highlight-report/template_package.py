"""The package of make_template.py: the files that every .pptx has, around a master and its slide layouts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pptx

DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"  # for its theme's effects alone
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
SPACES = f'xmlns:a="{MAIN}" xmlns:r="{RELATIONS}" xmlns:p="{PRESENTATION}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAY = (2024, 1, 1, 0, 0, 0)  # every file in the archive has this date, so that its bytes never differ
NO_TABLE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's "No Style, No Grid"


@dataclass(frozen=True)
class Look:
    """What differs between two brands on the same layouts; width and height in points."""

    name: str
    width: float
    height: float
    fonts: tuple[str, str]  # headings, body
    colours: Mapping[str, str]


def emu(points: float) -> int:
    return round(points * 12_700)


def theme_xml(look: Look) -> str:
    """python-pptx's theme, with our name, colours and fonts; its effects stay."""
    with zipfile.ZipFile(DEFAULT) as package:
        text = package.read("ppt/theme/theme1.xml").decode()
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in look.colours.items()
    )
    fonts = "".join(
        f'<a:{role}Font><a:latin typeface="{family}"/><a:ea typeface=""/><a:cs typeface=""/></a:{role}Font>'
        for role, family in zip(("major", "minor"), look.fonts, strict=True)
    )
    name = quoteattr(look.name)
    text = re.sub(r'(<a:theme [^>]*?)name="[^"]*"', rf"\1name={name}", text, count=1)
    text = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>",
        f"<a:clrScheme name={name}>{colours}</a:clrScheme>",
        text,
        flags=re.DOTALL,
    )
    text = re.sub(
        r"<a:fontScheme.*?</a:fontScheme>",
        f"<a:fontScheme name={name}>{fonts}</a:fontScheme>",
        text,
        flags=re.DOTALL,
    )
    return re.sub(
        r"<a:objectDefaults>.*?</a:objectDefaults>", "<a:objectDefaults/>", text, count=1, flags=re.DOTALL
    )


def presentation_xml(look: Look, text_style: str) -> str:
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{emu(look.width)}" cy="{emu(look.height)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{text_style}</p:defaultTextStyle></p:presentation>"
    )


def relationships(pairs: Iterable[tuple[str, str]], base: str = f"{RELATIONS}/") -> str:
    listed = "".join(
        f'<Relationship Id="rId{i}" Type="{kind if "://" in kind else base + kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(pairs, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def content_types(count: int) -> str:
    office = "application/vnd.openxmlformats-officedocument"
    parts = {
        "/ppt/presentation.xml": f"{office}.presentationml.presentation.main+xml",
        "/ppt/slideMasters/slideMaster1.xml": f"{office}.presentationml.slideMaster+xml",
        **{
            f"/ppt/slideLayouts/slideLayout{i}.xml": f"{office}.presentationml.slideLayout+xml"
            for i in range(1, count + 1)
        },
        "/ppt/presProps.xml": f"{office}.presentationml.presProps+xml",
        "/ppt/viewProps.xml": f"{office}.presentationml.viewProps+xml",
        "/ppt/tableStyles.xml": f"{office}.presentationml.tableStyles+xml",
        "/ppt/theme/theme1.xml": f"{office}.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{office}.extended-properties+xml",
    }
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def core_xml(look: Look) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(look.name)}</dc:title></cp:coreProperties>"
    )


def app_xml() -> str:
    name = "<Application>Microsoft Office PowerPoint</Application>"
    return f'{HEAD}<Properties xmlns="{EXTENDED}">{name}</Properties>'


def parts(look: Look, text_style: str, master: str, made: Sequence[str]) -> dict[str, str]:
    """Every file of the package, in the order in which they are stored."""
    targets = [("slideLayout", f"../slideLayouts/slideLayout{i}.xml") for i in range(1, len(made) + 1)]
    files = {
        "[Content_Types].xml": content_types(len(made)),
        "_rels/.rels": relationships(
            (
                ("officeDocument", "ppt/presentation.xml"),
                (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("extended-properties", "docProps/app.xml"),
            )
        ),
        "docProps/core.xml": core_xml(look),
        "docProps/app.xml": app_xml(),
        "ppt/presentation.xml": presentation_xml(look, text_style),
        "ppt/_rels/presentation.xml.rels": relationships(
            (
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
                ("theme", "theme/theme1.xml"),
                ("tableStyles", "tableStyles.xml"),
            )
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {SPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {SPACES}/>",
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst xmlns:a="{MAIN}" def="{NO_TABLE_STYLE}"/>',
        "ppt/theme/theme1.xml": theme_xml(look),
        "ppt/slideMasters/slideMaster1.xml": master,
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            [*targets, ("theme", "../theme/theme1.xml")]
        ),
    }
    for i, layout in enumerate(made, start=1):
        files[f"ppt/slideLayouts/slideLayout{i}.xml"] = layout
        files[f"ppt/slideLayouts/_rels/slideLayout{i}.xml.rels"] = relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return files


def write(path: Path, look: Look, text_style: str, master: str, layouts: Sequence[str]) -> None:
    """Store the package, every file dated alike. `text_style` is that of boxes which are no placeholders."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts(look, text_style, master, layouts).items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            package.writestr(entry, text.encode())
