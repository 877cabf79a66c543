"""Turn layout.yaml into groups, slide kinds, tolerances and the order of the slides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.load import source
from deckgen.load.reading import Reading
from deckgen.load.schema import AddedSlideEntry, KindEntry, LayoutFile
from deckgen.load.source import Document
from deckgen.load.validate import validate
from deckgen.model.checks import CheckLevel
from deckgen.model.period import Frequency
from deckgen.model.post import Marking
from deckgen.model.reading import SLIDE
from deckgen.model.spec import AddedSlide, Group, Judgement, KindSpec, RegionSpec
from deckgen.problems import Place

READING, NUMBERS = "reading-slide", "numbers-pages"
"""The keys of the slides that no slide file asks for."""
_ABOVE_ZERO = ("window", "minimum_points", "shift_points", "trend_points")


@dataclass(frozen=True, slots=True)
class Layout:
    """What layout.yaml says. `slides` has the names of the slide files with the place that asks for each.

    What is declared has the names of faulty groups and kinds too.
    """

    name: str
    folder: str
    language: str
    template: str
    every: Frequency
    year_starts: int
    judgement: Judgement
    lint: Mapping[str, CheckLevel]
    groups: tuple[Group, ...]
    markings: tuple[Marking, ...]
    kinds: tuple[KindSpec, ...]
    slides: tuple[tuple[str, Place], ...]
    declared_groups: frozenset[str]
    declared_kinds: frozenset[str]
    added: Mapping[str, AddedSlideEntry | None]  # by their keys
    document: Document


def read(name: str, reading: Reading) -> Layout | None:
    """layouts/<name>/layout.yaml; None where nothing of it can be used."""
    folder = f"layouts/{name}"
    document = source.read(reading.files, f"{folder}/layout.yaml", "every layout has a layout.yaml")
    entry = validate(document, LayoutFile, reading.problems) if document else None
    if document is None or entry is None:
        return None
    return Layout(
        name=name,
        folder=folder,
        language=entry.language,
        template=f"{folder}/{entry.template}",
        every=entry.data_every,
        year_starts=entry.year_starts,
        judgement=_judgement(entry, document, reading),
        lint=dict(entry.lint),
        groups=tuple(
            Group(str(group), each.label, each.title, each.colour) for group, each in entry.groups.items()
        ),
        markings=tuple(
            Marking(str(marking), tuple(str(domain).casefold() for domain in each.domains))
            for marking, each in entry.markings.items()
        ),
        kinds=tuple(_kind(str(kind), each, document) for kind, each in entry.kinds.items()),
        slides=_slides(entry, document, reading),
        declared_groups=document.names("groups"),
        declared_kinds=document.names("kinds"),
        added={READING: entry.reading_slide, NUMBERS: entry.numbers_pages},
        document=document,
    )


def settings(shape: Layout) -> dict[str, Place]:
    """Where each of the layout's tolerances stands, by its key; those left out are not there."""
    written = shape.document.names("judgement")
    return {key: shape.document.value_at("judgement", key) for key in sorted(written)}


def added_slide(
    key: str,
    shape: Layout,
    asked: AddedSlideEntry | None,
    where: Document,
    has_words: bool,
    reading: Reading,
) -> AddedSlide | None:
    """A slide of this key as the report has it, else the layout; on, where nobody says so, if it has words.

    A kind that the layout has not is a problem.
    """
    usual = shape.added[key]
    document = where if asked is not None else shape.document
    entry = asked if asked is not None else usual
    place = document.key_at(key)
    if entry is None:
        return AddedSlide("", place) if has_words else None
    if not entry.shown:
        return None
    kind = entry.kind or (usual.kind if usual else "")
    if kind:
        where_named = document if entry.kind else shape.document
        reading.mention("kind", kind, where_named.value_at(key, "kind"))
    return AddedSlide(kind, place)


def named_once(closing: AddedSlide | None, shape: Layout, reading: Reading) -> AddedSlide | None:
    """The closing slide, unless a slide of the authors' has its name."""
    place = dict(shape.slides).get(SLIDE)
    if place is None or closing is None:
        return closing
    message = f"slide '{SLIDE}' has the name of the closing slide on how to read the figures"
    hint = f"give it another name, or write {READING}: no"
    reading.problems.error("duplicate-slide", place, message, hint)
    return None


def _judgement(entry: LayoutFile, document: Document, reading: Reading) -> Judgement:
    asked = entry.judgement.model_dump()
    default = Judgement()
    for name, value in asked.items():
        least = 1 if name in _ABOVE_ZERO else 0
        if value < least:
            key = name.replace("_", "-")
            reading.problems.error(
                "wrong-value",
                document.value_at("judgement", key),
                f"{key}: found {value}, wanted {least} or more",
                f"the usual value is {getattr(default, name)}",
            )
            asked[name] = getattr(default, name)
    return Judgement(**asked)


def _kind(name: str, entry: KindEntry, document: Document) -> KindSpec:
    regions = tuple(
        RegionSpec(str(region), each.heading, tuple(each.holds), each.columns, each.note)
        for region, each in entry.regions.items()
    )
    return KindSpec(name, entry.slide_layout, regions, document.key_at("kinds", name))


def _slides(entry: LayoutFile, document: Document, reading: Reading) -> tuple[tuple[str, Place], ...]:
    found: dict[str, Place] = {}
    for index, name in enumerate(entry.slides):
        place = document.value_at("slides", index)
        if name in found:
            reading.problems.error(
                "duplicate-slide", place, f"slide '{name}' is listed twice", "delete one of the two lines"
            )
        found.setdefault(name, place)
    return tuple(found.items())
