"""Words as two well-kept libraries know them: Harper finds misspellings and everyday slips, LemmInflect tells
what a word can be. Both are loaded only when words are checked.

Harper (harper-py, Apache-2.0) is an offline grammar checker; LemmInflect (MIT) is a dictionary of
inflections.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from harper import Linter

_KEPT = frozenset(
    {
        "Spelling",
        "Repetition",
        "Agreement",
        "Grammar",
        "Malapropism",
        "Eggcorn",
        "BoundaryError",
    }
)
"""Kinds of findings that are slips; style, readability and formatting are matters of house style."""
_OPINIONS = re.compile(
    r"mass noun|prefix that can be joined|missing a preposition|Oxford|closed compound|go better together|"
    r"starts? with a capital|capitali[sz]ed|hyphen|em dash|en dash|"
    r"'some' should not be used|both\W? should not be used|base form of the verb after",
    re.I,
)


_BETWEEN = "\n\n"
_OPENS = re.compile(r"(?:^|[.!?:]\s)[•\s]*$")
_SHORT = 6  # shorter words are near to some other word by chance
_NAME = re.compile(r"\b[A-Z][\w’'&]*")


@dataclass(frozen=True, slots=True)
class Everyday:
    """One finding of Harper: the stretch of the text, what it says, and the first better wording, or ""."""

    start: int
    end: int
    message: str
    better: str
    spelling: bool


@lru_cache(maxsize=1)
def _linter() -> Linter:
    from harper import Dialect, Linter

    return Linter(dialect=Dialect.BRITISH)


def everyday(texts: Iterable[str]) -> dict[str, tuple[Everyday, ...]]:
    """Misspellings, doubled words, wrong articles and the like in each text, in British English.

    All texts go through Harper as one document, which is several times as fast as one by one. Words with
    capitals are taken as names and not judged: looking for better spellings of them takes most of its time.
    One that opens a sentence, is in no dictionary and stands nowhere else may be an ordinary word misspelt.
    """
    wanted = sorted(set(texts))
    found: dict[str, list[Everyday]] = {text: [] for text in wanted}
    starts = list(accumulate((len(text) + len(_BETWEEN) for text in wanted), initial=0))
    _linter().import_words(sorted(_names(wanted)))
    for each in _everyday(_BETWEEN.join(wanted)):
        number = bisect_right(starts, each.start) - 1
        text, start = wanted[number], starts[number]
        if each.end - start <= len(text):
            found[text].append(replace(each, start=each.start - start, end=each.end - start))
    return {text: tuple(each) for text, each in found.items()}


def _names(texts: Iterable[str]) -> set[str]:
    """Words with capitals, less those that are in no dictionary and only ever open a sentence."""
    found: dict[str, bool] = {}
    for text in texts:
        for match in _NAME.finditer(text):
            inside = not _OPENS.search(text, 0, match.start())
            found[match.group()] = found.get(match.group(), False) or inside
    return {name for name, inside in found.items() if inside or len(name) < _SHORT or known(name)}


def _everyday(text: str) -> Iterator[Everyday]:
    from harper import Language

    for each in _linter().lint(text, language=Language.PLAINTEXT):
        kind = str(each.lint_kind)
        if kind not in _KEPT or _OPINIONS.search(each.message):
            continue
        suggestions = [one.replacement_text for one in each.suggestions if one.replacement_text]
        better = suggestions[0] if suggestions else ""
        yield Everyday(each.span.start, each.span.end, each.message, better, kind == "Spelling")


@lru_cache(maxsize=8192)
def _lemmas(word: str) -> dict[str, tuple[str, ...]]:
    from lemminflect import getAllLemmas

    return dict(getAllLemmas(word.lower()))


def known(word: str) -> bool:
    """Whether a dictionary of inflections has the word."""
    return bool(_lemmas(word))


def bare(word: str) -> frozenset[str]:
    """The bare forms that a word can be of: "fall" of "fell" and of "falls"."""
    return frozenset(lemma for kind in _lemmas(word).values() for lemma in kind)


def can_be(word: str, kind: str) -> bool:
    """Whether a word can be a NOUN, a VERB, an ADJ or an ADV."""
    return kind in _lemmas(word)


def only_verb(word: str) -> bool:
    """Whether a word can be nothing but a verb."""
    return set(_lemmas(word)) <= {"VERB", "AUX"} and bool(_lemmas(word))


def base_verb(word: str) -> bool:
    """Whether a word can be the bare form of a verb: "evolve", "place"."""
    return word.lower() in _lemmas(word).get("VERB", ())


def past_form(word: str) -> bool:
    """Whether a word can be the past or the participle of a verb: "led", "selected"."""
    verbs = _lemmas(word).get("VERB", ())
    return bool(verbs) and word.lower() not in verbs and not word.lower().endswith(("ing", "s"))


def plural(word: str) -> bool:
    """Whether a word is a plural and no singular: "calls", "reductions"; not "service", "crisis"."""
    nouns = _lemmas(word).get("NOUN", ())
    return word.lower().endswith("s") and bool(nouns) and word.lower() not in nouns


def singular(word: str) -> bool:
    """Whether a word is a singular noun and no plural."""
    return word.lower() in _lemmas(word).get("NOUN", ()) and not word.lower().endswith("s")


def is_adjective(word: str) -> bool:
    """Whether a word can be an adjective or an adverb."""
    return can_be(word, "ADJ") or can_be(word, "ADV")


def comparative(word: str) -> bool:
    """Whether a word compares: "safer" of "safe", "better", "worse"; not "clever"."""
    low = word.lower()
    adjectives = _lemmas(word).get("ADJ", ())
    return low in ("better", "worse") or (low.endswith("er") and bool(adjectives) and low not in adjectives)


def other_base(word: str) -> bool:
    """Whether a word is a form of another verb as well: "found" of "find"."""
    return any(each != word.lower() for each in _lemmas(word).get("VERB", ()))


def third_person(word: str) -> bool:
    """Whether a word can be a verb's form of the third person: "reports"."""
    return word.lower().endswith("s") and bool(_lemmas(word).get("VERB")) and not base_verb(word)
