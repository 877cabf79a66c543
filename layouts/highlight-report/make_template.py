"""Make template.pptx, the highlight report's look: theme, master and four slide layouts.

    python layouts/highlight-report/make_template.py [--four-three] [OUT]

The same bytes every time. `--four-three` makes a narrow one in other colours, as an example of a brand.
Lengths here are points; the styles of the text stand in the master, so that New Slide and Reset in
PowerPoint give what a build gives.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from template_package import HEAD, SPACES, Look, emu, write

MARGIN, GUTTER = 30.0, 12.0
PANE_TOP, HEADING = 64.0, 24.0  # where a pane's heading begins, and how high it is
FOOT, LINE = 39.0, 13.0  # what the footer and the source line above it need; how high one of them is
SOURCE = 26.0  # two lines of a source, with what programs that measure them otherwise want
SITUATION = 160.0  # how wide the heading of the charts is
MARKING = 204.0  # the width that a protective marking takes from the line above the title
AXIS = 55.0  # charts end so far above the edge: in the lowest eighth, axes pass for running footers

Box = tuple[float, float, float, float]  # x, y, width, height


@dataclass(frozen=True)
class Holder:
    """A placeholder: its name, its box, its type ("" for any content), and the words that prompt."""

    name: str
    box: Box
    kind: str = "body"
    prompts: tuple[tuple[int, str], ...] = ((0, "Text"),)  # level from 0, words
    style: str = ""  # a list style of its own
    anchor: str = "t"


@dataclass(frozen=True)
class Layout:
    """A slide layout by name; `source` is where its source line stands, if not above the footer."""

    name: str
    holders: tuple[Holder, ...] = field(default=())
    source: Box | None = None


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
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}">'
        f'<a:lnSpc><a:spcPts val="{round(leading * 100)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f"{run_style(size, bold, fill=colour(fill))}</a:lvl1pPr>"
    )


def colour(name: str) -> str:
    """A theme colour; `muted` is the second dark one, lighter: #595959 in our palette."""
    if name == "muted":
        return '<a:schemeClr val="tx2"><a:lumMod val="85500"/><a:lumOff val="14500"/></a:schemeClr>'
    return f'<a:schemeClr val="{name}"/>'


KICKER = line_style(11, 13, True, fill="accent1")
MARKED = line_style(11, 13, True, "r")
PANE = line_style(14, 18, True)
SMALL = line_style(9.5, 12, False, fill="muted")
RIGHT = line_style(9.5, 12, False, "r", "muted")
EMPTY = '<a:p><a:endParaRPr lang="en-GB"/></a:p>'
SECTION = ((2, "Section heading"), (0, "Bullet"), (1, "Sub-bullet"), (3, "Sub-heading"), (4, "Words"))


def layouts(look: Look) -> tuple[Layout, ...]:
    """The slide layouts for this width and height."""
    inner = look.width - 2 * MARGIN
    words = round((inner - GUTTER) * 468 / 888)  # a pane of words is wider than one of charts
    pictures = inner - GUTTER - words
    second = MARGIN + words + GUTTER
    wide = round((inner - GUTTER) * 512 / 888)
    top, bottom = PANE_TOP, look.height - FOOT
    below = PANE_TOP + HEADING
    # The source has room for two lines between the title and the charts, beside their heading, and leaves the
    # foot to words; one line of it stands on the heading's baseline.
    beside = (second + SITUATION, PANE_TOP - 8, pictures - SITUATION, SOURCE)
    words_end = bottom + LINE
    charts_end = look.height - AXIS
    panes = (
        Holder(
            "text-heading",
            (MARGIN, PANE_TOP, words, HEADING),
            prompts=((0, "What is happening?"),),
            style=PANE,
        ),
        *stack("text", 4, (MARGIN, below, words, words_end - below)),
    )
    right = (second, below, pictures, charts_end - below)
    tiles = words_end - 256
    upper = (second, below, pictures, tiles - 12 - below)
    lower = (second, tiles, pictures, 256.0)
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
                Holder(
                    "charts-heading", (second, PANE_TOP, SITUATION, HEADING), prompts=situation, style=PANE
                ),
                Holder("charts", right, ""),
            ),
            beside,
        ),
        Layout(
            "Metric with tiles",
            (
                *panes,
                Holder(
                    "charts-heading", (second, PANE_TOP, SITUATION, HEADING), prompts=situation, style=PANE
                ),
                Holder("charts", upper, ""),
                Holder("tiles", lower, ""),
            ),
            beside,
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
    """What every slide has: title and kicker, source, footer and slide number, and above all the marking."""
    inner = look.width - 2 * MARGIN
    foot = look.height - 23
    return (
        Holder("title", (MARGIN, 26, inner, 30), "title", ((0, "Title"),)),
        Holder("kicker", (MARGIN, 12, inner - MARKING, 13), prompts=((0, "Priority 1"),), style=KICKER),
        Holder(
            "source", (MARGIN, look.height - FOOT + 1, inner, LINE), prompts=((0, "Source: "),), style=SMALL
        ),
        Holder("footer", (MARGIN, foot, inner - 60, 12), "ftr", (), SMALL),
        Holder("slide-number", (look.width - MARGIN - 50, foot, 50, 12), "sldNum", (), RIGHT),
        Holder(
            "marking",
            (look.width - MARGIN - MARKING + GUTTER, 12, MARKING - GUTTER, 13),
            prompts=((0, "Protective marking"),),
            style=MARKED,
        ),
    )


def placeholder(holder: Holder, number: int, index: int, on_master: bool = False) -> str:
    kind = f' type="{holder.kind}"' if holder.kind else ""
    place = "" if holder.kind == "title" else f' idx="{index}"'
    prompt = ' hasCustomPrompt="1"' if holder.prompts and not on_master and holder.kind != "title" else ""
    size = ' sz="quarter"' if holder.kind != "title" else ""
    anchor = f' anchor="{holder.anchor}"'
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
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph{kind}{size}{place}{prompt}/></p:nvPr></p:nvSpPr>"
        f'<p:spPr>{transform(holder.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"{anchor}>'
        f"<a:normAutofit/></a:bodyPr><a:lstStyle>{holder.style}</a:lstStyle>"
        f"{body or EMPTY}</p:txBody></p:sp>"
    )


def transform(box: Box) -> str:
    x, y, width, height = (emu(value) for value in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def band(look: Look) -> str:
    """The coloured band at the top. A build draws it again on each slide, in the colour of its group."""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
        ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
        "</a:ext></a:extLst>"
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="band">{decorative}</p:cNvPr>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{transform((0, 0, look.width, 8))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:solidFill>{colour('accent1')}</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr>"
        '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-GB"/></a:p></p:txBody></p:sp>'
    )


TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)


def layout_xml(layout: Layout, look: Look) -> str:
    title, kicker, source, footer, number, marking = furniture(look)
    if layout.source:
        source = replace(source, box=layout.source, style=RIGHT, anchor="b")
    holders = (title, kicker, *layout.holders, source, footer, number, marking)
    shapes = "".join(placeholder(each, 2 + i, 10 + i) for i, each in enumerate(holders))
    return (
        f'{HEAD}<p:sldLayout {SPACES} preserve="1" userDrawn="1"><p:cSld name={quoteattr(layout.name)}>'
        f"<p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master_xml(look: Look, count: int) -> str:
    title, _kicker, _source, footer, number, _marking = furniture(look)
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
    listed = "".join(f'<p:sldLayoutId id="{2147483649 + i}" r:id="rId{i + 1}"/>' for i in range(count))
    return (
        f'{HEAD}<p:sldMaster {SPACES} preserve="1"><p:cSld>'
        f"<p:bg><p:bgPr><a:solidFill>{colour('bg1')}</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{TREE}{band(look)}{shapes}</p:spTree></p:cSld>"
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("out", nargs="?", type=Path, default=Path(__file__).with_name("template.pptx"))
    parser.add_argument("--four-three", action="store_true", help="720 by 540 points, in other colours")
    arguments = parser.parse_args()
    look = FOUR_THREE if arguments.four_three else HIGHLIGHT
    made = layouts(look)
    master = master_xml(look, len(made))
    write(arguments.out, look, other_style(), master, [layout_xml(each, look) for each in made])


if __name__ == "__main__":
    main()
