"""Markdown becomes words whose runs, references and notes know where they stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from deckgen.load import markdown
from deckgen.load.markdown import Chapter
from deckgen.model.text import Run
from deckgen.problems import Problems


def chapter(text: str) -> Chapter:
    """The words, which must have no problems."""
    problems = Problems()
    found = markdown.parse(f"# s\n\n## S\n\n{text}\n", "s.md", "s", problems)
    assert len(problems) == 0, list(problems)
    return found


def paragraphs(text: str) -> list[tuple[str, str, int]]:
    """Kind, words and level of each paragraph."""
    (passage,) = chapter(text).passages
    return [(each.kind, each.text, each.level) for each in passage.paragraphs]


def runs(text: str) -> tuple[Run, ...]:
    (passage,) = chapter(text).passages
    (paragraph,) = passage.paragraphs
    return paragraph.runs


def test_bullets_have_levels() -> None:
    assert paragraphs("- one\n  - two\n    - three\n- four") == [
        ("bullet", "one", 0),
        ("bullet", "two", 1),
        ("bullet", "three", 2),
        ("bullet", "four", 0),
    ]


def test_paragraphs_and_bullets_keep_their_order() -> None:
    assert paragraphs("First\nline.\n\n* one\n\n  more of one\n\n* two\n\nLast.") == [
        ("body", "First line.", 0),
        ("bullet", "one", 0),
        ("body", "more of one", 0),
        ("bullet", "two", 0),
        ("body", "Last.", 0),
    ]


def test_an_indented_paragraph_is_no_code() -> None:
    assert paragraphs("    Indented.") == [("body", "Indented.", 0)]


def test_a_line_of_dashes_makes_no_heading() -> None:
    assert paragraphs("Words\n---\n\nMore") == [("body", "Words", 0), ("body", "More", 0)]


def test_bold_italic_and_links_are_runs() -> None:
    assert runs("a **b** *c* ***d*** [e](https://example.org) & \\*f\\*") == (
        Run("a "),
        Run("b", bold=True),
        Run(" "),
        Run("c", italic=True),
        Run(" "),
        Run("d", bold=True, italic=True),
        Run(" "),
        Run("e", link="https://example.org"),
        Run(" & *f*"),
    )


@pytest.mark.parametrize("mark", ["{lang=cy}", '{lang="cy"}', "{ :cy }"])
def test_words_in_another_language_are_runs_that_say_which(mark: str) -> None:
    assert runs(f"We say [*diolch* yn fawr]{mark} to all") == (
        Run("We say "),
        Run("diolch", italic=True, language="cy"),
        Run(" yn fawr", language="cy"),
        Run(" to all"),
    )


def test_a_link_may_stand_among_words_of_another_language() -> None:
    assert runs("[Gweler [y cynllun](https://example.org)]{lang=cy}") == (
        Run("Gweler ", language="cy"),
        Run("y cynllun", link="https://example.org", language="cy"),
    )


@pytest.mark.parametrize("text", ["[brackets] alone", "[a] {lang=cy"])
def test_brackets_that_name_no_language_are_brackets(text: str) -> None:
    problems = Problems()
    found = markdown.parse(f"# s\n\n## S\n\n{text}\n", "s.md", "s", problems)
    assert all(not run.language for each in found.passages for one in each.paragraphs for run in one.runs)


def test_a_reference_is_a_run_with_its_place() -> None:
    (passage,) = chapter(
        "- Over two\n  lines **{offered.year-value}** calls, {calls.offered.month} now"
    ).passages
    found = [run for run in passage.paragraphs[0].runs if run.reference]
    assert [(run.reference.name, str(run.reference.place), run.bold) for run in found if run.reference] == [
        ("offered.year-value", "s.md:6:11", True),
        ("calls.offered.month", "s.md:6:41", False),
    ]
    assert all(run.text == "" for run in found)
    assert str(passage.paragraphs[0].place) == "s.md:5:3"


def test_an_escaped_brace_is_printed() -> None:
    assert runs("a \\{b\\} c") == (Run("a {b} c"),)


def test_a_note_marks_the_figure_before_it_and_is_not_printed() -> None:
    found = chapter(
        "- 17[^1] staff, {a.month}[^b] calls[^1].\n\n[^1]: Training log\n[^b]: Register,\n    page 2"
    )
    (passage,) = found.passages
    assert [(run.text, run.note) for run in passage.paragraphs[0].runs] == [
        ("17", "1"),
        (" staff, ", ""),
        ("", "b"),
        (" calls", "1"),
        (".", ""),
    ]
    assert markdown.used_notes(passage, found.notes) == [
        ("1", "Training log"),
        ("b", "Register, page 2"),
        ("1", "Training log"),
    ]
    assert str(found.notes["b"][1]) == "s.md:8:1"


@pytest.mark.parametrize("note", ["[^1]: Log", "[^1]:   Log  ", "[^1]: Log\n"])
def test_a_note_of_one_word_is_no_address(note: str) -> None:
    assert chapter(f"17[^1]\n{note}").notes["1"][0] == "Log"


def test_comments_are_not_printed() -> None:
    assert paragraphs("<!-- ask comms -->\n\nWords <!-- sic --> here.") == [("body", "Words  here.", 0)]


def test_words_are_found_by_slide_section_and_part(loaded: Callable[..., Any]) -> None:
    text = "# calls\n\n## summary\n\nAll.\n\n### Demand\n\n- More.\n\n"
    text += "## Next steps\n\n### Staff\n\n- 5[^1].\n\n[^1]: Log, as at 2 September 2024\n"
    spec, problems = loaded({"content/2024-09/words/calls.md": text})
    assert problems == ()
    assert [(each.slide, each.section, each.part) for each in spec.words] == [
        ("calls", "Summary", ""),
        ("calls", "Summary", "Demand"),
        ("calls", "Next steps", "Staff"),
    ]
    assert spec.words[2].notes == (("1", "Log, as at 2 September 2024"),)
    assert str(spec.words[2].place) == "content/2024-09/words/calls.md:13:5"
    assert spec.words[2].place.slide == "calls"


def test_words_below_an_item_s_caption_have_a_place(loaded: Callable[..., Any]) -> None:
    text = "# visits\n\n## Summary\n\n### year: visits\n\n- Visits rose.\n"
    spec, problems = loaded({"content/2024-09/words/visits.md": text})
    assert problems == ()
    assert spec.words[0].part == "year: visits"
