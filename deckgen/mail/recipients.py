"""Lists of recipients, as .csv or .xlsx, into one Recipient a person; every row that cannot be used is told.

Columns: address; and where wanted name, groups, formats (pdf, pptx, html, xlsx; pdf if left out), language.
Several groups or formats in a cell are parted by semicolons or commas.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from deckgen import grid
from deckgen.grid import Grid
from deckgen.mail.addresses import LONGEST_NAME, Address, WrongAddressError, address, is_name
from deckgen.problems import Place, Problems, nearest

OF_ROWS = frozenset({"no-address", "wrong-address", "wrong-name", "wrong-language", "unknown-format"})
"""The codes of problems that one row has, so that the others can be used without it."""
FORMATS = ("pdf", "pptx", "html", "xlsx")
COLUMNS = ("name", "address", "groups", "formats", "language")
_USUAL = ("pdf",)
_ALSO = {"email": "address", "e-mail": "address", "group": "groups", "format": "formats", "lang": "language"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_LARGEST = 5_000_000  # bytes of a list


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who is sent a report, and as what. `place` is the row that names them first."""

    name: str
    address: Address
    groups: frozenset[str]
    formats: tuple[str, ...]
    language: str
    place: Place


def read(files: Sequence[Path], problems: Problems) -> tuple[Recipient, ...]:
    """All lists joined, in the order of their rows.

    An address in several rows is one recipient, with all their groups and formats.
    """
    found: dict[str, Recipient] = {}
    for file in files:
        for recipient in _recipients(file, problems):
            known = found.get(recipient.address.key)
            found[recipient.address.key] = _joined(known, recipient) if known else recipient
    return tuple(found.values())


def within(held: Sequence[Recipient], groups: Collection[str], problems: Problems) -> tuple[Recipient, ...]:
    """Only those in one of these groups; all where none is named. A group that nobody is in is a problem."""
    if not groups:
        return tuple(held)
    asked = {each.casefold(): each for each in groups}
    known = {group for each in held for group in each.groups}
    for key, name in asked.items():
        if key not in known:
            message = f"nobody on the lists is in group '{name}'"
            problems.error("unknown-group", Place(), message, nearest(key, known))
    return tuple(each for each in held if each.groups & asked.keys())


def _joined(first: Recipient, second: Recipient) -> Recipient:
    formats = tuple(each for each in FORMATS if each in {*first.formats, *second.formats})
    return replace(
        first,
        name=first.name or second.name,
        groups=first.groups | second.groups,
        formats=formats,
        language=first.language or second.language,
    )


def _recipients(file: Path, problems: Problems) -> Iterator[Recipient]:
    where = Place(file=file.as_posix())
    table = _grid(file, where, problems)
    if table is None:
        return
    rows = [(number, row) for number, row in enumerate(table.rows, 1) if any(row)]
    columns = _columns(rows[0] if rows else (1, ()), where, problems)
    if columns is None:
        return
    for number, row in rows[1:]:
        cells = {name: row[at] if at < len(row) else "" for name, at in columns.items()}
        recipient = _recipient(cells, replace(where, row=number), problems)
        if recipient:
            yield recipient


def _columns(head: tuple[int, Sequence[str]], where: Place, problems: Problems) -> dict[str, int] | None:
    """Where each column stands; None where none holds addresses."""
    number, row = head
    found: dict[str, int] = {}
    for at, cell in enumerate(row):
        key = cell.strip().casefold()
        name = _ALSO.get(key, key)
        if name in COLUMNS:
            found.setdefault(name, at)
        elif name:
            message = f"unknown column '{_short(cell.strip())}', which is not read"
            hint = f"take it out, or name it as one of {', '.join(COLUMNS)}"
            problems.warning("unknown-column", replace(where, row=number), message, hint)
    if "address" not in found:
        hint = f"give it a first row with the columns' names: {','.join(COLUMNS)}"
        problems.error("no-addresses", replace(where, row=number), "no column is named 'address'", hint)
        return None
    return found


def _recipient(cells: dict[str, str], where: Place, problems: Problems) -> Recipient | None:
    """One row; None where something in it is wrong."""
    before = len(problems)
    found = _address(cells["address"], where, problems)
    name = cells.get("name", "")
    if not is_name(name):
        long = len(name) > LONGEST_NAME
        told = f"this name has {len(name):,} characters" if long else "this name holds a control character"
        hint = f"at most {LONGEST_NAME}" if long else "type it again: a line break or the like is in it"
        problems.error("wrong-name", replace(where, data_column="name"), told, hint)
    formats = _formats(cells.get("formats", ""), replace(where, data_column="formats"), problems)
    language = cells.get("language", "")
    if language and not _LANGUAGE.fullmatch(language):
        message = f"'{_short(language)}' is no language"
        hint = "write a language tag, such as en-GB or cy"
        problems.error("wrong-language", replace(where, data_column="language"), message, hint)
    if found is None or len(problems) > before:
        return None
    groups = frozenset(each.casefold() for each in _listed(cells.get("groups", "")))
    return Recipient(name, found, groups, formats, language, where)


def _address(text: str, where: Place, problems: Problems) -> Address | None:
    where = replace(where, data_column="address")
    if not text:
        problems.error("no-address", where, "this row has no address", "write one, or delete the row")
        return None
    try:
        return address(text)
    except WrongAddressError as error:
        problems.error("wrong-address", where, f"'{_short(text)}' is no address: {error}", "correct it")
        return None


def _formats(cell: str, where: Place, problems: Problems) -> tuple[str, ...]:
    asked = [each.casefold().removeprefix(".") for each in _listed(cell)]
    for each in asked:
        if each not in FORMATS:
            problems.error(
                "unknown-format", where, f"unknown format '{_short(each)}'", f"one of {', '.join(FORMATS)}"
            )
    return tuple(each for each in FORMATS if each in asked) or _USUAL


def _listed(cell: str) -> Iterable[str]:
    return (each.strip() for each in re.split(r"[;,]", cell) if each.strip())


def _short(text: str) -> str:
    """As problems quote it: in one line, and not all of what is very long."""
    shown = "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _grid(file: Path, where: Place, problems: Problems) -> Grid | None:
    try:
        size = file.stat().st_size
        content = file.read_bytes() if size <= _LARGEST else b""
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        problems.error("unreadable-file", where, f"this list cannot be read: {reason}", "check its name")
        return None
    if size > _LARGEST:
        hint = "is it a list of recipients?"
        problems.error("list-too-large", where, f"this file has {size:,} bytes", hint)
        return None
    return grid.read(content, where.file, "", (*COLUMNS, *_ALSO), problems)
