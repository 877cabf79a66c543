"""`deckgen build` and `deckgen check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deckgen.cli.options import FOLDER, JSON, STRICT, WORKSPACE
from deckgen.cli.telling import (
    Progress,
    accepted_of,
    counted,
    number,
    print_problems_json,
    run,
    tell_problems,
)

if TYPE_CHECKING:
    from deckgen.model.changes import Changes
    from deckgen.pipeline import Built


@click.command()
@click.argument("report", default="")
@click.option("--out", type=FOLDER, help="Where to write (default: output/).")
@click.option(
    "--only", default="", help="Outputs wanted, separated by commas: pptx, pdf, html, xlsx, review."
)
@STRICT
@WORKSPACE
def build(report: str, out: Path | None, only: str, strict: bool, workspace: Path) -> None:
    """Build the PowerPoint deck, the PDF, the web page and the review page of a report."""
    wanted = tuple(each.strip() for each in only.split(",") if each.strip())
    unknown = set(wanted) - {"pptx", "pdf", "html", "xlsx", "review"}
    if unknown:
        told = f"{', '.join(sorted(unknown))}: choose from pptx, pdf, html, xlsx, review"
        raise click.BadParameter(told, param_hint="--only")
    with Progress() as progress:
        from deckgen import pipeline

        built = run(
            lambda: pipeline.build(
                workspace, report, out=out, only=wanted, strict=strict, tell=progress.step
            ),
            progress,
        )
    tell_problems(built.problems)
    click.echo(_summary(built))


@click.command()
@click.argument("report", default="")
@JSON
@STRICT
@WORKSPACE
def check(report: str, as_json: bool, strict: bool, workspace: Path) -> None:
    """List every problem in layout, data and words; write nothing."""
    from deckgen import pipeline

    problems = pipeline.check(workspace, report)
    if as_json:
        print_problems_json(problems)
    else:
        tell_problems(problems)
        click.echo(counted(problems), err=any(not problem.accepted for problem in problems))
    standing = [problem for problem in problems if not problem.accepted]
    if any(problem.severity == "error" for problem in standing) or (strict and standing):
        sys.exit(1)


def _changed(changes: Changes) -> str:
    """How much changed: "37 changes since April to June 2024, 2 revised"; what was not checked, if any."""
    told = f"{number(len(changes.items), 'change')} since {changes.label}, {len(changes.revised)} revised"
    return f"{told}, {changes.unchecked} not checked for revisions" if changes.unchecked else told


def _summary(built: Built) -> str:
    lines = [f"{path}  {path.stat().st_size / 1024:,.0f} kB" for path in built.files]
    standing = sum(not problem.accepted for problem in built.problems)
    made = f"{built.slides} slides, {built.charts} charts, {built.facts} facts, {number(standing, 'warning')}"
    lines.append(made + accepted_of(built.problems))
    if built.changes.previous:
        lines.append(_changed(built.changes))
    return "\n".join(lines)
