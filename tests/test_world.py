"""The one door to the machine: where the cache is, and files that are whole or not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from deckgen import world


def test_the_cache_is_where_the_user_asks_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DECKGEN_CACHE", str(tmp_path / "mine"))
    assert world.cache_directory() == tmp_path / "mine"
    assert (tmp_path / "mine").is_dir()


def test_a_cache_that_cannot_be_made_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("DECKGEN_CACHE", str(tmp_path / "file" / "cache"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert world.cache_directory().parent == tmp_path


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file"
    world.write_atomically(path, b"one")
    world.write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").mkdir()
    (tmp_path / "file" / "inside").touch()
    with pytest.raises(OSError):
        world.write_atomically(tmp_path / "file", b"one")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_an_environment_variable_has_a_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DECKGEN_NOTHING", raising=False)
    assert world.environment("DECKGEN_NOTHING", "else") == "else"
