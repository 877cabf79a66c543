"""Turn a fact (or a slide's facts) into the story of its figure: sentence, rule, formula, rows, file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from deckgen.problems import DeckgenError, Place, Problems, nearest


def chosen(document: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The facts of `facts.json` that `name` means: a fact's id, one of its figures, or all of a slide's.

    Raises DeckgenError with the nearest names when it means none.
    """
    facts = document["facts"]
    found = [fact for fact in facts if fact["id"] == name or _figure_of(fact, name)]
    found = found or [fact for fact in facts if fact["slide"] == name or fact["id"].startswith(f"{name}.")]
    if not found:
        problems = Problems()
        known = [fact["id"] for fact in facts] + [fact["slide"] for fact in facts]
        problems.error("unknown-fact", Place(), f"unknown fact or slide '{name}'", nearest(name, known))
        raise DeckgenError(problems)
    return found


def _figure_of(fact: dict[str, Any], name: str) -> bool:
    """Whether the name is one of the fact's figures as words name it: `calls.offered.year-change`."""
    return any(name == f"{fact['id']}-{figure}" for figure in fact["figures"])


def told(facts: Iterable[dict[str, Any]]) -> str:
    """The facts as text for a terminal."""
    return "\n\n".join("\n".join(_lines(fact)) for fact in facts)


def _lines(fact: dict[str, Any]) -> list[str]:
    lines = [fact["id"]]
    rows = [
        ("sentence", fact["text"]),
        ("rule", f"{fact['rule']} ({fact['state']})"),
        ("period", _span(fact["period"])),
        ("formula", fact["formula"]),
        ("before", _span(fact["prior_period"])),
        ("formula", fact["prior_formula"]),
    ]
    lines += [f"  {name:<9} {value}" for name, value in rows if value]
    figures = {name: figure for name, figure in fact["figures"].items() if figure["value"] is not None}
    lines += [
        f"  {name:<15} {figure['value']} {figure['unit']} = {figure['formula']}"
        for name, figure in figures.items()
    ]
    for source in fact["source"]:
        lines += _source_lines(source)
    return lines


def _source_lines(source: dict[str, Any]) -> list[str]:
    sheet = f", sheet {source['sheet']}" if source["sheet"] else ""
    rows = ", ".join(str(a) if a == b else f"{a} to {b}" for a, b in source["rows"])
    return [
        f"  from      {source['file']}{sheet}",
        f"  columns   {', '.join(source['columns'])}",
        f"  rows      {rows}",
        f"  sha256    {source['sha256']}",
    ]


def _span(span: list[str] | None) -> str:
    if not span:
        return ""
    return span[0] if span[0] == span[1] else f"{span[0]} to {span[1]}"
