"""The sample report says, on the right slide of both files, what the published report says."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
import yaml
from readback import file_of, pdf_words, plain, pptx_words

from deckgen.pipeline import Built

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FIGURES = ROOT.parent / "shared/seed/figures.csv"
EXPECTED = list(csv.DictReader((HERE / "expected.csv").read_text(encoding="utf-8").splitlines()))
CORRECTIONS = (ROOT / "content/2024-09/README.md").read_text(encoding="utf-8")
TITLES = [
    "Police and Crime Plan 2022-25 delivery infrastructure",
    "Priority 1: A police service that meets the needs of its community",
    "Crime & Communication Centre (999 Service)",
    "Crime & Communication Centre (101 Service)",
    "Crime & Communication Centre (CRIB Service)",
    "Response (Immediate)",
    "Response (Priority)",
    "Priority 2: Reduce violence and serious harm",
    "Violence With Injury",
    "Domestic Abuse (VAWG)",
    "Rape & Serious Sexual Offences (RASSO)",
    "Priority 3: Tackle crimes that matter to local communities",
    "Anti-Social Behaviour (Inc. Sec 60)",
    "Priority 4: Improve the experience of victims and deliver justice",
    "Victim Voice",
    "OPCC Police and Crime Plan Public Consultation 2024",
]
READING = "How to read these figures"  # ours: no slide of the published report says it


@pytest.fixture(scope="session")
def spoken(sample: Built) -> dict[str, dict[str, str]]:
    return {"pptx": pptx_words(sample), "pdf": pdf_words(sample)}


def test_the_sixteen_slides_stand_in_the_order_of_the_published_report(sample: Built) -> None:
    from pptx import Presentation

    titles = [slide.shapes.title.text for slide in Presentation(str(file_of(sample, ".pptx"))).slides]
    assert [title for title in titles if not title.endswith("(continued)")] == [*TITLES, READING]
    assert len(titles) - len(TITLES) - 1 <= 2, "at most two continuation slides"


@pytest.mark.parametrize("output", ["pptx", "pdf"])
@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row["fact"])
def test_a_published_figure_is_on_its_slide(
    row: dict[str, str], output: str, spoken: dict[str, dict[str, str]]
) -> None:
    words = spoken[output][row["slide"]]
    missing = [text for text in row["texts"].split("|") if text not in words]
    assert missing == []


@pytest.mark.skipif(not FIGURES.is_file(), reason="the published figures are not beside this clone")
def test_every_computable_figure_is_expected_or_in_the_correction_table() -> None:
    expected = {row["fact"] for row in EXPECTED}
    rows = csv.DictReader(FIGURES.read_text(encoding="utf-8").splitlines())
    computable = [row["fact_id"] for row in rows if row["computability"] in ("rule", "rule, survey data")]
    assert len(computable) == 112
    assert [fact for fact in computable if fact not in expected and fact not in CORRECTIONS] == []


def authored() -> list[tuple[str, str]]:
    """(slide, paragraph) of the authors’ words, with the marks of Markdown taken off."""
    found = []
    for path in sorted((ROOT / "content/2024-09/words").glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = plain(line.removeprefix("- ").replace("*", "").strip())
            if text and not text.startswith(("#", "[^")):
                found.append((path.stem, text))
    return found


@pytest.mark.parametrize("output", ["pptx", "pdf"])
def test_every_authored_sentence_is_on_its_slide(output: str, spoken: dict[str, dict[str, str]]) -> None:
    import re

    missing = []
    for slide, text in authored():
        for piece in re.split(r"\{[^}]*\}", re.sub(r"\[\^\w+\]", "", text)):
            if plain(piece) not in spoken[output][slide]:
                missing.append(f"{slide}: {piece}")
    assert missing == []


@pytest.mark.parametrize("output", ["pptx", "pdf"])
def test_every_deliverable_is_in_its_table(output: str, spoken: dict[str, dict[str, str]]) -> None:
    lists = yaml.safe_load((ROOT / "content/2024-09/deliverables.yaml").read_text(encoding="utf-8"))
    missing = [
        row["action"]
        for group, rows in lists.items()
        for row in rows
        if row["action"] not in spoken[output][group] or f"{row['progress']}%" not in spoken[output][group]
    ]
    assert missing == []


def test_there_are_thirty_charts_or_more_and_no_two_are_alike(sample: Built) -> None:
    import json

    deck = json.loads(file_of(sample, "deck.json").read_text(encoding="utf-8"))
    assert len(deck["images"]) >= 30
    assert len(set(deck["images"].values())) == len(deck["images"])


SLIPS = list(csv.DictReader((HERE / "as_printed/slips.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip['slide']}: {slip['printed']}")
def test_a_plain_slip_of_the_printed_report_is_put_right(
    slip: dict[str, str], spoken: dict[str, dict[str, str]]
) -> None:
    printed = plain((HERE / f"as_printed/{slip['slide']}.txt").read_text(encoding="utf-8"))
    assert slip["printed"] in printed
    for words in (spoken["pptx"][slip["slide"]], spoken["pdf"][slip["slide"]]):
        assert slip["printed"] not in words
        assert slip["ours"] in words
