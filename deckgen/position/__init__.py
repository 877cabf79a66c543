"""Turn slides of blocks and a template into positioned slides: sizes chosen, lines broken, nothing lost."""

from __future__ import annotations

from deckgen.position.place import Placed, place
from deckgen.position.sheet import Drawing

__all__ = ["Drawing", "Placed", "place"]
