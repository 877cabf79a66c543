"""Turn a block of text into boxes: a section heading with a rule or a tint, bullets with hanging indents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from deckgen.model.block import TextBlock
from deckgen.model.deck import Insets, Item, TextBox, TextStyle
from deckgen.model.template import Placeholder
from deckgen.model.text import Paragraph
from deckgen.position.heading import heading_style, with_mark
from deckgen.position.setting import Setter, SetText, StyledParagraph, parted
from deckgen.position.sheet import Area, Sheet, plain
from deckgen.position.styles import Look

# Levels of the template's own styles beyond the two of bullets, so that Reset in PowerPoint leaves each
# paragraph as it is.
_HEADING, _SUBHEADING, _PLAIN = 2, 3, 4
_NEARLY = 40.0  # points by which a piece may look too high and yet fit once it is set on its own
_BELOW_RULE = 3.5  # points from a heading to its first paragraph, at the least


@dataclass(frozen=True, slots=True)
class TextPart:
    """A section, or what goes on of it on a continuation slide."""

    slot: str
    heading: str
    body: tuple[StyledParagraph, ...]
    text: SetText
    tinted: bool
    step: int
    look: Look
    setter: Setter
    continued: str
    placeholders: tuple[Placeholder, ...]
    is_continued: bool = False

    stretches = False

    @property
    def least(self) -> float:
        """The text, and the slack below it."""
        return self.text.height + self.look.gaps["slack"]

    def split(self, room: float) -> tuple[TextPart, TextPart] | None:
        """Between paragraphs where one fits, but not after a sub-heading; else between lines."""
        tops = self._heights()
        for count in range(len(self.body) - 1, 0, -1):
            if self.body[count - 1][0].kind in ("subheading", "heading") or tops[count] > room + _NEARLY:
                continue
            first = self._with(self.body[:count])
            if first.least <= room:
                return first, self._rest(self.body[count:])
        return self._split_lines(room)

    def _split_lines(self, room: float) -> tuple[TextPart, TextPart] | None:
        lead = 1 if len(self.body) > 1 and self.body[0][0].kind in ("subheading", "heading") else 0
        paragraph, style = self.body[lead]
        before = self.body[:lead]
        text = self._with((*before, (paragraph, style))).text
        last = text.paragraphs[-1]
        most = int((room + _NEARLY - (text.height - last.height)) / style.leading)
        for count in range(min(len(last.broken.lines) - 1, most), 0, -1):
            one, other = parted(last, count)
            first = self._with((*before, (one, style)))
            if first.least <= room:
                going_on = (other, replace(style, bullet=""))
                return first, self._rest((going_on, *self.body[lead + 1 :]))
        return None

    def _heights(self) -> Sequence[float]:
        """The height of the heading and the first n paragraphs, n from 0, as they are set now."""
        head = len(self.text.paragraphs) - len(self.body)
        tall = [each.style.before + each.height for each in self.text.paragraphs]
        return list(accumulate(tall[head:], initial=sum(tall[:head]) - self.text.paragraphs[0].style.before))

    def _with(self, body: tuple[StyledParagraph, ...]) -> TextPart:
        return make(replace(self, body=body))

    def _rest(self, body: tuple[StyledParagraph, ...]) -> TextPart:
        return make(replace(self, body=body, is_continued=True))

    def place(self, area: Area, sheet: Sheet) -> Sequence[Item]:
        """The box with its heading, and what is drawn at the heading."""
        sheet.tell_cut(self.text, self.slot)
        box = TextBox(
            sheet.name(self.slot),
            area.rect,
            self.text.placed(area.x, area.y),
            placeholder=sheet.take(self.placeholders),
            insets=Insets(right=self.text.give),
        )
        if not self.heading:
            return (box,)
        return with_mark(box, self.slot, area, self.text.paragraphs[0].height, self.tinted, sheet)


def text_part(
    block: TextBlock,
    width: float,
    step: int,
    look: Look,
    setter: Setter,
    continued: str,
    placeholders: tuple[Placeholder, ...],
    tinted: bool,
) -> TextPart:
    """A block of text at the width of its region and a step of the body's sizes."""
    body = tuple(styled(paragraph, look, step) for paragraph in block.paragraphs)
    empty = SetText((), width)
    return make(
        TextPart(block.slot, block.heading, body, empty, tinted, step, look, setter, continued, placeholders)
    )


def make(part: TextPart) -> TextPart:
    """The part with its text set; its own width is that of the text it has."""
    width = part.text.width + part.text.give
    head = _heading(part)
    paragraphs = [*head, *(_clear_of_rule(part.body) if head else part.body)]
    return replace(part, text=part.setter.best(paragraphs, width, part.look.gaps["give"]))


def _clear_of_rule(body: Sequence[StyledParagraph]) -> Iterator[StyledParagraph]:
    """The paragraphs, the first at least so far below its heading that the rule between stands free."""
    for number, (paragraph, style) in enumerate(body):
        yield paragraph, style if number else replace(style, before=max(style.before, _BELOW_RULE))


def _heading(part: TextPart) -> tuple[StyledParagraph, ...]:
    if not part.heading:
        return ()
    words = f"{part.heading} {part.continued}" if part.is_continued else part.heading
    return ((plain(words, "heading", _HEADING), heading_style(part.look, part.step, part.tinted)),)


def styled(paragraph: Paragraph, look: Look, step: int) -> StyledParagraph:
    """A paragraph with the style of its kind and level, at the level whose style the template has."""
    if paragraph.kind == "bullet":
        role = "sub-bullet" if paragraph.level else "bullet"
        return paragraph, _deeper(look.style(role, step), paragraph.level)
    if paragraph.kind in ("subheading", "heading"):
        return replace(paragraph, level=_SUBHEADING), look.style("subheading", step)
    return replace(paragraph, level=_PLAIN), look.style("plain", step)


def _deeper(style: TextStyle, level: int) -> TextStyle:
    """Levels below the second stand further in by as much again."""
    return style if level < 2 else replace(style, indent=style.indent + (level - 1) * style.hanging)
