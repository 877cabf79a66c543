"""Turn a slide into shares of an unsaid period: "nuisance made up 61.7% (534 of 866)" of which months?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import measures
from deckgen.lint import told
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_SHARE_TOLD = re.compile(
    r"\b(?:account\w*|largest|made up|makes? up|proportion|(?:was|were) the (?:main )?(?:reason|"
    r"cause) (?:for|of|in)|"
    r"responsible for|represent\w*|caus\w+|took\s+up|takes?\s+up|form(?:s|ed)?|"
    r"generat\w+|came\s+to|behind|due\s+to)\b",
    re.I,
)
_IS_SHARE = re.compile(
    r"(?<!which )(?<!that )(?<!this )\b(?:is|are|was|were)\s+"
    r"(?:(?:just|only|about|some|over|under|nearly|almost)\s+)*$",
    re.I,
)
_OPENS_DATED = re.compile(r"(?:In|For|Over|During)\b")
"""What opens a line whose period holds for those after it."""
_EACH_PERIOD = re.compile(r"\b(?:monthly|quarterly|annual)\b", re.I)
_OF_WHAT = re.compile(r"(?:\s*\([^()]*\))?\s+of\s+(?:all\s+)?(?:the\s+)?(?P<what>[a-z][a-z ]*)", re.I)
_OF_THE_TOTAL = re.compile(
    r"(?:\s*\([^()]*\))?\s+of\s+(?:the|this|that)\s+(?:total|number|figure|sum)\b", re.I
)
_BASE_IN_BRACKETS = re.compile(
    r"\s*\(\d[\d,]*\s+(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*\s+(?P<what>[a-z][a-z ]*)\)", re.I
)
_OF_A_STOCK = re.compile(
    r"(?:\s*\([^()]*\))?\s+of\s+(?:the|our|its|all)\s+(?:[a-z]+\s+){0,2}?"
    r"(?:population|list|register|catchment|caseload|stock|fleet|electorate|households)\b"
)
"""What a share of tells a state and no period: "10.2% of the catchment population"."""
_OF_SO_MANY = re.compile(r"(?:\s*\([^()]*\))?\s+of\s+(?:the|our|its|their|these|those)\s+\d[\d,]*\s+[a-z]")
"""What a share of tells its things with their number, as known: "27.8% of the 91,640 days lost"."""
_OF_THINGS_TOLD = re.compile(r"\s+of\s+(?:the|these|those)\s+[a-z]+\s+\(\d[\d,]*\s+of\s+\d")
"""What goes back to things told before, with their number: "24.8% of the places (412 of 1,660)"."""
_OF_THE_THINGS = re.compile(r"\s*\(\d[\d,]*\s+(?:out\s+)?of\s+(?:the\s+)?\d[\d,]*\)\s+of\s+the\s+[a-z]")
"""What takes things as known from the line above: "29.4% (9,217 of 31,340) of the days lost"."""
_THINGS_OF_BASE = re.compile(r"\)\s+of\s+(?:all\s+)?(?P<what>(?!the\b|these\b|those\b)[a-z][a-z -]*)")
_ANSWERS = re.compile(r"(?:responses?|respond|repl(?:y|ies)|answers|returns|submissions|comments)\w*\b", re.I)
_ASKED = re.compile(
    r"\b(?:survey|consultation|questionnaire|poll|ballot|feedback|call\s+for\s+evidence)s?\b", re.I
)
"""What people gave, and what they gave it to: its dates are those of the answers."""
_HEAD_ENDS = re.compile(r"\b(?:in|at|on|from|to|by|for|with|of|received|made|sent|reported)\b")
_WINDOWS = frozenset({"rolling", "range", "quarter", "year", "month", "term"})


def of(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Shares of what happened, on lines that tell no period and take none from those around them."""
    dated = any(known.read(line.text).periods for line in page.lines if line.kind in ("title", "kicker"))
    undated = not dated and not any(reading.periods for _, reading in read_lines(page, known))
    for line, reading in read_lines(page, known):
        dated = dated or bool(reading.periods and _OPENS_DATED.match(line.text))
        if (
            reading.periods
            or told.SAME_TIME.search(line.text)
            or (
                dated
                and not _EACH_PERIOD.search(line.text)
                and not _has_other_base(line, reading, page, known)
            )
        ):
            continue
        for claim in reading.claims:
            of_some = _BASE_IN_BRACKETS.match(reading.text, claim.numeral.end)
            share = claim.role == "share" or (claim.role == "level" and of_some)
            told_so = _SHARE_TOLD.search(line.text) or (
                undated and _IS_SHARE.search(line.text, 0, claim.numeral.start)
            )
            if share and claim.numeral.unit == "percent" and told_so:
                if _is_of_line_above(line, reading, claim, page, known):
                    break
                if _base_is_dated(reading, claim, page, known) or (
                    not undated and _is_of_what_there_is(reading.text, claim)
                ):
                    break
                counted = _counted_elsewhere(reading.text[claim.numeral.end :], line, page, known)
                if (
                    counted
                    and not _EACH_PERIOD.search(line.text)
                    and not _has_other_base(line, reading, page, known)
                ):
                    break
                sentence = reading.sentences[claim.sentence]
                yield Slip(
                    line,
                    _clause(reading.text, sentence.start, claim.numeral.end),
                    f"'{claim.numeral.text}' is a share of an unsaid period",
                    "say the month or the months that the share is of",
                )
                break


def _is_of_line_above(line: Line, reading: Reading, share: Claim, page: Page, known: Knowledge) -> bool:
    """Whether a share takes its things as known where the line above tells what was in a period."""
    told = list(read_lines(page, known))
    at = next(index for index, (each, _) in enumerate(told) if each is line)
    if not at or not _OF_THE_THINGS.match(reading.text, share.numeral.end):
        return False
    return any(each.form in _WINDOWS for each in told[at - 1][1].periods)


def _is_of_what_there_is(text: str, share: Claim) -> bool:
    """Whether a share is of a state that a slide tells of, or goes back to things told before."""
    end = share.numeral.end
    return bool(
        _OF_A_STOCK.match(text, end) or _OF_SO_MANY.match(text, end) or _OF_THINGS_TOLD.match(text, end)
    )


def _base_is_dated(reading: Reading, share: Claim, page: Page, known: Knowledge) -> bool:
    """Whether what a share is of was told with its period: "164 left in July 2024", "62.8% (103 of 164)"."""
    if _OF_THE_TOTAL.match(reading.text, share.numeral.end):
        return any(other.periods for _, other in read_lines(page, known))
    following = reading.claims[reading.claims.index(share) + 1 :][:2]
    bases = [
        each.numeral.value for each in following if each.role == "base" and each.sentence == share.sentence
    ]
    return any(
        each.numeral.value in bases and each.role in ("level", "base") and other.periods
        for _, other in read_lines(page, known)
        for each in other.claims
        if other is not reading
    )


def _has_other_base(line: Line, reading: Reading, page: Page, known: Knowledge) -> bool:
    """Whether what a share is of is told in number, and the dated lines count the same things otherwise.

    "In May there were 312 births. Caesareans made up 38.4% (1,411 of 3,674) of births" is of no one month.
    """
    for claim in reading.claims:
        things = _THINGS_OF_BASE.match(reading.text, claim.numeral.end) if claim.role == "base" else None
        if things is None:
            continue
        head = measures.roots(" ".join(_HEAD_ENDS.split(things["what"])[0].split()[-1:]))
        told = [
            each
            for other, theirs in read_lines(page, known)
            if other is not line
            for each in theirs.claims
            if each.period and each.numeral.noun and head & measures.roots(each.numeral.noun)
        ]
        if told and not any(each.numeral.value == claim.numeral.value for each in told):
            return True
    return False


def _counted_elsewhere(after: str, line: Line, page: Page, known: Knowledge) -> bool:
    """Whether what the share is of is dated in another line: "40% of the replies"."""
    whole = _OF_WHAT.match(after) or _BASE_IN_BRACKETS.match(after)
    if whole is None or re.match(r"(?:these|them|those|this|that)\b", whole["what"], re.I):
        return any(reading.periods for other, reading in read_lines(page, known) if other is not line)
    head = measures.roots(_HEAD_ENDS.split(whole["what"])[0])
    asked = _ANSWERS.match(whole["what"])
    return any(
        reading.periods and (head & measures.roots(other.text) or (asked and _ASKED.search(other.text)))
        for other, reading in read_lines(page, known)
        if other is not line
    )


def _clause(text: str, start: int, figure: int) -> str:
    """From the start of a sentence over its share to what that is of: "made up 40% (4 of 10) of visits"."""
    after = re.match(r"(?:\s*\([^()]*\))?(?:\s+of\b(?:[^.,;:]|(?<=\d),(?=\d)){0,60})?", text[figure:])
    return text[start : figure + (after.end() if after else 0)].rstrip()
