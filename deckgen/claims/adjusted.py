"""Turn a text into whether it tells a change again, cleared of something: "adjusted for inflation"."""

from __future__ import annotations

import re

_CLEARED = re.compile(
    r"\b(?:after|with|once|when|if)\s+(?:an?\s+|the\s+)?(?:adjust(?:ment|ments|ed|ing)?|allowance|allowing|correct(?:ion|ed|ing)|standardis(?:ation|ed|ing)|"
    r"account(?:s|ed|ing)?|weather)\b|"
    r"\b(?:adjust(?:ed|ing)|allow(?:ed|ing)|correct(?:ed|ing)|standardi[sz](?:ed|ing)|controlling|taking\s+account|account(?:ed|ing))\s+(?:for|of)\b|"
    r"\b(?:weather|seasonally|age|risk|inflation|case-?mix)[\s-](?:adjusted|corrected|standardised)\b|"
    r"\blike[\s-]for[\s-]like\b|\bin\s+real\s+terms\b|\b(?:excluding|leaving\s+(?:out|aside)|setting\s+aside|not\s+counting)\b",
    re.I,
)


def is_cleared(text: str) -> bool:
    """Whether a sentence tells what a change would be without what else moved the figures."""
    return bool(_CLEARED.search(text))
