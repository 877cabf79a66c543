"""Turn the lines of sections and the list of charts into items: a verb, its metrics, its options."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from deckgen.load import values
from deckgen.load.options import attempt, mention_grouping, read_options, read_states, refuse_unknown
from deckgen.load.reading import Reading, full_id, slug
from deckgen.load.source import Data, Document, Path
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import ChartItem, Item, Value
from deckgen.problems import nearest

_COMMON = ("says", "if-missing", "when", "joined", "level")
_CHART_COMMON = ("title", "subtitle", "name")
_AUTHORED = ("words", "heading")


@dataclass(frozen=True, slots=True)
class _Line:
    """One member of a list: its verb, the verb's value, and the keys beside it."""

    verb: str
    value: Data
    rest: dict[str, Data]
    at: Path


def sentences(raw: list[Any], at: Path, document: Document, slide: str, reading: Reading) -> tuple[Item, ...]:
    """The items of a section; faulty lines become problems and are left out."""
    verbs = dict(reading.sentence_verbs) | {verb: _authored(verb) for verb in _AUTHORED}
    found = (
        _sentence(line, verbs[line.verb], document, slide, reading)
        for index, member in enumerate(raw)
        if (line := _line(member, (*at, index), verbs, document, reading))
    )
    return tuple(item for item in found if item)


def charts(
    raw: list[Any], at: Path, document: Document, slide: str, reading: Reading
) -> tuple[ChartItem, ...]:
    """The charts of a slide, each with a slot of its own."""
    found: dict[str, ChartItem] = {}
    for index, member in enumerate(raw):
        line = _line(member, (*at, index), reading.chart_verbs, document, reading)
        chart = _chart(line, reading.chart_verbs[line.verb], document, slide, reading) if line else None
        if chart and chart.slot in found:
            reading.problems.error(
                "duplicate-chart",
                chart.place,
                f"two charts of this slide are called '{chart.slot}'",
                "give one of them a name of its own: 'name: ...'",
            )
        elif chart:
            found[chart.slot] = chart
    return tuple(found.values())


def _authored(verb: str) -> VerbInfo:
    return VerbInfo(verb, "the authors' own words", (0, 0))


def _line(
    member: Data, at: Path, verbs: Mapping[str, VerbInfo], document: Document, reading: Reading
) -> _Line | None:
    if isinstance(member, str) and member == "words" and "words" in verbs:
        return _Line("words", None, {}, at)
    if not isinstance(member, Mapping):
        _tell_no_mapping(member, at, verbs, document, reading)
        return None
    named = [key for key in member if key in verbs]
    verb = next(
        (key for key in named if all(not verbs[other].option(key) for other in named if other != key)), ""
    )
    if not verb:
        first = next(iter(member), "")
        message = f"no verb in this item: '{first}' is none" if first else "this item is empty"
        reading.problems.error("unknown-verb", document.key_at(*at, first), message, nearest(first, verbs))
        return None
    rest = {key: value for key, value in member.items() if key != verb}
    for other in named:
        if other != verb and not verbs[verb].option(other):
            reading.problems.error(
                "two-verbs",
                document.key_at(*at, other),
                f"'{verb}' and '{other}' in one item",
                f"begin a new item: '- {other}: ...'",
            )
            rest.pop(other)
    return _Line(verb, member[verb], rest, at)


def _tell_no_mapping(
    member: Data, at: Path, verbs: Mapping[str, VerbInfo], document: Document, reading: Reading
) -> None:
    name = member if isinstance(member, str) else ""
    hint = f"write '{name}: metric'" if name in verbs else "begin with a verb, such as '- year: metric'"
    if name and " " in name:
        hint = "the authors' words stand in Markdown; here write '- words' where they go"
    reading.problems.error(
        "not-an-item", document.value_at(*at), f"found {values.found(member)}, wanted 'verb: metric'", hint
    )


def _sentence(line: _Line, info: VerbInfo, document: Document, slide: str, reading: Reading) -> Item | None:
    refuse_unknown(line.rest, line.at, _known(info, _COMMON), document, reading.problems, line.verb)
    metrics = _metrics(line, info, document, slide, reading)
    if metrics is None:
        return None
    options = read_options(line.rest, line.at, info, document, slide, reading)
    mention_grouping(options, metrics, line.at, document, reading)
    text = "" if info.metrics[1] else _words_of(line, document, reading)
    if line.verb == "benchmark":
        reading.mention("benchmark", text, document.value_at(*line.at, line.verb), slide)
    common = _common(line, document, reading)
    return Item(
        verb=line.verb,
        metrics=metrics,
        options=options,
        text=text,
        says=str(common.get("says", "")),
        level=int(str(common.get("level", 0))),
        if_missing="leave-out" if common.get("if-missing") == "leave-out" else "say",
        when=str(common.get("when", "")),
        joined=str(common.get("joined", "")),
        place=document.key_at(*line.at, line.verb),
    )


def _common(line: _Line, document: Document, reading: Reading) -> dict[str, Value]:
    readers: dict[str, Callable[[object], Value]] = {
        "says": values.read_text,
        "if-missing": lambda given: values.choice(given, ("say", "leave-out")),
        "when": read_states,
        "joined": values.joiner,
        "level": lambda given: int(values.choice(given, ("0", "1", "2"))),
    }
    read = {
        name: attempt(readers[name], line.rest[name], (*line.at, name), document, reading.problems)
        for name in _COMMON
        if name in line.rest
    }
    return {name: value for name, value in read.items() if value is not None}


def _chart(line: _Line, info: VerbInfo, document: Document, slide: str, reading: Reading) -> ChartItem | None:
    refuse_unknown(line.rest, line.at, _known(info, _CHART_COMMON), document, reading.problems, line.verb)
    metrics = _metrics(line, info, document, slide, reading)
    if metrics is None:
        return None
    options = read_options(line.rest, line.at, info, document, slide, reading)
    mention_grouping(options, metrics, line.at, document, reading)
    own = {
        name: attempt(values.read_text, line.rest[name], (*line.at, name), document, reading.problems)
        for name in _CHART_COMMON
        if name in line.rest
    }
    name = slug(str(own.get("name") or ""))
    return ChartItem(
        slot=name or _slot(line.verb, metrics, slide),
        kind=line.verb,
        metrics=metrics,
        options=options,
        title=str(own.get("title") or ""),
        subtitle=str(own.get("subtitle") or ""),
        place=document.key_at(*line.at, line.verb),
    )


def _known(info: VerbInfo, common: tuple[str, ...]) -> tuple[str, ...]:
    return (*(option.name for option in info.options), *common)


def _slot(verb: str, metrics: tuple[str, ...], slide: str) -> str:
    first = metrics[0].removeprefix(f"{slide}.") if metrics else ""
    return "-".join(part for part in ("chart", slug(first), verb) if part)


def _words_of(line: _Line, document: Document, reading: Reading) -> str:
    """The value of a verb that names no metric: a heading, a benchmark, a sub-heading of the words."""
    if line.value is None and line.verb == "words":
        return ""
    at = (*line.at, line.verb)
    return str(attempt(values.read_text, line.value, at, document, reading.problems) or "")


def _metrics(
    line: _Line, info: VerbInfo, document: Document, slide: str, reading: Reading
) -> tuple[str, ...] | None:
    """Full ids of the metrics that a line names; None where they are not names or too few or many."""
    least, most = info.metrics
    if most == 0:
        return ()
    at = (*line.at, line.verb)
    read = attempt(lambda given: tuple(values.read_texts(given)), line.value, at, document, reading.problems)
    if not isinstance(read, tuple):
        return None
    names = tuple(full_id(str(name), slide) for name in read)
    for index, name in enumerate(names):
        where = document.value_at(*at, index) if isinstance(line.value, list) else document.value_at(*at)
        reading.mention("metric", name, where, slide)
    if least <= len(names) <= most:
        return names
    wanted = _wanted(least, most)
    reading.problems.error(
        "metric-count",
        document.value_at(*at),
        f"'{line.verb}' wants {wanted}, found {len(names)}",
        f"write '{line.verb}: [one, another]'"
        if most > 1
        else f"write an item for each: '- {line.verb}: ...'",
    )
    return None


def _wanted(least: int, most: int) -> str:
    if least == most:
        return f"{least} metric{'s' if least > 1 else ''}"
    return f"{least} to {most} metrics"
