"""An error hides nothing else: the authors' words are checked, and stale acceptances told, beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from emergency_care import own_data, workspace

from deckgen import pipeline

WORDS = "content/2019-03/words/attendances.md"
FAULTY = "- Attendances fell by -5%[^log] this month.\n- Staff are making a a difference.\n"
NOTE = "\n[^log]: Attendance log, as at March 2019\n"
STALE = """
- check: L33
  slide: attendances
  words: Staff are making
  because: asked for by the board
- check: unregistered-figure
  slide: attendances
  words: "88"
  because: the log was lost
- check: L30
  slide: attendances
  words: words of nobody
  because: it may stand in a sentence of the layout
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report whose words have slips, and whose acceptances are out of date."""
    made = workspace(tmp_path / "ws", own_data())
    words = made / WORDS
    text = words.read_text(encoding="utf-8")
    assert "\n- " in text
    words.write_text(text.replace("\n- ", f"\n{FAULTY}- ", 1) + NOTE, encoding="utf-8")
    (made / "content/2019-03/accepted.yaml").write_text(STALE, encoding="utf-8")
    return made


def unknown_key(folder: Path) -> None:
    path = folder / "layouts/emergency-care/slides/four-hours.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "nonsense: 1\n", encoding="utf-8")


def no_data(folder: Path) -> None:
    (folder / "content/2019-03/data/ae_attendances.csv").unlink()


def no_template(folder: Path) -> None:
    (folder / "layouts/emergency-care/template.pptx").unlink()


def unknown_token(folder: Path) -> None:
    path = folder / "layouts/emergency-care/phrases.yaml"
    text = path.read_text(encoding="utf-8")
    assert "was outside the {target-name}" in text
    path.write_text(text.replace("was outside the {target-name}", "was outside the {targt}", 1))


@pytest.mark.parametrize("broken", [unknown_key, no_data, no_template, unknown_token])
def test_an_error_hides_neither_slips_nor_stale_acceptances(
    broken: Callable[[Path], None], report: Path
) -> None:
    broken(report)
    found = pipeline.check(report, "2019-03")
    assert [each for each in found if each.severity == "error"]
    told = {(each.code, each.words) for each in found}
    assert {("L01", "fell by -5%"), ("L20", "a a")} <= told
    idle = [each.message for each in found if each.code == "accepts-nothing"]
    assert len(idle) == 2
    assert any("Staff are making" in each for each in idle) and any("'88'" in each for each in idle)


def test_without_an_error_every_stale_acceptance_is_told(report: Path) -> None:
    idle = [each for each in pipeline.check(report, "2019-03") if each.code == "accepts-nothing"]
    assert len(idle) == 3


def test_words_alone_have_no_finding_that_the_whole_report_has_not(report: Path) -> None:
    whole = {(each.code, each.words) for each in pipeline.check(report, "2019-03")}
    no_template(report)
    alone = {(each.code, each.words) for each in pipeline.check(report, "2019-03") if each.code[0] == "L"}
    assert alone and alone <= whole
