"""A file passes every check of PDF/UA-1 that a machine can make, and each check can fail."""

from __future__ import annotations

import matterhorn
import pytest
from broken_pdfs import BREAKS, Break, broken

matterhorn.load_checks()


def test_nothing_is_wrong(everything: bytes) -> None:
    assert matterhorn.refusals(everything) == []


def test_every_rule_has_a_file_that_breaks_it() -> None:
    assert {rule for rule, _ in BREAKS} == set(matterhorn.CHECKS)


@pytest.mark.parametrize(("rule", "way"), BREAKS, ids=[f"{rule}-{way.__name__}" for rule, way in BREAKS])
def test_a_file_that_breaks_a_rule_is_refused_for_it(everything: bytes, rule: str, way: Break) -> None:
    found = {refusal.rule for refusal in matterhorn.refusals(broken(everything, rule, way))}
    assert rule in found
