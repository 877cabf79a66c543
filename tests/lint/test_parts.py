"""Parts add up to their whole, whatever takes off from them or names them."""

from __future__ import annotations

import pytest
from one_slide import found


@pytest.mark.parametrize(
    "text",
    [
        "The overspend was £2.7 million. / Three items explain it: homes (£1.9 million), home care "
        "(£1.1 million) and buses (£0.2 million), offset by vacancies worth £0.5 million.",
        "Music was the subject of 744 complaints, barking of 531, building of 318 and other things of 280.",
        "University took 98 of the 176 leavers, apprenticeships 37, employment 29 and gap years 12.",
        "We give 340 lessons a week. / Strings: 84; brass: 61; woodwind: 97; percussion: 40.",
    ],
)
def test_what_is_no_slip(text: str) -> None:
    assert not found("L04", text)


def test_labelled_parts_said_to_be_all() -> None:
    assert found("L04", "We give 290 lessons a week. / Strings: 84; brass: 61; woodwind: 97; nothing else.")


@pytest.mark.parametrize(
    "text",
    [
        "Primary meals went from 412,300 in 2022/23 to 448,910 in 2023/24; secondary from 301,115 to "
        "322,480. / All meals came to 771,390 in 2023/24: growth of 5.8% on 2022/23.",
        "Lakeside discharged 72.9% (612 of 839) breastfed in May 2024. / Hillview discharged 68.1% "
        "(341 of 501). / Across the trust, which has only these 2 units, it was 74.6%.",
        "Across our 2 clinics 88.0% were seen on time in June 2024. / "
        "At Quay it was 91.0%. / At Park it was 93.0%.",
    ],
)
def test_a_whole_is_outside_what_its_parts_make(text: str) -> None:
    assert found("L05", text)


def test_the_last_line_can_be_the_whole_of_those_before_it() -> None:
    assert not found(
        "L05",
        "Ticket sales came to 212,400 in 2024, down 8.4% from 231,900 in 2023. / App payments went "
        "from 164,800 to 248,300, up 50.7%. / Tickets and app payments together rose by 16.1%, to 460,700.",
    )
