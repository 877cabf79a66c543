"""Turn the tests of the checks into lines to learn from: slips of our own, and what is near to one and right.

`PYTHONPATH=tests/lint:tests:. python -m near_slips` writes `tests/lint/near_slips.csv`: the slides that tests
of each check read, with the words that the check alone, without the classifier, finds at fault there.
"""

from __future__ import annotations

import csv
from pathlib import Path

import one_slide
import pytest
from train_classifier import NEAR

from deckgen.lint import CHECKS
from deckgen.lint import checks as every_check


def recorded() -> list[tuple[str, str, str]]:
    """Code, slide and words at fault ("" where there are none) of all slides that tests of checks read."""
    seen: dict[tuple[str, str], str] = {}
    read = one_slide.found_on

    def record(code: str, slide: str) -> list[str]:
        found = read(code, slide)
        seen.setdefault((code, slide), found[0] if found else "")
        return found

    one_slide.found_on = record
    every_check.load()
    pytest.main([str(Path(__file__).parent), "-q", "--import-mode=importlib", "-p", "no:cacheprovider"])
    return sorted((code, slide, words) for (code, slide), words in seen.items() if code in CHECKS)


if __name__ == "__main__":
    with NEAR.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened, lineterminator="\n")
        rows.writerow(("code", "slide", "words"))
        rows.writerows(recorded())
