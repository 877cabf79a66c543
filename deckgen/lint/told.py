"""Turn a slide into its figures, each with line and sentence, and tell whether two speak of one measure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from deckgen.claims import measures
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.model.claim import Claim, PeriodMention
from deckgen.model.prose import Line, Page

SAME_TIME = re.compile(
    r"\b(?:the|that|this|those|these)\s+(?:same\s+)?(?:\d+\s+|two\s+|three\s+|six\s+|twelve\s+)?"
    r"(?:(?:autumn|spring|summer|winter|financial|calendar|academic|school)\s+)?"
    r"(?:date|day|week|month|quarter|term|year|period|season|window)(?:s|['’]s)?\b(?!\s+(?:before|after|earlier|later|to|ending|ended)\b)"
    r"|\bthe\s+(?:later|latest|earlier|former|latter|above|first|second|same)\s+(?:total|figure|number|count|sum)\b",
    re.I,
)
"""Words that go back to a period told before."""


@dataclass(frozen=True, slots=True)
class Told:
    line: Line
    claim: Claim
    sentence: str


def figures(page: Page, known: Knowledge) -> list[Told]:
    """All figures of a slide; one told "in the same quarter" or "on that date" has the period told before."""
    found: list[Told] = []
    last: PeriodMention | None = None
    for line, reading in read_lines(page, known):
        for sentence, claims in by_sentence(reading):
            back = SAME_TIME.search(sentence.text)
            for claim in claims:
                if back and last and not span_of(claim.period):
                    claim = replace(claim, period=last)
                found.append(Told(line, claim, sentence.text))
            against = [each.versus for each in claims if each.versus]
            inside = [each for each in reading.periods if sentence.start <= each.start < sentence.end]
            inside = [each for each in inside if each not in against] or inside
            last = next((each for each in reversed(inside) if span_of(each)), last)
    return found


def measure_of(told: Told, known: Knowledge) -> measures.Measure:
    """The measure that a figure is of, by the words around it."""
    return measures.of(known.read(told.line.text), told.claim)


def same_metric(one: Claim, other: Claim, known: Knowledge) -> bool:
    """Whether two claims speak of one measure: the same words, once the glossary's other names are put
    right.
    """
    first, second = (key_words(_proper(each.metric, known)) for each in (one, other))
    return bool(first) and first == second


def _proper(metric: str, known: Knowledge) -> str:
    for term in known.glossary.terms:
        for other in term.instead_of:
            metric = metric.replace(other.lower(), term.name.lower())
    return metric


def span_of(mention: PeriodMention | None) -> str:
    return str(mention.span) if mention and mention.span else ""


def differ(one: Told, other: Told, known: Knowledge) -> bool:
    """Whether two equal figures are said of different things: another period, or plainly another measure."""
    periods = (
        span_of(one.claim.period)
        and span_of(other.claim.period)
        and span_of(one.claim.period) != span_of(other.claim.period)
    )
    measures = not same_metric(one.claim, other.claim, known)
    return bool(periods) or (
        measures and bool(key_words(one.claim.metric)) and bool(key_words(other.claim.metric))
    )
