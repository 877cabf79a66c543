"""The four static fonts: made once, the same bytes anywhere, as wide as the ruler says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from deckgen import fonts
from deckgen.fonts import Ruler, Style


@pytest.fixture(scope="module")
def made() -> Mapping[Style, Path]:
    return fonts.static_fonts()


def test_there_is_a_file_for_each_style(made: Mapping[Style, Path]) -> None:
    assert [path.name for path in made.values()] == [
        "Arimo-Regular.ttf",
        "Arimo-Bold.ttf",
        "Arimo-Italic.ttf",
        "Arimo-BoldItalic.ttf",
    ]


def test_they_are_static_and_named(made: Mapping[Style, Path]) -> None:
    for style, path in made.items():
        font = TTFont(path)
        assert "fvar" not in font
        assert font["name"].getDebugName(6) == path.stem
        assert font["OS/2"].usWeightClass == (700 if "bold" in style else 400)


def test_they_are_as_wide_as_the_ruler_says(made: Mapping[Style, Path]) -> None:
    ruler = Ruler()
    for style, path in made.items():
        font = TTFont(path)
        names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
        for character in "aWf1% £–é":
            width = metrics[names[ord(character)]][0]
            assert ruler.width(character, em, "bold" in style, "italic" in style).unkerned == width


def test_another_cache_holds_the_same_bytes(
    made: Mapping[Style, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DECKGEN_CACHE", str(tmp_path))
    again = fonts.static_fonts()
    assert again["bold"].is_relative_to(tmp_path)
    assert {style: path.read_bytes() for style, path in again.items()} == {
        style: path.read_bytes() for style, path in made.items()
    }


def test_they_are_made_only_once(made: Mapping[Style, Path]) -> None:
    before = {path: path.stat().st_mtime_ns for path in made.values()}
    fonts.static_fonts()
    assert {path: path.stat().st_mtime_ns for path in made.values()} == before
