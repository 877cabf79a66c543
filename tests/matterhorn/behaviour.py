"""What a file does or hides: scripts, media, layers, attachments, locks. Checkpoints 20, 21, 25 and 26."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, Dictionary

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_HARMLESS_ACTIONS = ("/GoTo", "/URI")


@checks("no-behaviour")
def it_does_nothing_by_itself(tagged: Tagged) -> Iterator[Refusal]:
    """No scripts, no media, and no action but to follow a link."""
    for each in tagged.dictionaries:
        kind = str(each.get("/S", ""))
        if any(key in each for key in ("/AA", "/JS", "/JavaScript", "/OpenAction")):
            yield Refusal("no-behaviour", "file", "something acts by itself")
        if "/A" in each and "/Subtype" in each:
            action = each["/A"]
            if isinstance(action, Dictionary) and str(action.get("/S")) not in _HARMLESS_ACTIONS:
                yield Refusal("no-behaviour", "annotation", f"its action is {action.get('/S')}")
        if kind in ("/Rendition", "/Sound", "/Movie", "/MR", "/MCD") or each.get("/Type") == "/Sound":
            yield Refusal("no-behaviour", "file", f"it holds media ({kind})")


@checks("20-001", "20-002", "20-003")
def layers_have_names_and_stay(tagged: Tagged) -> Iterator[Refusal]:
    """Each configuration of layers has a name, and nothing switches layers by itself."""
    properties = tagged.catalog.get("/OCProperties", Dictionary())
    named = [("20-001", each) for each in properties.get("/Configs", Array())]
    if "/D" in properties:
        named.append(("20-002", properties.D))
    for rule, configuration in named:
        if not str(configuration.get("/Name", "")):
            yield Refusal(rule, "layers", "a configuration has no name")
        if "/AS" in configuration:
            yield Refusal("20-003", "layers", "a configuration switches layers by itself")


@checks("21-001")
def attached_files_have_their_names(tagged: Tagged) -> Iterator[Refusal]:
    """What holds an attached file names it in both ways."""
    for each in tagged.dictionaries:
        if "/EF" in each and not ("/F" in each and "/UF" in each):
            yield Refusal("21-001", "attachment", "it lacks F or UF")


@checks("25-001")
def no_forms_made_on_the_fly(tagged: Tagged) -> Iterator[Refusal]:
    """There is no XFA, whether or not it must be drawn anew."""
    if "/XFA" in tagged.catalog.get("/AcroForm", Dictionary()):
        yield Refusal("25-001", "catalogue", "there is an XFA form")


@checks("26-001", "26-002")
def nothing_is_locked(tagged: Tagged) -> Iterator[Refusal]:
    """The file is not encrypted, with or without leave for screen readers."""
    if tagged.pdf.is_encrypted:
        yield from (Refusal(rule, "file", "it is encrypted") for rule in ("26-001", "26-002"))
