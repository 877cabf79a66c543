"""The tree of elements into a PDF's structure tree, with its parent tree and its link annotations."""

from __future__ import annotations

from urllib.parse import quote

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from deckgen.writers.pdf.structure import Box, Element, Link, Marked, Spot

_SAFE = (
    "%/:=&?~#+!$,;'@()*[]"  # what an address may hold as it is; the rest is %-encoded, since URIs are ASCII
)


def hang_tree(pdf: Pdf, document: Element) -> None:
    """Hang the structure into a file whose pages hold its marked content."""
    _Tree(pdf).hang(document)


class _Tree:
    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._marked: dict[tuple[int, int], Object] = {}
        self._annotations: list[Object] = []  # the element of each annotation, in order

    def hang(self, document: Element) -> None:
        self._root.K = self._element(document, self._root)
        pages = len(self._pdf.pages)
        nums = Array()
        for index, page in enumerate(self._pdf.pages):
            page.obj.StructParents = index
            count = sum(1 for number, _ in self._marked if number == index)
            nums.append(index)
            owners = [self._marked[index, number] for number in range(count)]
            nums.append(self._pdf.make_indirect(Array(owners)))
            page.obj.Tabs = Name.S
        for offset, element in enumerate(self._annotations):
            nums.append(pages + offset)
            nums.append(element)
        self._root.ParentTree = self._pdf.make_indirect(Dictionary(Nums=nums))
        self._root.ParentTreeNextKey = pages + len(self._annotations)
        self._pdf.Root.StructTreeRoot = self._root
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)

    def _element(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(
            Dictionary(
                {"/Type": Name.StructElem, "/S": Name(f"/{element.kind}"), "/P": parent}
                | _attributes(element)
            )
        )
        page = next((kid.page for kid in element.kids if isinstance(kid, Marked)), None)
        if page is not None:
            made.Pg = self._pdf.pages[page].obj
        kids = [self._kid(kid, made) for kid in element.kids if not (isinstance(kid, Element) and kid.empty)]
        if kids:
            made.K = kids[0] if len(kids) == 1 else Array(kids)
        return made

    def _kid(self, kid: Element | Marked | Link, owner: Object) -> Object | int:
        if isinstance(kid, Element):
            return self._element(kid, owner)
        if isinstance(kid, Marked):
            self._marked[kid.page, kid.number] = owner
            return kid.number
        return self._link(kid, owner)

    def _link(self, link: Link, owner: Object) -> Object:
        """An annotation on its page, and the reference to it that its element holds."""
        page = self._pdf.pages[link.page].obj
        annotation = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array(_rounded(_around(link.boxes))),
                QuadPoints=Array([n for box in link.boxes for n in _corners(box)]),
                Border=Array([0, 0, 0]),
                F=4,  # it is printed, and never hidden
                P=page,
                Contents=String(link.words),
                StructParent=len(self._pdf.pages) + len(self._annotations),
            )
        )
        if isinstance(link.target, Spot):
            page_there = self._pdf.pages[link.target.page].obj
            annotation.Dest = Array([page_there, Name.XYZ, 0, round(link.target.top, 3), None])
        elif isinstance(link.target, int):
            annotation.Dest = Array([self._pdf.pages[link.target].obj, Name.Fit])
        else:
            annotation.A = Dictionary(S=Name.URI, URI=String(quote(link.target, safe=_SAFE)))
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        self._annotations.append(owner)
        return Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page)


def _attributes(element: Element) -> dict[str, Object]:
    found: dict[str, Object] = {}
    if element.title:
        found["/T"] = String(element.title)
    if element.alt:
        found["/Alt"] = String(element.alt)
    if element.language:
        found["/Lang"] = String(element.language)
    if element.scope:
        found["/A"] = Dictionary(O=Name.Table, Scope=Name(f"/{element.scope}"))
    if element.summary:
        found["/A"] = Dictionary(O=Name.Table, Summary=String(element.summary))
    if element.box:
        found["/A"] = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(_rounded(element.box)))
    return found


def _rounded(box: Box) -> list[float]:
    return [round(value, 3) for value in box]


def _around(boxes: tuple[Box, ...]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _corners(box: Box) -> list[float]:
    """Upper left, upper right, lower left, lower right: the order that viewers expect."""
    left, bottom, right, top = _rounded(box)
    return [left, top, right, top, left, bottom, right, bottom]
