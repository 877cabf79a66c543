"""Turn a layout's glossary.yaml into acronyms, terms and names."""

from __future__ import annotations

from collections.abc import Iterator

from deckgen.load import source
from deckgen.load.reading import Reading
from deckgen.load.schema import GlossaryFile
from deckgen.load.source import Document
from deckgen.load.validate import validate
from deckgen.model.glossary import Acronym, Glossary, Term


def read(folder: str, reading: Reading) -> Glossary:
    """layouts/<layout>/glossary.yaml; nothing where there is none."""
    document = source.read_optional(reading.files, f"{folder}/glossary.yaml")
    entry = validate(document, GlossaryFile, reading.problems) if document else None
    if entry is None or document is None:
        return Glossary()
    return Glossary(
        acronyms=tuple(Acronym(letters, each.means, each.known) for letters, each in entry.acronyms.items()),
        terms=tuple(Term(name, tuple(others)) for name, others in entry.terms.items()),
        names=tuple(_names(entry, document, reading)),
    )


def _names(entry: GlossaryFile, document: Document, reading: Reading) -> Iterator[str]:
    """The names that hold a letter: a number alone would make every figure of that size a name."""
    for index, name in enumerate(entry.names):
        if any(each.isalpha() for each in name):
            yield name
            continue
        message = f"'{name}' is a number, and nothing would tell the name from a figure"
        hint = f"write it with the words it stands with, each a name of its own: '{name} service'"
        reading.problems.warning("number-as-name", document.value_at("names", index), message, hint, name)
