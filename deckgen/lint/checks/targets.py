"""Targets that are named, or held, without a word of how the figure stands to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from deckgen.claims import targets
from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import key_words, read_lines, sentence_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.claim import Claim, Reading
from deckgen.model.prose import Line, Page

_NAMES_ONE = re.compile(r"\b(?:target|standard|SLA|ambition)\b", re.I)
_WORDS_AFTER = re.compile(r"(?:\s+[a-z]+){1,3}")
_DAYS = re.compile(r"(?:working|school|calendar|clear)\s+(?:day|hour|week)", re.I)
_LIMIT_OF_THINGS = re.compile(
    r"\s*-?\s*(?:mph|miles?\s+(?:an|per)\s+hour|tonnes?|kg|kilograms?|metres?|words?|characters?)\b[^.;,]{0,20}\blimits?\b",
    re.I,
)
_LIMIT = re.compile(r"\blimits?\b", re.I)
_CHART = re.compile(
    r"\bcontrol\s+(?:charts?|limits?)\b|\b(?:upper|lower)\s+(?:control\s+)?limits?\b|\bcharts?(?:['’]s)?\s+limits?\b|"
    r"\blimits?\s+(?:on|of|in)\s+(?:the|this|its)\s+(?:[a-z]+\s+)?chart\b",
    re.I,
)
_TIME = re.compile(r"(?:\w+\s+)?(?:minute|hour|day|week|month)s?\b", re.I)
_Lines = list[tuple[Line, Reading]]


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure where it stands: the number of its line, and its claim."""

    at: int
    line: Line
    reading: Reading
    claim: Claim

    @property
    def sentence(self) -> str:
        return self.reading.sentences[self.claim.sentence].text


@check("L26", "a target is named and whether it was met is not said")
def target_silent(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "53 seconds (SLA 30 seconds)": met or missed, and by how much? Any sentence may say it."""
    lines = list(read_lines(page, known))
    named = list(_of_role(lines, ("target",)))
    levels = list(_of_role(lines, ("level", "share", "count-of")))
    for target in named:
        if (
            _is_of_things(target)
            or _is_of_a_chart(target, page)
            or _is_ahead(target, known)
            or _is_answered(target, named, lines)
        ):
            continue
        level = _level(target, levels)
        if level is not None:
            yield from _silent(target, level)
    if not named:
        yield from _held(lines, known, page)
    yield from _held_for_facts(page, known)


def _of_role(lines: _Lines, roles: tuple[str, ...]) -> Iterator[_Told]:
    for at, (line, reading) in enumerate(lines):
        for claim in reading.claims:
            if claim.role in roles:
                yield _Told(at, line, reading, claim)


def _is_of_things(target: _Told) -> bool:
    """Whether a limit is of a street or a bridge, and no figure is to keep to it: "a 20 mph limit"."""
    return bool(_LIMIT_OF_THINGS.match(target.reading.text, target.claim.numeral.end))


def _is_of_a_chart(target: _Told, page: Page) -> bool:
    """Whether a limit is one that a control chart has, which nobody set: "its limits (38 and 92)"."""
    before = target.reading.text[: target.claim.numeral.start]
    led = before[len(before) - targets.definition(before) :]
    return bool(_LIMIT.search(led)) and any(_CHART.search(each.text) for each in page.lines)


def _is_ahead(target: _Told, known: Knowledge) -> bool:
    """Whether a target is for a time that has not come: "60.0% by March 2026"."""
    sentence = target.reading.sentences[target.claim.sentence]
    alone = not any(
        each.sentence == target.claim.sentence and each.role in ("level", "share")
        for each in target.reading.claims
    )
    start = sentence.start if alone else target.claim.numeral.end
    inside = [each.span for each in target.reading.periods if each.start >= start and each.span]
    return known.last is not None and bool(inside) and inside[0].last > known.last


def _is_answered(target: _Told, named: list[_Told], lines: _Lines) -> bool:
    """Whether a sentence says how the figure stands to this target, not only to another."""
    own = target.claim.numeral.text
    others = {each.claim.numeral.text for each in named}
    others |= {each.numeral.text for _, reading in lines for each in reading.claims if _is_aim(reading, each)}
    others -= {own}
    for _, reading in lines:
        for number, sentence in enumerate(reading.sentences):
            only_another = own not in sentence.text and any(each in sentence.text for each in others)
            if not only_another and targets.says_status(_plain(reading, number, target.claim)):
                return True
    return False


def _is_aim(reading: Reading, claim: Claim) -> bool:
    """Whether a figure is a target whose status stands before it: "below the target of 85.0%"."""
    start = reading.sentences[claim.sentence].start
    return targets.definition(reading.text[start : claim.numeral.start]) > 0


def _plain(reading: Reading, number: int, target: Claim) -> str:
    """A sentence with "target" in the place of its number and of the words that define it.

    The time by which a share is counted is another's: "within the standard of 6 weeks (target 90%)".
    """
    sentence = reading.sentences[number]
    text, at = "", sentence.start
    for claim in reading.claims:
        aimed_at = claim.role == "target" and not (target.numeral.unit == "percent" and _is_time(claim))
        same = claim.sentence == number and (aimed_at or claim.numeral.text == target.numeral.text)
        if same:
            start = max(at, claim.numeral.start - targets.definition(reading.text[: claim.numeral.start]))
            text += f"{reading.text[at:start]} target"
            at = claim.numeral.end
    return text + reading.text[at : sentence.end]


def _is_time(claim: Claim) -> bool:
    return claim.numeral.unit == "seconds" or bool(_TIME.match(claim.numeral.noun))


def _level(target: _Told, levels: list[_Told]) -> _Told | None:
    """The figure that a target is for: of its unit, in its sentence, its line or the lines beside it."""
    same = [each for each in levels if _unit(each.claim) == _unit(target.claim)]
    near = [each for each in same if each.at == target.at and each.claim.sentence == target.claim.sentence]
    near = near or [each for each in same if each.at == target.at]
    if near or _unit(target.claim) == "count":
        return near[0] if near else None
    beside = [each for each in same if abs(each.at - target.at) == 1 or _share_words(each, target)]
    return min(beside, key=lambda each: abs(each.at - target.at)) if beside else None


def _share_words(one: _Told, other: _Told) -> bool:
    return len(key_words(one.sentence) & key_words(other.sentence)) > 1


def _silent(target: _Told, level: _Told) -> Iterator[Slip]:
    """Told at the figure, and at the target where that stands in another line: either can say it."""
    name = target.claim.numeral.text
    hint = f"say it: 'outside the target of {name}, by ...'"
    words = _stretch(target, level)
    yield Slip(
        level.line, words, f"'{words}': the target is {name}, and whether it was met is not said", hint
    )
    if level.at != target.at:
        words = target.sentence.lstrip("• ")
        yield Slip(target.line, words, f"'{words}': whether this was met is not said", hint)


def _stretch(target: _Told, level: _Told) -> str:
    text, figure = level.reading.text, level.claim.numeral
    aim = target.claim.numeral
    if level.at != target.at:
        sentence = level.reading.sentences[level.claim.sentence]
        end = _WORDS_AFTER.match(text, figure.end, sentence.end)
        return text[sentence.start : end.end() if end else figure.end].lstrip("• ")
    start = min(figure.start, aim.start)
    if aim.start == start:
        start -= targets.definition(text[:start])
        start -= targets.article(text[:start])
    return text[start : max(figure.end, aim.end)]


def _held(lines: _Lines, known: Knowledge, page: Page) -> Iterator[Slip]:
    """A measure that a target is held for, on a slide that never says how it stands to it."""
    if any(_NAMES_ONE.search(each.text) for each in page.lines):
        return
    for line, reading in lines:
        slip = _first_held(line, reading, known)
        if slip is not None:
            yield slip


def _held_for_facts(page: Page, known: Knowledge) -> Iterator[Slip]:
    """A metric of this slide whose figure a rule prints, with a target held and no sentence of status."""
    if known.facts is None:
        return
    printed = {
        run.fact.split("#")[0]: line
        for line in reversed(list(sentence_lines(page)))
        for run in line.runs
        if run.fact
    }
    for target in known.targets:
        of_it = [
            each for each in printed if each.startswith(f"{target.metric}.") and each in known.facts.facts
        ]
        told = {known.facts.facts[each].rule for each in of_it}
        if of_it and target.metric.split(".")[0] == page.slide and "target-status" not in told:
            line = printed[of_it[0]]
            yield Slip(
                line,
                line.text,
                f"a target is held for this ({target.name}), and whether it was met is not told",
                "add a line `target:` with this metric to the slide",
            )


def _first_held(line: Line, reading: Reading, known: Knowledge) -> Slip | None:
    for claim in (each for each in reading.claims if each.role in ("level", "share")):
        for target in known.targets:
            words = key_words(known.noun(target.metric) or target.metric)
            shared = words & key_words(claim.metric + " " + line.text)
            about = len(shared) > 1 and 2 * len(shared) >= len(words)
            if about and line.authored and _unit(claim) == target.value.unit:
                return Slip(
                    line,
                    claim.numeral.text,
                    f"'{claim.numeral.text}' has a target ({target.name}) that is not told",
                    "say whether it was met, and by how much",
                )
    return None


def _unit(claim: Claim) -> str:
    """Its unit; days that are counted by their kind, such as working days, are a unit too."""
    counted = _DAYS.match(claim.numeral.noun) if not claim.numeral.unit else None
    return counted.group().lower() if counted else claim.numeral.unit or "count"
