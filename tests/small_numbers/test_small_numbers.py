"""Small numbers that are withheld stand in no file of a build, and nothing in any of them depends on them.

Two hospitals that differ in nothing but numbers withheld get the same report, byte for byte, but for the
hashes of their data: who has the report cannot tell which of the two it is of.
"""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hospital import LAYOUT, SOURCES, complaints, deaths, earlier, workspace
from readback import file_of, pdf_words, pptx_words

import deckgen
from deckgen.cli import main
from deckgen.pipeline import Built
from deckgen.problems import DeckgenError

OFF = {"layouts/board/layout.yaml": LAYOUT.replace("suppress-below: 5", "suppress-below: 0")}
HASH = re.compile(r"\b[0-9a-f]{64}\b|\b[0-9a-f]{32}\b")


def other_deaths() -> dict[tuple[str, str], int]:
    """A death of September on Oak ward is one on Elm ward; so is one of November, and one of May is not.

    Elm ward's years are as they were, as Ash ward has its share of other months: their own are not published.
    """
    made = deaths()
    for month, more in (("2024-09", -1), ("2024-05", 1), ("2023-11", -1)):
        made[month, "Oak"] += more
        made[month, "Elm"] -= more
    for month, more in (("2022-09", -1), ("2023-02", 1), ("2023-09", -1), ("2024-03", 1)):
        made[month, "Ash"] += more
        made[month, "Elm"] -= more
    return made


def other_complaints() -> dict[tuple[str, str, str], int]:
    """One complaint of September about Oak ward is about Elm ward."""
    made = complaints()
    made["2024-09", "Oak", "Upheld"] -= 1
    made["2024-09", "Elm", "Upheld"] += 1
    return made


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the report of the month before told, beside the data of September."""
    return {"content/2024-09/previous/facts.json": earlier(tmp_path_factory.mktemp("earlier") / "ws")}


def test_the_month_before_both_published_the_same(published: dict[str, str], tmp_path: Path) -> None:
    """So that neither of them is known by what it published before."""
    (ours,) = published.values()
    theirs = earlier(tmp_path / "ws", other_deaths(), other_complaints())
    assert HASH.sub("", theirs) == HASH.sub("", ours)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory, published: dict[str, str]) -> Built:
    return deckgen.build(workspace=workspace(tmp_path_factory.mktemp("ours") / "ws", files=published))


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory, published: dict[str, str]) -> Built:
    folder = tmp_path_factory.mktemp("theirs") / "ws"
    return deckgen.build(workspace=workspace(folder, other_deaths(), other_complaints(), published))


@pytest.fixture(scope="module")
def facts(ours: Built) -> dict[str, Any]:
    document = json.loads(text_of(ours, "facts.json"))
    return {fact["id"]: fact for fact in document["facts"]}


def text_of(built: Built, name: str) -> str:
    return file_of(built, name).read_text(encoding="utf-8")


FOR_MACHINES = ("facts.json", "deck.json", "problems.json", "changes.json")


@pytest.mark.parametrize("name", FOR_MACHINES)
def test_the_files_for_machines_do_not_depend_on_what_is_withheld(
    ours: Built, theirs: Built, name: str
) -> None:
    assert HASH.sub("", text_of(ours, name)) == HASH.sub("", text_of(theirs, name))


def test_nor_does_any_part_of_the_powerpoint_file(ours: Built, theirs: Built) -> None:
    assert parts(ours) == parts(theirs)


def parts(built: Built) -> dict[str, bytes]:
    """Every part but the one that holds the build's id, which is a hash of all that went in."""
    with zipfile.ZipFile(file_of(built, ".pptx")) as package:
        return {name: package.read(name) for name in package.namelist() if name != "docProps/custom.xml"}


def test_nor_do_the_words_of_the_pdf(ours: Built, theirs: Built) -> None:
    assert pdf_words(ours) == pdf_words(theirs)


def test_nor_does_the_review_page(ours: Built, theirs: Built) -> None:
    assert HASH.sub("", text_of(ours, "review.html")) == HASH.sub("", text_of(theirs, "review.html"))


def test_nor_does_the_web_page(ours: Built, theirs: Built) -> None:
    assert text_of(ours, ".html") == text_of(theirs, ".html")


@pytest.mark.parametrize("name", ["deaths", "complaints", "deaths.elm.month", "complaints.oak.month"])
def test_nor_does_what_is_explained_of_a_slide_or_figure(ours: Built, theirs: Built, name: str) -> None:
    assert HASH.sub("", explained(ours, name)) == HASH.sub("", explained(theirs, name))


def test_a_figure_withheld_is_explained_without_it(ours: Built) -> None:
    assert "fewer than 5" in explained(ours, "complaints.oak.month")
    assert "withheld" in explained(ours, "deaths.elm.month")


def explained(built: Built, name: str) -> str:
    result = CliRunner().invoke(main, ["explain", name, "--workspace", str(built.files[0].parents[2])])
    assert result.exit_code == 0, result.output
    return str(result.output)


def test_what_changed_is_told_of_figures_that_are_published(ours: Built) -> None:
    changes = json.loads(text_of(ours, "changes.json"))
    assert "deaths.ash.month" in json.dumps(changes)


def test_without_suppression_all_of_them_tell_the_two_apart(tmp_path: Path) -> None:
    """So that the tests above can fail."""
    first = deckgen.build(workspace=workspace(tmp_path / "a", files=OFF))
    second = deckgen.build(workspace=workspace(tmp_path / "b", other_deaths(), other_complaints(), OFF))
    assert parts(first) != parts(second)
    assert pdf_words(first) != pdf_words(second)
    for name in ("facts.json", "deck.json", "review.html"):
        assert HASH.sub("", text_of(first, name)) != HASH.sub("", text_of(second, name))


def test_sentences_say_fewer_than_five_or_that_a_figure_is_withheld(ours: Built) -> None:
    words = pptx_words(ours)
    assert "There were fewer than 5 deaths on Oak ward in September 2024." in words["deaths"]
    assert "Deaths on Elm ward: withheld in September 2024" in words["deaths"]
    assert "There were fewer than 5 complaints about Oak ward in September 2024." in words["complaints"]


def test_what_gives_nothing_away_is_published(facts: dict[str, Any]) -> None:
    assert facts["deaths.all.month"]["value"] == 82
    assert facts["deaths.ash.month"]["value"] == 50
    assert facts["deaths.all.year"]["value"] == 955
    assert facts["complaints.all.month"]["value"] == 25


def test_a_year_that_gives_its_last_month_away_beside_the_year_before_is_withheld(
    facts: dict[str, Any], published: dict[str, str]
) -> None:
    """The year to August and the chart's September 2023 are out: with the new year they would say 3."""
    (document,) = map(json.loads, published.values())
    before = {fact["id"]: fact for fact in document["facts"]}
    (chart,) = (line for line in document["series"] if line["id"] == "deaths/chart-oak-control/Oak")
    assert before["deaths.oak.year"]["value"] == 113
    assert next(point["value"] for point in chart["points"] if point["at"] == "2023-09") is not None
    assert facts["deaths.oak.year"]["figures"]["value"]["withheld"] == "withheld"


def test_without_a_report_before_that_year_is_published(tmp_path: Path) -> None:
    built = deckgen.build(workspace=workspace(tmp_path))
    facts = {fact["id"]: fact for fact in json.loads(text_of(built, "facts.json"))["facts"]}
    assert facts["deaths.oak.year"]["value"] == 104


def test_a_figure_withheld_has_no_number_formula_working_or_rows(facts: dict[str, Any]) -> None:
    fact = facts["complaints.oak.month"]
    assert fact["state"] == "suppressed"
    assert fact["figures"]["value"]["withheld"] == "small"
    assert [fact["value"], fact["formula"], fact["figures"]["value"]["working"]] == [None, "", None]
    assert [source["rows"] for source in fact["source"]] == [[]]


def test_a_rate_goes_with_its_numerator(facts: dict[str, Any]) -> None:
    figures = facts["deaths.oak-rate.month"]["figures"]
    assert [figures["value"]["value"], figures["numerator"]["value"]] == [None, None]


def test_a_chart_has_gaps_and_says_so(ours: Built) -> None:
    series = {each["id"]: each for each in json.loads(text_of(ours, "facts.json"))["series"]}
    oak = {point["at"]: point["value"] for point in series["deaths/chart-oak-control/Oak"]["points"]}
    # November 2023 kept May in the report before, whose year to August is known
    assert [at for at, value in oak.items() if value is None] == ["2023-11", "2024-05", "2024-09"]
    assert "Gaps are numbers withheld because they are below 5" in text_of(ours, "deck.json")


def test_a_source_may_say_that_it_needs_no_suppression(tmp_path: Path) -> None:
    open_data = SOURCES.replace("label: Deaths in hospital", "label: Deaths in hospital\n  suppress: no")
    built = deckgen.build(workspace=workspace(tmp_path, files={"layouts/board/sources.yaml": open_data}))
    facts = {fact["id"]: fact for fact in json.loads(text_of(built, "facts.json"))["facts"]}
    assert facts["deaths.oak.month"]["value"] == 3
    assert facts["complaints.oak.month"]["value"] is None


def test_words_that_name_a_figure_withheld_are_a_problem_at_their_place(tmp_path: Path) -> None:
    words = "# deaths\n\n## Deaths\n\n- On Oak ward {oak.month} patients died.\n"
    folder = workspace(tmp_path, files={"content/2024-09/words/deaths.md": words})
    with pytest.raises(DeckgenError) as raised:
        deckgen.build(workspace=folder)
    (found,) = (each for each in raised.value.problems if each.severity == "error")
    assert found.code == "reference-withheld"
    assert (found.where.file, found.where.line) == ("content/2024-09/words/deaths.md", 5)
    assert "3" not in found.message + found.hint
