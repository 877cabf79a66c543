"""One slide of text and what one check finds on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from unittest import mock

from deckgen import lint
from deckgen.lint import classifier
from deckgen.model.period import Period
from deckgen.model.prose import Prose

KNOWN = lint.Knowledge(
    last=Period.month(2024, 9),
    as_at=date(2024, 11, 1),
    headings=frozenset({"Data Summary", "Overview of Performance", "Service Update"}),
)


def found(code: str, text: str) -> list[str]:
    """The words at fault in the bullets of a slide, which ' / ' parts."""
    bullets = "".join(f"\n• {each}" for each in text.split(" / "))
    return found_on(code, f"Meals on wheels\nData Summary{bullets}")


def found_on(code: str, slide: str) -> list[str]:
    """The words at fault on a whole slide, its title and headings with it, as the check alone finds them."""
    page = lint.printed(slide, "slide")
    with without_classifier():
        return [each.words for each in lint.check(Prose((page,)), KNOWN, (code,))]


@contextmanager
def without_classifier() -> Iterator[None]:
    """Checks alone: what they know, and not what their findings' wording makes likely or doubtful."""
    with mock.patch.object(classifier, "learned", dict):
        yield
