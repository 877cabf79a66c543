"""Turn a name that somebody typed into the facts it means, or into the nearest names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from deckgen.problems import DeckgenError, Place, Problems, nearest


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means: a slide of this report ("" for none), and facts of `facts.json`."""

    slide: str
    facts: tuple[dict[str, Any], ...]


def found(document: dict[str, Any], name: str, slides: Iterable[str]) -> Found:
    """A fact by its id or by one of its figures, all facts of a metric, or a slide with its facts.

    Raises DeckgenError with the nearest names when it means none.
    """
    facts, known = document["facts"], tuple(slides)
    told = tuple(fact for fact in facts if fact["id"] == name or _has_figure(fact, name))
    if told:
        return Found("", told)
    below = tuple(fact for fact in facts if fact["slide"] == name or fact["id"].startswith(f"{name}."))
    if below or name in known:
        return Found(name if name in known else "", below)
    problems = Problems()
    names = {*known, *(each for fact in facts for each in _names(fact))}
    close = get_close_matches(name, sorted(names), n=4, cutoff=0.6)
    problems.error("unknown-fact", Place(), f"unknown fact or slide '{name}'", nearest(name, close or known))
    raise DeckgenError(problems)


def _names(fact: dict[str, Any]) -> Iterable[str]:
    """What a fact is known by: its id, and each of its figures as words name it."""
    return (fact["id"], *(f"{fact['id']}-{figure}" for figure in fact["figures"]))


def _has_figure(fact: dict[str, Any], name: str) -> bool:
    return name in tuple(_names(fact))[1:]
