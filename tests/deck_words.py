"""What deck.json says, slide by slide in order: as it is to be heard, and as it is to be seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Slide = dict[str, Any]


def heard(slides: list[Slide]) -> list[list[str]]:
    """For each slide its blocks of words, and a chart's description in its place.

    What slides share (role `furniture`) is heard where it first says what it says, a slide's number never.
    """
    told: set[str] = set()
    return [list(_blocks(slide, told)) for slide in slides]


def seen(slide: Slide) -> list[str]:
    """Every word of a slide that stands outside its charts, in order, with the marks of its bullets."""
    return [word for paragraph in _paragraphs(slide) for word in _seen(paragraph).split()]


def charts(slide: Slide) -> list[dict[str, Any]]:
    """The charts of a slide."""
    return [item for item in slide["items"] if item["kind"] == "Picture"]


def plain(text: str) -> str:
    """One space between words, and nothing that nobody sees."""
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u200b\u2060]", "", text)).strip()


def words_of(paragraph: dict[str, Any]) -> str:
    """A placed paragraph's words."""
    return plain("".join(run["text"] for run in paragraph["paragraph"]["runs"]))


def _blocks(slide: Slide, told: set[str]) -> Iterator[str]:
    """A tile, and a step with the box after it, say what their figure is and then the figure."""
    step: dict[str, Any] | None = None
    for item in slide["items"]:
        if step is not None:
            yield plain(" ".join(map(words_of, [*item["paragraphs"], *step["paragraphs"]])))
            step = None
        elif item.get("role") == "step":
            step = item
        elif item.get("role") == "tile" and not item.get("link"):
            figure, *name = item["paragraphs"]
            yield plain(" ".join(map(words_of, [*name, figure])))
        elif item["kind"] == "Picture":
            yield plain(item["alt"])
        elif item["kind"] == "Shape" and item.get("link"):
            yield plain(" ".join(map(words_of, item.get("paragraphs", []))))
        elif item["kind"] == "Shape" and not item.get("paragraphs"):
            yield from [plain(item["alt"])] if item.get("alt") else []
        else:
            yield from (
                words_of(each) for each in _of(item) if _is_heard(item, each, told) and words_of(each)
            )


def _is_heard(item: dict[str, Any], paragraph: dict[str, Any], told: set[str]) -> bool:
    role = item.get("role", "body")
    if any(run.get("link") for run in paragraph["paragraph"]["runs"]):
        return True
    if role != "furniture":
        return bool(role != "slide-number")
    new = words_of(paragraph) not in told
    told.add(words_of(paragraph))
    return new


def _paragraphs(slide: Slide) -> Iterator[dict[str, Any]]:
    return (paragraph for item in slide["items"] for paragraph in _of(item))


def _of(item: dict[str, Any]) -> list[dict[str, Any]]:
    """The paragraphs of an item, of a table row by row."""
    if item["kind"] == "Table":
        return [each for row in item["rows"] for cell in row for each in cell.get("paragraphs", [])]
    return list(item.get("paragraphs", []))


def _seen(paragraph: dict[str, Any]) -> str:
    words = words_of(paragraph)
    return f"{paragraph['style'].get('bullet', '')} {words}" if words else ""
