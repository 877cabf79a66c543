"""The source line names and links each source once; notes tell where each figure is from."""

from __future__ import annotations

from dataclasses import replace

from narrative.facts_by_hand import TELEPHONY, book, change, item, slide, spec, wording

from deckgen.model.block import Note, TextBlock
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact, Figure, Provenance, SourceRows
from deckgen.model.spec import Authored, Section, SlideSpec, Words
from deckgen.model.text import Paragraph, Run
from deckgen.narrative import sources
from deckgen.narrative.tokens import Wording

NATIONAL = replace(TELEPHONY, name="national", label="National 999 data", link="https://example.org/999")
COPY = replace(TELEPHONY, name="copy")
REPORT = spec(sources={"telephony": TELEPHONY, "national": NATIONAL, "copy": COPY})


def texts_of(asked: SlideSpec, held: FactBook, told: Wording) -> tuple[str, ...]:
    return tuple(note.text for note in sources.notes(asked, held, told))


def test_each_source_is_named_once_with_its_link() -> None:
    line = sources.line(slide(sources=("telephony", "copy", "national")), wording(REPORT))
    assert line.text == "Source: Telephony Demand dashboard; National 999 data"
    assert [(run.text, run.link) for run in line.runs if run.link] == [
        ("Telephony Demand dashboard", "https://example.org/telephony"),
        ("National 999 data", "https://example.org/999"),
    ]


def test_a_slide_without_sources_has_an_empty_line() -> None:
    assert sources.line(slide(sources=()), wording(REPORT)).runs == ()


def test_a_note_names_file_sheet_and_the_periods_used() -> None:
    rows = SourceRows("telephony", "data/telephony.xlsx", "abc", "Telephony", ("offered",), (5, 6))
    fact = replace(change(2, 1, "rise"), rule="rolling-total", provenance=Provenance((rows,)))
    section = Section("data-summary", "Data Summary", (item("year"),))
    notes = texts_of(slide(sections=(section,)), book({("calls", "data-summary", 0): fact}), wording(REPORT))
    assert notes == (
        "Telephony Demand dashboard: data/telephony.xlsx, sheet “Telephony”, October 2022 to September 2024.",
        "2: rolling total of offered (telephony.xlsx, rows 5 to 6) [calls.offered.year].",
    )


def test_a_registered_figure_is_told_once_and_in_full() -> None:
    runs = (Run("after "), Run("90 seconds", fact="calls.update.note-1#value", note="1"), Run(" or "))
    paragraph = Paragraph((*runs, *runs))
    words = Words("calls", "Update", "", (paragraph,), notes=(("1", "Log, as at May 2024"),))
    figure = Authored("calls.update.note-1", "90 seconds", Figure(90, "seconds"), "Log", "2024-05")
    held = replace(spec(words=(words,)), authored=(figure,))
    assert texts_of(slide(), book(), wording(held)) == ("Authors’ figure 90 seconds: Log, as at May 2024.",)


def test_a_figure_that_two_facts_print_has_one_note() -> None:
    rows = SourceRows("telephony", "data/telephony.csv", "abc", "", ("offered",), (3, 4, 9))
    year = replace(change(2, 1, "rise"), rule="rolling-total", provenance=Provenance((rows,)))
    held = replace(year, id="calls.offered.target-year", rule="target-status")
    section = Section("data-summary", "Data Summary", (item("year"), item("target")))
    told = texts_of(
        slide(sections=(section,)),
        book({("calls", "data-summary", 0): year, ("calls", "data-summary", 1): held}),
        wording(REPORT),
    )
    assert told[1:] == (
        "2: rolling total of offered (telephony.csv, 3 rows from 3 to 9) [calls.offered.year].",
    )


def test_a_composed_fact_is_noted_by_its_parts() -> None:
    rows = SourceRows("telephony", "data/telephony.csv", "abc", "", ("offered",), (5,))
    year = replace(change(2, 1, "rise"), rule="rolling-total", provenance=Provenance((rows,)))
    both = replace(year, id="calls.offered.month-and-year", rule="month-and-year", parts=(year,))
    section = Section("data-summary", "Data Summary", (item("month-and-year"),))
    told = texts_of(slide(sections=(section,)), book({("calls", "data-summary", 0): both}), wording(REPORT))
    assert told[1:] == ("2: rolling total of offered (telephony.csv, row 5) [calls.offered.year].",)


def test_a_footnote_of_the_authors_becomes_a_note() -> None:
    paragraph = Paragraph((Run("about 17", note="1"), Run(" operators")))
    words = Words("calls", "Update", "", (paragraph,), notes=(("1", "Training log"),))
    assert texts_of(slide(), book(), wording(spec(words=(words,)))) == ("Authors’ figure 17: Training log.",)


def test_a_note_knows_every_name_by_which_its_figure_is_printed() -> None:
    rows = SourceRows("telephony", "data/telephony.csv", "abc", "", ("offered",), (5,))
    year = replace(change(2, 1, "rise"), rule="rolling-total", provenance=Provenance((rows,)))
    both = replace(year, id="calls.offered.month-and-year", rule="month-and-year", parts=(year,))
    section = Section("data-summary", "Data Summary", (item("month-and-year"),))
    held = book({("calls", "data-summary", 0): both})
    of_source, of_figure = sources.notes(slide(sections=(section,)), held, wording(REPORT))
    assert set(of_figure.facts) == {"calls.offered.year", "calls.offered.month-and-year"}
    assert set(of_figure.facts) <= set(of_source.facts)


def test_the_sheet_is_named_where_a_slide_has_two_of_one_file() -> None:
    one = SourceRows("telephony", "data/telephony.xlsx", "abc", "Telephony", ("offered",), (5, 6))
    other = replace(one, source="copy", sheet="Other")
    year = replace(change(2, 1, "rise"), rule="rolling-total", provenance=Provenance((one,)))
    second = replace(change(4, 1, "rise"), id="calls.answered.year", provenance=Provenance((other,)))
    section = Section("data-summary", "Data Summary", (item("year"), item("year")))
    told = texts_of(
        slide(sections=(section,)),
        book({("calls", "data-summary", 0): year, ("calls", "data-summary", 1): second}),
        wording(REPORT),
    )
    line = (
        "2: rolling total of offered (telephony.xlsx, sheet “Telephony”, rows 5 to 6) [calls.offered.year]."
    )
    assert line in told


STABLE = Fact(
    "reading.stable-percent",
    "setting",
    "number",
    "value",
    {"value": Figure(1.0, "percent")},
    provenance=Provenance((), "set in layout.yaml:11:19"),
)
PRINTED = TextBlock(
    "changes", "Changes", (Paragraph((Run("less than "), Run("1.0%", fact="reading.stable-percent#value"))),)
)


def test_a_setting_is_noted_with_where_it_is_set() -> None:
    held = replace(book(), facts={STABLE.id: STABLE})
    assert sources.setting_notes((PRINTED,), held, wording(REPORT)) == (
        Note("1.0%: set in layout.yaml:11:19 [reading.stable-percent].", ("reading.stable-percent",)),
    )


def test_a_layout_without_words_for_settings_notes_none() -> None:
    held = replace(book(), facts={STABLE.id: STABLE})
    plain = {**REPORT.phrases, "notes": {"figure": "{figure}."}}
    assert sources.setting_notes((PRINTED,), held, wording(replace(REPORT, phrases=plain))) == ()
