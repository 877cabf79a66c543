"""Write facts.json: what a report of April to June 2024 would have published, from the same data.

    python content/2024-09/previous/make_facts.py [--out FILE]

The quarter before was never built with deckgen, so its figures are made the way they would have been: the
same layout and data, up to June 2024, judged at 1 August 2024. Its words and the progress of its deliverables
cannot be made up: they are left out, and the file says so. This quarter's words only say which figures are
printed.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from deckgen import changes, pipeline
from deckgen.problems import Problems

HERE = Path(__file__).resolve().parent
REPORT = HERE.parent
ROOT = REPORT.parent.parent
LEFT_OUT = ("words", "deliverables")


def facts() -> bytes:
    """The facts of June 2024 in the short form that a later report is compared with."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        shutil.copytree(ROOT / "layouts", workspace / "layouts")
        june = workspace / "content" / "2024-06"
        left_out = ("previous", "deliverables.yaml", "accepted.yaml", "__pycache__")
        shutil.copytree(REPORT, june, ignore=shutil.ignore_patterns(*left_out))
        _date(june / "report.yaml")
        _without(june / "words/calls-crib.md", "{texts.month-value}")  # the texts began in July 2024
        record = pipeline.compose(workspace, "2024-06", Problems()).record
    document = {name: value for name, value in record.items() if name != "words"}
    return changes.kept(document | {"left_out": list(LEFT_OUT)})


def _date(report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    for now, then in (
        ("data-to: 2024-09", "data-to: 2024-06"),
        ("label: July to September 2024", "label: April to June 2024"),
        ("as-at: 2024-11-01", "as-at: 2024-08-01"),
    ):
        assert now in text, f"report.yaml no longer says '{now}'"
        text = text.replace(now, then)
    report.write_text(text, encoding="utf-8")


def _without(words: Path, reference: str) -> None:
    lines = words.read_text(encoding="utf-8").splitlines(keepends=True)
    words.write_text("".join(line for line in lines if reference not in line), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="write what the quarter before published")
    parser.add_argument("--out", type=Path, default=HERE / "facts.json")
    parser.parse_args().out.write_bytes(facts())
