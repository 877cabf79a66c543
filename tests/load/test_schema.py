"""The schema describes every key, and gives a JSON schema for editors."""

from __future__ import annotations

import pytest
from pydantic import BaseModel

from deckgen.load import schema
from deckgen.load.schema import Entry

_CLASSES = [each for each in vars(schema).values() if isinstance(each, type)]
_ENTRIES = [each for each in _CLASSES if issubclass(each, Entry) and each is not Entry]
_FILES = (
    *(schema.ReportFile, schema.LayoutFile, schema.SlideFile, schema.SourcesFile, schema.TargetsFile),
    *(schema.EventsFile, schema.DeliverablesFile, schema.BenchmarksFile),
)


@pytest.mark.parametrize("entry", _ENTRIES)
def test_every_key_says_what_it_does(entry: type[Entry]) -> None:
    assert entry.__doc__
    assert all(field.description for field in entry.model_fields.values())


@pytest.mark.parametrize("file", _FILES)
def test_every_file_has_a_json_schema(file: type[BaseModel]) -> None:
    assert "description" in str(file.model_json_schema())


def test_keys_are_written_with_hyphens() -> None:
    assert "data-to" in schema.ReportFile.model_json_schema()["properties"]
