"""Set text: how high it is, at which width its breaks are certain, where its lines stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from blocks_by_hand import bullet

from deckgen.fonts import Ruler
from deckgen.model.deck import TextStyle
from deckgen.model.template import Colour
from deckgen.model.text import Paragraph, Run
from deckgen.position.setting import Setter, parted

BODY = TextStyle(12, 15, Colour("000000"))
BULLET = replace(BODY, before=4, indent=12, hanging=12, bullet="•")
LONG = "In the 12 months to September the volume of calls offered increased year-on-year by 1.3%"


def test_height_is_lines_and_spaces_but_none_at_the_top(setter: Setter) -> None:
    text = setter.at([(bullet("one"), BULLET), (bullet("two"), BULLET)], 200)
    assert text.height == 15 + 4 + 15


def test_nothing_has_no_height(setter: Setter) -> None:
    assert setter.at([], 200).height == 0


def test_bullets_hang_and_lines_follow_exact_spacing(setter: Setter) -> None:
    (placed,) = setter.at([(bullet(LONG), BULLET)], 200).placed(30, 100)
    assert {line.x for line in placed.lines} == {42}
    gaps = {round(b.baseline - a.baseline, 3) for a, b in zip(placed.lines, placed.lines[1:], strict=False)}
    assert gaps == {15}


def test_the_first_baseline_is_where_libreoffice_sets_it(setter: Setter) -> None:
    (placed,) = setter.at([(bullet("one"), BODY)], 200).placed(0, 100)
    assert placed.lines[0].baseline == pytest.approx(100 + 15 - 2.4)


@pytest.mark.parametrize(("align", "left"), [("left", 0), ("centre", 50), ("right", 100)])
def test_alignment_moves_lines(setter: Setter, ruler: Ruler, align: str, left: float) -> None:
    width = ruler.width("one", 12).kerned
    style = replace(BODY, align=align)  # type: ignore[arg-type]
    (placed,) = setter.at([(bullet("one"), style)], width + 100).placed(0, 0)
    assert placed.lines[0].x == pytest.approx(left, abs=0.001)


def test_a_text_gives_way_until_its_breaks_are_certain(setter: Setter, ruler: Ruler) -> None:
    doubtful = ruler.width("In the 12 months to September the volume of calls", 12).kerned + 0.2
    paragraphs = [(Paragraph((Run(LONG),)), BODY)]
    assert setter.at(paragraphs, doubtful).ambiguous
    best = setter.best(paragraphs, doubtful, 14)
    assert not best.ambiguous
    assert 0 < best.give <= 14
    assert best.width == doubtful - best.give


def test_a_text_with_certain_breaks_gives_nothing(setter: Setter) -> None:
    assert setter.best([(bullet("one"), BODY)], 200, 14).give == 0


def test_a_parted_paragraph_has_all_its_words(setter: Setter) -> None:
    (text,) = setter.at([(bullet(LONG), BODY)], 120).paragraphs
    first, rest = parted(text, 2)
    assert f"{first.text} {rest.text}" == LONG
