"""A percentage, the number behind it and its base are a share."""

from __future__ import annotations

import pytest
from claimed import read

from deckgen.claims import shares


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("61.7% (534 of 866) were seen in time.", ("61.7%", "534", "866")),
        ("150 of 210 patients (71.4%) were seen.", ("71.4%", "150", "210")),
        ("Of 210 patients, 150 (71.4%) were seen.", ("71.4%", "150", "210")),
        ("There were 400 appeals; 60 of them (15.0%) were upheld.", ("15.0%", "60", "400")),
        ("80 of the 200 pupils, a quarter, walked to school.", ("a quarter", "80", "200")),
        ("90 of 240 pupils (half) chose French.", ("half", "90", "240")),
        ("Two thirds of the 318 pupils on roll, 191 children, came.", ("Two thirds", "191", "318")),
        ("The 64 missed bins made up 8.9% of the 720 collections.", ("8.9%", "64", "720")),
        ("500 letters were sent and 340 came back, a reply rate of 68.0%.", ("68.0%", "340", "500")),
        ("880 of the 1,204 households had paid by then, which is 73.1%.", ("73.1%", "880", "1,204")),
    ],
)
def test_a_share_is_read_however_it_is_told(text: str, told: tuple[str, str, str]) -> None:
    (share,) = shares.of(read(text))
    assert (share.percent.numeral.text, share.part.numeral.text, share.bases[0].numeral.text) == told


def test_a_change_is_no_share() -> None:
    assert list(shares.of(read("Of 210 patients, 12 more (6.1%) were seen than in August."))) == []
