"""Lengths, sizes and rectangles, in whole English Metric Units (EMU), rounded once where a number comes in.

12,700 EMU are a point, 914,400 an inch: both outputs and every template can say each length exactly
(ECMA-376 part 1, 20.1.10.16 ST_Coordinate).
"""

from __future__ import annotations

from dataclasses import dataclass

EMU_PER_POINT = 12_700


class Length(int):
    """A length in whole EMU."""

    @classmethod
    def points(cls, value: float) -> Length:
        """A length from points, rounded half away from zero to the nearest EMU."""
        scaled = value * EMU_PER_POINT
        return cls(int(scaled + 0.5) if scaled >= 0 else -int(-scaled + 0.5))

    @property
    def pt(self) -> float:
        """This length in points."""
        return int(self) / EMU_PER_POINT


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height."""

    width: Length
    height: Length


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; x grows to the right and y downwards from the slide's top left corner."""

    x: Length
    y: Length
    width: Length
    height: Length

    @classmethod
    def points(cls, x: float, y: float, width: float, height: float) -> Rect:
        """A rectangle from four numbers in points."""
        return cls(Length.points(x), Length.points(y), Length.points(width), Length.points(height))

    @property
    def right(self) -> Length:
        """The x of the right edge."""
        return Length(self.x + self.width)

    @property
    def bottom(self) -> Length:
        """The y of the lower edge."""
        return Length(self.y + self.height)

    @property
    def size(self) -> Size:
        """Width and height without the place."""
        return Size(self.width, self.height)
