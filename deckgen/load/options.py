"""Turn the further keys of a line into option values, each checked against what its verb says of itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import get_args

from pydantic_core import PydanticCustomError

from deckgen.load import values
from deckgen.load.reading import GroupingMention, Reading, full_id
from deckgen.load.source import Data, Document, Path
from deckgen.model.facts import State
from deckgen.model.registry import Option, VerbInfo
from deckgen.model.spec import Value
from deckgen.problems import Problems, nearest

STATES: tuple[str, ...] = get_args(State)


def attempt(
    read: Callable[[object], Value], value: Data, at: Path, document: Document, problems: Problems
) -> Value | None:
    """What `read` makes of a value; a problem and None where it complains."""
    try:
        return read(value)
    except PydanticCustomError as error:
        hint = str((error.context or {}).get("hint", ""))
        where = document.key_at(*at) if value is None else document.value_at(*at)
        problems.error("wrong-value", where, f"{at[-1]}: {error.message()}", hint)
        return None


def read_options(
    line: dict[str, Data], at: Path, info: VerbInfo, document: Document, slide: str, reading: Reading
) -> dict[str, Value]:
    """The options in `line`, the keys of an item that are neither its verb nor common to all items."""
    found: dict[str, Value] = {}
    for name, value in line.items():
        option = info.option(name)
        if option is None:
            continue
        read = attempt(partial(_read, option), value, (*at, name), document, reading.problems)
        if read is not None:
            found[name] = _resolved(option, read, (*at, name), document, slide, reading)
    for option in info.options:
        if option.required and option.name not in line:
            reading.problems.error(
                "missing-option",
                document.key_at(*at, info.verb),
                f"'{info.verb}' needs '{option.name}'",
                f"add '{option.name}: ...': {option.summary}",
            )
    return found


def mention_grouping(
    found: dict[str, Value], metrics: tuple[str, ...], at: Path, document: Document, reading: Reading
) -> None:
    """Remember the column that a line groups by."""
    column = found.get("by")
    if isinstance(column, str) and metrics:
        reading.groupings.append(GroupingMention(metrics, column, document.value_at(*at, "by")))


def refuse_unknown(
    line: dict[str, Data], at: Path, known: tuple[str, ...], document: Document, problems: Problems, verb: str
) -> None:
    """A problem for each key of the line that neither its verb nor any line has."""
    for name in line:
        if name not in known:
            problems.error(
                "unknown-option",
                document.key_at(*at, name),
                f"'{verb}' has no option '{name}'",
                nearest(name, known),
            )


def read_states(value: object) -> str:
    """The states that a sentence is kept for, in one text with commas."""
    if isinstance(value, list):
        names = [values.read_text(each) for each in value]
    else:
        names = [each.strip() for each in values.read_text(value).split(",")]
    for name in names:
        if name not in STATES:
            values.complain(name, "a state", nearest(name, STATES))
    return ", ".join(names)


def _read(option: Option, value: object) -> Value:
    readers: dict[str, Callable[[object], Value]] = {
        "text": values.read_text,
        "metric": values.read_text,
        "number": values.number,
        "whole": values.whole,
        "yes-no": values.yes_no,
        "period": lambda given: str(values.period(given)),
        "texts": lambda given: tuple(values.read_texts(given)),
        "choice": lambda given: values.choice(given, option.choices),
    }
    return readers[option.type](value)


def _resolved(
    option: Option, value: Value, at: Path, document: Document, slide: str, reading: Reading
) -> Value:
    if option.type != "metric" or not isinstance(value, str):
        return value
    name = full_id(value, slide)
    reading.mention("metric", name, document.value_at(*at), slide)
    return name
