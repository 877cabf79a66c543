"""Periods: quarters that are none, windows that differ, comparisons across a break, limits of rolling
values.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, key_words, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import PeriodMention, Reading
from deckgen.model.period import Period
from deckgen.model.prose import Line, Page

_NAMES_MONTHS = re.compile(r"\s*[,:(–-]?\s*(?:(?:from|covering|that is|i\.e\.|being|meaning)\s+)?", re.I)
_SHARE_TOLD = re.compile(
    r"\b(?:account\w*|largest|made up|makes? up|proportion|(?:was|were) the (?:main )?(?:reason|cause) (?:for|of|in)|"
    r"responsible for|represent\w*)\b",
    re.I,
)
_BREAK = re.compile(
    r"\b(?:new|chang\w+|introduc\w+|switch\w*|mov\w+|migrat\w+|revis\w+|replac\w+|redefin\w+|"
    r"implement\w+|different)\b"
    r"[^.;]{0,60}?\b(?:model|system|recording|counting|definition|method\w*|process|criteria|software|tool|"
    r"guidance|standard|rules?|coding|classification|platform|form)\b"
    r"|\b(?:model|system|recording|counting|definition|method\w*|criteria|software|coding|classification)\b"
    r"[^.;]{0,30}?\b(?:chang\w+|introduc\w+|switch\w*|replac\w+|went live|revis\w+|mov\w+)\b",
    re.I,
)
_CAVEAT = re.compile(
    r"\b(?:not (?:directly |fully |strictly )?comparable|cannot be (?:directly )?compared|"
    r"can't be compared|comparab\w+|caution|break in (?:the )?series|"
    r"like[- ]for[- ]like|before and after)\b",
    re.I,
)


@check("L10", "a period is not what its label says, or is not said")
def period_label(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A "quarter" of four months; "Q2" without its months; a share without its period."""
    explained: set[str] = set()
    quarterly = any(re.search(r"\bquarter", line.text, re.I) for line in page.lines)
    for line in page.lines:
        reading = known.read(line.text)
        for mention in reading.periods:
            if mention.form == "range" and quarterly and _not_a_quarter(line, mention):
                yield Slip(
                    line,
                    mention.text,
                    f"'{mention.text}' is {mention.length} months, and the report is a quarter's",
                    "name the three months of the quarter",
                )
            if mention.form == "quarter":
                yield from _mislabelled(line, reading, mention, known)
            if mention.form == "quarter" and _bare_quarter(mention):
                label = re.sub(r"\D", "", mention.text)[:1] or mention.text.lower()
                if label not in explained and line.kind in ("bullet", "body", "cell", "heading", "title"):
                    yield Slip(
                        line,
                        mention.text,
                        f"'{mention.text}' does not say which months it is",
                        f"write '{_quarter_in_full(mention)}' where it stands first",
                    )
                explained.add(label)
            elif mention.form == "quarter":
                explained.add(re.sub(r"\D", "", mention.text.split("(")[0])[:1])
    yield from _shares_without_period(page, known)


def _mislabelled(line: Line, reading: Reading, mention: PeriodMention, known: Knowledge) -> Iterator[Slip]:
    """A quarter whose months, beside it, are not three, or are those of another quarter of the year."""
    told, end = mention.span if "(" in mention.text else None, mention.end
    for each in reading.periods:
        between = reading.text[mention.end : each.start] if each.start >= mention.end else "-"
        if each.form == "range" and _NAMES_MONTHS.fullmatch(between):
            told, end = each.span, each.end
    number = re.match(r"\D*([1-4])", mention.text) or None
    if told is None:
        return
    words = reading.text[mention.start : end]
    into = (told.first.first_day.month - known.year_starts) % 12
    if len(told) != 3:
        yield Slip(line, words, f"'{words}' has {len(told)} months", "name the three months of the quarter")
    elif into % 3 or (number and into // 3 + 1 != int(number[1])):
        own = f"they are Quarter {into // 3 + 1}" if into % 3 == 0 else "they are of two quarters"
        yield Slip(
            line, words, f"'{words}' does not name these months: {own}", "mend the number or the months"
        )


def _not_a_quarter(line: Line, mention: PeriodMention) -> bool:
    said = line.kind in ("title", "kicker", "heading", "pane") or re.search(r"\bquarter", line.text, re.I)
    return bool(said) and mention.length is not None and mention.length != 3


def _bare_quarter(mention: PeriodMention) -> bool:
    return "(" not in mention.text and bool(
        re.search(r"\bq(?:uarter|tr)?\s?[1-4]\b|\b(?:first|second|third|fourth) quarter", mention.text, re.I)
    )


def _quarter_in_full(mention: PeriodMention) -> str:
    if mention.span is None:
        return "Quarter 1 (April to June 2024)"
    first, last = mention.span.first.first_day, mention.span.last.first_day
    digit = re.search(r"[1-4]", mention.text)
    named = f"Quarter {digit.group()}" if digit else mention.text
    return f"{named} ({first:%B} to {last:%B %Y})"


def _shares_without_period(page: Page, known: Knowledge) -> Iterator[Slip]:
    dated = any(
        reading.periods
        for line, reading in read_lines(page, known)
        if re.search(r"^(?:In|For|Over|During)\b", line.text)
    )
    dated = dated or any(
        known.read(line.text).periods for line in page.lines if line.kind in ("title", "kicker")
    )
    for line, reading in read_lines(page, known):
        if reading.periods or (dated and not re.search(r"\bmonthly|quarterly|annual\b", line.text, re.I)):
            continue
        for claim in reading.claims:
            if claim.role == "share" and claim.numeral.unit == "percent" and _SHARE_TOLD.search(line.text):
                sentence = reading.sentences[claim.sentence]
                yield Slip(
                    line,
                    reading.text[sentence.start : claim.numeral.end],
                    f"'{claim.numeral.text}' is a share of an unsaid period",
                    "say the month or the months that the share is of",
                )


@check("L27", "a comparison crosses a break of the series and does not say so")
def series_break(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A change of model, system or definition inside the 24 months of a year-on-year comparison."""
    breaks = list(_breaks(page, known))
    if any(_CAVEAT.search(line.text) for line in page.lines):
        return
    for line, reading in read_lines(page, known):
        for _, told in by_sentence(reading):
            for claim in told:
                if claim.role != "change" or claim.period is None or claim.period.span is None:
                    continue
                span = claim.period.span
                start = span.first - len(span) if len(span) > 1 else span.first - 12
                crossed = [
                    label
                    for when, label, words in breaks
                    if start < when <= span.last and _about(claim.metric, words)
                ]
                if crossed:
                    yield Slip(
                        line,
                        claim.numeral.text,
                        f"'{claim.numeral.text}' compares across {crossed[0]}",
                        f"add that figures before it are not directly comparable because of {crossed[0]}",
                    )
                    break


def _breaks(page: Page, known: Knowledge) -> Iterator[tuple[Period, str, frozenset[str]]]:
    """When, what it is called, and the words of the measures it breaks (none: all of the slide)."""
    for event in known.events:
        if event.breaks or not event.comparable:
            nouns = [known.noun(metric) or metric for metric in event.metrics]
            if not event.metrics or any(metric.split(".")[0] == page.slide for metric in event.metrics):
                yield event.period, event.noun or event.label, frozenset()
            elif not any("." in metric for metric in event.metrics):
                yield (
                    event.period,
                    event.noun or event.label,
                    frozenset().union(*(key_words(noun) for noun in nouns)),
                )
    for _, reading in read_lines(page, known):
        for sentence in reading.sentences:
            found = _BREAK.search(reading.text, sentence.start, sentence.end)
            when = next(
                (
                    each
                    for each in reading.periods
                    if sentence.start <= each.start < sentence.end
                    and each.form in ("month", "day", "month-alone")
                    and each.span
                ),
                None,
            )
            if found and when and when.span:
                yield when.span.first, f"the change of {when.text}", frozenset()


def _about(metric: str, words: frozenset[str]) -> bool:
    return not words or bool(words & key_words(metric))
