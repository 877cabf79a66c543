"""Forms of numbers and durations."""

import pytest
from one_slide import found


@pytest.mark.parametrize("form", ["n/+812", "n-365", "188/572", "n=27", "no= 12", "n°12"])
def test_a_count_in_brackets_is_said_in_words(form: str) -> None:
    assert found("L16", f"Loans rose by 9.4% ({form}) in September 2024.") == [form]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The visit lasted four and a half hrs.", ["four and a half hrs"]),
        ("A swim lasts an hour and 20 minutes.", ["an hour and 20 minutes"]),
        ("A swim lasts three-quarters of an hour.", ["three-quarters of an hour"]),
        ("One visit took 2 hours 50 minutes and the other 195 minutes.", ["195 minutes"]),
    ],
)
def test_durations_have_one_form(text: str, words: list[str]) -> None:
    assert found("L18", text) == words


def test_hours_of_opening_are_no_durations() -> None:
    assert found("L18", "The pool is open from 8:30am to 17:45.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A nurse is on duty from 08:00 to midnight.",
        "The gate has closed at 08:35 instead of 08:45 since 2 September 2024.",
        "The helpline is staffed 08:00 to 18:00 on weekdays.",
        "Meals are ready by 10:00.",
        "Of 42 falls, 17 happened between 22:00 and 02:00.",
        "Stock is counted at 23:59 on the last day of each month.",
    ],
)
def test_times_of_day_are_no_durations(text: str) -> None:
    assert found("L18", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The average wait was 02:35 in May 2024.",
        "Handovers stood at 22:45 in May 2024.",
        "The response fell by 01:24 from April 2024.",
        "The night line took 04:31 to answer.",
    ],
)
def test_durations_with_a_colon_are_no_times_of_day(text: str) -> None:
    assert len(found("L18", text)) == 1


def test_a_duration_may_say_what_kind_a_thing_is() -> None:
    assert found("L18", "The 4-hour standard was met in 10-minute visits.") == []
    assert found("L18", "That is within the 3.0-day target, and buses leave every half hour.") == []


def test_durations_in_a_list_are_several() -> None:
    assert found("L18", "The three waits: 54 seconds, 51 seconds and 48 seconds.") == []


def test_a_name_with_a_number_is_no_count_and_an_age_no_duration() -> None:
    assert found("L16", "No. 10 Market Street was bought in May 2024.") == []
    assert found("L16", "The award went to Ward No. 4.") == []
    assert found("L16", "The swimmer answered no. 12 others said yes.") == []
    assert found("L16", "Qty of boats on the lake: 90.") == ["Qty of boats"]
    assert found("L17", "Jan Smith House was built on 3 June 2024.") == []
    assert found("L17", "Lessons ran on 2-6 September 2024.") == ["2-6 September 2024"]
    assert found("L18", "Under 16s swim for £1.") == []
    assert found("L18", "A ride took 0h55m in May 2024.") == ["0h55m"]
    assert found("L16", "Rides fell by 8.2% (-346) to 3,870.") != []
    assert found("L17", "It was 2,990 in the 12 months to 09.2023.") == ["09.2023"]
    assert found("L17", "There were 48 in June, 41 in July, 37 in May.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The clinic has an 06:30 start.",
        "Two porters join the 14:00 to 22:00 shift.",
        "The last train (23:12) now waits.",
        "Breakfast club runs 07:45 to 08:30.",
        "Calls are answered 08:00 to 20:00 on weekdays.",
        "Roll is at 08:40.",
        "The visit came 1.0 day after discharge.",
    ],
)
def test_times_of_a_timetable_are_no_durations(text: str) -> None:
    assert found("L18", text) == []


def test_a_mean_in_digits_with_a_colon_is_a_duration() -> None:
    assert found("L18", "The average 12:30 call was long.") == ["12:30"]


def test_a_platform_has_a_number() -> None:
    assert found("L16", "Platform no. 4 reopened.") == []


def test_a_date_with_stops_may_end_a_sentence() -> None:
    assert found("L17", "The ward opens on 12.05.25.") == ["12.05.25"]


@pytest.mark.parametrize(
    "text",
    [
        "The count is taken in the busiest half hour.",
        "Half hour lessons are given in 4 schools.",
        "The school day now starts half an hour later.",
        "Gates open a quarter of an hour before the bell.",
    ],
)
def test_slots_and_shifts_of_a_timetable_are_no_durations(text: str) -> None:
    assert found("L18", text) == []


def test_half_an_hour_that_was_measured_is_one() -> None:
    assert found("L18", "The average wait was half an hour in May 2024.") == ["half an hour"]


def test_hours_of_a_contract_may_have_decimals() -> None:
    assert found("L18", "Staff work 37.5 hours a week.") == []
    assert found("L18", "A visit took 1.5 hours on average in May 2024.") == ["1.5 hours"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The course starts on Mon 3 June 2024.", ["Mon 3 June 2024"]),
        ("The course starts on Monday 3 June 2024.", []),
        ("The quay reopens on June 3 2025.", ["June 3 2025"]),
    ],
)
def test_a_date_has_no_short_weekday_and_its_day_first(text: str, words: list[str]) -> None:
    assert found("L17", text) == words


def test_a_number_of_so_many_is_announced_twice() -> None:
    assert len(found("L16", "A total nr. of 88 burials took place in May 2024.")) == 1
