"""Lists whose items are a mark and a body."""

from __future__ import annotations

from collections.abc import Iterator

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("list-regular")
def every_item_has_a_body(tagged: Tagged) -> Iterator[Refusal]:
    """An item is a body, after its mark where it has one; a list within it stands in that body."""
    for element in tagged.elements:
        roles = [each.role for each in element.elements]
        if element.role == "LI" and roles not in (["LBody"], ["Lbl", "LBody"]):
            yield Refusal("list-regular", str(element), f"it holds {', '.join(roles) or 'nothing'}")
        if element.role == "L" and (not roles or "L" in roles):
            yield Refusal("list-regular", str(element), "a list within it belongs to no item, or it is empty")
