"""A rank says which end is best."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "On staff turnover the trust came out 17th of 29.",
        "Our rank among the 33 boroughs was 21.",
        "The academy was placed joint third for absence.",
        "We moved from 14th to 11th in the regional table for planning appeals.",
        "The hospital is in 9th position for infection rates.",
        "The school's position was sixth of the 11 schools in the trust.",
        "Of 152 councils, we were ranked 88th for adoption times.",
        "The trust ranks 4th in the region.",
        "Ranked eleventh of 20, the county has slipped two places.",
        "The council sits 19th in the league table of 27.",
        "The hospital is at number 7 in the list of the 10 hospitals in the region.",
        "It is now 3rd of the 9 trusts in the region for cancelled operations.",
        "The borough came bottom-but-one, in 31st place, for air quality.",
        "We rank 7 of 12 for sickness.",
        "The trust spent £6,214 per pupil in September 2024 (rank: 27 of 36).",
        "The library was fourth of the county's eleven for loans.",
        "The council's league position is 14th out of 22.",
        "Out of 36 similar schools we are 29th for exclusions.",
        "The hospital finished 8th in the ranking of stroke units.",
        "The service took 6th spot out of 19 for call waits.",
        "For missed bins, Oakmoor lies fifth among its 8 neighbours.",
        "Our position in the table has slipped from ninth to twelfth.",
        "The rate was 4.1% in September 2024, the 12th of the 30 rates published.",
        "At 21 minutes our average wait was the 9th of the 24 trusts.",
        "With a score of 7.4 out of 10, the canteen was the 19th of the 40 canteens in the survey.",
        "Position on absence: 5 of 12 local schools.",
        "Rank for waits: 14 out of 20 trusts.",
        "The trust stands at 40 of 44 in the national list.",
        (
            "The council ranked 17th out of 63 (1st is the highest rate) for recycling. / It ranked 24th "
            "out of 63 for missed bins."
        ),
        "The borough was 9th of 32 for recycling, and is to publish a plan.",
        "Our service came second out of 19 for time to report.",
        "We mostly did well, but came second in the region.",
    ],
)
def test_a_slip_is_found(text: str) -> None:
    assert found("L35", text)


@pytest.mark.parametrize(
    "text",
    [
        "Of 152 councils, we were ranked 88th for adoption times, where 1st is the quickest.",
        "The ward came second best of 12 for hand washing.",
        "The trust ranked 4th out of 20 (1st = lowest rate).",
        "The new ward is on the 4th floor and opened on 3 September 2024.",
        "This was the 3rd fire drill of the year.",
        "The pool celebrated its 50th anniversary.",
        "The choir came second in the county competition.",
        "The school has the third highest attendance of the 12 schools.",
        "The council was the first in the county to do so.",
        "In all tables on this slide, 1st is best. / The trust ranked 4th of 20.",
        "For the second year, 12 of the 40 pupils won a place.",
        "Visits fell in the second half of September 2024.",
        "The trust ranks 12th of 40 trusts, with 1st the shortest wait.",
        "Suspensions were 41 in the autumn term, and the 2nd half of it had 12.",
        "A fourth theatre came after a third scanner in September 2024.",
        "Out of 36 similar schools we are 29th for exclusions, counting from the fewest.",
        "The trust ranked 7th of 12, where 12th is the longest wait.",
        "The hospital had the second shortest stay of 12.",
        "On the 4th of September a second lift was fitted on the first floor.",
        "The 3rd and 4th years were merged.",
        "The ward came under pressure for the third winter.",
        "The first of 12 homes was finished on 3 September 2024.",
        "The second of the 3 surveys closed on 3 September 2024.",
        "The trust is in the top 10 of 40 trusts.",
        "Oak ward was first to use the new system, and Elm ward second.",
        "On 2 September 2024 the second of two lifts was repaired.",
        "Journeys fell by a tenth on the year before, to 1,080,000 from 1,200,000.",
        "We completed 31.2% of the work, the second of three stages.",
        "The ward was refurbished for £1.2 million, the 3rd of 5 to be done.",
        "Attendance was 93.1% in Quarter 2, the second of the four quarters.",
        "At £71.40 per household, the contract was the 3rd of the 5 to be let in 2024.",
        "The school with 93.1% attendance was the 3rd of 4 inspected in 2024.",
        "Falls were the most common incident in June 2024. / Errors of medication came second.",
        "Position filled: 5 of 12 nursing posts.",
        "Place of birth told: 5 of 12 families.",
        "Rank holders asked: 40 of 60.",
        (
            "On waits we were 9th out of 40 (1st is shortest). / On the same scale our eye clinic "
            "was 31st out of 38."
        ),
        "Position of the gate: 5 metres from the road.",
        (
            "The council ranked 17th out of 63 (1st is the highest rate) for recycling, at 49.2%. / It had "
            "ranked 24th out of 63 in 2021 to 2022."
        ),
        "The bid was one of 12 and came second to Ashdown's for the grant.",
        "The borough was 9th of 32 for recycling, where 1st recycles the most.",
        "Derby was first of the 12 depots to be refitted.",
        "Elm was third of the 8 schools to join the scheme.",
        "Leavers most often gave relocation as their reason; flexible working came second.",
        "Most boarded at the station; the hospital came second.",
        "More pupils chose the flute than any other instrument, and the violin came second.",
        "Fees are 4th on the list of questions that callers ask.",
        "4th place on the waiting list means a wait of about 2 months.",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert found("L35", text) == []


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("The area took position 4 in its group of 11 similar areas.", ["position 4 in its group of 11"]),
        ("The trust holds place 9 in a group of 14 trusts.", ["place 9 in a group of 14"]),
        ("The service took up place 3 among 8 similar services.", ["place 3 among 8 similar services"]),
        ("The council dropped to place 17 of 20 for recycling.", ["place 17 of 20"]),
        ("The area took position 4 in its group of 11 (1 is the lowest).", []),
        ("Flat 4 in the group of 11 is empty.", []),
        ("Number 6 in the list of 15 actions is complete.", []),
        ("The school has 4 places in its group of 11.", []),
    ],
)
def test_a_number_among_peers_is_a_rank(text: str, slips: list[str]) -> None:
    assert found("L35", text) == slips
