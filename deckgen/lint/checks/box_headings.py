"""Headings of boxes: exactly those of the layout, each once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint import headings
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import HEADINGS
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Line, Page

_DOUBLED = re.compile(r"^(?P<words>.{4,}?[:.]?)\s*(?:(?P=words))(?=\W|$)", re.I)
_BETWEEN = re.compile(r"\s*;\s*")
_WORDS = re.compile(r"[A-Z][A-Za-z’'&, -]*\??")
_LONGEST = 6


@check("L21", "a heading is not exactly one of the layout's")
def box_heading(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Date Summary" for "Data Summary"; "Key Facts" over the text of a box; a heading that is doubled."""
    for at, line in enumerate(page.lines):
        doubled = _DOUBLED.match(line.text)
        if doubled:
            yield Slip(
                line,
                doubled.group(),
                f"'{doubled.group()}' says the same twice",
                f"write '{doubled['words'].strip()}' once",
            )
        elif line.kind in HEADINGS or _is_headlike(line, known):
            yield from _not_of_the_layout(line, _below(page.lines[at + 1 :], known), known)


def _below(following: tuple[Line, ...], known: Knowledge) -> tuple[Line, ...]:
    """The line right below a heading; headings of the layout in one row with it are passed over."""
    at = next((at for at, each in enumerate(following) if each.text not in known.headings), len(following))
    return following[at : at + 1]


def _is_headlike(line: Line, known: Knowledge) -> bool:
    return line.kind == "body" and len(line.text) < 60 and bool(headings.closest(line.text, known.headings))


def _not_of_the_layout(line: Line, below: tuple[Line, ...], known: Knowledge) -> Iterator[Slip]:
    if line.kind in ("title", "kicker"):
        return
    for text in _BETWEEN.split(line.text.strip().rstrip(":")):
        if not text or text in known.headings:
            continue
        closest = headings.closest(text, known.headings)
        if closest or _heads_a_box(line, text, below, known):
            hint = f"write '{closest}'" if closest else f"write one of {_list(known)}"
            yield Slip(line, text, f"'{text}' is not a heading of this layout", hint)


def _heads_a_box(line: Line, text: str, below: tuple[Line, ...], known: Knowledge) -> bool:
    """Whether a line stands where a heading of the layout belongs: right above the sentences of a box."""
    over_text = bool(below) and below[0].kind == "bullet"
    titled = len(text.split()) <= _LONGEST and bool(_WORDS.fullmatch(text))
    return (
        line.authored and bool(known.headings) and line.kind in ("heading", "pane") and over_text and titled
    )


def _list(known: Knowledge) -> str:
    return ", ".join(f"'{each}'" for each in sorted(known.headings))
