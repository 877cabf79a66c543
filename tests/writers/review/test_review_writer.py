"""The page as a whole: one file that says everything, fetches nothing and is the same each time."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree, html
from review_by_hand import FILES, calls, deck_of, fact, hostile, review, source

from deckgen.writers.review import write

HOSTILE = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    "<!-- <b>&amp;&lt;\u2028",
    "a\x00b\x0b]]>",
]


def data(page: html.HtmlElement) -> dict[str, Any]:
    return dict(json.loads(page.get_element_by_id("data").text))


def test_it_is_the_same_each_time(written: bytes) -> None:
    assert write(review()) == written


def test_every_figure_of_the_slides_is_in_its_data(page: html.HtmlElement) -> None:
    told = data(page)
    keys = {each.get("data-figure") for each in page.xpath("//*[@data-figure]")}
    assert {key for key in keys if key.split("#")[0] not in told["facts"]} == set()
    assert keys > {"calls.offered.month#value", "calls.asked.survey#base", "calls.update.note-1#value"}


def test_each_figure_can_be_asked_in_the_drawing_and_among_the_sentences(page: html.HtmlElement) -> None:
    drawn = page.xpath("//svg//*[@data-figure]/@data-figure")
    written = page.xpath("//div[contains(@class,'sentences')]//button/@data-figure")
    assert sorted(drawn) == sorted(written)


def test_what_facts_carry_beside_is_kept(page: html.HtmlElement) -> None:
    assert data(page)["facts"]["calls.answered.month"]["remark"] == {"as told": ["by hand"]}


def test_nothing_is_fetched_and_only_its_own_script_may_run(page: html.HtmlElement) -> None:
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    (script,) = page.xpath("//script[not(@type)]/text()")
    (style,) = page.xpath("//style/text()")
    for text in (script, style):
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert "unsafe" not in policy


def test_it_refers_to_nothing_outside_but_by_plain_links(page: html.HtmlElement) -> None:
    references = page.xpath("//@src | //@srcset | //@action | //@formaction | //@poster | //@background")
    references += page.xpath("//*[not(self::a)]/@href")
    assert references == ["data:,"]
    assert page.xpath("//@*[starts-with(name(), 'on')] | //@style") == []
    (style,) = page.xpath("//style/text()")
    assert not re.search(r"@import|url\(", style)


@pytest.mark.parametrize("text", HOSTILE)
def test_words_from_outside_are_never_markup(text: str) -> None:
    page = html.document_fromstring(write(review(**hostile(text))).decode())
    assert len(page.xpath("//script")) == 2
    assert page.xpath("//img | //b") == []
    kept = [fact for fact in data(page)["facts"].values() if fact["text"] == text]
    assert len(kept) == 1
    shown = text.replace("\x00", "\ufffd").replace("\x0b", "\ufffd")
    assert shown in "".join(page.xpath("//h1//text()"))
    for drawing in page.xpath("//svg[contains(@class, 'drawing')]"):
        assert not drawing.xpath(".//script | .//foreignobject")


@pytest.mark.parametrize("text", ["plain", *HOSTILE])
def test_each_drawing_is_well_formed(text: str) -> None:
    page = write(review(**hostile(text))).decode()
    drawings = re.findall(r"<svg [^>]*class=\"drawing\">.*?</svg>(?=</div>)", page, flags=re.S)
    assert len(drawings) == 2
    for drawing in drawings:
        assert etree.fromstring(drawing).tag == "svg"


def test_ids_are_unique(page: html.HtmlElement) -> None:
    ids = page.xpath("//@id")
    assert sorted(ids) == sorted(set(ids))


def test_the_same_chart_twice_has_its_own_ids() -> None:
    first = calls()
    again = write(review(deck=deck_of(first, *[_renamed("calls-b")])))
    ids = re.findall(r'<clipPath id="([^"]+)"', again.decode())
    assert len(ids) == len(set(ids)) == 2
    assert all(f"url(#{each})".encode() in again for each in ids)


def _renamed(name: str) -> Any:
    return replace(calls(), id=name)


def test_headings_skip_no_level(page: html.HtmlElement) -> None:
    levels = [
        int(each.tag[1]) for each in page.xpath("//main//*[self::h2 or self::h3 or self::h4 or self::h5]")
    ]
    assert levels[0] == 2
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_files_are_told_by_their_hashes(page: html.HtmlElement) -> None:
    assert data(page)["files"] == dict(sorted(FILES.items()))
    told = "".join(page.xpath("//dl[@class='files']//text()"))
    assert all(name in told and digest in told for name, digest in FILES.items())


def test_a_picture_that_the_deck_lacks_is_an_error() -> None:
    with pytest.raises(KeyError, match="one"):
        write(review(deck=replace(deck_of(calls()), images={})))


def test_facts_without_a_value_are_told_without_it() -> None:
    page = html.document_fromstring(
        write(review(facts={"facts": [fact("calls.offered.month", value=None, source=[source()])]})).decode()
    )
    assert "value" not in data(page)["facts"]["calls.offered.month"]


def test_a_page_made_without_the_deck_says_what_a_sign_off_does_not_hold_for(page: html.HtmlElement) -> None:
    told = "made without the deck and the PDF"
    assert told not in page.get_element_by_id("sign-off").text_content()
    alone = html.document_fromstring(write(review(files={"facts.json": "c3" * 32})).decode())
    assert told in alone.get_element_by_id("sign-off").text_content()


def test_without_files_none_are_listed() -> None:
    page = html.document_fromstring(write(review(files={})).decode())
    assert "Files that are signed for" not in page.get_element_by_id("sign-off").text_content()


def test_where_nothing_was_found_it_is_said() -> None:
    page = html.document_fromstring(write(review(problems=())).decode())
    assert "No open problems." in page.get_element_by_id("problems").text_content()
    assert "No problem was accepted." in page.get_element_by_id("accepted").text_content()
