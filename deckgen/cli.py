"""Turn a command line into a run of the pipeline, and its problems into text and an exit code.

Exit codes: 0 done; 1 problems of severity error (or warnings under --strict); 2 wrong usage.
Nothing heavy is imported before a command runs, so that --help answers at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from deckgen import __version__
from deckgen.problems import DeckgenError, Problem

if TYPE_CHECKING:
    from rich.status import Status

    from deckgen.model.changes import Changes
    from deckgen.pipeline import Built

_folder = click.Path(file_okay=False, path_type=Path)
_workspace = click.option(
    "--workspace",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds layouts/ and content/ (default: this one).",
)
_strict = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="deckgen")
def main() -> None:
    """Turn data, rules and words into a slide deck and a PDF.

    REPORT is a folder below content/, such as 2024-09; left out, the newest.
    """


@main.command()
@click.argument("report", default="")
@click.option("--out", type=_folder, help="Where to write (default: output/).")
@click.option(
    "--only", default="", help="Outputs wanted, separated by commas: pptx, pdf, html, xlsx, review."
)
@_strict
@_workspace
def build(report: str, out: Path | None, only: str, strict: bool, workspace: Path) -> None:
    """Build the PowerPoint deck, the PDF, the web page and the review page of a report."""
    wanted = tuple(each.strip() for each in only.split(",") if each.strip())
    unknown = set(wanted) - {"pptx", "pdf", "html", "xlsx", "review"}
    if unknown:
        told = f"{', '.join(sorted(unknown))}: choose from pptx, pdf, html, xlsx, review"
        raise click.BadParameter(told, param_hint="--only")
    with _Progress() as progress:
        from deckgen import pipeline

        built = _run(
            lambda: pipeline.build(
                workspace, report, out=out, only=wanted, strict=strict, tell=progress.step
            ),
            progress,
        )
    _tell_problems(built.problems)
    click.echo(_summary(built))


@main.command()
@click.argument("report", default="")
@_json
@_strict
@_workspace
def check(report: str, as_json: bool, strict: bool, workspace: Path) -> None:
    """List every problem in layout, data and words; write nothing."""
    from deckgen import pipeline

    problems = pipeline.check(workspace, report)
    if as_json:
        _print_problems_json(problems)
    else:
        _tell_problems(problems)
        click.echo(_counted(problems), err=any(not problem.accepted for problem in problems))
    standing = [problem for problem in problems if not problem.accepted]
    if any(problem.severity == "error" for problem in standing) or (strict and standing):
        sys.exit(1)


@main.command()
@click.argument("names", nargs=-1, required=True, metavar="[REPORT] FACT-OR-SLIDE")
@_json
@_workspace
def explain(names: tuple[str, ...], as_json: bool, workspace: Path) -> None:
    """Tell how a figure, or every figure of a slide, came to be: rule, formula, rows, file and its hash."""
    if len(names) > 2:
        raise click.UsageError("give a report (optional) and one fact or slide")
    from deckgen import explain as story
    from deckgen import pipeline
    from deckgen.problems import Problems

    report, name = names if len(names) == 2 else ("", names[0])
    try:
        content = pipeline.compose(workspace, report, Problems())
        document = dict(content.record)
        found = story.found(document, name, [slide.id for slide in content.slides])
    except DeckgenError as error:
        _fail(error)
    how, changed = pipeline.printing(content.spec), content.changes.items
    if as_json:
        click.echo(json.dumps({"facts": found.facts}, ensure_ascii=False, indent=1))
    elif found.slide:
        slide = next(each for each in content.slides if each.id == found.slide)
        click.echo(story.outline(slide, document, content.spec.words, how, changed))
    else:
        click.echo(story.told(found.facts, how, changed))


@main.command()
@click.argument("report", default="")
@click.option(
    "--published",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Keep this facts.json with the report, as what was published before it.",
)
@click.option("--out", type=_folder, help="Where builds are looked for (default: output/).")
@_json
@_workspace
def changes(report: str, published: Path | None, out: Path | None, as_json: bool, workspace: Path) -> None:
    """Tell what changed since the report published before, gravest first."""
    from deckgen import changes as telling
    from deckgen import pipeline
    from deckgen.model import dump
    from deckgen.problems import Problems

    problems = Problems()
    try:
        if published:
            pipeline.keep_published(workspace, report, published)
        found = pipeline.compose(workspace, report, problems, out=out).changes
        problems.stop_on_errors()
    except DeckgenError as error:
        _fail(error)
    if as_json:
        click.echo(dump.to_json(telling.document(found)), nl=False)
    else:
        click.echo(telling.listed(found))


class _Progress:
    """One line on a terminal that names the step at hand; nothing where output is not a terminal."""

    def __init__(self) -> None:
        self._status: Status | None = None

    def __enter__(self) -> _Progress:
        if sys.stderr.isatty():
            from rich.console import Console

            self._status = Console(stderr=True).status("Starting")
            self._status.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def step(self, name: str) -> None:
        if self._status is not None:
            self._status.update(name)

    def stop(self) -> None:
        if self._status is not None:
            self._status.stop()
            self._status = None


def _run(work: Callable[[], Built], progress: _Progress) -> Built:
    try:
        return work()
    except DeckgenError as error:
        progress.stop()
        _fail(error)


def _fail(error: DeckgenError) -> NoReturn:
    _tell_problems(error.problems)
    click.echo(_counted(error.problems), err=True)
    sys.exit(1)


def _tell_problems(problems: Iterable[Problem]) -> None:
    for problem in problems:
        if not problem.accepted:
            click.echo(str(problem), err=True)


def _print_problems_json(problems: Iterable[Problem]) -> None:
    from deckgen.model import dump

    click.echo(dump.to_json(dump.problems_document(problems)), nl=False)


def _counted(problems: Iterable[Problem]) -> str:
    listed = [problem for problem in problems if not problem.accepted]
    errors = sum(problem.severity == "error" for problem in listed)
    told = (
        f"{_number(errors, 'error')}, {_number(len(listed) - errors, 'warning')}"
        if listed
        else "no problems found"
    )
    return told + _accepted(problems)


def _accepted(problems: Iterable[Problem]) -> str:
    """How many findings stay for a reason, which problems.json tells."""
    count = sum(bool(problem.accepted) for problem in problems)
    return f" ({count} accepted)" if count else ""


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")


def _changed(changes: Changes) -> str:
    """How much changed: "37 changes since April to June 2024, 2 revised"; what was not checked, if any."""
    told = f"{_number(len(changes.items), 'change')} since {changes.label}, {len(changes.revised)} revised"
    return f"{told}, {changes.unchecked} not checked for revisions" if changes.unchecked else told


def _summary(built: Built) -> str:
    lines = [f"{path}  {path.stat().st_size / 1024:,.0f} kB" for path in built.files]
    standing = sum(not problem.accepted for problem in built.problems)
    made = (
        f"{built.slides} slides, {built.charts} charts, {built.facts} facts, {_number(standing, 'warning')}"
    )
    lines.append(made + _accepted(built.problems))
    if built.changes.previous:
        lines.append(_changed(built.changes))
    return "\n".join(lines)
