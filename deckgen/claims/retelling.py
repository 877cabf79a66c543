"""Turn sentences into what they tell, so that a fact that is told again in other words can be known.

"The 7 branches lent 12,406 books" and "In total, 12,406 books were lent at the branches" are one fact;
"the 12,406 books" goes back to it and tells it no more.
"""

from __future__ import annotations

import re
from itertools import pairwise

from deckgen.claims import complements, digits_again, happenings, same_dates, same_fact, tellings, wholes
from deckgen.claims.tellings import Telling
from deckgen.model.claim import Claim, Numeral, Reading

_MEANS = frozenset({"average", "averages", "averaged", "averaging", "mean", "median"})
_IN_USE = frozenset({"use", "used", "using"})
_MANY = 4
_OF_ALL = re.compile(
    r"\b(?:all|each\s+of|every\s+one\s+of|every\s+single\s+one\s+of)\s+(?:(?:the|our|its|these)\s+)?\d", re.I
)
_LIGHT = frozenset({
    "took", "taken", "tak", "plac", "don", "cover", "happen", "given", "held", "complet",
    "on", "every", "each", "singl",
})  # fmt: skip
"""Stems of words that only say that the noun before them happened."""
_ANOTHER = re.compile(
    r"\b(?:also|too|likewise|same|both|again|equally|another|other|others|elsewhere)\b", re.I
)
_RESTATES = re.compile(
    r"(?:in\s+other\s+words|that\s+is(?:\s+to\s+say\b|(?=,))|put\s+(?:another\s+way|differently|simply)|to\s+put\s+it|"
    r"as\s+(?:\w+\s+)?(?:said|stated|noted|mentioned|shown|reported|above)|to\s+repeat|again|once\s+more)\b",
    re.I,
)
_DRAWN = (
    r"(?:(?:so|thus|therefore|hence|in\s+all|in\s+other\s+words|put\s+another\s+way)|(?P<means>(?:(?:that|this|which|it)\s+"
    r"(?:means?|meant|makes?|made|comes?\s+to|is|was)|meaning)(?:\s+that)?)|that\s+is),?"
)
_SO = re.compile(
    rf"{_DRAWN}\s+(?:(?:just|only|some|fully)\s+)?\d[\d,]*\s+(?:out\s+)?of\s+(?:(?:the|our|its|their|all)\s+)*\d",
    re.I,
)
"""Opens a sentence that draws a share out of what was told: "So 121 of the 182 passed"."""


def again(first: Telling, later: Telling) -> bool:
    """Whether the later sentence tells only what the first has told."""
    if later.text.startswith("(") or not same_dates.agree(first, later) or not later.names <= first.names:
        return False
    shared = frozenset(each for each in later.words if any(same_fact.alike(each, one) for one in first.words))
    fresh = later.words - shared
    if _happens_otherwise(first, later, fresh):
        return False
    fresh -= {tellings.stem(word) for word in happenings.verbs(first.happenings & later.happenings)}
    if later.claims and all(_is_rate(each) for each in later.claims):
        fresh -= same_fact.CALLED_SHARE
    if later.claims:
        return _denies(first, later, fresh) or _figures_again(first, later, shared, fresh)
    if later.known and later.whole and later.dates and _OF_ALL.search(later.text):
        return _all_again(first, later, shared, fresh)
    if later.known or not later.whole:
        return False
    if later.dates:
        return _happens_again(first, later, shared)
    return (
        len(shared) > 3
        and 3 * len(fresh) <= len(shared)
        and not (first.claims and not first.words <= later.words)
    )


def _is_rate(claim: Claim) -> bool:
    """Whether a figure can be called a rate or a share: "4.2" of every 1,000, "61.2%"."""
    return claim.numeral.unit in ("percent", "points") or (
        claim.numeral.unit == "" and claim.numeral.decimals > 0
    )


def _all_again(first: Telling, later: Telling, shared: frozenset[str], fresh: frozenset[str]) -> bool:
    """Whether of all of a number the same is told: "all 62 were checked", "checks were made at all 62"."""
    counted = tellings.stems([each.numeral.noun.lower() for each in later.known if each.numeral.noun])
    told = all(any(digits_again.equal(each, one) for one in first.known) for each in later.known)
    deed = {each for each in shared - counted if not any(each in one.split() for one in counted)}
    return told and bool(first.dates) and bool(deed) and len(shared) > 1 and fresh <= _LIGHT


def _figures_again(first: Telling, later: Telling, shared: frozenset[str], fresh: frozenset[str]) -> bool:
    """Whether a later sentence tells only figures of the first one, and of the same thing by its words."""
    weight = digits_again.weight(first, later)
    if _RESTATES.match(later.text):
        return bool(weight)
    if not weight or (_ANOTHER.search(later.text) and fresh):
        return False
    if same_fact.contrast(first.said, later.said) or _is_average_alone(first, later):
        return False
    if _is_alike_by_no_chance(first, later, fresh):
        return True
    if len(later.claims) == 1 and _is_another_deed(first.words, shared | fresh, later.claims[0]):
        return False
    if weight > 2:
        return same_fact.retold(first.words, later.words, weight)
    named = any(word.capitalize() in later.text for word in later.said if tellings.stem(word) in fresh)
    return bool(shared) and (not fresh or (len(shared) > 1 and len(fresh) < 2 and not named))


def _is_alike_by_no_chance(first: Telling, later: Telling, fresh: frozenset[str]) -> bool:
    """Whether one long figure is told twice for one date, of the same things or in pounds and pence.

    "Put off 214 operations in May", "in May, 214 operations did not go ahead". Of people several things may
    be told: "owed by 1,106 drivers", "wrote to 1,106 drivers".
    """
    long = [each for each in later.claims if any(digits_again.equal(each, one) for one in first.known)]
    if len(long) != 1 or not later.dates or not first.dates:
        return False
    if any(re.search(rf"[a-z,]\s+{word.capitalize()}\b", later.text) for word in fresh):
        return False  # of another place
    sums = [each for each in first.known if each.numeral.unit == "money"]  # "the grant of £412,500 was paid"
    told = first.claims[:1] or sums[:1]
    return any(_is_long_and_of_one(claim.numeral, long[0], first) for claim in told)


def _is_long_and_of_one(figure: Numeral, claim: Claim, first: Telling) -> bool:
    other = claim.numeral
    if figure.value != other.value or figure.unit != other.unit:
        return False
    if figure.unit == "money":
        return len(str(figure.value / figure.step).strip("0")) >= _MANY
    nouns = [tellings.stem(each.noun.lower().split()[-1]) for each in (figure, other) if each.noun]
    if other.noun and not figure.noun:  # "Passes issued: 6,412" names them in front
        nouns += [each for each in first.words if same_fact.alike(each, nouns[0])]
    of_one = len(nouns) > 1 and same_fact.alike(*nouns[:2]) and not same_fact.is_actor(nouns[0])
    return of_one and not figure.unit and not wholes.are_people(other.noun) and digits_again.digits(claim) > 2


def _is_average_alone(first: Telling, later: Telling) -> bool:
    """Whether the later sentence tells a mean of counts and the first one none: 421 "a month", "in July"."""
    counted = all(each.numeral.unit == "" for each in later.claims)
    return counted and bool(_MEANS & set(later.said)) and not _MEANS & set(first.said)


def _happens_otherwise(first: Telling, later: Telling, fresh: frozenset[str]) -> bool:
    """Whether the later sentence tells by a word of its own of another kind of happening: "hired", "left"."""
    own = later.happenings - first.happenings
    return bool(first.happenings and own) and any(
        tellings.stem(word) in fresh and word in later.said for word in happenings.verbs(own)
    )


def _denies(first: Telling, later: Telling, fresh: frozenset[str]) -> bool:
    """Whether a sentence says of the rest what the first has said of a part: that it did not."""
    if not complements.rest_of(first.known, later.known, first.shares, later.shares):
        return False
    contrary = complements.denied(first.text, later.text)
    if contrary is None:
        return False
    return fresh <= complements.REST | tellings.stems(contrary.split())


def share_again(first: Telling, later: Telling, reading: Reading) -> tuple[Claim, Claim] | None:
    """The number and its base that a later sentence tells again: "with 36 of the 41 governors there"."""
    drawn = _SO.match(later.text)
    if drawn and drawn["means"]:  # "That means 31 of our 46 gaps": what else?
        pair = next(pairwise(later.known), None)
        told = pair is not None and (pair[0].numeral.value, pair[1].numeral.value) in first.shares
        return pair if told else None
    concluding = bool(drawn) and not later.dates
    if not (
        first.dates
        and (later.dates or concluding)
        and same_dates.agree(first, later)
        and first.words & later.words
    ):
        return None
    if not concluding and (_ANOTHER.search(later.text) or same_fact.contrast(first.said, later.said)):
        return None
    for pair in pairwise(later.known):
        clause = same_fact.clause(reading, pair[0])
        if tellings.share(pair) in first.shares and same_fact.retold(
            first.words, tellings.stems(list(clause.words)), 3
        ):
            return pair
    return None


def _happens_again(first: Telling, later: Telling, shared: frozenset[str]) -> bool:
    """One thing on one day, told in two ways: "was approved in", "the board agreed it in"."""
    fresh = later.words - shared
    if first.happenings & later.happenings:
        verbs = {tellings.stem(word) for word in happenings.verbs(later.happenings)}
        used = not _IN_USE.isdisjoint(later.said)  # by whom tells nothing but that it is open
        beside = {each for each in fresh - verbs if not (used and same_fact.is_actor(each))}
        common = shared - verbs
        few = len(beside) <= len(common) > 1 or (len(shared) > 2 and len(beside) == 1)
        return bool(common) and (not beside or (few and not same_fact.contrast(first.said, later.said)))
    return len(shared) > 2 and 2 * len(fresh) < len(shared)


def one_fact(one: tuple[Reading, Claim], other: tuple[Reading, Claim]) -> bool:
    """Whether two equal figures tell one fact in the words of their clauses."""
    clauses = [same_fact.clause(reading, claim) for reading, claim in (one, other)]
    first, later = (each.words for each in clauses)
    if not clauses[1].names <= clauses[0].names:
        return False
    if same_fact.contrast(first, later) or _ANOTHER.search(" ".join(later)):
        return False
    kinds = happenings.kinds(first) & happenings.kinds(later)
    verbs = frozenset(tellings.stem(word) for word in happenings.verbs(kinds))
    together = one[0] is other[0] and one[1].sentence == other[1].sentence
    whole = tellings.stems(list(first)) if together else tellings.of_sentence(one[0], one[1].sentence).words
    said = tellings.stems(list(later)) - (verbs - whole)
    if other[1].numeral.unit == "percent":
        said -= same_fact.CALLED_SHARE
    if _is_another_deed(whole, said, other[1]):
        return False
    return same_fact.retold(whole, said, digits_again.digits(other[1]))


def _is_another_deed(first: frozenset[str], said: frozenset[str], claim: Claim) -> bool:
    """Whether only the things counted are the first one's: "owed by 31 drivers", "wrote to 31 drivers"."""
    counted = tellings.stems([claim.numeral.noun.lower()]) if claim.numeral.noun else frozenset[str]()
    shared = {each for each in said if any(same_fact.alike(each, one) for one in first)}
    told = any(each not in counted and not same_fact.is_actor(each) for each in first)
    only = bool(counted) and shared <= counted and not said <= shared
    return claim.numeral.unit == "" and told and only


def wholly_retold(one: tuple[Reading, Claim], other: tuple[Reading, Claim]) -> bool:
    """Whether the later figure's clause has many words and all of them from the first one's sentence."""
    said = tellings.stems(list(same_fact.clause(*other).words))
    first = tellings.of_sentence(one[0], one[1].sentence).words
    return len(said) >= _MANY and all(any(same_fact.alike(each, word) for word in first) for each in said)
