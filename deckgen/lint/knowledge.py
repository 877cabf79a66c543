"""Turn a Spec and its facts into what checks of words may know: periods, glossary, headings, targets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from deckgen import claims
from deckgen.lint.words import Everyday
from deckgen.model.book import FactBook
from deckgen.model.claim import Reading
from deckgen.model.glossary import Glossary
from deckgen.model.period import Period
from deckgen.model.prose import Page
from deckgen.model.spec import Event, Judgement, Spec, Target


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known beside the text. All of it may be missing: a bare page is checked as far as it goes.

    `headings` are those that the layout uses; `names` are words with digits that are no quantities;
    `rolling` names the metrics whose control charts stand on rolling values (none, where ours drew them).
    """

    last: Period | None = None
    as_at: date | None = None
    year_starts: int = 4
    headings: frozenset[str] = frozenset()
    glossary: Glossary = field(default_factory=Glossary)
    judgement: Judgement = field(default_factory=Judgement)
    events: tuple[Event, ...] = ()
    targets: tuple[Target, ...] = ()
    nouns: tuple[tuple[str, str], ...] = ()  # metric id, noun
    facts: FactBook | None = None
    pages: tuple[Page, ...] = ()  # the whole deck, for checks that look across slides
    everyday: Mapping[str, tuple[Everyday, ...]] = field(default_factory=dict)  # a line's text -> its slips

    @property
    def names(self) -> frozenset[str]:
        """The glossary's names that hold digits."""
        return self.glossary.names_with_digits

    def read(self, text: str) -> Reading:
        """The claims of a text, with what this report knows of periods and names."""
        return claims.read(text, last=self.last, year_starts=self.year_starts, names=self.names)

    def noun(self, metric: str) -> str:
        """What the words call a metric, or ""."""
        return dict(self.nouns).get(metric, "")


def knowledge_of(spec: Spec, facts: FactBook | None = None) -> Knowledge:
    """All that a report's layout and content say."""
    headings = {section.heading for slide in spec.slides for section in slide.sections}
    headings |= {region.heading for kind in spec.kinds for region in kind.regions}
    headings |= {visual.heading for slide in spec.slides for visual in slide.visuals}
    return Knowledge(
        last=spec.last,
        as_at=spec.as_at,
        year_starts=spec.year_starts,
        headings=frozenset(heading for heading in headings if heading),
        glossary=spec.glossary,
        judgement=spec.judgement,
        events=spec.events,
        targets=spec.targets,
        nouns=tuple((metric.id, metric.noun) for metric in spec.metrics.values()),
        facts=facts,
    )
