"""How released reports are sent: by whom, over which server, at what pace, and to whom they may go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from deckgen.problems import NOWHERE, Place

Security = Literal["starttls", "tls", "none"]
Login = Literal["password", "xoauth2", "none"]


@dataclass(frozen=True, slots=True)
class Marking:
    """A protective marking, and the domains that may be sent what is so marked; () where any may."""

    name: str
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """A layout's mail.yaml and its markings. Holds no password.

    `clearance` is the highest marking for each group (in lower case); one that is not named has the lowest.
    `time_out` is in seconds, `most_bytes` the size of a message with all that is attached.
    """

    sender: str
    reply_to: str
    server: str
    port: int
    security: Security
    login: Login
    user: str
    per_minute: int
    time_out: float
    attempts: int
    most_bytes: int
    clearance: Mapping[str, str]
    markings: tuple[Marking, ...] = ()
    place: Place = NOWHERE

    def rank(self, marking: str) -> int:
        """How high a marking is among the layout's; 0 for none."""
        names = [each.name for each in self.markings]
        return names.index(marking) + 1 if marking in names else 0
