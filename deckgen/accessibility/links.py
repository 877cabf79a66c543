"""Turn a slide's links into those whose words do not say where they go (WCAG 2.2, 2.4.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deckgen.accessibility.parts import fault, short, words_of
from deckgen.model.deck import Slide
from deckgen.model.text import Run
from deckgen.problems import Place, Problem

_CLICK = re.compile(r"\b(?:click|tap|press)\s+(?:on\s+)?(?:here|this|the\s+link)\b", re.I)
_SAYS_NOTHING = re.compile(
    r"(?:(?:see|read|find|find\s+out|learn|go|open|view)\s+)?(?:here|this|more|link|read\s+more|details?|"
    r"(?:this|the)\s+(?:link|page|report|document|file|website)|more\s+(?:info(?:rmation)?|details?)|"
    r"website|page|document|report|file|download|pdf)",
    re.I,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[\w-]+\.)+(?:uk|org|com|net|gov|info|eu|int|pdf|html?|aspx)\b(?:/\S*)?",
    re.I,
)
_AROUND = " \t\n.,:;!?…“”\"'‘’()[]<>→»"


def links_that_say_nothing(slide: Slide, place: Place) -> Iterator[Problem]:
    """Links that say nothing, each where its words first stand."""
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
                    f"the link '{short(words)}' does not say where it goes",
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
    """Whether a link's words name no destination: "click here for more", "this page", or an address."""
    bare = " ".join(words.strip(_AROUND).split())
    return bool(_CLICK.search(bare) or _SAYS_NOTHING.fullmatch(bare) or _ADDRESS.search(bare))
