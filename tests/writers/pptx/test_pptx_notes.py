"""Speaker notes are on the notes page, in the deck's language."""

from __future__ import annotations

from handmade import found
from pptx.presentation import Presentation


def test_notes_are_the_speakers_in_the_decks_language(read: Presentation) -> None:
    notes = read.slides[0].notes_slide
    assert notes.notes_text_frame.text == "Figures are to September 2024.\nSecond paragraph."
    assert found(notes._element, ".//a:rPr").get("lang") == "en-GB"
    assert not read.slides[1].has_notes_slide
    assert found(read.part._element, "p:notesMasterIdLst/p:notesMasterId") is not None
