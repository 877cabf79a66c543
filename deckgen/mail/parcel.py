"""A report's output folder into what can be sent of it: released files, held to their approval's record."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from deckgen.mail.message import Attachment
from deckgen.model.letter import Letter
from deckgen.problems import Place, Problems
from deckgen.release import RELEASE, Approval
from deckgen.release import read as read_approvals

_NEXT = "run 'deckgen build', have it reviewed, and approve it again"


@dataclass(frozen=True, slots=True)
class Parcel:
    """A released report. `approvals` are all that it had, the one to send last; `files` are by format."""

    approvals: tuple[Approval, ...]
    files: Mapping[str, Attachment]

    @property
    def approval(self) -> Approval:
        """The one that holds."""
        return self.approvals[-1]

    def letter(self, language: str) -> Letter:
        """The message in a language, or in its variety's main language; else the layout's usual one."""
        letters = {each.language.casefold(): each for each in self.approval.letters}
        wanted = language.casefold()
        found = letters.get(wanted) or letters.get(wanted.partition("-")[0]) or letters.get("")
        return found or self.approval.letters[0]

    def changes_since(self, contents: Sequence[str]) -> tuple[str, ...]:
        """What changed since the newest of these releases, by all corrections after it, each once."""
        known = [at for at, each in enumerate(self.approvals) if each.content in contents]
        later = self.approvals[max(known) + 1 :] if known else self.approvals[-1:]
        return tuple(dict.fromkeys(change for each in later for change in each.changes))


def pack(workspace: Path, folder: Path, shown: str, problems: Problems) -> Parcel | None:
    """What `folder` has released, or None with every reason told why nothing of it may be sent."""
    before = len(problems)
    approvals = read_approvals(folder, problems)
    where = Place(file=shown)
    if not approvals:
        if len(problems) == before:
            hint = "deckgen approve REPORT --by NAME"
            problems.error("not-released", where, "this report has not been released", hint)
        return None
    approval = approvals[-1]
    files = dict(_released(folder / RELEASE, approval, where, problems))
    changed = [*_changed(workspace, approval.inputs), *_changed(folder, approval.drafts)]
    if changed:
        message = f"changed since the report was approved: {_few(changed)}"
        problems.error("changed-since-approval", where, message, _NEXT)
    if not approval.letters:
        hint = "write mail.md beside the layout's layout.yaml; docs/sending.md has an example"
        problems.error("no-letter", where, "the layout has no message to send with the report", hint)
    return Parcel(approvals, files) if len(problems) == before else None


def _released(
    folder: Path, approval: Approval, where: Place, problems: Problems
) -> Iterator[tuple[str, Attachment]]:
    """Each released file by its format; those that are not what was approved are told."""
    other = []
    for name, digest in approval.files.items():
        try:
            content = (folder / name).read_bytes()
        except OSError:
            content = b""
        if hashlib.sha256(content).hexdigest() != digest:
            other.append(name)
        else:
            attachment = Attachment.of(name, content)
            yield attachment.suffix, attachment
    if other:
        message = f"released files are gone, or not those that were approved: {_few(other)}"
        problems.error("release-changed", where, message, _NEXT)


def _changed(folder: Path, hashes: Mapping[str, str]) -> Iterator[str]:
    """The files in a folder that have other bytes now; one that is gone has changed too."""
    for name, digest in hashes.items():
        try:
            content = (folder / name).read_bytes()
        except OSError:
            content = None
        if content is None or hashlib.sha256(content).hexdigest() != digest:
            yield name


def _few(names: Sequence[str]) -> str:
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return ", ".join(names[:5]) + more
