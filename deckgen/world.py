"""The one door to what differs between machines and programs: environment, the user's folders, encodings.

Nothing of the environment may end in an output: the same input gives the same bytes everywhere.
"""

from __future__ import annotations

import codecs
import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path


def environment(name: str, default: str = "") -> str:
    """An environment variable, or `default` where it is not set."""
    return os.environ.get(name, default)


def now() -> datetime:
    """The time, in UTC and whole seconds. For records and messages alone: no output of a build knows it."""
    return datetime.now(UTC).replace(microsecond=0)  # noqa: TID251 -- the one clock


def cache_directory() -> Path:
    """The folder for what can be made again: `DECKGEN_CACHE`, or the operating system's place for it.

    It is made where it is missing. Where it cannot be written (a locked account), a folder below the
    system's temporary one, of this user alone, takes its place.
    """
    asked = environment("DECKGEN_CACHE")
    folder = Path(asked) if asked else _user_cache() / "deckgen"
    if _writable(folder):
        return folder
    spare = Path(tempfile.gettempdir()) / f"deckgen-{_user()}"
    spare.mkdir(mode=0o700, parents=True, exist_ok=True)
    return spare


def _user_cache() -> Path:
    if sys.platform == "win32":
        return Path(environment("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(environment("XDG_CACHE_HOME") or Path.home() / ".cache")


def _user() -> str:
    return environment("USERNAME") if sys.platform == "win32" else str(os.getuid())


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def write_atomically(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: readers and parallel runs never see half of it.

    Raises OSError where the folder cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def decode(content: bytes) -> str:
    """Text as editors, Excel and databases save it: UTF-8, UTF-16 with its byte order mark, else cp1252.

    cp1252 is what Windows programs call "ANSI". Bytes that mean nothing become U+FFFD.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
