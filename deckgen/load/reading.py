"""What every module of this package works with: the files, the verbs that exist, and the names met so far."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from deckgen.load.files import Files
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import ColumnKind
from deckgen.problems import Place, Problems

Named = Literal["metric", "source", "group", "kind", "benchmark"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that an author uses and that must exist elsewhere; `slide` is where it was written."""

    what: Named
    name: str
    place: Place
    slide: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMention:
    """`source.column`, and the kinds of column that fit there."""

    source: str
    column: str
    kinds: tuple[ColumnKind, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class GroupingMention:
    """A column that figures are broken down by (`by: area`), in the source of these metrics."""

    metrics: tuple[str, ...]
    column: str
    place: Place


@dataclass
class Reading:
    """One run of reading. Names are collected while files are read, and checked once all are known."""

    files: Files
    sentence_verbs: Mapping[str, VerbInfo]
    chart_verbs: Mapping[str, VerbInfo]
    mentions: list[Mention] = field(default_factory=list)
    columns: list[ColumnMention] = field(default_factory=list)
    groupings: list[GroupingMention] = field(default_factory=list)

    @property
    def problems(self) -> Problems:
        """Where problems are collected."""
        return self.files.problems

    def mention(self, what: Named, name: str, place: Place, slide: str = "") -> None:
        """Remember a name that must exist."""
        self.mentions.append(Mention(what, name, place, slide))


def slug(text: str) -> str:
    """Words as a name: `Data Summary` is `data-summary`."""
    return re.sub(r"[\W_]+", "-", re.sub(r"['’]", "", text.lower())).strip("-")


def full_id(name: str, slide: str) -> str:
    """A metric's full id from its name as an author writes it: `offered` or `calls.offered`."""
    return name if "." in name else f"{slide}.{name}"
