"""Turn the marks of notes into registered figures: what an author printed, from which source, as at when.

Numbers and dates are read by `claims`. A number of the authors' that is neither a period nor part of a name,
and that no note registers, is a problem: nobody could say later where it came from.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from itertools import pairwise

from deckgen import claims
from deckgen.load.markdown import Chapter, Passage
from deckgen.load.reading import slug
from deckgen.model.claim import Numeral, NumeralUnit, PeriodMention, Reading
from deckgen.model.facts import Figure, Number, Unit
from deckgen.model.period import Period
from deckgen.model.spec import Authored
from deckgen.model.text import Paragraph, Run
from deckgen.problems import Place, Problems

_UNITS: Mapping[NumeralUnit, Unit] = {
    "percent": "percent",
    "points": "points",
    "seconds": "seconds",
    "money": "money",
    "rank": "rank",
}
_HINT = (
    "register it: '17[^log]', and at the end of the file '[^log]: Name of its source, as at "
    "2 September 2024'; or take it from the data: {metric.month-value}"
)
WARNINGS = frozenset(
    {"unregistered-figure", "note-without-figure", "note-without-source", "note-without-date"}
    | {"note-after-report"}
)
"""What this module warns of. All of it is known once a report's words are read."""

_VAGUE = ("relative", "month-alone")
_YEAR_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What tells a number from a date or a name: the last month of data, the fiscal year, the glossary.

    `as_at` is the report's day, after which no figure of it can be known.
    """

    last: Period | None = None
    year_starts: int = 4
    names: frozenset[str] = frozenset()
    as_at: date | None = None

    def read(self, text: str) -> Reading:
        """The claims of a text."""
        return claims.read(text, last=self.last, year_starts=self.year_starts, names=self.names)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A number with the note's mark that stands right after it."""

    numeral: Numeral
    mark: str
    place: Place


@dataclass(frozen=True, slots=True)
class Section:
    """A passage with the slot of its section, which its figures are named after."""

    slot: str
    passage: Passage


def register(
    chapter: Chapter, sections: Sequence[Section], slide: str, known: Known, problems: Problems
) -> tuple[tuple[tuple[Paragraph, ...], ...], tuple[Authored, ...]]:
    """The paragraphs of each section, whose registered figures are runs with a fact, and those figures.

    Warnings: a number that no note registers, a mark that stands after no number, a note that names no
    source or no date.
    """
    found = [
        [_marked(each.passage, index, known, problems) for index in range(len(each.passage.paragraphs))]
        for each in sections
    ]
    uses = Counter(
        (each.slot, marked.mark)
        for each, paragraphs in zip(sections, found, strict=True)
        for marks in paragraphs
        for marked in marks
    )
    used = sorted({mark for _, mark in uses})
    cited = {
        mark: _cited(chapter.notes[mark], chapter.note_anchors.get(mark, ()), known, problems)
        for mark in used
        if chapter.notes.get(mark, ("",))[0]
    }
    written: list[tuple[Paragraph, ...]] = []
    figures: dict[str, Authored] = {}
    for each, paragraphs in zip(sections, found, strict=True):
        done: list[Paragraph] = []
        for paragraph, marks in zip(each.passage.paragraphs, paragraphs, strict=True):
            named = [
                (_name(slide, each.slot, marked, uses[each.slot, marked.mark] > 1), marked)
                for marked in marks
                if marked.mark in cited
            ]
            for name, marked in named:
                source, as_at = cited[marked.mark]
                text = marked.numeral.text
                figures[name] = Authored(name, text, _figure(marked.numeral), source, as_at, marked.place)
            done.append(replace(paragraph, runs=tuple(_split(paragraph, named))))
        written.append(tuple(done))
    return tuple(written), tuple(figures.values())


def line(
    text: str, cited: tuple[str, Place], name: str, place: Place, known: Known, problems: Problems
) -> tuple[tuple[Run, ...], tuple[Authored, ...]]:
    """As `register`, for one line that says in a key of its own where its figures are from.

    `cited` is that key's text and place, `name` what its figures' ids begin with, `place` that of the line.
    """
    numbers = list(_numbers(known.read(text)))
    if not cited[0]:
        for numeral in numbers:
            hint = "say where it is from: 'source: Name of its source, as at 2 September 2024'"
            _tell(numeral, replace(place, column=place.column + numeral.start), hint, problems)
    if not numbers or not cited[0]:
        return (Run(text),), ()
    source, as_at = _cited(cited, (), known, problems)
    figures: list[Authored] = []
    named: list[tuple[str, _Marked]] = []
    for numeral in numbers:
        own = f"{name}.{slug(numeral.text)}"
        at = replace(place, column=place.column + numeral.start)
        figures.append(Authored(own, numeral.text, _figure(numeral), source, as_at, at))
        named.append((own, _Marked(numeral, "", at)))
    return tuple(_split(Paragraph((Run(text),)), named)), tuple(figures)


def unregistered(text: str, place: Place, hint: str, known: Known, problems: Problems) -> None:
    """A warning for each number in words that have no room for a mark, such as a heading."""
    for numeral in _numbers(known.read(text)):
        _tell(numeral, replace(place, column=place.column + numeral.start), hint, problems)


def _name(slide: str, slot: str, marked: _Marked, shared: bool) -> str:
    """The id of a figure's fact; a mark that several figures share is told apart by what they count."""
    kept = slug(marked.mark)
    if shared:
        kept += "-" + slug(marked.numeral.noun or marked.numeral.text)
    return f"{slide}.{slot}.note-{kept}"


def _marked(passage: Passage, index: int, known: Known, problems: Problems) -> list[_Marked]:
    """The registered numbers of a paragraph in order."""
    paragraph, anchors = passage.paragraphs[index], passage.anchors[index]
    free = dict(_marks(paragraph))
    found: list[_Marked] = []
    for numeral in _numbers(known.read(paragraph.text)):
        place = _place(anchors, numeral.start, paragraph.place)
        at = next((at for at in free if numeral.start < at <= numeral.end), None)
        if at is None:
            _tell(numeral, place, _HINT.replace("17", numeral.text), problems)
        else:
            found.append(_Marked(numeral, free.pop(at), place))
    for at, mark in free.items():
        problems.warning(
            "note-without-figure",
            _place(anchors, at, paragraph.place),
            f"the mark [^{mark}] stands after no figure",
            "put it right after its figure: 17[^1]",
        )
    return found


def _tell(numeral: Numeral, place: Place, hint: str, problems: Problems) -> None:
    message = f"nothing says where '{numeral.text}' comes from"
    problems.warning("unregistered-figure", place, message, hint, words=numeral.text)


def _numbers(reading: Reading) -> Iterator[Numeral]:
    """The numbers that are quantities: no periods, no names, no "per 1,000" and no "95% confidence"."""
    for claim in reading.claims:
        if claim.role != "label" and claim.numeral.form != "label":
            yield claim.numeral


def _marks(paragraph: Paragraph) -> Iterator[tuple[int, str]]:
    at = 0
    for run in paragraph.runs:
        at += len(run.text)
        if run.note:
            yield at, run.note


def _place(anchors: Sequence[tuple[int, Place]], at: int, otherwise: Place) -> Place:
    """Where a character of a paragraph stands in its file."""
    start, place = next(((s, p) for s, p in reversed(anchors) if s <= at), (at, otherwise))
    return replace(place, column=place.column + at - start)


def _split(paragraph: Paragraph, named: Sequence[tuple[str, _Marked]]) -> Iterator[Run]:
    """The paragraph's runs, cut so that each figure is its own, with its fact and its note."""
    ends = {marked.numeral.end: marked.mark for _, marked in named}
    inside = {
        at for at, _ in _marks(paragraph) for _, each in named if each.numeral.start < at <= each.numeral.end
    }
    ends |= {at: mark for at, mark in _marks(paragraph) if at not in inside}
    edges = {edge for _, each in named for edge in (each.numeral.start, each.numeral.end)} | set(ends)
    at = 0
    for run in _joined(paragraph.runs):
        end = at + len(run.text)
        if run.reference:
            yield run
        for start, stop in pairwise(sorted({at, end, *(edge for edge in edges if at < edge < end)})):
            fact = next((n for n, m in named if m.numeral.start <= start and stop <= m.numeral.end), "")
            text = run.text[start - at : stop - at]
            yield replace(run, text=text, note=ends.get(stop, ""), fact=f"{fact}#value" if fact else "")
        at = end


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs without their notes; those of one look that stood on both sides of a mark are one."""
    last: Run | None = None
    for run in runs:
        bare = replace(run, note="") if not run.reference else run
        if last and not last.reference and not bare.reference and replace(last, text=bare.text) == bare:
            last = replace(last, text=last.text + bare.text)
            continue
        if last:
            yield last
        last = bare
    if last:
        yield last


def _figure(numeral: Numeral) -> Figure:
    """The number in the unit that facts know; a share such as "a quarter" is a plain number."""
    signed = numeral.value * (numeral.sign or 1)
    value: Number = int(signed) if signed.denominator == 1 else Fraction(signed)
    unit = _UNITS.get(numeral.unit, "count" if isinstance(value, int) else "number")
    return Figure(value, unit, numeral.decimals if unit in ("percent", "points", "number") else None)


def _cited(
    note: tuple[str, Place], anchors: Sequence[tuple[int, Place]], known: Known, problems: Problems
) -> tuple[str, str]:
    """The source that a note names, and the day or month it is as at (ISO); "" for what it does not say.

    `anchors` say where its words stand, if not from its place on.
    """
    text, place = note
    dated = [each for each in known.read(text).periods if _is_date(each)]
    chosen = next((each for each in dated if _as_at(text[: each.start])), dated[-1] if dated else None)
    source = _source(text, chosen)
    if not source:
        hint = "name the record that the figure was taken from: 'Training log, as at 2 September 2024'"
        problems.warning("note-without-source", place, f"the note '{text}' names no source", hint)
    if chosen is None:
        hint = f"say of which day or month the figure is: '{source or text}, as at 2 September 2024'"
        problems.warning("note-without-date", place, f"the note '{text}' has no date", hint)
        return source, ""
    _judge(chosen, _place(anchors or ((0, place),), chosen.start, place), known, problems)
    return source, _iso(chosen)


def _judge(chosen: PeriodMention, place: Place, known: Known, problems: Problems) -> None:
    """An error for a day that the calendar has not, and a warning for one after the report's own."""
    first = _first_day(chosen)
    if first is None:
        hint = "write the day as the record has it, such as 2 September 2024"
        problems.error("impossible-date", place, f"there is no day '{chosen.text}'", hint)
    elif known.as_at is not None and first > known.as_at:
        told = f"{known.as_at.day} {known.as_at:%B %Y}"
        message = f"the note is as at {chosen.text}, and the report as at {told}"
        hint = "correct the date of the note, or as-at in report.yaml"
        problems.warning("note-after-report", place, message, hint, words=chosen.text)


def _first_day(chosen: PeriodMention) -> date | None:
    """The first day that a mention can mean; None where the calendar has no such day."""
    if chosen.span is None:
        return None
    if chosen.form != "day" or chosen.day is None:
        return chosen.span.first.first_day
    first = chosen.span.last.first_day
    inside = 1 <= chosen.day <= calendar.monthrange(first.year, first.month)[1]
    return first.replace(day=chosen.day) if inside else None


def _is_date(mention: PeriodMention) -> bool:
    """Whether a mention is a day, a month or a stretch of them that needs no other words to be known."""
    digits = sum(each.isdigit() for each in mention.text)
    known = mention.span is not None or mention.form == "day"  # of a day in a 13th month, none is known
    return known and mention.form not in _VAGUE and digits >= _YEAR_DIGITS


def _as_at(before: str) -> bool:
    return before.rstrip().lower().endswith("as at")


def _source(text: str, chosen: PeriodMention | None) -> str:
    """The note without its date."""
    if chosen is None:
        return text.strip(" .") if any(each.isalpha() for each in text) else ""
    before = text[: chosen.start].rstrip()
    before = before[: -len("as at")] if _as_at(before) else before
    kept = [part.strip(" ,;:.()") for part in (before, text[chosen.end :])]
    return ", ".join(part for part in kept if any(each.isalpha() for each in part))


def _iso(chosen: PeriodMention) -> str:
    if chosen.span is None:
        return ""
    last = chosen.span.last
    if chosen.form == "year" and len(chosen.text) == _YEAR_DIGITS:
        return chosen.text
    return f"{last}-{chosen.day:02d}" if chosen.form == "day" and chosen.day else str(last)
