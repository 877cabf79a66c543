"""The bytes of a tagged PDF into what a machine can find wrong with it, by PDF/UA-1 (ISO 14289-1).

Rules are the failure conditions of the Matterhorn Protocol 1.1 (PDF Association, CC BY 4.0) by their numbers,
and some of our own by names. Where our files hold nothing of a kind (forms, locks, films), a rule may be
stricter than the protocol: nothing of that kind passes. Nothing here knows how deckgen writes a PDF.
"""

from matterhorn.registry import CHECKS, Refusal, load_checks, refusals
from matterhorn.tagged import Tagged, opened

__all__ = ["CHECKS", "Refusal", "Tagged", "load_checks", "opened", "refusals"]
