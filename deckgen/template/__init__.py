"""Turn a .pptx into a Template: size, theme, and slide layouts with what they hold and draw."""

from __future__ import annotations

from deckgen.template.read import read

__all__ = ["read"]
