"""The web page of the deck made by hand, written once, and what an HTML parser reads of it."""

from __future__ import annotations

import pytest
from lxml import html
from web_by_hand import deck

from deckgen.writers.html import write


@pytest.fixture(scope="session")
def written() -> bytes:
    return write(deck())


@pytest.fixture(scope="session")
def page(written: bytes) -> html.HtmlElement:
    return html.document_fromstring(written.decode(), parser=html.HTMLParser(encoding="utf-8"))
