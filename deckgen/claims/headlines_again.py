"""Turn a title with a figure and a sentence below it into whether the sentence only tells that figure again.

Titles name what a slide is of. One that tells the finding itself, "Attendance was 95.8% in the summer term",
leaves its figure no second place on the slide.
"""

from __future__ import annotations

import re

from deckgen.claims import digits_again, same_dates, same_fact
from deckgen.claims.tellings import Telling, stem
from deckgen.model.claim import Claim

_BOUND = re.compile(r"\b(?:within|inside|under|over|in|for|after|at|than|aged|every)\s+$", re.I)
"""Leads to a time that others are held against: "Seen within 62 days"."""
_LEAST = 2
"""Digits of a figure that is hardly alike by chance under its own title."""


def again(title: Telling, later: Telling) -> Claim | None:
    """The figure of the title that the sentence tells as well, of the same thing and no other time."""
    if not (title.words and later.names <= title.names and _are_of_one_time(title, later)):
        return None
    if same_fact.contrast(title.said, later.said):
        return None
    shared = any(same_fact.alike(one, other) for one in title.words for other in later.words)
    return next((each for each in later.claims if _is_told(each, title)), None) if shared else None


def _is_told(claim: Claim, title: Telling) -> bool:
    return digits_again.digits(claim) >= _LEAST and any(
        digits_again.equal(claim, each) and not digits_again.opposed(claim, each) and _of_one(claim, each)
        for each in title.claims
        if not (each.numeral.unit == "seconds" and _BOUND.search(title.text, 0, each.numeral.start))
    )


def _of_one(claim: Claim, other: Claim) -> bool:
    """Whether two figures count the same, where both say what: "111 calls" is none of "111 answer time"."""
    nouns = [stem(each.numeral.noun.lower().split()[0]) for each in (claim, other) if each.numeral.noun]
    return len(nouns) < _LEAST or claim.numeral.unit != "" or same_fact.alike(*nouns)


def _are_of_one_time(title: Telling, later: Telling) -> bool:
    """Whether the sentence has the dates of the title, where that has some."""
    return not title.dates or not later.dates or same_dates.agree(later, title)
