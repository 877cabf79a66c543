"""Charts into figures: the drawing as SVG, and its description as what it is called."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from deckgen.model.chart import Image
from deckgen.model.deck import Picture
from deckgen.model.text import Run
from deckgen.writers.drawing import cleaned, drawn
from deckgen.writers.html.table import numbers
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, allowed, element, number

_SCALE = 1.7  # px of the page for each of the drawing's: nine become about as large as the page's own words
_WIDE = 320.0  # of the drawing's: a wider one has a row of its own, and on a narrow screen scrolls in itself
_SVG = "{http://www.w3.org/2000/svg}"


def chart(picture: Picture, count: int, images: Mapping[str, Image], words: Words, told: bool) -> Markup:
    """A figure; `count` is its number on the page. Raises KeyError where the deck lacks its image.

    A title that the drawing does not show stands below it, then the numbers behind it where they are `told`.
    """
    identity = f"chart/{count}"  # no slide is called so: their names are names of files
    root = cleaned(images[picture.image].svg, f"{identity}/")
    title = picture.runs[0] if picture.runs else ()
    shown = _squeezed("".join(str(text) for text in root.itertext()))
    caption = Markup("") if _squeezed(_text(title)) in shown else element("figcaption", words.of(title))
    own = picture.numbers if told else None
    behind = numbers(own, words) if own and own.rows else Markup("")
    view = str(root.get("viewBox")).split()
    described = etree.SubElement(root, f"{_SVG}desc", {"id": f"{identity}/told"})
    described.text = allowed(picture.alt)
    root.insert(0, described)
    root.attrib.update({
        "role": "img",
        "aria-labelledby": f"{identity}/told",
        "width": number(float(view[2]) * _SCALE),
        "height": number(float(view[3]) * _SCALE),
    })  # fmt: skip
    if float(view[2]) <= _WIDE:
        return element("figure", drawn(root), caption, behind)
    # What scrolls must be reachable by keyboard, and be called something.
    name = _text(title) or picture.alt
    inner = element("div", drawn(root), class_="scrolls", tabindex=0, role="group", aria_label=name)
    return element("figure", inner, caption, behind, class_="wide")


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _squeezed(text: str) -> str:
    """A text without its spaces: a drawing breaks lines where it likes."""
    return "".join(text.split())
