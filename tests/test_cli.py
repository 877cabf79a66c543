"""The command line as a newcomer types it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from deckgen.cli import main


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    for folder in ("layouts", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def deckgen(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def test_help_imports_nothing_heavy() -> None:
    heavy = ["pandas", "altair", "vl_convert", "pptx", "reportlab", "pikepdf", "openpyxl", "pydantic", "rich"]
    code = (
        "import sys\nfrom deckgen.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert answer.stdout.splitlines()[-1] == "[]"


def test_check_finds_nothing_wrong_with_the_sample_but_a_slide_that_goes_on(workspace: Path) -> None:
    code, out, err = deckgen("check", "--json", "2024-09", "--workspace", str(workspace))
    standing = [each for each in json.loads(out)["problems"] if not each["accepted"]]
    found = [(each["code"], each["severity"], each["where"]["file"]) for each in standing]
    slide = "layouts/highlight-report/slides/consultation.yaml"
    assert (code, found, err) == (0, [("slide-continued", "warning", slide)], "")


def test_a_warning_fails_a_check_only_where_it_is_strict(workspace: Path) -> None:
    for options, expected in ((), 0), (("--strict",), 1):
        code, out, err = deckgen("check", "2024-09", *options, "--workspace", str(workspace))
        assert (code, out) == (expected, "")
        assert err.splitlines()[-1] == "0 errors, 1 warning (14 accepted)"


def test_check_says_so_where_there_is_nothing_wrong(workspace: Path) -> None:
    theme = workspace / "layouts/highlight-report/theme.yaml"
    smaller = theme.read_text(encoding="utf-8").replace("body: {sizes: [", "body: {sizes: [5/5.5, ")
    theme.write_text(smaller, encoding="utf-8")
    code, out, err = deckgen("check", "2024-09", "--workspace", str(workspace))
    assert (code, out, err) == (0, "no problems found (14 accepted)\n", "")


def test_check_prints_one_json_document_and_nothing_else(workspace: Path) -> None:
    slide = workspace / "layouts/highlight-report/slides/calls-999.yaml"
    misspelt = slide.read_text(encoding="utf-8").replace("- control: offered", "- control: ofered")
    slide.write_text(misspelt, encoding="utf-8")
    code, out, err = deckgen("check", "--json", "--workspace", str(workspace))
    assert (code, err) == (1, "")
    (problem,) = [each for each in json.loads(out)["problems"] if each["severity"] == "error"]
    assert problem["where"]["file"] == "layouts/highlight-report/slides/calls-999.yaml"
    assert problem["where"]["line"] > 1
    assert "offered" in problem["hint"]


def test_an_unknown_report_is_told_with_those_that_exist(workspace: Path) -> None:
    code, _, err = deckgen("build", "2024-10", "--workspace", str(workspace))
    assert code == 1
    assert "unknown report '2024-10'" in err
    assert "did you mean '2024-09'?" in err


def test_a_folder_without_reports_says_where_to_go(tmp_path: Path) -> None:
    code, _, err = deckgen("check", "--workspace", str(tmp_path))
    assert code == 1
    assert "layouts/ and content/" in err


def test_wrong_usage_is_exit_code_2() -> None:
    assert deckgen("build", "--only", "docx")[0] == 2
    assert deckgen("bild")[0] == 2


def test_explain_tells_rule_formula_rows_and_file(workspace: Path) -> None:
    code, out, _ = deckgen("explain", "calls-999.offered.year", "--workspace", str(workspace))
    assert code == 0
    assert "119,973" in out
    assert "telephony.xlsx" in out
    assert "rows" in out
    assert "sha256" in out
    assert "= sum of offered_999, rows 29 to 40\n" in out
    assert "= (119,973 - 118,435) / 118,435 × 100\n" in out


def test_explain_knows_a_figure_by_the_name_that_authors_write(workspace: Path) -> None:
    code, out, _ = deckgen("explain", "calls-999.offered.year-change", "--workspace", str(workspace))
    assert code == 0
    assert out.startswith("calls-999.offered.year\n")


def test_explain_tells_who_wrote_a_figure_from_which_source_and_where(workspace: Path) -> None:
    figure = "calls-999.force-delivery-update.note-operators"
    code, out, _ = deckgen("explain", figure, "--workspace", str(workspace))
    assert code == 0
    assert "17 new operators completed training" in out
    assert "Quarterly PCC Highlight Report" in out
    assert "2024-09-02" in out
    assert "content/2024-09/words/calls-999.md:5:3" in out


def test_explain_of_a_misspelt_fact_gives_the_nearest(workspace: Path) -> None:
    code, _, err = deckgen("explain", "calls-999.ofered.year", "--workspace", str(workspace))
    assert code == 1
    assert "did you mean 'calls-999.offered.year'?" in err


def test_a_failed_build_leaves_the_last_good_output(workspace: Path) -> None:
    good = workspace / "output/2024-09/pcc-highlight-report-2024-09.pptx"
    good.parent.mkdir(parents=True)
    good.write_bytes(b"the last good one")
    (workspace / "content/2024-09/data/crime.csv").unlink()
    code, _, err = deckgen("build", "--workspace", str(workspace))
    assert code == 1
    assert "crime.csv" in err
    assert good.read_bytes() == b"the last good one"


def test_a_deck_that_someone_edited_is_not_written_over(workspace: Path) -> None:
    edited = workspace / "output/2024-09/pcc-highlight-report-2024-09.pptx"
    edited.parent.mkdir(parents=True)
    edited.write_bytes(b"hours of work by comms")
    code, _, err = deckgen("build", "--workspace", str(workspace))
    assert code == 1
    assert "edited" in err
    assert edited.read_bytes() == b"hours of work by comms"


def test_the_web_page_alone_is_asked_for(workspace: Path) -> None:
    code, out, _ = deckgen("build", "2024-09", "--only", "html", "--workspace", str(workspace))
    folder = workspace / "output/2024-09"
    assert (code, "pcc-highlight-report-2024-09.html" in out) == (0, True)
    kinds = {path.suffix for path in folder.iterdir() if not path.name.startswith(".")}
    assert kinds == {".html", ".json"}
    page = (folder / "pcc-highlight-report-2024-09.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and not (folder / "review.html").exists()


def test_the_review_page_alone_is_signed_for_no_deck(workspace: Path) -> None:
    code, out, _ = deckgen("build", "2024-09", "--only", "review", "--workspace", str(workspace))
    built = {path.name for path in (workspace / "output/2024-09").iterdir()}
    page = (workspace / "output/2024-09/review.html").read_text(encoding="utf-8")
    assert (code, "review.html" in out) == (0, True)
    assert not any(name.endswith((".pptx", ".pdf")) for name in built)
    assert '"files":{"changes.json"' in page
    assert "pcc-highlight-report-2024-09.pptx" not in page
