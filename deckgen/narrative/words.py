"""Turn the authors' words into paragraphs: found by section and sub-heading, references made figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from deckgen.model.book import FactBook
from deckgen.model.spec import Item, Section, SlideSpec, Spec, Words
from deckgen.model.text import Paragraph, Reference, Run
from deckgen.narrative import tokens
from deckgen.problems import Problems, nearest


def of_section(spec: Spec, slide: SlideSpec, section: Section) -> tuple[Words, ...]:
    """All the words of a section, in the order of the file."""
    heading = section.heading.casefold()
    return tuple(each for each in spec.words if each.slide == slide.id and each.section.casefold() == heading)


def captions(item: Item, slide: SlideSpec) -> frozenset[str]:
    """How a sub-heading in the quarter's words names an item of the slide file: `month-and-year: offered`.

    Words below such a sub-heading stand instead of the item's sentence.
    """
    own = ", ".join(metric.removeprefix(f"{slide.id}.") for metric in item.metrics)
    return frozenset(f"{item.verb}: {names}".casefold() for names in (own, ", ".join(item.metrics)))


def instead_of(spec: Spec, slide: SlideSpec, section: Section, item: Item) -> Words | None:
    """The quarter's own wording of one item, if there is any."""
    names = captions(item, slide)
    return next((each for each in of_section(spec, slide, section) if each.part.casefold() in names), None)


def wanted(spec: Spec, slide: SlideSpec, section: Section, item: Item) -> tuple[Words, ...]:
    """What a `words` item stands for: those below its sub-heading, or all not placed elsewhere."""
    words = of_section(spec, slide, section)
    if item.text:
        return tuple(each for each in words if each.part.casefold() == item.text.casefold())
    placed = _placed_by_name(slide, section)
    return tuple(each for each in words if each.part.casefold() not in placed)


def _placed_by_name(slide: SlideSpec, section: Section) -> set[str]:
    named = {item.text.casefold() for item in section.items if item.verb == "words" and item.text}
    for item in section.items:
        if item.metrics:
            named |= captions(item, slide)
    return named


def paragraphs(
    words: Iterable[Words], slide: SlideSpec, book: FactBook, problems: Problems, headings: bool
) -> tuple[Paragraph, ...]:
    """Words with their references resolved; with their sub-headings where the slide file gives none."""
    done: list[Paragraph] = []
    for each in words:
        if headings and each.part:
            done.append(Paragraph((Run(each.part),), "subheading", 0, each.place))
        done.extend(resolved(paragraph, slide.id, book, problems) for paragraph in each.paragraphs)
    return tuple(done)


def resolved(
    paragraph: Paragraph, owner: str, book: FactBook, problems: Problems, fields: Collection[str] = ()
) -> Paragraph:
    """A paragraph whose `{names}` have become figures that carry their fact's id.

    `owner` is the id of the slide that it is written for. Names among `fields` stay as they are.
    """
    runs = tuple(
        _figure(run, run.reference, owner, book, problems)
        if run.reference and run.reference.name not in fields
        else run
        for run in paragraph.runs
    )
    return replace(paragraph, runs=runs)


def _figure(run: Run, reference: Reference, slide: str, book: FactBook, problems: Problems) -> Run:
    found = book.references.get((slide, reference.name))
    fact = book.facts.get(found[0]) if found else None
    if found is None or fact is None or found[1] not in fact.figures:
        known = [name for owner, name in book.references if owner == slide]
        problems.error(
            "unknown-reference",
            reference.place,
            f"'{{{reference.name}}}' names no figure of this report",
            nearest(reference.name, known),
        )
        return replace(run, text=f"{{{reference.name}}}", reference=None)
    name = found[1]
    if fact.figures[name].withheld:
        problems.error(
            "reference-withheld",
            reference.place,
            f"'{{{reference.name}}}' is withheld: it is a small number, or one could be worked out from it",
            "reword the sentence without this figure",
        )
    elif fact.figures[name].value is None:
        problems.error(
            "reference-without-value",
            reference.place,
            f"'{{{reference.name}}}' has no value: the data hold none for this period",
            "reword the sentence, or complete the data",
        )
    text = tokens.figure_text(name, fact.figures[name])
    return replace(run, text=text, fact=f"{fact.id}#{name}", reference=None)
