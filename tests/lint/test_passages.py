"""The lines under a heading, read as one passage."""

import planted

from deckgen import lint
from deckgen.lint.passages import passages

PAGE = lint.printed("Wards\nData Summary\n• Elm ward has 40 beds.\n• Oak ward has 32 beds in use.", "wards")


def test_a_claim_knows_its_line() -> None:
    (passage,) = passages(PAGE, planted.KNOWN)
    elm, oak = passage.reading.claims
    assert passage.line_at(elm.numeral.start).text == "Elm ward has 40 beds."
    assert passage.line_at(oak.numeral.start).text == "Oak ward has 32 beds in use."


def test_the_words_quoted_stay_in_one_line() -> None:
    (passage,) = passages(PAGE, planted.KNOWN)
    elm, oak = passage.reading.claims
    assert passage.words((elm, oak), oak) == "ward has 32 beds in"
