"""Certificates of an authority of our own, for servers on loopback."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme
from mail.released import Workspace, workspace

from deckgen.mail import deliver
from deckgen.mail.credentials import PASSWORD, TOKEN, USER
from deckgen.mail.server import CERTIFICATES


@dataclass(frozen=True)
class Authority:
    """`good` is a certificate for 127.0.0.1, `other` one for another name; `file` is to be trusted."""

    good: ssl.SSLContext
    other: ssl.SSLContext
    file: Path


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    made = trustme.CA()
    file = tmp_path_factory.mktemp("authority") / "ca.pem"
    made.cert_pem.write_to_path(str(file))
    contexts = []
    for name in ("127.0.0.1", "mail.elsewhere.example"):
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        made.issue_cert(name).configure_cert(context)
        contexts.append(context)
    return Authority(contexts[0], contexts[1], file)


@pytest.fixture(autouse=True)
def no_surroundings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No credentials of whoever runs the tests, and no keyring; pauses that let no time pass."""
    for name in (USER, PASSWORD, TOKEN, CERTIFICATES, "DECKGEN_SMTP_SERVER", "DECKGEN_LEDGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr(deliver, "_PAUSES", (0.01, 0.01))
    yield


@pytest.fixture
def at(tmp_path: Path) -> Workspace:
    """A workspace whose report is released."""
    return workspace(tmp_path)
