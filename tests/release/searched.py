"""All that a file holds, unpacked as far as it goes, and what of it says a secret."""

from __future__ import annotations

import base64
import binascii
import html
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import pikepdf
import pypdfium2
from PIL import Image

_TAG = re.compile(rb"<[^>]*>")
_BASE64 = re.compile(rb"base64,([A-Za-z0-9+/=\s]{8,})")
_PICTURES = (b"\x89PNG", b"\xff\xd8", b"GIF8")


def holding(files: Mapping[str, bytes], secret: str) -> set[str]:
    """Where in these files a secret stands, in any form that a program would write it in."""
    forms = _forms(secret)
    return {
        where
        for name, content in files.items()
        for where, view in views(name, content)
        if any(form in _folded(view) for form in forms)
    }


def views(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """A file's bytes as they are, and all that they pack: members, streams, words, pictures in words."""
    yield name, content
    if b"<" in content:
        yield f"{name}, without tags", _TAG.sub(b"", content)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for member in package.infolist():
                yield f"{name}/{member.filename}", member.comment + member.extra
                yield from views(f"{name}/{member.filename}", package.read(member))
    elif content.startswith(b"%PDF"):
        yield from _of_pdf(name, content)
    elif content.startswith(_PICTURES):
        yield from _of_picture(name, content)
    for number, found in enumerate(_BASE64.finditer(content)):
        try:
            yield from views(f"{name}, picture {number}", base64.b64decode(found[1]))
        except binascii.Error:
            continue


def _of_pdf(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for number, each in enumerate(pdf.objects):
            yield f"{name}, object {number}", "\n".join(_strings(each)).encode()
            if isinstance(each, pikepdf.Stream):
                yield f"{name}, stream {number}", each.read_bytes()
    document = pypdfium2.PdfDocument(content)
    for number, page in enumerate(document, 1):
        words = page.get_textpage().get_text_range()
        yield f"{name}, page {number}", re.sub(r"\s+", " ", words).encode()
    document.close()


def _strings(node: pikepdf.Object, depth: int = 0) -> Iterator[str]:
    """The names and strings of an object, without what it leads to."""
    if depth and getattr(node, "is_indirect", False):
        return
    if isinstance(node, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in node.items():
            yield key
            yield from _strings(value, depth + 1)
    elif isinstance(node, pikepdf.Array):
        for value in node:
            yield from _strings(value, depth + 1)
    else:
        yield str(node)


def _of_picture(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """What a picture says beside its pixels: text that is packed, EXIF, comments."""
    with Image.open(io.BytesIO(content)) as opened:
        opened.load()
        told = [*opened.info.values(), *opened.getexif().values()]
    yield (
        f"{name}, told",
        b"\n".join(each if isinstance(each, bytes) else str(each).encode() for each in told),
    )


def _forms(secret: str) -> set[bytes]:
    escaped = html.escape(secret)
    numbered = "".join(letter if letter.isalnum() else f"&#{ord(letter)};" for letter in secret)
    texts = {secret.casefold(), escaped.casefold(), numbered.casefold()}
    return {text.encode(encoding) for text in texts for encoding in ("utf-8", "utf-16-le", "utf-16-be")}


def _folded(view: bytes) -> bytes:
    """In lower case as far as ASCII goes, which no byte of another letter is changed by."""
    return view.lower()
