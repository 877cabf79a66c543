"""Turn a chart's data and the facts it stands on into its title, subtitle, alt text and texts beside bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.model.block import ChartBlock
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData, ChartText
from deckgen.model.facts import WITHHELD_STATES
from deckgen.model.spec import ChartItem, SlideSpec
from deckgen.model.text import Run
from deckgen.narrative import chart_facts, chart_numbers, english
from deckgen.narrative.chart_facts import Shown
from deckgen.narrative.phrases import Pattern
from deckgen.narrative.tokens import Wording


def block(item: ChartItem, data: ChartData, book: FactBook, wording: Wording, slide: str = "") -> ChartBlock:
    """A chart of this slide with all its words, and the fact that they tell."""
    shown = chart_facts.shown(item, data, book, wording, slide)
    title = _own(item, item.title, shown, wording) or _told("chart-title", shown, wording)
    subtitle = _own(item, item.subtitle, shown, wording) or _told("chart-subtitle", shown, wording)
    alt = _sentence(_told("chart-alt", shown, wording))
    if data.withheld:
        between = (Run("; "),) if subtitle else ()
        subtitle = (*subtitle, *between, *_withheld("subtitle", wording))
        alt = (*alt, *((Run(" "),) if alt else ()), *_sentence(_withheld("alt", wording)))
    beside = _beside(item, data, book, wording)
    words = english.plain(title), english.plain(subtitle), english.plain(alt)
    text = ChartText(*words, runs=(title, subtitle, alt, *beside))
    if beside:
        data = replace(data, texts=tuple(english.plain(each) for each in beside))
    behind = chart_numbers.numbers(item, data, text, wording)
    return ChartBlock(item.slot, data, text, item.place, shown.fact, behind)


def _own(item: ChartItem, pattern: str, shown: Shown, wording: Wording) -> tuple[Run, ...]:
    """The author's own title or subtitle, but where what it tells may be withheld."""
    if not pattern or shown.fact.state in WITHHELD_STATES:
        return ()
    runs = wording.fill(Pattern(pattern, item.place), shown.fact, shown.words)
    return english.sentence(runs or ())


def _told(family: str, shown: Shown, wording: Wording) -> tuple[Run, ...]:
    return english.sentence(wording.say(family, shown.fact, shown.words, shown.tags) or ())


def _withheld(part: str, wording: Wording) -> tuple[Run, ...]:
    threshold = str(wording.spec.judgement.suppress_below)
    return (Run(wording.plain("withheld-in-chart", part, {"threshold": threshold})),)


def _sentence(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """An alt text ends as a sentence does, so that a screen reader pauses."""
    return (*runs, Run(".")) if runs and not runs[-1].text.endswith((".", "!", "?")) else runs


def _beside(
    item: ChartItem, data: ChartData, book: FactBook, wording: Wording
) -> tuple[tuple[Run, ...], ...]:
    """The words beside each bar of a chart of changes; none for other charts."""
    if item.kind != "bars" or not data.series:
        return ()
    known = chart_facts.members(data, book)
    texts: list[tuple[Run, ...]] = []
    for index, point in enumerate(data.series[0].points):
        fact = known.get(str(point.at))
        own = data.texts[index] if index < len(data.texts) else ""
        texts.append(wording.say("bar-text", fact) or () if fact else (Run(own),))
    return tuple(texts)


def tell_alike(slide: SlideSpec, blocks: Sequence[ChartBlock], wording: Wording) -> None:
    """A Problem for each chart whose title another chart of its slide has already."""
    seen: dict[str, ChartBlock] = {}
    for each in blocks:
        title = each.text.title.casefold()
        if title and title in seen:
            wording.problems.warning(
                "titles-alike",
                each.place,
                f"two charts of slide '{slide.id}' have the title '{each.text.title}'",
                "give one of them a title of its own with 'title:'",
            )
        seen.setdefault(title, each)
