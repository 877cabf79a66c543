"""Messages as files that a mail program opens: to look at before sending, or to be sent by hand."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from deckgen.problems import DeckgenError, Place, Problem

_ODD = re.compile(r"[^A-Za-z0-9@._+-]")
_SUFFIX = ".eml"


def put(folder: Path, messages: Iterable[tuple[str, Sequence[bytes]]], clear: bool) -> None:
    """A file for each (address, message) in this folder; with `clear` instead of those of an earlier run.

    Raises DeckgenError where the folder cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob(f"*{_SUFFIX}") if clear else ():
            old.unlink()
        for address, parts in messages:
            path = folder / _name(address)
            with path.open("wb") as file:
                file.writelines(parts)
            path.chmod(0o600)  # it names a person
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message, hint = f"messages cannot be written here: {reason}", "check its permissions"
        where = Place(file=folder.as_posix())
        raise DeckgenError([Problem("output-unwritable", "error", where, message, hint)]) from error


def _name(address: str) -> str:
    """A file's name that says whose it is, and is no other address's."""
    digest = hashlib.sha256(address.casefold().encode()).hexdigest()[:6]
    return f"{_ODD.sub('_', address.casefold())[:80]}-{digest}{_SUFFIX}"


def forget(folders: Iterable[Path], address: str) -> int:
    """Delete what was written for an address; how many files that were.

    Raises DeckgenError where one stays.
    """
    name = _name(address)
    found = [folder / name for folder in folders if (folder / name).exists()]
    held = []
    for path in found:
        try:
            path.unlink()
        except OSError:  # open in a mail program, on Windows
            held.append(path)
    if held:
        message = f"not erased, since something has it open: {', '.join(path.name for path in held)}"
        where, hint = Place(file=held[0].parent.as_posix()), "close it and run this again"
        raise DeckgenError([Problem("output-unwritable", "error", where, message, hint)])
    return len(found)
