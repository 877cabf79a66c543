"""Turn the words before a place into whether they say which end its order begins with: "falls are commonest;
fires came third".
"""

from __future__ import annotations

import re

from deckgen.claims.ranks import EXTREME, PLACE

_PLACE_ALONE = re.compile(PLACE, re.I)
_HEAD = re.compile(
    rf"\b(?:the\s+(?:most|least)\s+(?:common|frequent|popular|usual|used|visited|costly)|(?:the\s+)?commonest|the\s+(?:main|top|leading|chief)|"
    rf"the\s+{EXTREME})\b",
    re.I,
)
_HEAD_OF_CHOICES = re.compile(
    r"\b(?:most|mostly|mainly|chiefly|"
    r"more\s+[^.;]{1,60}\s+than\s+any(?:\s+other|thing|where|body|one)?|first\s+choice|favourite|"
    r"(?:led|leads|headed|heads|topped|tops)\s+(?:the\s+)?(?:list|table|causes|reasons|answers))\b",
    re.I,
)
"""Says of what there was most, among things that are counted and not marked."""
_AMONG_PEERS = re.compile(
    r"\s+(?:for|among|amongst|out|nationally|regionally|in\s+(?:the|our|its)\s+(?:region|country|county|league|table|group))\b",
    re.I,
)


def follows(text: str, before: str, after: str = "") -> bool:
    """Whether a rank goes on with an order whose head was told: "falls are commonest; fires came third".

    In the same sentence a head may only be said to be what there was most of: "most often it was rent".
    """
    if not _PLACE_ALONE.fullmatch(text):
        return False
    sentence = re.split(r"[.!?]\s", before)[-1]
    chosen = _HEAD_OF_CHOICES.search(sentence) and not _AMONG_PEERS.match(after)
    return bool(_HEAD.search(before) or chosen)
