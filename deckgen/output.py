"""Turn finished bytes into files of an output folder: all or none, and never over somebody's edits.

The folder keeps `.deckgen.json`, the hash of each file as it was written. A file whose bytes are no longer
those was edited by a person, and is left alone with a problem that says so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from deckgen.problems import Place, Problem, Problems

LEDGER = ".deckgen.json"


def edited(folder: Path, names: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A problem for each file of `names` that stands in `folder` with bytes that no build wrote there."""
    known = _ledger(folder)
    problems = Problems()
    for name, content in names.items():
        path = folder / name
        if not path.is_file():
            continue
        found = _sha256(path.read_bytes())
        if found not in (known.get(name), _sha256(content)):
            problems.error(
                "edited-output",
                Place(file=_shown(path)),
                "this file was edited after it was built, so it was not written over",
                "move it to another folder or rename it, or build elsewhere with --out",
            )
    return tuple(problems)


def write(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write all files beside their places, then move them there, so that a crash leaves the old ones."""
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


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
