"""Turn content/<report>/words/*.md into Words, each for a section that its slide has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from deckgen.load import markdown, register
from deckgen.load.markdown import Chapter, Passage
from deckgen.load.reading import Reading
from deckgen.load.register import Known
from deckgen.model.spec import Authored, Item, Section, SlideSpec, Words
from deckgen.problems import Place, nearest

_NO_HEADING_FIGURE = "write the figure in the words below the heading, where a note can register it"


@dataclass(frozen=True, slots=True)
class Read:
    """The words of every slide, in the order of the slides, and the figures that their notes register."""

    words: tuple[Words, ...]
    figures: tuple[Authored, ...]


def read(
    folder: str, slides: Sequence[SlideSpec], unread: frozenset[str], known: Known, reading: Reading
) -> Read:
    """The words of every slide; words without a slide, and numbers that nothing registers, are problems."""
    by_name = {slide.id: slide for slide in slides}
    names = reading.files.names(f"{folder}/words", ".md")
    for name in names:
        if name not in by_name and name not in unread:
            where = Place(file=f"{folder}/words/{name}.md", line=1, column=1)
            hint = f"rename the file; {nearest(name, by_name)}"
            reading.problems.error(
                "unknown-slide", where, f"words for a slide that is not there: '{name}'", hint
            )
    found = [
        _words(f"{folder}/words/{slide.id}.md", slide, by_name, known, reading)
        for slide in slides
        if slide.id in names
    ]
    return Read(
        tuple(words for each in found for words in each.words),
        tuple(figure for each in found for figure in each.figures),
    )


def _words(
    file: str, slide: SlideSpec, by_name: dict[str, SlideSpec], known: Known, reading: Reading
) -> Read:
    text = reading.files.read(file)
    if text is None:
        return Read((), ())
    if not text.strip():
        where = Place(file=file, line=1, column=1, slide=slide.id)
        reading.problems.warning(
            "empty-file", where, "this file is empty", "write the words, or delete the file"
        )
        return Read((), ())
    chapter = markdown.parse(text, file, slide.id, reading.problems)
    _check_slide(chapter, slide, by_name, reading)
    _check_notes(chapter, reading)
    found = _printed(chapter, slide, reading)
    sections = [register.Section(section.slot, passage) for section, passage in found]
    written, figures = register.register(chapter, sections, slide.id, known, reading.problems)
    done: list[Words] = []
    for (section, passage), paragraphs in zip(found, written, strict=True):
        if passage.part.casefold() not in _placing(section, slide):
            register.unregistered(passage.part, passage.place, _NO_HEADING_FIGURE, known, reading.problems)
        notes = tuple(markdown.used_notes(passage, chapter.notes))
        done.append(Words(slide.id, section.heading, passage.part, paragraphs, passage.place, notes))
    return Read(tuple(done), figures)


def _printed(chapter: Chapter, slide: SlideSpec, reading: Reading) -> list[tuple[Section, Passage]]:
    """The passages that some section prints; the others are problems."""
    found: dict[tuple[str, str], tuple[Section, Passage]] = {}
    for passage in chapter.passages:
        section = _section(passage, slide, reading)
        if section is None or not _is_printed(passage, section, slide, reading):
            continue
        key = (section.heading, passage.part.casefold())
        if key in found:
            _tell_twice(passage, found[key][1], reading)
        else:
            found[key] = (section, passage)
    return list(found.values())


def _placing(section: Section, slide: SlideSpec) -> frozenset[str]:
    """The sub-headings that only say where words go, and are not printed."""
    names = [item.text for item in section.items if item.verb == "words"]
    names += [caption for item in section.items if item.metrics for caption in _captions(item, slide)]
    return frozenset(name.casefold() for name in names)


def _check_slide(chapter: Chapter, slide: SlideSpec, by_name: dict[str, SlideSpec], reading: Reading) -> None:
    if chapter.slide in ("", slide.id):
        return
    hint = f"write '# {slide.id}', the name of the file"
    if chapter.slide in by_name:
        hint += f", or move the words to words/{chapter.slide}.md"
    message = f"the heading names '{chapter.slide}', and the file is for '{slide.id}'"
    reading.problems.error("unknown-slide", chapter.place, message, hint)


def _check_notes(chapter: Chapter, reading: Reading) -> None:
    marks = [mark for passage in chapter.passages for mark in passage.marks]
    for mark, where in marks:
        if mark not in chapter.notes:
            message = f"the mark [^{mark}] has no note"
            hint = f"add a line '[^{mark}]: where the figure comes from'; {nearest(mark, chapter.notes)}"
            reading.problems.error("missing-note", where, message, hint)
    used = {mark for mark, _ in marks}
    for mark, (_, where) in chapter.notes.items():
        if mark not in used:
            message = f"the note [^{mark}] belongs to no figure"
            hint = f"put [^{mark}] right after its figure, or delete the note"
            reading.problems.warning("unused-note", where, message, hint)


def _tell_twice(passage: Passage, first: Passage, reading: Reading) -> None:
    heading = passage.part or passage.section
    message = f"words below '{heading}' stand here a second time; the first are in line {first.place.line}"
    reading.problems.error("duplicate-words", passage.place, message, "put them below one heading")


def _section(passage: Passage, slide: SlideSpec, reading: Reading) -> Section | None:
    for section in slide.sections:
        if section.heading.casefold() == passage.section.casefold():
            return section
    headings = [section.heading for section in slide.sections]
    message = f"slide '{slide.id}' has no section '{passage.section}'"
    reading.problems.error("unknown-section", passage.place, message, nearest(passage.section, headings))
    return None


def _is_printed(passage: Passage, section: Section, slide: SlideSpec, reading: Reading) -> bool:
    """Whether some item of the section prints this passage; a problem where none does."""
    items = [item for item in section.items if item.verb == "words"]
    if any(not item.text for item in items):
        return True
    parts = [item.text for item in items]
    captions = [caption for item in section.items if item.metrics for caption in _captions(item, slide)]
    if passage.part and passage.part.casefold() in (name.casefold() for name in (*parts, *captions)):
        return True
    if passage.part and (parts or ":" in passage.part):
        message = f"section '{section.heading}' has no place for words below '{passage.part}'"
        reading.problems.error(
            "unknown-part", passage.place, message, nearest(passage.part, (*parts, *captions))
        )
    else:
        message = f"these words are never printed: section '{section.heading}' has no '- words'"
        hint = f"add '- words' to the section in {slide.place.file}, or delete them"
        reading.problems.warning("never-printed", passage.place, message, hint)
    return False


def _captions(item: Item, slide: SlideSpec) -> tuple[str, str]:
    """The sub-headings below which the quarter's words stand instead of an item: `year: offered`."""
    own = ", ".join(metric.removeprefix(f"{slide.id}.") for metric in item.metrics)
    return f"{item.verb}: {own}", f"{item.verb}: {', '.join(item.metrics)}"
