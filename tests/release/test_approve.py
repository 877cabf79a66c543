"""`deckgen approve` as it is typed: what it refuses, what it makes, and what it records."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pptx
import pytest
from release import board

OUTPUT = Path("output") / board.REPORT
CONTENT = f"content/{board.REPORT}"


def refused(folder: Path, *arguments: str, by: str = board.NAME) -> str:
    """Why a report is not approved; nothing of its output folder may be another than before."""
    before = board.bytes_of(folder / OUTPUT)
    code, out, err = board.approve(folder, *arguments, by=by)
    assert (code, out) == (1, "")
    assert board.bytes_of(folder / OUTPUT) == before
    return err


def sign(folder: Path, **other: object) -> Path:
    """The sign-off file of this build, with some of it told otherwise."""
    path = folder / "sign-off.json"
    path.write_text(json.dumps(board.signed(folder / OUTPUT, **other)), encoding="utf-8")
    return path


def test_what_was_not_built_was_not_reviewed(draft: Path) -> None:
    shutil.rmtree(draft / OUTPUT)
    err = refused(draft)
    assert "nothing is built here, so nobody can have reviewed it [not-built]" in err
    assert not (draft / OUTPUT).exists()


def test_a_part_of_a_report_is_not_a_report(draft: Path) -> None:
    (draft / OUTPUT / "board.pdf").unlink()
    assert "board.pdf is not built here" in refused(draft)


def test_a_draft_that_somebody_edited_is_not_what_was_reviewed(draft: Path) -> None:
    deck = pptx.Presentation(str(draft / OUTPUT / "board.pptx"))
    deck.slides[0].shapes.title.text = "Visits, as we would have them"
    deck.save(str(draft / OUTPUT / "board.pptx"))
    err = refused(draft)
    assert "board.pptx: error: this file was edited after it was built" in err
    assert "[changed-since]" not in err, "which would tell the same file twice"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (f"{CONTENT}/words/visits.md", board.WORDS.replace("summer", "autumn")),
        (f"{CONTENT}/data/visits.csv", board.visits(4_445)),
        ("layouts/board/layout.yaml", board.LAYOUT.replace("Safe care", "Care that is safe")),
    ],
    ids=["words", "data", "layout"],
)
def test_what_changed_since_it_was_built_was_not_reviewed(draft: Path, file: str, text: str) -> None:
    board.write(draft, {file: text})
    err = refused(draft)
    assert "layout, words or data have changed since this was built" in err
    assert "board.pptx" in err
    assert "hint: build again, review what changed, and approve it then" in err


ACCEPTED = "- {check: not-ready, slide: visits, words: awaits, because: it will do}\n"


@pytest.mark.parametrize(
    ("file", "text", "where"),
    [
        (f"{CONTENT}/words/visits.md", f"{board.WORDS}\n> awaits the audit\n", "words/visits.md:7:1"),
        (f"{CONTENT}/report.yaml", f"{board.REPORT_YAML}not-ready: awaits the audit\n", "report.yaml:9:"),
    ],
    ids=["a remark in the words", "the report itself"],
)
def test_what_is_marked_as_not_ready_is_built_and_not_approved(
    draft: Path, file: str, text: str, where: str
) -> None:
    board.write(draft, {file: text})
    code, _, err = board.deckgen(draft, "build", board.REPORT)
    assert code == 0
    assert "awaits the audit [not-ready]" in err
    err = refused(draft)
    assert where in err
    assert "error: " in err and "awaits the audit [not-ready]" in err


def test_no_reason_makes_a_report_ready(draft: Path) -> None:
    board.write(draft, {f"{CONTENT}/words/visits.md": f"{board.WORDS}\n> awaits the audit\n"})
    board.write(draft, {f"{CONTENT}/accepted.yaml": ACCEPTED})
    assert "awaits the audit [not-ready]" in refused(draft)


def test_all_reasons_are_told_at_once(draft: Path) -> None:
    board.write(draft, {f"{CONTENT}/report.yaml": f"{board.REPORT_YAML}not-ready: awaits the audit\n"})
    told = refused(draft)
    assert "[not-ready]" in told and "[changed-since]" in told


def test_errors_stop_the_approval(draft: Path) -> None:
    words = board.WORDS.replace("summer", "summer, with {all.month-valeu} visits")
    board.write(draft, {f"{CONTENT}/words/visits.md": words})
    assert "[unknown-reference]" in refused(draft)


def test_warnings_stop_it_where_that_is_asked_for(draft: Path) -> None:
    words = board.WORDS.replace("summer", "summer, after 17 weeks")
    board.write(draft, {f"{CONTENT}/words/visits.md": words})
    board.build(draft)
    assert "[unregistered-figure]" in refused(draft, "--strict")
    code, out, err = board.approve(draft)
    assert code == 0
    assert "[unregistered-figure]" in err
    assert f"approved by {board.NAME}, OFFICIAL; 1 warning\n" in out


def test_somebody_approves(draft: Path) -> None:
    code, _, err = board.approve(draft, by=" ")
    assert code == 2
    assert "say who approves it: --by NAME, or --sign-off FILE from the review page" in err
    assert "no name" in refused(draft, by="Ada\u202eApprover")
    assert not (draft / OUTPUT / "release").exists()


def test_all_that_is_wrong_with_a_sign_off_is_told_at_once(draft: Path) -> None:
    files = {"board.html": "0" * 64}
    wrong = sign(draft, report="2024-06", files=files, slides={}, name="  ")
    err = refused(draft, "--sign-off", str(wrong), by="")
    assert "this sign-off is of report '2024-06', and '2024-09' is to be approved" in err
    assert "this sign-off names no .pptx file" in err
    assert "this sign-off names no .pdf file" in err
    assert "signed for other bytes than those of this build: board.html" in err
    assert "slides that are not ticked: visits" in err
    assert "this sign-off has no name" in err
    assert "6 errors" in err


def test_a_sign_off_for_a_build_before_does_not_hold_for_this_one(draft: Path) -> None:
    before = sign(draft)
    board.write(draft, {f"{CONTENT}/data/visits.csv": board.visits(4_445)})
    board.build(draft)
    assert "signed for other bytes than those of this build: board.html" in refused(
        draft, "--sign-off", str(before)
    )


def test_what_is_no_sign_off_is_told(draft: Path) -> None:
    (draft / "comments.txt").write_text("Slide 1: well said", encoding="utf-8")
    assert "comments.txt: error: this is no sign-off file" in refused(
        draft, "--sign-off", str(draft / "comments.txt")
    )


def test_who_approves_is_who_signed(draft: Path) -> None:
    err = refused(draft, "--sign-off", str(sign(draft)), by="Somebody Else")
    assert f"'Somebody Else' approves, and '{board.NAME}' signed" in err


def test_a_damaged_record_is_kept_and_told(release: Path) -> None:
    record = release / OUTPUT / "approvals.json"
    record.write_bytes(record.read_bytes()[:-20])
    err = refused(release)
    assert "the record of approvals is damaged" in err
    assert "take it from a backup" in err


def test_a_release_has_the_files_for_readers_and_no_others(approved: Path) -> None:
    made = {path.name for path in (approved / OUTPUT / "release").iterdir()}
    assert made == {"board.pptx", "board.pdf", "board.html", ".deckgen.json"}


def test_the_record_tells_who_when_and_which_bytes(approved: Path) -> None:
    output = approved / OUTPUT
    (kept,) = board.approvals(output)
    assert (kept["report"], kept["by"], kept["marking"]) == (board.REPORT, board.NAME, "OFFICIAL")
    assert (kept["title"], kept["organisation"]) == ("Board report", "A Hospital")
    assert kept["when"].endswith("+00:00")
    released = {name: board.digest((output / "release" / name).read_bytes()) for name in kept["files"]}
    assert set(released) == {"board.pptx", "board.pdf", "board.html"}
    assert kept["files"] == released
    drafts = {name: board.digest((output / name).read_bytes()) for name in kept["drafts"]}
    assert {"board.pptx", "board.pdf", "board.html", "facts.json", "review.html"} <= set(drafts)
    assert kept["drafts"] == drafts
    read = {name: board.digest((approved / name).read_bytes()) for name in kept["inputs"]}
    assert {f"{CONTENT}/words/visits.md", f"{CONTENT}/data/visits.csv", "layouts/board/layout.yaml"} <= set(
        read
    )
    assert kept["inputs"] == read
    listed = "".join(f"{name}={value}\n" for name, value in sorted(released.items()))
    assert kept["content"] == hashlib.sha256(listed.encode()).hexdigest()
    assert (kept["sign_off"], kept["corrects"], kept["changes"]) == (None, "", [])


def test_a_sign_off_is_recorded_with_its_remarks(draft: Path) -> None:
    file = sign(draft)
    code, out, err = board.approve(draft, "--sign-off", str(file), by="")
    assert code == 0, err
    assert f"approved by {board.NAME}, OFFICIAL; 0 warnings\n" in out
    (kept,) = board.approvals(draft / OUTPUT)
    assert kept["by"] == board.NAME
    assert kept["sign_off"] == {
        "name": board.NAME,
        "when": "2024-11-05T09:30:00Z",
        "sha256": board.digest(file.read_bytes()),
        "comments": {"visits": "Well said."},
    }


def test_the_same_bytes_are_approved_once(release: Path) -> None:
    before = board.bytes_of(release / OUTPUT)
    code, out, _ = board.approve(release, by="Somebody Else")
    assert code == 0
    assert f"approved before by {board.NAME}, on " in out
    assert out.endswith(": nothing changed\n")
    assert board.bytes_of(release / OUTPUT) == before


def test_a_released_file_that_is_lost_comes_back_with_the_same_bytes(release: Path) -> None:
    before = board.bytes_of(release / OUTPUT)
    (release / OUTPUT / "release/board.pdf").unlink()
    assert board.approve(release)[0] == 0
    assert board.bytes_of(release / OUTPUT) == before


def test_other_drafts_of_the_same_release_are_recorded_and_correct_nothing(release: Path) -> None:
    noted = board.SOURCES.replace("columns:", "definition: Arrivals at the door\n  columns:")
    board.write(release, {"layouts/board/sources.yaml": noted})
    board.build(release)
    code, out, _ = board.approve(release)
    first, second = board.approvals(release / OUTPUT)
    assert code == 0
    assert "corrects" not in out
    assert second["content"] == first["content"]
    assert second["drafts"] != first["drafts"]
    assert (second["corrects"], second["changes"]) == ("", [])


def test_a_correction_tells_what_changed_and_its_older_names_go(release: Path) -> None:
    words = board.WORDS.replace(
        "The new entrance was opened in the summer.", "{all.month-value} people came."
    )
    board.write(
        release,
        {
            f"{CONTENT}/words/visits.md": words,
            f"{CONTENT}/data/visits.csv": board.visits(4_555),
            f"{CONTENT}/report.yaml": board.REPORT_YAML.replace("file-name: board", "file-name: corrected"),
        },
    )
    board.build(release)
    code, out, err = board.approve(release)
    assert code == 0, err
    first, second = board.approvals(release / OUTPUT)
    assert second["corrects"] == first["content"] != second["content"]
    told = "\n".join(second["changes"])
    assert "4,555" in told and "4,444" in told
    assert "new: “4,555 people came.”" in told
    assert "corrects an earlier release: " in out
    assert all(f"  {change}\n" in out for change in second["changes"])
    made = {path.name for path in (release / OUTPUT / "release").iterdir()}
    assert made == {"corrected.pptx", "corrected.pdf", "corrected.html", ".deckgen.json"}


def test_a_correction_does_not_quote_what_it_takes_back(release: Path) -> None:
    words = board.WORDS.replace("- The new entrance was opened in the summer.\n", "- All went well.\n")
    board.write(release, {f"{CONTENT}/words/visits.md": words})
    board.build(release)
    assert board.approve(release)[0] == 0
    *_, kept = board.approvals(release / OUTPUT)
    assert kept["changes"] == [
        "visits, Visits: new: “All went well.”",
        "visits, Visits: a paragraph was taken out",
    ]


def test_a_released_file_that_somebody_edited_is_not_written_over(release: Path) -> None:
    page = release / OUTPUT / "release/board.html"
    page.write_bytes(page.read_bytes() + b"<!-- mended by hand -->")
    board.write(release, {f"{CONTENT}/data/visits.csv": board.visits(4_555)})
    board.build(release)
    err = refused(release)
    assert "release/board.html: error: this file was edited after it was built" in err
    assert page.read_bytes().endswith(b"<!-- mended by hand -->")


def test_a_file_of_an_older_name_that_somebody_edited_stays(release: Path) -> None:
    page = release / OUTPUT / "release/board.html"
    page.write_bytes(page.read_bytes() + b"<!-- mended by hand -->")
    renamed = board.REPORT_YAML.replace("file-name: board", "file-name: renamed")
    board.write(release, {f"{CONTENT}/report.yaml": renamed})
    board.build(release)
    assert board.approve(release)[0] == 0
    made = {path.name for path in page.parent.iterdir()}
    assert made == {"renamed.pptx", "renamed.pdf", "renamed.html", "board.html", ".deckgen.json"}
