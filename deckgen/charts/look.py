"""Turn a layout's theme into the look of charts: colours by meaning, marker shapes, dashes and sizes.

Colours are the Analysis Function palette; each passes 3:1 on white. Control-chart states take the NHS idea of
one colour a verdict, in darker colours, and a marker shape each, so that nothing rests on colour alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from deckgen.model.contrast import Seen, contrast
from deckgen.problems import Place, Problems, nearest

FONT = "Arial, Liberation Sans"
"""What the SVG names: PowerPoint has the first, LibreOffice the second; their widths are the same."""

VERDICT_SHAPES: Mapping[str, str] = {
    "common": "circle",
    "improvement": "circle",
    "concern": "diamond",
    "neutral": "square",
}
VERDICT_AREAS: Mapping[str, float] = {"common": 9.0, "improvement": 46.0, "concern": 46.0, "neutral": 36.0}
"""Square points; an improvement's circle is told from a common dot by being twice as wide."""

VERDICT_WORDS: Mapping[str, str] = {
    "improvement": "Improvement",
    "concern": "Concern",
    "neutral": "Signal",
}

LINE_DASHES: tuple[tuple[float, ...], ...] = ((1, 0), (6, 3), (1.5, 2.5), (8, 2, 1.5, 2))
LIMIT_DASH = (4.0, 3.0)
TARGET_DASH = (8.0, 2.5)
EVENT_DASH = (1.5, 2.0)

_OF_WORDS = ("text", "muted")
_GROUNDS = ("ground", "band", "grid")


@dataclass(frozen=True, slots=True)
class Look:
    """Colours as `#RRGGBB`, by what they mean. A layout's theme may change each under `charts:`."""

    ground: str = "#FFFFFF"
    text: str = "#1A1A1A"
    muted: str = "#595959"
    grid: str = "#D9D9D9"
    axis: str = "#8C8C8C"
    band: str = "#DEDEDE"
    improvement: str = "#12436D"
    concern: str = "#F46A25"
    neutral: str = "#801650"
    common: str = "#6F6F6F"
    limit: str = "#767676"
    mean: str = "#3D3D3D"
    target: str = "#28A197"
    event: str = "#3D3D3D"
    first: str = "#12436D"
    second: str = "#F46A25"
    third: str = "#801650"
    fourth: str = "#28A197"
    step_high: str = "#12436D"
    step_mid_high: str = "#2073BC"
    step_middle: str = "#767676"
    step_mid_low: str = "#F46A25"
    step_low: str = "#801650"

    @property
    def seen(self) -> tuple[Seen, ...]:
        """Colours that must be seen, and on what; not the grid, since axes and words say what it says."""
        own = ((each.name, each.name in _OF_WORDS) for each in fields(self) if each.name not in _GROUNDS)
        lines = ((name, False) for name in ("common", "limit", "mean"))
        return (
            *(self._seen(name, "ground", words) for name, words in own),
            *(self._seen(name, "band", words) for name, words in lines),
        )

    def _seen(self, name: str, on: str, is_of_words: bool) -> Seen:
        return Seen(name.replace("_", "-"), getattr(self, name), getattr(self, on), is_of_words)

    @property
    def lines(self) -> tuple[str, ...]:
        """Colours of series in order; the Analysis Function allows four."""
        return (self.first, self.second, self.third, self.fourth)

    @property
    def line_words(self) -> tuple[str, ...]:
        """Colours of the words beside each line: the line's, or a shade that words can be read in."""
        return tuple(_readable(colour, self.ground) for colour in self.lines)

    @property
    def verdicts(self) -> Mapping[str, str]:
        """A colour for each verdict of a control chart."""
        return {
            "common": self.common,
            "improvement": self.improvement,
            "concern": self.concern,
            "neutral": self.neutral,
        }

    def steps(self, count: int) -> tuple[str, ...]:
        """Colours of `count` ordered answers: two arms that meet in a grey middle where the count is odd."""
        high, low = (self.step_high, self.step_mid_high), (self.step_low, self.step_mid_low)
        arm = count // 2
        upper = [high[min(index, 1)] for index in range(arm)]
        lower = [low[min(index, 1)] for index in range(arm)]
        middle = [self.step_middle] if count % 2 else []
        return (self.step_high,) if count == 1 else (*upper, *middle, *reversed(lower))


def look_of(
    theme: Mapping[str, object], problems: Problems, places: Mapping[str, Place] = MappingProxyType({})
) -> Look:
    """The look that a theme's `charts` mapping gives; what is no colour of ours is reported and left out.

    `places` has where each value of the theme stands, by its path joined with dots.
    """
    chosen = theme.get("charts")
    if not isinstance(chosen, Mapping):
        return Look()
    known = {field.name.replace("_", "-"): field.name for field in fields(Look)}
    changes: dict[str, str] = {}
    for name, value in chosen.items():
        where = places.get(f"charts.{name}", Place(file="theme.yaml"))
        if str(name) not in known:
            message = f"unknown chart colour '{name}' in the theme"
            problems.warning("chart-colour-unknown", where, message, nearest(str(name), known))
        elif not re.fullmatch(r"#[0-9A-Fa-f]{6}", str(value)):
            message = f"the theme's chart colour '{name}' is '{value}'"
            problems.warning("chart-colour-bad", where, message, 'write a colour as "#12436D", in quotes')
        else:
            changes[known[str(name)]] = str(value)
    return replace(Look(), **changes)


def readable_on(fill: str) -> str:
    """Black or white, whichever stands out more on a fill (WCAG 2.2, relative luminance)."""
    return "#FFFFFF" if contrast(fill, "#FFFFFF") >= 4.5 else "#000000"


def _readable(colour: str, ground: str) -> str:
    """The colour, or the nearest of its shades and tints that passes 4.5:1 on the ground."""
    parts = [part / 20 for part in range(21)]
    mixed = (_mixed(colour, end, part) for part in parts for end in ("#000000", "#FFFFFF"))
    return next((each for each in mixed if contrast(each, ground) >= 4.5), readable_on(ground))


def _mixed(colour: str, end: str, share: float) -> str:
    """A colour, a share of the way to another."""
    pairs = ((int(each[start : start + 2], 16) for each in (colour, end)) for start in (1, 3, 5))
    return "#" + "".join(f"{round(one * (1 - share) + other * share):02X}" for one, other in pairs)
