"""Paragraphs into DrawingML text: what a placeholder already gives is not said again, so that Reset works.

Lines are not written: PowerPoint breaks its own, so that a paragraph stays one that can be edited.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from deckgen.model.deck import Insets, PlacedParagraph, TextStyle
from deckgen.model.template import Anchor
from deckgen.model.text import Run
from deckgen.units import Length
from deckgen.writers.pptx.canvas import Canvas
from deckgen.writers.pptx.inherit import DEFAULT_INSETS, NOTHING, Body, Inherited, Look
from deckgen.writers.pptx.markup import Element, child, element, plain, qualified, texted

# PowerPoint kerns text of at least this size; 0 would mean never to it and always to the standard. Masters
# usually say 1200, which sets text below 12 pt wider than it was measured.
_KERN_ALWAYS = 100
_ALIGN = {"left": "l", "centre": "ctr", "right": "r"}
_ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
_NAMESPACE = uuid.UUID("7b0b7a0e-52d1-5f0e-9a2b-6d2f6c1d4c55")  # ours; what is made in it depends on names


def write_text(
    body: Element,
    paragraphs: Iterable[PlacedParagraph],
    canvas: Canvas,
    source: Inherited = NOTHING,
    numbered: bool = False,
) -> None:
    """Add the paragraphs to a text body; with `numbered` the slide's number among them becomes a field."""
    for placed in paragraphs:
        _Setter(placed, source, canvas).paragraph(body, placed.paragraph.runs, numbered)
    if body.find(qualified("a:p")) is None:  # a text body holds at least one
        child(child(body, "a:p"), "a:endParaRPr", {"lang": canvas.language})


def write_body_properties(
    body: Element, insets: Insets, anchor: Anchor, fit: str, known: Body = NOTHING.body
) -> None:
    """Add `a:bodyPr` with what differs from what is known, and an empty list style.

    Insets are left out only where they are the standard's defaults too, which is what readers take who do
    not look them up in the slide layout.
    """
    sides = (insets.left, insets.top, insets.right, insets.bottom)
    left, top, right, bottom = (int(Length.points(side)) for side in sides)
    attributes: dict[str, object] = {} if known is not NOTHING.body else {"wrap": "square"}
    if not (left, top, right, bottom) == known.insets == DEFAULT_INSETS:
        attributes |= {"lIns": left, "tIns": top, "rIns": right, "bIns": bottom}
    if known.anchor != _ANCHOR[anchor]:
        attributes["anchor"] = _ANCHOR[anchor]
    properties = child(body, "a:bodyPr", attributes)
    if fit != known.fit:
        child(properties, f"a:{fit}")
    child(body, "a:lstStyle")


class _Setter:
    """Sets one paragraph: the style that it should have, over the look that it has already."""

    def __init__(self, placed: PlacedParagraph, source: Inherited, canvas: Canvas) -> None:
        self._colour, self._canvas = placed.style.colour, canvas
        self._wanted = _look_of(placed.style, canvas)
        self._level = source.level(self._wanted, placed.paragraph.level)
        self._known = source.looks[self._level]

    def paragraph(self, body: Element, runs: Iterable[Run], numbered: bool) -> None:
        """Add a paragraph."""
        made = child(body, "a:p")
        self._properties(made)
        for run in _joined(runs):
            if numbered:
                self._with_number(made, run)
            else:
                self._run(made, run)
        # What follows when somebody goes on typing; without runs it also holds the line's height.
        self._run_properties(made, "a:endParaRPr", Run(""))

    def _properties(self, paragraph: Element) -> None:
        """Add `a:pPr` with what differs; the order of its children is the schema's."""
        wanted, known = self._wanted, self._known
        own: dict[str, object] = {"lvl": self._level} if self._level else {}
        _differing(own, "marL", wanted.margin, known.margin)
        _differing(own, "indent", wanted.indent, known.indent)
        _differing(own, "algn", wanted.align, known.align)
        properties = element("a:pPr", own)
        _spacing(properties, "a:lnSpc", wanted.leading, known.leading)
        _spacing(properties, "a:spcBef", wanted.before, known.before)
        _spacing(properties, "a:spcAft", wanted.after, known.after)
        if wanted.bullet != known.bullet:
            _bullet(properties, wanted.bullet or "")
        if own or len(properties):
            paragraph.append(properties)

    def _run(self, paragraph: Element, run: Run) -> None:
        made = child(paragraph, "a:r")
        self._run_properties(made, "a:rPr", run)
        texted(made, "a:t", run.text)

    def _with_number(self, paragraph: Element, run: Run) -> None:
        """A run with the slide's number in it as a field that PowerPoint counts."""
        before, number, after = _around(run.text, str(self._canvas.number))
        if before:
            self._run(paragraph, replace(run, text=before))
        if number:
            guid = uuid.uuid5(_NAMESPACE, f"slide-number/{self._canvas.number}")
            made = child(paragraph, "a:fld", {"id": f"{{{guid}}}".upper(), "type": "slidenum"})
            self._run_properties(made, "a:rPr", run)
            texted(made, "a:t", number)
        if after:
            self._run(paragraph, replace(run, text=after))

    def _run_properties(self, holder: Element, name: str, run: Run) -> None:
        """Add a run's properties: its language always, the rest where it differs."""
        wanted, known = self._wanted, self._known
        own: dict[str, object] = {"lang": run.language or self._canvas.language}
        _differing(own, "sz", wanted.size, known.size)
        # Always said: programs that match a placeholder by type alone inherit another one's weight.
        own["b"] = int(bool(wanted.bold) or run.bold)
        _differing(own, "i", int(run.italic), known.italic)
        if not 0 < (known.kern or 0) <= (wanted.size or 0):
            own["kern"] = wanted.kern
        properties = child(holder, name, own)
        if wanted.paint != known.paint:
            self._canvas.colours.fill(properties, self._colour)
        if self._canvas.font:
            child(properties, "a:latin", {"typeface": self._canvas.font})
        if run.link:
            self._canvas.link(properties, run.link)


def _look_of(style: TextStyle, canvas: Canvas) -> Look:
    """A style in DrawingML's units. The model has no space after a paragraph."""
    return Look(
        margin=int(Length.points(style.indent)),
        indent=-int(Length.points(style.hanging)),
        align=_ALIGN[style.align],
        leading=round(style.leading * 100),
        before=round(style.before * 100),
        after=0,
        bullet=plain(style.bullet),
        size=round(style.size * 100),
        bold=style.bold,
        italic=False,
        paint=canvas.colours.paint(style.colour),
        kern=_KERN_ALWAYS,
    )


def _differing(own: dict[str, object], key: str, value: object, known: object) -> None:
    """Say a value that is not the known one; an unknown one (None) is always said."""
    if value != known:
        own[key] = value


def _spacing(properties: Element, name: str, value: int | None, known: int | None) -> None:
    if value != known:
        child(child(properties, name), "a:spcPts", {"val": value})


def _bullet(properties: Element, character: str) -> None:
    if not character:
        child(properties, "a:buNone")
        return
    child(
        properties, "a:buFontTx"
    )  # the text's own font: in an inherited symbol font it is another character
    child(properties, "a:buChar", {"char": character})


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs joined where only their facts differ, so that an editor meets words and not fragments."""
    said = [run for run in runs if run.text]
    for (bold, italic, link, language), group in groupby(said, key=_look_of_run):
        yield Run("".join(run.text for run in group), bold, italic, link, language=language)


def _look_of_run(run: Run) -> tuple[bool, bool, str, str]:
    return (run.bold, run.italic, run.link, run.language)


def _around(text: str, number: str) -> tuple[str, str, str]:
    """The text before the number, the number, and the text after it; all before where it is not there."""
    found = re.search(rf"(?<!\d){number}(?!\d)", text)
    return (text[: found.start()], number, text[found.end() :]) if found else (text, "", "")
