"""A small workspace to read, and the verbs it may use."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from deckgen import load
from deckgen.model.registry import Option, VerbInfo
from deckgen.model.spec import Spec
from deckgen.problems import Problem, Problems

CASES = Path(__file__).resolve().parent.parent / "problems"

_BY = Option("by", "text", "the column compared", required=True)
_OWN = Option("own", "text", "the member", required=True)
SENTENCES = (
    VerbInfo("month", "the last month", (1, 1)),
    VerbInfo("year", "the last 12 months", (1, 1)),
    VerbInfo("contrast", "two or three changes", (2, 3)),
    VerbInfo(
        "rank", "the place of one member", (1, 1), (_BY, Option("own", "text", "the member", required=True))
    ),
    VerbInfo(
        "breakdown",
        "the change of each member",
        (1, 1),
        (
            _BY,
            Option("only", "texts", "only these members"),
            Option("top", "whole", "only so many"),
            Option("show", "choice", "only those", choices=("fall", "rise", "both")),
            Option("since", "period", "the first period"),
            Option("against", "metric", "the metric beside it"),
            Option("total", "yes-no", "whether the total is told"),
            Option("least", "number", "the smallest change told"),
        ),
    ),
    VerbInfo("benchmark", "a figure from outside", (0, 0)),
)
CHARTS = (VerbInfo("control", "a control chart", (1, 1)), VerbInfo("rolling", "lines", (1, 6)))

Loaded = tuple[Spec | None, tuple[Problem, ...]]


def _table(verbs: tuple[VerbInfo, ...]) -> Mapping[str, VerbInfo]:
    return {info.verb: info for info in verbs}


@pytest.fixture
def loaded(tmp_path: Path) -> Callable[..., Loaded]:
    """Loads the small workspace with some of its files written anew (None: deleted)."""

    def load_with(files: Mapping[str, str | bytes | None], report: str = "2024-09") -> Loaded:
        shutil.copytree(CASES / "workspace", tmp_path, dirs_exist_ok=True)
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        problems = Problems()
        spec = load.load(tmp_path, report, _table(SENTENCES), _table(CHARTS), problems)
        return spec, tuple(problems)

    return load_with
