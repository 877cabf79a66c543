"""An opened PDF: its pages' content, its structure and its fonts, each read once, whoever asks first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import BinaryIO

from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

from matterhorn.content import Content, read_page
from matterhorn.elements import Element, Reference, read_tree
from matterhorn.fonts import Fonts

ContentKey = tuple[int, tuple[int, int] | None, int]
"""A marked-content sequence: its page from 0, its form where it is in one, and its MCID."""


class Tagged:
    """A PDF as checks ask of it."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.fonts = Fonts()

    @property
    def catalog(self) -> Object:
        """The document catalogue."""
        return self.pdf.Root

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages in order."""
        return tuple(self.pdf.pages)

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """What each page draws, the forms that it shows included."""
        return tuple(read_page(page, index, self.fonts) for index, page in enumerate(self.pages))

    @cached_property
    def role_map(self) -> dict[str, str]:
        """The role map as it stands, without slashes."""
        found = self._tree.get("/RoleMap", Dictionary())
        return {name[1:]: str(found[name])[1:] for name in found.keys()}  # noqa: SIM118 - a PDF object

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """The structure elements in reading order."""
        numbers = {page.obj.objgen: index for index, page in enumerate(self.pages)}
        return read_tree(self._tree, self.role_map, numbers)

    @cached_property
    def owners(self) -> dict[ContentKey, list[Element]]:
        """The elements that reach each marked-content sequence."""
        found: dict[ContentKey, list[Element]] = {}
        for element in self.elements:
            for kid in element.kids:
                if isinstance(kid, Reference) and kid.mcid is not None:
                    found.setdefault((kid.page, kid.stream, kid.mcid), []).append(element)
        return found

    @cached_property
    def holders(self) -> dict[tuple[int, int], list[Element]]:
        """The elements that reach each object, such as an annotation."""
        found: dict[tuple[int, int], list[Element]] = {}
        for element in self.elements:
            for kid in element.kids:
                if isinstance(kid, Reference) and kid.target is not None:
                    found.setdefault(kid.target, []).append(element)
        return found

    @cached_property
    def annotations(self) -> tuple[tuple[int, Object], ...]:
        """Every annotation and the page it is on, from 0."""
        return tuple(
            (index, annotation)
            for index, page in enumerate(self.pages)
            for annotation in page.obj.get("/Annots", Array())
        )

    @cached_property
    def dictionaries(self) -> tuple[Dictionary | Stream, ...]:
        """Every dictionary of the file, those of streams and those within others included."""
        return tuple(_within(list(self.pdf.objects)))

    @property
    def _tree(self) -> Object:
        return self.catalog.get("/StructTreeRoot", Dictionary())


@contextmanager
def opened(file: BinaryIO) -> Iterator[Tagged]:
    """Open a file to be read."""
    with Pdf.open(file) as pdf:
        yield Tagged(pdf)


def _within(values: list[Object]) -> Iterator[Dictionary | Stream]:
    """Dictionaries among objects and directly within them; indirect ones come by themselves."""
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, Array):
            waiting += [each for each in value if _direct(each)]
        elif isinstance(value, Dictionary | Stream):
            yield value
            waiting += [each for _, each in value.items() if _direct(each)]


def _direct(value: object) -> bool:
    return isinstance(value, Object) and not value.is_indirect
