"""Turn sources.yaml into sources: each data file, its columns, and its name on a slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from deckgen.load import source
from deckgen.load.reading import Reading
from deckgen.load.schema import SourceEntry, SourcesFile
from deckgen.load.source import Document
from deckgen.load.validate import validate
from deckgen.model.period import Frequency
from deckgen.model.spec import Column, Source
from deckgen.problems import nearest

_RESERVED = ("row", "period")  # columns that every table has of its own
_WITH_PARTS = ("count", "number")


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources that could be read; `declared` also has faulty ones: name -> names of its columns."""

    sources: Mapping[str, Source]
    declared: Mapping[str, frozenset[str]]


def read(folder: str, every: Frequency, reading: Reading) -> Sources:
    """The sources of a layout by name; a layout without sources.yaml has none."""
    document = source.read_optional(reading.files, f"{folder}/sources.yaml")
    if document is None:
        return Sources({}, {})
    file = validate(document, SourcesFile, reading.problems)
    entries = file.root.items() if file else ()
    found = {str(name): _source(str(name), entry, every, document, reading) for name, entry in entries}
    return Sources(found, {name: document.names(name, "columns") for name in document.mapping})


def _source(name: str, entry: SourceEntry, every: Frequency, document: Document, reading: Reading) -> Source:
    if "." in name:
        message = f"the name '{name}' holds a dot, which stands between source and column"
        reading.problems.error("wrong-name", document.key_at(name), message, "use a hyphen")
    return Source(
        name=name,
        label=entry.label,
        link=entry.link,
        internal=entry.internal,
        personal=entry.personal,
        file=_file(name, entry, document, reading),
        sheet=entry.sheet,
        period=entry.period,
        frequency=entry.every or every,
        complete=entry.complete,
        records=entry.records,
        columns=_columns(name, entry, document, reading),
        place=document.key_at(name),
        definition=entry.definition,
        rolling=entry.rolling,
    )


def _file(name: str, entry: SourceEntry, document: Document, reading: Reading) -> str:
    path = PurePosixPath(entry.file.replace("\\", "/"))
    drive = bool(path.parts) and ":" in path.parts[0]
    if path.is_absolute() or ".." in path.parts or drive:
        reading.problems.error(
            "wrong-path",
            document.value_at(name, "file"),
            f"file: '{entry.file}' leads out of the report's folder",
            "put the file below the report's folder and write its path from there, such as data/calls.csv",
        )
        return ""
    return str(path) if entry.file else ""


def _columns(name: str, entry: SourceEntry, document: Document, reading: Reading) -> tuple[Column, ...]:
    found = []
    for our_name, each in entry.columns.items():
        at = (name, "columns", our_name)
        if our_name in _RESERVED:
            message = f"a column cannot be called '{our_name}': every table has one of that name"
            hint = f"choose another name and say 'header: {our_name}'"
            reading.problems.error("wrong-name", document.key_at(*at), message, hint)
            continue
        if each.not_above:
            _check_whole(str(our_name), each.not_above, entry, at, document, reading)
        found.append(
            Column(
                name=str(our_name),
                header=each.header or str(our_name),
                kind=each.kind,
                missing=tuple(each.missing),
                not_above=each.not_above,
                place=document.key_at(*at),
            )
        )
    return tuple(found)


def _check_whole(
    part: str, whole: str, entry: SourceEntry, at: tuple[str, ...], document: Document, reading: Reading
) -> None:
    fitting = [str(name) for name, each in entry.columns.items() if each.kind in _WITH_PARTS and name != part]
    if whole not in fitting:
        reading.problems.error(
            "unknown-column",
            document.value_at(*at, "not-above"),
            f"not-above: there is no other count '{whole}' in source '{at[0]}'",
            nearest(whole, fitting),
        )
