"""The deck's group colours into classes of the page, each safe to read in light and in dark."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from deckgen.model.contrast import contrast
from deckgen.model.deck import Deck, Shape
from deckgen.model.template import Colour

PAPER, DARK_PAPER = "#FFFFFF", "#12161B"
"""What the page stands on, in light and in dark; page.css says the same."""

_LEAST = 4.5  # to one, of words (WCAG 2.2, 1.4.3)
_READABLE, _READABLE_IN_DARK = 5.0, 7.0  # more, since some stand on a tint
_STEPS = 20


@dataclass(frozen=True, slots=True)
class Hues:
    """The colours of the deck's groups, in order."""

    known: tuple[str, ...]

    def of(self, colour: Colour | None) -> str | None:
        """The class of what has this colour."""
        return f"hue-{self.known.index(colour.rgb) + 1}" if colour and colour.rgb in self.known else None

    def rules(self) -> str:
        """What page.css needs of each colour: itself, words on it, and words and grounds made from it."""
        return "".join(_rules(number, f"#{rgb}") for number, rgb in enumerate(self.known, 1))


def hues(deck: Deck) -> Hues:
    """The colours of slides and of the tiles that stand for groups."""
    return Hues(tuple(dict.fromkeys(each.rgb for each in _colours(deck))))


def _colours(deck: Deck) -> Iterable[Colour]:
    for slide in deck.slides:
        if slide.colour:
            yield slide.colour
        for item in slide.items:
            if isinstance(item, Shape) and item.role == "group-tile" and item.fill:
                yield item.fill


def _rules(number: int, rgb: str) -> str:
    light = _made(rgb, PAPER, "#000000", _READABLE, 0.92)
    dark = _made(rgb, DARK_PAPER, "#FFFFFF", _READABLE_IN_DARK, 0.78)
    words = "#FFFFFF" if contrast(rgb, "#FFFFFF") >= _LEAST else "#000000"
    return (
        f".hue-{number} {{ --hue: {rgb}; --on-hue: {words}; {light} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ .hue-{number} {{ {dark} }} }}\n"
    )


def _made(rgb: str, paper: str, towards: str, least: float, share: float) -> str:
    """Words in a colour that can be read on a paper, and a ground with that share of the paper in it."""
    return f"--hue-ink: {_readable(rgb, paper, towards, least)}; --hue-ground: {_mixed(rgb, paper, share)};"


def _readable(rgb: str, ground: str, towards: str, least: float) -> str:
    """The colour, or the nearest mixture of it that can be read on a ground."""
    mixtures = (_mixed(rgb, towards, step / _STEPS) for step in range(_STEPS + 1))
    return next(each for each in mixtures if contrast(each, ground) >= least)


def _mixed(rgb: str, other: str, share: float) -> str:
    """A colour with a share of another."""
    pairs = ((int(rgb[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(own + (more - own) * share):02X}" for own, more in pairs)
