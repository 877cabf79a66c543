"""Figures without their unit."""

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The path is 3.4 long.", ["3.4"]),
        ("The depot holds 4,000 of grit.", ["4,000"]),
        ("The council replaced 40 lamps and spent 41,000 on the work.", ["41,000"]),
        ("Water use was 61,200 in September 2024.", ["61,200"]),
        ("Wardens walked 12.6 in September 2024.", ["12.6"]),
        ("The new wing cost £14.6 in the 12 months to June 2024.", ["£14.6"]),
        ("Garden waste was 12,400 in the 12 months to June 2024.", ["12,400"]),
        ("The average award was 64.50.", ["64.50"]),
        ("The average age of the boats is 6.8.", ["6.8"]),
        ("Boat hire is 18.40 an hour.", ["18.40"]),
        ("Glass taken in May 2024 from 9 shops weighed 2,318.", ["2,318"]),
        ("Plastic collected in May 2024 amounted to 9,104.", ["9,104"]),
        ("Ferries took 38 minutes on average, 6 longer than in May 2023.", ["6"]),
        ("The club owes 1.2 million to its bank.", ["1.2 million"]),
        ("The pier is 840 away.", ["840"]),
        ("Boys (54) swam for 41 on average; the other 26 swam for 19 minutes on average.", ["41"]),
        ("Riders on the longest route travelled for an average of 54 in May 2024.", ["54"]),
        ("Pupils living more than 3 from the school get a pass.", ["3"]),
        ("The lift was out of use for more than 30 in May 2024.", ["30"]),
        ("The average reading age of the 90 pupils was 10 years 2 in May 2024.", ["2"]),
        ("On the 4 wards for older people the average length of stay was 11.4 in May 2024.", ["11.4"]),
        ("The usual trip to the baths was 18, and 30 swimmers came by taxi.", ["18"]),
        ("Water use in the 4 baths came to 2.3 million, and 12 leaks were mended.", ["2.3 million"]),
        ("A dose of 40 or more was given to 61 of 512 horses.", ["40"]),
        ("Readers in the second set gained 9 between January 2024 and June 2024.", ["9"]),
        ("Of the 310 guards, 120 cycled and the average ride was 4.2 each way.", ["4.2"]),
        ("The second shift adds another 14 to the week at 3 depots.", ["14"]),
        ("The 9 trainees will finish after a placement that lasts 14.", ["14"]),
    ],
)
def test_a_measure_wants_its_unit(text: str, words: list[str]) -> None:
    assert found("L14", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Our own stables took 104, farms 89 and the army 38. / The 231 horses left in July 2024.",
        "Carts missed 4,742 bins in May 2024: 2,004 of refuse, 1,731 of food and 1,007 of glass.",
        "Kitchens served 1,104,300 meals. / Free meals came to 702,100 and paid meals to 402,200.",
        "Ship days lost in May 2024 were 318 at Elm and 402 at Oak.",
        "People waiting longer than 52 weeks numbered 318, compared with 547 in May 2023.",
        "A crew of 12 or more was seen in May 2024.",
        "The list gained 40 sailors in May 2024 and lost 12.",
        "Members who pay that way came to 14,448, or 40.0% of the 36,120.",
        "Social rent made up 134 of the homes, shared ownership 61 and affordable rent 91.",
        "Waiting for a bed was the reason for 13 of the 31, waiting for equipment for 11 and the rest for 7.",
        "In May 2024, 38 people left within 30 minutes of arrival, compared with 44 in May 2023.",
        "No percentage is given because both counts are below 50.",
        "The rate was 57.3 late buses for every 100,000, which meets the target of no more than 60.0.",
        "Visits were stable at 84,310 in the 12 months to September 2024.",
        "Kitchens served 84,310 lunches. Infants took 31,204 of them.",
        "Of the 37 late clinics, 21 waited for a bed and 16 for a surgeon.",
        "Waits longer than a day fell from 84 in May 2023 to 61 in May 2024.",
        "Food waste caddies rose to 9,300 in May 2024, from 8,900 in May 2023.",
        "The minibus seats 16 and cost £38,500.",
        "The fridge stayed between 2.4°C and 7.1°C.",
        "Libraries opened 460 hours a week, 48 more than the 412 of September 2024.",
        "Average attendance at lessons was 31 in 2023 and 28 in 2024.",
        "The reading score was 104.2 in May 2024.",
        "Stays of more than 21 days: 164 on 31 May 2024.",
        "In May 2024 30 (60.0%) wanted less care and 20 (40.0%) wanted the same.",
        "Claims rose by 9.8% (430 more) in the north area and by 8.4% (320 more) in the south area.",
        "Of the 2,906 boats, 1,410 were of wood, 982 of steel and 514 of glass.",
        "Waits of over 12 hours numbered 214 at Elm, 187 at Oak Road and 236 at Ash.",
        "Waits in the 4 clinics were 12, 18, 21 and 30 days in May 2024, in that order.",
        "Long stays (21 days or more) fell from 48 in May 2024 to 41 in June 2024.",
        "Pupils absent for 10 or more sessions were rare.",
        "Overnight stays came to 612 in May 2024.",
        "Elm opens 3 days a week and the others 5.",
        "Year 8 borrowed 2,877 books, Year 7 2,640 and Year 9 1,722.",
        "Paid meals fell by 8.3% (36,466 fewer) in May 2024, after a price rise from £2.60 to £2.85.",
        "Home care was the reason for 24 of these patients, a bed for 17 and housing for 6.",
        "The mortality indicator was 1.04 in May 2024.",
        "Value added was plus 0.12 of a grade in May 2024.",
        "Under 5s made up 19.4% (194 of 1,000) of swimmers.",
        "Rain was the reason given by 14 of 31, snow by 9 and cost by 8.",
        "The 96 trips paid for include 11 that the club had first turned down.",
        "Rooms were found for 24 Year 11 pupils.",
        "The nursery takes children from 2 years 6 months.",
    ],
)
def test_counts_and_ellipses_have_none(text: str) -> None:
    assert found("L14", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The 22 boats had an average age of 9.4 in May 2024.", ["9.4"]),
        ("Boats waited an average of 38 outside the port.", ["38"]),
    ],
)
def test_a_mean_of_counted_things_wants_its_unit(text: str, words: list[str]) -> None:
    assert found("L14", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Waits for a bed accounted for 702 of these and waits for a scan for 584.",
        "Waits for a bed made up 41 of the breaches and waits for a scan 18.",
        "The wards had an average caseload of 9.4 in May 2024.",
        "Uptake fell among those under 40, of whom 31.6% came.",
    ],
)
def test_counts_told_in_turn_caseloads_and_ages_want_none(text: str) -> None:
    assert found("L14", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The verge cut was 41.2 in May 2024, 3.1 miles more than the 38.1 miles of May 2023.", ["41.2"]),
        ("The average ferry crossing took 24 each way in May 2024.", ["24"]),
        ("A pupil missed 17 of lesson time on a typical morning.", ["17"]),
        ("Average wait of 14 in May 2024.", ["14"]),
        ("Carers were paid 412 a week in May 2024.", ["412"]),
        ("Donors waited a median of 14 before they were seen.", ["14"]),
    ],
)
def test_what_one_trip_took_and_time_itself_want_a_unit(text: str, words: list[str]) -> None:
    assert found("L14", text) == words


def test_a_title_can_lack_a_unit_too() -> None:
    slide = "Refuse of 412 per household in May 2024\nData Summary\n• Crews emptied 61,350 bins."
    assert found_on("L14", slide) == ["412"]


@pytest.mark.parametrize(
    "text",
    [
        "Cover was extended from 12 to 24 hours a day on 1 May 2024.",
        "Litter fell from 431 to 412 kilograms per household in May 2024.",
        "Pay and display tickets sold came to 212,400 in the 12 months to May 2024.",
        "Rent reminders sent came to 4,120 in May 2024.",
        "Fee waivers granted came to 214 in May 2024.",
        "Debt advice sessions came to 1,340 in May 2024.",
        "The minibus took 24 each morning in May 2024.",
    ],
)
def test_ranges_and_things_that_money_only_names_want_none(text: str) -> None:
    assert found("L14", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The longest journey took 1 hour 23 each way in May 2024.",
        "Residual waste came to 118.6 per household in May 2024.",
        "There were 2,660 detentions, and 81.4 of them were for late homework.",
    ],
)
def test_parts_of_whole_things_and_stuff_per_head_want_a_unit(text: str) -> None:
    assert found("L14", text)


@pytest.mark.parametrize(
    "text",
    [
        "The school has 61.4 teaching posts, 7.8 of which are vacant.",
        "Waste came to 118.6 kilograms per household, 41.2 of them food.",
    ],
)
def test_parts_of_what_has_parts_need_none(text: str) -> None:
    assert found("L14", text) == []
