"""Functions that break an opened PDF, by the rule that they break, and the bytes that come out."""

from __future__ import annotations

import importlib
import io
from collections.abc import Callable

from pikepdf import Array, Dictionary, Encryption, Object, Page, Pdf

MODULES = ("about_content", "about_files", "about_fonts", "about_links", "about_structure")

Break = Callable[[Pdf], None]
BREAKS: list[tuple[str, Break]] = []
"""Rules and ways to break them."""

_LOCKED = ("26-001", "26-002")  # broken when it is saved
_VERSIONS = {"version": "2.0"}


def breaks(rule: str) -> Callable[[Break], Break]:
    """Mark a function as one that breaks a rule."""

    def mark(function: Break) -> Break:
        BREAKS.append((rule, function))
        return function

    return mark


def broken(data: bytes, rule: str, way: Break) -> bytes:
    """A file's bytes with this rule broken."""
    written = io.BytesIO()
    with Pdf.open(io.BytesIO(data)) as pdf:
        way(pdf)
        pdf.save(
            written,
            fix_metadata_version=False,
            force_version=_VERSIONS.get(rule, "1.7"),
            encryption=Encryption(owner="o", user="", R=4) if rule in _LOCKED else None,
        )
    return written.getvalue()


def elements(pdf: Pdf, kind: str) -> list[Object]:
    """The structure elements of a kind, in reading order."""
    found: list[Object] = []
    waiting: list[Object | int] = [pdf.Root.StructTreeRoot.K]
    while waiting:
        each = waiting.pop(0)
        if isinstance(each, Dictionary) and "/S" in each:
            found += [each] if f"/{kind}" == each.S else []
            waiting = [*kids(each), *waiting]
    return found


def kids(element: Object) -> list[Object | int]:
    """What an element holds, as a list."""
    held = element.get("/K", Array())
    return [held] if isinstance(held, int | Dictionary) else list(held)


def rewrite(page: Page, old: bytes, new: bytes) -> None:
    """Put other operators in the place of the first such ones of a page."""
    content = page.obj.Contents.read_bytes()
    if old not in content:
        raise ValueError(f"no {old!r} on the page")
    page.obj.Contents.write(content.replace(old, new, 1))


for _name in MODULES:
    importlib.import_module(f"broken_pdfs.{_name}")
