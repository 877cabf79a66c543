"""Turn a layout's mail.yaml into Post: read when something is sent, so that no build depends on it."""

from __future__ import annotations

from pathlib import Path

from deckgen.load import source
from deckgen.load.files import Files
from deckgen.load.reading import Reading
from deckgen.load.report import with_layout
from deckgen.load.schema import MailFile
from deckgen.load.source import Document
from deckgen.load.validate import validate
from deckgen.model.post import Marking, Post
from deckgen.problems import Problems, nearest

_MEGABYTE = 1_000_000
_LONGEST = 3600  # seconds to wait for an answer
_PORTS = 65535
_HINT = "say in it who sends: from: Name <address>; docs/sending.md has an example"


def read(workspace: Path, report: str, problems: Problems) -> Post | None:
    """How a report is sent, by its layout; None with the reasons told where that is not known."""
    reading = Reading(Files(workspace, problems), {}, {})
    found = with_layout(workspace, report, reading)
    if found is None:
        return None
    layout = found[2]
    document = source.read(reading.files, f"{layout.folder}/mail.yaml", _HINT)
    entry = validate(document, MailFile, problems) if document else None
    return _post(entry, document, layout.markings, problems) if entry and document else None


def _post(entry: MailFile, document: Document, markings: tuple[Marking, ...], problems: Problems) -> Post:
    names = [each.name for each in markings]
    for group, marking in entry.clearance.items():
        if marking not in names:
            message = f"clearance of '{group}': unknown marking '{marking}'"
            where = document.value_at("clearance", str(group))
            problems.error("unknown-marking", where, message, nearest(marking, names))
    for name in ("per_minute", "attempts", "most_megabytes"):
        if getattr(entry, name) < 1:
            key = name.replace("_", "-")
            problems.error("wrong-value", document.value_at(key), f"{key}: wanted 1 or more", "raise it")
    if not 0 < entry.time_out <= _LONGEST:
        where, message = document.value_at("time-out"), f"time-out: wanted more than 0 and at most {_LONGEST}"
        problems.error("wrong-value", where, message, "the usual value is 60 seconds")
    if not 0 <= entry.port <= _PORTS:
        where, message = document.value_at("port"), f"port: found {entry.port}, wanted at most {_PORTS}"
        problems.error("wrong-value", where, message, "the usual one is 587, or 465 with tls")
    return Post(
        sender=entry.sender,
        reply_to=entry.reply_to,
        server=entry.server,
        port=entry.port,
        security=entry.security,
        login=entry.login,
        user=entry.user,
        per_minute=entry.per_minute,
        time_out=entry.time_out,
        attempts=entry.attempts,
        most_bytes=entry.most_megabytes * _MEGABYTE,
        clearance={str(group).casefold(): str(marking) for group, marking in entry.clearance.items()},
        markings=markings,
        place=document.value_at(),
    )
