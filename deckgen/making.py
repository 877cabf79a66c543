"""Turn a composed report and its drawings into the bytes of its files.

Knows every writer, and no folder that they are written into.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from deckgen import changes
from deckgen.model import dump
from deckgen.model.chart import Image
from deckgen.model.deck import Deck
from deckgen.problems import Problems
from deckgen.version import VERSION

if TYPE_CHECKING:
    from deckgen.pipeline import Content

Tell = Callable[[str], None]
"""Called with the name of each step as it begins."""


def silent(_step: str) -> None:
    """Tells nobody."""


def deck_of(content: Content, images: Mapping[str, Image]) -> Deck:
    """A composed report with its drawings as one deck."""
    spec = content.spec
    return Deck(
        title=f"{spec.title}, {spec.label}" if spec.label else spec.title,
        author=spec.organisation,
        subject=spec.notice,
        language=spec.language,
        size=content.template.size,
        slides=content.placed.slides,
        images=images,
        template=spec.template,
        font=content.template.body_font,
        build=build_id(content),
        abbreviations={each.letters: each.means for each in spec.glossary.acronyms if each.means},
        marking=spec.marking,
        appendix=content.placed.appendix,
    )


def inputs_of(content: Content) -> dict[str, str]:
    """Each file that a report was made from, below the workspace, and its SHA-256."""
    return dict(content.spec.files) | {table.file: table.sha256 for table in content.tables.values()}


def build_id(content: Content) -> str:
    """A hash of all that went in; the same inputs give the same id on every machine."""
    listed = "".join(f"{name}={digest}\n" for name, digest in sorted(inputs_of(content).items()))
    return hashlib.sha256(f"deckgen {VERSION}\n{listed}".encode()).hexdigest()[:32]


def files_of(
    workspace: Path,
    content: Content,
    deck: Deck,
    problems: Problems,
    only: tuple[str, ...] = (),
    tell: Tell = silent,
) -> dict[str, bytes]:
    """Every file of a build by its name; `only` as for `build`. The review page tells of `problems`."""
    files = public_of(workspace, content.spec.slug, deck, only, tell)
    names = {key: hashlib.sha256(image.svg).hexdigest() for key, image in deck.images.items()}
    files["facts.json"] = dump.to_json(content.record).encode()
    files["deck.json"] = dump.to_json(dump.deck_document(deck, names)).encode()
    files["changes.json"] = dump.to_json(changes.document(content.changes)).encode()
    files["problems.json"] = dump.to_json(dump.problems_document(problems)).encode()
    if not only or "review" in only:
        tell("Writing the review page")
        files["review.html"] = _review(content, deck, files, problems)
    return files


def public_of(
    workspace: Path, slug: str, deck: Deck, only: tuple[str, ...] = (), tell: Tell = silent
) -> dict[str, bytes]:
    """The files for readers by their names: .pptx, .pdf, .html, and .xlsx where there are charts."""
    from deckgen import fonts
    from deckgen.writers import html, pdf, pptx, xlsx

    files: dict[str, bytes] = {}
    if not only or "pptx" in only:
        tell("Writing PowerPoint")
        files[f"{slug}.pptx"] = pptx.write(deck, workspace / deck.template)
    if not only or "pdf" in only:
        tell("Writing PDF")
        files[f"{slug}.pdf"] = pdf.write(deck, fonts.static_fonts())
    if not only or "html" in only:
        tell("Writing the web page")
        files[f"{slug}.html"] = html.write(deck)
    if not only or "xlsx" in only:
        tell("Writing the numbers")
        book = xlsx.write(deck)
        if book:
            files[f"{slug}.xlsx"] = book
    return files


def _review(content: Content, deck: Deck, files: Mapping[str, bytes], problems: Problems) -> bytes:
    """The review page: the last file, since it names all others by their hashes."""
    from deckgen.writers import review

    hashes = {name: hashlib.sha256(each).hexdigest() for name, each in files.items()}
    return review.write(
        review.Review(
            content.spec.report,
            VERSION,
            deck,
            content.record,
            tuple(problems),
            changes=content.changes,
            files=hashes,
        )
    )
