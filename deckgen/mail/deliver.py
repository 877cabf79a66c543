"""Messages to a server, one after another: what comes of each is in the ledger before the next begins.

A message that is put off, or whose connection was lost before its final dot, is tried again when all others
have had their turn, after a growing pause. Nothing else is ever tried twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Event

from deckgen import world
from deckgen.mail.ledger import Ledger, State
from deckgen.mail.server import Envelope, Reply, Server, ServerError
from deckgen.problems import DeckgenError, Place, Problem

_SLICE = 0.5  # seconds: on Windows Ctrl-C is not heard within a wait
_PAUSES = (15.0, 60.0, 240.0, 600.0)  # seconds before the second round and those after it


@dataclass(frozen=True, slots=True)
class Item:
    """A message to hand over. `key` is (report, content, recipient); `envelope` makes it in its turn.

    `before` is its state until something comes of it: what is sent again though nobody knows whether it
    arrived stays unknown when the server puts it off.
    """

    key: tuple[str, str, str]
    address: str
    envelope: Callable[[], Envelope]
    before: State = "planned"


@dataclass(slots=True)
class Pace:
    """How fast, and how long. `wait` returns early, and `stopped` is true, once somebody asks to end."""

    per_minute: int
    attempts: int
    stop: Event

    @property
    def stopped(self) -> bool:
        """Whether to end before the next message."""
        return self.stop.is_set()

    def wait(self, seconds: float) -> None:
        """Let time pass, unless asked to end."""
        end = time.monotonic() + seconds
        while not self.stop.is_set() and (left := end - time.monotonic()) > 0:
            self.stop.wait(min(left, _SLICE))

    def pause(self, tried: int) -> None:
        """The pause after so many rounds."""
        self.wait(_PAUSES[min(tried, len(_PAUSES)) - 1])


Tell = Callable[[Item, State, str], None]
"""Called with each message when something came of it, the state it is in, and the server's words."""


def deliver(items: Sequence[Item], server: Server, ledger: Ledger, pace: Pace, tell: Tell) -> None:
    """Hand over these messages, which the ledger has in the state that they have before.

    What could not be handed over stays in it. Raises DeckgenError where the server lets nobody in, or the
    ledger cannot be written.
    """
    waiting = list(items)
    for tried in range(1, pace.attempts + 1):
        try:
            _round(waiting, server, ledger, pace, tell)
        except ServerError as error:
            if not error.again or tried == pace.attempts or pace.stopped:
                raise _told(error) from error
        if not waiting or pace.stopped:
            return
        if tried < pace.attempts:
            pace.pause(tried)


def _round(waiting: list[Item], server: Server, ledger: Ledger, pace: Pace, tell: Tell) -> None:
    """Offer each message once; of those that are left in `waiting` nothing has come."""
    apart = 60.0 / pace.per_minute
    last = float("-inf")
    for item in tuple(waiting):
        pace.wait(last + apart - time.monotonic())
        if pace.stopped:
            return
        last = time.monotonic()
        reply = server.hand_over(item.envelope(), partial(_note, item, "sending", "", ledger))
        settled = _state(reply)
        if settled:
            waiting.remove(item)
        state = settled or item.before
        _note_answer(item, state, reply, ledger)
        tell(item, state, reply.text)


def _state(reply: Reply) -> State | None:
    """What came of a message; None where it can be tried again."""
    match reply.outcome:
        case "accepted" | "refused" | "unknown":
            return reply.outcome
        case _:
            return None


def _note(item: Item, state: State, reply: str, ledger: Ledger) -> None:
    ledger.note(item.key, state, world.now().isoformat(), reply)


def _note_answer(item: Item, state: State, reply: Reply, ledger: Ledger) -> None:
    """Note what came of a message; where that fails, say what the ledger does not know."""
    try:
        _note(item, state, reply.text, ledger)
    except DeckgenError as error:
        message = f"the message to {item.address} is {state} ({reply.text}), and the ledger does not know"
        hint = "it will be called unknown when the ledger can be used again, and not be sent on its own"
        raise DeckgenError(
            [*error.problems, Problem("not-noted", "error", Place(), message, hint)]
        ) from error


def _told(error: ServerError) -> DeckgenError:
    hint = f"{error.hint}; what was sent before is kept, and --status tells it"
    return DeckgenError([Problem("server", "error", Place(), str(error), hint)])
