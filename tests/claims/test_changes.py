"""Changes of a measure, and what they are compared with."""

import pytest

from deckgen import claims
from deckgen.claims import changes


def told(text: str) -> list[str]:
    reading = claims.read(text)
    return [each.numeral.text for each in reading.claims if changes.is_told(reading, each)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Falls went up by 12%.", ["12%"]),
        ("There were 35 fewer falls.", ["35"]),
        ("Meals delivered have doubled.", ["doubled"]),
        ("Results come back 4 days sooner.", ["4 days"]),
        ("There were 9 more nurses than in June 2024.", ["9"]),
    ],
)
def test_a_measure_changes(text: str, figures: list[str]) -> None:
    assert told(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The trust hired 8 more porters.",
        "Nine more are on order.",
        "Allow 10 to 15 minutes more.",
        "The kitchen gained two cooks.",
        "The kerb was raised by 12 centimetres.",
        "The ward scored 88 points.",
        "37 clinics began more than 30 minutes late.",
    ],
)
def test_what_is_done_once_is_no_change(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Falls rose over the year.",
        "Falls rose on the 12 months to June 2024.",
        "Falls were 12 in June 2024 and 9 in June 2023.",
        "Falls have risen since June 2024.",
    ],
)
def test_a_text_says_since_when(text: str) -> None:
    assert changes.is_dated(text, claims.read(text))


def test_one_month_is_no_comparison() -> None:
    assert not changes.is_dated("Falls rose in June 2024.", claims.read("Falls rose in June 2024."))


@pytest.mark.parametrize(
    ("text", "words"), [("more than before", "than before"), ("longer than it was", "than it was")]
)
def test_some_comparisons_have_no_time(text: str, words: str) -> None:
    found = changes.undated(text)
    assert found and found.group() == words
    assert changes.undated("longer than it was in June 2023") is None


def test_a_level_of_what_changed_may_stand_elsewhere() -> None:
    change, level = claims.read("Visits were down by 12."), claims.read("There were 88 visits.")
    other = claims.read("There were 88 beds.")
    assert changes.has_level(change.claims[0], change, level, ("",))
    assert not changes.has_level(change.claims[0], change, other, ("",))


def test_two_levels_may_be_as_far_apart_as_the_change() -> None:
    change = claims.read("It took 6 seconds longer.")
    levels = claims.read("It took 52 seconds in June 2024 and 46 seconds in June 2023.")
    assert changes.is_difference(change.claims[0], [levels])
    assert not changes.is_difference(change.claims[0], [claims.read("It took 52 seconds.")])


def test_a_measure_arrives_at_a_level() -> None:
    reading = claims.read("Visits rose to 14,210.")
    assert changes.is_arrival(reading, reading.claims[0])
    plain = claims.read("Visits came to 14,210.")
    assert not changes.is_arrival(plain, plain.claims[0])


def test_a_percentage_down_between_two_dates_has_changed() -> None:
    (claim,) = claims.read(
        "Notices 8.3% down between the 12 months to May 2023 and those to May 2024."
    ).claims
    assert claim.role == "change"


def test_what_is_taken_up_by_some_is_no_change() -> None:
    (claim,) = claims.read("By 30 May 2024 the jab had been taken up by 61.2%.").claims
    assert claim.role != "change"
