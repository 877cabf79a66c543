"""The page on accessibility has every failure condition of the protocol once, and what it names exists."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import matterhorn
import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"^\| (\d\d-\d{3}) \| [^|]+ \| ([^|]+) \|$", PAGE, flags=re.M))
OWN = dict(re.findall(r"^\| ([a-z][a-z-]*-?[a-z]+) \| [^|]+ \| (tested by [^|]+) \|$", PAGE, flags=re.M))

COUNTS = (
    *(7, 4, 3, 1, 3, 4, 2, 2, 8, 1),
    *(7, 1, 8, 7, 5, 3, 3, 2, 4, 3),
    *(1, 1, 1, 1, 1, 2, 1, 18, 1, 2),
    30,
)
"""How many conditions the tables of the protocol have for each of the 31 checkpoints."""

WITHOUT_A_TEST = {"23-001", "27-001"}
UNCOUNTED = {"13-008"}
"""Added in version 1.1 to a table, and not to the introduction's count of 136."""

matterhorn.load_checks()
MACHINE = {rule for rule in matterhorn.CHECKS if rule[0].isdigit()}


def test_every_condition_is_there_once_and_in_order() -> None:
    wanted = [
        f"{checkpoint:02}-{number:03}"
        for checkpoint, count in enumerate(COUNTS, 1)
        for number in range(1, count + 1)
    ]
    assert re.findall(r"^\| (\d\d-\d{3}) ", PAGE, flags=re.M) == wanted
    assert list(ROWS) == wanted


def test_the_counts_are_the_protocols() -> None:
    counted = set(ROWS) - UNCOUNTED
    people = counted - MACHINE - WITHOUT_A_TEST
    assert (len(counted), len(MACHINE), len(people), len(WITHOUT_A_TEST)) == (136, 87, 47, 2)


def test_each_says_what_holds_it_off() -> None:
    kinds = Counter(re.split(r" `|: ", how)[0] for how in ROWS.values())
    assert set(kinds) == {"tested by", "cannot occur", "needs a person"}


@pytest.mark.parametrize("rule", sorted(matterhorn.CHECKS))
def test_what_a_machine_can_tell_is_checked_by_the_function_named(rule: str) -> None:
    functions = matterhorn.CHECKS[rule]
    names = [f"`{each.__module__.removeprefix('matterhorn.')}.{each.__name__}`" for each in functions]
    assert (ROWS | OWN)[rule] == f"tested by {', '.join(names)}"


def test_there_is_no_rule_that_nobody_checks() -> None:
    assert set(OWN) == set(matterhorn.CHECKS) - MACHINE


def test_each_function_and_test_that_is_named_exists() -> None:
    checks = {
        f"{each.__module__.removeprefix('matterhorn.')}.{each.__name__}"
        for functions in matterhorn.CHECKS.values()
        for each in functions
    }
    named = {name for how in ROWS.values() for name in re.findall(r"`([^`]+)`", how) if "." in name}
    functions = {name for name in named if re.fullmatch(r"[a-z_]+\.[a-z_0-9]+", name)} - {
        "report.yaml",
        "facts.json",
    }
    tests = {name for name in named if "::" in name}
    assert functions <= checks and tests
    for test in tests:
        path, function = test.split("::")
        assert f"\ndef {function}(" in (ROOT / path).read_text(encoding="utf-8"), test
