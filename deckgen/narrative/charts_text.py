"""Turn a chart's data and the facts it stands on into its title, subtitle, alt text and texts beside bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deckgen.model.block import ChartBlock
from deckgen.model.book import FactBook
from deckgen.model.chart import ChartData, ChartText
from deckgen.model.spec import ChartItem, SlideSpec
from deckgen.narrative import chart_facts, english
from deckgen.narrative.chart_facts import Shown
from deckgen.narrative.phrases import Pattern
from deckgen.narrative.tokens import Wording


def block(item: ChartItem, data: ChartData, book: FactBook, wording: Wording) -> ChartBlock:
    """A chart with all its words."""
    shown = chart_facts.shown(item, data, book, wording)
    title = _title(item, shown, wording)
    subtitle, alt = _told("chart-subtitle", shown, wording), _sentence(_told("chart-alt", shown, wording))
    if data.withheld:
        subtitle = "; ".join(each for each in (subtitle, _withheld("subtitle", wording)) if each)
        alt = f"{alt} {_sentence(_withheld('alt', wording))}".strip()
    text = ChartText(title, subtitle, alt)
    return ChartBlock(item.slot, with_texts(item, data, book, wording), text, item.place)


def _title(item: ChartItem, shown: Shown, wording: Wording) -> str:
    if not item.title:
        return _told("chart-title", shown, wording)
    runs = wording.fill(Pattern(item.title, item.place), shown.fact, shown.words)
    return english.plain(english.sentence(runs or ()))


def _told(family: str, shown: Shown, wording: Wording) -> str:
    runs = wording.say(family, shown.fact, shown.words, shown.tags)
    return english.plain(english.sentence(runs or ()))


def _withheld(part: str, wording: Wording) -> str:
    threshold = str(wording.spec.judgement.suppress_below)
    return wording.plain("withheld-in-chart", part, {"threshold": threshold})


def _sentence(text: str) -> str:
    """An alt text ends as a sentence does, so that a screen reader pauses."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def with_texts(item: ChartItem, data: ChartData, book: FactBook, wording: Wording) -> ChartData:
    """Data of a chart of changes with the words beside each bar; other charts as they are."""
    if item.kind != "bars" or not data.series:
        return data
    known = chart_facts.members(data, book)
    texts: list[str] = []
    for index, point in enumerate(data.series[0].points):
        fact = known.get(str(point.at))
        own = data.texts[index] if index < len(data.texts) else ""
        texts.append(english.plain(wording.say("bar-text", fact) or ()) if fact else own)
    return replace(data, texts=tuple(texts))


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
