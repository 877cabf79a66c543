"""One SMTP server: a connection that is kept, and each message handed over with its answer.

What matters is the moment between the final dot and its answer (RFC 5321, 4.2.5): before the dot nothing was
delivered, whatever goes wrong; after it only the answer tells.
"""

from __future__ import annotations

import contextlib
import ipaddress
import smtplib
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from deckgen import world
from deckgen.mail.credentials import Credentials
from deckgen.model.post import Post

CERTIFICATES = "DECKGEN_SMTP_CERTIFICATES"
"""The environment variable that names a file of certificates to trust beside the system's."""
_PORTS = {"starttls": 587, "tls": 465, "none": 25}
_LOOPBACK = ("localhost", "localhost.localdomain", "ip6-localhost")
_LONGEST_REPLY = 300
_DOT = b".\r\n"
_GO_ON, _CLOSING = 354, 421

Outcome = Literal["accepted", "refused", "deferred", "lost", "unknown"]


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a message.

    `deferred` (4xx) and `lost` (the connection, before the dot) can be tried again. `text` is the server's
    answer, or what happened to the connection.
    """

    outcome: Outcome
    text: str


class ServerError(Exception):
    """No message can be handed over: the server is not reached, not trusted, or does not let us in.

    `again` is set where a later attempt may be luckier.
    """

    def __init__(self, message: str, hint: str, again: bool = False) -> None:
        super().__init__(message)
        self.hint = hint
        self.again = again


@dataclass(frozen=True, slots=True)
class Envelope:
    """A message as bytes in parts, with dots doubled at the beginning of lines; the last ends in CRLF."""

    sender: str
    recipient: str
    parts: Sequence[bytes]


def is_loopback(host: str) -> bool:
    """Whether a server's name means this machine."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold() in _LOOPBACK


class Server:
    """A server to hand messages to; connects when first needed, and anew after a connection was lost."""

    def __init__(self, post: Post, credentials: Credentials | None) -> None:
        self._post = post
        self._credentials = credentials
        self._smtp: smtplib.SMTP | None = None

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            self.close()
        else:
            self._drop()  # in the middle of a message nobody would hear a goodbye

    def close(self) -> None:
        """Say goodbye, if anybody is there to hear it."""
        if self._smtp is not None:
            with contextlib.suppress(smtplib.SMTPException, OSError):
                self._smtp.quit()
            self._drop()

    def hand_over(self, envelope: Envelope, before_dot: Callable[[], None]) -> Reply:
        """Offer one message. `before_dot` is called when all but the final dot has been sent.

        Raises ServerError where no message can be handed over at all.
        """
        if self._smtp is None:
            self._smtp = connect(self._post, self._credentials)
        smtp = self._smtp
        try:
            refused = _announce(smtp, envelope)
            if refused is None:
                for part in envelope.parts:
                    smtp.send(part)
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Reply("lost", _told(error))
        if refused is not None:
            return self._settled(smtp, *refused)
        try:
            before_dot()
        except BaseException:
            self._drop()  # without its dot the server has to throw the message away
            raise
        try:
            smtp.send(_DOT)
            code, text = smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self._drop()
            return Reply("unknown", f"no answer after the message: {_told(error)}")
        if not 200 <= code < 300 and not 400 <= code < 600:
            self._drop()
            return Reply("unknown", f"no answer after the message, but '{_said(code, text)}'")
        return self._settled(smtp, code, text)

    def _settled(self, smtp: smtplib.SMTP, code: int, text: bytes) -> Reply:
        """An answer as what became of the message, with the dialogue ready for the next one."""
        told = _said(code, text)
        if 200 <= code < 300:
            return Reply("accepted", told)
        if code == _CLOSING or not 400 <= code < 600:
            self._drop()
            return Reply("deferred" if code == _CLOSING else "lost", told)
        try:
            smtp.rset()
        except (smtplib.SMTPException, OSError):
            self._drop()
        return Reply("deferred" if code < 500 else "refused", told)

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
            self._smtp = None


def _announce(smtp: smtplib.SMTP, envelope: Envelope) -> tuple[int, bytes] | None:
    """Name sender and recipient, and ask to send; the answer that says no, or None."""
    options = [f"size={sum(map(len, envelope.parts))}"] if smtp.has_extn("size") else []
    smtp.command_encoding = "ascii"
    if not (envelope.recipient.isascii() and envelope.sender.isascii()):
        if not smtp.has_extn("smtputf8"):
            return 553, b"5.6.7 this server takes no addresses in letters beyond ASCII (SMTPUTF8)"
        smtp.command_encoding = "utf-8"
        options.append("SMTPUTF8")
    code, text = smtp.mail(envelope.sender, options)
    if 200 <= code < 300:
        code, text = smtp.rcpt(envelope.recipient)
    if 200 <= code < 300:
        code, text = smtp.docmd("DATA")
    return None if code == _GO_ON else (code, text)


def connect(post: Post, credentials: Credentials | None) -> smtplib.SMTP:
    """A connection that is encrypted (unless to this machine) and logged in. Else raises ServerError."""
    host = post.server
    port = post.port or _PORTS[post.security]
    if post.security == "none" and not is_loopback(host):
        raise ServerError(
            f"security is 'none', and {host} is another machine",
            "write security: starttls, or tls; without it anybody on the way can read the messages",
        )
    context = _context()
    try:
        if post.security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=post.time_out, context=context)
        else:
            smtp = smtplib.SMTP(host, port, timeout=post.time_out)
    except (smtplib.SMTPException, OSError) as error:
        raise _unreached(f"{host}:{port}", error) from error
    except (UnicodeError, ValueError, OverflowError):
        hint = "correct server and port in mail.yaml, or DECKGEN_SMTP_SERVER"
        raise ServerError(f"'{host[:60]}' is no name of a server", hint) from None
    try:
        if post.security == "starttls":
            smtp.starttls(context=context)
        smtp.ehlo_or_helo_if_needed()
        _log_in(smtp, post, credentials)
    except (smtplib.SMTPException, OSError) as error:
        smtp.close()
        raise _not_let_in(f"{host}:{port}", error) from error
    except UnicodeError:  # its words would hold the secret
        smtp.close()
        hint = "ask for a password in plain letters, or use xoauth2"
        raise ServerError("user or password has letters that logging in cannot send", hint) from None
    return smtp


def _context() -> ssl.SSLContext:
    """Certificates are verified, and so is the name in them."""
    context = ssl.create_default_context()
    own = world.environment(CERTIFICATES)
    if own:
        try:
            context.load_verify_locations(own)
        except (OSError, ssl.SSLError) as error:
            hint = f"{CERTIFICATES} has to name a file of certificates in PEM form"
            raise ServerError(f"the certificates in '{own}' cannot be read: {_told(error)}", hint) from error
    return context


def _log_in(smtp: smtplib.SMTP, post: Post, credentials: Credentials | None) -> None:
    if credentials is None:
        return
    smtp.user, smtp.password = credentials.user, credentials.secret
    if post.login == "password":
        smtp.login(credentials.user, credentials.secret)
        return
    told = f"user={credentials.user}\x01auth=Bearer {credentials.secret}\x01\x01"
    # A refusal comes as a challenge that tells why; an empty answer to it brings the refusal itself.
    smtp.auth("XOAUTH2", lambda challenge=None: told if challenge is None else "")


def _unreached(where: str, error: Exception) -> ServerError:
    if isinstance(error, ssl.SSLError):
        return _untrusted(where, error)
    message = f"{where} is not reached: {_told(error)}"
    return ServerError(message, "check server and port in mail.yaml, and the network", again=True)


def _not_let_in(where: str, error: Exception) -> ServerError:
    if isinstance(error, ssl.SSLError):
        return _untrusted(where, error)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        hint = "check who logs in and with what; an access token may have expired"
        return ServerError(f"{where} does not let us in: {_told(error)}", hint, again=error.smtp_code < 500)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        hint = "it has to offer what mail.yaml asks for (security, login): check both, and the port"
        return ServerError(f"{where} cannot do that: {_told(error)}", hint)
    return ServerError(f"{where} ended the dialogue: {_told(error)}", "try again later", again=True)


def _untrusted(where: str, error: ssl.SSLError) -> ServerError:
    hint = (
        "the name in mail.yaml has to be the one in the server's certificate; that of an own authority is"
        f" trusted where {CERTIFICATES} names its file"
    )
    return ServerError(f"{where} is not who it says: {_told(error)}", hint)


def _told(error: Exception) -> str:
    """What happened, in one line, and nothing that was secret."""
    if isinstance(error, smtplib.SMTPResponseException):
        text = error.smtp_error
        return _said(error.smtp_code, text if isinstance(text, bytes) else str(text).encode())
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return (" ".join(told.split()) or type(error).__name__)[:_LONGEST_REPLY].lower()


def _said(code: int, text: bytes) -> str:
    """A server's answer in one line."""
    return " ".join(f"{code} {text.decode('utf-8', errors='replace')}".split())[:_LONGEST_REPLY]
