"""The record of approvals is read as it was written, and never read as less than it holds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from deckgen import release
from deckgen.model.letter import Letter
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.problems import Problems
from deckgen.release import Approval, SignOff

LETTER = Letter(
    "cy",
    Paragraph((Run("Adroddiad y Bwrdd"),), "body"),
    (
        Paragraph((Run("Annwyl "), Run("", bold=True, reference=Reference("name"))), "body"),
        Paragraph(
            (Run("119,973", fact="visits.all.year#value"), Run(" yma", link="https://x.example")), level=1
        ),
    ),
    (Paragraph((Run("", reference=Reference("changes")),)),),
)
FIRST = Approval(
    report="2024-09",
    by="Ada Approver",
    when="2024-11-05T09:30:00+00:00",
    version="0.1.0",
    build="b" * 32,
    title="Board report",
    label="July to September 2024",
    organisation="A Hospital",
    language="en-GB",
    marking="OFFICIAL",
    drafts={"board.pdf": "a" * 64},
    files={"board.pdf": "b" * 64, "board.pptx": "c" * 64},
    inputs={"content/2024-09/report.yaml": "d" * 64},
    letters=(LETTER,),
    sign_off=SignOff("Ada Approver", "2024-11-05T09:29:00Z", "e" * 64, {"visits": "Well said."}),
)
SECOND = replace(
    FIRST, sign_off=None, corrects=FIRST.content, changes=("now 4,555",), files={"a.pdf": "f" * 64}
)


def read(folder: Path) -> tuple[tuple[Approval, ...], list[str]]:
    problems = Problems()
    found = release.read(folder, problems)
    return found, [each.code for each in problems]


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / release.RECORD).write_bytes(release.written([FIRST, SECOND]))
    assert read(tmp_path) == ((FIRST, SECOND), [])


def test_a_report_without_a_record_was_never_approved(tmp_path: Path) -> None:
    assert read(tmp_path) == ((), [])


def test_a_release_is_known_by_all_its_files() -> None:
    same = dict(reversed(FIRST.files.items()))
    assert replace(FIRST, files=same, by="Somebody Else").content == FIRST.content
    renamed = {"other.pdf": "b" * 64, "board.pptx": "c" * 64}
    for other in (renamed, {"board.pdf": "b" * 64}, {**FIRST.files, "board.pdf": "0" * 64}):
        assert replace(FIRST, files=other).content != FIRST.content


def _without(*path: str | int) -> bytes:
    """The record, less what stands at a path."""
    document = json.loads(release.written([FIRST]))
    at = document
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        release.written([FIRST])[:-9],
        b"[]",
        b"{}",
        b'{"approvals": 1}',
        b'{"approvals": [1]}',
        _without("approvals", 0, "files"),
        _without("approvals", 0, "sign_off", "sha256"),
        _without("approvals", 0, "letters", 0, "subject"),
        release.written([FIRST]).replace(b'"field": "name"', b'"field": "password"'),
    ],
    ids=range(10),
)
def test_a_damaged_record_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / release.RECORD).write_bytes(content)
    assert read(tmp_path) == ((), ["approvals-unreadable"])


def test_a_record_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / release.RECORD).mkdir()
    assert read(tmp_path) == ((), ["approvals-unreadable"])
