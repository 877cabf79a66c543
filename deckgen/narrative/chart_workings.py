"""Turn points of a chart into figures that say how they are worked out: levels, sums, counts, runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from deckgen.model.facts import Control, ControlPoint, Fact, Figure, Number, Point, State, Unit
from deckgen.model.working import Constant, Operation, Step, Working

_DOWN = Constant(-1, "turns a fall into a rise")
_ONE_MORE = Constant(1, "the point that the first step starts from")
_NO_SIGNAL = Constant(0, "the latest point gives no signal")
_HUNDRED = Constant(100, "per cent")


def level(point: Point, unit: Unit, decimals: int | None = None) -> Figure:
    """The point's own number."""
    return Figure(_exact(point), unit, decimals, point.working)


def total(points: Sequence[Point], unit: Unit) -> Figure:
    """The sum of points that all have a value; of one alone that one."""
    if len(points) == 1:
        return level(points[0], unit)
    terms = [Fraction(_exact(point)) for point in points]
    return Figure(sum(terms, start=Fraction(0)), unit, None, _step("add", [each.working for each in points]))


def change(point: Point, prior: Point, unit: Unit) -> Figure:
    """By how much a point differs from another."""
    value = Fraction(_exact(point)) - Fraction(_exact(prior))
    return Figure(value, unit, None, _step("subtract", [point.working, prior.working]))


def change_percent(point: Point, prior: Point) -> Figure:
    """The same in per cent of the other, which is above 0."""
    moved = change(point, prior, "count")
    assert moved.value is not None
    value = Fraction(moved.value) / Fraction(_exact(prior)) * 100
    share = _step("divide", [moved.working, prior.working])
    return Figure(value, "percent", None, _step("multiply", [share, _HUNDRED]))


def moved(point: Point, prior: Point) -> Point:
    """A point's change from another, as a point that can be counted."""
    figure = change(point, prior, "count")
    assert figure.value is not None
    return Point(point.at, float(figure.value), figure.working, figure.value)


def counted(points: Iterable[Point]) -> Figure:
    """How many points there are."""
    held = [point.working for point in points]
    return Figure(len(held), "count", None, _step("count", held))


def rises(points: Iterable[Point]) -> Figure:
    """How many points of changes are above 0."""
    held = [point for point in points if point.value is not None]
    count = sum(1 for point in held if (point.value or 0) > 0)
    return Figure(count, "count", None, _step("positive", [point.working for point in held]))


def falls(points: Iterable[Point]) -> Figure:
    """How many points of changes are below 0."""
    held = [point for point in points if point.value is not None]
    count = sum(1 for point in held if (point.value or 0) < 0)
    turned = [_step("multiply", [_DOWN, point.working]) for point in held]
    return Figure(count, "count", None, _step("positive", turned))


def how_many(figures: Iterable[Figure | None]) -> Figure:
    """How many figures there are, those that could not be had among them."""
    held = [figure.working if figure else None for figure in figures]
    return Figure(len(held), "count", None, _step("count", held))


def beyond_margins(facts: Iterable[Fact | None], ways: Sequence[str]) -> dict[str, Figure]:
    """`fall-count` and `rise-count`: how many of the facts' changes are beyond their margin, either way."""
    held = [fact.figures for fact in facts if fact is not None and {"change", "margin"} <= set(fact.figures)]
    found: dict[str, Figure] = {}
    for way, sign in (("fall", -1), ("rise", 1)):
        beyond = [
            _step("subtract", [_signed(each["change"].working, sign), each["margin"].working])
            for each in held
        ]
        found[f"{way}-count"] = Figure(ways.count(way), "count", None, _step("positive", beyond))
    return found


def _signed(working: Working | None, sign: int) -> Working | None:
    return working if sign > 0 else _step("multiply", [_DOWN, working])


def run(control: Control, state: State, length: int, side: str) -> Figure:
    """How many points up to the latest one give its signal together; none is 0."""
    return Figure(
        length, "periods", None, _run(_last_segment(control), state, side) if length else _NO_SIGNAL
    )


def _last_segment(control: Control) -> list[ControlPoint]:
    since = control.segments[-1].first if control.segments else control.points[0].period
    return [point for point in control.points if point.period >= since]


def _run(points: Sequence[ControlPoint], state: State, side: str) -> Working | None:
    if state in ("one", "run"):
        return _step("run", [_beyond(point, side) for point in points])
    if state in ("shift-above", "shift-below"):
        above = state == "shift-above"
        return _step(
            "run", [_difference(point.workings.value, point.workings.mean, above) for point in points]
        )
    steps = [
        _difference(after.workings.value, before.workings.value, state == "trend-rise")
        for before, after in pairwise(points)
    ]
    return _step("add", [_step("run", steps), _ONE_MORE])


def _beyond(point: ControlPoint, side: str) -> Working | None:
    limit = point.workings.upper if side == "high" else point.workings.lower
    return _difference(point.workings.value, limit, side == "high")


def _difference(value: Working | None, other: Working | None, upwards: bool) -> Working | None:
    return _step("subtract", [value, other] if upwards else [other, value])


def _step(operation: Operation, of: Sequence[Working | None]) -> Working | None:
    """The step, where everything that it is made of has a working."""
    known = [each for each in of if each is not None]
    return Step(operation, tuple(known)) if len(known) == len(of) else None


def _exact(point: Point) -> Number:
    """The number unrounded: exact where it was computed, the float that stands for it where it was not."""
    assert point.value is not None
    return point.value if point.exact is None else point.exact
