"""Text in, claims out: values, units, roles, directions and periods of organisational prose."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from claimed import read, the
from hypothesis import given
from hypothesis import strategies as st

from deckgen import claims
from deckgen.model.claim import Claim, Numeral
from deckgen.model.period import Period

LAST = Period.month(2024, 9)


def the_numeral(text: str) -> Numeral:
    (found,) = claims.read(text, last=LAST).numerals
    return found


def told(text: str) -> dict[str, Claim]:
    return {claim.numeral.text: claim for claim in claims.read(text, last=LAST).claims}


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("26 per cent", 26, "percent"),
        ("26.1%", Fraction("26.1"), "percent"),
        ("9.0% pts", 9, "points"),
        ("4.4 %pts", Fraction("4.4"), "points"),
        ("1.5 percentage points", Fraction("1.5"), "points"),
        ("a quarter of patients", Fraction(1, 4), "ratio"),
        ("two-thirds of pupils", Fraction(2, 3), "ratio"),
        ("1 in 4 pupils", Fraction(1, 4), "ratio"),
        ("nearly 50,000 visits", 50000, ""),
        ("1 hour 23", 4980, "seconds"),
        ("9 minutes and 12 secs", 552, "seconds"),
        ("29 mins and 59 secs", 1799, "seconds"),
        ("01:24:25", 5065, "seconds"),
        ("00:55", 55, "seconds"),
        ("90s in the queue", 90, "seconds"),
        ("under 18s", 18, ""),
        ("£1.2 million", 1_200_000, "money"),
        ("£1M fund", 1_000_000, "money"),
        ("£284,000", 284_000, "money"),
        ("42nd", 42, "rank"),
        ("third highest", 3, "rank"),
        ("twenty-three schools", 23, ""),
        ("two hundred beds", 200, ""),
        ("a dozen complaints", 12, ""),
        ("visits doubled", 2, "times"),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: Fraction | int, unit: str) -> None:
    found = the_numeral(text)
    assert (found.value, found.unit) == (value, unit)


def test_the_step_is_what_the_writer_can_have_meant() -> None:
    assert the_numeral("26.1%").step == Fraction(1, 10)
    assert the_numeral("1 hour 23 minutes").step == 60
    assert the_numeral("£1.2 million").step == 100_000


@pytest.mark.parametrize("hedge", ["nearly", "over", "about", "fewer than", "at least", "more than", "up to"])
def test_a_hedge_is_kept(hedge: str) -> None:
    assert the_numeral(f"There were {hedge} 50 appointments.").hedge == hedge


@pytest.mark.parametrize(
    "text",
    [
        "the SDS40 scheme",
        "Section 60 powers",
        "Level 5 training",
        "option 3",
        "children aged 11",
        "see www.example.org/report12",
        "open 24/7",
        "the clinic opens at 5:30pm",
        "the under 40-year-olds",
        "pupils in Year 6",
        "Key Stage 2 results",
    ],
)
def test_a_name_that_holds_digits_is_a_label(text: str) -> None:
    assert [claim.role for claim in claims.read(text).claims] == ["label"]


def test_the_ends_of_an_age_range_are_labels() -> None:
    assert [each.role for each in claims.read("towards 50 to 79-year-olds").claims] == ["label", "label"]


def test_a_zero_hours_contract_counts_nothing() -> None:
    assert claims.read("a zero-hours operator joined").claims == ()


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("in Sept-24", "2024-09"),
        ("in September 2024", "2024-09"),
        ("for Sep 24", "2024-09"),
        ("during September", "2024-09"),
        ("in November", "2023-11"),
        ("the 12 months to Sept 2024", "2023-10 to 2024-09"),
        ("in the year to March 2024", "2023-04 to 2024-03"),
        ("the Year Ending (YE) March 2024", "2023-04 to 2024-03"),
        ("in Q1", "2024-04 to 2024-06"),
        ("in Quarter 2 (July to September 2024)", "2024-07 to 2024-09"),
        ("Sept - Dec 2024", "2024-09 to 2024-12"),
        ("from December to February 2024", "2023-12 to 2024-02"),
        ("in 2023/24", "2023-04 to 2024-03"),
        ("over the last 10 months", "2023-12 to 2024-09"),
        ("on 2 September 2024", "2024-09"),
        ("on the 18th - 24th November 2024", "2024-11"),
    ],
)
def test_a_period_is_read_in_every_spelling(text: str, months: str) -> None:
    (found,) = claims.read(text, last=LAST).periods
    assert str(found.span) == months


@pytest.mark.parametrize(
    "year", ["academic year 2022 to 2023", "school year 2022/23", "2022 to 2023 school year"]
)
def test_a_school_year_starts_in_september(year: str) -> None:
    (mention,) = read(f"Lessons were short in the {year}.").periods
    assert str(mention.span) == "2022-09 to 2023-08"


def test_the_half_of_a_year_is_six_months_and_no_share() -> None:
    (half,) = claims.read("The first half of 2024/25 was wet.").periods
    assert str(half.span) == "2024-04 to 2024-09"
    assert not claims.read("In the first half of the financial year we built a hall.").claims


def test_a_year_may_be_called_a_school_year_after_it() -> None:
    (year,) = claims.read("The team taught 412 pupils in the 2023/24 school year.").periods
    assert str(year.span) == "2023-09 to 2024-08"


def test_a_term_has_its_year() -> None:
    assert [each.text for each in read("Spring term 2024: 41 lessons").numerals] == ["41"]


def test_a_fiscal_year_may_start_in_another_month() -> None:
    (found,) = claims.read("in Q1", last=LAST, year_starts=1).periods
    assert str(found.span) == "2024-01 to 2024-03"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Attendance rose", "up"),
        ("a reduction in waits", "down"),
        ("Complaints did not fall", ""),
        ("Waits are no longer rising", ""),
        ("Demand was broadly similar", "same"),
        ("There was no significant change", "same"),
        ("without any increase in cost", ""),
    ],
)
def test_direction_knows_synonyms_and_negation(text: str, direction: str) -> None:
    assert claims.read(text).directions[0].direction == direction


def test_the_parts_of_a_sentence_have_their_roles() -> None:
    found = told(
        "In the 12 months to Sept 2024 the volume of referrals increased by 1.3% (n. "
        "1,538), totalling 119,973."
    )
    assert [found[text].role for text in ("1.3%", "1,538", "119,973")] == ["change", "count-of", "level"]
    assert found["1.3%"].metric == "volume of referrals"
    assert found["1.3%"].direction is not None and found["1.3%"].direction.direction == "up"


def test_what_it_was_before_and_what_it_is_compared_with() -> None:
    found = told(
        "The average wait in Sept 24 was 9 minutes, down from 18 minutes compared with "
        "the 12 months to Sept 23."
    )
    assert (found["9 minutes"].role, found["18 minutes"].role) == ("level", "prior")
    assert found["9 minutes"].versus is not None and found["9 minutes"].versus.text == "12 months to Sept 23"


def test_ranks_bases_targets_and_margins() -> None:
    assert [c.role for c in claims.read("It ranked 42nd out of 44 trusts.").claims] == ["rank", "rank-of"]
    assert [c.role for c in claims.read("48.0% (540 of 1,125) agreed.").claims][1:] == ["count-of", "base"]
    assert told("The wait was 53 secs (SLA=30 secs).")["30 secs"].role == "target"
    assert told("The target of 95% was missed at 91%.")["95%"].role == "target"
    assert (
        told("The margin of error is plus or minus 2.9 percentage points.")["2.9 percentage points"].role
        == "margin"
    )


def test_each_item_of_a_list_speaks_of_its_own_measure() -> None:
    found = told("Planned (-12.0%, n=-69), Urgent (-13.3%, n=-997) and Routine (-5.9%, n=-218)")
    assert [found[text].metric for text in ("-12.0%", "-997", "-218")] == ["planned", "urgent", "routine"]
    assert found["-69"].numeral.sign == -1


def test_a_dash_between_words_is_no_sign() -> None:
    assert the_numeral("Vehicle – 68.3%").sign == 0
    assert the_numeral("decreased by -26.1%").sign == -1
    assert the_numeral("a decrease of - 3.8%").sign == -1


def test_names_of_the_report_are_no_quantities() -> None:
    read = claims.read("There were 10,041 calls to 111 in September.", names=frozenset({"111"}))
    assert [claim.role for claim in read.claims] == ["level", "label"]


def test_full_stops_of_abbreviations_end_no_sentence() -> None:
    text = "Waits rose by 1.3% (n. 1,538) overall. Staff, e.g. Nurses, were told."
    assert [each.text for each in claims.read(text).sentences] == [
        "Waits rose by 1.3% (n. 1,538) overall.",
        "Staff, e.g. Nurses, were told.",
    ]


letters = st.text(st.sampled_from(list("0123456789.,:%£-–+/() abcdefnMQSept\n'’&=")), max_size=60)
words = st.lists(
    st.sampled_from(
        ["1", "9.9%", "18s", "4.2", "30", "and", ",", "hours", "40", "secs", "to", "under", "(12"]
    ),
    max_size=12,
).map(" ".join)
prose = letters | words


@given(prose)
def test_every_digit_belongs_to_a_period_or_a_numeral(text: str) -> None:
    read = claims.read(text, last=LAST)
    covered = {at for each in (*read.periods, *read.numerals) for at in range(each.start, each.end)}
    assert [at for at, character in enumerate(text) if character in "0123456789" and at not in covered] == []


@given(prose)
def test_positions_are_those_of_the_text_and_never_overlap(text: str) -> None:
    read = claims.read(text, last=LAST)
    found = sorted((*read.periods, *read.numerals), key=lambda each: each.start)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.integers(0, 10**9), st.sampled_from(["{:,}", "{:,} visits", "over {:,}", "{:,}%", "£{:,}"]))
def test_a_whole_number_written_is_the_number_read(number: int, pattern: str) -> None:
    assert the_numeral(pattern.format(number)).value == number


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_a_duration_written_is_the_duration_read(hours: int, minutes: int, seconds: int) -> None:
    total = hours * 3600 + minutes * 60 + seconds
    assert the_numeral(f"{hours} hours {minutes} minutes and {seconds} seconds").value == total
    assert the_numeral(f"{hours}:{minutes:02}:{seconds:02}").value == total


NAMED = frozenset({"111 calls", "112 calls", "111 telephony", "112 telephony", "SDS40"})


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("Another 111 nurses left after 112 complaints.", ["111", "112"]),
        ("There were 111 calls, and SDS40 began.", []),
        ("112 and 111 telephony improved.", []),
        ("There were another 111 calls.", ["111"]),
        ("Staff rose to 111.", ["111"]),
    ],
)
def test_a_name_stands_where_the_whole_name_stands(text: str, quantities: list[str]) -> None:
    found = claims.read(text, names=NAMED).claims
    assert [each.numeral.text for each in found if each.role != "label"] == quantities


@pytest.mark.parametrize(
    "text",
    [
        "There were calls in September 2024, 1985 of them solved",
        "In September 2024, 1985 at night",
        "There were 1985 violent offences.",
        "It rose to 1985.",
        "A total of 1985 was counted.",
        "2019 officers left.",
    ],
)
def test_four_digits_that_count_are_no_year(text: str) -> None:
    quantities = [each.numeral.text for each in claims.read(text).claims]
    assert len(quantities) == 1 and quantities[0] in ("1985", "2019")


@pytest.mark.parametrize(
    "text",
    [
        "It was 5% in 1985",
        "1985 saw a fall.",
        "1985",
        "(1985)",
        "between 1985 and 1986",
        "Survey 1985",
        "data/wards.csv, 1985.",
    ],
)
def test_four_digits_that_date_are_a_year(text: str) -> None:
    assert "1985" in [each.text for each in claims.read(text).periods]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("½ of calls", Fraction(1, 2)),
        ("⑫ calls", Fraction(12)),
        ("Ⅻ calls", Fraction(12)),
        ("2½%", Fraction(5, 2)),
    ],
)
def test_characters_that_are_numbers_are_read(text: str, value: Fraction) -> None:
    (claim,) = claims.read(text).claims
    assert claim.numeral.value == value and claim.role != "label"


def _changed(text: str) -> list[str]:
    return [each.numeral.text for each in claims.read(text).claims if each.role == "change"]


def test_listed_changes_go_on_after_each_level() -> None:
    assert _changed("Ash was down 11.2% to 1,204, Elm 13.0% to 988.") == ["11.2%", "13.0%"]
    assert _changed("Fines rose by 3.0% to 1,200, and 82.0% were paid.") == ["3.0%"]
    assert _changed("All wards had falls: Ash 8.1% and Elm 7.2%.") == ["8.1%", "7.2%"]


def test_a_figure_of_another_thing_is_no_base() -> None:
    assert [each.role for each in read("Noise led to 40 letters, smells to 12 and litter of 9.").claims][
        -1
    ] != "base"
    assert the(read("Noise was the subject of 40 letters, smells of 12."), "12").role == "level"


def test_what_is_replaced_is_no_base() -> None:
    assert the(read("The pool has 3 slides instead of 1."), "1").role == "level"


def test_a_rate_has_the_period_behind_its_scale() -> None:
    reading = read("It was 8.1 per 1,000 beds in May 2024 and 9 per 1,000 beds in May 2023.")
    assert [each.period.text for each in reading.claims if each.role == "level" and each.period] == [
        "May 2024",
        "May 2023",
    ]


def test_a_second_home_is_no_second() -> None:
    assert the(read("Owners let 40 second homes."), "40").numeral.unit == ""


def test_who_did_it_is_no_change() -> None:
    assert _changed("Forms were answered by 420 parents.") == []
    assert _changed("Places were cut by 420 places.") == ["420"]


def test_things_called_by_a_comparative_or_counted_moves_are_no_change() -> None:
    assert told("There were 210 lower floors and 12 fewer lifts.")["210"].role == "level"
    assert told("There were 210 lower floors and 12 fewer lifts.")["12"].role == "change"
    assert told("It was a run of 4 monthly increases.")["4"].role == "level"


def test_a_word_with_a_number_in_it_counts_nothing() -> None:
    assert [each.text for each in claims.read("Rents of two-bedroom flats rose for two years.").numerals] == [
        "two"
    ]


def test_replies_are_out_of_the_forms_that_they_come_from() -> None:
    assert told("The rate was 31.0% (1,240 replies from 4,000 forms).")["4,000"].role == "base"
