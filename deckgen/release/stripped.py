"""A deck as reviewed into the same deck without what may not leave: notes, build id, ways into the network.

What readers see stays word for word. A link into the network keeps its words; words that spell out a host of
it are told, since taking words out is for their author.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from deckgen.model.deck import Cell, Deck, Item, Line, Picture, PlacedParagraph, Shape, Slide, Table, TextBox
from deckgen.model.letter import Letter
from deckgen.model.spec import Source
from deckgen.model.text import Paragraph, Run
from deckgen.problems import Place, Problems


def hosts(sources: Iterable[Source]) -> frozenset[str]:
    """The hosts that cannot be reached from outside: those that `internal` sources are at."""
    return frozenset(_host(each.link) for each in sources if each.internal and _host(each.link))


def stripped(deck: Deck, internal: Collection[str], problems: Problems) -> Deck:
    """The deck to release. `internal` are hosts; words that name one are problems."""
    strip = _Stripping(frozenset(each.casefold() for each in internal))
    slides = tuple(map(strip.slide, deck.slides))
    appendix = tuple(map(strip.slide, deck.appendix))
    told = (deck.title, deck.author, deck.subject, *deck.abbreviations.values())
    _tell(strip.named_in(told), Place(), problems)
    for slide in (*slides, *appendix):
        _tell(strip.named_in(_words(slide)), Place(slide=slide.id), problems)
    return replace(deck, slides=slides, appendix=appendix, build="", released=True)


def stripped_letters(
    letters: Iterable[Letter], internal: Collection[str], problems: Problems
) -> tuple[Letter, ...]:
    """The messages that go with the release; like the deck, without ways into the network."""
    strip = _Stripping(frozenset(each.casefold() for each in internal))
    made = tuple(map(strip.letter, letters))
    for letter in made:
        _tell(strip.named_in(each.text for each in letter.paragraphs), letter.place, problems)
    return made


def tell_of_template(files: Mapping[str, bytes], internal: Collection[str], problems: Problems) -> None:
    """Tell the internal hosts that a template brings into files to release: in its words or its links."""
    strip = _Stripping(frozenset(each.casefold() for each in internal))
    for name, content in files.items():
        if not name.endswith(".pptx"):
            continue
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = [package.read(each).decode("utf-8", "replace") for each in package.namelist()]
        for host in strip.named_in(parts):
            problems.error(
                "internal-address",
                Place(file=name),
                f"the template names '{host}', which cannot be reached from outside",
                "take it out of the masters and slide layouts of the template",
            )


def _tell(named: Iterable[str], where: Place, problems: Problems) -> None:
    for host in named:
        problems.error(
            "internal-address",
            where,
            f"the words name '{host}', which cannot be reached from outside",
            "name the source by its label instead",
        )


def _host(address: str) -> str:
    """The host of an address, with or without its scheme; that of a share too; "" where there is none."""
    plain = address.replace("\\", "/")
    try:
        found = urlsplit(plain if "://" in plain or plain.startswith("//") else f"//{plain}")
    except ValueError:
        return ""
    name = (found.hostname or "").casefold()
    return name if "." in name or plain.startswith(("//", "file:")) or "://" in plain else ""


def _is_file(link: str) -> bool:
    """Whether a link is no address of the web or of mail: a path, a share, or nothing that can be read."""
    try:
        return urlsplit(link).scheme not in ("http", "https", "mailto", "tel")
    except ValueError:
        return True


def _spelt(host: str) -> re.Pattern[str]:
    """A host where it is spelt out. One of a single word, such as "intranet", is a word like others but in an
    address."""
    name = re.escape(host)
    if "." in host:
        return re.compile(rf"(?<![\w-]){name}(?![\w-])")
    return re.compile(rf"(?://|\\\\){name}(?![\w-])")


class _Stripping:
    """Goes through a deck once; `internal` are hosts, in lower case."""

    def __init__(self, internal: frozenset[str]) -> None:
        self._internal = internal

    def named_in(self, words: Iterable[str]) -> list[str]:
        """The internal hosts that these words spell out."""
        text = "\n".join(words).casefold()
        return sorted(each for each in self._internal if _spelt(each).search(text))

    def letter(self, letter: Letter) -> Letter:
        """A message, unlinked as slides are."""
        return replace(
            letter,
            subject=self._paragraph(letter.subject),
            message=tuple(map(self._paragraph, letter.message)),
            correction=tuple(map(self._paragraph, letter.correction)),
        )

    def slide(self, slide: Slide) -> Slide:
        """Without notes and ways into the network."""
        return replace(slide, notes=(), items=tuple(map(self._item, slide.items)))

    def _item(self, item: Item) -> Item:
        match item:
            case TextBox() | Shape():
                return replace(item, paragraphs=self._placed(item.paragraphs))
            case Table():
                return replace(item, rows=tuple(tuple(map(self._cell, row)) for row in item.rows))
            case Picture():
                return replace(item, runs=tuple(map(self._runs, item.runs)))

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, paragraphs=self._placed(cell.paragraphs))

    def _placed(self, paragraphs: tuple[PlacedParagraph, ...]) -> tuple[PlacedParagraph, ...]:
        return tuple(
            replace(each, paragraph=self._paragraph(each.paragraph), lines=tuple(map(self._line, each.lines)))
            for each in paragraphs
        )

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        return replace(paragraph, runs=self._runs(paragraph.runs))

    def _line(self, line: Line) -> Line:
        return replace(line, runs=self._runs(line.runs))

    def _runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        return tuple(replace(run, link="") if self._leads_inside(run.link) else run for run in runs)

    def _leads_inside(self, link: str) -> bool:
        """Whether nobody outside can follow it, into the network or to a file; or whether it names a host."""
        if not link or link.startswith("#"):
            return False
        host = _host(link)
        inside = any(host == each or host.endswith(f".{each}") for each in self._internal)
        return inside or _is_file(link) or bool(self.named_in([unquote(link)]))


def _words(slide: Slide) -> Iterator[str]:
    yield slide.title
    for item in slide.items:
        match item:
            case TextBox():
                yield from _told(item.paragraphs)
            case Shape():
                yield from (item.alt, *_told(item.paragraphs))
            case Table():
                yield item.title
                yield from (text for row in item.rows for cell in row for text in _told(cell.paragraphs))
            case Picture():
                yield item.alt
                yield from ("".join(run.text for run in runs) for runs in item.runs)


def _told(paragraphs: Iterable[PlacedParagraph]) -> Iterator[str]:
    return (each.paragraph.text for each in paragraphs)
