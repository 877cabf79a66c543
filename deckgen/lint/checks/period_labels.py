"""Labels of periods: quarters of other months, quarters without their months, shares of an unsaid period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.claims import windows
from deckgen.lint import undated_shares
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.prose import Line, Page

_NAMES_MONTHS = re.compile(r"\s*[,:(–-]?\s*(?:(?:from|covering|that is|i\.e\.|being|meaning)\s+)?", re.I)


_QUARTERS = re.compile(r"\bquarters\s+[1-4]\s+(?:and|to|[-–])\s+[1-4]\s*(?:\(\s*|,\s+)?$", re.I)
_THE_QUARTER = re.compile(r"(?:the|this)\s+quarter", re.I)
_OF_YEAR_THEN = re.compile(
    r"(?:\s+(?:total|figure|count|number|level|rate))?(?:\s+of\s+(?:(?:the|this|that|our|last)\s+(?:[a-z]+\s+)?year|(?:a|the)\s+year\s+(?:before|earlier)))?(?:\s*[,(–:-]\s*|\s+)(?:(?:from|that\s+is|being|or)\s+)?"
)
_QUARTER = 3  # months


@check("L10", "a period is not what its label says, or is not said")
def period_label(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A "quarter" of four months; "Q2" without its months; a share without its period."""
    explained = _named_by_title(page, known)
    quarterly = any(re.search(r"\bquarter", line.text, re.I) for line in page.lines)
    for line in page.lines:
        reading = known.read(line.text)
        for mention in reading.periods:
            if _in_address(reading.text, mention):
                continue
            wrong = _told_length(line, reading, mention)
            if wrong:
                yield wrong
            elif (
                mention.form == "range"
                and quarterly
                and not _between(reading.text, mention)
                and not _QUARTERS.search(reading.text, 0, mention.start)
                and _not_a_quarter(line, mention)
            ):
                yield Slip(
                    line,
                    mention.text,
                    f"'{mention.text}' is {mention.length} months, and the report is a quarter's",
                    "name the three months of the quarter",
                )
            if mention.form == "quarter":
                yield from _mislabelled(line, reading, mention, known)
            if mention.form == "quarter" and _bare_quarter(mention) and not _months_follow(reading, mention):
                label = _digit(mention) or mention.text.lower()
                if label not in explained and line.kind in ("bullet", "body", "cell", "heading", "title"):
                    yield Slip(
                        line,
                        mention.text,
                        f"'{mention.text}' does not say which months it is",
                        f"write '{_quarter_in_full(mention)}' where it stands first",
                    )
                explained.add(label)
            elif mention.form == "quarter":
                explained.add(_digit(mention))
    yield from _quarters_unsaid(page, known)
    yield from undated_shares.of(page, known)


def _named_by_title(page: Page, known: Knowledge) -> set[str]:
    """The quarters that a title names and the lines below it give the months of."""
    told = [(line.kind, each) for line in page.lines for each in known.read(line.text).periods]
    titled = {_digit(each) for kind, each in told if kind == "title" and each.form == "quarter"}
    below = {_digit(each) for kind, each in told if kind != "title" and "(" in each.text}
    return (titled & below) - {""}


def _digit(mention: PeriodMention) -> str:
    """The number of a quarter: "2" of "Quarter 2 (July to September 2024)"."""
    return str(_number(mention) or "") if mention.form == "quarter" else ""


def _quarters_unsaid(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "The quarter's electricity" on a slide that names no quarter and no three months."""
    told = [(line, each) for line in page.lines for each in known.read(line.text).periods]
    if any(_is_quarter(each) for _, each in told):
        return
    for line, each in told:
        if _THE_QUARTER.fullmatch(each.text) and line.text[: each.start].strip() in (
            "",
            "In",
            "Over",
            "During",
        ):
            yield Slip(
                line,
                line.text[each.start : each.end],
                f"'{each.text}' is a quarter of no year",
                "write which quarter it is, with its months",
            )


def _is_quarter(mention: PeriodMention) -> bool:
    """Whether a mention names a quarter or three months, or goes back to a month that can end one."""
    if mention.form in ("quarter", "month", "month-alone", "rolling"):
        return True
    return mention.form == "range" and mention.span is not None


def _told_length(line: Line, reading: Reading, mention: PeriodMention) -> Slip | None:
    """ "The 6 months from April to August 2024" are 5."""
    said = windows.said_length(reading, mention) if mention.form == "range" else None
    if said is None or mention.span is None or said[0] == len(mention.span):
        return None
    words = reading.text[said[1] : said[2]]
    return Slip(
        line,
        words,
        f"'{words}' has {len(mention.span)} months, not {said[0]}",
        "mend the months or the word for how many there are",
    )


def _between(text: str, mention: PeriodMention) -> bool:
    """Whether a range only says which two months are compared: "between June 2023 and June 2024"."""
    return bool(re.search(r"\bbetween\s+$", text[: mention.start], re.I)) and " and " in mention.text


def _in_address(text: str, mention: PeriodMention) -> bool:
    """Whether a label is a piece of the name of a file or a page: "2024/q2_final.pdf"."""
    return text[: mention.start].endswith(("/", "_", "\\")) or text[mention.end :].startswith(("/", "_"))


def _mislabelled(line: Line, reading: Reading, mention: PeriodMention, known: Knowledge) -> Iterator[Slip]:
    """A quarter whose months, beside it, are not three, or are those of another quarter of the year."""
    own, end = mention.span if "(" in mention.text else None, mention.end
    for each in reading.periods:
        between = reading.text[mention.end : each.start] if each.start >= mention.end else "-"
        if each.form == "range" and _NAMES_MONTHS.fullmatch(between):
            own, end = each.span, each.end
    number = _number(mention)
    if own is None:
        return
    words = reading.text[mention.start : end]
    into = (own.first.first_day.month - known.year_starts) % 12
    if len(own) != _QUARTER:
        yield Slip(line, words, f"'{words}' has {len(own)} months", "name the three months of the quarter")
    elif into % 3 or (number and into // 3 + 1 != number):
        others = f"they are Quarter {into // 3 + 1}" if into % 3 == 0 else "they are of two quarters"
        yield Slip(
            line, words, f"'{words}' does not name these months: {others}", "mend the number or the months"
        )


def _number(mention: PeriodMention) -> int:
    """Which quarter of the year a mention names, or 0."""
    digit = re.match(r"\D*?([1-4])(?!\d)", mention.text.split("(")[0])
    names = ("first", "second", "third", "fourth")
    word = next(
        (place for place, name in enumerate(names, start=1) if mention.text.lower().startswith(name)), 0
    )
    return int(digit[1]) if digit else word


def _not_a_quarter(line: Line, mention: PeriodMention) -> bool:
    said = line.kind in ("title", "kicker", "heading", "pane") or re.search(r"\bquarter", line.text, re.I)
    return bool(said) and mention.length is not None and mention.length != 3


def _bare_quarter(mention: PeriodMention) -> bool:
    return "(" not in mention.text and bool(
        re.search(r"\bq(?:uarter|tr)?\s?[1-4]\b|\b(?:first|second|third|fourth) quarter", mention.text, re.I)
    )


def _months_follow(reading: Reading, mention: PeriodMention) -> bool:
    """Whether the months of a quarter stand right after it: "the second quarter of the year, X to Y"."""
    return any(
        each.form == "range" and _OF_YEAR_THEN.fullmatch(reading.text, mention.end, each.start)
        for each in reading.periods
    )


def _quarter_in_full(mention: PeriodMention) -> str:
    if mention.span is None:
        return "Quarter 1 (April to June 2024)"
    first, last = mention.span.first.first_day, mention.span.last.first_day
    digit = re.search(r"[1-4]", mention.text)
    named = f"Quarter {digit.group()}" if digit else mention.text
    return f"{named} ({first:%B} to {last:%B %Y})"
