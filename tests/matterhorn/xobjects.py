"""Forms and images: checkpoint 30, and no picture made of dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pikepdf import Name

from matterhorn.registry import Refusal, checks
from matterhorn.tagged import Tagged


@checks("30-001")
def no_form_stands_in_another_file(tagged: Tagged) -> Iterator[Refusal]:
    """No form is a reference to a page of another file."""
    for each in tagged.dictionaries:
        if each.get("/Subtype") == Name.Form and "/Ref" in each:
            yield Refusal("30-001", "form", "it refers to another file")


@checks("30-002")
def forms_with_structure_are_shown_once(tagged: Tagged) -> Iterator[Refusal]:
    """A form with marked content that the structure reaches is shown in one place alone."""
    shown = Counter(form for content in tagged.contents for form in content.shown)
    inside = {
        each.mark.stream
        for content in tagged.contents
        for each in content.opened
        if each.mark.mcid is not None and each.mark.stream is not None
    }
    for form in inside:
        if shown[form] > 1:
            yield Refusal("30-002", f"form {form[0]}", f"it holds MCIDs and is shown {shown[form]} times")


@checks("no-raster")
def nothing_is_made_of_dots(tagged: Tagged) -> Iterator[Refusal]:
    """No image is shown: charts are lines and words."""
    for content in tagged.contents:
        for drawn in content.drawn:
            if drawn.kind == "image":
                yield Refusal("no-raster", f"page {content.page + 1}", "an image is shown")
