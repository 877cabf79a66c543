"""A footnote registers the figure before it: a fact with source, date and place; its run names that fact."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest

from deckgen.model.facts import Figure
from deckgen.model.spec import Authored
from deckgen.model.text import Run
from deckgen.problems import Place

WORDS = "content/2024-09/words/calls.md"


@pytest.fixture
def read(loaded: Callable[..., Any]) -> Callable[[str], Any]:
    """The report with these words below the section Summary; they must have no problems."""

    def with_words(text: str) -> Any:
        spec, problems = loaded({WORDS: f"# calls\n\n## Summary\n\n{text}\n"})
        assert problems == ()
        return spec

    return with_words


def runs(spec: Any) -> tuple[Run, ...]:
    return tuple(run for words in spec.words for paragraph in words.paragraphs for run in paragraph.runs)


def test_a_figure_has_source_date_place_and_a_name_without_order(read: Callable[[str], Any]) -> None:
    spec = read("- About 17[^hired] staff\n  started.\n\n[^hired]: Training log, as at 2 September 2024")
    assert spec.authored == (
        Authored(
            "calls.summary.note-hired",
            "17",
            Figure(17, "count"),
            "Training log",
            "2024-09-02",
            Place(WORDS, 5, 9, slide="calls"),
        ),
    )
    assert runs(spec) == (
        Run("About "),
        Run("17", fact="calls.summary.note-hired#value", note="hired"),
        Run(" staff started."),
    )


def test_a_figure_on_a_later_line_has_its_own_place(read: Callable[[str], Any]) -> None:
    spec = read("- Some *words* here,\n  and **26.1%**[^1] there.\n\n[^1]: Log, as at May 2024")
    (figure,) = spec.authored
    assert (figure.place.line, figure.place.column) == (6, 9)
    assert Run("26.1%", bold=True, fact="calls.summary.note-1#value", note="1") in runs(spec)


@pytest.mark.parametrize(
    ("words", "text", "figure"),
    [
        ("£284,000[^1] of grants", "£284,000", Figure(284_000, "money")),
        ("1[^1] million visits", "1 million", Figure(1_000_000, "count")),
        ("1 million[^1] visits", "1 million", Figure(1_000_000, "count")),
        ("fell by 6%[^1]", "6%", Figure(6, "percent", 0)),
        ("rose by 1.5 percentage points[^1]", "1.5 percentage points", Figure(Fraction(3, 2), "points", 1)),
        ("after 90[^1] seconds", "90 seconds", Figure(90, "seconds")),
        ("42nd[^1] of all", "42nd", Figure(42, "rank")),
        ("twelve[^1] beds", "twelve", Figure(12, "count")),
        ("a **1.2 million** and 3[^1] more", "3", Figure(3, "count")),
    ],
)
def test_the_whole_number_is_the_figure_with_its_unit(
    words: str, text: str, figure: Figure, loaded: Callable[..., Any]
) -> None:
    spec, _ = loaded({WORDS: f"# calls\n\n## Summary\n\n- {words}\n\n[^1]: Log, as at May 2024\n"})
    (found,) = spec.authored
    assert (found.text, found.figure) == (text, figure)
    assert "".join(run.text for run in runs(spec) if run.fact) == text


def test_one_note_for_several_figures_names_each_by_what_it_counts(read: Callable[[str], Any]) -> None:
    spec = read("- 2[^1] new operators and 3[^1] drivers.\n\n[^1]: Staffing record, as at September 2024")
    assert [(each.id, each.text) for each in spec.authored] == [
        ("calls.summary.note-1-new-operators", "2"),
        ("calls.summary.note-1-drivers", "3"),
    ]


@pytest.mark.parametrize(
    ("note", "source", "as_at"),
    [
        ("Register, as at 2 September 2024", "Register", "2024-09-02"),
        ("Register, September to December 2024, as at 1 October 2024",
         "Register, September to December 2024", "2024-10-01"),
        ("National statistics, year ending March 2024", "National statistics", "2024-03"),
        ("Survey, as at 2024", "Survey", "2024"),
        ("As at May 2024: Survey", "Survey", "2024-05"),
    ],
)  # fmt: skip
def test_the_date_is_read_out_of_the_note(
    note: str, source: str, as_at: str, read: Callable[[str], Any]
) -> None:
    (figure,) = read(f"- 17[^1] staff.\n\n[^1]: {note}").authored
    assert (figure.source, figure.as_at) == (source, as_at)


@pytest.mark.parametrize(
    "words",
    [
        "In the year to March 2024 all went well.",
        "It runs from 2024 to 2029.",
        "The SDS40 scheme, Section 60 and Level 5 go on.",
        "It is heavily skewed towards 50 to 79-year-olds.",
        "A zero-hours operator joined.",
        "{calls.offered.month} calls were offered.",
        "One of them left.",
    ],
)
def test_dates_names_and_figures_of_the_data_need_no_note(words: str, loaded: Callable[..., Any]) -> None:
    _, problems = loaded({WORDS: f"# calls\n\n## Summary\n\n- {words}\n"})
    assert "unregistered-figure" not in [each.code for each in problems]


def test_the_words_at_fault_are_told(loaded: Callable[..., Any]) -> None:
    _, problems = loaded({WORDS: "# calls\n\n## Summary\n\n- Over 90 seconds.\n"})
    assert [(each.code, each.words) for each in problems] == [("unregistered-figure", "90 seconds")]


def dated(note: str, loaded: Callable[..., Any]) -> list[tuple[str, str, str]]:
    """Severity, code and place of the problems of a note on the report of 15 October 2024."""
    _, problems = loaded({WORDS: f"# calls\n\n## Summary\n\n- 17[^1] staff.\n\n[^1]: {note}\n"})
    return [(each.severity, each.code, f"{each.where.line}:{each.where.column}") for each in problems]


@pytest.mark.parametrize(
    ("note", "place"),
    [
        ("Log, as at 31 February 2024", "7:18"),
        ("Training log,\n  as at 30 February 2024", "8:9"),
        ("Log, as at 2024-13-05", "7:18"),
        ("Log, as at 31/04/2024", "7:18"),
    ],
)
def test_a_day_that_the_calendar_has_not_is_an_error_at_its_place(
    note: str, place: str, loaded: Callable[..., Any]
) -> None:
    assert dated(note, loaded) == [("error", "impossible-date", place)]


@pytest.mark.parametrize(
    "note", ["Log, as at 2 September 2030", "Log, as at November 2024", "Log, as at 2031"]
)
def test_a_note_from_after_the_reports_day_is_a_warning(note: str, loaded: Callable[..., Any]) -> None:
    assert dated(note, loaded) == [("warning", "note-after-report", "7:18")]


@pytest.mark.parametrize(
    "note", ["Log, as at 15 October 2024", "Log, as at 29 February 2024", "Log, as at 2024"]
)
def test_a_note_up_to_the_reports_day_is_none(note: str, loaded: Callable[..., Any]) -> None:
    assert dated(note, loaded) == []


def test_the_source_of_an_action_is_judged_alike(loaded: Callable[..., Any]) -> None:
    action = "{action: Hire 12 people, due: 2024-12, progress: 50%, source: 'Log, as at 31 June 2024'}"
    _, problems = loaded({"content/2024-09/deliverables.yaml": f"calls-group:\n  - {action}\n"})
    assert "impossible-date" in [each.code for each in problems]


def test_a_number_in_the_label_of_an_event_or_a_standard_is_told(loaded: Callable[..., Any]) -> None:
    events = "move:\n  month: 2024-01\n  label: Move 77% done\n  noun: the move\n  metrics: [calls.offered]\n"
    targets = "calls.offered: {target: 90, name: 12 a day}\n"
    _, problems = loaded({"content/2024-09/events.yaml": events, "content/2024-09/targets.yaml": targets})
    told = [(each.words, each.where.file, each.where.line) for each in problems if each.words]
    assert sorted(told) == [
        ("12", "content/2024-09/targets.yaml", 1),
        ("77%", "content/2024-09/events.yaml", 3),
    ]


def test_a_number_alone_is_no_name(loaded: Callable[..., Any]) -> None:
    glossary = 'names: ["101", 112 calls]\n'
    spec, problems = loaded({"layouts/monthly/glossary.yaml": glossary})
    assert spec.glossary.names == ("112 calls",)
    assert [(each.code, each.words, each.where.line) for each in problems] == [("number-as-name", "101", 1)]


def test_a_name_used_as_a_quantity_is_told(loaded: Callable[..., Any]) -> None:
    words = "# calls\n\n## Summary\n\n- Another 112 left after 112 calls, ½ of them, 1985 at night.\n"
    _, problems = loaded({"layouts/monthly/glossary.yaml": "names: [112 calls]\n", WORDS: words})
    told = [(each.code, each.words) for each in problems]
    assert told == [("unregistered-figure", each) for each in ("112", "½", "1985")]
