"""How quickly each of 44 forces answered 999 calls in September 2024.

Wiltshire is published (42nd at 12.49 seconds, 34th with 83.4% within 10 seconds); the others are made up
around it and unnamed.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from make_data.split import Floats, part, settle, wobble

FORCES = 44
MEAN, MEAN_RANK = 12.49, 42  # seconds; 1st is quickest
WITHIN, WITHIN_RANK = 83.4, 34  # per cent within 10 seconds; 1st has most
ANSWERED = 9_941  # chosen: calls offered less abandoned, as in telephony.xlsx


def _others(rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Means and shares of the 43 other forces, quickest first; shares follow the means, loosely."""
    means = (
        np.concatenate([np.linspace(3.4, 11.8, MEAN_RANK - 1), [13.7, 16.2]]) + (rng.random(43) - 0.5) * 0.15
    )
    shares = np.concatenate(
        [np.linspace(96.8, 84.3, WITHIN_RANK - 1), np.linspace(82.6, 71.5, FORCES - WITHIN_RANK)]
    )
    order = np.argsort(np.arange(43) + rng.random(43) * 8, kind="stable")
    loose = np.empty(43)
    loose[order] = shares + (rng.random(43) - 0.5) * 0.2
    return means, loose


def national_999() -> pd.DataFrame:
    """One row a force: calls answered, total seconds to answer, and those answered within 10 seconds."""
    means, shares = settle("national 999", _others)
    shuffled = settle("national 999 order", lambda rng: np.argsort(rng.random(43)))
    sizes = settle("national 999 size", lambda rng: np.exp(np.linspace(8.6, 11.2, 43)) * wobble(rng, 0.1, 43))
    size_order = settle("national 999 sizes", lambda rng: np.argsort(rng.random(43)))
    rows = [("Wiltshire", ANSWERED, round(ANSWERED * MEAN), part(ANSWERED, WITHIN))]
    for number, (force, size) in enumerate(zip(shuffled, sizes[size_order], strict=True), start=1):
        answered = int(size)
        rows.append(
            (
                f"Force {number:02d}",
                answered,
                round(answered * float(means[force])),
                part(answered, float(shares[force])),
            )
        )
    columns = ["force", "answered", "answer_seconds", "answered_within_10s"]
    frame = pd.DataFrame(rows, columns=columns).sort_values("force", ignore_index=True)
    frame.insert(0, "month", "2024-09")
    return frame
