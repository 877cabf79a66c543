"""What a placeholder gives is read level by level, master first, and what cannot be compared is unknown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from deckgen.writers.pptx.inherit import Inherited, inherited

DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PRESENTATION = f'{DRAWING} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'


def placeholder(styles: str, body: str = "<a:bodyPr/>") -> Any:
    return etree.fromstring(
        f'<p:sp {PRESENTATION}><p:nvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody>{body}<a:lstStyle>{styles}</a:lstStyle></p:txBody></p:sp>"
    )


def master(styles: str) -> Any:
    text_styles = f"<p:txStyles><p:bodyStyle>{styles}</p:bodyStyle></p:txStyles>"
    return etree.fromstring(f"<p:sldMaster {PRESENTATION}>{text_styles}</p:sldMaster>")


def of(layout: str, below: str = "", body: str = "<a:bodyPr/>") -> Inherited:
    return inherited("body", placeholder(layout, body), master(below))


def test_the_layout_goes_over_the_master() -> None:
    look = of(
        '<a:lvl1pPr algn="ctr"><a:defRPr sz="1100"/></a:lvl1pPr>',
        '<a:lvl1pPr marL="9" algn="r"><a:defRPr sz="1800" b="1"/></a:lvl1pPr>',
    ).looks[0]
    assert (look.align, look.margin, look.size, look.bold) == ("ctr", 9, 1100, True)


def test_levels_are_apart() -> None:
    found = of('<a:lvl2pPr marL="7"><a:buChar char="–"/></a:lvl2pPr>')
    assert (found.looks[0].bullet, found.looks[1].bullet, found.looks[1].margin) == ("", "–", 7)


def test_spacing_in_per_cent_is_unknown() -> None:
    assert of('<a:lvl1pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc></a:lvl1pPr>').looks[0].leading is None


def test_a_bullet_of_a_symbol_font_is_unknown() -> None:
    styles = '<a:lvl1pPr><a:buFont typeface="Wingdings"/><a:buChar char="§"/></a:lvl1pPr>'
    assert of(styles).looks[0].bullet is None


def test_numbers_are_no_bullet_of_ours() -> None:
    assert of('<a:lvl1pPr><a:buAutoNum type="arabicPeriod"/></a:lvl1pPr>').looks[0].bullet is None


def test_a_colour_with_other_changes_is_unknown() -> None:
    fill = '<a:solidFill><a:schemeClr val="tx1"><a:alpha val="5"/></a:schemeClr></a:solidFill>'
    assert of(f"<a:lvl1pPr><a:defRPr>{fill}</a:defRPr></a:lvl1pPr>").looks[0].paint is None


def test_insets_and_fit_come_from_the_body() -> None:
    body = of("", body='<a:bodyPr lIns="0" anchor="b"><a:normAutofit/></a:bodyPr>').body
    assert (body.insets, body.anchor, body.fit) == ((0, 45_720, 91_440, 45_720), "b", "normAutofit")


def test_a_level_that_the_template_keeps_for_headings_is_found() -> None:
    bullet = '<a:lvl1pPr marL="9" indent="-9"><a:buChar char="•"/><a:defRPr sz="1200"/></a:lvl1pPr>'
    bold = '<a:defRPr sz="1200" b="1"/>'
    before = '<a:spcBef><a:spcPts val="600"/></a:spcBef>'
    headings = f"<a:lvl3pPr>{bold}</a:lvl3pPr><a:lvl4pPr>{before}{bold}</a:lvl4pPr>"
    source = of(bullet + headings)
    heading = replace(source.looks[0], margin=0, indent=0, bullet="", bold=True, size=1100)
    assert source.level(heading, 0) == 2
    assert source.level(replace(heading, before=600), 0) == 3
    assert source.level(replace(heading, margin=5), 1) == 1
    assert source.level(source.looks[0], 0) == 0
