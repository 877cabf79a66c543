"""The message that goes with a released report: as a layout has it, and with its figures filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from deckgen.model.text import Paragraph
from deckgen.problems import NOWHERE, Place

LETTER = "mail"
"""What stands for a slide's id where the words are a message's."""

Field = Literal["title", "label", "organisation", "marking", "data-to", "name", "files", "changes"]
"""What a message can name beside figures: the report's title, label, organisation, marking and last period of
its data; the recipient; the attached files; and what changed since the release before."""
FIELDS: frozenset[str] = frozenset(get_args(Field))
EACH: frozenset[str] = frozenset({"name", "files", "changes"})
"""Those that each message fills for itself."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A message in one language. `correction` stands before it where an earlier release was sent already."""

    language: str  # language tag; "" is the report's
    subject: Paragraph
    message: tuple[Paragraph, ...]
    correction: tuple[Paragraph, ...]
    place: Place = NOWHERE

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All of it."""
        return (self.subject, *self.correction, *self.message)
