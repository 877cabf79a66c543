"""The options that commands share."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
WORKSPACE = click.option(
    "--workspace",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The folder that holds layouts/ and content/ (default: this one).",
)
OUT = click.option("--out", type=FOLDER, help="Where builds are looked for (default: output/).")
STRICT = click.option("--strict", is_flag=True, help="Treat warnings as errors.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print one JSON document on standard output.")
