"""Send a released report to lists of recipients, or write the messages as files: the steps in order.

Everything is read, checked and told before the first connection: lists, clearance, release, message, sizes,
ledger. Nothing of the report is computed here; what is sent was approved.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import Literal

from deckgen import load, output, world
from deckgen.mail import clearance, credentials, letterbox, recipients
from deckgen.mail.addresses import WrongAddressError, address, named
from deckgen.mail.deliver import Item, Pace, deliver
from deckgen.mail.ledger import Delivery, Ledger, State
from deckgen.mail.mailing import Line, Mailing, Prepared, Standing
from deckgen.mail.message import Sender
from deckgen.mail.parcel import Parcel, pack
from deckgen.mail.recipients import Recipient
from deckgen.mail.server import Server
from deckgen.model.post import Post
from deckgen.problems import DeckgenError, Place, Problem, Problems, nearest

LEDGER = "DECKGEN_LEDGER"
"""The environment variable that names the ledger's file; `sent.sqlite` in the output folder if not set."""
Mode = Literal["send", "dry-run", "drafts"]
_FOLDERS = {"dry-run": "dry-run", "drafts": "drafts"}


@dataclass(frozen=True, slots=True)
class Sent:
    """A run: a line for each recipient, problems that did not stop it, and whether it was ended early."""

    lines: tuple[Line, ...]
    problems: tuple[Problem, ...]
    stopped: bool = False
    folder: Path | None = None  # where messages were written


Tell = Callable[[str, int, int], None]
"""Called with an address, how many were dealt with, and how many there are."""


def _silent(_address: str, _done: int, _all: int) -> None:
    return None


def send(
    workspace: Path,
    report: str,
    lists: Sequence[Path],
    *,
    groups: Sequence[str] = (),
    mode: Mode = "send",
    out: Path | None = None,
    ledger: Path | None = None,
    resend_unknown: bool = False,
    skip_invalid: bool = False,
    stop: Event | None = None,
    tell: Tell = _silent,
) -> Sent:
    """Send a released report to everybody on the lists who does not have it yet.

    "dry-run" and "drafts" write files instead. Raises DeckgenError with every reason why nothing is sent.
    """
    problems = Problems()
    folder = _folder(workspace, report, out, problems)
    ready = _prepared(workspace, report, folder, lists, groups, skip_invalid, problems)
    ending = stop or Event()
    with Ledger(_ledger(workspace, out, ledger)) as book:
        if mode != "dry-run" or book.exists:
            book.open()
        if mode != "dry-run":
            book.lock()
            book.call_unknown(_now())
        rows = book.of(report) if book.is_open else ()
        run = Mailing(report, ready, rows, resend_unknown)
        _check_sizes(run, ready.post, problems)
        problems.stop_on_errors()
        if mode != "send":
            return _written(run, mode, folder, book, tuple(problems))
        lines = _delivered(run, book, ending, tell)
    return Sent(lines, tuple(problems), ending.is_set())


def status(
    workspace: Path, report: str, *, out: Path | None = None, ledger: Path | None = None
) -> tuple[Delivery, ...]:
    """What the ledger knows of a report, by release and recipient."""
    problems = Problems()
    _folder(workspace, report, out, problems)
    problems.stop_on_errors()
    with Ledger(_ledger(workspace, out, ledger)) as book:
        return book.open().of(report) if book.exists else ()


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was erased of a person: rows of the ledger, and files; `lists` still have the address."""

    rows: int
    files: int
    lists: tuple[Path, ...]
    problems: tuple[Problem, ...]  # of rows that could not be looked at


def forget(
    workspace: Path,
    person: str,
    lists: Sequence[Path] = (),
    *,
    out: Path | None = None,
    ledger: Path | None = None,
) -> Forgotten:
    """Erase an address from the ledger, of all reports, and from the messages that were written as files."""
    try:
        found = address(person)
    except WrongAddressError as error:
        raise DeckgenError([_wrong(person, error)]) from None
    folders = [
        path for name in _FOLDERS.values() for path in (out or workspace / "output").glob(f"*/mail/{name}")
    ]
    with Ledger(_ledger(workspace, out, ledger)) as book:
        rows = 0
        if book.exists:
            book.open()
            book.lock()
            rows = book.forget(found.key)
    files = letterbox.forget(folders, found.written)
    unread = Problems()
    still = [
        each for each in lists if any(row.address.key == found.key for row in recipients.read([each], unread))
    ]
    return Forgotten(rows, files, tuple(still), tuple(unread))


def _folder(workspace: Path, report: str, out: Path | None, problems: Problems) -> Path:
    """The report's output folder; a problem where there is no such report."""
    known = load.reports(workspace)
    if report not in known:
        message, hint = f"unknown report '{report}'", nearest(report, known)
        problems.error("unknown-report", Place(file="content"), message, hint)
    return (out or workspace / "output") / report


def _ledger(workspace: Path, out: Path | None, asked: Path | None) -> Path:
    named_by_user = world.environment(LEDGER)
    return asked or (Path(named_by_user) if named_by_user else (out or workspace / "output") / "sent.sqlite")


def _prepared(
    workspace: Path,
    report: str,
    folder: Path,
    lists: Sequence[Path],
    groups: Sequence[str],
    skip_invalid: bool,
    problems: Problems,
) -> Prepared:
    """Everything read and checked; raises with all problems."""
    problems.stop_on_errors()
    faults = Problems()
    held = recipients.within(recipients.read(lists, faults), groups, problems)
    problems.extend(_skipped(each) if skip_invalid else each for each in faults)
    post = load.read_post(workspace, report, problems)
    parcel = pack(workspace, folder, output.shown(folder), problems)
    sender = _sender(post, problems) if post else None
    if post and parcel:
        clearance.check(held, parcel.approval.marking, post, problems)
        _check_formats(held, parcel, problems)
    if not held and (skip_invalid or not faults.errors):
        problems.error("nobody", Place(), "nobody is on the lists", "name a list with --to FILE")
    problems.stop_on_errors()
    assert post and parcel and sender  # else a problem was told
    return Prepared(post, parcel, sender, held, parcel.approval.language)


def _skipped(fault: Problem) -> Problem:
    """A row that is left out is a warning; a list that cannot be read at all stays an error."""
    return replace(fault, severity="warning") if fault.code in recipients.OF_ROWS else fault


def _sender(post: Post, problems: Problems) -> Sender | None:
    try:
        name, found = named(post.sender)
    except WrongAddressError as error:
        problems.extend([replace(_wrong(post.sender, error), where=post.place)])
        return None
    if not post.reply_to:
        return Sender(name, found)
    try:
        reply_name, reply = named(post.reply_to)
    except WrongAddressError as error:
        problems.extend([replace(_wrong(post.reply_to, error), where=post.place)])
        return None
    return Sender(name, found, reply_name, reply)


def _wrong(text: str, error: WrongAddressError) -> Problem:
    return Problem("wrong-address", "error", Place(), f"'{text[:60]}' is no address: {error}", "correct it")


def _check_formats(held: Sequence[Recipient], parcel: Parcel, problems: Problems) -> None:
    for recipient in held:
        for suffix in recipient.formats:
            if suffix not in parcel.files:
                where = replace(recipient.place, data_column="formats")
                message = f"the release has no .{suffix} file"
                problems.error("unknown-format", where, message, f"one of {', '.join(parcel.files)}")


def _check_sizes(run: Mailing, post: Post, problems: Problems) -> None:
    """Tell each combination of formats that makes a message which is too large, once."""
    told: set[tuple[str, ...]] = set()
    for recipient in run.ready.recipients:
        if recipient.formats in told or not run.is_due(recipient):
            continue
        told.add(recipient.formats)
        size = sum(map(len, run.parts(recipient)))
        if size > post.most_bytes:
            message = (
                f"a message with {', '.join(recipient.formats)} has {size / 1e6:,.1f} MB, and at most"
                f" {post.most_bytes / 1e6:,.0f} MB may be sent"
            )
            hint = "ask for fewer formats, or raise most-megabytes in mail.yaml if servers take it"
            problems.error("too-large", recipient.place, message, hint)


def _written(run: Mailing, mode: Mode, folder: Path, book: Ledger, problems: tuple[Problem, ...]) -> Sent:
    """Messages as files; with drafts, the ledger knows of them before they are there."""
    due = [each for each in run.ready.recipients if run.is_due(each)]
    drafts = mode == "drafts"
    if drafts:
        book.plan(run.rows(due, "planned"))
    target = folder / "mail" / _FOLDERS[mode]
    sizes: dict[str, int] = {}

    def messages() -> Iterator[tuple[str, Sequence[bytes]]]:
        for each in due:
            made = run.parts(each, draft=drafts)
            if drafts:
                book.note(run.key(each), "drafted", _now())
            yield each.address.written, made
            sizes[each.address.key] = sum(map(len, made))

    try:
        letterbox.put(target, messages(), clear=not drafts)
    except DeckgenError:
        for each in due if drafts else ():
            if each.address.key not in sizes:  # its file is not there, so nobody can have sent that one
                book.note(run.key(each), run.before(each), _now())
        raise
    lines = [
        run.line(each, "drafted" if drafts else "written", size=sizes[each.address.key])
        if each.address.key in sizes
        else _left_out(run, each)
        for each in run.ready.recipients
    ]
    return Sent(tuple(lines), problems, folder=target)


def _left_out(run: Mailing, recipient: Recipient) -> Line:
    """Who gets no message now, since they have one or may have one."""
    known = run.known(recipient)
    assert known is not None
    return run.line(
        recipient, _standing(known.state), f"since {known.at}" + (f": {known.reply}" if known.reply else "")
    )


def _standing(state: State) -> Standing:
    """A state as it is told at the end of a run, when nothing is being sent any more."""
    return "unknown" if state == "sending" else state


def _delivered(run: Mailing, book: Ledger, ending: Event, tell: Tell) -> tuple[Line, ...]:
    post = run.ready.post
    due = [each for each in run.ready.recipients if run.is_due(each)]
    found: dict[str, Line] = {
        each.address.key: _left_out(run, each) for each in run.ready.recipients if each not in due
    }
    by_key = {each.address.key: each for each in due}
    server = _server(run, bool(due))
    book.plan(run.rows(due, "planned"))

    def came_of(item: Item, state: State, words: str) -> None:
        found[item.key[2]] = run.line(by_key[item.key[2]], _standing(state), words)
        tell(item.address, len(found), len(run.ready.recipients))

    items = [
        Item(run.key(each), each.address.written, partial(run.envelope, each), run.before(each))
        for each in due
    ]
    with server:
        deliver(items, server, book, Pace(post.per_minute, post.attempts, ending), came_of)
    left = (each for each in due if each.address.key not in found)
    found |= {each.address.key: run.line(each, _standing(run.before(each)), "not tried") for each in left}
    return tuple(found[each.address.key] for each in run.ready.recipients)


def _server(run: Mailing, wanted: bool) -> Server:
    """The server, with what lets us in; raises where that is not known and somebody is to be written to."""
    post = run.ready.post
    post = replace(post, server=world.environment(credentials.SERVER) or post.server)
    problems = Problems()
    found = credentials.find(post, run.ready.sender.address.written, problems) if wanted else None
    if wanted and not post.server:
        hint = f"write server: in mail.yaml, or set {credentials.SERVER} in the environment"
        problems.error("no-server", post.place, "no SMTP server is known", hint)
    problems.stop_on_errors()
    return Server(post, found)


def _now() -> str:
    return world.now().isoformat()
