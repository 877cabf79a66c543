"""A released report and a recipient into the bytes of a message; attachments are encoded once for all.

A message is its own head and words, and between them the same encoded files: parts of bytes that are joined
when they are sent.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8, EmailPolicy
from email.utils import format_datetime
from typing import Any

from deckgen.mail.addresses import Address
from deckgen.mail.letter import Written

_KINDS = {
    "pdf": ("application", "pdf"),
    "pptx": ("application", "vnd.openxmlformats-officedocument.presentationml.presentation"),
    "xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "html": ("text", "html"),
}
_LINE = 76  # characters of encoded text in a line (RFC 2045, 6.8)
_DOTS = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, encoded. `suffix` is its format without the dot."""

    name: str
    suffix: str
    encoded: bytes

    @classmethod
    def of(cls, name: str, content: bytes) -> Attachment:
        """A file's bytes as base64 in lines of 76 that end in CRLF."""
        told = base64.b64encode(content)
        lines = (told[at : at + _LINE] for at in range(0, len(told), _LINE))
        return cls(name, name.rpartition(".")[2].casefold(), b"\r\n".join(lines) + b"\r\n")


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sends, and where answers go."""

    name: str
    address: Address
    reply_name: str = ""
    reply_to: Address | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What the head of a message says beside its subject. `key` names (report, content, recipient)."""

    sender: Sender
    name: str
    address: Address
    key: tuple[str, str, str]
    at: datetime
    draft: bool = False


def message_id(sender: Address, key: tuple[str, str, str]) -> str:
    """The same for the same message, so that one that is sent twice can be known as one."""
    digest = hashlib.sha256("\n".join(key).encode()).hexdigest()[:40]
    return f"<{digest}@{sender.domain}>"


def parts(heading: Heading, written: Written, attachments: Sequence[Attachment]) -> tuple[bytes, ...]:
    """The message: its own words and the attachments by turns, whose bytes are no copies."""
    message = _message(heading, written)
    marks = [f"attachment-{hashlib.sha256(each.name.encode()).hexdigest()}" for each in attachments]
    for attachment, mark in zip(attachments, marks, strict=True):
        message.attach(_part(attachment, mark))
    _bound(message, heading.key)
    whole = message.as_bytes(policy=_policy(heading))
    found: list[bytes] = []
    for attachment, mark in zip(attachments, marks, strict=True):
        before, _, whole = whole.partition(f"{mark}\r\n".encode())
        found += [before, attachment.encoded]
    return (*found, whole if whole.endswith(b"\r\n") else whole + b"\r\n")


def stuffed(told: Sequence[bytes]) -> tuple[bytes, ...]:
    """The parts as they go over the wire: a dot at the beginning of a line is doubled (RFC 5321, 4.5.2).

    Every second part is an encoded file, which has none.
    """
    return tuple(part if at % 2 else _DOTS.sub(b"..", part) for at, part in enumerate(told))


def _message(heading: Heading, written: Written) -> EmailMessage:
    policy = _policy(heading)
    message = EmailMessage(policy=policy)
    sender = heading.sender
    headers: Mapping[str, object] = {
        "From": _header(sender.name, sender.address),
        "To": _header(heading.name, heading.address),
        **({"Reply-To": _header(sender.reply_name, sender.reply_to)} if sender.reply_to else {}),
        "Subject": written.subject,
        "Date": format_datetime(heading.at),
        "Message-ID": message_id(sender.address, heading.key),
        # A machine sent it: nobody's holiday note should answer (RFC 3834, 5).
        "Auto-Submitted": "auto-generated",
        **({"X-Unsent": "1"} if heading.draft else {}),
    }
    if heading.draft:  # a person sends it, at a time of their own
        headers = {name: value for name, value in headers.items() if name not in ("Date", "Auto-Submitted")}
    for name, value in headers.items():
        message[name] = value
    message.set_content(written.text, cte="quoted-printable")
    message.add_alternative(written.page, subtype="html", cte="quoted-printable")
    message.make_mixed()
    return message


def _header(name: str, address: Address) -> HeaderAddress:
    before, _, domain = address.written.rpartition("@")
    return HeaderAddress(name, before, domain)


def _part(attachment: Attachment, mark: str) -> EmailMessage:
    """An attachment whose place is held by `mark`."""
    part = EmailMessage(policy=SMTP)
    part["Content-Type"] = "/".join(_KINDS.get(attachment.suffix, ("application", "octet-stream")))
    part["Content-Transfer-Encoding"] = "base64"
    part.add_header("Content-Disposition", "attachment", filename=attachment.name)
    part.set_payload(f"{mark}\r\n")
    return part


def _bound(message: EmailMessage, key: tuple[str, str, str]) -> None:
    """Boundaries that are the same every time, and stand in no words that somebody can write."""
    digest = hashlib.sha256("\n".join(key).encode()).hexdigest()[:24]
    multiparts = (part for part in message.walk() if part.is_multipart())
    for number, part in enumerate(multiparts):
        part.set_boundary(f"=_{number}_{digest}")


def _policy(heading: Heading) -> EmailPolicy[Any]:
    addresses = (heading.address, heading.sender.address, heading.sender.reply_to)
    ascii_alone = all(each.is_ascii for each in addresses if each)
    return SMTP if ascii_alone else SMTPUTF8
