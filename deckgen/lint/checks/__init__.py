"""The checks of words, a family a module; importing a module registers its checks."""

from __future__ import annotations


def load() -> None:
    """Import every family, so that `registry.CHECKS` holds all codes."""
    from deckgen.lint.checks import (  # noqa: F401
        acronyms,
        arithmetic,
        comparison,
        control_charts,
        denominators,
        emptiness,
        extremes,
        forms,
        grammar,
        judging,
        links,
        logic,
        parts,
        periods,
        ranking,
        reading_order,
        repeated,
        signs,
        structure,
        subsets,
        terms,
        windows,
    )
