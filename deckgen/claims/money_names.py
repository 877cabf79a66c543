"""Turn the name of a measure into whether it is of money: "rent arrears", and not "rent reminders"."""

from __future__ import annotations

import re

_MONEY = (
    r"(?:spend|spending|spent|budget|costs?|income|expenditure|savings?|saved|arrears|debts?|deficit|surplus|"
    r"fees?|price|rent|salar(?:y|ies)|pay|paid|bill|fine|revenue|grant|(?:under|over)spen[dt](?:ing)?)"
)
_NAMED = re.compile(rf"\b{_MONEY}\b", re.I)
_LEADS_ON = (
    r"(?:of|in|to|for|at|on|by|with|from|among|per|across|over|after|before|and|or|during|under|this|last|all|"
    r"has|was|were|is|are|"
    rf"{_MONEY})"
)
_THINGS_AFTER = re.compile(
    rf"(?:\s+(?:and\s+[a-z]+|of\s+living|(?!{_LEADS_ON}\b)[a-z-]+)){{0,3}}?\s+(?!{_LEADS_ON}\b)"
    r"(?!(?:arrears|takings|earnings|receipts|proceeds|charges|expenses|funds|reserves|balances|totals|overs|across)\b)"
    r"[a-z]{3,}(?<![sui])s\b",
    re.I,
)
"""Things that a word of money only says the kind of: "fee waivers", "pay and display tickets"."""


def is_of_money(metric: str) -> bool:
    """Whether a measure is of money: the last word of money in its name has no things after it."""
    named = list(_NAMED.finditer(metric))
    return bool(named) and not any(_THINGS_AFTER.match(metric, each.end()) for each in named)
