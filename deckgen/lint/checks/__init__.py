"""The checks of words, a family a module; importing a module registers its checks."""

from __future__ import annotations


def load() -> None:
    """Import every family, so that `registry.CHECKS` holds all codes."""
    from deckgen.lint.checks import (  # noqa: F401
        aggregations,
        arithmetic,
        box_headings,
        chance,
        comparators,
        comparison,
        extremes,
        forms,
        grammar,
        judging,
        logic,
        missing_units,
        one_term,
        parts,
        percents_of_parts,
        period_labels,
        periods,
        precision,
        same_figures,
        series_breaks,
        signs,
        structure,
        subsets,
        targets,
        terms,
        tolerance,
        trends,
    )
