"""Put the lines and keys of `literals.csv` right: where its words stand now.

`--check` only tells, by file, key and words, what would change. Either way, words that stand nowhere, or at
several places of which the key chooses none, are told and stop it with 1.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from orphans import Literal, key_at, lines_of, literals  # noqa: E402

LIST = Path(__file__).with_name("literals.csv")
FIELDS = ("file", "line", "key", "literal", "printed")


def main(check: bool, listed: Path = LIST, workspace: Path = ROOT) -> int:
    """0 where every literal was found (and, when checking, stands where the list says)."""
    found = [(literal, where(literal, workspace)) for literal in literals(listed)]
    for literal, now in found:
        if now is None:
            print(f"{told(literal)} stands {len(lines_of(literal, workspace))} times; it must stand once")
        elif now != literal:
            print(f"{told(literal)} stands in line {now.line} below '{now.key}', listed for {literal.line}")
    if not check:
        write(
            listed,
            sorted((now or literal for literal, now in found), key=lambda each: (each.file, each.line)),
        )
    return int(any(now is None or (check and now != literal) for literal, now in found))


def told(literal: Literal) -> str:
    """A literal by what it is known by."""
    return f"{literal.file}, {literal.key or 'no key'}: '{literal.words}'"


def where(literal: Literal, workspace: Path) -> Literal | None:
    """The literal with the line and key of its words now; None where they are not in one line."""
    now = lines_of(literal, workspace)
    if len(now) != 1:
        return None
    lines = (workspace / literal.file).read_text(encoding="utf-8").splitlines()
    return replace(literal, line=now[0], key=key_at(lines, now[0]))


def write(listed: Path, rows: list[Literal]) -> None:
    """The list as it is read; what is printed as it stands is left empty."""
    with listed.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened, lineterminator="\n")
        writer.writerow(FIELDS)
        for each in rows:
            printed = "" if each.printed == each.words else each.printed
            writer.writerow((each.file, each.line, each.key, each.words, printed))


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
