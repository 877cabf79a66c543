"""Turn a layout's theme.yaml, over our own values, into text styles, colours and gaps by role."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import NamedTuple

from deckgen.model.deck import TextStyle
from deckgen.model.template import Align, Colour, Template
from deckgen.problems import Place, Problems, nearest

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*/\s*(\d+(?:\.\d+)?)(?:\s*/\s*(0?\.\d+|1))?")
_LIGHTER = re.compile(r"(#[0-9A-Fa-f]{6}|[A-Za-z]+\d?)(?:\s*,\s*(\d+(?:\.\d+)?)% lighter)?")
_PARTS = ("colours", "text", "gaps", "charts", "words")
_ALIGNS = ("left", "centre", "right")
_BODY = "body"
_GROUP = "group"

_COLOURS: Mapping[str, str] = {
    "text": "dk1",
    "muted": "dk2, 14.5% lighter",
    "rule": "dk2, 70% lighter",
    "tint": "group, 92% lighter",
    "track": "group, 80% lighter",
    "on-colour": "lt1",
}
_GAPS: Mapping[str, float] = {
    "section": 10,
    "section-most": 18,
    "charts": 12,
    "tiles": 8,
    "heading-rule": 0.5,
    "rule": 2,
    "heading-pad": 6,
    "slack": 2,
    "give": 14,
    "cell": 3.5,
    "numbers-cell": 2,
    "tile": 6,
    "bar": 8,
    "bar-width": 60,
    "step": 28,
}


class Step(NamedTuple):
    """A size of type with its line, both in points, and what share of the usual spaces between paragraphs."""

    size: float
    leading: float
    spaces: float = 1.0


@dataclass(frozen=True, slots=True)
class Role:
    """How text of one role looks: its sizes from the one wanted to the smallest allowed, and the rest."""

    sizes: tuple[Step, ...] = ()  # () takes those of the body
    bold: bool = False
    colour: str = "text"
    align: Align = "left"
    before: float = 0.0
    indent: float = 0.0
    hanging: float = 0.0
    bullet: str = ""


_ROLE_KEYS = frozenset(each.name for each in fields(Role))
_TABLE = (*[Step(11, 13.5)] * 2, *[Step(11, 13)] * 2, Step(11, 12.5))  # its lines close up with the body's
_NUMBERS = (Step(9.5, 12), Step(9, 11.5))
_ROLES: Mapping[str, Role] = {
    "title": Role((Step(24, 28), Step(20, 24), Step(14, 16)), bold=True),
    "kicker": Role((Step(11, 13), Step(10, 12)), bold=True, colour=_GROUP),
    "marking": Role((Step(11, 13), Step(10, 12), Step(9, 12)), bold=True),
    "pane-heading": Role((Step(14, 18), Step(12, 15)), bold=True),
    "section-heading": Role((*[Step(12, 15)] * 4, Step(12, 14)), bold=True),
    _BODY: Role((Step(12, 15), Step(11.5, 14.5), Step(11, 13.5), Step(11, 13, 0.75), Step(11, 12.5, 0.4))),
    "bullet": Role(bullet="•", indent=12, hanging=12, before=4),
    "sub-bullet": Role(bullet="–", indent=24, hanging=12, before=2),
    "subheading": Role(bold=True, before=6),
    "plain": Role(before=4),
    "table-header": Role(_TABLE, bold=True),
    "table": Role(_TABLE),
    "numbers-header": Role(_NUMBERS, bold=True),
    "numbers": Role(_NUMBERS),
    "tile-figure": Role((Step(20, 24), Step(16, 18)), bold=True, colour=_GROUP),
    "tile-words": Role((Step(11, 13), Step(10, 12))),
    "step-figure": Role((Step(14, 17), Step(12, 15)), bold=True, colour="on-colour", align="centre"),
    "step-words": Role((Step(10, 12), Step(9.5, 11)), align="centre"),
    "group-label": Role((Step(16, 20),), bold=True, colour="on-colour"),
    "group-words": Role((Step(24, 29), Step(20, 24)), colour="on-colour", before=6),
    "small": Role((Step(9.5, 12), Step(9, 12), Step(8, 12)), colour="muted"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Styles, colours and gaps of one slide, in the colour of its group. All lengths are points."""

    roles: Mapping[str, Role]
    colours: Mapping[str, str]
    gaps: Mapping[str, float]
    palette: Mapping[str, Colour]
    group: Colour

    def style(self, role: str, step: int = 0) -> TextStyle:
        """The style of a role at a step down its ladder of sizes; past the end it is the last."""
        found = self.roles[role]
        sizes = found.sizes or self.roles[_BODY].sizes
        size, leading, spaces = sizes[min(step, len(sizes) - 1)]
        return TextStyle(
            size=size,
            leading=leading,
            colour=self.colour(found.colour),
            bold=found.bold,
            align=found.align,
            before=found.before * spaces,
            indent=found.indent,
            hanging=found.hanging,
            bullet=found.bullet,
        )

    def section_gap(self, step: int) -> float:
        """The space before a section at a step down the ladder of the body's sizes, in points."""
        sizes = self.roles[_BODY].sizes
        return self.gaps["section"] * sizes[min(step, len(sizes) - 1)].spaces

    def steps(self, role: str = _BODY) -> range:
        """The steps of a role's ladder, from the size wanted down."""
        return range(len(self.roles[role].sizes or self.roles[_BODY].sizes))

    def colour(self, name: str) -> Colour:
        """A colour by its role here, or as theme.yaml may write one."""
        return _colour(self.colours.get(name, name), self.palette, self.group) or self.palette["dk1"]

    def in_colour(self, name: str) -> Look:
        """The same look in another theme colour; "" keeps the group's own."""
        return replace(self, group=self.palette[name]) if name in self.palette else self


@dataclass(frozen=True, slots=True)
class _Told:
    """Tells what is wrong with a theme, at the place of the value or of the nearest thing around it."""

    places: Mapping[str, Place]
    problems: Problems

    def warning(self, code: str, path: str, message: str, hint: str) -> None:
        where = path
        while where and where not in self.places:
            where = where.rpartition(".")[0]
        self.problems.warning(code, self.places.get(where, Place(file="theme.yaml")), message, hint)


def look_of(
    theme: Mapping[str, object],
    template: Template,
    problems: Problems,
    places: Mapping[str, Place] = MappingProxyType({}),
) -> Look:
    """The look that a theme gives, in the first accent colour; what it gets wrong is told and stays ours.

    `places` has where each of its values stands, by its path joined with dots.
    """
    told = _Told(places, problems)
    _check_parts(theme, told)
    palette = dict(template.colours)
    colours = _merged(theme, "colours", _COLOURS, told)
    gaps = _merged(theme, "gaps", _GAPS, told)
    return Look(
        MappingProxyType(_roles(theme, told)),
        MappingProxyType({name: _known_colour(str(c), name, palette, told) for name, c in colours.items()}),
        MappingProxyType({name: _number(g, f"gaps.{name}", _GAPS[name], told) for name, g in gaps.items()}),
        MappingProxyType(palette),
        palette["accent1"],
    )


def _check_parts(theme: Mapping[str, object], told: _Told) -> None:
    """Each part of a theme is one that there is, and a mapping."""
    for part, value in theme.items():
        if part not in _PARTS:
            message = f"unknown part '{part}' of the theme"
            told.warning("theme-name-unknown", part, message, nearest(part, _PARTS))
        elif not isinstance(value, Mapping):
            message = f"'{part}' of the theme is not a mapping (key: value)"
            told.warning("theme-part", part, message, "write each key in a line of its own, indented")


def _merged(
    theme: Mapping[str, object], part: str, known: Mapping[str, object], told: _Told
) -> dict[str, object]:
    """Our values with the theme's over them; an unknown name is told."""
    merged = dict(known)
    chosen = theme.get(part)
    if isinstance(chosen, Mapping):
        for name, value in chosen.items():
            if str(name) in known:
                merged[str(name)] = value
            else:
                message = f"unknown name '{name}' under '{part}' of the theme"
                told.warning("theme-name-unknown", f"{part}.{name}", message, nearest(str(name), known))
    return merged


def _roles(theme: Mapping[str, object], told: _Told) -> dict[str, Role]:
    merged = _merged(theme, "text", _ROLES, told)
    return {name: _role(name, value, told) for name, value in merged.items()}


def _role(name: str, value: object, told: _Told) -> Role:
    role = _ROLES[name]
    if not isinstance(value, Mapping):
        return value if isinstance(value, Role) else role
    where = f"text.{name}"
    sizes = _sizes(value.get("sizes"), where, told) or role.sizes
    for key in sorted(set(map(str, value)) - _ROLE_KEYS):
        message = f"unknown name '{key}' under '{where}' of the theme"
        told.warning("theme-name-unknown", f"{where}.{key}", message, nearest(key, _ROLE_KEYS))
    align = value.get("align", role.align)
    if align not in _ALIGNS:
        message = f"'{align}' under '{where}.align' of the theme is not a side"
        told.warning("theme-align", f"{where}.align", message, nearest(str(align), _ALIGNS))
    return Role(
        sizes=sizes,
        bold=bool(value.get("bold", role.bold)),
        colour=str(value.get("colour", role.colour)),
        align=align if align in _ALIGNS else role.align,
        before=_number(value.get("before", role.before), f"{where}.before", role.before, told),
        indent=_number(value.get("indent", role.indent), f"{where}.indent", role.indent, told),
        hanging=_number(value.get("hanging", role.hanging), f"{where}.hanging", role.hanging, told),
        bullet=str(value.get("bullet", role.bullet)),
    )


def _sizes(value: object, where: str, told: _Told) -> tuple[Step, ...]:
    listed = value if isinstance(value, list | tuple) else [value] if value is not None else []
    sizes: list[Step] = []
    for each in listed:
        found = _SIZE.fullmatch(str(each).strip())
        if found and float(found[1]) > 0 and float(found[2]) > 0:
            sizes.append(Step(float(found[1]), float(found[2]), float(found[3] or 1)))
        else:
            message = f"'{each}' under '{where}.sizes' of the theme is not a size"
            told.warning(
                "theme-size", f"{where}.sizes", message, "write type and line in points, such as 12/15"
            )
    return tuple(sizes)


def _number(value: object, where: str, default: float, told: _Told) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and value >= 0:
        return float(value)
    message = f"'{value}' under '{where}' of the theme is not a number of points"
    told.warning("theme-number", where, message, "write a number from 0 up")
    return float(default)


def _known_colour(value: str, name: str, palette: Mapping[str, Colour], told: _Told) -> str:
    if _colour(value, palette, palette["accent1"]) is not None:
        return value
    message = f"'{value}' under 'colours.{name}' of the theme is not a colour"
    told.warning("theme-colour", f"colours.{name}", message, nearest(value, [*palette, _GROUP]))
    return _COLOURS[name]


def _colour(text: str, palette: Mapping[str, Colour], group: Colour) -> Colour | None:
    """A colour as written: a theme colour, `group`, or #RRGGBB; perhaps some per cent lighter."""
    found = _LIGHTER.fullmatch(text.strip())
    if found is None:
        return None
    name = found[1]
    plain = Colour(name[1:].upper()) if name.startswith("#") else palette.get(name)
    colour = group if name == _GROUP else plain
    if colour is None or found[2] is None:
        return colour
    return colour.tinted(float(found[2]) / 100)
