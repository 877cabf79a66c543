"""Turn words into lists, plurals and sentences: what English asks of text and no pattern has to say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from deckgen.model.text import Run

_WORD = re.compile(r"[^\W_][\w’'-]*")
_SENTENCE_END = re.compile(r"[.!?] $")


def listing(items: Sequence[tuple[Run, ...]], last: str) -> tuple[Run, ...]:
    """Items as "A, B and C": commas, and `last` with spaces round it before the last one."""
    runs: list[Run] = []
    for index, item in enumerate(items):
        if index:
            runs.append(Run(f" {last} " if index == len(items) - 1 else ", "))
        runs.extend(item)
    return tuple(runs)


def plural(noun: str) -> str:
    """The plural of a regular noun: "areas", "categories", "boxes"."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def capitalised(text: str) -> str:
    """`text` with a capital first letter; a word that has capitals of its own ("eCall") keeps its case."""
    word = _WORD.search(text)
    if word is None or not word[0][0].islower() or any(letter.isupper() for letter in word[0]):
        return text
    return text[: word.start()] + text[word.start()].upper() + text[word.start() + 1 :]


def uncapitalised(text: str) -> str:
    """`text` as it stands inside a sentence: a first word that only begins with a capital loses it."""
    word = _WORD.search(text)
    if word is None or not word[0][0].isupper() or len(word[0]) == 1 or not word[0][1:].islower():
        return text
    return text[: word.start()] + text[word.start()].lower() + text[word.start() + 1 :]


def sentence(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs as a finished paragraph: capitals where a sentence starts, neighbours of one look made one run."""
    done: list[Run] = []
    starts = True
    for run in runs:
        if not run.text:
            continue
        text = capitalised(run.text) if starts else run.text
        # A sentence starts after a stop only where a run does: inside a run the author wrote the case.
        starts = bool(_SENTENCE_END.search(text)) or (starts and not _WORD.search(text))
        done.append(replace(run, text=text))
    return _merged(done)


def _merged(runs: Sequence[Run]) -> tuple[Run, ...]:
    merged: list[Run] = []
    for run in runs:
        last = merged[-1] if merged else None
        if last and not (last.fact or run.fact) and replace(last, text="") == replace(run, text=""):
            merged[-1] = replace(last, text=last.text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def without_stop(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs less a closing full stop, so that a sentence can go on."""
    if runs and runs[-1].text.endswith("."):
        return (*runs[:-1], replace(runs[-1], text=runs[-1].text[:-1]))
    return tuple(runs)


def plain(runs: Sequence[Run]) -> str:
    """The characters alone."""
    return "".join(run.text for run in runs)
