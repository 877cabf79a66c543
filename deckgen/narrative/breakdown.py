"""Turn a breakdown into one sentence, or a lead with a sub-bullet for each member, and tell any gap."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.model.facts import WITHHELD_STATES, Fact
from deckgen.model.spec import Item
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import english, tokens
from deckgen.narrative.tokens import Wording

IN_ONE_SENTENCE = 2
"""So many members are told in one sentence; more get a line each."""

_WAYS = ("fall", "rise", "chance", "stable", "unknown")


def paragraphs(item: Item, fact: Fact, wording: Wording, tags: Sequence[str]) -> tuple[Paragraph, ...]:
    """A breakdown's sentence, or its lead and lines one level further in."""
    if not fact.parts:
        runs = wording.say("breakdown", fact, _base_words(item, fact, wording), tags)
        return (Paragraph(runs, "bullet", item.level, item.place),) if runs else ()
    size = {1: "one", 2: "two"}.get(len(fact.parts), "many")
    words = _base_words(item, fact, wording) | _member_words(fact, wording)
    runs = wording.say(family_of(item), fact, words, (*tags, size))
    if not runs:
        return ()
    gap = _gap(item, fact, wording)
    if len(fact.parts) <= IN_ONE_SENTENCE:
        runs = (*english.without_stop(runs), *gap, Run(".")) if gap else runs
        return (Paragraph(runs, "bullet", item.level, item.place),)
    lead = Paragraph(runs, "bullet", item.level, item.place)
    return (lead, *_lines(item, fact, wording))


def family_of(item: Item) -> str:
    """Which wording: of all members asked for, of the largest few, or of those that went one way."""
    options = item.options or {}
    if options.get("top"):
        return "breakdown-top"
    return "breakdown" if options.get("show", "both") == "both" else "breakdown-shown"


def way(part: Fact) -> str:
    """How a member moved: "fall", "rise", "chance", "stable", or "unknown" where there is nothing to
    compare with.
    """
    if part.state in ("missing", "no-prior", *WITHHELD_STATES):
        return "unknown"
    if part.state in ("stable", "chance"):
        return part.state
    return tokens.direction(part) or "stable"


def _base_words(item: Item, fact: Fact, wording: Wording) -> dict[str, str | tuple[Run, ...]]:
    by = str(fact.names.get("by") or (item.options or {}).get("by", ""))
    name = wording.name_text("by", by)
    return {"by": name, "by-plural": english.plural(name)}


def _member_words(fact: Fact, wording: Wording) -> dict[str, str | tuple[Run, ...]]:
    words: dict[str, str | tuple[Run, ...]] = {"members": _members(fact.parts, wording)}
    movements: list[tuple[Run, ...]] = []
    for each in _WAYS:
        chosen = [part for part in fact.parts if way(part) == each]
        words[f"{each}-count"] = str(len(chosen))
        if chosen:
            members = {"members": _members(chosen, wording)}
            movements.append(wording.tell("breakdown-movement", each, members))
    words["movements"] = english.listing(movements, wording.plain("joining", "contrast"))
    return words


def _members(parts: Sequence[Fact], wording: Wording) -> tuple[Run, ...]:
    told = [wording.say("breakdown-member", part) or () for part in parts]
    return english.listing([each for each in told if each], wording.plain("joining", "list"))


def _lines(item: Item, fact: Fact, wording: Wording) -> tuple[Paragraph, ...]:
    told = [wording.say("breakdown-line", part) for part in fact.parts]
    gap = _gap(item, fact, wording, "line")
    lines = [runs for runs in (*told, gap) if runs]
    return tuple(Paragraph(runs, "bullet", item.level + 1, item.place) for runs in lines)


def _gap(item: Item, fact: Fact, wording: Wording, form: str = "") -> tuple[Run, ...]:
    """What the members leave of the total's change; nothing where only the largest or one way is shown."""
    gap = fact.figures.get("gap")
    if gap is None or not gap.value or family_of(item) != "breakdown":
        return ()
    state = "rise" if gap.value > 0 else "fall"
    words = {"gap": (tokens.figure_run(fact, "gap"),)}
    return wording.tell("breakdown-gap", f"{state}-{form}" if form else state, words)
