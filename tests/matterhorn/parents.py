"""The way back from content to structure: parent tree, and parents of elements."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Object

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("parent-tree")
def the_parent_tree_leads_back(tagged: Tagged) -> Iterator[Refusal]:
    """The entry of each page and annotation is what holds it, and there is no entry besides."""
    root = tagged.catalog.get("/StructTreeRoot", Dictionary())
    pairs = list(_pairs(root.get("/ParentTree", Dictionary())))
    tree = dict(pairs)
    if [key for key, _ in pairs] != sorted(tree):
        yield _refusal("its keys are not in order, each once")
    if int(root.get("/ParentTreeNextKey", 0)) <= max(tree, default=-1):
        yield _refusal("ParentTreeNextKey is a key in use")
    wanted = {**_of_pages(tagged), **_of_annotations(tagged)}
    for key, owners in wanted.items():
        if key is None:
            yield _refusal("a page or an annotation with content has no key")
        elif key not in tree:
            yield _refusal(f"it has no entry {key}")
        elif _numbers(tree[key]) != owners:
            yield _refusal(f"entry {key} leads to other elements")
    yield from (_refusal(f"nothing has the key {key}") for key in tree if key not in wanted)


@checks("parents")
def every_kid_knows_its_parent(tagged: Tagged) -> Iterator[Refusal]:
    """Each element says who holds it, is held once, and is of the type StructElem if it says so at all."""
    root = tagged.catalog.get("/StructTreeRoot", Dictionary())
    for element in tagged.elements:
        above = root if element.parent is None else element.parent.object
        if element.again:
            yield Refusal("parents", str(element), "the tree leads to it twice")
        if element.object.get("/P", Dictionary()).objgen != above.objgen:
            yield Refusal("parents", str(element), "its parent is another")
        if str(element.object.get("/Type", "/StructElem")) != "/StructElem":
            yield Refusal("parents", str(element), "it is no structure element")


def _of_pages(tagged: Tagged) -> dict[int | None, list[tuple[int, int]]]:
    """By key of a page, its elements in the order of their MCIDs."""
    found: dict[int | None, list[tuple[int, int]]] = {}
    for index, page in enumerate(tagged.pages):
        own = {
            mcid: held for (on, stream, mcid), held in tagged.owners.items() if on == index and stream is None
        }
        key = page.obj.get("/StructParents")
        if own or key is not None:
            found[None if key is None else int(key)] = [own[mcid][0].object.objgen for mcid in sorted(own)]
    return found


def _of_annotations(tagged: Tagged) -> dict[int | None, list[tuple[int, int]]]:
    found: dict[int | None, list[tuple[int, int]]] = {}
    for _, annotation in tagged.annotations:
        key = annotation.get("/StructParent")
        holders = tagged.holders.get(annotation.objgen, [])
        found[None if key is None else int(key)] = [each.object.objgen for each in holders]
    return found


def _numbers(value: Object) -> list[tuple[int, int]]:
    if isinstance(value, Array):
        return [each.objgen for each in value]
    return [value.objgen]


def _pairs(node: Object) -> Iterator[tuple[int, Object]]:
    """A number tree's entries."""
    numbers = list(node.get("/Nums", Array()))
    yield from ((int(key), value) for key, value in zip(numbers[::2], numbers[1::2], strict=True))
    for kid in node.get("/Kids", Array()):
        yield from _pairs(kid)


def _refusal(what: str) -> Refusal:
    return Refusal("parent-tree", "parent tree", what)
