"""Parts that contradict what they are parts of."""

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "Surgeons completed 80 operations in September 2024. / "
        "Of the completed operations, 4 were postponed and had not been done.",
        "Officers found 34 cafés compliant. / Six out of those 34 failed the visit.",
        "Reminders were issued to 57 tenants and nine of the reminders issued were never sent.",
        "In September 2024, 308 patients were discharged to their own homes. / "
        "Among this group, 9 moved into a nursing home.",
        "Fines paid in full by 30 September 2024: 640. A balance is owed on 72 of these.",
        "All 14 posts were filled, including two that are still without a nurse.",
        "In June 2024 the trust sent 120 people home, 6 of whom were still on its wards in July 2024.",
        "Tenants won 40 appeals. Of the appeals that tenants won, 9 were lost.",
        "The 18 vacant posts on 31 August 2024 included 5 filled in July 2024.",
        "The 73 babies born in June 2024 include 4 born in May 2024.",
        "Of the 60 grants paid out, 4 have not been paid.",
        "The trust granted 26 leaves, 5 of which were refused after objections.",
        "No vase was chipped in May 2024. Among those chipped in that month, 2 were blue.",
        "All 30 letters were read; the unread letters, 4 in number, lie in a box.",
        "In May 2024 the shop mended 30 bikes; 4 of the 30 had on 31 May 2024 not yet been mended.",
        "All 30 taps were safe, though 4 taps were unsafe.",
        "None of the 30 bills was late, but 4 were paid after the due date.",
        "Crews cleared 30 drains within 2 days, and 4 of the 30 took 6 days to clear.",
        "Of the 30 cots sold, 4 stayed unsold.",
        "Four refused permits are among the 30 granted in May 2024.",
        "The club trained 30 swimmers, including 4 who have had no training.",
        "The panel heard 90 pleas. / It upheld 41, of which 7 were dismissed.",
        "The bell rang for 60 pupils who came before the bell, 4 of whom came after the bell.",
        "The 14 wards with no sink include 3 that have one.",
        "There were 20 vacant posts in May 2024, 4 of them held by new staff.",
        "All 90 scans were read within 24 hours; the 4 that took longer than a day were rare.",
        "By May 2024, 21 had resigned, 4 of whom still teach at the school.",
        "Nurses gave 90 jabs within 8 weeks, among them 4 given after a wait of more than 9 weeks.",
        "It granted 30, 4 of these being turned down.",
        "They allowed 30, of which 4 were dismissed.",
        "All 30 passed, including 4 that failed.",
        "In May 2024 there were 30 vacant posts, 4 of them held by new governors.",
        "By May 2024, 30 helpers had left, 4 of whom still serve tea.",
        "In May 2024, 30 patients began treatment within 18 weeks. / "
        "Among those 30 patients, 4 began after a wait of more than 20 weeks.",
        "All 30 scans were read within 24 hours; the 4 that took longer than 30 hours were listed.",
        "Of the 30 appeals won by parents, 4 were lost.",
        "A total of 30 forms came back complete, 4 of them with a page missing.",
        "The school has 30 boarders, 4 of them day pupils.",
        "All 30 dogs were walked within 2 hours, of whom 4 were walked after 2 hours.",
        "By May 2024, 30 guides had completed the course, including 4 who have not yet attended it.",
        "The fund paid 30 refunds in May 2024, of which 4 were refused.",
        "In May 2024, 30 callers had been given a locker. Four of those 30 are still without one.",
        "Rangers inspected 30 bridges, among them 4 that nobody has looked at yet.",
        "The 30 patients who went home on the day of surgery include 4 who stayed overnight.",
        "In May 2024, 30 babies were born at home, 4 of whom were born on the labour ward.",
    ],
)
def test_a_part_contradicts_its_whole(text: str) -> None:
    assert len(found("L08", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "No harm came to swimmers in 93.8% of cases (861 of 918), while 57 swimmers needed treatment.",
        "Of the 742 families, 74.5% met all their goals, 17.7% met some of them and 7.8% met none.",
        "The school has 3 halls, of which the largest seats 240.",
        "The schools set 316 detentions, an average of 105 in each of the three terms.",
        "There were 118 falls in 9,345 bed days, a rate of 6.1 falls per 1,000 bed days.",
        "Trust rose from 61.0% (305 of 500) in May 2023 to 70.0% of the same number in May 2024.",
        "The council housed 40 families in May 2024, including 6 who had been refused in April 2024.",
        "Of the 40 posts that were vacant in May 2024, 12 were filled in June 2024.",
        "The council granted 26 licences, 5 of which were withdrawn later.",
        "There were 88 falls in July 2024 and 97 in August 2024, the peak of the two.",
        "Noise was the subject of 40 letters, smells of 12 and litter of 19.",
        "The council accepted 30.0% (12 of 40) of these and rejected 70.0% (28 of 40).",
        "The council has 30 empty shops, 4 of which will be let by May 2025.",
        "The unit graded 30 calls as urgent, 4 of which were regraded as routine.",
        "Of them, 6.9% (51 of 742) were rated below 3 out of 5 and 51 got 2.",
        "The shop opens on 3 days instead of 1.",
        "All 30 taps were checked; the plumber then left.",
        "For all 9,210 pupils of the 9 schools there were 46 swims.",
        "Of the rest, 2,955 waited for one of 12 other tests.",
        "Of the 41 posts that were vacant in May 2024, 9 have since been filled.",
        "Of the 96 ponds inspected, 4 had not been inspected since 2016.",
        "All 48 boats passed at the second visit, including 3 that had failed at the first.",
        "Rain has fallen since May 2024. / Up to and including June 2024, 40 boats sank.",
        "A crew of 30 has 2 more sailors than a crew of 28.",
        "Of 30 apprentices who finished in May 2024, 26 passed and 4 left early.",
        "For all 210 pupils of the 9 schools there were 12 clubs.",
        "In those 8 months, up to and including May 2024, 30 days were lost.",
        "The remaining 30 waited for one of 12 other tests.",
        "The 30 pupils who did not pass had a lesson in a group of four.",
        "Two guards, both of whom swim, are there on days when 90 of the 300 visits are made.",
        "A rise in swims was offset by a fall in dives, of which there were 900, from the 2 boards.",
        "Replies came from 30.0% (30 of 100) of the inpatients discharged, which is below the target.",
        "In May 2024, 900 pupils were entered for the test, of whom 31 were absent.",
        "The 96 grants paid include 11 that the panel had first rejected.",
        "The zoo trained 30 guides, of whom 4 have yet to start at the gate.",
        "In May 2024, 30 pupils sat in temporary huts. / Rooms are to have been built for 4 of those.",
        "Places were offered to 90.0% (36 of 40) of families. / Of the 40 families, 2 had no offer.",
    ],
)
def test_what_is_no_part_contradicts_nothing(text: str) -> None:
    assert found("L08", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The yard sold 14 vans, 3 of which were kept for parts.",
        "All 30 stoves passed first time, of which 4 failed and were tested again.",
        "The board upheld 12 bans, of which 2 were overturned.",
        "Of the 60 who went home the same day, 4 waited 3 days for a lift.",
        "Of the 80 pleas not upheld, 9 were partly upheld.",
        "We closed 90 of them, including 7 that are still waiting for a letter.",
        "Of the 90 forms right first time, 11 were sent back.",
        "Wardens issued 90 fines; of these, 7 were never issued because the car had gone.",
    ],
)
def test_what_came_of_a_part_cannot_be_against_what_came_of_the_whole(text: str) -> None:
    assert found("L08", text)


@pytest.mark.parametrize(
    "text",
    [
        "The target was missed, chiefly among men under 50, of whom 31.6% attended when invited.",
        "Juniors made 85.6% (101 of 118) of these calls, and seniors made the other 17.",
        "It was 4.1% among those aged 65 to 79 and 6.8% among those aged 80 and over.",
        "Three of the five empty posts were filled by 30 September 2024.",
        "Of the 31 vacant posts, 12 were filled by 31 October 2024.",
        "Beds were full in every one of those 6 months to September 2024.",
        "The board granted 12 bans, of which 2 were overturned.",
    ],
)
def test_what_is_said_of_others_or_of_a_later_day_is_let_be(text: str) -> None:
    assert found("L08", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The trust cancelled 40 operations in May 2024. / "
        "Of these cancelled operations, 7 went ahead on the planned day, 30 within 28 days and 3 later.",
        "Of the 31 ramps approved, 4 were refused and will be looked at again in May 2025.",
        "The round found 60 lamps out, and 3 of these 60 were lit.",
        "A meal was eaten by 21 pupils, and 2 of the 21 had no meal.",
        "A reply was sent to 44 residents; 5 of the 44 had no reply.",
        "Of the 140 berths let for the season, 6 have stood empty since April 2024.",
        "The hall held 88 services with music, 9 of them with no music at all.",
        "Sixty plots are worked by tenants, and of these 60 plots 8 are without a tenant.",
        "Of 204 ferries that sailed in May 2024, 11 stayed in port.",
        "Some 27 of the 318 traders who paid their fee owe it still.",
        "Nine of the 75 exhibits on show in May 2024 were in store.",
    ],
)
def test_a_later_day_excuses_only_what_it_is_said_of(text: str) -> None:
    assert len(found("L08", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The trust cancelled 40 operations in May 2024. / "
        "Of these cancelled operations, 7 went ahead the next day, 30 within 28 days and 3 later.",
        "The round found 60 lamps out, and 57 of these 60 were lit again by 3 June 2024.",
        "A meal was eaten by 21 pupils, and 2 of the 21 had no pudding.",
        "Nine of the 75 exhibits on show in May 2024 had been in store until April.",
        "Of the 140 berths let for the season, 6 are let to clubs.",
    ],
)
def test_what_was_done_later_or_of_another_thing_is_let_be(text: str) -> None:
    assert found("L08", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The porters moved 81 patients in the morning, 9 of whom were moved in the evening.",
        "Of the 90 buses that left in the morning, 12 left after 6pm.",
        "There were 66 deliveries before midday. Of these, 11 arrived in the late afternoon.",
        "The council repaid 61 deposits on the due date, 5 of which were repaid beyond that date.",
        "In May 2024, 240 patients had their operation on the booked date, 19 of whom had it a week later.",
        "The 96 patients who left on their planned day include 12 who stayed beyond that day.",
        "Trustees confirmed 9 dismissals, including 2 that they overturned.",
        "Surveyors finished 62 roofs by 31 August 2024, 9 of which have yet to be started.",
        "The 22 policies signed off by May 2024 include 4 still in draft.",
        "Free fruit was eaten by 640 pupils, including 31 who turned it down.",
        "Laptops were handed to 96 pupils; 8 of these pupils never got one.",
    ],
)
def test_a_part_is_not_done_at_another_hour_or_left_undone_by_those_who_did_it(text: str) -> None:
    assert len(found("L08", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The porters moved 81 patients in the morning, 9 of whom went back in the evening.",
        "Of the 420 patients discharged before noon, 30 had been admitted in the evening.",
        "Of the 33 meetings held in the evening, 6 went on until midnight.",
        "Of the 120 patients seen on the planned day, 8 were discharged the next day.",
        "The panel refused 31 appeals, 6 of which the tribunal allowed.",
        "Governors confirmed 15 exclusions, 4 of which were overturned by the tribunal.",
        "The team finished 62 surveys; repairs on 9 of these roofs have not started.",
        "Of the 28 plans completed by June 2024, 4 have led to courses that have not begun.",
        "The vaccine had been offered to 318 staff, including 24 who declined it.",
        "Midwives gave leaflets to 318 women, 26 of whom declined the vaccine.",
        "The board received 312 bids by 31 May 2024 and took 281. / Sport made up 14 of the 31 bids refused.",
    ],
)
def test_another_deed_another_body_or_another_thing_is_let_be(text: str) -> None:
    assert found("L08", text) == []
