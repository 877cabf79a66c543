"""A sign-off file holds for one report, its bytes and every slide, or every reason why not is told."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from deckgen import release
from deckgen.problems import Problems
from deckgen.release import SignOff

DRAFTS = {"board.pptx": "a" * 64, "board.pdf": "b" * 64, "facts.json": "c" * 64}
SLIDES = ("visits", "waits")


def told(**other: object) -> dict[str, Any]:
    slides = {
        "visits": {"checked": True, "comment": "Well said."},
        "waits": {"checked": True, "comment": " "},
    }
    held = {"report": "2024-09", "name": " Ada Approver ", "when": "2024-11-05T09:30:00Z", "files": DRAFTS}
    return {**held, "slides": slides, **other}


def read(folder: Path, content: object) -> tuple[SignOff | None, list[str]]:
    file = folder / "sign-off.json"
    file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    problems = Problems()
    found = release.read_sign_off(file, "2024-09", DRAFTS, SLIDES, problems)
    assert all(each.where.file == file.as_posix() and each.hint for each in problems)
    return found, [each.code for each in problems]


def test_a_sign_off_gives_name_time_remarks_and_its_own_hash(tmp_path: Path) -> None:
    found, problems = read(tmp_path, told())
    content = (tmp_path / "sign-off.json").read_bytes()
    wanted = SignOff(
        "Ada Approver", "2024-11-05T09:30:00Z", hashlib.sha256(content).hexdigest(), {"visits": "Well said."}
    )
    assert (found, problems) == (wanted, [])


def test_it_may_name_fewer_files_than_were_built(tmp_path: Path) -> None:
    few = {name: DRAFTS[name] for name in ("board.pptx", "board.pdf")}
    assert read(tmp_path, told(files=few))[1] == []


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"report": "2024-06"}, "sign-off-of-another"),
        ({"files": {**DRAFTS, "board.pdf": "d" * 64}}, "sign-off-of-other-bytes"),
        ({"files": {**DRAFTS, "another.json": "c" * 64}}, "sign-off-of-other-bytes"),
        ({"files": {"board.pdf": "b" * 64}}, "sign-off-without-file"),
        ({"files": {"board.pptx": "a" * 64}}, "sign-off-without-file"),
        ({"slides": {"visits": {"checked": True}}}, "sign-off-not-whole"),
        ({"slides": {"visits": {"checked": True}, "waits": {"checked": False}}}, "sign-off-not-whole"),
        ({"name": " "}, "sign-off-without-name"),
        ({"name": "Ada\nApprover"}, "sign-off-without-name"),
        ({"name": "A" * 201}, "sign-off-without-name"),
    ],
)
def test_it_holds_for_nothing_else(tmp_path: Path, other: dict[str, object], code: str) -> None:
    assert read(tmp_path, told(**other)) == (None, [code])


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Slide 1: well said",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        {**told(), "files": []},
        {**told(), "slides": {"visits": True}},
        {**told(), "slides": {"visits": {}}},
    ],
    ids=range(9),
)
def test_what_is_no_sign_off_is_called_so(tmp_path: Path, content: object) -> None:
    assert read(tmp_path, content) == (None, ["no-sign-off"])


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    problems = Problems()
    assert release.read_sign_off(tmp_path, "2024-09", DRAFTS, SLIDES, problems) is None
    assert [each.code for each in problems] == ["unreadable-file"]
