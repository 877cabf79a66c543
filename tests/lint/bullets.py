"""One slide of text and what one check finds on it."""

from __future__ import annotations

from datetime import date

from deckgen import lint
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
    """The words at fault on a whole slide, its title and headings with it."""
    page = lint.printed(slide, "slide")
    return [each.words for each in lint.check(Prose((page,)), KNOWN, (code,))]
