"""What was sent to whom, on disk: a row for each (report, content, recipient), in SQLite.

States: `planned`, `sending` (the server may be taking it at this moment), `accepted`, `refused`, `unknown`
(nobody can say whether it arrived) and `drafted` (a person may have sent it). Each state is on disk before
what it announces happens.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from deckgen.problems import DeckgenError, Place, Problem

State = Literal["planned", "sending", "accepted", "refused", "unknown", "drafted"]
_VERSION = 1
_TABLE = """
CREATE TABLE deliveries (
  report TEXT NOT NULL, content TEXT NOT NULL, recipient TEXT NOT NULL, address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'sending', 'accepted', 'refused', 'unknown', 'drafted')),
  reply TEXT NOT NULL DEFAULT '', message_id TEXT NOT NULL DEFAULT '', at TEXT NOT NULL,
  PRIMARY KEY (report, content, recipient)
) WITHOUT ROWID
"""
_COLUMNS = "report, content, recipient, address, state, reply, message_id, at"
_BUSY = 5.0  # seconds to wait for another program that reads


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row. `reply` is the server's last answer; `at` is when the state began, UTC."""

    report: str
    content: str
    recipient: str
    address: str
    state: State
    reply: str
    message_id: str
    at: str


class Ledger:
    """An open ledger; every method raises DeckgenError where the file does not let it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._lock: sqlite3.Connection | None = None

    def open(self) -> Ledger:
        """Open it, made where it is missing, and see that it is whole and can be written to."""
        with self._told():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=_BUSY, isolation_level=None)
            self._connection = connection
            for pragma in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON"):
                connection.execute(f"PRAGMA {pragma}")
            (whole,) = connection.execute("PRAGMA quick_check").fetchone()
            if whole != "ok":
                raise sqlite3.DatabaseError(whole)
            self._prepare(connection)
        return self

    @property
    def exists(self) -> bool:
        """Whether anything was ever noted."""
        return self._path.exists()

    @property
    def is_open(self) -> bool:
        """Whether it has been opened."""
        return self._connection is not None

    def close(self) -> None:
        """Close it and let others send."""
        for connection in (self._connection, self._lock):
            if connection is not None:
                connection.close()
        self._connection = self._lock = None

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def lock(self) -> None:
        """Be the only one who sends, until it is closed or the process ends however it may."""
        with self._told():
            lock = sqlite3.connect(f"{self._path}.lock", timeout=0, isolation_level=None)
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                lock.close()
                if "locked" not in str(error):
                    raise
                message = "another 'deckgen send' is at work with this ledger, so nothing was sent"
                hint = "wait until it has ended; 'deckgen send REPORT --status' tells how far it is"
                told = Problem("already-sending", "error", self._place, message, hint)
                raise DeckgenError([told]) from None
            self._lock = lock

    def of(self, report: str) -> tuple[Delivery, ...]:
        """All rows of a report, by content and recipient."""
        with self._told():
            rows = self._open.execute(
                f"SELECT {_COLUMNS} FROM deliveries WHERE report = ? ORDER BY content, recipient",
                (report,),
            ).fetchall()
        return tuple(Delivery(*row) for row in rows)

    def plan(self, deliveries: Iterable[Delivery]) -> None:
        """Enter these, all or none; those that are there already stay as they are."""
        with self._told(), self._transaction() as connection:
            connection.executemany(
                f"INSERT OR IGNORE INTO deliveries ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (e.report, e.content, e.recipient, e.address, e.state, e.reply, e.message_id, e.at)
                    for e in deliveries
                ],
            )

    def note(self, key: tuple[str, str, str], state: State, at: str, reply: str = "") -> None:
        """Have (report, content, recipient) in a state, on disk when this returns."""
        with self._told(), self._transaction() as connection:
            connection.execute(
                "UPDATE deliveries SET state = ?, reply = ?, at = ?"
                " WHERE report = ? AND content = ? AND recipient = ?",
                (state, reply, at, *key),
            )

    def call_unknown(self, at: str) -> int:
        """What an ended run left as `sending` becomes `unknown`; how many that were. Wants the lock."""
        with self._told(), self._transaction() as connection:
            reply = "the run that was sending it ended before it noted an answer"
            found = connection.execute(
                "UPDATE deliveries SET state = 'unknown', reply = ?, at = ? WHERE state = 'sending'",
                (reply, at),
            )
            return found.rowcount

    def forget(self, recipient: str) -> int:
        """Erase every row of a recipient, from the file's free pages too; how many there were."""
        with self._told():
            with self._transaction() as connection:
                erased = connection.execute("DELETE FROM deliveries WHERE recipient = ?", (recipient,))
            self._open.execute("VACUUM")
            return erased.rowcount

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Make the table, or see that it is ours; a write that changes nothing shows that writing works."""
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            raise sqlite3.DatabaseError(f"written by a later deckgen (form {version})")
        with self._transaction():
            if version == 0:
                if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                    raise sqlite3.DatabaseError("another program's database")
                connection.execute(_TABLE)
            connection.execute(f"PRAGMA user_version = {_VERSION}")

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        connection = self._open
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            if connection.in_transaction:  # a full disk has undone it already
                connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite or the disk says, as a problem."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            hint = "nothing is sent without it; check its permissions and the disk, or take it from a backup"
            message = f"the ledger of what was sent cannot be used: {_reason(error)}"
            raise DeckgenError([Problem("ledger-unusable", "error", self._place, message, hint)]) from error

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.ProgrammingError("it is closed")
        return self._connection

    @property
    def _place(self) -> Place:
        return Place(file=self._path.as_posix())


def _reason(error: sqlite3.Error | OSError) -> str:
    told = error.strerror if isinstance(error, OSError) else str(error)
    return (told or "unknown reason").splitlines()[0].lower()
