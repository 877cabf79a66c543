"""The page as a whole: its landmarks, contents and sections, and what must not be on it."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import html
from web_by_hand import GROUP, deck

from deckgen.model.deck import Deck
from deckgen.writers.html import write

Node = html.HtmlElement


def parsed(made: Deck) -> Node:
    return html.document_fromstring(write(made).decode(), parser=html.HTMLParser(encoding="utf-8"))


def words(node: Node) -> str:
    return " ".join(str(node.text_content()).split())


def test_the_same_deck_gives_the_same_bytes(written: bytes) -> None:
    assert write(deck()) == written


def test_the_page_has_a_language_a_title_and_its_landmarks(page: Node) -> None:
    assert (page.get("lang"), page.findtext("head/title")) == ("en-GB", "Quarterly report")
    assert [each.tag for each in page.find("body")] == ["a", "header", "nav", "main"]
    skip = page.find("body/a")
    assert page.find("body/main").get("id") == skip.get("href").removeprefix("#")


def test_the_header_has_organisation_title_and_notice(page: Node) -> None:
    header = page.find("body/header")
    assert [(each.tag, words(each)) for each in header] == [
        ("p", "An office"),
        ("h1", "Quarterly report"),
        ("p", "Illustrative data"),
    ]


def test_what_a_deck_does_not_tell_leaves_no_empty_paragraph() -> None:
    header = parsed(replace(deck(), author="", subject="")).find("body/header")
    assert [each.tag for each in header] == ["h1"]


def test_contents_are_told_by_group(page: Node) -> None:
    entries = page.findall("body/nav/ul/li")
    assert [words(each[0]) for each in entries] == ["Calls", GROUP, "Priority 2: Crime"]
    assert [[words(one) for one in each.iterfind("ul/li")] for each in entries] == [
        [],
        ["Answering calls"],
        ["Burglary"],
    ]
    targets = [each.get("href") for each in page.iterfind("body/nav//a")]
    assert targets == ["#calls", "#plan", "#metric", "#crime"]


def test_each_slide_is_a_section_and_what_goes_on_is_in_the_same(page: Node) -> None:
    heads = [(each.get("id"), words(each)) for each in page.iterfind("body/main/section/h2")]
    assert heads == [
        ("calls", "Calls"),
        ("plan", GROUP),
        ("metric", "Answering calls"),
        ("crime", "Burglary"),
    ]


def test_a_group_is_named_once_where_no_slide_has_its_name(page: Node) -> None:
    assert [words(each) for each in page.find_class("group")] == ["Priority 2: Crime"]
    assert [each.find("h2").get("id") for each in page.find_class("opens")] == ["plan"]


def test_every_id_is_unique_and_every_link_within_leads_to_one(page: Node) -> None:
    known = [str(each) for each in page.xpath("//@id")]
    assert len(known) == len(set(known))
    assert {unquote(each[1:]) for each in page.xpath("//a/@href") if each.startswith("#")} <= set(known)
    assert {one for each in page.xpath("//@aria-labelledby") for one in each.split()} <= set(known)


@pytest.mark.parametrize("said", ["offered.month", "a.b#", "slowly", "0123456789abcdef", "t.pptx", "data-"])
def test_nothing_is_on_the_page_that_slides_do_not_show(written: bytes, said: str) -> None:
    """No names of facts, no notes, no build."""
    assert said not in written.decode()


def test_neither_footers_nor_page_numbers_are_on_the_page(page: Node) -> None:
    assert "Quarterly report, page" not in words(page)


def test_nothing_runs_and_nothing_is_fetched(page: Node, written: bytes) -> None:
    assert page.xpath("//script | //iframe | //img | //*[@style] | //@*[starts-with(name(), 'on')]") == []
    assert page.xpath("//link/@href") == ["data:,"]
    policy = str(page.xpath("//meta[@http-equiv]/@content")[0])
    style = re.search(r"<style>(.*?)</style>", written.decode(), re.S)
    assert style and "@import" not in style[1] and "url(" not in style[1]
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'") and "script-src" not in policy


def test_words_are_escaped(page: Node, written: bytes) -> None:
    assert b"a &lt;review&gt;," in written
    assert page.xpath("//review") == []


@pytest.mark.parametrize(
    "change", [{"title": "<b>&"}, {"author": "<i>"}, {"subject": '"<u>'}, {"language": '"><b>'}]
)
def test_what_the_deck_is_called_is_escaped(change: dict[str, Any]) -> None:
    page = parsed(replace(deck(), **change))
    assert page.xpath("//b | //i | //u") == []


def test_a_picture_without_its_image_is_an_error() -> None:
    with pytest.raises(KeyError):
        write(replace(deck(), images={}))


def test_a_deck_without_slides_is_a_page() -> None:
    assert words(parsed(replace(deck(), slides=())).find("body/main")) == ""


def test_slides_of_any_name_have_an_id_and_links_to_it() -> None:
    names = ("my calls", "my-calls", "page", "100% “é”", "chart_1")
    made = replace(deck(), slides=tuple(replace(deck().slides[0], id=name) for name in names))
    page = parsed(made)
    ids = [each.get("id") for each in page.iterfind("body/main/section/h2")]
    assert ids == ["my-calls", "my-calls-", "page", "100%-“é”", "chart_1"]
    assert [unquote(each.get("href"))[1:] for each in page.iterfind("body/nav//a")] == ids
    known = [str(each) for each in page.xpath("//@id")]
    assert len(known) == len(set(known))


def test_what_no_document_may_hold_is_told_as_such() -> None:
    odd = replace(deck(), title="a\x00b", abbreviations={"IC": "x\x0b"})
    slide = odd.slides[2]
    items = tuple(replace(each, alt="\x01") if hasattr(each, "image") else each for each in slide.items)
    assert b"a\xef\xbf\xbdb" in write(replace(odd, slides=(replace(slide, items=items),)))
