"""Turn a section's items and their facts into its paragraphs.

The order of wording: the quarter's own words (below a sub-heading that names the item) over the item's `says`
over the layout's phrases.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from deckgen.model.book import FactBook
from deckgen.model.facts import Fact
from deckgen.model.spec import Item, Section, SlideSpec
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import breakdown, contrast, english, tokens, words
from deckgen.narrative.phrases import Pattern
from deckgen.narrative.tokens import Wording

Writer = Callable[[Item, Fact, Wording, Sequence[str]], tuple[Paragraph, ...]]

_WRITERS: Mapping[str, Writer] = {"breakdown": breakdown.paragraphs, "contrast": contrast.paragraphs}
_NEW_SENTENCE = ("", ".", "true", "yes")


@dataclass(slots=True)
class _Draft:
    """A paragraph on its way: sentences get their capitals when nothing more can be joined to them."""

    paragraph: Paragraph
    authored: bool


def paragraphs(slide: SlideSpec, section: Section, book: FactBook, wording: Wording) -> tuple[Paragraph, ...]:
    """The paragraphs of one section, in the order of its items; () when nothing is to be said."""
    drafts: list[_Draft] = []
    breaks: set[str] = set()
    spoke = False  # whether the item before said something that a sentence can be joined to
    for index, item in enumerate(section.items):
        if item.verb == "heading":
            drafts.append(_Draft(Paragraph((Run(item.text),), "subheading", 0, item.place), True))
            spoke = False
        elif item.verb == "words":
            chosen = words.wanted(wording.spec, slide, section, item)
            spoke = _add_words(
                drafts, words.paragraphs(chosen, slide, book, wording.problems, not item.text), item
            )
        else:
            own = words.instead_of(wording.spec, slide, section, item)
            if own is not None:
                told = words.paragraphs((own,), slide, book, wording.problems, False)
                spoke = _add_words(drafts, told, item)
            else:
                fact = book.items.get((slide.id, section.slot, index))
                spoke = _add_sentences(drafts, item, fact, wording, breaks, spoke)
    return _without_bare_headings([_finished(draft) for draft in drafts])


def _add_words(drafts: list[_Draft], told: Sequence[Paragraph], item: Item) -> bool:
    for each in told:
        level = each.level if each.kind == "subheading" else each.level + item.level
        drafts.append(_Draft(replace(each, level=level), True))
    return bool(told)


def _add_sentences(
    drafts: list[_Draft], item: Item, fact: Fact | None, wording: Wording, breaks: set[str], spoke: bool
) -> bool:
    """Add what an item says, and tell whether it said anything; joined only to the item just before it."""
    if fact is None or _left_out(item, fact):
        return False
    joins = bool(item.joined) and spoke and drafts[-1].paragraph.kind in ("bullet", "body")
    told = _with_few(said(item, fact, wording, ("joined",) if joins else ()), fact, wording)
    told = _with_breaks(told, fact, wording, breaks)
    if not told:
        return False
    told = tuple(replace(each, tells=(fact.id,)) for each in told)
    if joins:
        drafts[-1] = _Draft(_joined(drafts[-1].paragraph, told[0], item.joined), False)
        told = told[1:]
    drafts.extend(_Draft(each, False) for each in told)
    return True


def _left_out(item: Item, fact: Fact) -> bool:
    if item.if_missing == "leave-out" and fact.state == "missing":
        return True
    wanted = {state.strip() for state in item.when.split(",") if state.strip()}
    return bool(wanted) and fact.state not in wanted


def said(item: Item, fact: Fact, wording: Wording, tags: Sequence[str] = ()) -> tuple[Paragraph, ...]:
    """What an item says of its fact: a sentence, or a lead and lines; () where its wording is empty."""
    told = _own_wording(item, fact, wording)
    if told is None:
        writer = _WRITERS.get(item.verb, _plain)
        told = writer(item, fact, wording, tags)
    return told


def _own_wording(item: Item, fact: Fact, wording: Wording) -> tuple[Paragraph, ...] | None:
    """The item's `says`, filled; None where it has none or cannot be used in this state."""
    if not item.says or fact.state == "missing":
        return None
    pattern = Pattern(item.says, item.place)
    extra = _extra_words(item, fact, wording)
    lacking = [
        piece.text
        for piece in pattern.pieces()
        if piece.token and wording.resolve(piece.text, fact, extra) is None
    ]
    if lacking and all(tokens.known_in_other_states(token, fact) for token in lacking):
        wording.problems.warning(
            "says-not-usable",
            item.place,
            f"the wording of this item needs '{{{lacking[0]}}}', which has no value in state '{fact.state}'; "
            "the layout's phrase stands instead",
            "use '{change-clause}', which has words for every state",
        )
        return None
    runs = wording.fill(pattern, fact, extra)
    return (Paragraph(runs, "bullet", item.level, item.place),) if runs else ()


def _plain(item: Item, fact: Fact, wording: Wording, tags: Sequence[str]) -> tuple[Paragraph, ...]:
    runs = wording.say(family_of(item, fact), fact, _extra_words(item, fact, wording), tags)
    return (Paragraph(runs, "bullet", item.level, item.place),) if runs else ()


def family_of(item: Item, fact: Fact) -> str:
    """The family of phrases for an item: its verb, and what is told where one verb tells several things."""
    if item.verb == "survey" and fact.key.startswith("survey-"):
        return fact.key
    if item.verb == "extreme":
        kind = "steps" if len(item.metrics) > 1 else "extreme"
        return f"{kind}-{(item.options or {}).get('which', 'lowest')}"
    return item.verb


def _extra_words(item: Item, fact: Fact, wording: Wording) -> dict[str, str | tuple[Run, ...]]:
    """What the item itself says: the column it goes by, and all members where several tie."""
    words: dict[str, str | tuple[Run, ...]] = {}
    by = (item.options or {}).get("by")
    if isinstance(by, str):
        name = wording.name_text("by", by)
        words |= {"by": name, "by-plural": english.plural(name)}
        if not (item.options or {}).get("peers"):
            words["peers"] = english.plural(name)
    shorts = [part.names["short"] for part in fact.parts if isinstance(part.names.get("short"), str)]
    if shorts:
        words["step"] = english.listing([(Run(str(short)),) for short in shorts], "")
    members = [part.names["member"] for part in fact.parts if isinstance(part.names.get("member"), str)]
    if members:
        told = [(Run(str(member)),) for member in members]
        words["members"] = english.listing(told, wording.plain("joining", "list"))
    return words


def _with_few(told: tuple[Paragraph, ...], fact: Fact, wording: Wording) -> tuple[Paragraph, ...]:
    """After a rate of few cases, a sentence that says how few; a breakdown has each member's base."""
    few = next((each for each in (fact, *fact.parts) if "few" in each.figures), None)
    if few is None or not told or fact.rule == "breakdown-change":
        return told
    last, warning = told[-1], wording.say("small-rate", few) or ()
    return (*told[:-1], replace(last, runs=(*last.runs, Run(" "), *warning))) if warning else told


def _with_breaks(
    told: tuple[Paragraph, ...], fact: Fact, wording: Wording, breaks: set[str]
) -> tuple[Paragraph, ...]:
    """After a comparison across a break in the series, a sentence that says so, once in a section."""
    broken = next((each for each in (fact, *fact.parts) if "break" in each.names), None)
    if broken is None or not told:
        return told
    warning = wording.say("series-break", broken) or ()
    if not warning or english.plain(warning) in breaks:
        return told
    breaks.add(english.plain(warning))
    last = told[-1]
    return (*told[:-1], replace(last, runs=(*last.runs, Run(" "), *warning)))


def _joined(before: Paragraph, after: Paragraph, by: str) -> Paragraph:
    """Two sentences as one paragraph; as one sentence where there are words to join them by."""
    word = by.strip()
    if word.casefold() in _NEW_SENTENCE:
        runs = (*_with_stop(before.runs), Run(" "), *english.sentence(after.runs))
    else:
        link = f"{word} " if not word[0].isalnum() else f" {word} "
        runs = (*english.without_stop(before.runs), Run(link), *after.runs)
    return replace(before, runs=runs, tells=(*before.tells, *after.tells))


def _with_stop(runs: Sequence[Run]) -> tuple[Run, ...]:
    ended = bool(runs) and runs[-1].text.endswith((".", "!", "?"))
    return tuple(runs) if ended else (*runs, Run("."))


def _finished(draft: _Draft) -> Paragraph:
    if draft.authored:
        return draft.paragraph
    return replace(draft.paragraph, runs=english.sentence(draft.paragraph.runs))


def _without_bare_headings(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Sub-headings go where everything below them was left out."""
    kept: list[Paragraph] = []
    for each in reversed(paragraphs):
        if each.kind == "subheading" and (not kept or kept[-1].kind == "subheading"):
            continue
        kept.append(each)
    return tuple(reversed(kept))
