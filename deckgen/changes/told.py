"""Turn Changes into `changes.json`, into lines for a terminal, and what they rewrite into problems."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from deckgen.model.changes import KINDS, Change, Changes
from deckgen.problems import Problem

_HIDDEN = "less than is printed"
_MOST_NAMED = 3


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
            "unchecked": changes.unchecked,
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
    for kind, heading in KINDS.items():
        items = [change for change in changes.items if change.kind == kind]
        told = [change for change in items if not change.is_hidden]
        if told:
            lines += ["", f"{heading} ({len(told)})"]
            lines += [line for change in told for line in _lines(change)]
        hidden = [change for change in items if change.is_hidden]
        if hidden:
            lines += ["", f"Revised by less than is printed ({len(hidden)})"]
            lines += [f"  {_hidden(change)}" for change in hidden]
    if changes.unchecked:
        lines += ["", changes.unchecked_note]
    if changes.left_out:
        lines += [
            "",
            f"not compared, since the published file does not hold them: {', '.join(changes.left_out)}",
        ]
    return "\n".join(lines)


def _lines(change: Change) -> list[str]:
    tail = f" [{change.fact}]" if change.fact else ""
    earlier = [each for each in change.revisions if each.printed][:-1]  # the message tells the latest
    return [
        f"  {change.message}{tail}",
        *(f"    {each.period}: {each.now}, published as {each.before}" for each in earlier),
    ]


def problems(changes: Changes, report: str) -> Iterable[Problem]:
    """A warning for each metric whose past was rewritten, and one for all of those whose print is the same.

    A report accepts each with a reason.
    """
    hidden = [change for change in changes.revised if change.is_hidden]
    for change in changes.revised:
        if change.is_hidden:
            continue
        yield Problem(
            "revised-history",
            "warning",
            change.place,
            f"{change.message} ({changes.label})",
            f"if the revision is right, tell the readers, and accept it with its reason in "
            f"content/{report}/accepted.yaml (check: revised-history, words: {change.about})",
            change.about,
        )

    if hidden:
        yield _all_hidden(hidden, changes.label, report)


def _all_hidden(hidden: Sequence[Change], label: str, report: str) -> Problem:
    named = [change.about for change in hidden[:_MOST_NAMED]]
    more = f" and {len(hidden) - len(named)} more" if len(hidden) > len(named) else ""
    count = "one measure" if len(hidden) == 1 else f"{len(hidden)} measures"
    return Problem(
        "revised-history",
        "warning",
        replace(hidden[0].place, slide=""),
        f"values of {count} have been revised by {_HIDDEN}: {', '.join(named)}{more} ({label})",
        f"nothing that was printed is wrong; see 'deckgen changes {report}', and accept it with its reason "
        f"in content/{report}/accepted.yaml (check: revised-history, words: {_HIDDEN})",
        _HIDDEN,
    )


def _hidden(change: Change) -> str:
    """A change that print does not show, in one line: "calls offered: 3, the latest 45.8% (45.83)…"."""
    last = change.revisions[-1]
    count = f"{len(change.revisions)} values, the latest " if len(change.revisions) > 1 else ""
    tail = f" [{change.fact}]" if change.fact else ""
    return f"{change.about}: {count}{last.now} for {last.period}, published as {last.before}{tail}"


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
