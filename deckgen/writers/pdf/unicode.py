"""What reportlab says of the characters of its fonts, said as PDF wants it (ISO 32000-1, 9.10.3).

reportlab gives the code of .notdef, which nothing shows, the character U+0000, puts all codes into one block,
which holds a hundred at most, and writes characters beyond U+FFFF in five digits instead of in UTF-16.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Dictionary, Name, Pdf

_CODE = re.compile(rb"^<([0-9A-F]{2})> <([0-9A-F]{4,6})>$", re.M)
_BLOCK = re.compile(rb"\d+ beginbfchar\n.*?endbfchar", re.S)
_MOST = 100  # codes in a block


def mend_unicode(pdf: Pdf) -> None:
    """Write the characters of each simple font anew."""
    for font in pdf.objects:
        if isinstance(font, Dictionary) and font.get("/Subtype") == Name.TrueType:
            font.ToUnicode.write(mended(font.ToUnicode.read_bytes()))


def mended(cmap: bytes) -> bytes:
    """A CMap of reportlab's with the characters of all codes that have one."""
    codes = [(code.decode(), int(character, 16)) for code, character in _CODE.findall(cmap)]
    blocks = "\n".join(_blocks([(code, character) for code, character in codes if character]))
    return _BLOCK.sub(lambda _: blocks.encode(), cmap, count=1)


def _blocks(codes: list[tuple[str, int]]) -> Iterator[str]:
    for start in range(0, len(codes), _MOST):
        block = codes[start : start + _MOST]
        yield f"{len(block)} beginbfchar"
        yield from (
            f"<{code}> <{chr(character).encode('utf-16-be').hex().upper()}>" for code, character in block
        )
        yield "endbfchar"
