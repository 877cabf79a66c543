"""Comparisons across a break of the series: figures counted in one way against those of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import breaks, catchments, compared_windows
from deckgen.lint import changes
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.period import Period
from deckgen.model.prose import Page

_CAVEAT = re.compile(
    r"\b(?:(?:not|cannot|can['’]t|n['’]t)\s+(?:\w+\s+){0,3}compar(?:ed|able)|comparab\w+|caution|breaks?\s+in\s+(?:the\s+)?"
    r"series|series\s+break|like[- ]for[- ]like|before\s+and\s+after|(?:same|old|former|previous|earlier|"
    r"new)\s+basis|"
    r"(?:re-?stated|re-?calculated|adjusted|re-?based|re-?counted)|(?:partly|mostly|largely|mainly|wholly|only|in\s+part)\s+"
    r"(?:because|due|reflects?|explained|the\s+result|a\s+result)|reflects?\s+the\s+(?:change|new|wider)|"
    r"(?:put|puts|putting)\s+[^.;]{3,60}?\bdown\s+to\s+[^.;]{3,90}?\b(?:record|log|count|report|cod)(?:s|ed|ing)?\b|"
    r"allow(?:s|ed|ing)?\s+for\s+the\s+change)\b",
    re.I,
)


@check("L27", "a comparison crosses a break of the series and does not say so")
def series_break(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A change of model, system or definition between the first month compared and the last."""
    if any(_CAVEAT.search(line.text) for line in page.lines):
        return
    found = list(_breaks(page, known))
    handed = [each for _, reading in read_lines(page, known) for each in catchments.of(reading)]
    title = " ".join(each.text for each in page.lines if each.kind == "title")
    for change in changes.told(page, known):
        window = compared_windows.of(change.reading, change.comparison)
        if window is None:
            continue
        metric = change.comparison.first.metric
        crossed = [
            label for when, label, words in found if window[0] < when <= window[1] and _about(metric, words)
        ]
        crossed += [
            f"the move of {each.when.text}"
            for each in handed
            if each.when.span
            and window[0] < each.when.span.first <= window[1]
            and each.concerns(f"{title} {change.words}")
        ]
        if crossed:
            yield Slip(
                change.line,
                change.words,
                f"'{change.told}' compares across {crossed[0]}",
                f"add that figures before it are not directly comparable because of {crossed[0]}",
            )


def _breaks(page: Page, known: Knowledge) -> Iterator[tuple[Period, str, frozenset[str]]]:
    """When, what it is called, and the words of the measures it breaks (none: all of the slide)."""
    for event in known.events:
        if not (event.breaks or not event.comparable):
            continue
        nouns = [known.noun(metric) or metric for metric in event.metrics]
        if not event.metrics or any(metric.split(".")[0] == page.slide for metric in event.metrics):
            yield event.period, event.noun or event.label, frozenset()
        elif not any("." in metric for metric in event.metrics):
            words = frozenset[str]().union(*(key_words(noun) for noun in nouns))
            yield event.period, event.noun or event.label, words
    for _, reading in read_lines(page, known):
        for when in breaks.find(reading):
            assert when.span
            yield when.span.first, f"the change of {when.text}", frozenset()


def _about(metric: str, words: frozenset[str]) -> bool:
    return not words or bool(words & key_words(metric))
