"""A run that is killed (SIGKILL) at any moment: at most one message each, and a ledger that is true."""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from mail.faulty_server import Running, running
from mail.released import LETTER, REPORT, Workspace, digest, paragraph, released

from deckgen import release, sending
from deckgen.mail.ledger import Delivery
from deckgen.problems import DeckgenError, Problems

KILLS = 200
PEOPLE = 12
_SENDER = """
import os, sys
from pathlib import Path
from deckgen import sending
for line in sys.stdin:
    child = os.fork()
    if not child:
        try:
            sending.send(Path(sys.argv[1]), sys.argv[2], [Path(sys.argv[3])])
        finally:
            os._exit(0)
    print(child, flush=True)
    print(os.WIFSIGNALED(os.waitpid(child, 0)[1]), flush=True)
"""


class Sender:
    """Starts processes that send: each is forked from one that has all it needs in memory."""

    def __init__(self, at: Workspace, people: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _SENDER, str(at.folder), REPORT, str(people)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def __enter__(self) -> Sender:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def start(self) -> int:
        """A process that sends; its number."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return int(self._told())

    def kill(self, number: int) -> bool:
        """End it where it is; whether it was still at work."""
        with contextlib.suppress(ProcessLookupError):  # it was done
            os.kill(number, signal.SIGKILL)
        return self.ended()

    def ended(self) -> bool:
        """Wait for its end; whether it was killed."""
        return self._told() == "True"

    def _told(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


def is_true(rows: tuple[Delivery, ...], server: Running, content: str) -> None:
    """Every row of a release agrees with what the server took of it."""
    taken = Counter(
        person for person, each in server.post.taken.items() for one in each if content.encode() in one
    )
    states = {each.address: each.state for each in rows if each.content == content}
    for person, count in taken.items():
        assert count == 1, "at most one each"
        assert states[person] in ("accepted", "sending", "unknown")
    for person, state in states.items():
        if state in ("planned", "refused"):
            assert taken[person] == 0
        if state == "accepted":
            assert taken[person] == 1


def test_killed_two_hundred_times_nobody_gets_two(at: Workspace) -> None:
    moments = random.Random(7)  # the same moments every time, as far as a clock lets them be
    people = at.people(PEOPLE)
    _new_release(at, -1)
    struck = Counter[str]()
    with running() as server, Sender(at, people) as sender:
        at.mail(server.port)
        for number in range(KILLS):
            child = sender.start()
            time.sleep(moments.uniform(0.0, 0.3))
            struck["at work" if sender.kill(child) else "done"] += 1
            content = _content(at)
            rows = sending.status(at.folder, REPORT)
            is_true(rows, server, content)
            struck.update(each.state for each in rows if each.content == content and each.state == "sending")
            if number % 10 == 9:  # one is let finish, and another release begins
                sender.start()
                assert not sender.ended()
                rows = sending.status(at.folder, REPORT)
                is_true(rows, server, content)
                assert {each.state for each in rows} <= {"accepted", "unknown"}
                assert len([each for each in rows if each.content == content]) == PEOPLE
                server.post.taken.clear()
                _new_release(at, number)
    assert struck["at work"] > KILLS / 4, "most were killed while they worked"


def _content(at: Workspace) -> str:
    return release.read(at.output, Problems())[-1].content


def _new_release(at: Workspace, number: int) -> None:
    """The same report with another file, whose message names what it is known by."""
    file = {"board-2024-09.pdf": b"%PDF" + str(number).encode()}
    listed = "".join(f"{name}={digest(content)}\n" for name, content in file.items())
    content = hashlib.sha256(listed.encode()).hexdigest()
    released(at, files=file, letters=(replace(LETTER, subject=paragraph(content), correction=()),))


def test_two_at_once_the_second_is_refused(at: Workspace) -> None:
    people = at.people(3)
    with running() as server, Sender(at, people) as sender:
        at.mail(server.port)
        mail = at.folder / "layouts/board/mail.yaml"
        mail.write_text(mail.read_text().replace("per-minute: 100000", "per-minute: 60"))
        child = sender.start()
        while not server.post.taken:
            time.sleep(0.01)
        with pytest.raises(DeckgenError, match="another 'deckgen send' is at work"):
            sending.send(at.folder, REPORT, [people])
        assert sending.status(at.folder, REPORT), "the table can be read meanwhile"
        assert sender.kill(child)
        sending.send(at.folder, REPORT, [people])  # the lock of a dead process holds nobody
        assert set(server.post.counts.values()) == {1}
