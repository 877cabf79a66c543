"""A CMap's text into what it maps codes to, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)
_TOKEN = re.compile(rb"<\s*([0-9A-Fa-f\s]*)>|([\[\]])")
_WRITING_MODE = re.compile(rb"/WMode\s+(\d)")
_USED = re.compile(rb"/([^\s/]+)\s+usecmap")


def unicode_of(text: bytes) -> dict[int, str]:
    """A ToUnicode CMap's characters by code."""
    found: dict[int, str] = {}
    for kind, body in _BLOCK.findall(text):
        tokens = [(bytes.fromhex(digits.decode()), bracket) for digits, bracket in _TOKEN.findall(body)]
        found.update(_characters(tokens) if kind == b"bfchar" else _ranges(tokens))
    return found


def writing_mode(text: bytes) -> int:
    """The writing mode that a CMap tells within itself; 0 where it tells none."""
    told = _WRITING_MODE.search(text)
    return int(told[1]) if told else 0


def used_maps(text: bytes) -> list[str]:
    """The other CMaps that a CMap stands on."""
    return [name.decode("latin-1") for name in _USED.findall(text)]


def _characters(tokens: list[tuple[bytes, bytes]]) -> Iterator[tuple[int, str]]:
    values = [value for value, _ in tokens]
    for code, character in zip(values[::2], values[1::2], strict=True):
        yield int.from_bytes(code, "big"), character.decode("utf-16-be")


def _ranges(tokens: list[tuple[bytes, bytes]]) -> Iterator[tuple[int, str]]:
    waiting = iter(tokens)
    for low, _ in waiting:
        first, last = int.from_bytes(low, "big"), int.from_bytes(next(waiting)[0], "big")
        start, bracket = next(waiting)
        if bracket != b"[":
            text = start.decode("utf-16-be")
            for step in range(last - first + 1):
                yield first + step, text[:-1] + chr(ord(text[-1]) + step)
            continue
        for step in range(last - first + 1):
            yield first + step, next(waiting)[0].decode("utf-16-be")
        next(waiting)  # the closing bracket
