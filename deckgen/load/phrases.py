"""Turn a layout's phrases.yaml and theme.yaml into plain mappings; phrases keep the place of each pattern."""

from __future__ import annotations

from collections.abc import Mapping

from deckgen.load import source, values
from deckgen.load.reading import Reading
from deckgen.load.source import Data, Document, Path
from deckgen.problems import Place


def phrases(folder: str, reading: Reading) -> tuple[dict[str, object], dict[str, Place]]:
    """Patterns by family and what lies below it, and the place of each by its path joined with dots."""
    document = source.read_optional(reading.files, f"{folder}/phrases.yaml")
    if document is None:
        return {}, {}
    places = {".".join(map(str, path)): document.key_at(*path) for path in document.values if path}
    return _patterns(document.mapping, (), document, reading), places


def _patterns(data: Mapping[str, Data], at: Path, document: Document, reading: Reading) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in data.items():
        path = (*at, key)
        if isinstance(value, Mapping):
            found[key] = _patterns(value, path, document, reading)
        elif isinstance(value, str):
            found[key] = str(value)
        else:
            hint = 'put the pattern in quotes; write "" where nothing is to be said'
            message = f"{key}: found {values.found(value)}, wanted a pattern"
            reading.problems.error("wrong-value", document.key_at(*path), message, hint)
    return found


def theme(folder: str, reading: Reading) -> tuple[dict[str, object], dict[str, Place]]:
    """theme.yaml as it stands, with YAML 1.2's types, and the place of each value; {} where there is none."""
    document = source.read_optional(reading.files, f"{folder}/theme.yaml")
    if document is None:
        return {}, {}
    if not isinstance(document.data, Mapping):
        message = f"found {values.found(document.data)}, wanted a mapping (key: value)"
        reading.problems.error("wrong-value", document.value_at(), message, "write 'key: value' in each line")
        return {}, {}
    places = {".".join(map(str, path)): document.value_at(*path) for path in document.values}
    return {str(key): source.resolved(value) for key, value in document.data.items()}, places
