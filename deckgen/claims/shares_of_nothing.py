"""Turn a part of a whole that is set against a percentage into whether that one is of nothing.

"Boys made up 71.8% of suspensions, but only 50.9%" and "against 50.9% overall": of what? "A team answered
81.0% of calls, against 77.0% overall" is a rate, and of the same things both times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from deckgen.claims import wholes
from deckgen.model.claim import Claim, Reading

_OF_WHOLE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?of\s+(?!(?:(?:all|both)\s+)?(?:them|these|those|whom|which)\s+(?:but|yet|as|against|compared|versus|vs|while|whereas|although|though|and|in|at|on|from|for|by|with)\b)"
    r"(?!(?:them|whom|which)\b)(?:(?:the|all|our|its|those|these)\s+)*[a-z]",
    re.I,
)
_CONTRASTED = re.compile(
    r"\b(?:but|yet|(?:as\s+)?against|compared\s+(?:with|to)|versus|vs\.?|while|whereas|although|though|and\s+(?=only|just|they|are|were))\s+"
    r"(?:(?:they|it|these|this)\s+)?(?:(?:are|is|were|was|ma(?:ke|de)s?\s+up|represent(?:s|ed)?|account(?:s|ed)?\s+for|form(?:s|ed)?)\s+)?"
    r"(?:(?:only|just|some|about|around|nearly|barely|an?\s+mere)\s+)*$",
    re.I,
)
_OF_NOTHING = re.compile(
    r"(?:\s+(?:elsewhere|overall|generally|in\s+general|otherwise|normally|usually|in\s+total|in\s+all|altogether|more\s+(?:widely|broadly|generally)|"
    r"at\s+large|as\s+a\s+whole|on\s+the\s+whole))?(?=\s*(?:[.,;]|$))",
    re.I,
)
_MADE = re.compile(
    r"\b(?:put\s+in|lodg\w+|ma(?:d|k)es?|sen[dt]s?|cast|fil(?:e|es|ed)|submit\w*|rais(?:e|es|ed)|w[io]ns?|ha(?:s|d|ve)|brought|gave|wrote|committed|suffered|"
    r"drew|held|owe[sd]?|caused?)\s+(?:(?:just|only|about|around|nearly|almost|over|some|more\s+than|less\s+than)\s+)*$",
    re.I,
)
"""Verbs of what people do whose doings are the whole: "renters put in 44% of claims"."""
_AIM = re.compile(
    r"\b(?:target|standard|aim|goal|expect\w*|plan\w*|forecast|budget\w*|limit|threshold)\b", re.I
)


def set_against(reading: Reading, told: Sequence[Claim]) -> Claim | None:
    """A percentage in a sentence that has no whole, and is set against a part of one."""
    shares = [each for each in told if each.numeral.unit == "percent" and each.role != "change"]
    for one, other in pairwise(shares):
        sentence = reading.sentences[one.sentence]
        between = reading.text[one.numeral.end : other.numeral.start]
        if (
            _is_part(reading, one, sentence.start)
            and _OF_WHOLE.match(between)
            and _CONTRASTED.search(between)
            and _OF_NOTHING.match(reading.text, other.numeral.end)
            and not _AIM.search(sentence.text)
        ):
            return other
    return None


def _is_part(reading: Reading, share: Claim, start: int) -> bool:
    """Whether a share is what a group makes up of a whole, or of what people do."""
    before = reading.text[start : share.numeral.start]
    made = _MADE.search(before) and wholes.PEOPLE.search(before)
    return bool(made) or wholes.is_composition(reading, share, being=True)
