"""A sign-off file from the review page into a name, held to the report and bytes that it was given for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from deckgen.problems import Place, Problems

_WHERE_FROM = "download it from the review page of this build: review.html, at its end"
_LONGEST = 200  # characters of a name


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who claims to have checked every slide, when by their clock, and what they remarked by slide."""

    name: str
    when: str
    sha256: str  # of the file
    comments: Mapping[str, str]


def read(
    file: Path, report: str, drafts: Mapping[str, str], slides: Collection[str], problems: Problems
) -> SignOff | None:
    """The sign-off in a file, or None with every reason told why it does not hold.

    `drafts` are the SHA-256 of this build's files by name; `slides` the ids of those that must be ticked.
    """
    where = Place(file=file.as_posix())
    try:
        content = file.read_bytes()
        found = json.loads(content)
        name, files, ticks = str(found["name"]).strip(), found["files"], found["slides"]
        told, when = found["report"], str(found.get("when", ""))
        checked = {str(slide): bool(each["checked"]) for slide, each in ticks.items()}
        comments = {str(slide): str(each.get("comment", "")) for slide, each in ticks.items()}
        signed = {str(each): str(digest) for each, digest in files.items()}
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        problems.error("unreadable-file", where, f"this file cannot be read: {reason}", _WHERE_FROM)
        return None
    except (ValueError, KeyError, TypeError, AttributeError):
        problems.error("no-sign-off", where, "this is no sign-off file", _WHERE_FROM)
        return None
    before = len(problems)
    _check_report(str(told), report, where, problems)
    _check_files(signed, drafts, where, problems)
    _check_slides(checked, slides, where, problems)
    if not name or len(name) > _LONGEST or not name.isprintable():
        message = "this sign-off has no name" if not name else "this sign-off's name is no name"
        problems.error("sign-off-without-name", where, message, "sign again with your name")
    if len(problems) > before:
        return None
    kept = {slide: comment for slide, comment in comments.items() if comment.strip()}
    return SignOff(name, when, hashlib.sha256(content).hexdigest(), kept)


def _check_report(told: str, report: str, where: Place, problems: Problems) -> None:
    if told != report:
        message = f"this sign-off is of report '{told}', and '{report}' is to be approved"
        problems.error("sign-off-of-another", where, message, f"name the report: deckgen approve {told}")


def _check_files(
    signed: Mapping[str, str], drafts: Mapping[str, str], where: Place, problems: Problems
) -> None:
    """A sign-off must name deck and PDF, and every file that it names must be as it was."""
    for suffix in (".pptx", ".pdf"):
        if not any(name.endswith(suffix) for name in signed):
            message = f"this sign-off names no {suffix} file, so it holds for none"
            hint = "build all of the report, review it, and sign then"
            problems.error("sign-off-without-file", where, message, hint)
    other = sorted(name for name, digest in signed.items() if drafts.get(name) != digest)
    if other:
        message = f"signed for other bytes than those of this build: {', '.join(other)}"
        hint = "what was signed has changed since: have the new review page checked and signed"
        problems.error("sign-off-of-other-bytes", where, message, hint)


def _check_slides(
    checked: Mapping[str, bool], slides: Collection[str], where: Place, problems: Problems
) -> None:
    missing = [slide for slide in slides if not checked.get(slide)]
    if missing:
        message = f"slides that are not ticked: {', '.join(missing)}"
        problems.error("sign-off-not-whole", where, message, "tick every slide, and sign then")
