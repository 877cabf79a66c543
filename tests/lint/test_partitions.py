"""The parts of a whole make it up, wherever the whole stands and however its parts are told."""

from __future__ import annotations

import pytest
from one_slide import found, found_on


@pytest.mark.parametrize(
    "text",
    [
        "The panel heard 412 appeals in 2023/24. / Of these, 268 were upheld and 151 were dismissed.",
        "Twenty-six of the 58 walk to work, 19 drive and 15 come by bus.",
        "Visits rose from 41,200 in 2023 to 44,900 in 2024. / By site, Elm had 2,100 more and Oak, the only "
        "other site, 1,900 more.",
        "The estate has 96 flats: 18 in each of its four towers and 20 in the old mill.",
        "Buses carried 5,120 pupils in May 2024. / A further 612 came by train and 240 by taxi. / With 38 "
        "by boat, that brings the total to 6,030.",
        "The waiting list held 1,940 people on 30 June 2024. / Of them 1,020 had waited less than 3 months, "
        "610 between 3 and 6 months and 340 for 6 months or more.",
        "The £4.6 million budget is made up of £2.9 million from the council, £1.1 million from the board "
        "and £0.8 million from grants.",
    ],
)
def test_parts_that_do_not_make_their_whole_are_found(text: str) -> None:
    assert found("L04", text)


@pytest.mark.parametrize(
    "slide",
    [
        "640 volunteers in four towns\nData Summary\n• In May 2024 Ash had 210 volunteers, Elm 184, Oak 150 "
        "and Yew 106.",
        "Loans up by 9,400: 6,150 more to children and 3,520 more to adults\nData Summary\n• A new branch "
        "opened on 3 June 2024.",
        "Never events: nine in the year, five on wards and three elsewhere\nData Summary\n• Each was read.",
    ],
)
def test_the_whole_can_be_in_the_title(slide: str) -> None:
    assert found_on("L04", slide)


@pytest.mark.parametrize(
    "text",
    [
        "All 231 leavers of July 2024 have been traced: 113 stayed with us, 89 went to a college and 21 "
        "began an apprenticeship. / The other 8 are not in work, and a mentor sees each of them.",
        "There were 11,240 contacts in the 12 months to June 2024. / By type there were 610 fewer for "
        "toothache, 402 fewer for broken teeth and 190 fewer for swelling.",
        "Advisers set 2,236 dates in May 2024 and 1,163 of the smokers had quit at 4 weeks. / The total of "
        "3,405 referrals was 13.0% higher than the 3,012 of May 2023.",
        "Of the 412 staff, 268 are nurses and 151 work part time.",
        "The panel heard 412 appeals in 2023/24. / Of these, 268 were upheld and 144 were dismissed.",
        "The estate has 92 flats: 18 in each of its four towers and 20 in the old mill.",
        "Buses carried 5,120 pupils in May 2024. / A further 612 came by train and 240 by taxi. / With 38 "
        "by boat, that brings the total to 6,010.",
        "The £4.7 million budget is made up of £2.9 million from the council, £1.1 million from the board "
        "and £0.8 million from grants.",
    ],
)
def test_parts_that_do_or_that_are_none_are_let_be(text: str) -> None:
    assert found("L04", text) == []
