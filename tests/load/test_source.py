"""YAML becomes plain data with places; scalars stay text until someone wants something else."""

from __future__ import annotations

import pytest

from deckgen.load import source
from deckgen.load.files import decode
from deckgen.load.source import Document
from deckgen.problems import Problems


def parsed(text: str) -> Document:
    """The document, which must have no problems."""
    problems = Problems()
    document = source.parse(text, "a.yaml", problems)
    assert document is not None
    assert len(problems) == 0, list(problems)
    return document


@pytest.mark.parametrize(
    "word", ["no", "off", "yes", "on", "2024-09", "1.10", "007", "1:30:00", "0x1F", "1_000", "true"]
)
def test_no_scalar_changes_silently(word: str) -> None:
    assert parsed(f"key: {word}").data == {"key": word}


def test_keys_stay_text() -> None:
    assert parsed("no: 1\n2024: 2\n").data == {"no": "1", "2024": "2"}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# only a comment"])
def test_nothing_is_none(nothing: str) -> None:
    assert parsed(f"key: {nothing}").data == {"key": None}
    assert parsed("key: 'null'").data == {"key": "null"}


def test_every_value_and_key_has_its_place() -> None:
    document = parsed("a:\n  b: [x, é, z]\n  c: y\n")
    assert str(document.value_at("a", "b", 2)) == "a.yaml:2:13"
    assert str(document.key_at("a", "c")) == "a.yaml:3:3"
    assert str(document.value_at("a", "c")) == "a.yaml:3:6"
    assert str(document.key_at("a", "nowhere")) == "a.yaml:2:3"


def test_free_form_data_has_the_types_of_yaml_1_2() -> None:
    data = parsed('a: {b: 1, c: 2.5, d: true, e: no, f: "3", g: 2024-09, h: 007, i: [1, x], j: -1e3}').data
    assert source.resolved(data) == {
        "a": {
            "b": 1,
            "c": 2.5,
            "d": True,
            "e": "no",
            "f": "3",
            "g": "2024-09",
            "h": "007",
            "i": (1, "x"),
            "j": -1000.0,
        }
    }


def test_files_of_windows_editors_are_read() -> None:
    assert decode("title: Café\r\n".encode("cp1252")) == "title: Café\n"
    assert decode("title: Café\r\n".encode("utf-8-sig")) == "title: Café\n"
    assert decode("a: ’\rb: 1".encode()) == "a: ’\nb: 1"
    assert decode(b"a\x81b") == "a�b"


def test_a_control_character_is_told_with_its_place() -> None:
    problems = Problems()
    assert source.parse("a: 1\nb: x\x01y\n", "a.yaml", problems) is None
    (problem,) = problems
    assert str(problem.where) == "a.yaml:2:5"
    assert "control character" in problem.message


def test_values_of_long_texts_may_go_over_lines() -> None:
    assert parsed("a: one\n  two\nb: >-\n  three\n  four\n").data == {"a": "one two", "b": "three four"}


def test_a_key_must_be_text() -> None:
    problems = Problems()
    source.parse("says: {{x}: 1}\n", "a.yaml", problems)
    assert [problem.code for problem in problems] == ["yaml-key"]


def test_letters_are_composed_and_ligatures_are_letters() -> None:
    assert decode("e\u0301te\u0301 \ufb01ne o\ufb03ce ½".encode()) == "été fine office ½"
