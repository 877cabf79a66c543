"""What the classifier adds to the findings of the checks."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest
from one_slide import KNOWN
from scipy.sparse import csr_matrix
from train_classifier import CODES, NEAR, Model, corpora, digest

from deckgen import lint
from deckgen.lint import CHECKS, checks, classifier, likely
from deckgen.lint.classifier import Weights
from deckgen.lint.registry import Finding
from deckgen.model.prose import Line, Page, Prose
from deckgen.model.text import Run

LINE = Line("Of the 40 visits, 3 were odd. All were kept.", "bullet")
ODD = Weights(bias=-2.0, sure=0.0, names={"odd": 2.5, "visit": 0.5, "not": -4.0})


def page(*lines: Line) -> Page:
    return Page("visits", lines)


def finding(line: Line, words: str) -> Finding:
    return Finding("L08", "visits", line, words, "", "")


def likely_on(line: Line, *told: Finding) -> list[Finding]:
    return list(likely.find("L08", likely.judged(page(line), KNOWN), told, "visits"))


checks.load()


@pytest.fixture
def one_word_weighs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(classifier, "learned", lambda: {"L08": ODD})


@pytest.mark.usefixtures("one_word_weighs")
def test_a_line_that_reads_like_a_slip_is_told_with_the_words_that_weigh_most() -> None:
    [told] = likely_on(LINE)
    assert told.words == "Of the 40 visits, 3 were odd"
    assert told.message.endswith("reads as if a part contradicts what it is a part of, by its words 'odd'")
    assert told.hint == likely.HINTS["L08"]


@pytest.mark.usefixtures("one_word_weighs")
def test_where_a_check_found_a_slip_nothing_is_added() -> None:
    assert likely_on(LINE, finding(LINE, "3 were odd")) == []


@pytest.mark.usefixtures("one_word_weighs")
def test_words_that_nobody_has_met_and_words_that_speak_against_it_tell_nothing() -> None:
    for text in ("Quokkas hopped.", "The odd visits were not kept."):
        assert likely_on(Line(text, "bullet")) == []


@pytest.mark.usefixtures("one_word_weighs")
def test_what_rules_compute_is_not_judged_by_its_words() -> None:
    for line in (
        replace(LINE, authored=False),
        replace(LINE, tells=("visits",)),
        replace(LINE, runs=(Run("Of the 40 visits", fact="visits"),)),
    ):
        assert likely_on(line) == []


@pytest.mark.usefixtures("one_word_weighs")
def test_a_code_that_nothing_was_learned_of_is_left_to_its_check() -> None:
    assert list(likely.find("L01", likely.judged(page(LINE), KNOWN), (), "visits")) == []


@pytest.mark.usefixtures("one_word_weighs")
def test_a_check_tells_what_is_likely_as_well() -> None:
    text = Prose((lint.printed("Visits\n• Of the 40 visits, 3 were odd.", "visits"),))
    [told] = lint.check(text, KNOWN, ("L08",))
    assert "reads as if" in told.message


def test_every_code_that_was_learned_has_a_check_and_a_hint() -> None:
    assert set(classifier.learned()) == set(CODES) == set(likely.HINTS)
    assert set(CODES) <= set(CHECKS)


def test_the_weights_were_learned_from_the_slides_that_are_here() -> None:
    assert classifier.learned_from() == digest(corpora()), "python -m train_classifier"


def test_right_lines_near_to_slips_are_seldom_told() -> None:
    with NEAR.open(encoding="utf-8", newline="") as opened:
        near = [row for row in csv.DictReader(opened) if row["code"] in CODES and not row["words"]]
    rows = [(row["slide"], row["code"]) for row in near]
    told = [each for each in rows if lint.check(Prose((lint.printed(each[0]),)), KNOWN, each[1:])]
    assert len(told) <= 0.03 * len(rows)


def test_what_tells_slips_from_other_lines_weighs_more() -> None:
    rows = csr_matrix(np.array([[1, 1], [1, 1], [0, 1], [0, 1], [0, 1], [0, 1]], dtype=np.float32))
    model = Model(rows, np.array([True, True, False, False, False, False]))
    assert model.weights[0] > model.weights[1]
    assert model.log_odds(rows)[0] > 0 > model.log_odds(rows)[-1]
