"""Turn a text into one of the same length in which a clause that is a name is one word.

"The was not brought rate" has no verb before "rate": it is that of children who were not brought.
"""

from __future__ import annotations

import re

_CLAUSE = re.compile(
    r"(?<![\w-])(?:(?:was|were)\s+not\s+brought|(?:did|do)\s+not\s+(?:attend|arrive)|left\s+without\s+being\s+seen|"
    r"left\s+before\s+being\s+seen|no\s+longer\s+in\s+use|not\s+in\s+education)(?=\s+(?:rates?|shares?|figures?|percentages?|letters?|appointments?|"
    r"visits?|cases?|list|code|policy|numbers?|proportion)\b)",
    re.I,
)


def joined(text: str) -> str:
    """The text with the words of such names joined by hyphens."""
    return _CLAUSE.sub(lambda each: re.sub(r"\s", "-", each.group()), text)
