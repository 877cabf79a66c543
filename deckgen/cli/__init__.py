"""Turn a command line into a run of the pipeline, and its problems into text and an exit code.

Exit codes: 0 done; 1 problems of severity error (or warnings under --strict); 2 wrong usage.
Nothing heavy is imported before a command runs, so that --help answers at once.
"""

from __future__ import annotations

import click

from deckgen.cli.approve import approve
from deckgen.cli.build import build, check
from deckgen.cli.explain import changes, explain
from deckgen.cli.send import send
from deckgen.version import VERSION


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="deckgen")
def main() -> None:
    """Turn data, rules and words into a slide deck and a PDF.

    REPORT is a folder below content/, such as 2024-09; left out, the newest.
    """


for _command in (build, check, explain, changes, approve, send):
    main.add_command(_command)
