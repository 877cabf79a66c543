"""The deck built by hand, written once, and what python-pptx reads of it."""

from __future__ import annotations

import io
from pathlib import Path

import pptx
import pytest
from handmade import deck_of, first_slide, second_slide, template_in
from pptx.presentation import Presentation

from deckgen.model.deck import Deck
from deckgen.writers.pptx import write


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return template_in(tmp_path_factory.mktemp("template"))


@pytest.fixture(scope="session")
def deck() -> Deck:
    return deck_of(first_slide(), second_slide())


@pytest.fixture(scope="session")
def written(deck: Deck, template: Path) -> bytes:
    return write(deck, template)


@pytest.fixture
def read(written: bytes) -> Presentation:
    """The written deck, read back."""
    return pptx.Presentation(io.BytesIO(written))
