"""The page round the sections: a head that lets nothing be fetched, a header, and the contents by group."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from importlib import resources
from itertools import groupby

from deckgen.model.deck import Deck
from deckgen.writers.html.colours import Hues
from deckgen.writers.html.flow import Section
from deckgen.writers.html.words import Words
from deckgen.writers.markup import Markup, element, raw


def document(
    deck: Deck, sections: Sequence[Section], body: Sequence[Markup], words: Words, hues: Hues
) -> bytes:
    """The whole file."""
    style = resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8") + hues.rules()
    first = hues.of(sections[0].slide.colour) if sections else None
    page = element(
        "html",
        _head(deck, style),
        element(
            "body",
            element("a", "Skip to the report", href="#page/report", class_="skip"),
            _header(deck, words, first),
            _contents(sections, words, hues),
            element("main", *body, id="page/report", tabindex=-1),
        ),
        lang=deck.language,
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(deck: Deck, style: str) -> Markup:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="author", content=deck.author) if deck.author else Markup(""),
        element("link", rel="icon", href="data:,"),
        element("title", deck.title),
        raw("style", style),
    )


def _header(deck: Deck, words: Words, hue: str | None) -> Markup:
    return element(
        "header",
        element("p", words.plain(deck.marking), class_="marking") if deck.marking else Markup(""),
        element("p", words.plain(deck.author), class_="organisation") if deck.author else Markup(""),
        element("h1", words.plain(deck.title)),
        element("p", words.plain(deck.subject), class_="notice") if deck.subject else Markup(""),
        class_=hue,
    )


def _contents(sections: Sequence[Section], words: Words, hues: Hues) -> Markup:
    groups = groupby(sections, lambda each: each.slide.section)
    entries = (part for name, group in groups for part in _group(name, list(group), words, hues))
    heading = element("h2", "Contents", id="page/contents", tabindex=-1)
    return element("nav", heading, element("ul", *entries), aria_labelledby="page/contents")


def _group(name: str, sections: Sequence[Section], words: Words, hues: Hues) -> Iterator[Markup]:
    """A group's entry, with its sections below it; sections of no group stand alone.

    The name leads to the section that has it for a title, if that is the first.
    """
    if not name:
        yield from (_entry(each, words, hues) for each in sections)
        return
    first, rest = sections[0], sections[1:]
    if first.slide.title != name:
        inner = element("ul", *(_entry(each, words, hues) for each in sections))
        yield element("li", element("span", words.plain(name)), inner, class_=hues.of(first.slide.colour))
        return
    inner = element("ul", *(_entry(each, words, hues) for each in rest)) if rest else Markup("")
    yield _entry(first, words, hues, inner)


def _entry(section: Section, words: Words, hues: Hues, inner: Markup | None = None) -> Markup:
    link = element("a", words.plain(section.slide.title), href=words.address(section.slide.id))
    return element("li", link, inner or Markup(""), class_=hues.of(section.slide.colour))
