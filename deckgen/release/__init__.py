"""Turn a reviewed draft into what leaves the house, and record who said that it may."""

from deckgen.release.approvals import RECORD, RELEASE, Approval, content_of, read, written
from deckgen.release.sign_off import SignOff
from deckgen.release.sign_off import read as read_sign_off
from deckgen.release.stripped import hosts, stripped, stripped_letters, tell_of_template

__all__ = [
    "RECORD",
    "RELEASE",
    "Approval",
    "SignOff",
    "content_of",
    "hosts",
    "read",
    "read_sign_off",
    "stripped",
    "stripped_letters",
    "tell_of_template",
    "written",
]
