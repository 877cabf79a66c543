"""Turn files of a workspace into text, whatever an editor saved them as, and remember their hashes."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from deckgen import world
from deckgen.problems import Place, Problems

_LIGATURES = {
    ord(each): unicodedata.normalize("NFKC", each) for each in "\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06"
}
"""What is pasted from a PDF may hold, each with its letters, so that words can be searched."""


def decode(content: bytes) -> str:
    """Text from bytes, whatever an editor saved it as; line ends become newlines.

    Letters are composed (Unicode's form NFC): "e" with an accent after it, as some systems save it, is "é".
    """
    text = world.decode(content).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text.translate(_LIGATURES))


class Files:
    """The files that a spec is read from; `hashes` has each one's SHA-256 by its name below the workspace."""

    def __init__(self, workspace: Path, problems: Problems) -> None:
        self.workspace = workspace
        self.problems = problems
        self.hashes: dict[str, str] = {}

    def exists(self, name: str) -> bool:
        """Whether there is a file of this name below the workspace."""
        return (self.workspace / name).is_file()

    def read(self, name: str, hint: str = "") -> str | None:
        """The text of a file that must be there; a problem and None where it cannot be read."""
        try:
            content = (self.workspace / name).read_bytes()
        except FileNotFoundError:
            self.problems.error("missing-file", Place(file=name), "this file is missing", hint or "create it")
            return None
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            self.problems.error(
                "unreadable-file",
                Place(file=name),
                f"this file cannot be read: {reason}",
                "check its permissions",
            )
            return None
        self.hashes[name] = hashlib.sha256(content).hexdigest()
        return decode(content)

    def names(self, folder: str, suffix: str) -> tuple[str, ...]:
        """Names, without the suffix, of the files with this suffix in a folder; sorted."""
        found = (self.workspace / folder).glob(f"*{suffix}")
        return tuple(sorted(path.name[: -len(suffix)] for path in found if path.is_file()))
