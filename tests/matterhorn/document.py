"""What the file as a whole says of itself: checkpoints 06 and 07, and that it is tagged at all."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from pikepdf import Dictionary, Stream

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged

_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_PART = "{http://www.aiim.org/pdfua/ns/id/}part"


@checks("01-007")
def no_doubtful_tags(tagged: Tagged) -> Iterator[Refusal]:
    """Nothing says that the tags may be wrong."""
    if bool(tagged.catalog.get("/MarkInfo", Dictionary()).get("/Suspects", False)):
        yield Refusal("01-007", "catalogue", "Suspects is true")


@checks("tagged")
def it_is_tagged(tagged: Tagged) -> Iterator[Refusal]:
    """The file says that it is tagged, and has a structure."""
    if not bool(tagged.catalog.get("/MarkInfo", Dictionary()).get("/Marked", False)):
        yield Refusal("tagged", "catalogue", "Marked is not true")
    if not tagged.elements:
        yield Refusal("tagged", "catalogue", "there is no structure")


@checks("06-001")
def it_has_metadata(tagged: Tagged) -> Iterator[Refusal]:
    """There is XMP metadata."""
    if _metadata(tagged) is None:
        yield Refusal("06-001", "catalogue", "there is no XMP metadata that can be read")


@checks("06-002")
def it_says_that_it_is_accessible(tagged: Tagged) -> Iterator[Refusal]:
    """The metadata names PDF/UA, part 1."""
    found = _metadata(tagged)
    if found is None or _words(found, _PART) != "1":
        yield Refusal("06-002", "metadata", "it does not say PDF/UA part 1")


@checks("06-003")
def it_has_a_title(tagged: Tagged) -> Iterator[Refusal]:
    """The metadata has a title."""
    found = _metadata(tagged)
    if found is None or not _words(found, _TITLE):
        yield Refusal("06-003", "metadata", "there is no title")


@checks("title-alike")
def it_has_one_title(tagged: Tagged) -> Iterator[Refusal]:
    """The title in the old place is the title in the new."""
    found = _metadata(tagged)
    title = "" if found is None else _words(found, _TITLE)
    if str(tagged.pdf.docinfo.get("/Title", "")) != title:
        yield Refusal("title-alike", "metadata", "its title is told in two ways")


@checks("07-001", "07-002")
def its_title_is_shown(tagged: Tagged) -> Iterator[Refusal]:
    """A viewer shows the title, not the file's name."""
    wanted = tagged.catalog.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle")
    if wanted is None:
        yield Refusal("07-001", "catalogue", "there is no DisplayDocTitle")
    elif not bool(wanted):
        yield Refusal("07-002", "catalogue", "DisplayDocTitle is false")


@checks("version")
def it_is_pdf_1_7(tagged: Tagged) -> Iterator[Refusal]:
    """It is of the version that PDF/UA-1 stands on."""
    if tagged.pdf.pdf_version != "1.7" or "/Version" in tagged.catalog:
        yield Refusal("version", "file", f"it is PDF {tagged.pdf.pdf_version}")


def _metadata(tagged: Tagged) -> etree._Element | None:
    stream = tagged.catalog.get("/Metadata")
    if not isinstance(stream, Stream):
        return None
    try:
        return etree.fromstring(stream.read_bytes())
    except etree.XMLSyntaxError:
        return None


def _words(metadata: etree._Element, name: str) -> str:
    """A property's text, as an element or as an attribute."""
    for each in metadata.iter():
        if each.tag == name:
            return "".join(each.itertext()).strip()
        if name in each.attrib:
            return str(each.attrib[name])
    return ""
