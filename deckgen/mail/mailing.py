"""One run of messages: a released report, and who on the lists is to get it, as what, and in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from deckgen import world
from deckgen.mail.ledger import Delivery, State
from deckgen.mail.letter import write
from deckgen.mail.message import Attachment, Heading, Sender, message_id, parts, stuffed
from deckgen.mail.parcel import Parcel
from deckgen.mail.recipients import Recipient
from deckgen.mail.server import Envelope
from deckgen.model.post import Post

Standing = Literal["accepted", "refused", "unknown", "drafted", "planned", "written"]
_HAD: frozenset[State] = frozenset({"accepted", "unknown", "drafted", "sending"})
"""Who is in one of these has the message, or may have it."""
_UNCERTAIN: frozenset[State] = frozenset({"unknown", "drafted"})


@dataclass(frozen=True, slots=True)
class Line:
    """What came of one recipient: `files` as attached, `size` in bytes (0 where no message was made)."""

    recipient: Recipient
    files: tuple[str, ...]
    size: int
    standing: Standing
    told: str = ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is needed to make any message."""

    post: Post
    parcel: Parcel
    sender: Sender
    recipients: tuple[Recipient, ...]
    language: str


class Mailing:
    """The messages of one run, and who is to get one."""

    def __init__(self, report: str, ready: Prepared, rows: Sequence[Delivery], resend_unknown: bool) -> None:
        self.report = report
        self.ready = ready
        self.content = ready.parcel.approval.content
        self._states = {each.recipient: each for each in rows if each.content == self.content}
        self._had: dict[str, list[str]] = {}
        for each in rows:
            if each.content != self.content and each.state in _HAD:
                self._had.setdefault(each.recipient, []).append(each.content)
        self._again = resend_unknown

    def key(self, recipient: Recipient) -> tuple[str, str, str]:
        """What the ledger knows this message by."""
        return (self.report, self.content, recipient.address.key)

    def known(self, recipient: Recipient) -> Delivery | None:
        """What the ledger has of this release for a recipient."""
        return self._states.get(recipient.address.key)

    def is_due(self, recipient: Recipient) -> bool:
        """Whether this recipient is to get a message."""
        known = self.known(recipient)
        if known is None or known.state not in _HAD:
            return True
        return self._again and known.state in _UNCERTAIN

    def before(self, recipient: Recipient) -> State:
        """The state that a recipient's message is in until something comes of it in this run."""
        known = self.known(recipient)
        return known.state if known is not None and known.state in _UNCERTAIN else "planned"

    def attachments(self, recipient: Recipient) -> tuple[Attachment, ...]:
        """The files in the formats asked for."""
        return tuple(self.ready.parcel.files[suffix] for suffix in recipient.formats)

    def parts(self, recipient: Recipient, draft: bool = False) -> tuple[bytes, ...]:
        """The message for a recipient; it is a correction where they had an earlier release."""
        parcel, approval = self.ready.parcel, self.ready.parcel.approval
        had = self._had.get(recipient.address.key, [])
        attached = self.attachments(recipient)
        letter = parcel.letter(recipient.language)
        words = {
            "name": recipient.name or recipient.address.written,
            "files": ", ".join(each.name for each in attached),
        }
        changes = parcel.changes_since(had) or ("No figure has changed.",)
        language = letter.language or self.ready.language
        written = write(letter, words, changes, language, approval.marking, bool(had))
        heading = Heading(
            self.ready.sender, recipient.name, recipient.address, self.key(recipient), world.now(), draft
        )
        return parts(heading, written, attached)

    def line(self, recipient: Recipient, standing: Standing, told: str = "", size: int = 0) -> Line:
        """What came of a recipient."""
        return Line(recipient, tuple(each.name for each in self.attachments(recipient)), size, standing, told)

    def rows(self, due: Sequence[Recipient], state: State) -> Iterator[Delivery]:
        """The ledger's rows for these recipients."""
        for each in due:
            identity = message_id(self.ready.sender.address, self.key(each))
            yield Delivery(
                *self.key(each), each.address.written, state, "", identity, world.now().isoformat()
            )

    def envelope(self, recipient: Recipient) -> Envelope:
        """The message for a recipient as it goes over the wire."""
        made = stuffed(self.parts(recipient))
        return Envelope(self.ready.sender.address.written, recipient.address.written, made)
