"""What the slide on how to read the figures may print: names of settings, each with what it is."""

from __future__ import annotations

from collections.abc import Mapping

SLIDE = "reading"
"""The slide's id, and the first part of the ids of its facts: `reading.stable-percent`."""

SETTINGS: Mapping[str, str] = {
    "window": "periods in the year",
    "stable-percent": "counts and durations that change by less are little changed",
    "stable-points": "the same for rates, in percentage points",
    "small-base": "no percentage from fewer than this many",
    "chance": "level of the test of two counts",
    "chance-rates": "level of the test of two rates",
    "small-rate-base": "a rate from fewer cases says how few",
    "limits-factor": "times the mean moving range, from the mean to a control limit",
    "minimum-points": "fewer points give no control-chart conclusion",
    "shift-points": "points on one side of the mean that make a shift",
    "trend-points": "points that rise or fall throughout and make a trend",
    "near-points": "points close to a limit that are a signal",
    "near-window": "neighbouring points among which these are",
    "confidence": "level of a survey's margins",
    "small-answers": "a survey's share from fewer answers is told with its margin",
}
