"""`deckgen explain` and `deckgen changes`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from deckgen.cli.options import FILE, JSON, OUT, WORKSPACE
from deckgen.cli.telling import fail
from deckgen.problems import DeckgenError


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="[REPORT] FACT-OR-SLIDE")
@JSON
@WORKSPACE
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
        fail(error)
    how, changed = pipeline.printing(content.spec), content.changes.items
    if as_json:
        click.echo(json.dumps({"facts": found.facts}, ensure_ascii=False, indent=1))
    elif found.slide:
        slide = next(each for each in content.slides if each.id == found.slide)
        click.echo(story.outline(slide, document, content.spec.words, how, changed))
    else:
        click.echo(story.told(found.facts, how, changed))


@click.command()
@click.argument("report", default="")
@click.option(
    "--published",
    type=FILE,
    help="Keep this facts.json with the report, as what was published before it.",
)
@OUT
@JSON
@WORKSPACE
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
        fail(error)
    if as_json:
        click.echo(dump.to_json(telling.document(found)), nl=False)
    else:
        click.echo(telling.listed(found))
