"""Another world, another format, the same engine: a board report on emergency care, 4:3, from YAML alone."""

from __future__ import annotations

import csv
import json

import pytest
from emergency_care import PUBLISHED, own_data, workspace
from pptx import Presentation
from readback import file_of, pdf_words, pptx_words

import deckgen
from deckgen.pipeline import Built


@pytest.fixture(
    scope="module",
    params=[
        "own",
        pytest.param(
            "published",
            marks=pytest.mark.skipif(
                not PUBLISHED.is_file(), reason="the published A&E data are not beside this clone"
            ),
        ),
    ],
)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    data = own_data() if request.param == "own" else PUBLISHED.read_text(encoding="utf-8")
    return deckgen.build(workspace=workspace(tmp_path_factory.mktemp(request.param) / "ws", data))


def test_it_is_built_in_four_by_three(built: Built) -> None:
    deck = Presentation(str(file_of(built, ".pptx")))
    assert deck.slide_width * 3 == deck.slide_height * 4
    assert [slide.shapes.title.text for slide in deck.slides] == [
        "Attendances and admissions",
        "Four-hour standard",
        "How to read these figures",
    ]


def test_it_stands_on_eight_rules_or_more(built: Built) -> None:
    facts = json.loads(file_of(built, "facts.json").read_text(encoding="utf-8"))["facts"]
    assert len({fact["rule"] for fact in facts}) >= 8


def test_the_last_month_is_that_of_the_data(built: Built) -> None:
    facts = json.loads(file_of(built, "facts.json").read_text(encoding="utf-8"))["facts"]
    (fact,) = [fact for fact in facts if fact["id"] == "four-hours.breaches.month"]
    (source,) = fact["source"]
    path = file_of(built, "facts.json").parents[2] / source["file"]
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    expected = sum(
        int(row["breaches"])
        for row in rows
        if row["period"] == "2019-03-01" and row["org_code"] == "RRK" and row["type"] == "1"
    )
    assert fact["value"] == expected
    assert f"{expected:,}" in pptx_words(built)["four-hours"]
    assert f"{expected:,}" in pdf_words(built)["four-hours"]


def test_it_closes_with_how_to_read_its_figures_and_says_nothing_of_surveys(built: Built) -> None:
    told = pptx_words(built)["reading"]
    assert "in the 12 months to March 2019" in told
    assert "Not directly comparable before and after the merger (July 2018): " in told
    assert "survey" not in told.casefold()
    assert pdf_words(built)["reading"]


def test_too_few_points_after_the_merger_are_said_to_be_too_few(built: Built) -> None:
    facts = json.loads(file_of(built, "facts.json").read_text(encoding="utf-8"))["facts"]
    (fact,) = [fact for fact in facts if fact["id"] == "four-hours.breaches.run"]
    assert fact["state"] == "too-few"
