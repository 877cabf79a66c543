"""Make template.pptx, the highlight report's look: theme, master and four slide layouts.

    python layouts/highlight-report/make_template.py [--four-three] [OUT]

The same bytes every time. `--four-three` makes a narrow one in other colours, as an example of a brand.
Lengths here are points; the styles of the text stand in the master, so that New Slide and Reset in
PowerPoint give what a build gives.
"""

from __future__ import annotations

import argparse
import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pptx

DEFAULT = Path(pptx.__file__).parent / "templates" / "default.pptx"  # for its theme's effects alone
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SPACES = f'xmlns:a="{MAIN}" xmlns:r="{RELATIONS}" xmlns:p="{PRESENTATION}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
DAY = (2024, 1, 1, 0, 0, 0)  # every file in the archive has this date, so that its bytes never differ

MARGIN, GUTTER = 30.0, 12.0
HEADING = 20.0  # height of a pane's heading

Box = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True)
class Look:
    """What differs between two brands on the same layouts."""

    name: str
    width: float
    height: float
    fonts: tuple[str, str]  # headings, body
    colours: Mapping[str, str]


@dataclass(frozen=True)
class Holder:
    """A placeholder: its name, its box, its type ("" for any content), and the words that prompt."""

    name: str
    box: Box
    kind: str = "body"
    prompts: tuple[tuple[int, str], ...] = ((0, "Text"),)  # level from 0, words
    style: str = ""  # a list style of its own


@dataclass(frozen=True)
class Layout:
    """A slide layout by name."""

    name: str
    holders: tuple[Holder, ...] = field(default=())


HIGHLIGHT = Look(
    "Highlight report",
    960,
    540,
    ("Arial", "Arial"),
    {
        "dk1": "1A1A1A",
        "lt1": "FFFFFF",
        "dk2": "3D3D3D",
        "lt2": "EEF1F5",
        "accent1": "1F3A5F",
        "accent2": "6B2357",
        "accent3": "1E5B45",
        "accent4": "7A3E12",
        "accent5": "12436D",
        "accent6": "F46A25",
        "hlink": "12436D",
        "folHlink": "6B2357",
    },
)
FOUR_THREE = Look(
    "Four by three",
    720,
    540,
    ("Arial", "Arial"),
    {
        "dk1": "101820",
        "lt1": "FFFFFF",
        "dk2": "404A54",
        "lt2": "F1F4F2",
        "accent1": "005A4E",
        "accent2": "7A1F3D",
        "accent3": "2B4C7E",
        "accent4": "6A4B00",
        "accent5": "003F5C",
        "accent6": "D1495B",
        "hlink": "003F5C",
        "folHlink": "7A1F3D",
    },
)


def emu(points: float) -> int:
    return round(points * 12_700)


# Text styles: level -> left margin, hanging, bullet, size, leading, space before, bold. Levels 1 and 2 are
# bullets; 3 is a section's heading, 4 a sub-heading, 5 plain words, so that Reset leaves each as it is.
LEVELS: tuple[tuple[float, float, str, float, float, float, bool], ...] = (
    (12, 12, "•", 12, 15, 4, False),
    (24, 12, "–", 12, 15, 2, False),
    (0, 0, "", 12, 15, 0, True),
    (0, 0, "", 12, 15, 6, True),
    (0, 0, "", 12, 15, 4, False),
)


def level_style(level: int, font: str = "+mn-lt") -> str:
    margin, hanging, bullet, size, leading, before, bold = LEVELS[min(level, len(LEVELS) - 1)]
    mark = f'<a:buFont typeface="Arial"/><a:buChar char="{bullet}"/>' if bullet else "<a:buNone/>"
    return (
        f'<a:lvl{level + 1}pPr marL="{emu(margin)}" indent="{-emu(hanging)}" algn="l" defTabSz="{emu(36)}"'
        ' rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f'<a:lnSpc><a:spcPts val="{round(leading * 100)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{mark}{run_style(size, bold, font)}</a:lvl{level + 1}pPr>'
    )


def run_style(size: float, bold: bool, font: str = "", fill: str = '<a:schemeClr val="tx1"/>') -> str:
    """A run's style; PowerPoint kerns from 1 point up, as the ruler that breaks the lines does."""
    family = font[:3]
    fonts = (
        f'<a:latin typeface="{family}-lt"/><a:ea typeface="{family}-ea"/><a:cs typeface="{family}-cs"/>'
        if family
        else ""
    )
    return (
        f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}" i="0" kern="100">'
        f"<a:solidFill>{fill}</a:solidFill>{fonts}</a:defRPr>"
    )


def line_style(size: float, leading: float, bold: bool, align: str = "l", fill: str = "tx1") -> str:
    """The list style of a one-line placeholder: kicker, heading, footer."""
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:lnSpc><a:spcPts val="{round(leading * 100)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f"{run_style(size, bold, fill=colour(fill))}</a:lvl1pPr>"
    )


def colour(name: str) -> str:
    """A theme colour; `muted` is the second dark one, lighter: #595959 in our palette."""
    if name == "muted":
        return '<a:schemeClr val="tx2"><a:lumMod val="85500"/><a:lumOff val="14500"/></a:schemeClr>'
    return f'<a:schemeClr val="{name}"/>'


KICKER = line_style(11, 13, True, fill="accent1")
PANE = line_style(14, 18, True)
SMALL = line_style(10, 12, False, fill="muted")
NUMBER = line_style(10, 12, False, "r", "muted")
SECTION = ((2, "Section heading"), (0, "Bullet"), (1, "Sub-bullet"), (3, "Sub-heading"), (4, "Words"))


def layouts(look: Look) -> tuple[Layout, ...]:
    """The slide layouts for this width and height."""
    inner = look.width - 2 * MARGIN
    half = (inner - GUTTER) / 2
    second = MARGIN + half + GUTTER
    wide = round((inner - GUTTER) * 520 / 888)
    top, bottom = 72.0, look.height - 44
    below = top + HEADING
    panes = (
        Holder(
            "text-heading", (MARGIN, top, half, HEADING), prompts=((0, "What is happening?"),), style=PANE
        ),
        *stack("text", 4, (MARGIN, below, half, bottom - below)),
    )
    right = (second, below, half, bottom - below)
    upper = (second, below, half, 236.0)
    lower = (second, below + 248, half, bottom - below - 248)
    situation = ((0, "What is the situation?"),)
    return (
        Layout("Plan on a page", (Holder("tiles", (MARGIN, top, inner, bottom - top), ""),)),
        Layout(
            "Priority highlight",
            (
                *stack("left", 3, (MARGIN, top, wide, bottom - top)),
                *stack(
                    "right",
                    3,
                    (MARGIN + wide + GUTTER, top, inner - wide - GUTTER, bottom - top),
                    last="tbl",
                ),
            ),
        ),
        Layout(
            "Metric",
            (
                *panes,
                Holder("charts-heading", (second, top, half, HEADING), prompts=situation, style=PANE),
                Holder("charts", right, ""),
            ),
        ),
        Layout(
            "Metric with tiles",
            (
                *panes,
                Holder("tiles-heading", (second, top, half, HEADING), prompts=situation, style=PANE),
                Holder("tiles", upper, ""),
                Holder("charts", lower, ""),
            ),
        ),
    )


def stack(name: str, count: int, box: Box, last: str = "body") -> tuple[Holder, ...]:
    """A region's numbered placeholders, one below the other."""
    x, y, width, height = box
    each = (height - 10 * (count - 1)) / count
    return tuple(
        Holder(
            f"{name}-{i + 1}",
            (x, y + i * (each + 10), width, each),
            last if i == count - 1 else "body",
            SECTION if last == "body" or i < count - 1 else ((0, "Table"),),
        )
        for i in range(count)
    )


def furniture(look: Look) -> tuple[Holder, ...]:
    """What every slide has: title and kicker, then below the content source, footer and slide number."""
    inner = look.width - 2 * MARGIN
    foot = look.height - 28
    return (
        Holder("title", (MARGIN, 30, inner, 32), "title", ((0, "Title"),)),
        Holder("kicker", (MARGIN, 15, inner, 13), prompts=((0, "Priority 1"),), style=KICKER),
        Holder("source", (MARGIN, look.height - 42, inner, 12), prompts=((0, "Source: "),), style=SMALL),
        Holder("footer", (MARGIN, foot, inner - 60, 12), "ftr", (), SMALL),
        Holder("slide-number", (look.width - MARGIN - 50, foot, 50, 12), "sldNum", (), NUMBER),
    )


def placeholder(holder: Holder, number: int, index: int, on_master: bool = False) -> str:
    kind = f' type="{holder.kind}"' if holder.kind else ""
    place = "" if holder.kind == "title" else f' idx="{index}"'
    prompt = ' hasCustomPrompt="1"' if holder.prompts and not on_master and holder.kind != "title" else ""
    size = ' sz="quarter"' if holder.kind != "title" else ""
    anchor = ' anchor="t"'
    body = "".join(
        f'<a:p><a:pPr lvl="{level}"/><a:r><a:rPr lang="en-GB"/><a:t>{escape(words)}</a:t></a:r></a:p>'
        for level, words in holder.prompts
    )
    if holder.kind == "sldNum":
        identity = "{6F1B2C1E-3A5D-4E8B-9C43-2D7B0C7A1F01}"
        body = (
            f'<a:p><a:fld id="{identity}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p>'
        )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(holder.name)}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{kind}{size}{place}{prompt}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{transform(holder.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"{anchor}>'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{holder.style}</a:lstStyle>"
        f"{body or '<a:p><a:endParaRPr lang=' + chr(34) + 'en-GB' + chr(34) + '/></a:p>'}</p:txBody></p:sp>"
    )


def transform(box: Box) -> str:
    x, y, width, height = (emu(value) for value in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def band(look: Look) -> str:
    """The coloured band at the top. A build draws it again on each slide, in the colour of its group."""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
        ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="band">{decorative}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{transform((0, 0, look.width, 8))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:solidFill>{colour('accent1')}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0"'
    ' y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def layout_xml(layout: Layout, look: Look) -> str:
    title, kicker, source, footer, number = furniture(look)
    holders = (title, kicker, *layout.holders, source, footer, number)
    shapes = "".join(placeholder(each, 2 + i, 10 + i) for i, each in enumerate(holders))
    return (
        f'{HEAD}<p:sldLayout {SPACES} preserve="1" userDrawn="1"><p:cSld name={quoteattr(layout.name)}>'
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master_xml(look: Look, names: Iterable[str]) -> str:
    title, _kicker, _source, footer, number = furniture(look)
    text = Holder(
        "text", (MARGIN, 72, look.width - 2 * MARGIN, look.height - 116), prompts=SECTION[1:3] + SECTION[:1]
    )
    shapes = "".join(
        placeholder(each, 3 + i, 1 + i, on_master=True)
        for i, each in enumerate((title, text, footer, number))
    )
    roles = " ".join(
        f'{role}="{name}"' for role, name in (("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"))
    )
    accents = " ".join(
        f'{name}="{name}"' for name in [*(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink"]
    )
    listed = "".join(f'<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i + 1}"/>' for i, _ in enumerate(names))
    return (
        f'{HEAD}<p:sldMaster {SPACES} preserve="1"><p:cSld><p:bg><p:bgPr><a:solidFill>{colour("bg1")}</a:solidFill>'
        f"<a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{band(look)}{shapes}</p:spTree></p:cSld>"
        f"<p:clrMap {roles} {accents}/><p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst>"
        '<p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{title_style()}</p:titleStyle>"
        f"<p:bodyStyle>{''.join(level_style(i) for i in range(9))}</p:bodyStyle>"
        f"<p:otherStyle>{other_style()}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def title_style() -> str:
    return (
        '<a:lvl1pPr algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPts val="2800"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f"{run_style(24, True, '+mj-lt')}</a:lvl1pPr>"
    )


def other_style() -> str:
    levels = "".join(
        f'<a:lvl{i + 1}pPr marL="{emu(36 * i)}" algn="l" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        f"{run_style(12, False, '+mn-lt')}</a:lvl{i + 1}pPr>"
        for i in range(9)
    )
    return f'<a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>{levels}'


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


def presentation_xml(look: Look) -> str:
    return (
        f'{HEAD}<p:presentation {SPACES} saveSubsetFonts="1"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{emu(look.width)}" cy="{emu(look.height)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{other_style()}</p:defaultTextStyle></p:presentation>"
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


def parts(look: Look) -> dict[str, str]:
    """Every file of the package, in the order in which they are stored."""
    made = layouts(look)
    extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
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
        "docProps/app.xml": f'{HEAD}<Properties xmlns="{extended}"><Application>Microsoft Office PowerPoint</Application></Properties>',
        "ppt/presentation.xml": presentation_xml(look),
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
        "ppt/tableStyles.xml": f'{HEAD}<a:tblStyleLst xmlns:a="{MAIN}" def="{{2D5ABB26-0587-4C30-8999-92F81FD0307C}}"/>',
        "ppt/theme/theme1.xml": theme_xml(look),
        "ppt/slideMasters/slideMaster1.xml": master_xml(look, (each.name for each in made)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(
            [*targets, ("theme", "../theme/theme1.xml")]
        ),
    }
    for i, layout in enumerate(made, start=1):
        files[f"ppt/slideLayouts/slideLayout{i}.xml"] = layout_xml(layout, look)
        files[f"ppt/slideLayouts/_rels/slideLayout{i}.xml.rels"] = relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        )
    return files


def write(look: Look, path: Path) -> None:
    """Store the package, uncompressed parts dated alike."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts(look).items():
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            package.writestr(entry, text.encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("out", nargs="?", type=Path, default=Path(__file__).with_name("template.pptx"))
    parser.add_argument("--four-three", action="store_true", help="720 by 540 points, in other colours")
    arguments = parser.parse_args()
    write(FOUR_THREE if arguments.four_three else HIGHLIGHT, arguments.out)


if __name__ == "__main__":
    main()
