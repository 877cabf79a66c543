"""What of a line is weighed: words by stem, figures by unit, and what it shares with the lines beside it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deckgen import claims
from deckgen.lint import ngrams, surroundings


def names(text: str) -> set[str]:
    return {each.name for each in ngrams.of(claims.read(text))}


def beside(text: str, *others: str) -> set[str]:
    return set(surroundings.of(claims.read(text), [claims.read(each) for each in others]))


def test_words_stand_by_their_stem_and_figures_by_their_unit() -> None:
    found = names("Visits fell by 26.1% to 1,204")
    assert {"visit", "fell", "#percent", "#number", "fell by #percent", "visit … by", "^ visit fell"} <= found


def test_a_slip_is_the_same_in_another_size_and_another_month() -> None:
    assert names("Visits fell by 26.1% in May 2024.") == names("Visits fell by 3.9% in March 2023.")


def test_may_is_a_month_in_a_period_alone() -> None:
    assert "#month #year" in names("It opened in May 2024.")
    assert "#month" not in names("It may open.")


def test_what_a_line_claims_as_a_whole_is_weighed() -> None:
    found = names("Attendance rose by 2.1 percentage points.")
    assert {"claims points change", "claims 1 figures", "claims 0 periods"} <= found


def test_every_ngram_stands_where_it_says() -> None:
    text = "Of the 204 seen by May 2024, 26.1% went."
    for each in ngrams.of(claims.read(text)):
        if each.name == "seen by":
            assert text[each.start : each.end] == "seen by"
        assert 0 <= each.start <= each.end <= len(text)


def test_a_figure_told_twice_in_the_same_words_is_seen() -> None:
    told = beside("Crews mended 412 street lamps.", "In all, 412 street lamps were mended by crews.")
    assert "the same figures in the same words" in told
    assert "shares 1 figures" in told


def test_another_value_of_the_same_measure_is_seen() -> None:
    told = beside(
        "The answer rate was 84.1% in May 2024.", "In May 2024 the rate of answers was 82.7% for the line."
    )
    assert any(each.startswith("another value") for each in told)


def test_another_value_of_another_period_is_none() -> None:
    told = beside("The answer rate was 84.1% in May 2024.", "The answer rate was 82.7% in May 2023.")
    assert not any(each.startswith("another value") for each in told)


def test_what_the_other_lines_claim_is_weighed() -> None:
    assert "elsewhere percent share" in beside("Visits fell.", "Girls made up 51.2% of pupils.")


def test_a_line_alone_has_nothing_beside_it() -> None:
    assert beside("Visits fell.") == {"shares 0 fifths of its words", "shares 0 figures"}


@given(st.text(max_size=80))
def test_any_text_has_ngrams(text: str) -> None:
    list(ngrams.of(claims.read(text)))
