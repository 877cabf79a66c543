"""Turn the layout's phrases.yaml into patterns found by family, kind of figure and state.

A family is a word of the grammar (`year`, `rank`) or a clause of our own (`change`). Below it stand states,
or kinds of figure (`count`, `rate` ...) with states below them, and `otherwise` for all the rest. The most
telling state is looked for first in the most telling place: `stable-fall` before `stable`, below `count`
before the family itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from deckgen.model.spec import Spec
from deckgen.problems import NOWHERE, Place, Problems, nearest

OTHERWISE = "otherwise"
_PIECE = re.compile(r"(?P<bold>\*\*)|\{(?P<token>[^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a pattern: words as they stand, or the name of a token."""

    text: str
    token: bool
    bold: bool


@dataclass(frozen=True, slots=True)
class Pattern:
    """Wording with `{tokens}`, and `**` round what is bold; empty wording says nothing."""

    text: str
    place: Place = NOWHERE

    def pieces(self) -> Iterator[Piece]:
        """Words and tokens in order."""
        bold, at = False, 0
        for match in _PIECE.finditer(self.text):
            if match.start() > at:
                yield Piece(self.text[at : match.start()], False, bold)
            at = match.end()
            if match["bold"]:
                bold = not bold
            else:
                yield Piece(match["token"].strip(), True, bold)
        if at < len(self.text):
            yield Piece(self.text[at:], False, bold)


class Phrasebook:
    """The patterns of one layout. What it lacks it tells, once for each family and state."""

    def __init__(self, spec: Spec, problems: Problems) -> None:
        self._phrases = spec.phrases
        self._places = spec.phrase_places
        self._problems = problems

    @property
    def families(self) -> tuple[str, ...]:
        """The names of all families."""
        return tuple(self._phrases)

    def find(self, family: str, groups: Sequence[str], states: Sequence[str]) -> Pattern | None:
        """The pattern for the first of `states` (the most telling first) that the family has, or None."""
        tree = self._phrases.get(family)
        if isinstance(tree, str):
            return Pattern(tree, self._place((family,)))
        if not isinstance(tree, Mapping):
            return None
        nodes = list(_nodes(tree, groups))
        for state in (*states, OTHERWISE):
            for path, node in nodes:
                if state in node and not isinstance(node[state], Mapping):
                    return Pattern(_text(node[state]), self._place((family, *path, state)))
        return None

    def require(
        self, family: str, groups: Sequence[str], states: Sequence[str], instead: str = ""
    ) -> Pattern | None:
        """As `find`, and then in `instead`; a missing pattern is a Problem with family, state and file."""
        found = self.find(family, groups, states) or (self.find(instead, groups, states) if instead else None)
        if found is None:
            self._miss(family, groups, states)
        return found

    def _miss(self, family: str, groups: Sequence[str], states: Sequence[str]) -> None:
        state = states[-1] if states else OTHERWISE
        where = self._place((family,))
        if family not in self._phrases:
            self._problems.error(
                "phrase-missing",
                where,
                f"no wording for '{family}' in state '{state}': {where.file} has no such family",
                f"add a family '{family}:' with a pattern for '{state}' to {where.file}; "
                + nearest(family, self._phrases),
            )
            return
        kind = f" of a {groups[-1]}" if groups else ""
        self._problems.error(
            "phrase-missing",
            where,
            f"no wording for '{family}'{kind} in state '{state}' in {where.file}",
            f"add '{state}:' (or '{OTHERWISE}:') with a pattern below '{family}:'",
        )

    def _place(self, path: Sequence[str]) -> Place:
        for size in range(len(path), 0, -1):
            place = self._places.get(".".join(path[:size]))
            if place is not None:
                return place
        prefix = path[0] + "."
        inside = [place for name, place in self._places.items() if name.startswith(prefix)]
        if inside:
            return min(inside)
        return Place(file=next((place.file for place in self._places.values()), "phrases.yaml"))


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _nodes(
    tree: Mapping[str, object], groups: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], Mapping[str, object]]]:
    """Every mapping reached by some of the groups in their order, the deepest first."""
    for size in range(len(groups), -1, -1):
        for path in combinations(groups, size):
            node: object = tree
            for step in path:
                node = node.get(step) if isinstance(node, Mapping) else None
            if isinstance(node, Mapping):
                yield path, node
