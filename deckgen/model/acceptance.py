"""Which acceptance of a report holds for a problem: by its code, its slide and the words at fault."""

from __future__ import annotations

from collections.abc import Iterable

from deckgen.model.spec import Acceptance


def reason(code: str, slide: str, words: str, accepted: Iterable[Acceptance]) -> Acceptance | None:
    """The first acceptance of this code and slide whose words are a part of these, or the other way round."""
    for each in accepted:
        if (each.check, each.slide) == (code, slide) and (each.words in words or words in each.words):
            return each
    return None


def idle(acceptance: Acceptance, what: str) -> tuple[str, str]:
    """Message and hint for an acceptance that accepts nothing; `what` is what would have been found."""
    return (
        f"{what} finds nothing in '{acceptance.words}' on slide '{acceptance.slide}', so nothing is accepted",
        "take this entry out, or put in the words as they stand now",
    )
