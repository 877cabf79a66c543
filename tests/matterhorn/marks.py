"""Everything drawn is content or decoration, never both, never neither: checkpoint 01."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("01-003")
def no_decoration_within_content(tagged: Tagged) -> Iterator[Refusal]:
    """No artifact opens inside marked content that the structure can reach."""
    for content in tagged.contents:
        for each in content.opened:
            if each.mark.artifact and any(mark.mcid is not None for mark in each.outer):
                yield Refusal("01-003", f"page {content.page + 1}", "an artifact opens within content")


@checks("01-004")
def no_content_within_decoration(tagged: Tagged) -> Iterator[Refusal]:
    """No marked content that the structure can reach opens inside an artifact."""
    for content in tagged.contents:
        for each in content.opened:
            if each.mark.mcid is not None and any(mark.artifact for mark in each.outer):
                yield Refusal(
                    "01-004", f"page {content.page + 1}", f"MCID {each.mark.mcid} opens in an artifact"
                )


@checks("01-005")
def nothing_unmarked(tagged: Tagged) -> Iterator[Refusal]:
    """Whatever is painted, on the page or in its forms, is an artifact or belongs to an element."""
    for content in tagged.contents:
        for drawn in content.drawn:
            if drawn.artifact:
                continue
            mark = drawn.owner
            if mark is None:
                yield Refusal(
                    "01-005", f"page {content.page + 1}", f"{drawn.kind} ({drawn.operator}) is unmarked"
                )
            elif (content.page, mark.stream, mark.mcid) not in tagged.owners:
                yield Refusal("01-005", f"page {content.page + 1}", f"no element reaches MCID {mark.mcid}")


@checks("marked-once")
def nothing_marked_twice(tagged: Tagged) -> Iterator[Refusal]:
    """Content that one element reaches is not within what another reaches, and every mark is closed."""
    for content in tagged.contents:
        where = f"page {content.page + 1}"
        for each in content.opened:
            if each.mark.mcid is not None and any(mark.mcid is not None for mark in each.outer):
                yield Refusal("marked-once", where, f"MCID {each.mark.mcid} opens within another")
        yield from (Refusal("marked-once", where, what) for what in content.unbalanced)


@checks("mcid-once")
def every_mcid_is_reached_once(tagged: Tagged) -> Iterator[Refusal]:
    """Each MCID is opened once and reached once, and the structure reaches none that is not there."""
    there = Counter(
        (content.page, each.mark.stream, each.mark.mcid)
        for content in tagged.contents
        for each in content.opened
        if each.mark.mcid is not None
    )
    for (page, _, mcid), count in there.items():
        if count > 1:
            yield Refusal("mcid-once", f"page {page + 1}", f"MCID {mcid} is opened {count} times")
    for key, elements in tagged.owners.items():
        where = f"page {key[0] + 1}"
        if key not in there:
            yield Refusal("mcid-once", where, f"{elements[0]} reaches MCID {key[2]}, which is not there")
        if len(elements) > 1:
            yield Refusal("mcid-once", where, f"{len(elements)} elements reach MCID {key[2]}")
