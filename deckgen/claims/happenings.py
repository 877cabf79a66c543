"""Turn the words of a sentence into the kinds of happening that it tells of: opening, ending, moving."""

from __future__ import annotations

import re
from collections.abc import Iterable

_IN_PLACE_OF = re.compile(
    r"\b(?:t(?:akes?|ook|aken|aking)\s+the\s+place\s+of|st(?:ands?|ood)\s+in\s+for|in\s+place\s+of)\b", re.I
)
_NO_VERB = re.compile(
    r"\bleaving\s+(?=(?:only\s+|just\s+|about\s+|some\s+)*[£\d])|\bby\s+post\b|\b(?:ended|ending|resulted|finished)\s+(?:up\s+)?(?:with|in)(?=\s+(?:the|an?)\b)",
    re.I,
)
_VERBS = (
    "open|opened|reopen|reopened|launch|launched|start|started|begin|began|begun|live|unveiled|inaugurated|doors|use|used|running|operating|operation",
    "close|closed|end|ended|finish|finished|complete|completed|cease|ceased|shut|concluded|stopped",
    "approve|approved|agree|agreed|adopt|adopted|sign|signed|passed|accepted|endorsed|ratified|backed|consent|approval",
    "appoint|appointed|join|joined|recruited|hired|arrived|post|took|employed|new|starters|newcomers|recruitment",
    "leave|left|leaves|leaving|resigned|retired|departed|leavers|quit",
    "publish|published|release|released|issue|issued|appeared|available",
    "meet|met|meeting|meetings|sat|sitting|sittings|held|hold|place|hosted|staged|ran|gathered",
    "inspect|inspected|visit|visited|inspection|assessed|reviewed|examined|audited",
    "move|moved|transfer|transferred|relocated|migrated|switched",
    "win|won|award|awarded|receive|received|gained|secured|granted|given",
    "install|installed|fitted|put|replaced|upgraded|introduced|brought|rolled",
    "repair|repaired|mended|fixed|restored|resurfaced",
    "build|built|constructed|erected",
    "buy|bought|purchased|acquired|procured",
    "carry|carried|carries|transported|conveyed|travel|travelled|travels|travelling|ride|rode|riding",
    "deliver|delivered|delivery|deliveries|supplied|handed",
    "train|trained|taught|training|instructed",
)
"""Verbs of one kind of happening, as words stand in reports."""


def plain(text: str) -> str:
    """A text in which one verb stands for a phrase: "took the place of" is "replaced".

    What a number leaves to do ("leaving 20 miles") has not left, what goes "by post" is no post, and what
    "ended with the appeal upheld" is no end.
    """
    return _NO_VERB.sub(" ", _IN_PLACE_OF.sub("replaced", text))


def kinds(said: tuple[str, ...]) -> frozenset[int]:
    """The kinds of happening that words are of."""
    return frozenset(
        kind for kind, verbs in enumerate(_VERBS) if any(word in verbs.split("|") for word in said)
    )


def named(text: str) -> frozenset[int]:
    """The kinds of happening that a text has verbs or nouns of: "the opening", "opens", "go-live"."""
    found = re.findall(r"[a-z]+", text.lower())
    bare = [re.sub(ending, "", word) for word in found for ending in ("ing$", "ning$", "es$", "s$")]
    return kinds((*found, *bare))


def verbs(kinds: Iterable[int]) -> frozenset[str]:
    """The verbs of some kinds of happening."""
    return frozenset(word for kind in kinds for word in _VERBS[kind].split("|"))
