"""`deckgen approve`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.options import FILE, OUT, STRICT, WORKSPACE
from deckgen.cli.telling import Progress, accepted_of, number, run, tell_problems

if TYPE_CHECKING:
    from deckgen.approving import Approved


@click.command()
@click.argument("report")
@click.option("--by", default="", help="Who approves it; the name in the sign-off file if left out.")
@click.option("--sign-off", type=FILE, help="The sign-off file from the review page.")
@OUT
@STRICT
@WORKSPACE
def approve(
    report: str, by: str, sign_off: Path | None, out: Path | None, strict: bool, workspace: Path
) -> None:
    """Release a report that was built and reviewed: REPORT is its folder below content/.

    Writes release/ into its output folder, without notes, internal links and what files say of their making,
    and records who approves which bytes.
    """
    if not by.strip() and sign_off is None:
        raise click.UsageError("say who approves it: --by NAME, or --sign-off FILE from the review page")
    with Progress() as progress:
        from deckgen import approving

        done = run(
            lambda: approving.approve(
                workspace, report, by, sign_off=sign_off, out=out, strict=strict, tell=progress.step
            ),
            progress,
        )
    tell_problems(done.problems)
    click.echo(_summary(done))


def _summary(done: Approved) -> str:
    approval = done.approval
    lines = [f"{path}  {path.stat().st_size / 1024:,.0f} kB" for path in done.files]
    if done.again:
        return "\n".join([*lines, f"approved before by {approval.by}, on {approval.when}: nothing changed"])
    standing = sum(not problem.accepted for problem in done.problems)
    marked = f", {approval.marking}" if approval.marking else ""
    counted = number(standing, "warning") + accepted_of(done.problems)
    lines.append(f"approved by {approval.by}{marked}; {counted}")
    if approval.corrects:
        lines.append(f"corrects an earlier release: {number(len(approval.changes), 'change')}")
        lines += [f"  {each}" for each in approval.changes]
    return "\n".join(lines)
