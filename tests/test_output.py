"""Files are written all or none, and never over somebody's edits."""

from pathlib import Path

import pytest

from deckgen import output
from deckgen.problems import DeckgenError


def test_what_a_build_wrote_may_be_replaced_by_the_next(tmp_path: Path) -> None:
    output.write(tmp_path, {"a.pptx": b"one"})
    assert output.edited(tmp_path, {"a.pptx": b"two"}) == ()
    output.write(tmp_path, {"a.pptx": b"two"})
    assert (tmp_path / "a.pptx").read_bytes() == b"two"


def test_an_edited_file_is_a_problem_that_names_it(tmp_path: Path) -> None:
    output.write(tmp_path, {"a.pptx": b"one"})
    (tmp_path / "a.pptx").write_bytes(b"edited by comms")
    (problem,) = output.edited(tmp_path, {"a.pptx": b"two"})
    assert problem.code == "edited-output"
    assert problem.where.file.endswith("a.pptx")


def test_a_file_that_no_build_wrote_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").write_bytes(b"somebody's own")
    assert len(output.edited(tmp_path, {"a.pptx": b"two"})) == 1


def test_building_only_one_output_keeps_the_record_of_the_others(tmp_path: Path) -> None:
    output.write(tmp_path, {"a.pptx": b"one", "a.pdf": b"one"})
    output.write(tmp_path, {"a.pdf": b"two"})
    assert output.edited(tmp_path, {"a.pptx": b"three"}) == ()


def test_nothing_half_written_stays_behind(tmp_path: Path) -> None:
    output.write(tmp_path, {"a.pptx": b"one"})
    assert sorted(path.name for path in tmp_path.iterdir()) == [".deckgen.json", "a.pptx"]


def test_a_folder_that_cannot_be_written_to_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    (problem,) = output.unusable(tmp_path / "output" / "2024-09")
    assert problem.code == "output-unwritable"
    assert output.unusable(tmp_path / "new" / "2024-09") == ()


def test_what_the_disk_says_while_writing_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")
    with pytest.raises(DeckgenError, match="cannot be written to"):
        output.write(tmp_path / "output", {"a.pptx": b"one"})


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pptx").mkdir()
    (problem,) = output.edited(tmp_path, {"a.pptx": b"one"})
    assert problem.message == "this is a folder, and a file is to stand there"
