"""An SMTP server that throws away what it takes as fast as it comes, and counts it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_END = b"\r\n.\r\n"


@dataclass
class Taken:
    """How much came."""

    port: int
    messages: int = 0
    octets: int = 0


@contextmanager
def sink() -> Iterator[Taken]:
    """The server, one client at a time."""
    listening = socket.create_server(("127.0.0.1", 0))
    taken = Taken(listening.getsockname()[1])
    thread = threading.Thread(target=_serve, args=(listening, taken), daemon=True)
    thread.start()
    try:
        yield taken
    finally:
        listening.close()
        thread.join(5)


def _serve(listening: socket.socket, taken: Taken) -> None:
    while True:
        try:
            client, _ = listening.accept()
        except OSError:
            return
        with client:
            client.sendall(b"220 sink\r\n")
            _talk(client, taken)


def _talk(client: socket.socket, taken: Taken) -> None:
    lines = client.makefile("rb")
    with lines:
        for line in lines:
            if line[:4].upper() == b"DATA":
                client.sendall(b"354 go on\r\n")
                _take(lines, taken)
            client.sendall(b"221 bye\r\n" if line[:4].upper() == b"QUIT" else b"250 ok\r\n")


def _take(lines: object, taken: Taken) -> None:
    last = b""
    while not last.endswith(_END):
        chunk = lines.read1(1 << 20)  # type: ignore[attr-defined]
        if not chunk:
            return
        taken.octets += len(chunk)
        last = last[-len(_END) :] + chunk[-len(_END) :] if len(chunk) < len(_END) else chunk[-len(_END) :]
    taken.messages += 1
