"""A real SMTP server on loopback (aiosmtpd) that can be told to fail at each stage of the dialogue."""

from __future__ import annotations

import asyncio
import base64
import ssl
import threading
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Stage = Literal["banner", "ehlo", "auth", "mail", "rcpt", "data", "content", "dot"]
STAGES: tuple[Stage, ...] = ("banner", "ehlo", "auth", "mail", "rcpt", "data", "content", "dot")
FaultKind = Literal["refuse", "put off", "delay", "drop", "drop after", "go on"]
FAULTS: tuple[FaultKind, ...] = ("refuse", "put off", "delay", "drop", "drop after")
USER, PASSWORD, TOKEN = "performance", "correct horse", "token-of-an-hour"
_LONG = 0.8  # seconds: more than any test waits for an answer


@dataclass
class Fault:
    """What goes wrong, where, and how often. `drop after` takes a message and ends without an answer."""

    stage: Stage
    kind: FaultKind
    times: int = 1

    def due(self, stage: Stage) -> FaultKind | None:
        """The kind, if it goes wrong now."""
        if stage != self.stage or self.times < 1:
            return None
        self.times -= 1
        return self.kind


@dataclass
class Post:
    """What the server took: messages by recipient, whole, and who connected."""

    taken: dict[str, list[bytes]] = field(default_factory=dict)
    senders: list[str] = field(default_factory=list)
    connections: int = 0
    encrypted: list[bool] = field(default_factory=list)
    transports: list[asyncio.BaseTransport] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        return Counter({recipient: len(each) for recipient, each in self.taken.items()})


class _Handler:
    def __init__(self, post: Post) -> None:
        self.post = post

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        found = await server.fault("dot")  # type: ignore[attr-defined]
        if found and not found.startswith("taken"):
            return str(found)
        content = envelope.original_content
        assert isinstance(content, bytes)
        for recipient in envelope.rcpt_tos:
            self.post.taken.setdefault(recipient, []).append(content)
        self.post.senders.append(str(envelope.mail_from))
        assert server.transport is not None
        self.post.encrypted.append(server.transport.get_extra_info("cipher") is not None)
        if found:
            server.drop()  # type: ignore[attr-defined]
        return "250 2.0.0 taken"

    async def auth_XOAUTH2(self, server: SMTP, arguments: list[str]) -> Any:
        """As Microsoft 365 and Google do it: a challenge first, and the refusal after an empty answer."""
        told = base64.b64decode(arguments[1]).decode()
        if told == f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01":
            return AuthResult(success=True)
        await server.challenge_auth('{"status":"400"}')
        return AuthResult(success=False, handled=False)


class _Faulty(SMTP):
    """Looks for a fault before each step of the dialogue."""

    def __init__(self, *arguments: Any, faults: list[Fault], post: Post, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.faults, self.post = faults, post

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.post.transports.append(transport)
        super().connection_made(transport)

    def drop(self) -> None:
        if self.transport is not None:
            self.transport.abort()

    async def fault(self, stage: Stage) -> str:
        """The answer to give instead, "taken" to go on and drop, or "" where nothing goes wrong."""
        kind = next((kind for each in self.faults if (kind := each.due(stage))), None)
        if kind == "delay":
            await asyncio.sleep(_LONG)
        if kind in ("drop", "drop after"):
            if kind == "drop after" and stage == "dot":
                return "taken"
            self.drop()
            return "421 4.3.2 gone"
        said = {"refuse": "554 5.7.1 not here", "put off": "451 4.7.1 later", "go on": "354 go on"}
        return said.get(kind or "", "")

    async def _handle_client(self) -> None:
        self.post.connections += 1
        told = await self.fault("banner")
        if told and self.transport is not None and not self.transport.is_closing():
            await self.push(told)
            self.transport.close()
            return
        if not told:
            await super()._handle_client()

    async def smtp_EHLO(self, hostname: str) -> None:
        await self._unless("ehlo", super().smtp_EHLO, hostname)

    async def smtp_AUTH(self, argument: str) -> None:
        await self._unless("auth", super().smtp_AUTH, argument)

    async def smtp_MAIL(self, argument: str | None) -> None:
        await self._unless("mail", super().smtp_MAIL, argument)

    async def smtp_RCPT(self, argument: str | None) -> None:
        await self._unless("rcpt", super().smtp_RCPT, argument)

    async def smtp_DATA(self, argument: str) -> None:
        told = await self.fault("data")
        if told:
            await self._say(told)
            return
        kind = next((kind for each in self.faults if (kind := each.due("content"))), None)
        if kind:  # goes once the content has begun: there is no answer that could be given there
            await self.push("354 go on")
            await self._reader.readline()
            self.drop()
            return
        await super().smtp_DATA(argument)

    async def _unless(self, stage: Stage, go_on: Any, argument: Any) -> None:
        told = await self.fault(stage)
        await (self._say(told) if told else go_on(argument))

    async def _say(self, told: str) -> None:
        if self.transport is not None and not self.transport.is_closing():
            await self.push(told)


def _authenticate(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any
) -> AuthResult:
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=good, handled=False)


@dataclass
class Running:
    """A server at work: where it is, what it took."""

    port: int
    post: Post
    faults: list[Fault]


@contextmanager
def running(
    faults: list[Fault] | None = None,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    auth: bool = False,
    utf8: bool = True,
) -> Iterator[Running]:
    """A server that goes wrong as told, and listens to every word else."""
    post, held = Post(), faults if faults is not None else []
    handler = _Handler(post)

    loop = asyncio.new_event_loop()

    def made() -> SMTP:
        with warnings.catch_warnings():  # that passwords go in the open here, as they may on loopback
            warnings.simplefilter("ignore", UserWarning)
            return _Faulty(
                handler,
                faults=held,
                post=post,
                hostname="localhost",
                tls_context=starttls,
                require_starttls=starttls is not None,
                authenticator=_authenticate,
                auth_required=auth,
                auth_require_tls=False,
                enable_SMTPUTF8=utf8,
                loop=loop,
            )

    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    listening = asyncio.run_coroutine_threadsafe(loop.create_server(made, "127.0.0.1", 0, ssl=tls), loop)
    server = listening.result(10)
    try:
        yield Running(server.sockets[0].getsockname()[1], post, held)
    finally:
        asyncio.run_coroutine_threadsafe(_closed(server, post), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _closed(server: asyncio.Server, post: Post) -> None:
    """End the server and whatever its connections still wait for."""
    server.close()
    for transport in post.transports:
        transport.abort()  # type: ignore[attr-defined]
    others = [each for each in asyncio.all_tasks() if each is not asyncio.current_task()]
    for each in others:
        each.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    await asyncio.sleep(0.01)  # transports close in the loop's next turns
