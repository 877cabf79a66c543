"""The sign-off: the list of slides that must be ticked, the name, and the files that it is bound to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from deckgen.model.deck import Slide
from deckgen.writers.markup import Markup, element


def sign_off(slides: Sequence[Slide], files: Mapping[str, str]) -> Markup:
    """The section. `files` are names and SHA-256 of what was built and is signed for."""
    return element(
        "section",
        element("h2", "Sign-off", id="sign-off-heading"),
        _bound(files),
        element(
            "p",
            "Tick every slide, give your name, and download the sign-off file. Then send that file to whoever"
            " sent you this page; nothing is sent from here. If you cannot sign, comment on the slides and"
            " download your comments alone.",
        ),
        element("p", id="kept", class_="beside"),
        element(
            "p",
            element("progress", id="progress", max=len(slides), value=0, aria_labelledby="progress-words"),
            " ",
            element("span", f"0 of {len(slides)} slides checked", id="progress-words"),
            class_="progress",
        ),
        _checklist(slides),
        element(
            "form",
            element("label", "Your name", for_="signer"),
            element("input", id="signer", type="text", autocomplete="name", aria_describedby="refusal"),
            element("button", "Download sign-off file", type="submit", class_="main"),
            element("button", "Download comments only", type="button", id="only-comments", class_="quiet"),
            element("p", id="refusal", role="status", class_="said"),
            id="sign-off-form",
            novalidate=True,
        ),
        _files(files) if files else Markup(""),
        id="sign-off",
        aria_labelledby="sign-off-heading",
    )


def _bound(files: Mapping[str, str]) -> Markup:
    """What a sign-off does not hold for, where this page was made without the report itself."""
    if any(name.endswith((".pptx", ".pdf")) for name in files):
        return Markup("")
    told = "This page was made without the deck and the PDF, so a sign-off made here holds for neither."
    return element("p", told, class_="notice")


def _checklist(slides: Sequence[Slide]) -> Markup:
    rows = (
        element(
            "tr",
            element("td", str(number)),
            element("td", element("a", slide.title, href=f"#slide-{slide.id}")),
            element("td", "not yet", data_checked=slide.id),
            element("td", "", data_commented=slide.id),
        )
        for number, slide in enumerate(slides, 1)
    )
    names = ("Slide", "Title", "Checked", "Comment")
    head = element("tr", *(element("th", name, scope="col") for name in names))
    table = element(
        "table",
        element("caption", "What has been checked"),
        element("thead", head),
        element("tbody", *rows),
    )
    return element(
        "div", table, class_="scrolls", tabindex=0, role="group", aria_label="What has been checked"
    )


def _files(files: Mapping[str, str]) -> Markup:
    entries = (
        element("div", element("dt", name), element("dd", element("code", digest)))
        for name, digest in sorted(files.items())
    )
    return element(
        "div",
        element("h3", "Files that are signed for"),
        element(
            "p",
            "Your sign-off names these files by their SHA-256, which no two different files share: it holds"
            " for them and for no others.",
        ),
        element("dl", *entries, class_="files"),
    )
