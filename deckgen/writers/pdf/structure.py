"""Turn "this is a paragraph of that kind" into marked content on the page and a tree that tells what it is.

Text, tables and pictures ask for an element and draw inside its content; which tags that makes, how lists
nest and which level a heading has is decided here alone. PDF 1.7 (ISO 32000-1) 14.7 and 14.8; PDF/UA-1.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from deckgen.model.outline import RANKS, HeadingKind, opened

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, from the page's lower left corner."""

Kind = HeadingKind | Literal["bullet", "body"]
Scope = Literal["", "Column", "Row"]
"""What a header cell of a table heads; "" for a cell of data."""
ArtifactKind = Literal["Header", "Footer", "Layout"]

_ARTIFACTS: dict[ArtifactKind, str] = {
    "Header": "/Type /Pagination /Subtype /Header /Attached [/Top]",
    "Footer": "/Type /Pagination /Subtype /Footer /Attached [/Bottom]",
    "Layout": "/Type /Layout",
}

_DEEPEST = 6  # H1 to H6


class Operators(Protocol):
    """Where content operators go."""

    def operator(self, text: str) -> None:
        """Add operators to the page's content."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence: its page, counted from 0, and its number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that links go to: a page, counted from 0, and a height on it in points, from its lower edge."""

    page: int
    top: float


Target = str | int | Spot
"""Where a link goes: an address, a whole page counted from 0, or a place on one."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link annotation: where it is, what it says, and where it goes."""

    page: int
    boxes: tuple[Box, ...]
    words: str
    target: Target


@dataclass(slots=True)
class Element:
    """A structure element; `kind` is a standard structure type. Only set attributes are written."""

    kind: str
    kids: list[Element | Marked | Link] = field(default_factory=list)
    title: str = ""
    alt: str = ""
    language: str = ""
    scope: Scope = ""
    summary: str = ""
    box: Box | None = None

    def add(self, kind: str) -> Element:
        """A new element at the end of this one."""
        element = Element(kind)
        self.kids.append(element)
        return element

    @property
    def empty(self) -> bool:
        """Nothing to read in it; a table's cell keeps its place though it says nothing."""
        if self.kind in ("TH", "TD"):
            return False
        return not any(not isinstance(kid, Element) or not kid.empty for kid in self.kids)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Where a paragraph's words go, and for a bullet where its mark goes."""

    words: Element
    label: Element | None = None


class Tags:
    """The structure of a document as its pages are drawn, in reading order."""

    def __init__(self) -> None:
        self.document = Element("Document")
        self.pages = 0
        self._operators: Operators | None = None
        self._marked = 0
        self._parent = self.document
        self._lists: list[Element] = []  # open lists, the outermost first
        self._headings: list[int] = []  # ranks of the headings that the next one stands below
        self._told: set[str] = set()  # what slides share and has been read out

    def open_slide(self, title: str, operators: Operators) -> None:
        """Begin a slide on a new page."""
        self._parent = self.document.add("Sect")
        self._parent.title = title
        self._operators = operators
        self.pages += 1
        self._marked = 0
        self._lists, self._headings = [], []

    @property
    def page(self) -> int:
        """The page being drawn, counted from 0."""
        return self.pages - 1

    @contextmanager
    def content(self, element: Element, expansion: str = "") -> Iterator[None]:
        """What is drawn meanwhile belongs to the element; an abbreviation is read as its expansion.

        That is a property of the content (ISO 32000-1, 14.9.5) and no element within a word's sentence, and
        of this mark itself: readers lose what follows a mark within a mark.
        """
        element.kids.append(Marked(self.page, self._marked))
        read_as = f" /E <{(codecs.BOM_UTF16_BE + expansion.encode('utf-16-be')).hex()}>" if expansion else ""
        kind = "Span" if expansion else element.kind
        self._operate(f"/{kind} <</MCID {self._marked}{read_as}>> BDC")
        self._marked += 1
        yield
        self._operate("EMC")

    @contextmanager
    def artifact(self, kind: ArtifactKind = "Layout") -> Iterator[None]:
        """What is drawn meanwhile is passed over by a screen reader."""
        self._operate(f"/Artifact <<{_ARTIFACTS[kind]}>> BDC")
        yield
        self._operate("EMC")

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Paragraphs that are asked for meanwhile go into this element; lists end with it."""
        outer, self._parent, self._lists = self._parent, element, []
        yield
        self._parent, self._lists = outer, []

    def paragraph(self, kind: Kind, level: int = 0) -> Paragraph:
        """A paragraph; bullets that follow one another make a list, deeper ones a list within their item."""
        if kind == "bullet":
            return self._bullet(level)
        self._lists = []
        if kind == "body":
            return Paragraph(self._parent.add("P"))
        return Paragraph(self._parent.add(f"H{self._heading_level(RANKS[kind])}"))

    def named_figure(self) -> tuple[Element, Element]:
        """A paragraph of two parts: what a figure is, then the figure, in whichever order they are drawn."""
        self._lists = []
        whole = self._parent.add("P")
        return whole.add("Span"), whole.add("Span")

    def end_list(self) -> None:
        """The next bullet begins a list of its own: another box."""
        self._lists = []

    def first_time(self, words: str) -> bool:
        """Whether words that slides share stand here for the first time; a reader hears them once."""
        new = words not in self._told
        self._told.add(words)
        return new

    def figure(self, alt: str, box: Box, link: Element | None = None) -> Element:
        """A picture with its description, within a link where it is one."""
        self._lists = []
        element = (link or self._parent).add("Figure")
        element.alt, element.box = alt, box
        return element

    def table(self, summary: str) -> Element:
        """A table, to which rows (TR) and their cells (TH, TD) are added."""
        self._lists = []
        element = self._parent.add("Table")
        element.summary = summary
        return element

    def link(self, element: Element, boxes: Sequence[Box], words: str, target: Target) -> None:
        """Make a Link element one that can be followed."""
        element.kids.append(Link(self.page, tuple(boxes), words, target))

    def _operate(self, text: str) -> None:
        if self._operators is None:
            raise RuntimeError("content before the first slide")
        self._operators.operator(text)

    def _heading_level(self, rank: int) -> int:
        """One deeper than the nearest heading of a higher rank on the slide, so that no level is skipped."""
        self._headings = opened(self._headings, rank)
        return min(len(self._headings), _DEEPEST)

    def _bullet(self, level: int) -> Paragraph:
        del self._lists[level + 1 :]
        while len(self._lists) <= level:
            self._lists.append(self._new_list())
        item = self._lists[-1].add("LI")
        label = item.add("Lbl")
        return Paragraph(item.add("LBody"), label)

    def _new_list(self) -> Element:
        """A list in the open list's last item, else a list of its own."""
        if not self._lists or not self._lists[-1].kids:
            return self._parent.add("L") if not self._lists else self._lists[-1]
        item = self._lists[-1].kids[-1]
        body = item.kids[-1] if isinstance(item, Element) else None
        return body.add("L") if isinstance(body, Element) else self._parent.add("L")
