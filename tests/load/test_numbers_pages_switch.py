"""Pages of the numbers behind the charts are on where the layout has words for them, and off by a switch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from load.test_reading_slide import LAYOUT, REPORT, with_more

Load = Callable[..., Any]
PHRASES = {"layouts/monthly/phrases.yaml": 'numbers:\n  series: "Series"\n'}


def test_they_are_off_where_the_layout_has_no_words_for_them(loaded: Load) -> None:
    spec, problems = loaded({})
    assert (spec.numbers, spec.periods_shown, problems) == (None, 0, ())


def test_they_are_on_where_the_layout_has(loaded: Load) -> None:
    spec, problems = loaded(PHRASES)
    assert problems == ()
    assert spec.periods_shown == spec.judgement.window + 1


def test_a_layout_or_a_report_turns_them_off(loaded: Load) -> None:
    for file in (LAYOUT, REPORT):
        assert loaded({**PHRASES, **with_more(file, "numbers-pages: no\n")})[0].numbers is None


def test_a_report_may_name_their_kind(loaded: Load) -> None:
    spec, _ = loaded({**PHRASES, **with_more(REPORT, "numbers-pages: {kind: metric}\n")})
    assert (spec.numbers.kind, spec.numbers.place.file) == ("metric", REPORT)
    _, (problem,) = loaded({**PHRASES, **with_more(REPORT, "numbers-pages: {kind: metrc}\n")})
    assert (problem.code, problem.where.file) == ("unknown-kind", REPORT)
