"""One slide of the review: as drawn, beside it its sentences, what was found on it, and the tick for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.model.deck import Deck, Slide
from deckgen.writers.markup import Markup, element
from deckgen.writers.review.canvas import Page
from deckgen.writers.review.findings import Finding
from deckgen.writers.review.sentences import Reader
from deckgen.writers.review.slide import draw_slide
from deckgen.writers.review.words import Writer


def card(
    slide: Slide,
    number: int,
    deck: Deck,
    page: Page,
    links: Mapping[str, str],
    findings: Sequence[Finding],
    changed: bool,
) -> Markup:
    """A slide's article. `number` is its place in the deck, from 1; `findings` are those on this slide."""
    heading = f"slide-{slide.id}-heading"
    label = f"Slide {number} as drawn: {slide.title}. All that it says follows as text."
    drawn = draw_slide(slide, deck.size, page, findings, label)
    grades = " ".join(sorted({each.grade for each in findings}))
    return element(
        "article",
        element(
            "header",
            element("p", f"Slide {number} of {len(deck.slides)}", class_="eyebrow"),
            element("h3", slide.title, id=heading, tabindex=-1),
            element("p", "Changed since the report before", class_="tag") if changed else Markup(""),
            _found(findings),
        ),
        element("div", drawn, class_="paper"),
        element(
            "div",
            Reader(Writer(links), findings).read(slide),
            _notes(slide),
            class_="sentences",
            lang=deck.language,
        ),
        _tick(slide, number),
        id=f"slide-{slide.id}",
        class_="slide",
        aria_labelledby=heading,
        data_slide=slide.id,
        data_grades=grades or None,
        data_changed=changed or None,
    )


def _found(findings: Sequence[Finding]) -> Markup:
    if not findings:
        return Markup("")
    entries = (
        element(
            "li",
            element(
                "a",
                element("span", each.number, class_=f"number {each.grade}"),
                f" {each.problem.message}",
                href=f"#{each.anchor}",
                data_problem=each.number,
            ),
            data_grade=each.grade,
        )
        for each in findings
    )
    return element("ul", *entries, class_="found", aria_label="Found on this slide")


def _notes(slide: Slide) -> Markup:
    if not slide.notes:
        return Markup("")
    told = (element("p", each) for each in slide.notes)
    return element("details", element("summary", "Speaker notes"), *told)


def _tick(slide: Slide, number: int) -> Markup:
    """The slide's part of the sign-off; its comment is read aloud with the slide's number."""
    box = element("input", type="checkbox", id=f"tick-{slide.id}", data_tick=slide.id, autocomplete="off")
    comment = element("textarea", id=f"comment-{slide.id}", data_comment=slide.id, rows=1, autocomplete="off")
    return element(
        "div",
        element(
            "label",
            box,
            element("span", f"I have checked slide {number}"),
            class_="tick",
            for_=f"tick-{slide.id}",
        ),
        element("label", f"Comment on slide {number}", for_=f"comment-{slide.id}", class_="beside"),
        comment,
        class_="signs",
    )
