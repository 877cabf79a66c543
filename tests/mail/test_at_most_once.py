"""Each stage of the dialogue times each fault: nobody gets two messages, and none is lost without a word."""

from __future__ import annotations

import pytest
from mail.faulty_server import FAULTS, STAGES, Fault, FaultKind, Running, Stage, running
from mail.released import REPORT, Workspace

from deckgen import sending
from deckgen.problems import DeckgenError

PEOPLE = 3


def run(at: Workspace, server: Running, again: bool = False) -> dict[str, str]:
    """One run of `send`, which may stop with a problem; what the ledger says of each recipient after it."""
    at.mail(server.port)
    try:
        sending.send(at.folder, REPORT, [at.people(PEOPLE)], resend_unknown=again)
    except DeckgenError as error:
        assert error.problems, "a run that stops tells why"
    return {each.recipient: each.state for each in sending.status(at.folder, REPORT)}


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "auth"])  # see test_server
@pytest.mark.parametrize("times", [1, 100], ids=["once", "always"])
def test_a_fault_doubles_no_message_and_loses_none(
    stage: Stage, kind: FaultKind, times: int, at: Workspace
) -> None:
    people = [f"person{n}@example.org" for n in range(1, PEOPLE + 1)]
    fault = Fault(stage, kind, times)
    with running([fault]) as server:
        states = run(at, server)
        assert fault.times < times, "it did go wrong"
        for person in people:
            count = server.post.counts[person]
            state = states.get(person, "planned")
            assert count <= 1
            assert state != "sending", "what is not known is called so"
            assert (state == "accepted") <= (count == 1)
            assert (count == 1) <= (state in ("accepted", "unknown"))
        server.faults.clear()
        run(at, server)
        states = run(at, server)  # and a run that has nothing to do
        for person in people:
            assert states[person] in ("accepted", "unknown")
            assert server.post.counts[person] <= 1
            assert (states[person] == "accepted") <= (server.post.counts[person] == 1)


def test_what_is_unknown_is_sent_again_only_when_asked_for(at: Workspace) -> None:
    with running([Fault("dot", "drop after", 1)]) as server:
        states = run(at, server)
        assert sorted(states.values()) == ["accepted", "accepted", "unknown"]
        run(at, server)
        assert server.post.counts["person1@example.org"] == 1
        assert set(run(at, server, again=True).values()) == {"accepted"}
        assert server.post.counts["person1@example.org"] == 2
        first, second = server.post.taken["person1@example.org"]
    assert _message_id(first) == _message_id(second)  # so that a mail program can show it once


@pytest.mark.parametrize("stage", ["banner", "rcpt"])
def test_what_is_unknown_stays_so_where_sending_it_again_does_not_come_to_it(
    stage: Stage, at: Workspace
) -> None:
    with running([Fault("dot", "drop after", 1)]) as server:
        assert sorted(run(at, server).values()) == ["accepted", "accepted", "unknown"]
        server.faults.append(Fault(stage, "put off", 100))
        assert sorted(run(at, server, again=True).values()) == ["accepted", "accepted", "unknown"]
        server.faults.clear()
        run(at, server)  # nobody asked for it this time
        assert server.post.counts["person1@example.org"] == 1


def test_an_answer_that_is_none_leaves_it_unknown(at: Workspace) -> None:
    with running([Fault("dot", "go on", 1)]) as server:
        assert sorted(run(at, server).values()) == ["accepted", "accepted", "unknown"]
        assert server.faults[0].times == 0


def test_a_message_that_is_refused_is_not_tried_twice_in_a_run(at: Workspace) -> None:
    with running([Fault("rcpt", "refuse", 1)]) as server:
        states = run(at, server)
        assert states["person1@example.org"] == "refused"
        assert server.faults[0].times == 0
        assert server.post.counts.total() == PEOPLE - 1


def test_a_message_that_is_put_off_is_tried_again_after_the_others(at: Workspace) -> None:
    with running([Fault("rcpt", "put off", 1)]) as server:
        assert set(run(at, server).values()) == {"accepted"}
        assert list(server.post.taken) == [f"person{n}@example.org" for n in (2, 3, 1)]


def test_one_connection_serves_all_messages(at: Workspace) -> None:
    with running() as server:
        run(at, server)
        assert (server.post.connections, server.post.counts.total()) == (1, PEOPLE)


def _message_id(content: bytes) -> bytes:
    return next(line for line in content.splitlines() if line.startswith(b"Message-ID:"))
