"""Judgements: trends, stability and significance that no test stands behind, and sentences that say
nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from deckgen.lint.knowledge import Knowledge
from deckgen.lint.looking import read_lines
from deckgen.lint.registry import Slip, check
from deckgen.model.prose import Page

_EMPTY = re.compile(
    r"\b(?:(?:has|have) been (?:identified|seen|noted|observed|highlighted)(?=\s+(?:across|in|"
    r"within|throughout)\b)"
    r"|work (?:is|remains) (?:ongoing|underway|in progress)|work continues|progress (?:is being|"
    r"has been|continues to be) made|"
    r"continues? to be (?:a (?:key )?(?:focus|priority)|monitored|reviewed|worked on|an area of focus)|"
    r"remains? (?:a|an) (?:key |top |important )?(?:focus|priority|challenge|area of (?:focus|"
    r"concern|interest))|"
    r"(?:is|are|was|were) (?:being )?(?:seen|observed|noted|recorded|experienced|"
    r"received)(?=\s+(?:across|throughout|in all|in both|at all)\b)|"
    r"a (?:range|variety|number) of (?:activities|initiatives|actions|measures|things|issues|factors|areas)|"
    r"various (?:activities|initiatives|actions|measures|issues|factors|areas)|(?:ongoing|"
    r"close) (?:monitoring|work) (?:continues|takes place)|"
    r"(?:is|are) (?:important|essential|vital|key)(?=[.\s]*$)|"
    r"performance (?:is|remains|continues) (?:good|positive|mixed|variable|strong)|we (?:continue|"
    r"are continuing) to work)\b",
    re.I,
)


@check("L30", "a sentence has no content that could be checked")
def empty_claim(page: Page, known: Knowledge) -> Iterator[Slip]:
    """ "Work continues across a range of areas": what, where, how much, by when?"""
    for line, reading in read_lines(page, known):
        for sentence in reading.sentences:
            counted = any(
                each.role not in ("label", "length")
                for each in reading.claims
                if sentence.start <= each.numeral.start < sentence.end
            )
            moved = any(sentence.start <= each.start < sentence.end for each in reading.directions)
            match = _EMPTY.search(sentence.text)
            if match and not counted and not moved and len(sentence.text.split()) < 26:
                yield Slip(
                    line,
                    sentence.text,
                    f"'{match.group()}' says nothing that can be checked",
                    "say what was done or measured, how much and when, or take the sentence out",
                )
