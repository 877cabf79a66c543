"""The review made by hand, written once, and what an HTML parser reads of it."""

from __future__ import annotations

import pytest
from lxml import html
from review_by_hand import review

from deckgen.writers.review import write


@pytest.fixture(scope="session")
def written() -> bytes:
    return write(review())


@pytest.fixture(scope="session")
def page(written: bytes) -> html.HtmlElement:
    return html.document_fromstring(written.decode(), parser=html.HTMLParser(encoding="utf-8"))
