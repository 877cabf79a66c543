"""The layout's words: what letters stand for, the one name of each thing, names that no dictionary knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Acronym:
    """What letters stand for; `known` ones need no expansion for this report's readers."""

    letters: str
    means: str
    known: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """The one name of a thing, and the other names that are not to be used for it."""

    name: str
    instead_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """The layout's words: acronyms, terms, and names that no dictionary knows, in their one spelling."""

    acronyms: tuple[Acronym, ...] = ()
    terms: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def names_with_digits(self) -> frozenset[str]:
        """Names that hold digits and are no quantities, such as that of a telephone service."""
        return _with_digits(self.names)


@cache
def _with_digits(names: tuple[str, ...]) -> frozenset[str]:
    # Every check asks for them at every line.
    return frozenset(name for name in names if any(each.isdigit() for each in name))
