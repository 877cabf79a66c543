"""`deckgen send` as who types it sees it."""

from __future__ import annotations

import email
import email.policy
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mail.faulty_server import Fault, running
from mail.released import PDF, REPORT, Workspace, released

from deckgen.cli import main
from deckgen.mail.ledger import Delivery, Ledger


def send(at: Workspace, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["send", REPORT, "--workspace", str(at.folder), *arguments])


def eml(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.eml"))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any connection is a fault."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)


def test_it_tells_what_became_of_each_and_does_nothing_the_second_time(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        first = send(at, "--to", str(at.people(2)))
        second = send(at, "--to", str(at.people(3)))
    assert first.exit_code == 0, first.output
    assert first.output.splitlines()[1].split() == [
        "accepted", "person1@example.org", "Person", "1", "board-2024-09.pdf", "250", "2.0.0", "taken",
    ]  # fmt: skip
    assert "2 accepted" in first.output and "3 accepted" in second.output
    assert set(server.post.counts.values()) == {1}


@pytest.mark.usefixtures("offline")
def test_a_dry_run_writes_every_message_and_connects_to_nothing(at: Workspace) -> None:
    done = send(at, "--to", str(at.people(2)), "--dry-run")
    assert done.exit_code == 0, done.output
    folder = at.output / "mail/dry-run"
    assert len(eml(folder)) == 2 and f"messages are in {folder}" in done.output
    message = email.message_from_bytes(next(folder.iterdir()).read_bytes(), policy=email.policy.default)
    (part,) = message.iter_attachments()  # type: ignore[attr-defined]
    assert part.get_content() == PDF
    assert not at.ledger.exists(), "nothing was sent, and nothing noted"
    send(at, "--to", str(at.people(1)), "--dry-run")
    assert len(eml(folder)) == 1, "messages of the run before are not left about"


@pytest.mark.usefixtures("offline")
def test_drafts_open_unsent_and_are_not_sent_by_us_as_well(at: Workspace) -> None:
    done = send(at, "--to", str(at.people(2)), "--drafts")
    assert done.exit_code == 0, done.output
    folder = at.output / "mail/drafts"
    for path in folder.iterdir():
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert message["X-Unsent"] == "1" and message["Date"] is None
    again = send(at, "--to", str(at.people(3)), "--drafts")
    assert again.exit_code == 0
    assert len(eml(folder)) == 3, "drafts that nobody opened yet stay"
    assert "3 drafted" in send(at, "--status").output


def test_who_has_a_draft_is_sent_nothing_unless_asked_for(at: Workspace) -> None:
    send(at, "--to", str(at.people(1)), "--drafts")
    with running() as server:
        at.mail(server.port)
        assert "1 drafted" in send(at, "--to", str(at.people(1))).output
        assert not server.post.taken
        assert "1 accepted" in send(at, "--to", str(at.people(1)), "--resend-unknown").output


def test_drafts_that_cannot_be_written_are_not_called_drafted(at: Workspace) -> None:
    (at.output / "mail").write_text("in the way")
    done = send(at, "--to", str(at.people(2)), "--drafts")
    assert done.exit_code == 1 and "messages cannot be written here" in done.output
    (at.output / "mail").unlink()
    assert "2 planned" in send(at, "--status").output
    assert "2 drafted" in send(at, "--to", str(at.people(2)), "--drafts").output
    assert len(eml(at.output / "mail/drafts")) == 2


def test_drafts_that_are_asked_for_again_and_fail_are_not_sent_on_their_own(at: Workspace) -> None:
    send(at, "--to", str(at.people(1)), "--drafts")
    drafts = at.output / "mail/drafts"
    for path in drafts.iterdir():
        path.unlink()
    drafts.rmdir()
    drafts.write_text("in the way")
    done = send(at, "--to", str(at.people(1)), "--drafts", "--resend-unknown")
    assert done.exit_code == 1
    with running() as server:
        at.mail(server.port)
        assert "1 drafted" in send(at, "--to", str(at.people(1))).output
        assert not server.post.taken


def test_going_back_to_an_earlier_release_is_sent_again(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        people = at.people(1)
        for again, content in ((0, PDF), (0, b"%PDF other"), (1, PDF)):
            released(at, files={"board-2024-09.pdf": content}, again=again)
            assert "1 accepted" in send(at, "--to", str(people)).output
    assert server.post.counts["person1@example.org"] == 3


def test_what_a_dead_run_left_is_told(at: Workspace) -> None:
    with Ledger(at.ledger).open() as book:
        book.plan([Delivery(REPORT, "c" * 64, "a@example.org", "a@example.org", "sending", "", "", "")])
    assert "1 sending: another run is at it; if none is" in send(at, "--status").output


def test_status_is_a_table_or_json(at: Workspace) -> None:
    assert send(at, "--status").output == "nothing of this report was sent\n"
    with running([Fault("rcpt", "refuse", 1)]) as server:
        at.mail(server.port)
        done = send(at, "--to", str(at.people(2)))
    assert done.exit_code == 1
    told = send(at, "--status").output
    assert "refused   person1@example.org" in told and "554 5.7.1 not here" in told
    assert "1 refused: the server will not take it" in told
    rows = json.loads(send(at, "--status", "--json").output)["deliveries"]
    assert {row["address"]: row["state"] for row in rows} == {
        "person1@example.org": "refused",
        "person2@example.org": "accepted",
    }


def test_who_is_forgotten_is_erased_everywhere_that_we_know_of(at: Workspace) -> None:
    people = at.people(2)
    send(at, "--to", str(people), "--dry-run")
    send(at, "--to", str(people), "--drafts")
    done = send(at, "--forget", "PERSON1@example.org", "--to", str(people))
    assert done.exit_code == 0
    assert "erased: 1 row of the ledger, 2 messages on disk" in done.output
    assert "still has this address" in done.output
    held = b"".join(path.read_bytes() for path in (at.folder / "output").rglob("*") if path.is_file())
    assert b"person1@" not in held and b"person2@" in held


def test_a_faulty_list_sends_nothing_unless_its_rows_are_skipped(at: Workspace) -> None:
    people = at.list("name,address\nAnn,ann@example.org\nBen,ben@\n")
    with running() as server:
        at.mail(server.port)
        done = send(at, "--to", str(people))
        assert done.exit_code == 1 and "row 3, column 'address': error" in done.output
        assert server.post.connections == 0
        done = send(at, "--to", str(people), "--skip-invalid")
        assert done.exit_code == 0 and "row 3, column 'address': warning" in done.output
        assert list(server.post.taken) == ["ann@example.org"]


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("text", ["name,adress\nAnn,ann@example.org\n", "address\nwrong\n"])
@pytest.mark.usefixtures("offline")
def test_a_list_of_which_nothing_can_be_used_is_no_success(text: str, at: Workspace) -> None:
    assert send(at, "--to", str(at.list(text)), "--skip-invalid").exit_code == 1


def test_what_is_marked_above_a_lists_clearance_is_not_sent(at: Workspace) -> None:
    released(at, marking="OFFICIAL-SENSITIVE")
    text = "address,groups\na@hospital.example,board\nb@hospital.example,public\nc@example.org,board\n"
    done = send(at, "--to", str(at.list(text)))
    assert done.exit_code == 1
    assert (
        "b@hospital.example (public) is cleared for OFFICIAL, and the report is OFFICIAL-SENSITIVE"
        in done.output
    )
    assert (
        "c@example.org is at example.org, where nothing marked OFFICIAL-SENSITIVE may be sent" in done.output
    )
    assert "2 errors" in done.output
    fine = at.list("address,groups\na@sub.hospital.example,board\n")
    assert send(at, "--to", str(fine), "--dry-run").exit_code == 0


@pytest.mark.usefixtures("offline")
def test_what_is_too_large_is_not_sent(at: Workspace) -> None:
    released(at, files={"board-2024-09.pdf": bytes(8_000_000)})
    done = send(at, "--to", str(at.people(2)))
    assert done.exit_code == 1
    assert "a message with pdf has 10.9 MB, and at most 10 MB may be sent [too-large]" in done.output
    assert "1 error" in done.output, "told once, and not for everybody"


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        ("release", "released files are gone, or not those that were approved: board-2024-09.pdf"),
        ("gone", "released files are gone, or not those that were approved: board-2024-09.pptx"),
        ("words", f"changed since the report was approved: content/{REPORT}/report.yaml"),
        ("record", "the record of approvals is damaged"),
        ("never", "this report has not been released"),
        ("letter", "the layout has no message to send with the report"),
    ],
)
@pytest.mark.usefixtures("offline")
def test_what_is_not_as_it_was_approved_is_not_sent(happened: str, told: str, at: Workspace) -> None:
    match happened:
        case "release":
            (at.output / "release/board-2024-09.pdf").write_bytes(b"another")
        case "gone":
            (at.output / "release/board-2024-09.pptx").unlink()
        case "words":
            report = at.folder / f"content/{REPORT}/report.yaml"
            report.write_text(report.read_text() + "# another\n")
        case "record":
            (at.output / "approvals.json").write_text('{"approvals": [{}]}')
        case "never":
            (at.output / "approvals.json").unlink()
        case "letter":
            released(at, letters=())
    done = send(at, "--to", str(at.people(1)))
    assert done.exit_code == 1 and told in done.output


@pytest.mark.usefixtures("offline")
def test_all_reasons_are_told_at_once(at: Workspace) -> None:
    (at.output / "release/board-2024-09.pdf").write_bytes(b"another")
    (at.folder / "layouts/board/mail.yaml").write_text("from: nobody\nserver: x\npassword: secret\n")
    done = send(at, "--to", str(at.list("address\nwrong\n")), "--group", "none")
    for told in ("is no address", "unknown key 'password'", "released files are gone", "in group 'none'"):
        assert told in done.output
    assert "secret" not in done.output


@pytest.mark.parametrize(
    "arguments",
    [[], ["--dry-run", "--drafts"], ["--status", "--forget", "a@example.org"], ["--to", "gone.csv"]],
)
def test_wrong_usage_is_told_with_exit_code_2(arguments: list[str], at: Workspace) -> None:
    assert send(at, *arguments).exit_code == 2


def test_an_unknown_report_is_told_with_the_known(at: Workspace) -> None:
    done = CliRunner().invoke(main, ["send", "2024-06", "--workspace", str(at.folder), "--status"])
    assert done.exit_code == 1 and "unknown report '2024-06'" in done.output and REPORT in done.output


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_ctrl_c_ends_between_two_messages(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        mail = at.folder / "layouts/board/mail.yaml"
        mail.write_text(mail.read_text().replace("per-minute: 100000", "per-minute: 60"))
        child = subprocess.Popen(
            [sys.executable, "-m", "deckgen", "send", REPORT, "--to", str(at.people(5))],
            cwd=at.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        while not server.post.taken:
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    assert child.returncode == 1
    assert "ending after the message at hand" in err and "Traceback" not in err
    assert "ended early, between two messages" in out
    accepted = server.post.counts.total()
    assert f"{accepted} accepted\n{5 - accepted} planned: not sent yet; run the command again" in out
