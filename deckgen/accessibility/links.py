"""Turn a slide's links into those whose words do not say where they go (WCAG 2.2, 2.4.4)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from deckgen.accessibility.parts import fault, paragraphs, short, words_of
from deckgen.model.deck import Shape, Slide
from deckgen.model.text import Run
from deckgen.problems import Place, Problem

_CLICK = re.compile(r"\b(?:click|tap|press)\s+(?:on\s+)?(?:here|this|the\s+link)\b", re.I)
_SAYS_NOTHING = re.compile(
    r"(?:\b(?:an?|and|as|at|for|from|in|is|it|of|on|one|or|our|out|please|that|the|this|to|via|now|also|"
    r"available|click|download|find|follow|go|here|info|information|learn|links?|more|open|press|read|see|tap|"
    r"view|visit|details?|document|file|page|pdf|report|site|web|website|webpage)\b|[\W\d_])*",
    re.I,
)
"""Words that name nothing, and of which no link can be made: "read more on our website"; an arrow."""
_DOMAIN = r"(?:[\w-]+\.)+[a-z]{2,}"
_ADDRESS = re.compile(
    rf"(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b{_DOMAIN}/\S*|^{_DOMAIN}$"
    r"|\b\d{1,3}(?:\.\d{1,3}){3}\b",
    re.I,
)
_AROUND = " \t\n.,:;!?…“”\"'‘’()[]<>→»"


def links_that_say_nothing(slide: Slide, place: Place) -> Iterator[Problem]:
    """Links that say nothing, each where its words first stand; one of spaces alone among them."""
    told: set[str] = set()
    for placed in words_of(slide):
        own = placed.paragraph.place if placed.paragraph.place.file else place
        for words in _linked(placed.paragraph.runs):
            if words not in told and _says_nothing(words):
                told.add(words)
                yield fault(
                    "link-says-nothing",
                    own,
                    slide.id,
                    f"the link '{short(words)}' does not say where it goes"
                    if words
                    else "a link has no words",
                    "let the link's words be the name of what it opens",
                )


def _linked(runs: Sequence[Run]) -> Iterator[str]:
    """The words of each link: runs with the same address that follow one another are one."""
    words, address = "", ""
    for run in (*runs, Run("")):
        if run.link != address and words:
            yield words.strip().rstrip(".")
            words = ""
        address = run.link
        words += run.text if run.link else ""


def _says_nothing(words: str) -> bool:
    """Whether a link's words name no destination: "click here for more", "this page", an address."""
    bare = " ".join(words.strip(_AROUND).split())
    return bool(_SAYS_NOTHING.fullmatch(bare) or _CLICK.search(bare) or _ADDRESS.search(bare))


def links_to_nowhere(slide: Slide, place: Place, slides: Container[str]) -> Iterator[Problem]:
    """Links to what is neither an address nor the name of a slide, each where it first stands."""
    told: set[str] = set()
    for link, own in _links(slide, place):
        target = link.removeprefix("#")
        if target and ":" not in target and target not in slides and target not in told:
            told.add(target)
            yield fault(
                "unknown-link",
                own,
                slide.id,
                f"the link '{short(link)}' is neither an address nor the name of a slide",
                "begin an address with https:// or mailto:, or write # and a slide's name",
            )


def _links(slide: Slide, place: Place) -> Iterator[tuple[str, Place]]:
    """Where each link goes, of words and of whole shapes, and where it was written."""
    for item in slide.items:
        if isinstance(item, Shape):
            yield item.link, place
        for placed in paragraphs(item):
            own = placed.paragraph.place if placed.paragraph.place.file else place
            yield from ((run.link, own) for run in placed.paragraph.runs)
