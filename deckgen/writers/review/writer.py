"""Turn a positioned deck, its facts, problems and changes into the bytes of one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from deckgen.fonts import Ruler
from deckgen.model.changes import NO_CHANGES, Changes
from deckgen.model.deck import Deck, Picture
from deckgen.problems import Problem
from deckgen.writers.markup import Markup, element, together
from deckgen.writers.review.canvas import Page
from deckgen.writers.review.card import card
from deckgen.writers.review.document import document, filters, noscript
from deckgen.writers.review.findings import Finding, located, origins
from deckgen.writers.review.lists import accepted, changes, problems
from deckgen.writers.review.signoff import sign_off


@dataclass(frozen=True, slots=True)
class Review:
    """All that a review shows.

    `facts` is the document of facts.json. `files` are the built files that a sign-off is bound to: name ->
    SHA-256.
    """

    report: str
    version: str
    deck: Deck
    facts: Mapping[str, Any]
    problems: tuple[Problem, ...] = ()
    changes: Changes = NO_CHANGES
    files: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def write(review: Review) -> bytes:
    """The page as UTF-8. The same review gives the same bytes.

    Raises KeyError for a picture whose image the deck lacks.
    """
    deck = review.deck
    findings = located(review.problems, deck.slides)
    titles = {slide.id: f"{number}, {slide.title}" for number, slide in enumerate(deck.slides, 1)}
    facts = frozenset(fact["id"] for fact in review.facts["facts"])
    body = together(
        noscript(),
        filters(),
        changes(review.changes, titles, facts),
        problems(findings, titles),
        accepted(findings, titles),
        _slides(review, findings),
        sign_off(deck.slides, review.files),
    )
    parts = _parts(review, findings)
    return document(f"Review of {deck.title}", deck.language, _header(review), parts, body, _data(review))


def _header(review: Review) -> Markup:
    deck = review.deck
    rows = [("Report", review.report), ("Build", deck.build), ("deckgen", review.version)]
    return element(
        "header",
        element("p", "Review before publication", class_="eyebrow"),
        element("h1", deck.title),
        element("p", deck.subject) if deck.subject else Markup(""),
        element("dl", *(element("div", element("dt", name), element("dd", told)) for name, told in rows)),
        class_="page",
    )


def _parts(review: Review, findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    stays = sum(bool(each.problem.accepted) for each in findings)
    return [
        ("changed", f"Changed ({len(review.changes.items)})"),
        ("problems", f"Problems ({len(findings) - stays})"),
        ("accepted", f"Accepted ({stays})"),
        ("slides", f"Slides ({len(review.deck.slides)})"),
        ("sign-off", "Sign-off"),
    ]


def _slides(review: Review, findings: tuple[Finding, ...]) -> Markup:
    deck = review.deck
    links = {slide.id: f"slide-{slide.id}" for slide in deck.slides}
    belongs, ruler = origins(deck.slides), Ruler()
    moved = {change.slide for change in review.changes.items}
    cards = (
        card(
            slide,
            number,
            deck,
            Page(slide.id, deck.images, ruler),
            links,
            [each for each in findings if each.slide == slide.id],
            belongs[slide.id] in moved,
        )
        for number, slide in enumerate(deck.slides, 1)
    )
    heading = element("h2", "Slides", id="slides-heading")
    return element("section", heading, *cards, id="slides", aria_labelledby="slides-heading")


def _data(review: Review) -> dict[str, Any]:
    """What the page's script reads."""
    deck = review.deck
    return {
        "report": review.report,
        "build": deck.build,
        "version": review.version,
        "files": dict(sorted(review.files.items())),
        "slides": [slide.id for slide in deck.slides],
        "facts": {fact["id"]: _fact(fact) for fact in review.facts["facts"]},
        "charts": {
            item.name: {"alt": item.alt, "facts": list(item.facts)}
            for slide in deck.slides
            for item in slide.items
            if isinstance(item, Picture) and item.facts
        },
    }


def _fact(fact: Mapping[str, Any]) -> dict[str, Any]:
    """A fact without what it says nothing of: a third of the bytes."""
    return {key: value for key, value in fact.items() if value not in (None, "", [], {})}
