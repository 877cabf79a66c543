"""The page round the review: a head that lets nothing be fetched, landmarks, filters, and the side panel."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources

from deckgen.writers.markup import Markup, data, element, raw, together


def document(
    title: str, language: str, header: Markup, parts: Sequence[tuple[str, str]], body: Markup, facts: object
) -> bytes:
    """The whole file. `parts` are anchors and names of the page's parts; `facts` is what its script reads."""
    style, script = _own("page.css"), _own("page.js")
    page = element(
        "html",
        _head(title, style, script),
        element(
            "body",
            element("a", "Skip to the review", href="#main", class_="skip"),
            header,
            _navigation(parts),
            element("main", body, id="main", tabindex=-1),
            _panel(),
            data(facts, id="data"),
            raw("script", script),
        ),
        lang=language,
    )
    return f"<!DOCTYPE html>\n{page}\n".encode()


def _head(title: str, style: str, script: str) -> Markup:
    # Scripts and styles are named by their hashes, so that nothing else runs even if words could slip in.
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("link", rel="icon", href="data:,"),
        element("title", title),
        raw("style", style),
    )


def _navigation(parts: Sequence[tuple[str, str]]) -> Markup:
    links = (element("li", element("a", name, href=f"#{anchor}")) for anchor, name in parts)
    return element("nav", element("ul", *links), aria_label="Parts of the review")


def filters() -> Markup:
    """What narrows the lists and the slides."""
    grades = (("all", "All"), ("error", "Errors"), ("warning", "Warnings"), ("accepted", "Accepted"))
    return element(
        "form",
        element("h2", "Show", id="filters-heading", class_="hidden"),
        _labelled("Find words", element("input", id="find", type="search", autocomplete="off")),
        _labelled(
            "Kind of problem",
            element("select", *(element("option", name, value=key) for key, name in grades), id="grade"),
        ),
        _ticked("only-problems", "Only slides with problems"),
        _ticked("only-changed", "Only changed slides"),
        element("button", "Show all", type="button", id="show-all", class_="quiet"),
        element("p", id="shown", role="status", class_="said"),
        id="filters",
        role="search",
        aria_labelledby="filters-heading",
    )


def _labelled(name: str, control: Markup) -> Markup:
    return element("label", element("span", name), control, class_="field")


def _ticked(identity: str, name: str) -> Markup:
    box = element("input", type="checkbox", id=identity, autocomplete="off")
    return element("label", box, element("span", name), class_="tick", for_=identity)


def _panel() -> Markup:
    """Where a figure tells of itself; it stands beside the page and stops nobody from going on."""
    return element(
        "dialog",
        element(
            "div",
            element("h2", "Figure", id="panel-heading", tabindex=-1),
            element("button", "Close", type="button", id="panel-close", class_="quiet"),
            class_="bar",
        ),
        element("div", id="panel-body"),
        id="panel",
        aria_labelledby="panel-heading",
    )


def _own(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def noscript() -> Markup:
    """What is said where scripts are off."""
    words = "Scripts are off here: the page can be read, but figures tell nothing and nothing can be signed."
    return together(element("noscript", element("p", words, class_="notice")))
