"""Recipients, held to the marking of what they are to be sent: by their lists' clearance, and by domain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deckgen.mail.recipients import Recipient
from deckgen.model.post import Post
from deckgen.problems import Problems


def check(recipients: Iterable[Recipient], marking: str, post: Post, problems: Problems) -> None:
    """Tell each recipient who may not be sent what is so marked; nothing is marked where `marking` is ""."""
    if not marking:
        return
    allowed = next((each.domains for each in post.markings if each.name == marking), None)
    if allowed is None:
        message = f"the report is marked {marking}, and the layout no longer says who may be sent that"
        problems.error("unknown-marking", post.place, message, "list it below markings: in layout.yaml")
        return
    for recipient in recipients:
        _check_list(recipient, marking, post, problems)
        domain = recipient.address.domain
        if allowed and not any(domain == each or domain.endswith(f".{each}") for each in allowed):
            problems.error(
                "domain-not-allowed",
                replace(recipient.place, data_column="address"),
                f"{recipient.address.written} is at {domain}, where nothing marked {marking} may be sent",
                f"take this row out, or allow the domain below markings: {marking} in layout.yaml",
            )


def _check_list(recipient: Recipient, marking: str, post: Post, problems: Problems) -> None:
    """A recipient is cleared for what the highest of their groups is, else for the lowest marking."""
    lowest = post.markings[0].name
    cleared = [post.clearance.get(group, lowest) for group in sorted(recipient.groups)] or [lowest]
    highest = max(cleared, key=post.rank)
    if post.rank(highest) < post.rank(marking):
        groups = ", ".join(sorted(recipient.groups)) or "no group"
        problems.error(
            "not-cleared",
            replace(recipient.place, data_column="groups"),
            f"{recipient.address.written} ({groups}) is cleared for {highest}, and the report is {marking}",
            "take this row out, or raise the group's clearance in mail.yaml",
        )
