"""Structure: links that say where they go, an order that can be read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import headings
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_URL = re.compile(
    r"\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|gov|net|eu|info|io)(?:/\S*)?\b",
    re.I,
)
_EMAIL = re.compile(r"\S+@\S+")
_VAGUE = re.compile(
    r"\b(?:click here|see here|read more|more info|this link|link here|found here|available here|"
    r"(?:see|via|use|follow) (?:the )?link(?: below| above)?|here)\b(?=\s*(?:$|[.,;:)]|to\b|"
    r"for\b))",
    re.I,
)
_INTERNAL = re.compile(
    r"\b(?:intranet|sharepoint|(?:shared|network) (?:drive|folder)|[A-Z]:\\|\\\\\w+|(?:S|G|H) drive)\b", re.I
)
_NUMBERED = re.compile(r"^(?P<name>[A-Z][a-z]+)\s+(?P<number>\d{1,2})\b(?=\s*[:.–-])")


@check("L33", "an address stands bare, or a link does not say where it goes")
def link_text(page: Page, _known: Knowledge) -> Iterator[Slip]:
    """A screen reader spells an address; "click here" says nothing; an intranet opens for few."""
    for line in page.lines:
        for pattern, what, hint in (
            (_EMAIL, "is a bare address", "put it behind words that say whose it is"),
            (_URL, "is a bare address", "put the address behind words that say what is there"),
            (_VAGUE, "does not say where the link goes", "name what is there: 'the complaints dashboard'"),
            (
                _INTERNAL,
                "can be opened by few readers",
                "name the document, or publish it where readers can open it",
            ),
        ):
            for match in pattern.finditer(line.text):
                if pattern is not _URL or not _EMAIL.search(line.text):
                    yield Slip(line, match.group(), f"'{match.group()}' {what}", hint)


@check("L36", "lines are doubled, out of order, or headings stand without their text")
def reading_order(page: Page, known: Knowledge) -> Iterator[Slip]:
    """What a listener hears: the title first, each heading with what belongs to it, and nothing twice."""
    yield from _twice(page)
    yield from _numbered_in_order(page)
    yield from _title_late(page, known)


def _twice(page: Page) -> Iterator[Slip]:
    seen: dict[str, Line] = {}
    heading = ""
    for line in page.lines:
        heading = line.text if line.kind in ("heading", "pane") else heading
        # A sub-heading may come again below another heading.
        words = (
            f"{headings.plain(heading)}: {headings.plain(line.text)}"
            if line.kind == "subheading"
            else headings.plain(line.text)
        )
        if (
            line.kind in ("cell", "tile", "header-cell", "alt", "chart-title", "chart-subtitle")
            or len(words.split()) < 3
        ):
            continue
        if (words in seen and not any(each.isdigit() for each in line.text + seen[words].text)) or (
            words in seen and line.text == seen[words].text
        ):
            yield Slip(
                line,
                line.text,
                f"'{line.text}' stands twice on this slide",
                "keep it once: doubled boxes are read out twice",
            )
        seen.setdefault(words, line)


def _numbered_in_order(page: Page) -> Iterator[Slip]:
    """ "Priority 4" before "Priority 1": headings with numbers come in their order."""
    last: dict[str, int] = {}
    jumped: dict[str, Line] = {}
    for line in page.lines:
        match = _NUMBERED.match(line.text)
        if match is None:
            continue
        name, number = match["name"], int(match["number"])
        if name in last and number < last[name] and name not in jumped:
            jumped[name] = line
            yield Slip(
                line,
                line.text,
                f"'{line.text}' comes after {name} {last[name]}",
                f"put {name} {number} before it, so that it is read in order",
            )
        last[name] = number


def _title_late(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Headings at the end without text, or a first line that is a section's heading: the title is not read
    first.
    """
    lines = [line for line in page.lines if line.kind not in ("source", "footer", "note", "alt")]
    if len(lines) < 3:
        return
    last = lines[-1]
    if (
        last.kind in ("heading", "title", "pane")
        and len(last.text.split()) > 2  # fewer words may be a chart's label
        and last.text.strip() not in known.headings
        and not headings.closest(last.text, known.headings)
    ):
        yield Slip(
            last,
            last.text,
            f"'{last.text}' is a heading with nothing after it",
            "put the title first in the reading order, and each heading before its text",
        )
    first = lines[0]
    if first.text.strip() in known.headings:
        yield Slip(
            first,
            first.text,
            f"the slide begins with the heading '{first.text}', not with its title",
            "put the title first in the reading order",
        )
