"""Slides come in order on their layouts, and what the template lacks is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from handmade import deck_of, slide_of
from pptx.presentation import Presentation

from deckgen.model.deck import Deck, Slide, TextBox
from deckgen.problems import DeckgenError
from deckgen.units import Rect
from deckgen.writers.pptx import write


def test_slides_come_in_order_under_their_ids(deck: Deck, read: Presentation) -> None:
    assert [slide.name for slide in read.slides] == [slide.id for slide in deck.slides]
    assert [slide.slide_layout.name for slide in read.slides] == ["Metric", "Metric"]


def test_unfilled_placeholders_do_not_stay(read: Presentation) -> None:
    assert [each.placeholder_format.idx for each in read.slides[1].placeholders] == [0]


def test_all_that_the_template_lacks_is_told_at_once(template: Path) -> None:
    lost = TextBox("calls/more", Rect.points(0, 0, 9, 9), (), placeholder=77)
    slides = (slide_of(lost), Slide("plan", "Plan", "Metrik", "", ()))
    with pytest.raises(DeckgenError) as raised:
        write(deck_of(*slides), template)
    codes = {problem.code: str(problem) for problem in raised.value.problems}
    assert set(codes) == {"no-placeholder", "no-slide-layout"}
    assert "slide plan: error: the template has no slide layout 'Metrik'" in codes["no-slide-layout"]
    assert "did you mean 'Metric'?" in codes["no-slide-layout"]
    assert "placeholder 77, which 'calls/more' fills" in codes["no-placeholder"]
