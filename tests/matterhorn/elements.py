"""A structure tree into elements in reading order, each with its role and what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object

ObjectNumber = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reference:
    """What an element holds that is no element: marked content of a page or form, or an object.

    `page` is -1 where nothing tells it.
    """

    page: int
    mcid: int | None = None
    stream: ObjectNumber | None = None
    target: ObjectNumber | None = None


@dataclass(eq=False, slots=True)
class Element:
    """A structure element; `kind` as it is written, `role` after mapping."""

    object: Object
    kind: str
    role: str
    parent: Element | None
    kids: list[Element | Reference] = field(default_factory=list)
    again: bool = False  # the tree leads to it more than once

    @property
    def elements(self) -> list[Element]:
        """The elements directly within."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def references(self) -> list[Reference]:
        """What it holds itself."""
        return [kid for kid in self.kids if isinstance(kid, Reference)]

    @property
    def ancestors(self) -> Iterator[Element]:
        """The elements around it, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def within(self) -> Iterator[Element]:
        """It and all elements below it, in reading order."""
        yield self
        for kid in self.elements:
            yield from kid.within

    def text(self, key: str) -> str:
        """An entry that is a text; "" where it is missing."""
        return str(self.object.get(key, ""))

    def attribute(self, owner: str, key: str) -> Object | None:
        """An attribute of the element itself."""
        given = self.object.get("/A", Array())
        several = list(given) if isinstance(given, Array) else [given]
        found = (
            each.get(key) for each in several if isinstance(each, Dictionary) and each.get("/O") == owner
        )
        return next((value for value in found if value is not None), None)

    def __str__(self) -> str:
        path = [*reversed([each.kind for each in self.ancestors]), self.kind]
        return "/".join(path)


def read_tree(
    root: Object, roles: Mapping[str, str], pages: Mapping[ObjectNumber, int]
) -> tuple[Element, ...]:
    """All elements below a structure tree's root."""
    return tuple(_Reader(roles, pages).below(root, None, -1))


@dataclass(slots=True)
class _Reader:
    roles: Mapping[str, str]
    pages: Mapping[ObjectNumber, int]
    seen: set[ObjectNumber] = field(default_factory=set)

    def below(self, node: Object, parent: Element | None, page: int) -> Iterator[Element]:
        held = node.get("/K", Array())
        for kid in list(held) if isinstance(held, Array) else [held]:
            if isinstance(kid, Dictionary) and "/S" in kid:
                yield from self._element(kid, parent, page)
            elif parent is not None:
                parent.kids.append(self._reference(kid, page))

    def _element(self, node: Object, parent: Element | None, page: int) -> Iterator[Element]:
        kind = str(node.S)[1:]
        element = Element(node, kind, standard_role(kind, self.roles), parent)
        if parent is not None:
            parent.kids.append(element)
        yield element
        if node.objgen in self.seen:
            element.again = True
            return
        if node.is_indirect:
            self.seen.add(node.objgen)
        yield from self.below(node, element, self._page(node, page))

    def _reference(self, kid: Object | int, page: int) -> Reference:
        if not isinstance(kid, Dictionary):
            return Reference(page, int(kid))
        number = self._page(kid, page)
        if kid.get("/Type") == Name.OBJR:
            return Reference(number, target=kid.Obj.objgen)
        stream = kid.get("/Stm")
        return Reference(number, int(kid.MCID), None if stream is None else stream.objgen)

    def _page(self, node: Object, otherwise: int) -> int:
        page = node.get("/Pg")
        return otherwise if page is None else self.pages.get(page.objgen, -1)


def standard_role(kind: str, roles: Mapping[str, str]) -> str:
    """What a type is mapped to; itself where nothing maps it, or where its mapping goes in a circle."""
    seen = [kind]
    while seen[-1] in roles:
        following = roles[seen[-1]]
        if following in seen:
            return kind
        seen.append(following)
    return seen[-1]
