"""The checks of words, a family a module; importing a module registers its checks."""

from __future__ import annotations


def load() -> None:
    """Import every family, so that `registry.CHECKS` holds all codes."""
    from deckgen.lint.checks import (  # noqa: F401
        acronyms,
        aggregations,
        arithmetic,
        box_headings,
        chance,
        comparators,
        control_charts,
        denominators,
        emptiness,
        extremes,
        forms,
        grammar,
        links,
        logic,
        missing_units,
        one_term,
        parts,
        percents_of_parts,
        period_labels,
        precision,
        ranking,
        reading_order,
        repeated,
        same_figures,
        series_breaks,
        share_bases,
        signs,
        subsets,
        targets,
        tolerance,
        trends,
        two_values,
        windows,
    )
