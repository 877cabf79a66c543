"""What a screen reader says of a tagged PDF, page by page: the words of each block in structure order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matterhorn.content import Drawn
from matterhorn.elements import Element
from matterhorn.tagged import ContentKey, Tagged

_INLINE = ("Link", "Span")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, item, cell or figure: its role and its words; of a figure its description."""

    role: str
    words: str


def blocks(tagged: Tagged) -> list[list[Block]]:
    """The blocks of each section; the marks of list items and what is inside figures are left out."""
    texts = _texts(tagged)
    return [list(_below(each, texts)) for each in tagged.elements if each.role == "Sect"]


def text_of(drawn: list[Drawn]) -> str:
    """The characters that are shown, without the spaces between them."""
    characters = (each.font.unicode(code) or "" for each in drawn if each.font for code in each.codes)
    return re.sub(r"\s+", "", "".join(characters))


def _texts(tagged: Tagged) -> dict[ContentKey, str]:
    """What is shown in each marked-content sequence."""
    found: dict[ContentKey, str] = {}
    for content in tagged.contents:
        for drawn in content.drawn:
            mark = drawn.owner
            if mark is None or mark.mcid is None or drawn.font is None:
                continue
            key = (content.page, mark.stream, mark.mcid)
            shown = "".join(drawn.font.unicode(code) or "" for code in drawn.codes)
            found[key] = found.get(key, "") + shown
    return found


def _below(element: Element, texts: dict[ContentKey, str]) -> list[Block]:
    """The blocks in an element; what stands in it by itself, and in its inline elements, is one block."""
    if element.role == "Figure":
        return [Block("Figure", _plain(element.text("/Alt")))]
    if element.role == "Lbl":
        return []
    found: list[Block] = []
    words = ""
    for kid in element.kids:
        if not isinstance(kid, Element):
            words += texts.get((kid.page, kid.stream, kid.mcid), "") if kid.mcid is not None else ""
        elif kid.role in _INLINE and not any(each.role == "Figure" for each in kid.within):
            words += _inline(kid, texts)
        else:
            found += _below(kid, texts)
    return [Block(element.role, _plain(words)), *found] if words.strip() else found


def _inline(element: Element, texts: dict[ContentKey, str]) -> str:
    keys = ((each.page, each.stream, each.mcid) for part in element.within for each in part.references)
    return "".join(texts.get((page, stream, mcid), "") for page, stream, mcid in keys if mcid is not None)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
