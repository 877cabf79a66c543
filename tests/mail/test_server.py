"""Connections: encrypted or not at all, to whom the certificate says, with what the environment knows."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from mail.conftest import Authority
from mail.faulty_server import PASSWORD, TOKEN, USER, Fault, running
from mail.released import REPORT, Workspace

from deckgen import sending
from deckgen.mail.server import CERTIFICATES, is_loopback
from deckgen.problems import DeckgenError


def sent(at: Workspace, people: int = 2) -> list[str]:
    done = sending.send(at.folder, REPORT, [at.people(people)])
    return [line.standing for line in done.lines]


def refused(at: Workspace) -> str:
    """What a run that stops says, and that it has sent nothing and lost nothing."""
    with pytest.raises(DeckgenError) as stopped:
        sent(at)
    assert {each.state for each in sending.status(at.folder, REPORT)} <= {"planned"}
    return "\n".join(map(str, stopped.value.problems))


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_messages_go_encrypted(
    security: str, at: Workspace, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CERTIFICATES, str(authority.file))
    with running(**{security: authority.good}) as server:
        at.mail(server.port, security)
        assert sent(at) == ["accepted", "accepted"]
        assert server.post.encrypted == [True, True]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_is_not_taken(
    security: str, at: Workspace, authority: Authority
) -> None:
    with running(**{security: authority.good}) as server:
        at.mail(server.port, security)
        told = refused(at)
        assert "is not who it says" in told
        assert not server.post.taken


def test_a_certificate_for_another_name_is_not_taken(
    at: Workspace, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(CERTIFICATES, str(authority.file))
    with running(starttls=authority.other) as server:
        at.mail(server.port, "starttls")
        assert "is not who it says: ip address mismatch" in refused(at).lower()


def test_a_server_that_cannot_encrypt_gets_nothing(at: Workspace) -> None:
    with running() as server:
        at.mail(server.port, "starttls")
        assert "cannot do that" in refused(at)
        assert not server.post.taken


def test_another_machine_is_never_spoken_to_in_the_open(at: Workspace) -> None:
    at.mail(25, "none")
    mail = at.folder / "layouts/board/mail.yaml"
    mail.write_text(mail.read_text().replace("127.0.0.1", "mail.hospital.example"))
    assert "security is 'none', and mail.hospital.example is another machine" in refused(at)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "::1", "[::1]"])
def test_this_machine_is_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["mail.example", "10.0.0.1", "localhost.example", "0.0.0.0", ""])
def test_another_machine_is_not(host: str) -> None:
    assert not is_loopback(host)


def test_a_password_of_the_environment_lets_us_in(at: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DECKGEN_SMTP_USER", USER)
    monkeypatch.setenv("DECKGEN_SMTP_PASSWORD", PASSWORD)
    with running(auth=True) as server:
        at.mail(server.port, login="password")
        assert sent(at) == ["accepted", "accepted"]


def test_a_token_lets_us_in_with_xoauth2(at: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DECKGEN_SMTP_USER", USER)
    monkeypatch.setenv("DECKGEN_SMTP_TOKEN", TOKEN)
    with running(auth=True) as server:
        at.mail(server.port, login="xoauth2")
        assert sent(at) == ["accepted", "accepted"]


class _Kept(KeyringBackend):
    """A keyring that keeps what it is given until the test ends."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self, locked: bool = False) -> None:
        super().__init__()
        self.locked, self.kept = locked, dict[tuple[str, str], str]()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, username))


@pytest.fixture
def ring() -> Iterator[_Kept]:
    before, made = keyring.get_keyring(), _Kept()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.mark.usefixtures("ring")
def test_a_password_of_the_keyring_lets_us_in(at: Workspace) -> None:
    keyring.set_password("deckgen", USER, PASSWORD)
    with running(auth=True) as server:
        at.mail(server.port, login="password", more=f"user: {USER}\n")
        assert sent(at) == ["accepted", "accepted"]


def test_a_keyring_that_is_locked_is_as_none(at: Workspace, ring: _Kept) -> None:
    keyring.set_password("deckgen", USER, PASSWORD)
    ring.locked = True
    at.mail(login="password", more=f"user: {USER}\n")
    assert f"no password of '{USER}' is known" in refused(at)


@pytest.mark.parametrize(
    ("login", "name"), [("password", "DECKGEN_SMTP_PASSWORD"), ("xoauth2", "DECKGEN_SMTP_TOKEN")]
)
def test_a_wrong_secret_is_told_and_never_shown(
    login: str, name: str, at: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DECKGEN_SMTP_USER", USER)
    monkeypatch.setenv(name, "wrong-and-secret")
    with running(auth=True) as server:
        at.mail(server.port, login=login)
        told = refused(at)
        assert "does not let us in: 535" in told
        assert "wrong-and-secret" not in told
        assert server.post.connections == 1  # a wrong password is not tried twice: accounts get locked


def test_a_missing_secret_is_told_before_anything_is_connected_to(at: Workspace) -> None:
    with running(auth=True) as server:
        at.mail(server.port, login="password", more="user: performance\n")
        told = refused(at)
        assert "no password of 'performance' is known" in told
        assert "DECKGEN_SMTP_PASSWORD" in told
        assert server.post.connections == 0


@pytest.mark.parametrize("kind", ["refuse", "put off", "delay", "drop"])
def test_a_login_that_goes_wrong_sends_nothing_and_can_be_run_again(
    kind: str, at: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DECKGEN_SMTP_USER", USER)
    monkeypatch.setenv("DECKGEN_SMTP_PASSWORD", PASSWORD)
    with running([Fault("auth", kind, 100)], auth=True) as server:  # type: ignore[arg-type]
        at.mail(server.port, login="password")
        refused(at)
        assert not server.post.taken
        server.faults.clear()
        assert sent(at) == ["accepted", "accepted"]


def test_nobody_there_is_told(at: Workspace) -> None:
    with running() as server:
        port = server.port
    at.mail(port)
    assert f"127.0.0.1:{port} is not reached: connection refused" in refused(at)


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("server", "smtp..hospital.example", "is no name of a server"),
        ("server", "x" * 64 + ".example", "is no name of a server"),
        ("port", "99999", "port: found 99999, wanted at most 65535"),
        ("time-out", "0", "time-out: wanted more than 0"),
        ("time-out", "1000000000000", "time-out: wanted more than 0"),
        ("per-minute", "0", "per-minute: wanted 1 or more"),
        ("server", "", "no SMTP server is known"),
    ],
)
def test_a_wrong_setting_is_told(key: str, value: str, told: str, at: Workspace) -> None:
    at.mail(2525)
    mail = at.folder / "layouts/board/mail.yaml"
    lines = [line for line in mail.read_text().splitlines() if not line.startswith((f"{key}:", "security:"))]
    mail.write_text("\n".join([*lines, "security: starttls", f"{key}: {value!r}" if value else ""]))
    assert told in refused(at)


@pytest.mark.parametrize("login", ["password", "xoauth2"])
def test_a_secret_beyond_ascii_is_told_and_not_shown(
    login: str, at: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DECKGEN_SMTP_USER", USER)
    monkeypatch.setenv("DECKGEN_SMTP_PASSWORD", "pässwört")
    monkeypatch.setenv("DECKGEN_SMTP_TOKEN", "pässwört")
    with running(auth=True) as server:
        at.mail(server.port, login=login)
        told = refused(at)
    assert "letters that logging in cannot send" in told and "pässwört" not in told


def test_letters_beyond_ascii_before_the_at_need_a_server_that_takes_them(at: Workspace) -> None:
    people = at.list("address\njösé@example.org\n")
    for takes, state in ((False, "refused"), (True, "accepted")):
        with running(utf8=takes) as server:
            at.mail(server.port)
            done = sending.send(at.folder, REPORT, [people])
            assert [line.standing for line in done.lines] == [state]
