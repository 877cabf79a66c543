"""Turn the heading of a table or of tiles into a box of its own, with a rule under it or a tint behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deckgen.model.deck import Item, TextBox, TextStyle
from deckgen.position.setting import Setter, SetText
from deckgen.position.sheet import Area, Sheet, plain
from deckgen.position.styles import Look

_TINT_TOP, _TINT_MORE = 2.0, 3.5  # where a tint begins below its heading's box; how much more room it takes


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is set; `tinted` where it stands on a tint, on slides whose regions have no headings."""

    text: SetText
    tinted: bool
    look: Look

    @property
    def height(self) -> float:
        """With its rule and the gap below that, in points."""
        gaps = self.look.gaps
        below = _TINT_TOP if self.tinted else gaps["heading-rule"] + gaps["rule"]
        return self.text.height + below + gaps["cell"]

    def place(self, slot: str, area: Area, sheet: Sheet) -> Sequence[Item]:
        """The heading's box, and what is drawn at it."""
        box = TextBox(
            sheet.name(f"{slot}-heading"),
            area.top(self.text.height).rect,
            self.text.placed(area.x, area.y),
        )
        return with_mark(box, slot, area, self.text.height, self.tinted, sheet)


def heading(words: str, width: float, tinted: bool, step: int, look: Look, setter: Setter) -> Heading | None:
    """A heading of these words; None where there are none."""
    if not words:
        return None
    style = heading_style(look, step, tinted)
    return Heading(setter.at([(plain(words, "heading"), style)], width), tinted, look)


def heading_style(look: Look, step: int, tinted: bool) -> TextStyle:
    """A section heading's style; on a tint it stands further in, and takes the room of the tint."""
    style = look.style("section-heading", step)
    if not tinted:
        return style
    return replace(style, indent=look.gaps["heading-pad"], leading=style.leading + _TINT_MORE)


def with_mark(
    box: TextBox, slot: str, area: Area, height: float, tinted: bool, sheet: Sheet
) -> tuple[Item, Item]:
    """A box whose first line is a heading `height` points high, before its rule or after its tint."""
    look = sheet.look
    if tinted:
        tint = area.below(_TINT_TOP).top(height)
        return sheet.shape(f"{slot}-tint", tint, look.colour("tint")), box
    rule = area.below(height + look.gaps["heading-rule"]).top(look.gaps["rule"])
    return box, sheet.shape(f"{slot}-rule", rule, look.group)
