"""The record of approvals of a report: who claimed to approve which bytes, and when; newest last.

`approvals.json` stands beside the release, and never in it. It holds the message that goes with each release,
so that sending needs nothing but what was approved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from deckgen.model.letter import EACH, Letter
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.problems import Place, Problems
from deckgen.release.sign_off import SignOff

RECORD = "approvals.json"
RELEASE = "release"
"""The folder beside the record that holds what may leave."""


@dataclass(frozen=True, slots=True)
class Approval:
    """One approval. Hashes are SHA-256 in hex, by file name; `when` is UTC, ISO 8601.

    `drafts` are what was reviewed, `files` what was released for it, `inputs` what both were made from (paths
    below the workspace). `corrects` is the content of the release before, "" for a first; `changes` tells, a
    sentence each, what is not as it was there.
    """

    report: str
    by: str
    when: str
    version: str
    build: str
    title: str
    label: str
    organisation: str
    language: str
    marking: str
    drafts: Mapping[str, str]
    files: Mapping[str, str]
    inputs: Mapping[str, str]
    letters: tuple[Letter, ...] = ()
    sign_off: SignOff | None = None
    again: int = 0  # how often these files were released before, with others in between
    corrects: str = ""
    changes: tuple[str, ...] = ()

    @property
    def content(self) -> str:
        """One hash for all released files: what a release is known by."""
        return content_of(self.files, self.again)


def content_of(files: Mapping[str, str], again: int = 0) -> str:
    """One hash for these files' hashes; another one each time that they are gone back to."""
    listed = "".join(f"{name}={digest}\n" for name, digest in sorted(files.items()))
    listed += f"again {again}\n" if again else ""
    return hashlib.sha256(listed.encode()).hexdigest()


def read(folder: Path, problems: Problems) -> tuple[Approval, ...]:
    """The approvals recorded in a report's output folder, oldest first; () where there are none.

    A record that cannot be read is a problem: nobody could say what was approved.
    """
    path = folder / RECORD
    if not path.exists():
        return ()
    try:
        return tuple(_approval(each) for each in json.loads(path.read_bytes())["approvals"])
    except OSError as error:
        why = f"cannot be read: {(error.strerror or 'unknown reason').lower()}"
    except (ValueError, KeyError, TypeError, AttributeError):
        why = "is damaged"
    hint = "take it from a backup; what was approved is known from nowhere else"
    problems.error(
        "approvals-unreadable", Place(file=path.as_posix()), f"the record of approvals {why}", hint
    )
    return ()


def written(approvals: Sequence[Approval]) -> bytes:
    """The record as a file."""
    told = {"approvals": [_plain(each) for each in approvals]}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _plain(approval: Approval) -> dict[str, Any]:
    told = {name: getattr(approval, name) for name in Approval.__slots__}
    mappings = {name: dict(told[name]) for name in ("drafts", "files", "inputs")}
    sign_off = asdict(approval.sign_off) if approval.sign_off else None
    letters = [_plain_letter(each) for each in approval.letters]
    return told | mappings | {"content": approval.content, "sign_off": sign_off, "letters": letters}


def _approval(entry: Mapping[str, Any]) -> Approval:
    held = {name: entry[name] for name in Approval.__slots__}
    sign_off = SignOff(**entry["sign_off"]) if entry["sign_off"] else None
    letters = tuple(map(_letter, entry["letters"]))
    for name in ("drafts", "files", "inputs"):
        if not isinstance(entry[name], dict):
            raise TypeError(name)
    return Approval(**held | {"sign_off": sign_off, "letters": letters, "changes": tuple(entry["changes"])})


def _plain_letter(letter: Letter) -> dict[str, Any]:
    return {
        "language": letter.language,
        "subject": _plain_paragraph(letter.subject),
        "message": [_plain_paragraph(each) for each in letter.message],
        "correction": [_plain_paragraph(each) for each in letter.correction],
    }


def _plain_paragraph(paragraph: Paragraph) -> dict[str, Any]:
    return {"kind": paragraph.kind, "level": paragraph.level, "runs": [_plain_run(r) for r in paragraph.runs]}


def _plain_run(run: Run) -> dict[str, Any]:
    """A run's words and look; a field that each message fills for itself by its name."""
    if run.reference:
        return {"field": run.reference.name, "bold": run.bold, "italic": run.italic}
    told = {"text": run.text, "bold": run.bold, "italic": run.italic, "link": run.link, "fact": run.fact}
    return {name: value for name, value in told.items() if value or name == "text"}


def _letter(entry: Mapping[str, Any]) -> Letter:
    return Letter(
        str(entry["language"]),
        _paragraph(entry["subject"]),
        tuple(map(_paragraph, entry["message"])),
        tuple(map(_paragraph, entry["correction"])),
    )


def _paragraph(entry: Mapping[str, Any]) -> Paragraph:
    return Paragraph(tuple(map(_run, entry["runs"])), entry["kind"], int(entry["level"]))


def _run(entry: Mapping[str, Any]) -> Run:
    bold, italic = bool(entry.get("bold")), bool(entry.get("italic"))
    if "field" in entry:
        if entry["field"] not in EACH:
            raise ValueError(entry["field"])
        return Run("", bold, italic, reference=Reference(entry["field"]))
    link, fact = str(entry.get("link", "")), str(entry.get("fact", ""))
    return Run(str(entry["text"]), bold, italic, link, fact)
