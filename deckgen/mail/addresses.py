"""Addresses as people write them into their normal form, by which two of them are known to be one."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parseaddr

LONGEST_NAME = 100
"""Characters of a name that a list may have; longer ones are mistakes."""
_ENCODED = "=?"
"""How an encoded word begins (RFC 2047): what it decodes to could be anything, a line break too."""


class WrongAddressError(ValueError):
    """Not an address that mail can be sent to; says why."""


@dataclass(frozen=True, slots=True)
class Address:
    """`written` is what mail goes to (domain in ASCII), `key` what tells two of them apart."""

    written: str
    key: str
    domain: str  # ASCII, lower case

    @property
    def is_ascii(self) -> bool:
        """Whether every server takes it; else it has to offer SMTPUTF8 (RFC 6531)."""
        return self.written.isascii()


def address(text: str) -> Address:
    """The address in `text`, checked by its syntax (RFC 5321, 5322, 6531; domains as IDNA 2008).

    Before the @ case is kept, since the server there may tell it apart, and does not count when two addresses
    are compared, since no server in use does. Raises WrongAddressError.
    """
    from email_validator import EmailNotValidError, validate_email

    if _ENCODED in text:
        raise WrongAddressError("'=?' cannot stand in an address here: mail programs take it for a code")

    try:
        found = validate_email(text.strip(" \t\u00a0"), check_deliverability=False)
    except EmailNotValidError as error:
        raise WrongAddressError(str(error).rstrip(".")) from None
    domain = (found.ascii_domain or "").lower()
    return Address(f"{found.local_part}@{domain}", f"{found.local_part.casefold()}@{domain}", domain)


def named(text: str) -> tuple[str, Address]:
    """`Name <address>`, or an address alone: the name, "" if none, and the address.

    Raises WrongAddressError.
    """
    name, found = parseaddr(text)
    name = " ".join(name.split())
    if not is_name(name):
        raise WrongAddressError("the name before the address is no name")
    return name, address(found or text)


def is_name(name: str) -> bool:
    """Whether a message can be addressed so: printable, of a length that a name can have, and not encoded."""
    return len(name) <= LONGEST_NAME and (name.isprintable() or not name) and _ENCODED not in name
