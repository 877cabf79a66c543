"""Turn the workings of a `facts.json` into whole ones, without references, and say those of a chart once.

What is kept of a working is what finds its cells in another file: how they were chosen, and not where they
stood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from deckgen.model.period import Period

Plain = Mapping[str, Any]

_KEPT_OF_CELLS = ("take", "source", "column", "matching", "periods", "where", "having")


class Workings:
    """The workings of one document, in full or in short form."""

    def __init__(self, document: Plain) -> None:
        self._figures = {
            f"{fact['id']}#{name}": figure.get("working")
            for fact in document.get("facts", ())
            for name, figure in fact.get("figures", {}).items()
        }
        self._points = {line["id"]: line["points"] for line in document.get("series", ()) if "id" in line}
        self._known: dict[tuple[str, str], Plain | None] = {}

    def whole(self, working: Plain | None) -> Plain | None:
        """A working with those that it refers to put in; None where one of them has none."""
        if working is None:
            return None
        if "operation" in working:
            terms = [self.whole(each) for each in self._terms(working["of"])]
            return None if None in terms else {"operation": working["operation"], "of": terms}
        if "take" in working:
            return {name: working[name] for name in _KEPT_OF_CELLS if name in working}
        for name in ("given", "constant"):
            if name in working:
                return {name: working[name]}
        return self._referred(working)

    def _referred(self, working: Plain) -> Plain | None:
        at = (working["figure"], "") if "figure" in working else (working["series"], working["at"])
        if at not in self._known:
            self._known[at] = None  # so that a file whose workings go in a circle comes to an end
            self._known[at] = self.whole(self._figures.get(at[0]) if not at[1] else self._point(*at))
        return self._known[at]

    def _point(self, series: str, at: str) -> Plain | None:
        workings = (point.get("working") for point in self._points.get(series, ()) if point["at"] == at)
        return next(workings, None)

    def _terms(self, of: Sequence[Plain]) -> Iterable[Plain]:
        for working in of:
            if "from" not in working:
                yield working
                continue
            points = self._points[working["series"]]
            held = [each for each in points if each["value"] is not None or each.get("personal")]
            ats = [point["at"] for point in held]
            for at in ats[ats.index(working["from"]) : ats.index(working["to"]) + 1]:
                yield {"series": working["series"], "at": at}


def points(line: Plain, workings: Workings) -> dict[str, Plain | None]:
    """The whole working of each point of a series, by where it stands."""
    shared = line.get("working")
    return {
        point["at"]: workings.whole(point.get("working"))
        if "working" in point or shared is None
        else _moved(shared, partial(_later, point["at"]))
        for point in line["points"]
    }


def shared(wholes: Mapping[str, Plain | None]) -> Plain | None:
    """The working that most points of a series have alike, with periods counted from the point's own."""
    found: list[tuple[str, Plain]] = []
    for at, whole in wholes.items():
        relative = _relative(whole, at)
        if relative is not None:
            found.append((repr(relative), relative))
    if not found:
        return None
    looks = [look for look, _ in found]
    most = max(dict.fromkeys(looks), key=looks.count)
    return next(relative for look, relative in found if look == most)


def is_shared(whole: Plain | None, at: str, working: Plain | None) -> bool:
    """Whether a point's working is the shared one."""
    return working is not None and _relative(whole, at) == working


def _relative(whole: Plain | None, at: str) -> Plain | None:
    """A working with periods as steps from `at`; None where it has none of the kind."""
    try:
        own = Period.parse(at)
        if whole is None or {Period.parse(each).frequency for each in _named(whole)} != {own.frequency}:
            return None
    except ValueError:
        return None
    return _moved(whole, lambda period: Period.parse(period).ordinal - own.ordinal)


def _later(at: str, steps: int) -> str:
    return str(Period.parse(at) + steps)


def _named(working: Plain) -> list[str]:
    if "of" in working:
        return [period for each in working["of"] for period in _named(each)]
    return list(working.get("periods", ()))


def _moved(working: Plain, to: Callable[[Any], Any]) -> Plain:
    if "of" in working:
        return {**working, "of": [_moved(each, to) for each in working["of"]]}
    if "periods" not in working:
        return working
    return {**working, "periods": [to(each) for each in working["periods"]]}
