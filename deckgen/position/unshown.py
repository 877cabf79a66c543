"""Turn what stands on a slide into problems: characters that the font lacks, words that lines cannot set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from deckgen.fonts import Ruler
from deckgen.model.deck import Item, Picture
from deckgen.position.noted import paragraphs
from deckgen.position.sheet import Drawing, Sheet
from deckgen.problems import Place

_LEFTWARDS = "right-to-left"


def tell_unshown(items: Iterable[Item], sheet: Sheet, ruler: Ruler) -> None:
    """Tell each once a slide, where it is first met."""
    told: set[str] = set()
    for text, where in _texts(items, sheet):
        lacking = [character for character in ruler.missing(text) if character not in told]
        leftwards = [word for word in text.split() if any(map(_runs_leftwards, word))]
        if lacking:
            listed = " ".join(f"{character} (U+{ord(character):04X})" for character in lacking)
            sheet.problems.warning(
                "glyph-missing",
                where,
                f"the font has no sign for {listed}, on slide '{sheet.id}'",
                "write it in other characters",
            )
        if leftwards and _LEFTWARDS not in told:
            sheet.problems.warning(
                _LEFTWARDS,
                where,
                f"'{leftwards[0]}' on slide '{sheet.id}' runs from right to left, and lines are set from left"
                " to right",
                "read it on the page; a document in that language can be linked instead",
            )
        told.update(lacking, [_LEFTWARDS] if leftwards else [])


def _texts(items: Iterable[Item], sheet: Sheet) -> Iterator[tuple[str, Place]]:
    """All that is set in letters, and where it was written."""
    for item in items:
        if isinstance(item, Picture):
            yield from ((text, sheet.where) for text in _drawn(sheet.drawings[item.image]))
        for each in paragraphs(item):
            where = each.paragraph.place if each.paragraph.place.file else sheet.where
            yield f"{each.style.bullet} {each.paragraph.text}", where


def _drawn(drawing: Drawing) -> Iterator[str]:
    """The words that a chart draws."""
    data = drawing.data
    yield from (drawing.text.title, drawing.text.subtitle, data.target_label, *data.texts)
    yield from (event.label for event in data.events)
    for series in data.series:
        yield series.name
        yield from (point.at for point in series.points if isinstance(point.at, str))


def _runs_leftwards(character: str) -> bool:
    """Hebrew, Arabic and their like (Unicode Standard Annex 9)."""
    return unicodedata.bidirectional(character) in ("R", "AL")
