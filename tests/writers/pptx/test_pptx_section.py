"""Sections are the slides' groups, and every slide is in one."""

from __future__ import annotations

import io
from pathlib import Path

import pptx
from handmade import NAMESPACES, deck_of, first_slide, second_slide, slide_of
from pptx.presentation import Presentation

from deckgen.model.deck import Slide
from deckgen.writers.pptx import write


def sections_of(read: Presentation) -> dict[str, int]:
    """Section name -> how many slides it holds."""
    found = read.part._element.iterfind(".//p14:section", NAMESPACES)
    return {section.get("name"): len(section[0]) for section in found}


def test_sections_are_the_slides_groups(read: Presentation) -> None:
    assert sections_of(read) == {"Priority 1": 1, "Plan": 1}


def test_slides_before_the_first_group_are_in_a_section_too(template: Path) -> None:
    slides = slide_of(id="plan", title="Plan on a page"), slide_of(id="calls", section="Priority 1")
    read = pptx.Presentation(io.BytesIO(write(deck_of(*slides), template)))
    assert sections_of(read) == {"Plan on a page": 1, "Priority 1": 1}


def test_a_deck_without_groups_has_no_sections(template: Path) -> None:
    assert sections_of(pptx.Presentation(io.BytesIO(write(deck_of(slide_of()), template)))) == {}


def test_ids_of_sections_do_not_hang_on_order(template: Path) -> None:
    def ids(*slides: Slide) -> dict[str, str]:
        read = pptx.Presentation(io.BytesIO(write(deck_of(*slides), template)))
        return {
            each.get("name"): each.get("id")
            for each in read.part._element.iterfind(".//p14:section", NAMESPACES)
        }

    one, two = first_slide(), second_slide()
    assert ids(one, two) == ids(two, one)
