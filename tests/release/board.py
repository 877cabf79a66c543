"""A small workspace that is built, reviewed and approved: a board report on the visits to a hospital."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from conftest import ROOT

from deckgen.cli import main

REPORT = "2024-09"
NAME = "Ada Approver"
LAYOUT = """\
layout: board
data-every: month
year-starts: April
reading-slide: no
numbers-pages: no
groups:
  care: {label: Care, title: Safe care, colour: accent1}
markings: {OFFICIAL: {}, OFFICIAL-SENSITIVE: {domains: [hospital.example]}}
kinds:
  page:
    slide-layout: Metric
    regions:
      text: {heading: The figures, holds: [sections]}
      charts: {heading: The pictures, holds: [charts]}
slides: [visits]
"""
SOURCES = """\
visits:
  label: Visit log
  link: https://qlik.hospital.internal/visits
  internal: yes
  file: data/visits.csv
  period: month
  columns: {visits: count}
"""
VISITS = """\
slide: visits
title: Visits to the hospital
kind: page
group: care
metrics:
  all: {count: visits.visits, noun: visits to the hospital, short: Visits, better: neither}
sections:
  Visits:
    - month: all
    - words
source: visits
"""
REPORT_YAML = """\
layout: board
title: Board report
organisation: A Hospital
file-name: board
data-to: 2024-09
label: July to September 2024
as-at: 2024-10-15
marking: OFFICIAL
"""
WORDS = """\
# visits

## Visits

- The new entrance was opened in the summer.
"""


def months() -> list[str]:
    """26 months to September 2024."""
    return [f"{2022 + (6 + step) // 12}-{(6 + step) % 12 + 1:02d}" for step in range(1, 27)]


def visits(last: int = 4_444) -> str:
    rows = [f"{month},{4_000 + step * 7 % 11 * 9}" for step, month in enumerate(months())]
    return "\n".join(["month,visits", *rows[:-1], f"2024-09,{last}"]) + "\n"


def workspace(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """The workspace, with some of its files written anew."""
    written = {
        "layouts/board/layout.yaml": LAYOUT,
        "layouts/board/sources.yaml": SOURCES,
        "layouts/board/slides/visits.yaml": VISITS,
        f"content/{REPORT}/report.yaml": REPORT_YAML,
        f"content/{REPORT}/words/visits.md": WORDS,
        f"content/{REPORT}/data/visits.csv": visits(),
    }
    write(folder, {**written, **(files or {})})
    for name in ("phrases.yaml", "theme.yaml", "template.pptx"):
        shutil.copy(ROOT / "layouts/highlight-report" / name, folder / "layouts/board" / name)
    return folder


def write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def deckgen(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Exit code, output and complaints of a command in this workspace."""
    result = CliRunner().invoke(main, [*arguments, "--workspace", str(folder)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def build(folder: Path) -> Path:
    """The output folder of a build, which must do."""
    code, _, err = deckgen(folder, "build", REPORT)
    assert code == 0, err
    return folder / "output" / REPORT


def approve(folder: Path, *arguments: str, by: str = NAME) -> tuple[int, str, str]:
    return deckgen(folder, "approve", REPORT, *(("--by", by) if by else ()), *arguments)


def signed(output: Path, **other: object) -> dict[str, Any]:
    """What the review page of this build gives who ticks every slide, and has a remark on the first."""
    page = (output / "review.html").read_text(encoding="utf-8")
    files = json.loads(re.search(r'"files":(\{[^}]*\})', page)[1])  # type: ignore[index]
    slides = json.loads(re.search(r'"slides":(\[[^\]]*\])', page)[1])  # type: ignore[index]
    ticked = {slide: {"checked": True, "comment": ""} for slide in slides}
    ticked[slides[0]]["comment"] = "Well said."
    told = {"report": REPORT, "name": NAME, "when": "2024-11-05T09:30:00Z", "files": files, "slides": ticked}
    return {**told, **other}


def approvals(output: Path) -> list[dict[str, Any]]:
    """The record."""
    kept: list[dict[str, Any]] = json.loads((output / "approvals.json").read_text(encoding="utf-8"))[
        "approvals"
    ]
    return kept


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
