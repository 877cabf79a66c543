"""Judgements: trends, stability and significance that no test stands behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from deckgen import agreement
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import by_sentence, read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading, Sentence
from deckgen.model.prose import Line, Page

_TREND = re.compile(
    r"\b(?:(?:up|down)ward\s+(?:trend|trajectory)|(?:increasing|decreasing|rising|falling|"
    r"improving|declining|worsening|"
    r"positive|negative|stable|steady|growing|continuous|sustained|"
    r"consistent)\s+(?:\w+\s+)?(?:trends?|trajectory)|trend(?:s|ing)?\s+(?:up|down)\w*|"
    r"continuous(?:ly)?|steadily|consistently (?:ris\w+|fall\w+|increas\w+|decreas\w+|improv\w+)|"
    r"month on month|"
    r"trends?\b[^.;]{0,60}?\b(?:showing|shows?|are|is) an? (?:increase|decrease)|"
    r"continu(?:es|ed) to (?:gradually )?(?:rise|fall|improve|increase|decrease|decline|grow))\b",
    re.I,
)
_RUN = re.compile(
    r"\b(?:in a row|consecutive|every (?:month|quarter|year)|each (?:month|quarter|year)|"
    r"successive|control limit|"
    r"\d+ of the last \d+|no sustained trend|months? running|points? above|points? below)\b",
    re.I,
)
_STABLE = re.compile(
    r"\b(?:stable|unchanged|no change|flat|steady|static|remained? (?:the same|constant|level)|"
    r"little changed?)\b",
    re.I,
)
_SIGNIFICANT = re.compile(r"(?<!\bor )\bsignificant(?:ly)?\b(?!\s+(?:harm|other|event|incident))", re.I)
_TESTED = re.compile(
    r"\b(?:statistical\w*|confidence|margin of error|p\s?[<=]|chance|tested|test|at the \d+% level|"
    r"95%|control limits?)\b",
    re.I,
)
_HEDGED = re.compile(
    r"\b(?:no clear change|little changed?|within (?:the )?(?:margin|chance|expected)|"
    r"not (?:statistically )?significant\w*|"
    r"no (?:statistically )?significant|could be (?:due to )?chance|small numbers|caution|broadly|"
    r"similar|stable|not statistically|"
    r"may be (?:due to )?chance|explained by chance)\b",
    re.I,
)


@check("L23", "a trend is claimed without a run of periods behind it")
def trend_unsupported(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A trend needs more than two values: a number of months in a row, or a signal of a control chart."""
    for line, reading in read_lines(page, known):
        if _by_rule(line, known):
            continue
        for sentence in reading.sentences:
            for match in _TREND.finditer(reading.text, sentence.start, sentence.end):
                if not _RUN.search(sentence.text):
                    yield Slip(
                        line,
                        match.group(),
                        f"'{match.group()}' claims a trend, and nothing beside it shows one",
                        "say in how many periods in a row it rose or fell, or tell only the change",
                    )
                    break


def _by_rule(line: Line, known: Knowledge) -> bool:
    """Whether the sentence comes from a rule that tests for trends or runs."""
    if known.facts is None:
        return False
    rules = {
        known.facts.facts[run.fact.split("#")[0]].rule
        for run in line.runs
        if run.fact.split("#")[0] in known.facts.facts
    }
    return bool(rules & {"trend-direction", "exceptional-run", "exceptional-count"})


@check("L24", "small changes are called changes, or stability is claimed without a figure")
def stable_tolerance(page: Page, known: Knowledge) -> Iterator[Slip]:
    """One tolerance everywhere: below it "little changed", above it a rise or a fall."""
    for line, reading in read_lines(page, known):
        for sentence, told in by_sentence(reading):
            changes = [each for each in told if each.role == "change" and each.direction is not None]
            for claim in changes:
                size = _relative(claim, told)
                if size is None or claim.direction is None:
                    continue
                limit = _limit(claim, told, known)
                if (
                    size < limit
                    and claim.direction.direction in ("up", "down")
                    and not _said_small(sentence.text)
                ):
                    yield _tolerance(
                        line,
                        claim,
                        "is within the tolerance, and is called a change",
                        "write 'little changed' and keep the figure in brackets",
                    )
                elif size >= limit and claim.direction.direction == "same":
                    yield _tolerance(
                        line, claim, "is beyond the tolerance, and is called stable", "write 'rose' or 'fell'"
                    )
            yield from _stable_without_figure(line, sentence, told)


def _said_small(text: str) -> bool:
    return bool(_STABLE.search(text) or _HEDGED.search(text))


def _relative(claim: Claim, told: list[Claim]) -> Fraction | None:
    """The change in per cent of the level (points as they are); None where it cannot be known."""
    numeral = claim.numeral
    if numeral.unit in ("percent", "points"):
        return numeral.value
    level = next(
        (each.numeral for each in told if each.role == "level" and each.numeral.unit == numeral.unit), None
    )
    if numeral.unit == "seconds" and level and level.value:
        return 100 * numeral.value / level.value
    return None


def _limit(claim: Claim, told: list[Claim], known: Knowledge) -> Fraction:
    rate = claim.numeral.unit == "points" or (
        claim.numeral.unit == "percent"
        and any(each.numeral.unit == "percent" and each.role in ("level", "prior") for each in told)
    )
    return Fraction(str(known.judgement.stable_points if rate else known.judgement.stable_percent))


def _tolerance(line: Line, claim: Claim, what: str, hint: str) -> Slip:
    return Slip(line, claim.numeral.text, f"'{claim.numeral.text}' {what}", hint)


def _stable_without_figure(line: Line, sentence: Sentence, told: list[Claim]) -> Iterator[Slip]:
    match = re.search(r"\b(?:stable|steady|flat)\b", sentence.text, re.I)
    levels = [each for each in told if each.role in ("level", "share")]
    compared = [each for each in told if each.role in ("change", "prior")] or len(levels) > 1
    if match and len(levels) == 1 and not compared:
        yield Slip(
            line,
            match.group(),
            f"'{match.group()}' is claimed without the figure that it was before",
            "give the earlier figure or the change, so that the tolerance can be seen",
        )


@check("L25", "a change that may be chance is told as a change, or 'significant' without a test")
def chance_or_margin(page: Page, known: Knowledge) -> Iterator[Slip]:
    """Counts: |change| below 1.96 times the root of their sum. Surveys: inside the margin of both waves."""
    base = _respondents(page, known)
    for line, reading in read_lines(page, known):
        for sentence, told in by_sentence(reading):
            if _HEDGED.search(sentence.text):
                continue
            match = _SIGNIFICANT.search(sentence.text)
            if match and not _TESTED.search(sentence.text) and _statistical(sentence.text, told):
                yield Slip(
                    line,
                    match.group(),
                    f"'{match.group()}' is said without a test",
                    "say which test, or take the word out and give the figures",
                )
            yield from _by_chance(line, told)
            if base:
                yield from _by_margin(line, reading, told, base)


def _statistical(text: str, told: list[Claim]) -> bool:
    """Whether "significant" is said of figures or of more and less, not of harm or funding."""
    return bool(told) or bool(
        re.search(
            r"significant(?:ly)?\s+(?:\w+\s+)?(?:low|high|few|more|less|increas|decreas|reduc|"
            r"improv|ris|fall|fell|rose|drop|differ|chang|better|worse)",
            text,
            re.I,
        )
    )


def _by_chance(line: Line, told: list[Claim]) -> Iterator[Slip]:
    for percent in told:
        if (
            percent.role not in ("change", "level")
            or percent.numeral.unit != "percent"
            or not percent.numeral.value
        ):
            continue
        own = [
            each
            for each in told
            if each.numeral.unit == "" and abs(each.numeral.start - percent.numeral.end) < 24
        ]
        counts = [each for each in own if each.role in ("count-of", "change")]
        if len(counts) != 1 or (percent.role == "level" and not percent.numeral.sign):
            continue
        before = 100 * counts[0].numeral.value / percent.numeral.value
        way = (
            -1
            if (percent.numeral.sign < 0 or (percent.direction and percent.direction.direction == "down"))
            else 1
        )
        if agreement.chance(before, before + way * counts[0].numeral.value):
            yield Slip(
                line,
                counts[0].numeral.text,
                f"a change of {counts[0].numeral.text.lstrip('-–+ ')} from about "
                f"{float(before):,.0f} is no more than chance",
                "write 'no clear change' and keep the figures in brackets",
            )


def _respondents(page: Page, known: Knowledge) -> Fraction | None:
    """How many answered a survey, where the slide says so."""
    for _, reading in read_lines(page, known):
        for claim in reading.claims:
            if (
                claim.numeral.unit == ""
                and claim.role in ("level", "base")
                and re.match(r"(?:\w+ )?(?:responses|respondents|replies)\b", claim.numeral.noun, re.I)
            ):
                return claim.numeral.value
    return None


def _by_margin(line: Line, reading: Reading, told: list[Claim], base: Fraction) -> Iterator[Slip]:
    for claim in told:
        if claim.role != "change" or claim.numeral.unit not in ("points", "percent"):
            continue
        level = next(
            (
                each
                for each in reversed(reading.claims)
                if each.role in ("level", "share")
                and each.numeral.unit == "percent"
                and each.numeral.start < claim.numeral.start
            ),
            None,
        )
        if level and agreement.inside_margin(level.numeral.value, base, claim.numeral.value):
            yield Slip(
                line,
                claim.numeral.text,
                f"a change of {claim.numeral.text.lstrip('-–+ ')} is inside the margin of "
                f"{float(base):,.0f} responses",
                "write 'no statistically significant change' and give both figures",
            )
