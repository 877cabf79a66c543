"""Turn changes that go with or against each other into one sentence that joins those of one direction."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.facts import WITHHELD_STATES, Fact
from deckgen.model.spec import Item
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, tokens
from deckgen.narrative.tokens import Wording

_UNTOLD = ("missing", "no-prior", *WITHHELD_STATES)


def paragraphs(item: Item, fact: Fact, wording: Wording, tags: Sequence[str]) -> tuple[Paragraph, ...]:
    """The sentence; nothing where fewer than two of the changes are known."""
    told = [part for part in fact.parts if part.state not in _UNTOLD]
    if fact.state in ("missing", "withheld"):
        runs = wording.say("contrast", fact, tags=tags)
        return (Paragraph(runs, "bullet", item.level, item.place),) if runs else ()
    if len(told) < 2:
        return ()
    first, second = split(fact, told)
    words = {"first": _siblings(first, wording), "second": _siblings(second, wording)}
    runs = wording.say("contrast", fact, words, (*tags, *(() if second else ("alone",))))
    return (Paragraph(runs, "bullet", item.level, item.place),) if runs else ()


def split(fact: Fact, parts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Those that went the way of the first, and the others.

    Where all went one way and still conflict (satisfaction rose, but so did waiting), those that are as
    welcome as the first stand with it.
    """
    ways = [_way(part) for part in parts]
    if len(set(ways)) == 1 and fact.state == "despite":
        ways = [_welcome(part) for part in parts]
    first = [part for part, way in zip(parts, ways, strict=True) if way == ways[0]]
    second = [part for part, way in zip(parts, ways, strict=True) if way != ways[0]]
    return first, second


def _way(part: Fact) -> str:
    return "stable" if part.state in ("stable", "chance", "unchanged") else tokens.direction(part)


def _welcome(part: Fact) -> str:
    # Where neither is better it is the demand that the others are met under: more of it is harder.
    return "better" if (part.better == "higher") == (tokens.direction(part) == "rise") else "worse"


def _siblings(parts: Sequence[Fact], wording: Wording) -> tuple[Run, ...]:
    """Changes of one direction joined by "and"; the verb stands once ("... fell to 9 and ... to 8")."""
    told: list[tuple[Run, ...]] = []
    before = ""
    for part in parts:
        tags = ("next",) if before and _way(part) == before else ()
        told.append(wording.say("contrast-part", part, tags=tags) or ())
        before = _way(part)
    return english.listing([each for each in told if each], wording.plain("joining", "list"))
