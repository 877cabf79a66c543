"""Turn content/<report>/words/*.md into Words, each for a section that its slide has."""

from __future__ import annotations

from collections.abc import Sequence

from deckgen.load import markdown
from deckgen.load.markdown import Chapter, Passage
from deckgen.load.reading import Reading
from deckgen.model.spec import Item, Section, SlideSpec, Words
from deckgen.problems import Place, nearest


def read(
    folder: str, slides: Sequence[SlideSpec], unread: frozenset[str], reading: Reading
) -> tuple[Words, ...]:
    """The words of every slide, in the order of the slides; words without a slide are problems."""
    by_name = {slide.id: slide for slide in slides}
    names = reading.files.names(f"{folder}/words", ".md")
    for name in names:
        if name not in by_name and name not in unread:
            where = Place(file=f"{folder}/words/{name}.md", line=1, column=1)
            hint = f"rename the file; {nearest(name, by_name)}"
            reading.problems.error(
                "unknown-slide", where, f"words for a slide that is not there: '{name}'", hint
            )
    found: list[Words] = []
    for slide in slides:
        if slide.id in names:
            found.extend(_words(f"{folder}/words/{slide.id}.md", slide, by_name, reading))
    return tuple(found)


def _words(file: str, slide: SlideSpec, by_name: dict[str, SlideSpec], reading: Reading) -> list[Words]:
    text = reading.files.read(file)
    if text is None:
        return []
    if not text.strip():
        where = Place(file=file, line=1, column=1, slide=slide.id)
        reading.problems.warning(
            "empty-file", where, "this file is empty", "write the words, or delete the file"
        )
        return []
    chapter = markdown.parse(text, file, slide.id, reading.problems)
    _check_slide(chapter, slide, by_name, reading)
    _check_notes(chapter, reading)
    found: dict[tuple[str, str], Words] = {}
    for passage in chapter.passages:
        section = _section(passage, slide, reading)
        if section is None or not _is_printed(passage, section, slide, reading):
            continue
        key = (section.heading, passage.part.casefold())
        if key in found:
            _tell_twice(passage, found[key], reading)
            continue
        notes = tuple(markdown.used_notes(passage, chapter.notes))
        found[key] = Words(slide.id, section.heading, passage.part, passage.paragraphs, passage.place, notes)
    return list(found.values())


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


def _tell_twice(passage: Passage, first: Words, reading: Reading) -> None:
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
