"""The closing slide says how to read the figures: only what the report uses, and each number a fact."""

from __future__ import annotations

from dataclasses import replace

from narrative.facts_by_hand import PLACE, SEPTEMBER, TELEPHONY, book, change, number, phrases, slide, spec

from deckgen import narrative
from deckgen.model.block import BlockSlide, TextBlock
from deckgen.model.facts import Fact, Figure
from deckgen.model.reading import SETTINGS
from deckgen.model.spec import AddedSlide, Event, KindSpec, RegionSpec, Spec
from deckgen.problems import Problems

YEAR = change(141_625, 191_619, "fall")
OWN = KindSpec(
    "reading",
    "Priority highlight",
    (RegionSpec("left", "", ("sections",)), RegionSpec("right", "", ("sources",))),
)


def setting(name: str, figure: Figure) -> Fact:
    return Fact(f"reading.{name}", "setting", "number", "value", {"value": figure})


SETTINGS_OF_A_YEAR = (
    setting("window", number(12, "periods")),
    setting("stable-percent", Figure(1.0, "percent")),
)


def closing(*facts: Fact, of: Spec | None = None, **more: object) -> BlockSlide:
    """The last slide of a report that tells of these facts."""
    problems = Problems()
    shown = of or spec(reading=AddedSlide(place=PLACE), slides=(slide(),))
    shown = replace(shown, kinds=(*shown.kinds, OWN), **more)  # type: ignore[arg-type]
    done = narrative.write(shown, book(facts=facts), problems)
    assert not list(problems), [str(each) for each in problems]
    return done[-1]


def sections(of: BlockSlide) -> dict[str, list[str]]:
    blocks = [block for region in of.regions for block in region.blocks]
    return {
        block.slot: [each.text for each in block.paragraphs]
        for block in blocks
        if isinstance(block, TextBlock)
    }


def test_it_closes_the_deck_in_no_groups_colour() -> None:
    done = closing(YEAR, *SETTINGS_OF_A_YEAR)
    assert (done.id, done.title.text, done.colour) == ("reading", "How to read these figures", "dk2")
    assert (done.slide_layout, done.kicker.text, done.source.text) == ("Priority highlight", "", "")


def test_it_is_left_out_where_the_report_has_none() -> None:
    done = narrative.write(spec(slides=(slide(),)), book(facts=(YEAR, *SETTINGS_OF_A_YEAR)), Problems())
    assert [each.id for each in done] == ["calls"]


def test_a_line_is_told_where_what_it_names_is_in_use() -> None:
    told = sections(closing(YEAR, *SETTINGS_OF_A_YEAR))
    assert (
        "In the year means in the 12 months to September 2024, compared with the 12 months before."
        in (told["changes"])
    )
    assert "Little changed is said of a count or a time that moved by less than 1.0%." in told["changes"]
    assert not [line for line in told["changes"] if "rate" in line or "median" in line.casefold()]
    assert "control-charts" not in told
    assert "surveys" not in told


def test_each_number_of_a_setting_carries_its_fact() -> None:
    done = closing(YEAR, *SETTINGS_OF_A_YEAR)
    runs = [
        run
        for region in done.regions
        for block in region.blocks
        if isinstance(block, TextBlock)
        for paragraph in block.paragraphs
        for run in paragraph.runs
    ]
    assert ("1.0%", "reading.stable-percent#value") in [(run.text, run.fact) for run in runs]


def test_events_that_forbid_comparison_are_told_with_their_month_and_what_they_part() -> None:
    parting = Event("merger", SEPTEMBER - 3, "Merger", ("calls.offered",), True, "the merger")
    mark = replace(parting, name="new-hall", noun="the new hall", breaks=False)
    done = sections(closing(YEAR, *SETTINGS_OF_A_YEAR, events=(parting, mark)))
    assert done["standards"] == [
        "Not directly comparable before and after the merger (June 2024): calls offered to 999."
    ]


def test_a_standard_is_told_with_its_name() -> None:
    held = setting("target-calls-answer-time", number(30, "seconds"))
    named = replace(held, names={"noun": "average answer time", "target-name": "service level"})
    done = sections(closing(YEAR, *SETTINGS_OF_A_YEAR, named))
    assert done["standards"] == ["Standards used: 30 seconds for average answer time (service level)."]


def test_sources_and_metrics_are_defined_where_they_have_a_definition() -> None:
    base = spec()
    offered = replace(base.metrics["calls.offered"], definition="rings, even once.")
    done = sections(
        closing(
            YEAR,
            *SETTINGS_OF_A_YEAR,
            sources={"telephony": replace(TELEPHONY, definition="calls by month.")},
            metrics={**base.metrics, "calls.offered": offered},
        )
    )
    assert done["sources"] == [
        "Telephony Demand dashboard: calls by month.",
        "Calls offered to 999: rings, even once.",
    ]


def test_a_kind_that_other_slides_are_of_lends_its_regions_without_headings() -> None:
    done = closing(YEAR, *SETTINGS_OF_A_YEAR, of=spec(reading=AddedSlide("metric", PLACE), slides=(slide(),)))
    assert done.slide_layout == "Metric"
    assert {region.heading for region in done.regions} == {""}
    assert "changes" in sections(done)


def test_an_unknown_word_in_a_line_is_told_with_its_place() -> None:
    problems = Problems()
    wrong = {**phrases(), "reading": {"title": "How", "changes": {"heading": "Words", "odd": "See {windw}."}}}
    shown = spec(reading=AddedSlide(), slides=(slide(),), phrases=wrong)
    narrative.write(shown, book(facts=(YEAR, *SETTINGS_OF_A_YEAR)), problems)
    assert [each.code for each in problems] == ["unknown-token"]


def test_every_setting_that_the_layout_names_exists() -> None:
    text = str(phrases()["reading"])
    assert [name for name in SETTINGS if f"{{{name}}}" not in text] == []
