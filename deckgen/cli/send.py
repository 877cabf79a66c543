"""`deckgen send`."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import click

from deckgen.cli.options import FILE, JSON, OUT, WORKSPACE
from deckgen.cli.telling import Progress, fail, number, run, tell_problems
from deckgen.problems import DeckgenError

if TYPE_CHECKING:
    from deckgen.sending import Mode, Sent

_FINE = ("accepted", "drafted", "written")
_ORDER = ("accepted", "drafted", "written", "sending", "planned", "refused", "unknown")
_MEANS = {
    "sending": "another run is at it; if none is, the next one calls it unknown",
    "planned": "not sent yet; run the command again",
    "refused": "the server will not take it",
    "unknown": "may or may not have arrived; --resend-unknown sends it again",
}
_LEDGER = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("report")
@click.option(
    "--to", "lists", type=FILE, multiple=True, help="A list of recipients (.csv, .xlsx); repeatable."
)
@click.option("--group", "groups", multiple=True, help="Only recipients in this group; repeatable.")
@click.option("--dry-run", is_flag=True, help="Write every message as a file, and connect to nothing.")
@click.option("--drafts", is_flag=True, help="Write drafts that a mail program opens, and note them.")
@click.option("--resend-unknown", is_flag=True, help="Send again what may or may not have arrived.")
@click.option("--skip-invalid", is_flag=True, help="Leave out rows that cannot be used.")
@click.option("--status", is_flag=True, help="Tell what became of each message, and send nothing.")
@click.option("--forget", metavar="ADDRESS", default="", help="Erase a person, in all reports.")
@click.option("--ledger", type=_LEDGER, help="What was sent to whom (default: output/sent.sqlite).")
@JSON
@OUT
@WORKSPACE
def send(
    report: str,
    lists: tuple[Path, ...],
    groups: tuple[str, ...],
    dry_run: bool,
    drafts: bool,
    resend_unknown: bool,
    skip_invalid: bool,
    status: bool,
    forget: str,
    ledger: Path | None,
    as_json: bool,
    out: Path | None,
    workspace: Path,
) -> None:
    """Send a released report by email, to each recipient once.

    REPORT is its folder below content/. Running it again sends only what was not accepted. Ctrl-C ends
    between two messages.
    """
    if sum((dry_run, drafts, status, bool(forget))) > 1:
        raise click.UsageError("choose one of --dry-run, --drafts, --status and --forget")
    if status:
        _tell_status(workspace, report, out, ledger, as_json)
        return
    if forget:
        _forget(workspace, forget, lists, out, ledger)
        return
    if not lists:
        raise click.UsageError("name a list of recipients: --to FILE")
    mode: Mode = "dry-run" if dry_run else "drafts" if drafts else "send"
    with Progress() as progress, _ending() as stop:
        from deckgen import sending

        done = run(
            lambda: sending.send(
                workspace,
                report,
                lists,
                groups=groups,
                mode=mode,
                out=out,
                ledger=ledger,
                resend_unknown=resend_unknown,
                skip_invalid=skip_invalid,
                stop=stop,
                tell=lambda address, count, every: progress.step(f"Sending: {count} of {every}, {address}"),
            ),
            progress,
        )
    tell_problems(done.problems)
    click.echo(json.dumps(_plain(done), ensure_ascii=False, indent=1) if as_json else _summary(done))
    if any(line.standing not in _FINE for line in done.lines):
        sys.exit(1)


@contextmanager
def _ending() -> Iterator[Event]:
    """An event that the first Ctrl-C sets; a second one ends at once."""
    stop = Event()

    def asked(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        click.echo("ending after the message at hand (Ctrl-C again: at once)", err=True)
        stop.set()

    before = signal.signal(signal.SIGINT, asked)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _tell_status(workspace: Path, report: str, out: Path | None, ledger: Path | None, as_json: bool) -> None:
    from deckgen import sending

    try:
        rows = sending.status(workspace, report, out=out, ledger=ledger)
    except DeckgenError as error:
        fail(error)
    if as_json:
        told = {"deliveries": [asdict(each) for each in rows]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    if not rows:
        click.echo("nothing of this report was sent")
        return
    head = ("state", "recipient", "release", "when", "answer")
    lines = [(each.state, each.address, each.content[:8], each.at, each.reply) for each in rows]
    click.echo(f"{_table(head, lines)}\n{_counted(each.state for each in rows)}")


def _forget(
    workspace: Path, person: str, lists: Sequence[Path], out: Path | None, ledger: Path | None
) -> None:
    from deckgen import sending

    try:
        done = sending.forget(workspace, person, lists, out=out, ledger=ledger)
    except DeckgenError as error:
        fail(error)
    click.echo(f"erased: {number(done.rows, 'row')} of the ledger, {number(done.files, 'message')} on disk")
    tell_problems(done.problems)
    for each in done.lists:
        message = f"{each}: still has this address: take it out, or it will be sent the next report"
        click.echo(message, err=True)
    click.echo("not reached: messages that were sent, backups, and lists that are not named with --to")


def _summary(done: Sent) -> str:
    head = ("state", "recipient", "name", "files", "size", "")
    told = [
        (
            line.standing,
            line.recipient.address.written,
            line.recipient.name,
            ", ".join(line.files),
            f"{line.size / 1e6:,.1f} MB" if line.size else "",
            line.told,
        )
        for line in done.lines
    ]
    lines = [_table(head, told), _counted(line.standing for line in done.lines)]
    if done.folder:
        lines.append(f"messages are in {done.folder}")
    if done.stopped:
        lines.append("ended early, between two messages")
    return "\n".join(lines)


def _counted(states: Iterable[str]) -> str:
    """How many are in each state, and what to do about those that are not done."""
    held = list(states)
    return "\n".join(
        f"{held.count(state)} {state}" + (f": {_MEANS[state]}" if state in _MEANS else "")
        for state in _ORDER
        if state in held
    )


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    from deckgen.explain.columns import aligned

    return "\n".join(aligned((head, *rows), indent=""))


def _plain(done: Sent) -> dict[str, Any]:
    lines = [
        {
            "state": line.standing,
            "address": line.recipient.address.written,
            "name": line.recipient.name,
            "files": list(line.files),
            "bytes": line.size,
            "answer": line.told,
        }
        for line in done.lines
    ]
    return {"recipients": lines, "ended_early": done.stopped}
