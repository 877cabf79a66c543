"""The closing slide is on where the layout has words for it, and off by a switch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from deckgen.problems import Place

Load = Callable[..., Any]
SMALL = Path(__file__).resolve().parent.parent / "problems" / "workspace"
LAYOUT, REPORT = "layouts/monthly/layout.yaml", "content/2024-09/report.yaml"
PHRASES = {"layouts/monthly/phrases.yaml": 'reading:\n  title: "How to read these figures"\n'}


def with_more(name: str, text: str) -> dict[str, str]:
    return {name: (SMALL / name).read_text() + text}


def test_it_is_off_where_the_layout_has_no_words_for_it(loaded: Load) -> None:
    spec, problems = loaded({})
    assert problems == ()
    assert spec.reading is None


def test_it_is_on_where_the_layout_has(loaded: Load) -> None:
    spec, problems = loaded(PHRASES)
    assert problems == ()
    assert spec.reading.kind == ""
    assert spec.reading.place.file == LAYOUT


def test_a_layout_turns_it_off(loaded: Load) -> None:
    assert loaded({**PHRASES, **with_more(LAYOUT, "reading-slide: no\n")})[0].reading is None


def test_a_report_has_the_last_word(loaded: Load) -> None:
    off, on = "reading-slide: no\n", "reading-slide: {kind: metric}\n"
    both = {**PHRASES, **with_more(LAYOUT, on), **with_more(REPORT, off)}
    assert loaded(both)[0].reading is None
    spec, _ = loaded({**PHRASES, **with_more(LAYOUT, off), **with_more(REPORT, on)})
    assert (spec.reading.kind, spec.reading.place.file) == ("metric", REPORT)


def test_a_kind_that_the_layout_has_not_is_told(loaded: Load) -> None:
    _, (problem,) = loaded({**PHRASES, **with_more(LAYOUT, "reading-slide: {kind: metrc}\n")})
    assert (problem.code, problem.where.file) == ("unknown-kind", LAYOUT)
    assert "did you mean 'metric'?" in problem.hint


def test_a_slide_of_its_name_is_told(loaded: Load) -> None:
    slide = (
        (SMALL / "layouts/monthly/slides/visits.yaml").read_text().replace("slide: visits", "slide: reading")
    )
    text = (SMALL / LAYOUT).read_text().replace("  - visits", "  - reading")
    _, problems = loaded(
        {
            **PHRASES,
            LAYOUT: text,
            "layouts/monthly/slides/reading.yaml": slide,
            "layouts/monthly/slides/visits.yaml": None,
        }
    )
    assert [(each.code, each.where.file) for each in problems if each.code == "duplicate-slide"] == [
        ("duplicate-slide", LAYOUT)
    ]


def test_tolerances_that_the_layout_sets_have_their_places(loaded: Load) -> None:
    spec, _ = loaded({})
    assert spec.settings == {"window": Place(file=LAYOUT, line=4, column=11)}


def test_sources_and_metrics_may_be_defined_and_a_source_said_to_be_rolling(loaded: Load) -> None:
    name = "layouts/monthly/sources.yaml"
    text = (SMALL / name).read_text()
    head = text[: text.index("  file:")]
    spec, problems = loaded(
        {name: text.replace(head, f"{head}  definition: calls by month\n  rolling: yes\n", 1)}
    )
    assert problems == ()
    source = next(each for each in spec.sources.values() if each.definition)
    assert (source.definition, source.rolling) == ("calls by month", True)
