"""Tiles, journeys, groups as tiles, and the deliverables table."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from narrative.facts_by_hand import SEPTEMBER, book, deliverable, phrases, rate, slide, spec, wording

from deckgen.model.block import Block, TableBlock, TilesBlock
from deckgen.model.book import FactBook
from deckgen.model.facts import Fact, Figure
from deckgen.model.period import Period
from deckgen.model.spec import Spec, VisualItem
from deckgen.narrative import visuals


def drawn(kind: str, held: FactBook, report: Spec | None = None) -> Block | None:
    return visuals.block(VisualItem(kind, kind, "A heading", (), {}), slide(), held, wording(report))


def steps(kind: str) -> FactBook:
    facts = (rate("93", "92", "rise", name="informed"), rate("72.4", "76", "fall", name="satisfied"))
    return book(facts=facts, visuals={("calls", kind): facts})


@pytest.mark.parametrize("kind", ["tiles", "journey"])
def test_a_tile_has_words_and_a_figure_that_carries_its_fact(kind: str) -> None:
    block = drawn(kind, steps(kind))
    assert isinstance(block, TilesBlock)
    assert (block.kind, block.heading) == (kind, "A heading")
    assert [(tile.words.text, tile.figure.text) for tile in block.tiles] == [
        ("Informed of outcome", "93.0%"),
        ("Victims satisfied", "72.4%"),
    ]
    assert block.tiles[0].figure.runs[0].fact == "calls.informed.year#value"


def test_a_journey_is_described_as_steps_in_order() -> None:
    block = drawn("journey", steps("journey"))
    assert isinstance(block, TilesBlock)
    assert block.alt == "2 steps in order: Informed of outcome 93.0% and Victims satisfied 72.4%."


def test_tiles_without_facts_are_left_out() -> None:
    assert drawn("tiles", book()) is None


def test_the_groups_tiles_link_to_their_first_slide() -> None:
    block = drawn("group-tiles", book())
    assert isinstance(block, TilesBlock)
    (tile,) = block.tiles
    assert (tile.words.text, tile.figure.text, tile.colour, tile.link) == (
        "Priority 1",
        "A good service",
        "accent1",
        "calls",
    )


def progress(names: Mapping[str, str | Period], value: int) -> Fact:
    figures = {"value": Figure(value, "percent")}
    return Fact("progress.priority-1.launch", "progress-item", "rate", "value", figures, names=names)


@pytest.mark.parametrize(
    ("status", "value", "text"),
    [
        ("Complete", 100, "100%"),
        ("Overdue", 60, "60%, overdue"),
        ("Behind", 60, "60%, behind"),
        ("On track", 60, "60%"),
        ("Not yet due", 60, "60%"),
    ],
)
def test_a_deliverable_has_its_due_month_progress_and_what_needs_attention(
    status: str, value: int, text: str
) -> None:
    report = spec(deliverables=(deliverable(value, SEPTEMBER + 6),))
    held = book(facts=(progress({"noun": "Launch of the plan", "status": status}, value),))
    block = drawn("deliverables", held, report)
    assert isinstance(block, TableBlock)
    assert block.header == ("Action", "Due", "Progress")
    assert [cell.text for cell in block.rows[0]] == ["Launch of the plan", "March 2025", text]
    assert block.bars == ((2, (value / 100,)),)
    assert block.rows[0][2].runs[0].fact == "progress.priority-1.launch#value"


@pytest.mark.parametrize("status", ["Complete", "Overdue", "Behind", "On track", "Not yet due"])
def test_every_status_may_have_words_of_its_own(status: str) -> None:
    state = status.lower().replace(" ", "-")
    own = dict(phrases()) | {"progress": {state: "{progress} (ours)", "otherwise": "{progress}"}}
    report = spec(deliverables=(deliverable(60, SEPTEMBER),), phrases=own)
    for told, text in ((status, "60% (ours)"), ("Unheard of", "60%")):
        held = book(facts=(progress({"noun": "Launch of the plan", "status": told}, 60),))
        block = drawn("deliverables", held, report)
        assert isinstance(block, TableBlock)
        assert block.rows[0][2].text == text


def test_no_deliverables_no_table() -> None:
    assert drawn("deliverables", book()) is None


def test_a_visual_of_no_known_kind_is_left_out() -> None:
    assert drawn("gauge", book()) is None
