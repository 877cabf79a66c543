"""A ledger that is read-only, full, damaged or somebody else's: told, and nothing sent."""

from __future__ import annotations

import sqlite3
import subprocess
from pathlib import Path

import pytest
from mail.faulty_server import running
from mail.released import REPORT, Workspace

from deckgen import sending
from deckgen.mail.ledger import Delivery, Ledger
from deckgen.problems import DeckgenError

ROW = Delivery("2024-09", "c" * 64, "a@example.org", "A@example.org", "planned", "", "<id@x>", "2024-11-05")
KEY = ("2024-09", "c" * 64, "a@example.org")


def refused(at: Workspace) -> str:
    with running() as server:
        at.mail(server.port)
        with pytest.raises(DeckgenError) as stopped:
            sending.send(at.folder, REPORT, [at.people(3)])
        assert not server.post.taken and server.post.connections == 0
    return "\n".join(map(str, stopped.value.problems))


def test_a_row_goes_through_its_states(tmp_path: Path) -> None:
    with Ledger(tmp_path / "sent.sqlite").open() as book:
        book.plan([ROW])
        book.plan([ROW])  # entered twice is once
        book.note(KEY, "sending", "2024-11-06")
        assert [each.state for each in book.of("2024-09")] == ["sending"]
    with Ledger(tmp_path / "sent.sqlite").open() as book:
        assert book.call_unknown("2024-11-07") == 1
        (row,) = book.of("2024-09")
        assert (row.state, row.at) == ("unknown", "2024-11-07")
        assert "ended before" in row.reply


def test_a_damaged_ledger_is_told_and_left_as_it_is(at: Workspace) -> None:
    at.ledger.write_bytes(b"SQLite format 3\x00" + b"nonsense" * 1000)
    before = at.ledger.read_bytes()
    told = refused(at)
    assert "the ledger of what was sent cannot be used" in told and "backup" in told
    assert at.ledger.read_bytes() == before


def test_a_page_that_was_overwritten_is_found(at: Workspace) -> None:
    with Ledger(at.ledger).open() as book:
        rows = (
            Delivery(REPORT, "c" * 64, f"{n}@example.org", "", "accepted", "x" * 99, "", "")
            for n in range(500)
        )
        book.plan(rows)
    content = bytearray(at.ledger.read_bytes())
    content[8192:12288] = b"\xff" * 4096
    at.ledger.write_bytes(content)
    assert "cannot be used" in refused(at)


def test_another_programs_database_is_not_touched(at: Workspace) -> None:
    other = sqlite3.connect(at.ledger)
    other.execute("CREATE TABLE accounts (name TEXT)")
    other.commit()
    other.close()
    assert "another program's database" in refused(at)


def test_a_ledger_of_a_later_deckgen_is_not_touched(at: Workspace) -> None:
    with Ledger(at.ledger).open():
        pass
    later = sqlite3.connect(at.ledger)
    later.execute("PRAGMA user_version = 99")
    later.close()
    assert "written by a later deckgen" in refused(at)


def test_a_ledger_in_a_place_that_cannot_be_written_is_told(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        with pytest.raises(DeckgenError, match="cannot be used"):
            sending.send(at.folder, REPORT, [at.people(1)], ledger=Path("/proc/sent.sqlite"))
        assert server.post.connections == 0


def test_a_read_only_ledger_is_told(at: Workspace) -> None:
    """Asked of SQLite itself, since root writes whatever the permissions say."""
    with Ledger(at.ledger).open():
        pass
    made = subprocess.run(["chattr", "+i", str(at.ledger)], check=False, capture_output=True)
    if made.returncode:
        at.ledger.chmod(0o400)
        at.ledger.parent.chmod(0o500)
        if _writable(at.ledger):
            _make_read_only(at)
            return
    try:
        assert "cannot be used" in refused(at)
    finally:
        subprocess.run(["chattr", "-i", str(at.ledger)], check=False, capture_output=True)
        at.ledger.parent.chmod(0o700)
        at.ledger.chmod(0o600)


def _writable(path: Path) -> bool:
    try:
        path.open("ab").close()
    except OSError:
        return False
    return True


def _make_read_only(at: Workspace) -> None:
    """Where this user may write everything: a folder stands where SQLite keeps its journal."""
    at.ledger.parent.chmod(0o700)
    at.ledger.with_name("sent.sqlite-journal").mkdir()
    assert "cannot be used" in refused(at)


def test_a_disk_that_fills_up_while_sending_stops_the_run_and_hides_nothing(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port)
        filling = _Full(at.ledger, after=4)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(Ledger, "note", lambda *told: filling.note(*told))
            with pytest.raises(DeckgenError) as stopped:
                sending.send(at.folder, REPORT, [at.people(4)])
        told = "\n".join(map(str, stopped.value.problems))
        assert "database or disk is full" in told
        assert server.post.counts.total() == 2
        sending.send(at.folder, REPORT, [at.people(4)])
        assert set(server.post.counts.values()) == {1}


class _Full:
    """Lets so many notes through, and then SQLite has no page left: a limit that it keeps itself."""

    def __init__(self, path: Path, after: int) -> None:
        self.path, self.left, self.whole = path, after, Ledger.note

    def note(self, ledger: Ledger, *told: str) -> None:
        self.left -= 1
        if self.left < 0:
            (pages,) = ledger._open.execute("PRAGMA page_count").fetchone()
            ledger._open.execute(f"PRAGMA max_page_count = {pages}")
            told = (*told[:3], "x" * 100_000)
        self.whole(ledger, *told)  # type: ignore[arg-type]


def test_who_is_forgotten_is_nowhere_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sent.sqlite"
    with Ledger(path).open() as book:
        person = Delivery(
            "r", "c", "ann.secret@example.org", "Ann.Secret@example.org", "accepted", "", "", ""
        )
        others = (Delivery("r", "c", f"{n}@example.org", "", "accepted", "", "", "") for n in range(300))
        book.plan([person, *others])
        assert b"nn.secret@" in path.read_bytes()
        assert book.forget("ann.secret@example.org") == 1
    left = b"".join(each.read_bytes() for each in tmp_path.iterdir()).lower()
    assert b"ann.secret" not in left and b"299@example.org" in left
