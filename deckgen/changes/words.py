"""Turn the authors' paragraphs of two editions into those that are new, gone or reworded.

Compared is what was written, with `{names}` for figures: a paragraph whose figures alone have moved on is not
reworded, and its figures are told for themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from deckgen.changes.edition import AuthoredText, Edition
from deckgen.model.changes import Change

_ALIKE = 0.6  # of the words of two paragraphs, the share in common from which one is the other reworded
_SHOWN = 90  # characters of a paragraph in a message

_Box = tuple[str, str, str]
"""Slide, section, part."""


def reworded(before: Edition, now: Edition) -> Iterator[Change]:
    """What changed in the words, slide by slide; nothing where one edition does not hold its words."""
    if before.words is None or now.words is None:
        return
    old, new = _boxes(before.words), _boxes(now.words)
    for box in dict.fromkeys((*new, *old)):
        yield from _of_box(old.get(box, []), new.get(box, []))


def outward(change: Change) -> str:
    """A change as it is told to everybody: what words said before may have been taken back for a reason."""
    if change.kind != "words":
        return change.message
    at = f"{change.slide}, {change.about}"
    if not change.now:
        return f"{at}: a paragraph was taken out"
    return f"{at}: {'reworded: now' if change.before else 'new:'} {_quoted(change.now)}"


def _boxes(words: Iterable[AuthoredText]) -> dict[_Box, list[AuthoredText]]:
    found: dict[_Box, list[AuthoredText]] = {}
    for each in words:
        found.setdefault((each.slide, each.section, each.part), []).append(each)
    return found


def _of_box(old: list[AuthoredText], new: list[AuthoredText]) -> Iterator[Change]:
    """A paragraph that stood there before is unchanged, wherever it stands; the rest pair with their like."""
    gone, fresh = _without(old, new), _without(new, old)
    for was, now in _pairs(gone, fresh):
        gone.remove(was)
        fresh.remove(now)
        yield _change(now, was.text, now.text, f"reworded: now {_quoted(now.text)}, was {_quoted(was.text)}")
    for each in fresh:
        yield _change(each, "", each.text, f"new: {_quoted(each.text)}")
    for each in gone:
        yield _change(each, each.text, "", f"gone: {_quoted(each.text)}")


def _without(words: Sequence[AuthoredText], other: Sequence[AuthoredText]) -> list[AuthoredText]:
    """Those not in the other; a paragraph that stands twice needs two to be the same."""
    left = [each.written for each in other]
    kept = []
    for each in words:
        if each.written in left:
            left.remove(each.written)
        else:
            kept.append(each)
    return kept


def _pairs(
    gone: Sequence[AuthoredText], fresh: Sequence[AuthoredText]
) -> list[tuple[AuthoredText, AuthoredText]]:
    """Each paragraph with the one it was made of: the most alike first."""
    scored = [
        (_alike(was.written, now.written), place, index)
        for place, was in enumerate(gone)
        for index, now in enumerate(fresh)
    ]
    pairs: dict[int, int] = {}
    for score, place, index in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if score >= _ALIKE and place not in pairs and index not in pairs.values():
            pairs[place] = index
    return [(gone[place], fresh[index]) for place, index in sorted(pairs.items())]


def _alike(was: str, now: str) -> float:
    """How much two paragraphs have in common, 0 to 1, the same in both directions."""
    ordered = sorted((was.split(), now.split()))
    return SequenceMatcher(None, ordered[0], ordered[1], autojunk=False).ratio()


def _change(at: AuthoredText, before: str, now: str, told: str) -> Change:
    about = " / ".join(part for part in (at.section, at.part) if part)
    return Change("words", at.slide, about, before, now, f"{at.slide}, {about}: {told}")


def _quoted(text: str) -> str:
    """A paragraph in quotation marks, cut at a word where it is long."""
    if len(text) > _SHOWN:
        text = text[:_SHOWN].rsplit(" ", 1)[0] + " …"
    return f"“{text}”"
