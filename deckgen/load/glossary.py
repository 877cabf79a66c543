"""Turn a layout's glossary.yaml into acronyms, terms and names."""

from __future__ import annotations

from deckgen.load import source
from deckgen.load.reading import Reading
from deckgen.load.schema import GlossaryFile
from deckgen.load.validate import validate
from deckgen.model.spec import Acronym, Glossary, Term


def read(folder: str, reading: Reading) -> Glossary:
    """layouts/<layout>/glossary.yaml; nothing where there is none."""
    document = source.read_optional(reading.files, f"{folder}/glossary.yaml")
    entry = validate(document, GlossaryFile, reading.problems) if document else None
    if entry is None:
        return Glossary()
    return Glossary(
        acronyms=tuple(Acronym(letters, each.means, each.known) for letters, each in entry.acronyms.items()),
        terms=tuple(Term(name, tuple(others)) for name, others in entry.terms.items()),
        names=tuple(entry.names),
    )
