"""Turn Changes into `changes.json`, into lines for a terminal, and what they rewrite into problems."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from deckgen.model.changes import Change, ChangeKind, Changes
from deckgen.problems import Problem

_HEADINGS: dict[ChangeKind, str] = {
    "revised": "Revised history",
    "withheld": "Now withheld",
    "direction": "Other directions",
    "status": "Other statuses",
    "figure": "Figures",
    "deliverable": "Deliverables",
    "words": "Words",
    "appeared": "Not published before",
    "dropped": "No longer published",
}


def document(changes: Changes) -> dict[str, Any]:
    """Changes as plain values; "against" is null where there was nothing to compare with."""
    against = None
    if changes.previous:
        against = {
            "report": changes.previous,
            "label": changes.label,
            "file": changes.file,
            "sha256": changes.sha256,
            "left_out": list(changes.left_out),
        }
    return {"against": against, "changes": [_plain(change) for change in changes.items]}


def listed(changes: Changes) -> str:
    """The changes as text for a terminal, below a heading for each kind."""
    if not changes.previous:
        return (
            "no report published before is found, so there is nothing to compare with\n"
            "  hint: keep its facts.json with this report: deckgen changes --published FILE"
        )
    lines = [f"{_number(len(changes.items))} since {changes.label} ({changes.file})"]
    for kind, heading in _HEADINGS.items():
        items = [change for change in changes.items if change.kind == kind]
        if items:
            lines += ["", f"{heading} ({len(items)})"]
            lines += [line for change in items for line in _lines(change)]
    if changes.left_out:
        lines += [
            "",
            f"not compared, since the published file does not hold them: {', '.join(changes.left_out)}",
        ]
    return "\n".join(lines)


def _lines(change: Change) -> list[str]:
    tail = f" [{change.fact}]" if change.fact else ""
    earlier = change.revisions[:-1]  # the message tells the latest
    return [
        f"  {change.message}{tail}",
        *(f"    {each.period}: {each.now}, published as {each.before}" for each in earlier),
    ]


def problems(changes: Changes, report: str) -> Iterable[Problem]:
    """A warning for each metric whose past was rewritten; a report accepts it with a reason."""
    for change in changes.revised:
        yield Problem(
            "revised-history",
            "warning",
            change.place,
            f"{change.message} ({changes.label})",
            f"if the revision is right, tell the readers, and accept it with its reason in "
            f"content/{report}/accepted.yaml (check: revised-history, words: {change.about})",
            change.about,
        )


def _plain(change: Change) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "kind": change.kind,
        "slide": change.slide,
        "fact": change.fact,
        "about": change.about,
        "before": change.before,
        "now": change.now,
        "message": change.message,
    }
    if change.revisions:
        plain["revisions"] = [asdict(each) for each in change.revisions]
    return plain


def _number(count: int) -> str:
    return f"{count} change" + ("" if count == 1 else "s")
