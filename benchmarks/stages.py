"""Time a build of the sample report stage by stage, in a fresh process: `python benchmarks/stages.py`.

The first stage's time counts from the start of this file, imports included. Timings stand here and never in
the tests, since a busy machine would make them fail.
"""

from __future__ import annotations

import tempfile
import time
from itertools import pairwise
from pathlib import Path

STARTED = time.perf_counter()
ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Print a line a stage, then the whole."""
    import os

    os.chdir(ROOT)
    from deckgen import pipeline

    stages: list[tuple[str, float]] = [("Importing the pipeline", STARTED)]
    with tempfile.TemporaryDirectory() as folder:
        built = pipeline.build(
            Path(), "2024-09", out=Path(folder), tell=lambda name: stages.append((name, time.perf_counter()))
        )
    stages.append(("", time.perf_counter()))
    for (name, begun), (_, ended) in pairwise(stages):
        print(f"{ended - begun:6.2f} s  {name}")
    print(f"{stages[-1][1] - STARTED:6.2f} s  in all: {built.slides} slides, {built.charts} charts")


if __name__ == "__main__":
    main()
