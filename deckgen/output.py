"""Turn finished bytes into files of an output folder: all or none, and never over somebody's edits.

The folder keeps `.deckgen.json`, the hash of each file as it was written. A file whose bytes are no longer
those was edited by a person, and is left alone with a problem that says so.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from deckgen.problems import DeckgenError, Place, Problem, Problems

LEDGER = ".deckgen.json"


def edited(folder: Path, names: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A problem for each file of `names` that stands in `folder` with bytes that no build wrote there."""
    known = _ledger(folder)
    problems = Problems()
    for name, content in names.items():
        path = folder / name
        if path.is_dir():
            problems.extend([_not_written(path, "is a folder, and a file is to stand there")])
        if not path.is_file():
            continue
        found = _sha256(path.read_bytes())
        if found not in (known.get(name), _sha256(content)):
            problems.error(
                "edited-output",
                Place(file=shown(path)),
                "this file was edited after it was built, so it was not written over",
                "move it to another folder or rename it, or build elsewhere with --out",
            )
    return tuple(problems)


def unusable(folder: Path) -> tuple[Problem, ...]:
    """A problem where files cannot be written into this folder, whether it is there yet or not."""
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    if there.is_dir() and os.access(there, os.W_OK | os.X_OK):
        return ()
    return (_not_written(there, "is not a folder" if not there.is_dir() else "cannot be written to"),)


def write(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write all files beside their places, then move them there, so that a crash leaves the old ones.

    Raises DeckgenError where the folder or the disk does not let it.
    """
    try:
        return _write(folder, files)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise DeckgenError([_not_written(folder, f"cannot be written to: {reason}")]) from error


def _not_written(path: Path, reason: str) -> Problem:
    hint = "close what has it open and check its permissions, or build elsewhere with --out"
    return Problem("output-unwritable", "error", Place(file=shown(path)), f"this {reason}", hint)


def _write(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    ledger = _ledger(folder) | {name: _sha256(content) for name, content in files.items()}
    staged = dict(files) | {LEDGER: (json.dumps(ledger, indent=1, sort_keys=True) + "\n").encode()}
    for name, content in staged.items():
        (folder / f".{name}.new").write_bytes(content)
    for name in staged:
        (folder / f".{name}.new").replace(folder / name)
    return tuple(folder / name for name in files)


def _ledger(folder: Path) -> dict[str, str]:
    try:
        kept = json.loads((folder / LEDGER).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(value) for name, value in kept.items()} if isinstance(kept, dict) else {}


def shown(path: Path) -> str:
    """A path as problems name it: below the folder that the command is run in, where it is there."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
