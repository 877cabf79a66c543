"""A slide's blocks stand in the regions that its kind gives them."""

from __future__ import annotations

from dataclasses import replace

from narrative.charts_by_hand import chart, controlled
from narrative.facts_by_hand import METRIC_SLIDE, book, change, fact, item, number, phrases, slide, spec

from deckgen import narrative
from deckgen.model.block import BlockSlide
from deckgen.model.book import FactBook
from deckgen.model.spec import Judgement, KindSpec, RegionSpec, Section, SlideSpec, Spec
from deckgen.problems import Problems


def written(of: Spec, held: FactBook) -> BlockSlide:
    problems = Problems()
    (done,) = narrative.write(of, held, problems)
    assert not list(problems), [str(each) for each in problems]
    return done


def section(heading: str, *verbs: str) -> Section:
    return Section(heading.lower().replace(" ", "-"), heading, tuple(item(verb) for verb in verbs))


SLIDE: SlideSpec = slide(sections=(section("Data Summary", "year"), section("Update", "words")))
HELD = book({("calls", "data-summary", 0): change(2, 1, "rise")})


def test_a_slide_has_title_kicker_layout_colour_footer_and_section() -> None:
    done = written(spec(slides=(SLIDE,)), HELD)
    assert (done.id, done.title.text, done.slide_layout, done.colour) == (
        "calls",
        "Calls",
        "Metric",
        "accent1",
    )
    assert done.kicker.text == done.section == "Priority 1: A good service"
    assert done.footer == "Quarterly Highlight Report, July to September 2024. Illustrative data"


def test_an_own_kicker_stands_instead_of_the_groups_name() -> None:
    assert written(spec(slides=(slide(kicker="Governance"),)), book()).kicker.text == "Governance"


def test_a_slide_named_after_its_group_does_not_say_it_twice() -> None:
    named = slide(title="Priority 1: A good service")
    assert written(spec(slides=(named,)), book()).kicker.runs == ()


def test_a_slide_of_no_group_has_no_kicker_and_the_themes_dark_colour() -> None:
    done = written(spec(slides=(slide(group=""),)), book())
    assert (done.kicker.text, done.section, done.colour) == ("", "", "dk2")


def test_an_empty_section_is_left_out_and_so_is_an_empty_region() -> None:
    done = written(spec(slides=(SLIDE,)), HELD)
    assert [(region.name, [block.slot for block in region.blocks]) for region in done.regions] == [
        ("text", ["data-summary"])
    ]


def test_charts_stand_in_the_region_that_holds_them() -> None:
    own = slide(charts=(chart("control"),))
    data = controlled([10, 11], [None, None])
    done = written(spec(slides=(own,)), book(charts={("calls", "chart-control"): data}))
    assert [(region.name, region.heading) for region in done.regions] == [
        ("charts", "What is the situation?")
    ]


def test_a_section_named_by_a_region_stands_there_and_the_rest_where_sections_go() -> None:
    kind = KindSpec(
        "metric", "Metric", (RegionSpec("left", "", ("sections",)), RegionSpec("right", "", ("Update",)))
    )
    both = slide(sections=(section("Data Summary", "year"), section("Update", "year")))
    held = book({("calls", slot, 0): change(2, 1, "rise") for slot in ("data-summary", "update")})
    done = written(spec(slides=(both,), kinds=(kind,)), held)
    assert [(region.name, region.blocks[0].slot) for region in done.regions] == [
        ("left", "data-summary"),
        ("right", "update"),
    ]


NOTED = KindSpec("metric", "Metric", (RegionSpec("text", "What is happening?", ("sections",), note="year"),))


def test_a_panes_note_says_which_periods_it_speaks_of() -> None:
    own = dict(phrases()) | {"note": {"year": "{span} to {end}, windows of {window}"}}
    (region,) = written(spec(slides=(SLIDE,), kinds=(NOTED,), phrases=own), HELD).regions
    assert region.note == "12 months to September 2024, windows of 12"


def test_the_layouts_note_tells_what_the_year_is() -> None:
    (region,) = written(spec(slides=(SLIDE,), kinds=(NOTED,)), HELD).regions
    assert region.note == "Year: the 12 months to September 2024, against the 12 before"


def test_a_note_follows_the_layouts_window() -> None:
    short = spec(slides=(SLIDE,), kinds=(NOTED,), judgement=Judgement(window=3))
    (region,) = written(short, HELD).regions
    assert region.note == "Year: the 3 months to September 2024, against the 3 before"


def test_a_region_without_a_note_has_none() -> None:
    (region,) = written(spec(slides=(SLIDE,)), HELD).regions
    assert region.note == ""


def test_an_unknown_note_is_told_and_the_region_stands_without_it() -> None:
    problems = Problems()
    kind = replace(NOTED, regions=(replace(NOTED.regions[0], note="yaer"),))
    (done,) = narrative.write(spec(slides=(SLIDE,), kinds=(kind,)), HELD, problems)
    assert [(region.note, len(region.blocks)) for region in done.regions] == [("", 1)]
    (problem,) = problems
    assert (problem.code, problem.severity) == ("phrase-missing", "error")
    assert problem.message == (
        "no wording for 'note' in state 'yaer' in layouts/highlight-report/phrases.yaml"
    )


def test_a_missing_phrase_is_told_and_the_rest_is_written() -> None:
    problems = Problems()
    missing = spec(
        slides=(SLIDE,), phrases={"kicker": "{label}", "footer": "{title}", "source-line": "{sources}"}
    )
    (done,) = narrative.write(missing, HELD, problems)
    assert done.regions == ()
    assert [problem.message for problem in problems] == [
        "no wording for 'year' in state 'rise': layouts/highlight-report/phrases.yaml has no such family"
    ]


def test_the_same_input_gives_the_same_slides() -> None:
    assert written(spec(slides=(SLIDE,)), HELD) == written(spec(slides=(SLIDE,)), HELD)


def test_no_figure_is_printed_without_its_fact() -> None:
    of = fact("month", "value", {"value": number(10_041)}, month=METRIC_SLIDE.name)
    held = book({("calls", "data-summary", 0): of})
    own = slide(sections=(section("Data Summary", "month"),))
    done = written(spec(slides=(own,)), held)
    (block,) = done.regions[0].blocks
    runs = [run for paragraph in block.paragraphs for run in paragraph.runs]  # type: ignore[union-attr]
    assert [run.fact for run in runs if "10,041" in run.text] == ["calls.offered.month#value"]
