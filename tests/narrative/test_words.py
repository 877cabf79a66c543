"""The authors' words keep their text; the references in them become figures."""

from __future__ import annotations

from narrative.facts_by_hand import PLACE, book, change, fact, item, number, slide, spec

from deckgen.model.spec import Section, Words
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.narrative import words
from deckgen.problems import Problems

OFFERED = change(119_973, 118_435, "fall")


def reference(name: str) -> Paragraph:
    return Paragraph((Run("calls: "), Run("", reference=Reference(name, PLACE)), Run(" in all")))


def resolved(name: str, figure: str) -> tuple[Paragraph, Problems]:
    problems = Problems()
    held = book(facts=(OFFERED,), references={("calls", name): (OFFERED.id, figure)})
    return words.resolved(reference(name), slide().id, held, problems), problems


def test_a_reference_becomes_its_figure_and_carries_its_fact() -> None:
    paragraph, problems = resolved("offered.year-value", "value")
    assert paragraph.text == "calls: 119,973 in all"
    assert paragraph.runs[1].fact == "calls.offered.year#value"
    assert not list(problems)


def test_a_change_has_no_sign_in_the_authors_words_either() -> None:
    paragraph, _ = resolved("offered.year-change", "change")
    assert paragraph.text == "calls: 1,538 in all"


def test_an_unknown_reference_is_told_with_the_nearest() -> None:
    problems = Problems()
    held = book(facts=(OFFERED,), references={("calls", "offered.year-value"): (OFFERED.id, "value")})
    paragraph = words.resolved(reference("offerd.year-value"), slide().id, held, problems)
    assert paragraph.text == "calls: {offerd.year-value} in all"
    (problem,) = problems
    assert (problem.code, problem.where) == ("unknown-reference", PLACE)
    assert "did you mean 'offered.year-value'?" in problem.hint


def test_a_reference_to_a_missing_figure_is_told() -> None:
    missing = fact("month", "missing", {"value": number(None)})
    problems = Problems()
    held = book(facts=(missing,), references={("calls", "x"): (missing.id, "value")})
    assert words.resolved(reference("x"), slide().id, held, problems).text == "calls: not available in all"
    assert [problem.code for problem in problems] == ["reference-without-value"]


def own(part: str, text: str) -> Words:
    return Words("calls", "Update", part, (Paragraph((Run(text),)),))


ALL = (own("", "First"), own("Contact", "Second"), own("Other", "Third"), own("month: offered", "Instead"))


def update(*parts: str) -> Section:
    lines = tuple(item("words", text=part) for part in parts)
    return Section("update", "Update", (*lines, item("month")))


def wanted(section: Section, index: int) -> list[str]:
    found = words.wanted(spec(words=ALL), slide(), section, section.items[index])
    return [each.paragraphs[0].text for each in found]


def test_words_below_a_sub_heading_go_where_it_is_named_and_the_rest_where_none_is() -> None:
    section = update("", "Contact")
    assert wanted(section, 0) == ["First", "Third"]
    assert wanted(section, 1) == ["Second"]


def test_words_for_an_item_are_found_by_the_items_own_line() -> None:
    section = update("")
    found = words.instead_of(spec(words=ALL), slide(), section, section.items[1])
    assert found is ALL[3]


def test_sub_headings_stand_above_words_that_the_slide_file_does_not_name() -> None:
    done = words.paragraphs(ALL[:2], slide(), book(), Problems(), headings=True)
    assert [(each.kind, each.text) for each in done] == [
        ("bullet", "First"),
        ("subheading", "Contact"),
        ("bullet", "Second"),
    ]
