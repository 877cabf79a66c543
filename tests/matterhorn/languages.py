"""Which language every word is in: checkpoint 11."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matterhorn.elements import Element
from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-[A-Za-z0-9]{2,8})*")
"""What BCP 47 lets a language look like, without its rarer forms."""


@checks("11-001", "11-002", "11-004")
def words_have_a_language(tagged: Tagged) -> Iterator[Refusal]:
    """The language of text, descriptions and what annotations say is told by the element or above it."""
    if _default(tagged):
        return
    for element in tagged.elements:
        if _language(element):
            continue
        if len(element.kids) > len(element.elements):
            yield Refusal("11-001", str(element), "no language is told for its text")
        if any(key in element.object for key in ("/Alt", "/ActualText", "/E")):
            yield Refusal("11-002", str(element), "no language is told for its description")
    for page, annotation in tagged.annotations:
        holders = tagged.holders.get(annotation.objgen, [])
        if "/Contents" in annotation and not any(_language(each) for each in holders):
            yield Refusal("11-004", f"page {page + 1}", "no language is told for what an annotation says")


@checks("11-003", "11-005", "11-006")
def words_about_the_document_have_a_language(tagged: Tagged) -> Iterator[Refusal]:
    """Only the document's language can tell that of bookmarks, of fields and of metadata."""
    if _default(tagged):
        return
    if "/Outlines" in tagged.catalog:
        yield Refusal("11-003", "bookmarks", "no language is told for them")
    if any("/TU" in each for each in tagged.dictionaries):
        yield Refusal("11-005", "form fields", "no language is told for what they say")
    yield Refusal("11-006", "metadata", "no language is told for it")


@checks("language-tag")
def languages_are_written_as_such(tagged: Tagged) -> Iterator[Refusal]:
    """Every language that is told looks like one."""
    told = [str(each["/Lang"]) for each in tagged.dictionaries if "/Lang" in each]
    yield from (
        Refusal("language-tag", each, "it is no language") for each in told if not _TAG.fullmatch(each)
    )


def _default(tagged: Tagged) -> str:
    return str(tagged.catalog.get("/Lang", ""))


def _language(element: Element) -> str:
    return next((told for each in (element, *element.ancestors) if (told := each.text("/Lang"))), "")
