"""The sample report against the quarter before, through the commands that an author types."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from deckgen.cli import main
from deckgen.pipeline import Built

KEPT = "content/2024-09/previous/facts.json"
OFFERED = "calls-999.offered.year"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for folder in ("layouts", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def deckgen(workspace: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, [*arguments, "--workspace", str(workspace)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def revise(workspace: Path, by: int) -> None:
    """As if June's report had published another number of calls for June 2023."""
    path = workspace / KEPT
    published = json.loads(path.read_text(encoding="utf-8"))
    line = next(each for each in published["series"] if each["slot"] == "chart-offered-control")
    point = next(each for each in line["points"] if each["at"] == "2023-06")
    point["value"] += by
    path.write_text(json.dumps(published), encoding="utf-8")


def test_the_quarter_before_is_made_from_the_same_data_as_the_script_says() -> None:
    script = ROOT / "content/2024-09/previous/make_facts.py"
    spec = importlib.util.spec_from_file_location("make_facts", script)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.facts() == (ROOT / KEPT).read_bytes()
    assert (ROOT / KEPT).stat().st_size < 500_000


def test_a_build_writes_what_changed_and_revises_nothing_of_the_sample(sample: Built) -> None:
    path = next(path for path in sample.files if path.name == "changes.json")
    written = json.loads(path.read_text(encoding="utf-8"))
    assert written["against"]["report"] == "2024-06"
    assert written["against"]["left_out"] == ["words", "deliverables"]
    assert len(written["changes"]) == len(sample.changes.items)
    assert sample.changes.revised == ()
    assert sample.changes.unchecked == 0, "every published number comes out again"
    (year,) = [each for each in written["changes"] if each["fact"] == OFFERED]
    assert "119,973 in the 12 months to September 2024" in year["message"]


def test_history_rewritten_in_the_data_is_a_warning_until_it_is_accepted(workspace: Path) -> None:
    revise(workspace, 14)
    code, out, err = deckgen(workspace, "check", "--json")
    (problem,) = [each for each in json.loads(out)["problems"] if each["code"] == "revised-history"]
    assert (code, err, problem["severity"], problem["accepted"]) == (0, "", "warning", "")
    assert "10,290 for June 2023, published as 10,304" in problem["message"]
    assert problem["where"]["file"] == "content/2024-09/data/telephony.xlsx"
    reason = (
        "\n- check: revised-history\n  slide: calls-999\n  words: 999 calls offered\n  because: logged late\n"
    )
    with (workspace / "content/2024-09/accepted.yaml").open("a", encoding="utf-8") as file:
        file.write(reason)
    _, out, _ = deckgen(workspace, "check", "--json")
    (problem,) = [each for each in json.loads(out)["problems"] if each["code"] == "revised-history"]
    assert problem["accepted"] == "logged late"


def test_a_published_figure_that_is_charted_nowhere_is_worked_out_again(workspace: Path) -> None:
    path = workspace / "content/2024-09/data/crime.csv"
    text = path.read_text(encoding="utf-8")
    for was, now in (("2024-05,3663,634,", "2024-05,3663,300,"), ("2023-05,4093,", "2023-05,4103,")):
        assert was in text
        text = text.replace(was, now)
    header, *rows = text.splitlines()
    path.write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    _, out, _ = deckgen(workspace, "changes")
    lines = out.splitlines()
    assert lines[2] == "Revised history (1)"
    assert "15.8% for the 12 months to June 2024, published as 16.5% (and 1 more" in lines[3]
    assert lines[5] == "Revised by less than is printed (1)"
    assert "for the 12 months to June 2023, published as 2.9%" in lines[6]


def test_of_a_file_without_workings_it_is_told_how_much_could_not_be_checked(workspace: Path) -> None:
    path = workspace / KEPT
    published = json.loads(path.read_text(encoding="utf-8"))
    for each in (
        *(figure for fact in published["facts"] for figure in fact["figures"].values()),
        *published["series"],
    ):
        each.pop("working", None)
    path.write_text(json.dumps(published), encoding="utf-8")
    _, out, _ = deckgen(workspace, "changes", "--json")
    assert json.loads(out)["against"]["unchecked"] > 100
    assert not [each for each in json.loads(out)["changes"] if each["kind"] == "revised"]


def test_the_command_lists_revised_history_first(workspace: Path) -> None:
    revise(workspace, 14)
    code, out, _ = deckgen(workspace, "changes")
    lines = out.splitlines()
    assert code == 0
    assert lines[0].endswith(f"since April to June 2024 ({KEPT})")
    assert lines[2] == "Revised history (1)"
    assert "published as 10,304" in lines[3]
    assert lines[-1].endswith("words, deliverables")


def test_without_a_report_before_the_command_says_what_to_do(workspace: Path) -> None:
    (workspace / KEPT).unlink()
    code, out, _ = deckgen(workspace, "changes")
    assert code == 0
    assert "nothing to compare with" in out
    assert "--published" in out
    _, out, _ = deckgen(workspace, "changes", "--json")
    assert json.loads(out) == {"against": None, "changes": []}


def test_a_file_that_is_no_facts_stops_with_its_place(workspace: Path) -> None:
    (workspace / KEPT).write_text("{", encoding="utf-8")
    code, _, err = deckgen(workspace, "changes")
    assert code == 1
    assert err.startswith(f"{KEPT}:1:2: error: this is no JSON")


def test_published_facts_are_kept_with_the_report(workspace: Path, tmp_path: Path) -> None:
    published = tmp_path / "june.json"
    shutil.move(workspace / KEPT, published)
    code, out, _ = deckgen(workspace, "changes", "--published", str(published))
    assert code == 0
    assert (workspace / KEPT).read_bytes() == published.read_bytes()
    assert KEPT in out


def test_a_fact_explained_tells_what_changed_and_groups_its_numbers(workspace: Path) -> None:
    code, out, _ = deckgen(workspace, "explain", OFFERED)
    assert code == 0
    assert "rolling-total: the 12 months against the 12 before" in out
    assert "10,363 + 9,642" in out
    assert "rows      17 to 40 (24 rows)" in out
    assert "now a rise, 119,973" in out


def test_a_slide_explained_lists_figures_in_reading_order_and_the_authors_own(workspace: Path) -> None:
    code, out, _ = deckgen(workspace, "explain", "calls-999")
    lines = out.splitlines()
    assert code == 0
    assert lines[:3] == ["calls-999: Crime & Communication Centre (999 Service)", "", "Data Summary"]
    assert lines[3].split() == [
        "10,041",
        "calls-999.offered.month",
        *("September", "2024", "telephony.xlsx", "row", "40"),
    ]
    assert lines.index("Data Summary") < lines.index("Overview of Performance")
    assert ", as at 2 September 2024" in out


def test_of_rows_about_persons_counts_and_numbers_alone_are_told(workspace: Path) -> None:
    _, out, _ = deckgen(workspace, "explain", "victim-voice.recommend.survey")
    assert "× 100 = 922 / 1,068 × 100 = 86.3296" in " ".join(out.split())
    assert "= how many have recommend, rows 2142 to 3209\n" in out
    assert "1064 to 3209 (2,146 rows)" in out
    _, told, _ = deckgen(workspace, "explain", "victim-voice.recommend.survey", "--json")
    (fact,) = json.loads(told)["facts"]
    assert fact["formula"] in " ".join(out.split()), "both tell the same"


def test_a_change_is_listed_with_the_direction_that_the_slide_gives_it(workspace: Path) -> None:
    _, out, _ = deckgen(workspace, "explain", "victim-voice")
    assert "down 3.8 percentage points  victim-voice.satisfied.year-change " in out
    listed = out.partition("\nChanged\n")[0]
    assert "\N{MINUS SIGN}" not in listed
