"""Who logs in at the server and with what: from the environment or the system's keyring, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field

from deckgen import world
from deckgen.model.post import Post
from deckgen.problems import Problems

SERVER, USER = "DECKGEN_SMTP_SERVER", "DECKGEN_SMTP_USER"
PASSWORD, TOKEN = "DECKGEN_SMTP_PASSWORD", "DECKGEN_SMTP_TOKEN"
KEYRING = "deckgen"
"""The service below which the keyring keeps a secret for each user."""


@dataclass(frozen=True, slots=True)
class Credentials:
    """`secret` is a password, or an access token with xoauth2; it is never shown."""

    user: str
    secret: str = field(repr=False)


def find(post: Post, address: str, problems: Problems) -> Credentials | None:
    """The credentials that the server wants; None where it wants none, or a problem says what is missing."""
    if post.login == "none":
        return None
    user = world.environment(USER) or post.user or address
    name = TOKEN if post.login == "xoauth2" else PASSWORD
    secret = world.environment(name) or _kept(user)
    if not secret:
        what = "access token" if post.login == "xoauth2" else "password"
        problems.error(
            "no-credentials",
            post.place,
            f"no {what} of '{user}' is known, and the server wants one",
            f"set {name} in the environment, or keep it in the keyring: keyring set {KEYRING} {user}",
        )
        return None
    return Credentials(user, secret)


def _kept(user: str) -> str:
    """What the system's keyring keeps; "" where it is locked, or there is none, or no library for it."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return ""
    try:
        return keyring.get_password(KEYRING, user) or ""
    except KeyringError:
        return ""
