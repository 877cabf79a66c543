"""A page's content stream, and the forms that it shows, into marks that open and things that are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pikepdf
from pikepdf import Dictionary, Name, Object, Page

from matterhorn.fonts import Font, Fonts

ObjectNumber = tuple[int, int]
Kind = Literal["text", "path", "image", "shading"]

_PATHS = ("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked-content sequence that is open; `stream` is the form that opened it, None for the page."""

    tag: str
    mcid: int | None
    stream: ObjectNumber | None

    @property
    def artifact(self) -> bool:
        """Whether a reader passes it over."""
        return self.tag == "Artifact"


@dataclass(frozen=True, slots=True)
class Opened:
    """A mark, and those that it opened within, the outermost first."""

    mark: Mark
    outer: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something that an operator paints, within its marks; text has its font and codes."""

    kind: Kind
    operator: str
    marks: tuple[Mark, ...]
    stream: ObjectNumber | None
    font: Font | None = None
    codes: tuple[int, ...] = ()

    @property
    def artifact(self) -> bool:
        """Whether any of its marks makes it one."""
        return any(mark.artifact for mark in self.marks)

    @property
    def owner(self) -> Mark | None:
        """The innermost mark that the structure can reach."""
        return next((mark for mark in reversed(self.marks) if mark.mcid is not None), None)


@dataclass(slots=True)
class Content:
    """All that a page draws, in order; `shown` are the forms, once for each time that they are shown."""

    page: int
    opened: list[Opened] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    shown: list[ObjectNumber] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)


def read_page(page: Page, number: int, fonts: Fonts) -> Content:
    """What a page draws."""
    content = Content(number)
    resources = page.obj.get("/Resources", Dictionary())
    _Walk(content, fonts, resources, None, ()).read(page.obj)
    return content


def read_form(form: Object, fonts: Fonts) -> Content:
    """What a form draws by itself, such as the look of an annotation."""
    content = Content(-1)
    _Walk(content, fonts, form.get("/Resources", Dictionary()), form.objgen, ()).read(form)
    return content


class _Walk:
    """Goes through one stream; `outer` are the marks that were open where it is shown."""

    def __init__(
        self,
        content: Content,
        fonts: Fonts,
        resources: Object,
        stream: ObjectNumber | None,
        outer: tuple[Mark, ...],
        depth: int = 0,
    ) -> None:
        self._content, self._fonts, self._resources = content, fonts, resources
        self._stream, self._depth = stream, depth
        self._outer = outer
        self._marks: list[Mark] = []
        self._font: Font | None = None
        self._saved: list[Font | None] = []
        self._steps: dict[str, Callable[[str, Sequence[Object]], None]] = {
            "BMC": self._open,
            "BDC": self._open,
            "EMC": self._close,
            "q": self._save,
            "Q": self._restore,
            "Tf": self._choose,
            "gs": self._state,
            "Do": self._show,
            "sh": self._paint,
            "INLINE IMAGE": self._paint,
        }
        self._steps |= dict.fromkeys(("Tj", "TJ", "'", '"'), self._write)
        self._steps |= dict.fromkeys(_PATHS, self._paint)

    def read(self, source: Object) -> None:
        """Go through a page's or a form's operators."""
        for instruction in pikepdf.parse_content_stream(source):
            name = str(instruction.operator)
            step = self._steps.get(name)
            if step is not None:
                step(name, list(instruction.operands))
        if self._marks:
            self._content.unbalanced.append(f"{len(self._marks)} marks are left open")

    @property
    def _around(self) -> tuple[Mark, ...]:
        return (*self._outer, *self._marks)

    def _open(self, _name: str, operands: Sequence[Object]) -> None:
        properties = operands[1] if len(operands) > 1 else Dictionary()
        if isinstance(properties, Name):
            named = self._resources.get("/Properties", Dictionary())
            properties = named.get(str(properties), Dictionary())
        number = properties.get("/MCID")
        mark = Mark(str(operands[0])[1:], None if number is None else int(number), self._stream)
        self._content.opened.append(Opened(mark, self._around))
        self._marks.append(mark)

    def _close(self, _name: str, _operands: Sequence[Object]) -> None:
        if self._marks:
            self._marks.pop()
        else:
            self._content.unbalanced.append("EMC without a mark")

    def _save(self, _name: str, _operands: Sequence[Object]) -> None:
        self._saved.append(self._font)

    def _restore(self, _name: str, _operands: Sequence[Object]) -> None:
        self._font = self._saved.pop() if self._saved else None

    def _choose(self, _name: str, operands: Sequence[Object]) -> None:
        self._font = self._fonts[self._resource("/Font", operands[0])]

    def _state(self, _name: str, operands: Sequence[Object]) -> None:
        """A graphics state may choose a font, and its soft mask draws a form."""
        state = self._resource("/ExtGState", operands[0])
        if "/Font" in state:
            self._font = self._fonts[state.Font[0]]
        mask = state.get("/SMask")
        if isinstance(mask, Dictionary):
            self._enter(mask.G)

    def _show(self, name: str, operands: Sequence[Object]) -> None:
        shown = self._resource("/XObject", operands[0])
        if shown.get("/Subtype") == Name.Form:
            self._enter(shown)
        else:
            self._add("image", name)

    def _enter(self, form: Object) -> None:
        self._content.shown.append(form.objgen)
        if self._depth > _DEEPEST:
            raise ValueError("forms within forms without end")
        resources = form.get("/Resources", self._resources)
        _Walk(self._content, self._fonts, resources, form.objgen, self._around, self._depth + 1).read(form)

    def _write(self, name: str, operands: Sequence[Object]) -> None:
        shown = operands[-1]
        strings = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
        data = b"".join(bytes(each) for each in strings if isinstance(each, pikepdf.String))
        if data:
            codes = self._font.codes(data) if self._font else ()
            self._content.drawn.append(Drawn("text", name, self._around, self._stream, self._font, codes))

    def _paint(self, name: str, _operands: Sequence[Object]) -> None:
        kinds: dict[str, Kind] = {"sh": "shading", "INLINE IMAGE": "image"}
        self._add(kinds.get(name, "path"), name)

    def _add(self, kind: Kind, operator: str) -> None:
        self._content.drawn.append(Drawn(kind, operator, self._around, self._stream))

    def _resource(self, kind: str, name: Object) -> Object:
        return self._resources.get(kind, Dictionary())[str(name)]
