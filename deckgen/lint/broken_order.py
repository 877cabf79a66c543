"""Turn a page into the lines that cannot be read where they stand.

The end of a torn sentence, a line that goes back to one which only follows, headings that come one after the
other with too little text for them all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import SENTENCES
from deckgen.model.claim import Reading
from deckgen.model.prose import Line, Page

_OPEN_END = re.compile(
    r"\b(?:the|an?|of|to|in|for|and|or|with|by|at|on|from|than|between|was|were|is|are|has|have|had)$", re.I
)
_GOES_ON = re.compile(
    r"(?:and|but|or|on|in|at|to|of|by|with|for|from|than|which|who|because|while|after|before|until|since)\s"
)
"""Small words in small letters, which a sentence goes on with."""
_STOPPED = (".", "!", "?", ":", ";")
_SPOKEN_OF = re.compile(
    r"\b(?:the|this|that|each|every|an?|our|its|see|under|below|called|headed|named)$", re.I
)
_OF_THESE = re.compile(
    r"(?:of|among|amongst)\s+(?:these|those(?!\s+(?:who|that|whose|in|at|on|with|under|over|\w+(?:ed|ing))\b)|them|which|whom)\b",
    re.I,
)
_ANNOUNCES = re.compile(
    r"\b(?:as\s+follows|(?:is|are|were|was|with|in|by|to|of)\s+the\s+following"
    r"(?:\s+(?!(?:day|week(?:end)?|month|quarter|(?:half-)?term|season|spring|summer|autumn|winter|year|morning|afternoon|evening|night)\b)"
    r"[a-z]+)?)\s*[.:]?$|"
    r"\b(?:was|were|is|are|include[sd]?|including|these)\s*:$",
    re.I,
)
_OPENS_A_LIST = re.compile(r"(?:^|[).])[^(]*:\s*$")
"""A line that ends with a colon, which is not that of a source in brackets."""
_PART_OF_THESE = re.compile(
    r"\s+of\s+(?:these|those|them)\b(?!\s+(?:who|that|whose|in|at|on|with|aged|asked|under|over|seen|\w+(?:ed|ing))\b)",
    re.I,
)
_OF_FIGURES = re.compile(r"\b(?:data|performance|figures?|numbers?|statistics|results?|measures?)\b", re.I)
_FIGURES = frozenset({"level", "change", "share", "count-of", "prior"})
_GOES_BACK = re.compile(
    r"(?:(?:the|its)\s+(?:other|others|rest|remaining|remainder|latter|former)\b|a\s+further\b|another\s+\d|"
    r"(?:these|those)\s+\d|(?:since|by|until)\s+then\b|in\s+addition\b|however\b|moreover\b|as\s+a\s+result\b|"
    r"instead\b|by\s+contrast\b|in\s+contrast,|conversely\b|similarly\b|likewise\b|meanwhile\b|on\s+the\s+other\s+hand\b|(?:he|she)\s|"
    r"(?:this|that)\s+(?:is|was|compares?|compared|means?|meant|represents?|represented|equals|follows|followed|came|brings?|brought)\b|"
    r"(?:these|those)\s+(?:were|are|compared?|represent|mean|include|included|came|cost|made)\b)",
    re.I,
)
"""Words that a sentence goes back to the one before it with."""


def torn(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """Ends of sentences that began in a line further up: boxes that lie upon each other are read by line."""
    lines = [line for line in page.lines if line.kind in SENTENCES]
    for index, line in enumerate(lines):
        above = [each for each in lines[: max(index - 1, 0)] if not each.text.endswith(_STOPPED)]
        if above and line.text.endswith(".") and _is_end(line, above[-1], known):
            yield line, f"'{line.text}' is the end of '{above[-1].text}', and stands apart from it"
        elif begun := _beginning(lines, index):
            yield line, f"'{line.text}' is the end of '{begun.text}', and stands apart from it"


def _beginning(lines: Sequence[Line], index: int) -> Line | None:
    """The one line with no stop that a line can end which begins with a small word; not the one above it."""
    line, before = lines[index], lines[index - 1] if index else None
    if not (_GOES_ON.match(line.text) and line.text.endswith(".")):
        return None
    if before is not None and not before.text.endswith((".", "!", "?")):
        return None  # a sentence that goes on in the next line
    open_ended = [each for each in lines if not each.text.endswith(_STOPPED) and len(each.text.split()) > 2]
    return open_ended[0] if len(open_ended) == 1 else None


def _is_end(line: Line, above: Line, known: Knowledge) -> bool:
    start = line.text[:1]
    if line.kind == "bullet" or len(above.text.split()) < 3:
        dated = any(each.start == 0 for each in known.read(line.text).periods)
        return bool(_OPEN_END.search(above.text)) and (dated or not start.isupper())
    return start.islower() or start.isdigit()


def torn_by_heading(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """A heading of the layout in the middle of a sentence, as boxes upon each other are read."""
    for line in page.lines:
        for heading in sorted(known.headings) if line.kind in SENTENCES else ():
            found = re.search(rf"\w\s+{re.escape(heading)}\s+\w", line.text)
            if found and " " in heading and not _SPOKEN_OF.search(line.text[: found.start() + 1]):
                yield line, f"'{heading}' stands in the middle of '{line.text}'"


def below_nothing(page: Page) -> Iterator[tuple[Line, str]]:
    """A sub-bullet that comes first under its heading, above the bullet that it belongs to."""
    before: Line | None = None
    for line in page.lines:
        if line.kind == "bullet" and line.level and (before is None or before.kind not in SENTENCES):
            yield line, f"'{line.text}' is a sub-bullet, and stands above its bullet"
        before = line


def announces_nothing(page: Page) -> Iterator[tuple[Line, str]]:
    """ "... by ward, as follows." with nothing below it: what follows stands above, or elsewhere."""
    for line, after in zip(page.lines, (*page.lines[1:], None), strict=True):
        if (
            line.kind in SENTENCES
            and (_ANNOUNCES.search(line.text) or _OPENS_A_LIST.search(line.text))
            and (after is None or after.kind == "heading")
        ):
            yield line, f"'{line.text}' announces something, and nothing follows it"


def goes_back_to_nothing(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """ "Of these, 61 ..." above the line that tells of how many."""
    lines = [line for line in page.lines if line.kind in SENTENCES]
    for index, line in enumerate(lines[:-1]):
        first = not index and (_GOES_BACK.match(line.text) or _is_part_of_these(line, known))
        if first or (_OF_THESE.match(line.text) and not _counts(lines[:index], known)):
            yield line, f"'{line.text}' goes back to something that has not been told yet"


def _is_part_of_these(line: Line, known: Knowledge) -> bool:
    """Whether the first figure of a line is a part of what it has not named: "212 of these visits"."""
    figures = [each.numeral for each in known.read(line.text).claims if each.role in (*_FIGURES, "base")]
    return bool(figures) and bool(_PART_OF_THESE.match(line.text, figures[0].end))


def _counts(lines: Sequence[Line], known: Knowledge) -> bool:
    claims = [claim for line in lines for claim in known.read(line.text).claims]
    return any(
        each.numeral.unit == "" and each.role in ("level", "base", "count-of", "share") for each in claims
    )


def after_its_text(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """A heading of data with no figure below it, whose figures stand above it, under another heading.

    Below a heading of figures another may comment on them in words.
    """
    section: list[Line] = []
    owned = False  # whether the section above is itself headed as figures
    for index, line in enumerate(page.lines):
        of_figures = bool(_OF_FIGURES.search(line.text))
        if line.text.strip() in known.headings and of_figures and not owned:
            below = list(takewhile(lambda each: each.kind in SENTENCES, page.lines[index + 1 :]))
            if _tells_figures(section, known) and below and not _tells_figures(below, known):
                yield line, f"'{line.text}' has no figures below it, and is read after them"
        if line.kind in SENTENCES:
            section = [*section, line]
        else:
            section, owned = [], of_figures


def _tells_figures(lines: Sequence[Line], known: Knowledge) -> bool:
    """Whether a line has a figure of a time that is past; "2 wardens join on 4 November" is a plan."""
    readings = [known.read(line.text) for line in lines]
    return any(
        claim.role in _FIGURES for each in readings if not _is_ahead(each, known) for claim in each.claims
    )


def _is_ahead(reading: Reading, known: Knowledge) -> bool:
    spans = [each.span for each in reading.periods if each.span]
    return bool(spans) and known.last is not None and all(each.first > known.last for each in spans)


def without_text(page: Page, known: Knowledge) -> Iterator[tuple[Line, str]]:
    """Three headings of the layout or more in a row, with fewer lines below than all but one of them need."""
    heads: list[Line] = []
    texts = 0
    for line in (*page.lines, None):
        if line is not None and line.kind in SENTENCES:
            texts += 1
        elif line is None or (line.kind == "heading" and texts):
            if len(heads) > 2 and 0 < texts < len(heads) - 1:
                yield heads[1], f"'{heads[1].text}' and the headings beside it have {texts} line of text"
            heads, texts = ([line] if line and line.text in known.headings else []), 0
        elif line.kind == "heading" and line.text in known.headings:
            heads.append(line)
